-- Ends a pending approval without effect and writes its audit row, under p_action. The caller holds its lock.
CREATE OR REPLACE FUNCTION mps.end_approval(p_approval_id uuid, p_state mps_types.approval_state, p_reason text,
  p_void_reason text, p_action text, p_actor jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_operation text;
BEGIN
  UPDATE mps.approvals SET state = p_state, decided_at = clock_timestamp(), decided_by = (p_actor ->> 'id')::uuid,
    reason = p_reason, void_reason = p_void_reason
  WHERE id = p_approval_id RETURNING operation INTO STRICT v_operation;
  PERFORM mps.audit(p_actor, p_action, 'approval', p_approval_id::text,
    jsonb_build_object('operation', v_operation, 'reason', p_reason, 'void_reason', p_void_reason));
END
$$;
COMMENT ON FUNCTION mps.end_approval IS
  'Ends a pending approval without effect and writes its audit row, under p_action.';
REVOKE ALL ON FUNCTION mps.end_approval FROM PUBLIC;
