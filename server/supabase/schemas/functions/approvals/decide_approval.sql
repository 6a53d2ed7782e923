-- Approves or refuses what another administrator asked for. Approved, the function of the operation runs again as the
-- maker, in this transaction and under its own locks. The approval is void where status, owner or amounts have changed
-- since, where the function refuses (void_reason has its code), and where the maker may no longer do it.
-- Raises PERMISSION_DENIED, APPROVAL_NOT_FOUND, APPROVAL_DECIDED, CANNOT_APPROVE_OWN, VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.decide_approval(p_approval_id uuid, p_approve boolean, p_reason text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, operation text, amount numeric, object_type text, object_id text, details jsonb,
  state mps_types.approval_state, created_at timestamptz, expires_at timestamptz, maker_id uuid, maker_name text,
  decided_at timestamptz, decided_by uuid, decided_by_name text, reason text, void_reason text, result jsonb,
  is_own boolean, can_decide boolean, function_name text, on_behalf_of uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_checker uuid := mps.own_administrator(p_actor);
  v_approval mps.approvals;
  v_void_reason text;
  v_sqlstate text;
BEGIN
  IF p_approve IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"decision": ["approve or refuse"]}}');
  END IF;
  PERFORM mps.check_text('reason', p_reason);
  SELECT * INTO v_approval FROM mps.approvals a WHERE a.id = p_approval_id;
  IF v_approval.id IS NULL THEN
    PERFORM mps.fail('APPROVAL_NOT_FOUND');
  ELSIF v_approval.maker_id = v_checker THEN
    PERFORM mps.fail('CANNOT_APPROVE_OWN');
  ELSIF NOT mps.may_decide(v_checker, v_approval.operation) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.lock_approval(p_approval_id);
  -- From here on neither of the two can be disabled before the effect is committed.
  PERFORM 1 FROM mps.administrators a WHERE a.id IN (v_checker, v_approval.maker_id) ORDER BY a.id FOR SHARE;
  IF NOT mps.may_decide(v_checker, v_approval.operation) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;

  IF NOT p_approve THEN
    PERFORM mps.end_approval(p_approval_id, 'refused', p_reason, NULL, 'approval.refuse', p_actor);
  ELSIF NOT mps.may_decide(v_approval.maker_id, v_approval.operation) THEN
    PERFORM mps.end_approval(p_approval_id, 'void', p_reason, 'MAKER_NOT_PERMITTED', 'approval.void', p_actor);
  ELSE
    BEGIN
      PERFORM mps.execute_approval(p_approval_id, p_reason, p_actor);
    EXCEPTION
      WHEN OTHERS THEN
        GET STACKED DIAGNOSTICS v_sqlstate = RETURNED_SQLSTATE, v_void_reason = MESSAGE_TEXT;
        -- A refusal of ours ends the approval; a lost lock or a full disk does not.
        IF v_sqlstate !~ '^MP' THEN
          RAISE;
        END IF;
        PERFORM mps.end_approval(p_approval_id, 'void', p_reason, v_void_reason, 'approval.void', p_actor);
    END;
  END IF;
  RETURN QUERY
  SELECT r.*, a.function_name, (a.maker ->> 'on_behalf_of')::uuid
  FROM mps.approval_answer(p_approval_id, v_checker) r JOIN mps.approvals a ON a.id = r.id;
END
$$;
COMMENT ON FUNCTION mps_api.decide_approval IS
  'Approves or refuses what another administrator asked for.';
REVOKE ALL ON FUNCTION mps_api.decide_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.decide_approval TO service_role;
