-- Returns the membership level that a number of points reaches.
CREATE OR REPLACE FUNCTION mps.level_of(p_points int) RETURNS int
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT l.level FROM mps.membership_levels l WHERE l.min_points <= p_points ORDER BY l.min_points DESC LIMIT 1
$$;
COMMENT ON FUNCTION mps.level_of IS
  'Returns the membership level that a number of points reaches.';
REVOKE ALL ON FUNCTION mps.level_of FROM PUBLIC;
