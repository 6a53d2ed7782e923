-- What an idempotency key is found by: 16 bytes over whose key it is, for which operation, and the key.
CREATE OR REPLACE FUNCTION mps.key_hash(p_scope text, p_operation text, p_key text) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT substr(sha256(convert_to(p_scope || chr(31) || p_operation || chr(31) || p_key, 'UTF8')), 1, 16)
$$;
COMMENT ON FUNCTION mps.key_hash IS
  'What an idempotency key is found by: 16 bytes over whose key it is, for which operation, and the key.';
REVOKE ALL ON FUNCTION mps.key_hash FROM PUBLIC;
