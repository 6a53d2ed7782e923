-- Calls a function of mps_api under an idempotency key: its rows are kept for 48 hours in the same transaction, and
-- answered again to the same request. A refusal keeps nothing, and neither does an answer without rows, by which some
-- functions refuse.
-- p_operation: what the key is for; the same key of another operation is another key.
-- p_fingerprints: of the request, by each key of the server; the first is kept, and any of them may match.
-- p_scope: whose key it is, where it is not the actor's account.
-- p_sealed: a secret that the server has made for the answer, encrypted by it; kept and answered with the rows.
-- Raises VALIDATION_FAILED (no key or scope, no such function), IDEMPOTENCY_KEY_REUSED, and what the function raises.
CREATE OR REPLACE FUNCTION mps_api.call_once(p_function text, p_arguments jsonb, p_operation text, p_key text,
  p_fingerprints text[], p_scope text DEFAULT NULL, p_sealed text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (answer jsonb, sealed text, replayed boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  -- Before anything that the function locks: every key is locked before cards and accounts are.
  v_hash bytea := mps.lock_key(coalesce(p_scope, mps.key_scope(p_actor, NULL)), p_operation, p_key);
  v_kept record;
  v_function oid;
  v_answer jsonb;
BEGIN
  IF v_hash IS NULL OR p_fingerprints[1] IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED');
  END IF;
  SELECT * INTO v_kept FROM mps.kept_answer(v_hash);
  IF v_kept.answer IS NOT NULL THEN
    IF NOT coalesce(v_kept.fingerprint = ANY (p_fingerprints), false) THEN
      PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
    END IF;
    RETURN QUERY SELECT v_kept.answer, v_kept.sealed, true;
    RETURN;
  END IF;

  v_function := mps.callable_function(p_function);
  EXECUTE mps.call_statement(v_function) INTO v_answer
  USING coalesce(p_arguments, '{}') || jsonb_build_object('p_actor', p_actor);
  IF v_answer IS NOT NULL THEN
    INSERT INTO mps.idempotency_answers AS k (key_hash, fingerprint, answer, sealed)
    VALUES (v_hash, p_fingerprints[1], v_answer, p_sealed)
    ON CONFLICT (key_hash) DO UPDATE
      SET fingerprint = excluded.fingerprint, answer = excluded.answer, sealed = excluded.sealed,
        created_at = excluded.created_at;
  END IF;
  RETURN QUERY SELECT coalesce(v_answer, '[]'), p_sealed, false;
END
$$;
COMMENT ON FUNCTION mps_api.call_once IS
  'Calls a function of mps_api under an idempotency key: its rows are kept for 48 hours in the same transaction, and answered again to the same request.';
REVOKE ALL ON FUNCTION mps_api.call_once FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.call_once TO service_role;
