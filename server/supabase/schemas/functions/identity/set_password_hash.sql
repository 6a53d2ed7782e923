-- Sets the password hash of an account and ends its other sessions in the same transaction. Whoever knew the old
-- password may hold one of those sessions. p_except_session_id, the session of the request, survives. p_current_hash is
-- the hash that the caller verified: if it has changed since, no row is returned. ended_session_ids lets caches drop
-- the sessions.
-- Raises PERMISSION_DENIED (another account), VALIDATION_FAILED (not an argon2id hash), MEMBER_NOT_FOUND,
-- MERCHANT_NOT_FOUND, NOT_FOUND (no such administrator or operator).
CREATE OR REPLACE FUNCTION mps_api.set_password_hash(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_password_hash text,
  p_operator_id uuid DEFAULT NULL,
  p_current_hash text DEFAULT NULL,
  p_except_session_id uuid DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, operator_id uuid, updated_at timestamptz, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_ended uuid[];
  v_own boolean := mps.is_own_account(p_actor, p_role, p_subject_id, p_operator_id);
BEGIN
  IF NOT v_own THEN
    PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
  END IF;
  PERFORM mps.check_password_hash(p_password_hash);
  PERFORM 1 FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id;
  IF NOT FOUND THEN
    PERFORM mps.fail(CASE WHEN p_role = 'member' THEN 'MEMBER_NOT_FOUND'
      WHEN p_role = 'merchant' AND p_operator_id IS NULL THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_FOUND' END);
  END IF;
  IF NOT mps.write_password_hash(p_role, p_subject_id, p_operator_id, p_password_hash, p_current_hash) THEN
    RETURN;
  END IF;
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => p_operator_id, p_except => p_except_session_id,
    p_reason => 'password_changed', p_own_account => p_operator_id IS NULL);
  PERFORM mps.audit(p_actor, CASE WHEN v_own THEN 'password.change' ELSE 'password.set' END,
    CASE WHEN p_operator_id IS NULL THEN p_role::text ELSE 'operator' END, coalesce(p_operator_id, p_subject_id)::text,
    jsonb_build_object('ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT p_subject_id, p_operator_id, now(), v_ended;
END
$$;
COMMENT ON FUNCTION mps_api.set_password_hash IS
  'Sets the password hash of an account and ends its other sessions in the same transaction.';
REVOKE ALL ON FUNCTION mps_api.set_password_hash FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.set_password_hash TO service_role;
