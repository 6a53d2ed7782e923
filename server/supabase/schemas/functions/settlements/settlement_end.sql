-- Returns the end of a settlement: the end of its half-open period, and now where that lies in the future. Refunds
-- that are still to come belong to a later settlement. A payment of this very instant is part of it: the clock of the
-- embedded database counts milliseconds, and a fast caller settles within the one in which it charged.
-- Raises INVALID_PERIOD where a side is missing or infinite, or the end is not after the start.
CREATE OR REPLACE FUNCTION mps.settlement_end(p_start timestamptz, p_end timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  PERFORM mps.check_period(p_start, p_end);
  IF p_start IS NULL OR p_end IS NULL OR p_start >= least(p_end, now()) THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  RETURN least(p_end, now() + interval '1 microsecond');
END
$$;
COMMENT ON FUNCTION mps.settlement_end IS
  'Returns the end of a settlement: the end of its half-open period, and now where that lies in the future.';
REVOKE ALL ON FUNCTION mps.settlement_end FROM PUBLIC;
