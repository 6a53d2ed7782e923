-- Opens a session after the server has verified a password. p_password_hash is the hash that it was verified against,
-- p_ttl_seconds the lifetime, p_ip and p_user_agent the origin of the login, and p_request_id is for the audit row.
-- Returns no row when the account is not active or its password has changed since.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.create_session(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_password_hash text,
  p_operator_id uuid DEFAULT NULL,
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
  v_account mps.accounts;
BEGIN
  PERFORM mps.require_service(p_actor);
  PERFORM mps.lock_account(p_role, p_subject_id, p_operator_id);
  SELECT * INTO v_account FROM mps.accounts c
  WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id
    AND c.active AND c.password_hash = p_password_hash;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mps.sessions AS s (role, subject_id, operator_id, ip, user_agent, expires_at)
  VALUES (p_role, p_subject_id, p_operator_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', p_role, 'id', p_subject_id, 'operator', v_account.operator, 'session_id', v_id,
      'request_id', p_request_id, 'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.create_session IS
  'Opens a session after the server has verified a password.';
REVOKE ALL ON FUNCTION mps_api.create_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_session TO service_role;
