-- Extends a live session to p_ttl_seconds from now, but never past p_max_seconds after the login. The maximum keeps a
-- stolen token from being refreshed for ever. Returns no row when the session has ended or reached its maximum.
-- Raises PERMISSION_DENIED (another account's session).
CREATE OR REPLACE FUNCTION mps_api.extend_session(
  p_session_id uuid, p_ttl_seconds int DEFAULT 86400, p_max_seconds int DEFAULT 2592000, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, administrator_role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_session mps.session_details;
  v_end timestamptz;
BEGIN
  PERFORM 1 FROM mps.sessions s WHERE s.id = p_session_id FOR UPDATE;
  SELECT * INTO v_session FROM mps.session_details d WHERE d.session_id = p_session_id AND d.state = 'alive';
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'service'
    AND NOT mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  v_end := least(mps.session_end(p_ttl_seconds),
    date_trunc('second', v_session.created_at + make_interval(secs => greatest(coalesce(p_max_seconds, 2592000), 1))));
  IF v_end <= now() THEN
    RETURN;
  END IF;
  UPDATE mps.sessions s SET expires_at = v_end, last_seen_at = now() WHERE s.id = p_session_id;
  PERFORM mps.audit(p_actor, 'session.extend', 'session', p_session_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$$;
COMMENT ON FUNCTION mps_api.extend_session IS
  'Extends a live session to p_ttl_seconds from now, but never past p_max_seconds after the login.';
REVOKE ALL ON FUNCTION mps_api.extend_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.extend_session TO service_role;
