-- What a recharge returns, the first time and when it is replayed.
CREATE TYPE mps_types.recharge_result AS (
  tx_id uuid, tx_no text, card_id uuid, amount numeric, payment_method mps_types.pay_method, status mps_types.tx_status,
  created_at timestamptz, balance_after numeric, replayed boolean
);
COMMENT ON TYPE mps_types.recharge_result IS
  'What a recharge returns, the first time and when it is replayed.';
