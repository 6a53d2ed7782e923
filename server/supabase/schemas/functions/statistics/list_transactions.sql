-- Lists the transactions of all members and merchants, newest first.
-- p_start_date is inclusive, p_end_date exclusive; p_start_day and p_end_day are days of the business time zone, both
-- inclusive, and count where the other is null.
-- p_member_id selects what get_member_transactions lists for that member.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_transactions(
  p_member_id uuid DEFAULT NULL, p_merchant_code text DEFAULT NULL, p_card_id uuid DEFAULT NULL,
  p_tx_type mps_types.tx_type DEFAULT NULL, p_status mps_types.tx_status DEFAULT NULL,
  p_start_date timestamptz DEFAULT NULL, p_end_date timestamptz DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_q text DEFAULT NULL,
  p_external_order_id text DEFAULT NULL, p_operator text DEFAULT NULL, p_card_no text DEFAULT NULL,
  p_amount_min numeric DEFAULT NULL, p_amount_max numeric DEFAULT NULL, p_idempotency_key text DEFAULT NULL,
  p_request_id text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, member_id uuid, member_no text,
  member_name text, merchant_id uuid, merchant_code text, merchant_name text, operator text, raw_amount numeric,
  discount_applied numeric, final_amount numeric, points_earned int, status mps_types.tx_status,
  payment_method mps_types.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, external_order_id text, tag jsonb, settlement_id uuid, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_filter mps.transaction_filter;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_transactions');
  v_filter := ROW(p_member_id, mps.merchant_filter(p_merchant_code), p_card_id,
                  mps.period_start(p_start_date, p_start_day), mps.period_end(p_end_date, p_end_day), p_tx_type,
                  p_status, p_q, p_external_order_id, p_operator, p_card_no, p_amount_min, p_amount_max,
                  p_idempotency_key, p_request_id);
  RETURN QUERY
  SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.member_id, m.member_no, m.name, t.merchant_id,
         t.merchant_code, t.merchant_name, t.operator, t.raw_amount, t.discount_applied, t.final_amount,
         t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no, t.refunded_amount, t.created_at,
         t.external_order_id, t.tag, t.settlement_id, t.total_count, t.next_cursor
  FROM mps.transaction_page(v_filter, p_limit, p_offset, p_cursor) t
  LEFT JOIN mps.members m ON m.id = t.member_id
  ORDER BY t.created_at DESC, t.id DESC;
END
$$;
COMMENT ON FUNCTION mps_api.list_transactions IS
  'Lists the transactions of all members and merchants, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_transactions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_transactions TO service_role;
