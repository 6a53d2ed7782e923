CREATE TYPE mps_types.charge_result AS (tx_id uuid, tx_no text, card_id uuid, final_amount numeric, discount numeric,
  raw_amount numeric, points_earned int, status mps_types.tx_status, created_at timestamptz, card_no text,
  card_type mps_types.card_type, level int, balance_after numeric, replayed boolean);
