-- Returns where a period begins: at an instant, or with a day of the business time zone; null leaves it open.
CREATE OR REPLACE FUNCTION mps.period_start(p_at timestamptz, p_day date) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_at, CASE WHEN p_day IS NOT NULL THEN mps.start_of_day(p_day) END)
$$;
COMMENT ON FUNCTION mps.period_start IS
  'Returns where a period begins: at an instant, or with a day of the business time zone; null leaves it open.';
REVOKE ALL ON FUNCTION mps.period_start FROM PUBLIC;
