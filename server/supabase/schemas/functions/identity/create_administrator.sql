-- Creates an administrator, by default an owner. The command line creates the first one, before any login exists.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (not an argon2id hash), INVALID_NAME, NAME_TAKEN.
CREATE OR REPLACE FUNCTION mps_api.create_administrator(
  p_name text, p_password_hash text, p_role mps_types.administrator_role DEFAULT 'owner', p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, status mps_types.account_status, created_at timestamptz,
  role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_row mps.administrators;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  PERFORM mps.check_password_hash(p_password_hash);
  v_row.id := mps.insert_administrator(p_name, coalesce(p_role, 'owner'), p_password_hash);
  SELECT * INTO v_row FROM mps.administrators a WHERE a.id = v_row.id;
  PERFORM mps.audit(p_actor, 'administrator.create', 'admin', v_row.id::text,
    jsonb_build_object('name', v_row.name, 'role', v_row.role));
  RETURN QUERY SELECT v_row.id, v_row.name, v_row.status, v_row.created_at, v_row.role;
END
$$;
COMMENT ON FUNCTION mps_api.create_administrator IS
  'Creates an administrator, by default an owner.';
REVOKE ALL ON FUNCTION mps_api.create_administrator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_administrator TO service_role;
