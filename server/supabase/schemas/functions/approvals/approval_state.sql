-- Returns the state of an approval at this moment: a pending one expires by the clock, without being written.
CREATE OR REPLACE FUNCTION mps.approval_state(p_state mps_types.approval_state, p_expires_at timestamptz)
RETURNS mps_types.approval_state
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT CASE WHEN p_state = 'pending' AND p_expires_at <= clock_timestamp() THEN 'expired' ELSE p_state END
$$;
COMMENT ON FUNCTION mps.approval_state IS
  'Returns the state of an approval at this moment: a pending one expires by the clock, without being written.';
REVOKE ALL ON FUNCTION mps.approval_state FROM PUBLIC;
