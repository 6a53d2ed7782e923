-- The SHA-256 of a payment code or a credential. Only the hash is stored.
CREATE OR REPLACE FUNCTION mps.hash_code(p_qr_plain text) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(p_qr_plain, 'UTF8'))
$$;
COMMENT ON FUNCTION mps.hash_code IS
  'The SHA-256 of a payment code or a credential.';
REVOKE ALL ON FUNCTION mps.hash_code FROM PUBLIC;
