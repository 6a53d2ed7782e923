-- What a charge returns, the first time and when it is replayed. raw_amount is the price and final_amount what was paid
-- after the discount, a factor. level is the one after the charge.
CREATE TYPE mps_types.charge_result AS (
  tx_id uuid, tx_no text, card_id uuid, final_amount numeric, discount numeric, raw_amount numeric, points_earned int,
  status mps_types.tx_status, created_at timestamptz, card_no text, card_type mps_types.card_type, level int,
  balance_after numeric, replayed boolean
);
COMMENT ON TYPE mps_types.charge_result IS
  'What a charge returns, the first time and when it is replayed.';
