-- Ends all sessions of an account except p_except_session_id. Members and merchant users end only the sessions of their
-- own login; administrators with 'admin:manage_sessions' end those of a subject, or of one operator. ended_session_ids
-- lets caches drop them.
-- Raises PERMISSION_DENIED (another account's sessions).
CREATE OR REPLACE FUNCTION mps_api.revoke_all_sessions(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_operator_id uuid DEFAULT NULL,
  p_except_session_id uuid DEFAULT NULL,
  p_reason text DEFAULT 'revoked',
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, ended_count int, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator_id uuid := coalesce(p_operator_id, mps.actor_operator_id(p_actor));
  v_manages boolean := mps.manages_sessions(p_actor, p_role);
  v_ended uuid[];
BEGIN
  IF NOT v_manages AND NOT mps.is_own_account(p_actor, p_role, p_subject_id, v_operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => v_operator_id, p_except => p_except_session_id,
    p_reason => left(coalesce(p_reason, 'revoked'), 200), p_own_account => NOT v_manages AND v_operator_id IS NULL);
  IF cardinality(v_ended) > 0 THEN
    PERFORM mps.audit(p_actor, 'session.revoke_all', p_role::text, p_subject_id::text,
      jsonb_build_object('operator_id', v_operator_id, 'ended_sessions', cardinality(v_ended),
        'reason', left(coalesce(p_reason, 'revoked'), 200)));
  END IF;
  RETURN QUERY SELECT p_subject_id, cardinality(v_ended), v_ended;
END
$$;
COMMENT ON FUNCTION mps_api.revoke_all_sessions IS
  'Ends all sessions of an account except p_except_session_id.';
REVOKE ALL ON FUNCTION mps_api.revoke_all_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.revoke_all_sessions TO service_role;
