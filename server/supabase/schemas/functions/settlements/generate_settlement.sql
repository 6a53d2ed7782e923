-- Settles all payments and refunds of a merchant before the period's end, at most now, that no other settlement has.
-- The period's start is a label. p_start_day and p_end_day are days of the business time zone, both inclusive, and
-- count where p_period_start or p_period_end is null. Only managers may. A transaction belongs to at most one
-- settlement. The lock on the merchant's row makes concurrent settlements of one merchant wait for each other.
-- Raises INVALID_PERIOD, VALIDATION_FAILED (no mode), MERCHANT_NOT_FOUND, NO_TRANSACTIONS_IN_PERIOD (nothing is
-- unsettled), NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers, and administrators who may not settle for
-- others).
CREATE OR REPLACE FUNCTION mps_api.generate_settlement(
  p_merchant_id uuid, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz,
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, mode mps_types.settlement_mode, period_start timestamptz, period_end timestamptz,
  payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, total_amount numeric,
  total_tx_count int, status mps_types.settlement_status, created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_from timestamptz := mps.period_start(p_period_start, p_start_day);
  v_until timestamptz := mps.period_end(p_period_end, p_end_day);
  v_settlement_id uuid;
  v_settlement mps.settlements;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true, 'admin:settle');
  v_until := mps.settlement_end(v_from, v_until);
  IF p_mode IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"mode": ["realtime, t_plus_1 or monthly"]}}');
  END IF;
  PERFORM 1 FROM mps.merchants m WHERE m.id = p_merchant_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  v_settlement_id := mps.insert_settlement(p_merchant_id, p_mode, v_from, v_until);
  SELECT * INTO v_settlement FROM mps.settlements s WHERE s.id = v_settlement_id;
  IF v_settlement.total_tx_count = 0 THEN
    PERFORM mps.fail('NO_TRANSACTIONS_IN_PERIOD');
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.create', 'settlement', v_settlement.id::text, jsonb_build_object(
    'mode', p_mode, 'period_start', mps.iso(v_from), 'period_end', mps.iso(v_until),
    'total_amount', v_settlement.total_amount, 'total_tx_count', v_settlement.total_tx_count), p_merchant_id);
  RETURN QUERY SELECT v_settlement.id, v_settlement.merchant_id, v_settlement.mode, v_settlement.period_start,
    v_settlement.period_end, v_settlement.payment_count, v_settlement.payment_amount, v_settlement.refund_count,
    v_settlement.refund_amount, v_settlement.total_amount, v_settlement.total_tx_count, v_settlement.status,
    v_settlement.created_at;
END
$$;
COMMENT ON FUNCTION mps_api.generate_settlement IS
  'Settles all payments and refunds of a merchant before the period''s end, at most now, that no other settlement has.';
REVOKE ALL ON FUNCTION mps_api.generate_settlement FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.generate_settlement TO service_role;
