-- Returns a known account with its password hash, for example to verify the current password before a change. Returns
-- no row for an unknown account; active is false when the account or its merchant is not active.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.get_credentials(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_operator text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  role mps_types.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text,
  merchant_code text, operator text, operator_role mps_types.operator_role, member_no text, phone text, email text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator IS NOT DISTINCT FROM p_operator;
END
$$;
COMMENT ON FUNCTION mps_api.get_credentials IS
  'Returns a known account with its password hash, for example to verify the current password before a change.';
REVOKE ALL ON FUNCTION mps_api.get_credentials FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_credentials TO service_role;
