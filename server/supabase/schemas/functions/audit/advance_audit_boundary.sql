-- Moves on the id up to which no audit row can appear any more, and returns it; null while another process moves it.
-- Whoever reads the log in the order of ids may trust that order up to there. A row takes its id after its transaction
-- has its number (audit()), so whatever has an id up to the newest visible one has a smaller number than a transaction
-- that takes its own afterwards. Once every smaller number has ended, nothing is on its way any more.
--
-- pg_snapshot_xmax() would be the wrong number: it follows the last transaction that ended, and later ones may be under
-- way. In a transaction that had its number before, new rows have to wait for the next call.
CREATE OR REPLACE FUNCTION mps.advance_audit_boundary() RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_had_number boolean := pg_current_xact_id_if_assigned() IS NOT NULL;
  v_newest bigint;
  v_before mps.audit_boundary;
  v_state mps.audit_boundary;
BEGIN
  -- Before the row lock, which gives this transaction its number.
  SELECT coalesce(max(a.id), 0) INTO v_newest FROM mps.audit_log a;
  SELECT * INTO v_before FROM mps.audit_boundary b FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  v_state := v_before;
  -- Numbers of a server that was restored here mean nothing: one that has not been given yet is from before.
  IF v_state.next_xid <= pg_snapshot_xmin(pg_current_snapshot()) OR v_state.next_xid > pg_current_xact_id() THEN
    v_state.safe_id := v_state.next_id;
    IF NOT v_had_number THEN
      v_state.next_id := v_newest;
      v_state.next_xid := pg_current_xact_id();
      -- Nobody with a smaller number is left: no need to wait for the next call.
      IF pg_snapshot_xmin(pg_current_snapshot()) = v_state.next_xid THEN
        v_state.safe_id := v_newest;
      END IF;
    END IF;
  END IF;
  IF (v_state.safe_id, v_state.next_id) IS DISTINCT FROM (v_before.safe_id, v_before.next_id) THEN
    UPDATE mps.audit_boundary SET safe_id = v_state.safe_id, next_id = v_state.next_id, next_xid = v_state.next_xid;
  END IF;
  RETURN v_state.safe_id;
END
$$;
COMMENT ON FUNCTION mps.advance_audit_boundary IS
  'Moves on the id up to which no audit row can appear any more, and returns it; null while another process moves it.';
REVOKE ALL ON FUNCTION mps.advance_audit_boundary FROM PUBLIC;
