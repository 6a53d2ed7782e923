-- Lets an operation of an administrator go on, or has a second person asked first. The function of the operation calls
-- it after its checks, under its locks, before it writes. It passes for everybody else, up to the limit of the
-- operation, where approvals are off (the actor's requires_approval), and for the approval that is being decided.
-- p_amount: in the unit of approval_limits. p_snapshot: what the checker sees, without balances, which payments change;
-- times by mps.iso(), because the texts of two sessions are compared.
-- Raises PERMISSION_DENIED (reason second_person_missing), and two SQLSTATEs that no caller gets: MPA01, caught by
-- call_or_request_approval, and MPA02 (the message says why the approval is void), caught by decide_approval.
CREATE OR REPLACE FUNCTION mps.require_approval(p_actor jsonb, p_operation text, p_amount numeric, p_object_type text,
  p_object_id text, p_snapshot jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_limit numeric;
  v_approval mps.approvals;
BEGIN
  IF mps.actor_role(p_actor) <> 'admin' THEN
    RETURN;
  END IF;
  IF p_actor ? 'approval_id' THEN
    -- decided_by of a pending approval is seen by the transaction that decides it alone.
    SELECT * INTO v_approval FROM mps.approvals a
    WHERE a.id = (p_actor ->> 'approval_id')::uuid AND a.state = 'pending' AND a.decided_by <> a.maker_id
      AND a.executed_at IS NULL AND a.maker_id::text = p_actor ->> 'id' AND a.operation = p_operation;
    IF v_approval.id IS NULL
      OR (v_approval.amount, v_approval.object_type, v_approval.object_id, v_approval.snapshot)
      IS DISTINCT FROM (p_amount, p_object_type, p_object_id, p_snapshot) THEN
      RAISE EXCEPTION USING MESSAGE = 'OBJECT_CHANGED', ERRCODE = 'MPA02';
    END IF;
    UPDATE mps.approvals SET executed_at = clock_timestamp() WHERE id = v_approval.id;
    RETURN;
  END IF;
  IF (p_actor ->> 'requires_approval')::boolean IS NOT TRUE THEN
    RETURN;
  END IF;
  SELECT l.amount INTO STRICT v_limit FROM mps.approval_limits l WHERE l.operation = p_operation;
  IF p_amount IS NULL OR p_amount <= v_limit THEN
    RETURN;
  END IF;
  IF mps.count_deciders(p_operation) < 2 THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "second_person_missing"}');
  END IF;
  RAISE EXCEPTION USING MESSAGE = 'approval required', ERRCODE = 'MPA01', DETAIL = jsonb_build_object(
    'operation', p_operation, 'amount', p_amount, 'object_type', p_object_type, 'object_id', p_object_id,
    'snapshot', p_snapshot)::text;
END
$$;
COMMENT ON FUNCTION mps.require_approval IS
  'Lets an operation of an administrator go on, or has a second person asked first.';
REVOKE ALL ON FUNCTION mps.require_approval FROM PUBLIC;
