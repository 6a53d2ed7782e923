-- Creates an administrator without a password, who chooses one by a first-login code within 7 days. p_code_hash: the
-- SHA-256 hash of the code in hexadecimal; the server shows the code once.
-- Raises PERMISSION_DENIED, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.invite_administrator(
  p_name text, p_role mps_types.administrator_role, p_code_hash text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, role mps_types.administrator_role, first_login_expires_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid;
  v_expires_at timestamptz;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF p_role IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["owner, finance, support or auditor"]}}');
  END IF;
  v_id := mps.insert_administrator(p_name, p_role, NULL);
  v_expires_at := mps.write_first_login_code('admin', v_id, NULL, p_code_hash);
  PERFORM mps.audit(p_actor, 'administrator.invite', 'admin', v_id::text,
    jsonb_build_object('name', (SELECT a.name FROM mps.administrators a WHERE a.id = v_id), 'role', p_role));
  RETURN QUERY SELECT a.id, a.name, a.role, v_expires_at FROM mps.administrators a WHERE a.id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.invite_administrator IS
  'Creates an administrator without a password, who chooses one by a first-login code within 7 days.';
REVOKE ALL ON FUNCTION mps_api.invite_administrator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.invite_administrator TO service_role;
