-- Returns the first instant of a day in the business time zone. Where clocks are set back over midnight it comes twice,
-- and the first one counts; where they skip midnight, the day begins when they do.
CREATE OR REPLACE FUNCTION mps.start_of_day(p_day date) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN (d.midnight - interval '1 microsecond') AT TIME ZONE d.zone < p_day::timestamp THEN d.midnight
    -- PostgreSQL takes the second of two midnights: the first has the offset of the moment before.
    ELSE d.midnight - ((d.midnight - interval '1 microsecond') AT TIME ZONE d.zone - d.midnight AT TIME ZONE d.zone
      + interval '1 microsecond') END
  FROM (SELECT s.time_zone AS zone, p_day::timestamp AT TIME ZONE s.time_zone AS midnight FROM mps.settings s) d
$$;
COMMENT ON FUNCTION mps.start_of_day IS
  'Returns the first instant of a day in the business time zone.';
REVOKE ALL ON FUNCTION mps.start_of_day FROM PUBLIC;
