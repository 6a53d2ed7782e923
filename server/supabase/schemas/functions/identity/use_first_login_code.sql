-- Consumes a first-login code and sets the password that its holder chose; no row for a wrong, used or expired code, or
-- when the account is not active. Of two uses at the same time one finds the code.
-- Raises PERMISSION_DENIED for every actor but the service, VALIDATION_FAILED (not an argon2id hash).
CREATE OR REPLACE FUNCTION mps_api.use_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_code_hash text, p_password_hash text,
  p_operator_id uuid DEFAULT NULL, p_request_id text DEFAULT NULL, p_ip text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (accepted boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  PERFORM mps.check_password_hash(p_password_hash);
  PERFORM mps.lock_password(p_role, p_subject_id, p_operator_id);
  IF NOT mps_api.check_first_login_code(p_role, p_subject_id, p_code_hash, p_operator_id) THEN
    RETURN;
  END IF;
  PERFORM mps.write_password_hash(p_role, p_subject_id, p_operator_id, p_password_hash, NULL);
  PERFORM mps.audit(
    jsonb_build_object('role', p_role, 'id', p_subject_id, 'request_id', p_request_id, 'ip', left(p_ip, 64),
      'operator', (SELECT o.name FROM mps.merchant_operators o WHERE o.id = p_operator_id)),
    'first_login.use', CASE WHEN p_operator_id IS NULL THEN p_role::text ELSE 'operator' END,
    coalesce(p_operator_id, p_subject_id)::text);
  RETURN QUERY SELECT true;
END
$$;
COMMENT ON FUNCTION mps_api.use_first_login_code IS
  'Consumes a first-login code and sets the password that its holder chose; no row for a wrong, used or expired code, or '
  'when the account is not active.';
REVOKE ALL ON FUNCTION mps_api.use_first_login_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.use_first_login_code TO service_role;
