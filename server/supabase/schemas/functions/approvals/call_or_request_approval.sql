-- Calls a function of mps_api, or writes an approval where the function needs a second person; then nothing else is
-- written. Answers the rows of the function, or a pending approval and no rows. A key covers the whole: while the
-- approval is pending it answers the same approval, once it is approved both it and the rows of the function. Without a
-- key each call makes an approval of its own.
-- p_operation, p_key, p_fingerprints: as of call_once. A function that keeps its key itself gets it in p_arguments
-- (p_idempotency_key); then p_key is null.
-- Raises VALIDATION_FAILED (no such function), IDEMPOTENCY_KEY_REUSED, APPROVAL_DECIDED (state, approval_id; the
-- approval of this key has ended without effect), and what the function raises.
CREATE OR REPLACE FUNCTION mps_api.call_or_request_approval(p_function text, p_arguments jsonb,
  p_operation text DEFAULT NULL, p_key text DEFAULT NULL, p_fingerprints text[] DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (answer jsonb, replayed boolean, approval_id uuid, approval_state mps_types.approval_state,
  expires_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_arguments jsonb := coalesce(p_arguments, '{}');
  -- The keys are locked first, as everywhere.
  v_hash bytea := mps.lock_key(mps.key_scope(p_actor, NULL), 'approval:' || coalesce(p_operation, p_function),
    coalesce(p_key, p_arguments ->> 'p_idempotency_key'));
  v_function oid := mps.callable_function(p_function);
  v_approval mps.approvals;
  v_is_same boolean;
  v_state mps_types.approval_state;
  v_answer jsonb;
  v_replayed boolean := false;
  v_asked text;
BEGIN
  SELECT * INTO v_approval FROM mps.approvals a WHERE a.key_hash = v_hash;
  IF v_approval.id IS NOT NULL THEN
    v_is_same := CASE WHEN p_key IS NULL
      THEN (v_approval.arguments, v_approval.maker ->> 'on_behalf_of')
        IS NOT DISTINCT FROM (mps.typed_arguments(v_function, v_arguments), p_actor ->> 'on_behalf_of')
      ELSE coalesce(v_approval.fingerprint = ANY (p_fingerprints), false) END;
    IF NOT v_is_same THEN
      PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
    END IF;
    v_state := mps.approval_state(v_approval.state, v_approval.expires_at);
    IF v_state = 'approved' THEN
      RETURN QUERY SELECT v_approval.result, true, v_approval.id, v_state, v_approval.expires_at;
    ELSIF v_state = 'pending' THEN
      RETURN QUERY SELECT NULL::jsonb, true, v_approval.id, v_state, v_approval.expires_at;
    ELSE
      PERFORM mps.fail('APPROVAL_DECIDED', jsonb_build_object('state', v_state, 'approval_id', v_approval.id));
    END IF;
    RETURN;
  END IF;

  BEGIN
    IF p_key IS NULL THEN
      EXECUTE mps.call_statement(v_function) INTO v_answer USING v_arguments || jsonb_build_object('p_actor', p_actor);
    ELSE
      SELECT o.answer, o.replayed INTO v_answer, v_replayed
      FROM mps_api.call_once(p_function, v_arguments, p_operation, p_key, p_fingerprints, NULL, NULL, p_actor) o;
    END IF;
    RETURN QUERY SELECT coalesce(v_answer, '[]'), v_replayed, NULL::uuid, NULL::mps_types.approval_state,
      NULL::timestamptz;
    RETURN;
  EXCEPTION
    WHEN SQLSTATE 'MPA01' THEN
      GET STACKED DIAGNOSTICS v_asked = PG_EXCEPTION_DETAIL;
  END;

  INSERT INTO mps.approvals (operation, function_name, arguments, amount, object_type, object_id, snapshot, maker_id,
    maker, key_hash, fingerprint)
  SELECT r.operation, p_function, mps.stored_arguments(mps.typed_arguments(v_function, v_arguments)), r.amount,
    r.object_type, r.object_id, r.snapshot, mps.own_administrator(p_actor), p_actor - 'requires_approval', v_hash,
    p_fingerprints[1]
  FROM jsonb_to_record(v_asked::jsonb)
    AS r (operation text, amount numeric, object_type text, object_id text, snapshot jsonb)
  RETURNING * INTO v_approval;
  PERFORM mps.audit(p_actor, 'approval.request', 'approval', v_approval.id::text, jsonb_build_object(
    'operation', v_approval.operation, 'amount', v_approval.amount, 'object_type', v_approval.object_type,
    'object_id', v_approval.object_id));
  RETURN QUERY SELECT NULL::jsonb, false, v_approval.id, v_approval.state, v_approval.expires_at;
END
$$;
COMMENT ON FUNCTION mps_api.call_or_request_approval IS
  'Calls a function of mps_api, or writes an approval where the function needs a second person; then nothing else is written.';
REVOKE ALL ON FUNCTION mps_api.call_or_request_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.call_or_request_approval TO service_role;
