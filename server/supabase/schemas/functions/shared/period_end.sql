-- Returns where a period ends: before an instant, or with a day of the business time zone, which belongs to it; null
-- leaves it open.
CREATE OR REPLACE FUNCTION mps.period_end(p_at timestamptz, p_day date) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_at, CASE WHEN p_day IS NOT NULL THEN mps.start_of_day(p_day + 1) END)
$$;
COMMENT ON FUNCTION mps.period_end IS
  'Returns where a period ends: before an instant, or with a day of the business time zone, which belongs to it; '
  'null leaves it open.';
REVOKE ALL ON FUNCTION mps.period_end FROM PUBLIC;
