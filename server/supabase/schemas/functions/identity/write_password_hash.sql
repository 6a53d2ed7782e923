-- Writes the password hash to the account's table; returns false when p_current_hash is no longer the stored hash. A
-- first-login code of the account ends with it: whoever has a password needs none. The account's row is locked before
-- its code, as everywhere.
CREATE OR REPLACE FUNCTION mps.write_password_hash(
  p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid, p_password_hash text, p_current_hash text
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_role = 'member' THEN
    UPDATE mps.members SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSIF p_role = 'admin' THEN
    UPDATE mps.administrators SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSIF p_operator_id IS NOT NULL THEN
    UPDATE mps.merchant_operators SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_operator_id AND merchant_id = p_subject_id
      AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSE
    UPDATE mps.merchants SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  END IF;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM mps.first_login_codes f
  WHERE f.role = p_role AND f.subject_id = p_subject_id AND f.operator_id IS NOT DISTINCT FROM p_operator_id;
  RETURN true;
END
$$;
COMMENT ON FUNCTION mps.write_password_hash IS
  'Writes the password hash to the account''s table; returns false when p_current_hash is no longer the stored hash.';
REVOKE ALL ON FUNCTION mps.write_password_hash FROM PUBLIC;
