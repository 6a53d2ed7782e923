-- Returns whether a first-login code is the account's, has not expired, and the account is active. Changes nothing.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.check_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_code_hash text, p_operator_id uuid DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN EXISTS (
    SELECT 1 FROM mps.first_login_codes f
    JOIN mps.accounts c ON c.role = f.role AND c.subject_id = f.subject_id
      AND c.operator_id IS NOT DISTINCT FROM f.operator_id
    WHERE f.role = p_role AND f.subject_id = p_subject_id AND f.operator_id IS NOT DISTINCT FROM p_operator_id
      AND f.code_hash = p_code_hash AND f.expires_at > now() AND c.active);
END
$$;
COMMENT ON FUNCTION mps_api.check_first_login_code IS
  'Returns whether a first-login code is the account''s, has not expired, and the account is active.';
REVOKE ALL ON FUNCTION mps_api.check_first_login_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.check_first_login_code TO service_role;
