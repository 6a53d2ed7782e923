-- The answer that is kept under an idempotency key; no row where there is none, or where it is older than 48 hours.
CREATE OR REPLACE FUNCTION mps.kept_answer(p_key_hash bytea)
RETURNS TABLE (fingerprint text, answer jsonb, sealed text)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT a.fingerprint, a.answer, a.sealed FROM mps.idempotency_answers a
  WHERE a.key_hash = p_key_hash AND a.created_at > now() - interval '48 hours'
$$;
COMMENT ON FUNCTION mps.kept_answer IS
  'The answer that is kept under an idempotency key; no row where there is none, or where it is older than 48 hours.';
REVOKE ALL ON FUNCTION mps.kept_answer FROM PUBLIC;
