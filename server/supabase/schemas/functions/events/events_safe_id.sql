-- Returns the id up to which every event is visible, so that whoever has read up to there has missed none. Moves the
-- boundary on where that can give more; while another process does, and on a standby, the last one holds.
CREATE OR REPLACE FUNCTION mps.events_safe_id() RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_safe_id bigint;
BEGIN
  IF NOT pg_is_in_recovery()
    AND (SELECT max(a.id) FROM mps.audit_log a) > (SELECT b.safe_id FROM mps.audit_boundary b) THEN
    v_safe_id := mps.advance_audit_boundary();
  END IF;
  RETURN coalesce(v_safe_id, (SELECT b.safe_id FROM mps.audit_boundary b));
END
$$;
COMMENT ON FUNCTION mps.events_safe_id IS
  'Returns the id up to which every event is visible, so that whoever has read up to there has missed none.';
REVOKE ALL ON FUNCTION mps.events_safe_id FROM PUBLIC;
