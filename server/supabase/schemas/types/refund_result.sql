-- What a refund returns, the first time and when it is replayed. remaining_refundable is what can still be refunded of
-- the payment afterwards. points_reversed are the points that the refund took from the card.
CREATE TYPE mps_types.refund_result AS (
  refund_tx_id uuid, refund_tx_no text, refunded_amount numeric, original_tx_no text, remaining_refundable numeric,
  points_reversed int, status mps_types.tx_status, created_at timestamptz, balance_after numeric, replayed boolean
);
COMMENT ON TYPE mps_types.refund_result IS
  'What a refund returns, the first time and when it is replayed.';
