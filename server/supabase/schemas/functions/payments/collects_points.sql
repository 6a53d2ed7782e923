-- Returns whether cards of this type collect points and have a level. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.collects_points(p_card_type mps_types.card_type) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT p_card_type IN ('standard', 'prepaid')
$$;
COMMENT ON FUNCTION mps.collects_points IS
  'Returns whether cards of this type collect points and have a level.';
REVOKE ALL ON FUNCTION mps.collects_points FROM PUBLIC;
