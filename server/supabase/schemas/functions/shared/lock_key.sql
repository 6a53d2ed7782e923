-- Makes requests with the same idempotency key wait for each other until the transaction ends. Answers the key's hash,
-- null without a key; what was asked for under it before is then found by the hash. Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.lock_key(p_scope text, p_operation text, p_key text) RETURNS bytea
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_hash bytea := mps.key_hash(p_scope, p_operation, p_key);
BEGIN
  IF length(p_key) NOT BETWEEN 1 AND 255 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"idempotency_key": ["1 to 255 characters"]}}');
  END IF;
  IF v_hash IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(mps.key_lock(v_hash));
  END IF;
  RETURN v_hash;
END
$$;
COMMENT ON FUNCTION mps.lock_key IS
  'Makes requests with the same idempotency key wait for each other until the transaction ends.';
REVOKE ALL ON FUNCTION mps.lock_key FROM PUBLIC;
