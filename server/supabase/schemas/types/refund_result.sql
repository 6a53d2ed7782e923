CREATE TYPE mps_types.refund_result AS (refund_tx_id uuid, refund_tx_no text, refunded_amount numeric,
  original_tx_no text, remaining_refundable numeric, points_reversed int, status mps_types.tx_status,
  created_at timestamptz, balance_after numeric, replayed boolean);
