-- The rows that call_once keeps for this request; none where it was not carried out under the key. It calls nothing.
-- p_operation, p_fingerprints and p_scope are those of call_once.
CREATE OR REPLACE FUNCTION mps_api.find_answer(p_operation text, p_key text, p_fingerprints text[],
  p_scope text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (answer jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT k.answer
  FROM mps.kept_answer(mps.key_hash(coalesce(p_scope, mps.key_scope(p_actor, NULL)), p_operation, p_key)) k
  WHERE k.fingerprint = ANY (p_fingerprints)
$$;
COMMENT ON FUNCTION mps_api.find_answer IS
  'The rows that call_once keeps for this request; none where it was not carried out under the key.';
REVOKE ALL ON FUNCTION mps_api.find_answer FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_answer TO service_role;
