-- Makes a suspended or inactive merchant active again.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.reactivate_merchant(
  p_merchant_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (merchant_id uuid, code text, name text, status mps_types.merchant_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_status mps_types.merchant_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_merchant');
  PERFORM mps.check_text('reason', p_reason);
  SELECT m.status INTO v_status FROM mps.merchants m WHERE m.id = p_merchant_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF v_status NOT IN ('suspended', 'inactive') THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_status, 'to', 'active'));
  END IF;
  PERFORM mps.audit(p_actor, 'merchant.reactivate', 'merchant', p_merchant_id::text,
                    jsonb_build_object('from', v_status, 'to', 'active', 'reason', p_reason), p_merchant_id);
  RETURN QUERY
  UPDATE mps.merchants m SET status = 'active', updated_at = now() WHERE m.id = p_merchant_id
  RETURNING m.id, m.code, m.name, m.status, m.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.reactivate_merchant IS
  'Makes a suspended or inactive merchant active again.';
REVOKE ALL ON FUNCTION mps_api.reactivate_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.reactivate_merchant TO service_role;
