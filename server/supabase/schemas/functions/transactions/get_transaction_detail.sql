-- Returns one transaction with its refunds, the newest 200 of them; refund_count counts all. remaining_refundable is
-- the amount that can still be refunded; null unless it is a payment.
-- Raises TX_NOT_FOUND, also for a transaction that the actor may not see.
CREATE OR REPLACE FUNCTION mps_api.get_transaction_detail(p_tx_no text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_code text,
  merchant_name text, operator text, raw_amount numeric, discount_applied numeric, final_amount numeric,
  points_earned int, status mps_types.tx_status, payment_method mps_types.pay_method, reason text, tag jsonb,
  external_order_id text, original_tx_no text, settlement_id uuid, refunded_amount numeric,
  remaining_refundable numeric, refunds jsonb, refund_count int, created_at timestamptz, acted_by mps_types.acted_by
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_tx mps.transactions;
BEGIN
  SELECT * INTO v_tx FROM mps.transactions t WHERE t.tx_no = upper(mps.clean_text(p_tx_no));
  IF v_tx.id IS NULL OR NOT mps.may_see_transaction(v_tx.card_id, v_tx.member_id, v_tx.merchant_id, p_actor) THEN
    PERFORM mps.fail('TX_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT v_tx.id, v_tx.tx_no, v_tx.tx_type, v_tx.card_id, c.card_no, v_tx.merchant_id, m.code, m.name, v_tx.operator,
    v_tx.raw_amount, v_tx.discount_applied, v_tx.final_amount, v_tx.points_earned, v_tx.status, v_tx.payment_method,
    v_tx.reason, v_tx.tag, v_tx.external_order_id, o.tx_no, v_tx.settlement_id, v_tx.refunded_amount,
    CASE WHEN v_tx.tx_type = 'payment' THEN v_tx.final_amount - v_tx.refunded_amount END,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'tx_no', r.tx_no, 'refunded_amount', r.final_amount,
        'points_reversed', -r.points_earned, 'reason', r.reason, 'status', r.status,
        'created_at', mps.iso(r.created_at))
        ORDER BY r.created_at, r.tx_no), '[]')
     FROM (SELECT r.* FROM mps.transactions r WHERE r.original_tx_id = v_tx.id
           ORDER BY r.created_at DESC, r.tx_no DESC LIMIT 200) r),
    (SELECT count(*)::int FROM mps.transactions r WHERE r.original_tx_id = v_tx.id),
    v_tx.created_at, mps.acted_by(v_tx.id)
  FROM mps.cards c
  LEFT JOIN mps.merchants m ON m.id = v_tx.merchant_id
  LEFT JOIN mps.transactions o ON o.id = v_tx.original_tx_id
  WHERE c.id = v_tx.card_id;
END
$$;
COMMENT ON FUNCTION mps_api.get_transaction_detail IS
  'Returns one transaction with its refunds, the newest 200 of them; refund_count counts all.';
REVOKE ALL ON FUNCTION mps_api.get_transaction_detail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_transaction_detail TO service_role;
