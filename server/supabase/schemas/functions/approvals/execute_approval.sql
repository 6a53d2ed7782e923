-- Runs the function of an approval as its maker, and keeps its rows. The audit rows of the effect name the checker too.
-- The caller holds the approval's lock and has checked both people.
-- Raises what the function raises; MPA02 where what the checker saw has changed (OBJECT_CHANGED), and where the
-- function found it done already (ALREADY_DONE), as for an order number that has been credited since.
CREATE OR REPLACE FUNCTION mps.execute_approval(p_approval_id uuid, p_reason text, p_actor jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_approval mps.approvals;
  v_result jsonb;
BEGIN
  UPDATE mps.approvals SET decided_at = clock_timestamp(), decided_by = (p_actor ->> 'id')::uuid, reason = p_reason
  WHERE id = p_approval_id RETURNING * INTO STRICT v_approval;
  EXECUTE mps.call_statement(mps.callable_function(v_approval.function_name)) INTO v_result
  USING v_approval.arguments || jsonb_build_object('p_actor', mps.maker_actor(v_approval.maker, p_approval_id,
    (SELECT a.name FROM mps.administrators a WHERE a.id = v_approval.decided_by)));
  UPDATE mps.approvals SET state = 'approved', result = v_result
  WHERE id = p_approval_id AND executed_at IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING MESSAGE = 'ALREADY_DONE', ERRCODE = 'MPA02';
  END IF;
  PERFORM mps.audit(p_actor, 'approval.approve', 'approval', p_approval_id::text,
    jsonb_build_object('operation', v_approval.operation, 'reason', p_reason));
END
$$;
COMMENT ON FUNCTION mps.execute_approval IS
  'Runs the function of an approval as its maker, and keeps its rows.';
REVOKE ALL ON FUNCTION mps.execute_approval FROM PUBLIC;
