-- Opens a session, without a password, for the member bound to an identity that an external provider has verified.
-- Returns no row for an unknown identity, or when the member is not active.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.create_external_session(
  p_provider text,
  p_external_id text,
  p_ttl_seconds int DEFAULT 86400,
  p_ip text DEFAULT NULL,
  p_user_agent text DEFAULT NULL,
  p_request_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, administrator_role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid;
  v_member_id uuid;
BEGIN
  PERFORM mps.require_service(p_actor);
  -- The lock makes a concurrent suspension either commit first and be seen, or wait and end the new session.
  SELECT m.id INTO v_member_id
  FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
  WHERE e.provider = mps.clean_text(p_provider) AND e.external_id = mps.clean_text(p_external_id)
    AND m.status = 'active'
  FOR SHARE OF m;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mps.sessions AS s (role, subject_id, ip, user_agent, expires_at)
  VALUES ('member', v_member_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', 'member', 'id', v_member_id, 'session_id', v_id, 'request_id', p_request_id,
      'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text, jsonb_build_object('provider', p_provider));
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.create_external_session IS
  'Opens a session, without a password, for the member bound to an identity that an external provider has verified.';
REVOKE ALL ON FUNCTION mps_api.create_external_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_external_session TO service_role;
