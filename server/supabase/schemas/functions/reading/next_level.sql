-- Returns the level above p_points and the points still needed; null at the top level and for cards without points.
CREATE OR REPLACE FUNCTION mps.next_level(p_card_type mps_types.card_type, p_points int) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object('level', l.level, 'name', l.name, 'points_needed', l.min_points - p_points)
  FROM mps.membership_levels l
  WHERE mps.collects_points(p_card_type) AND l.min_points > p_points
  ORDER BY l.min_points LIMIT 1
$$;
COMMENT ON FUNCTION mps.next_level IS
  'Returns the level above p_points and the points still needed; null at the top level and for cards without points.';
REVOKE ALL ON FUNCTION mps.next_level FROM PUBLIC;
