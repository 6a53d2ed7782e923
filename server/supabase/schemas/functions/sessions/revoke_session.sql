-- Ends one session. Accounts end their own sessions; administrators with 'admin:manage_sessions' end those of others, unless
-- p_own_only is set; those of administrators only with 'admin:manage_administrators' besides. ended is false when the session had already ended.
-- Raises NOT_FOUND, both for an unknown id and for another account's session.
CREATE OR REPLACE FUNCTION mps_api.revoke_session(
  p_session_id uuid, p_reason text DEFAULT 'revoked', p_own_only boolean DEFAULT false, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (session_id uuid, role mps_types.session_role, subject_id uuid, ended boolean, revoked_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_session mps.sessions;
  v_ended boolean;
BEGIN
  SELECT * INTO v_session FROM mps.sessions s WHERE s.id = p_session_id FOR UPDATE;
  IF NOT FOUND OR NOT ((mps.manages_sessions(p_actor, v_session.role) AND NOT coalesce(p_own_only, false))
    OR mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id)) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  v_ended := v_session.revoked_at IS NULL
    AND mps.session_ends_at(v_session.expires_at, v_session.last_seen_at, v_session.idle_seconds) > now();
  IF v_ended THEN
    UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = left(coalesce(p_reason, 'revoked'), 200)
    WHERE s.id = p_session_id
    RETURNING s.* INTO v_session;
    PERFORM mps.audit(p_actor, 'session.revoke', 'session', p_session_id::text,
      jsonb_build_object('reason', left(coalesce(p_reason, 'revoked'), 200)));
  END IF;
  RETURN QUERY SELECT v_session.id, v_session.role, v_session.subject_id, v_ended, v_session.revoked_at;
END
$$;
COMMENT ON FUNCTION mps_api.revoke_session IS
  'Ends one session.';
REVOKE ALL ON FUNCTION mps_api.revoke_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.revoke_session TO service_role;
