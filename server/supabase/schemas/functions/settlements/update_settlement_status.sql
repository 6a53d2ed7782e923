-- Moves a settlement from pending to settled or from settled to paid, or marks an unpaid one as failed. A paid or
-- failed settlement never changes again. To mark one as paid above the limit of 'pay_settlement', an administrator needs
-- a second person.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, NOT_FOUND (no such settlement), INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.update_settlement_status(
  p_settlement_id uuid, p_status mps_types.settlement_status, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, merchant_code text, mode mps_types.settlement_mode, period_start timestamptz,
  period_end timestamptz, total_amount numeric, total_tx_count int, status mps_types.settlement_status,
  created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_settlement mps.settlements;
  v_from mps_types.settlement_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:settle');
  PERFORM mps.check_text('reason', p_reason);
  SELECT * INTO v_settlement FROM mps.settlements s WHERE s.id = p_settlement_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  v_from := v_settlement.status;
  IF ((v_from, p_status) IN (('pending', 'settled'), ('settled', 'paid'), ('pending', 'failed'), ('settled', 'failed')))
    IS NOT TRUE THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_from, 'to', p_status));
  END IF;
  IF p_status = 'paid' THEN
    PERFORM mps.require_approval(p_actor, 'pay_settlement', v_settlement.total_amount, 'settlement',
      p_settlement_id::text, jsonb_build_object(
        'merchant_code', (SELECT m.code FROM mps.merchants m WHERE m.id = v_settlement.merchant_id),
        'period_start', mps.iso(v_settlement.period_start), 'period_end', mps.iso(v_settlement.period_end),
        'settlement_status', v_from,
        'total_amount', v_settlement.total_amount, 'total_tx_count', v_settlement.total_tx_count, 'reason', p_reason));
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.status', 'settlement', p_settlement_id::text,
                    jsonb_build_object('from', v_from, 'to', p_status, 'reason', p_reason), v_settlement.merchant_id);
  RETURN QUERY
  UPDATE mps.settlements s SET status = p_status, updated_at = now()
  FROM mps.merchants m WHERE s.id = p_settlement_id AND m.id = s.merchant_id
  RETURNING s.id, s.merchant_id, m.code, s.mode, s.period_start, s.period_end, s.total_amount, s.total_tx_count,
            s.status, s.created_at, s.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.update_settlement_status IS
  'Moves a settlement from pending to settled or from settled to paid, or marks an unpaid one as failed.';
REVOKE ALL ON FUNCTION mps_api.update_settlement_status FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_settlement_status TO service_role;
