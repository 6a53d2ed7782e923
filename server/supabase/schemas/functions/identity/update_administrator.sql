-- Changes an administrator's role or status; null leaves a field unchanged. Every change ends their sessions, because
-- they carry the old rights. ended_session_ids lets caches drop them.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (nothing given), NOT_FOUND, CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps_api.update_administrator(
  p_administrator_id uuid, p_role mps_types.administrator_role DEFAULT NULL,
  p_status mps_types.account_status DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, role mps_types.administrator_role, status mps_types.account_status,
  login_enabled boolean, second_factor boolean, first_login_expires_at timestamptz, last_seen_at timestamptz,
  created_at timestamptz, updated_at timestamptz, ended_session_ids uuid[]
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_before mps.administrators;
  v_ended uuid[];
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF num_nonnulls(p_role, p_status) = 0 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["role or status is needed"]}}');
  END IF;
  IF p_role <> 'owner' OR p_status <> 'active' THEN
    PERFORM mps.keep_an_owner(p_administrator_id);
  END IF;
  SELECT * INTO v_before FROM mps.administrators a WHERE a.id = p_administrator_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  UPDATE mps.administrators a SET role = coalesce(p_role, a.role), status = coalesce(p_status, a.status),
    updated_at = now() WHERE a.id = p_administrator_id;
  v_ended := mps.end_sessions('admin', p_administrator_id, p_reason => 'administrator_changed');
  PERFORM mps.audit(p_actor, 'administrator.update', 'admin', p_administrator_id::text, jsonb_build_object(
    'role_before', v_before.role, 'role', p_role, 'status_before', v_before.status, 'status', p_status,
    'ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT d.administrator_id, d.name, d.role, d.status, d.login_enabled, d.second_factor,
    d.first_login_expires_at, d.last_seen_at, d.created_at, d.updated_at, v_ended
  FROM mps.administrator_details d WHERE d.administrator_id = p_administrator_id;
END
$$;
COMMENT ON FUNCTION mps_api.update_administrator IS
  'Changes an administrator''s role or status; null leaves a field unchanged.';
REVOKE ALL ON FUNCTION mps_api.update_administrator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_administrator TO service_role;
