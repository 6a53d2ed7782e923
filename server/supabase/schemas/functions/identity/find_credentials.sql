-- Finds the account for a login, with its password hash. A member is found by id, member number, phone or email, a
-- merchant by its code and, for a named operator, p_operator, an administrator by name, each in any spelling that
-- fold_text() folds. p_phone: the identifier as E.164, where it is a phone number. Returns no row for an unknown
-- account; active is false when the account or its merchant is not active.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.find_credentials(
  p_role mps_types.session_role,
  p_identifier text,
  p_operator text DEFAULT NULL,
  p_phone text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  role mps_types.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text,
  merchant_code text, operator text, operator_role mps_types.operator_role, member_no text, phone text, email text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_subject_id uuid;
BEGIN
  PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
  IF p_role = 'member' THEN
    v_subject_id := mps.find_member_id(p_identifier, p_phone);
  ELSIF p_role = 'merchant' THEN
    v_subject_id := (SELECT h.id FROM mps.merchants h WHERE mps.fold_text(h.code) = mps.fold_text(p_identifier));
  ELSE
    v_subject_id := (SELECT a.id FROM mps.administrators a WHERE mps.fold_text(a.name) = mps.fold_text(p_identifier));
  END IF;
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = v_subject_id
      AND mps.fold_text(c.operator) IS NOT DISTINCT FROM mps.fold_text(p_operator);
END
$$;
COMMENT ON FUNCTION mps_api.find_credentials IS
  'Finds the account for a login, with its password hash.';
REVOKE ALL ON FUNCTION mps_api.find_credentials FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_credentials TO service_role;
