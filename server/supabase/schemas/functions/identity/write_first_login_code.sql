-- Writes the first-login code of an account, which replaces an earlier one, and removes the account's password and, of an
-- operator, the PIN. Returns when the code expires: in 7 days.
-- Raises VALIDATION_FAILED (no SHA-256 hash).
CREATE OR REPLACE FUNCTION mps.write_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid, p_code_hash text
) RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_expires_at timestamptz := date_trunc('second', now() + interval '7 days');
BEGIN
  IF (p_code_hash ~ '^[0-9a-f]{64}$') IS NOT TRUE THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"code_hash": ["a SHA-256 hash in hexadecimal"]}}');
  END IF;
  PERFORM mps.write_password_hash(p_role, p_subject_id, p_operator_id, NULL, NULL);
  UPDATE mps.merchant_operators SET pin_hash = NULL WHERE id = p_operator_id AND merchant_id = p_subject_id;
  INSERT INTO mps.first_login_codes (role, subject_id, operator_id, code_hash, expires_at)
  VALUES (p_role, p_subject_id, p_operator_id, p_code_hash, v_expires_at);
  RETURN v_expires_at;
END
$$;
COMMENT ON FUNCTION mps.write_first_login_code IS
  'Writes the first-login code of an account, which replaces an earlier one, and removes the account''s password and, of an '
  'operator, the PIN.';
REVOKE ALL ON FUNCTION mps.write_first_login_code FROM PUBLIC;
