-- The number of the advisory lock that stands for an idempotency key before its row is there.
CREATE OR REPLACE FUNCTION mps.key_lock(p_key_hash bytea) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended('key:' || encode(p_key_hash, 'hex'), 0)
$$;
COMMENT ON FUNCTION mps.key_lock IS
  'The number of the advisory lock that stands for an idempotency key before its row is there.';
REVOKE ALL ON FUNCTION mps.key_lock FROM PUBLIC;
