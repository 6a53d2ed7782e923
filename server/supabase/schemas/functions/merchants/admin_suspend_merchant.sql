-- Suspends a merchant: it can no longer charge or refund, and all its sessions end. Waits for charges in progress.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION (already suspended).
CREATE OR REPLACE FUNCTION mps_api.admin_suspend_merchant(
  p_merchant_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (merchant_id uuid, code text, name text, status mps_types.merchant_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_merchant');
  PERFORM mps.check_text('reason', p_reason);
  SELECT * INTO v_merchant FROM mps.merchants m WHERE m.id = p_merchant_id FOR UPDATE;
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF v_merchant.status = 'suspended' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "suspended", "to": "suspended"}');
  END IF;
  UPDATE mps.merchants SET status = 'suspended', updated_at = now() WHERE id = p_merchant_id;
  PERFORM mps.end_sessions('merchant', p_merchant_id, p_reason => 'merchant suspended');
  PERFORM mps.audit(p_actor, 'merchant.suspend', 'merchant', p_merchant_id::text,
    jsonb_build_object('from', v_merchant.status, 'to', 'suspended', 'reason', p_reason), p_merchant_id);
  RETURN QUERY SELECT m.id, m.code, m.name, m.status, m.updated_at FROM mps.merchants m WHERE m.id = p_merchant_id;
END
$$;
COMMENT ON FUNCTION mps_api.admin_suspend_merchant IS
  'Suspends a merchant: it can no longer charge or refund, and all its sessions end.';
REVOKE ALL ON FUNCTION mps_api.admin_suspend_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.admin_suspend_merchant TO service_role;
