-- The filters of a transaction list; a null field filters nothing. The period is half-open: [start_date, end_date).
CREATE TYPE mps.transaction_filter AS (
  member_id uuid, merchant_id uuid, card_id uuid, start_date timestamptz, end_date timestamptz,
  tx_type mps_types.tx_type, status mps_types.tx_status
);
COMMENT ON TYPE mps.transaction_filter IS
  'The filters of a transaction list; a null field filters nothing.';
