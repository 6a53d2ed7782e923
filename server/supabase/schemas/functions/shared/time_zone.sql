-- Returns the business time zone, an IANA name. It decides where a business day begins and ends.
CREATE OR REPLACE FUNCTION mps.time_zone() RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT time_zone FROM mps.settings
$$;
COMMENT ON FUNCTION mps.time_zone IS
  'Returns the business time zone, an IANA name.';
REVOKE ALL ON FUNCTION mps.time_zone FROM PUBLIC;
