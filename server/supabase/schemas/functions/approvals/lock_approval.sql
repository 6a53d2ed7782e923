-- Locks an approval for its end, and makes sure that it is pending. Approvals are locked before administrators, and
-- both before everything that the function of the operation locks.
-- Raises APPROVAL_NOT_FOUND, APPROVAL_DECIDED (state).
CREATE OR REPLACE FUNCTION mps.lock_approval(p_approval_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_state mps_types.approval_state;
  v_expires_at timestamptz;
BEGIN
  SELECT a.state, a.expires_at INTO v_state, v_expires_at FROM mps.approvals a WHERE a.id = p_approval_id FOR UPDATE;
  -- By the clock after the wait for the lock.
  v_state := mps.approval_state(v_state, v_expires_at);
  IF v_state IS NULL THEN
    PERFORM mps.fail('APPROVAL_NOT_FOUND');
  ELSIF v_state <> 'pending' THEN
    PERFORM mps.fail('APPROVAL_DECIDED', jsonb_build_object('state', v_state, 'approval_id', p_approval_id));
  END IF;
END
$$;
COMMENT ON FUNCTION mps.lock_approval IS
  'Locks an approval for its end, and makes sure that it is pending.';
REVOKE ALL ON FUNCTION mps.lock_approval FROM PUBLIC;
