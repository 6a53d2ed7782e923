-- Changes an operator's role, status or password; null leaves a field unchanged. Every change ends the operator's
-- sessions, because they carry the old rights. ended_session_ids lets caches drop them.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND (no such operator at this merchant), VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.update_operator(
  p_merchant_id uuid, p_operator_id uuid, p_role mps_types.operator_role DEFAULT NULL,
  p_status mps_types.account_status DEFAULT NULL, p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps_types.operator_role, status mps_types.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz, ended_session_ids uuid[]
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_merchants');
  IF num_nonnulls(p_role, p_status, p_password_hash) = 0 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["role, status or password is needed"]}}');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  IF p_password_hash IS NOT NULL THEN
    DELETE FROM mps.first_login_codes f WHERE f.operator_id = p_operator_id;
  END IF;
  UPDATE mps.merchant_operators o
  SET role = coalesce(p_role, o.role), status = coalesce(p_status, o.status),
      password_hash = coalesce(p_password_hash, o.password_hash), updated_at = now()
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id
  RETURNING o.* INTO v_operator;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  PERFORM mps.audit(p_actor, 'operator.update', 'operator', p_operator_id::text, jsonb_build_object(
    'merchant_id', p_merchant_id, 'role', p_role, 'status', p_status, 'password_changed', p_password_hash IS NOT NULL),
    p_merchant_id);
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at,
                      mps.end_sessions('merchant', p_merchant_id, p_operator_id, p_reason => 'operator_changed');
END
$$;
COMMENT ON FUNCTION mps_api.update_operator IS
  'Changes an operator''s role, status or password; null leaves a field unchanged.';
REVOKE ALL ON FUNCTION mps_api.update_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_operator TO service_role;
