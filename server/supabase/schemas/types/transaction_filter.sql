-- The filters of a transaction list; a null field filters nothing. The period is half-open: [start_date, end_date).
-- Amounts are final amounts, both ends included. q is a whole number: of a transaction, a foreign order or a card.
CREATE TYPE mps.transaction_filter AS (
  member_id uuid, merchant_id uuid, card_id uuid, start_date timestamptz, end_date timestamptz,
  tx_type mps_types.tx_type, status mps_types.tx_status, q text, external_order_id text, operator text, card_no text,
  amount_min numeric, amount_max numeric, idempotency_key text, request_id text
);
COMMENT ON TYPE mps.transaction_filter IS
  'The filters of a transaction list; a null field filters nothing.';
