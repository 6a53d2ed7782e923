-- Checks that a binding password has a length that can be hashed; null passes.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_binding_password(p_binding_password text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  -- bcrypt reads only 72 bytes and silently truncates a longer password.
  IF octet_length(p_binding_password) NOT BETWEEN 4 AND 72 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"binding_password": ["4 to 72 bytes"]}}');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_binding_password IS
  'Checks that a binding password has a length that can be hashed; null passes.';
REVOKE ALL ON FUNCTION mps.check_binding_password FROM PUBLIC;
