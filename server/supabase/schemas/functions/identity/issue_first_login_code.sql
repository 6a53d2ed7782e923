-- Gives an account a first-login code in place of its password and ends its sessions. p_code_hash: the SHA-256 hash of
-- the code in hexadecimal; the server shows the code once. ended_session_ids lets caches drop the sessions.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MEMBER_NOT_FOUND, MERCHANT_NOT_FOUND, NOT_FOUND (no such administrator
-- or operator), CANNOT_REMOVE_LAST_OWNER (the last owner with a password; the service may).
CREATE OR REPLACE FUNCTION mps_api.issue_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_code_hash text, p_operator_id uuid DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, operator_id uuid, name text, expires_at timestamptz, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_name text;
  v_expires_at timestamptz;
  v_ended uuid[];
BEGIN
  PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
  IF p_role = 'admin' AND mps.actor_role(p_actor) <> 'service' THEN
    PERFORM mps.keep_an_owner(p_subject_id);
  END IF;
  SELECT coalesce(c.operator, c.name) INTO v_name FROM mps.accounts c
  WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id;
  IF NOT FOUND THEN
    PERFORM mps.fail(CASE WHEN p_role = 'member' THEN 'MEMBER_NOT_FOUND'
      WHEN p_role = 'merchant' AND p_operator_id IS NULL THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_FOUND' END);
  END IF;
  v_expires_at := mps.write_first_login_code(p_role, p_subject_id, p_operator_id, p_code_hash);
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => p_operator_id, p_reason => 'password_changed',
    p_own_account => p_operator_id IS NULL);
  PERFORM mps.audit(p_actor, 'first_login.create', CASE WHEN p_operator_id IS NULL THEN p_role::text ELSE 'operator' END,
    coalesce(p_operator_id, p_subject_id)::text, jsonb_build_object('ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT p_subject_id, p_operator_id, v_name, v_expires_at, v_ended;
END
$$;
COMMENT ON FUNCTION mps_api.issue_first_login_code IS
  'Gives an account a first-login code in place of its password and ends its sessions.';
REVOKE ALL ON FUNCTION mps_api.issue_first_login_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.issue_first_login_code TO service_role;
