-- One row of a transaction list, with the total and the next cursor of its page.
CREATE TYPE mps.transaction_row AS (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_name text,
  raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned int, status mps_types.tx_status,
  payment_method mps_types.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, member_id uuid, merchant_code text, operator text, external_order_id text, tag jsonb,
  settlement_id uuid, total_count bigint, next_cursor text
);
COMMENT ON TYPE mps.transaction_row IS
  'One row of a transaction list, with the total and the next cursor of its page.';
