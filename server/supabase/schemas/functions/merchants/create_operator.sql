-- Creates a named operator of a merchant. With a null p_password_hash the operator cannot log in yet.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_NAME, NAME_TAKEN (at this merchant), VALIDATION_FAILED (not an
-- argon2id hash).
CREATE OR REPLACE FUNCTION mps_api.create_operator(
  p_merchant_id uuid, p_name text, p_role mps_types.operator_role DEFAULT 'cashier',
  p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps_types.operator_role, status mps_types.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_merchants');
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  INSERT INTO mps.merchant_operators AS o (merchant_id, name, role, password_hash)
  VALUES (p_merchant_id, mps.check_name(p_name), coalesce(p_role, 'cashier'), p_password_hash)
  RETURNING o.* INTO v_operator;
  PERFORM mps.audit(p_actor, 'operator.create', 'operator', v_operator.id::text, jsonb_build_object(
    'merchant_id', p_merchant_id, 'name', v_operator.name, 'role', v_operator.role,
    'with_password', p_password_hash IS NOT NULL), p_merchant_id);
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('NAME_TAKEN');
END
$$;
COMMENT ON FUNCTION mps_api.create_operator IS
  'Creates a named operator of a merchant.';
REVOKE ALL ON FUNCTION mps_api.create_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_operator TO service_role;
