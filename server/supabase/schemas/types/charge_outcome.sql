-- What became of one charge of several. item: its place in the call, from 1. refusal: null for a payment, else a code
-- of the list, with what fail() would say in details; or SINGLY, which refuses nothing: send that charge again by
-- itself. The rest is charge_result.
CREATE TYPE mps_types.charge_outcome AS (item int, refusal text, details jsonb, tx_id uuid, tx_no text, card_id uuid,
  final_amount numeric, discount numeric, raw_amount numeric, points_earned int, status mps_types.tx_status,
  created_at timestamptz, card_no text, card_type mps_types.card_type, level int, balance_after numeric,
  replayed boolean);
