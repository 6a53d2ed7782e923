-- Returns a member's own data, with points, level, discount and external identities. Points, level and discount are
-- those of the standard card. timezone is the business time zone, in which days are counted.
-- Raises PERMISSION_DENIED (another member), MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_member_profile(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  login_enabled boolean, identity_providers text[], points int, level int, level_name text, discount_rate numeric,
  next_level jsonb, timezone text, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  RETURN QUERY
  SELECT m.id, m.member_no, m.name, m.phone, m.email, m.status, m.password_hash IS NOT NULL,
         ARRAY(SELECT e.provider FROM mps.external_identities e WHERE e.member_id = m.id ORDER BY e.provider),
         coalesce(c.points, 0), l.level, l.name,
         coalesce(mps.payment_discount(c.card_type, c.level, c.fixed_discount, c.corporate_discount,
           c.owner_member_id), l.discount),
         mps.next_level('standard', coalesce(c.points, 0)), mps.time_zone(), m.created_at, m.updated_at
  FROM mps.members m
  LEFT JOIN mps.cards c ON c.owner_member_id = m.id AND c.card_type = 'standard'
  JOIN mps.membership_levels l ON l.level = coalesce(c.level, 0)
  WHERE m.id = p_member_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_member_profile IS
  'Returns a member''s own data, with points, level, discount and external identities.';
REVOKE ALL ON FUNCTION mps_api.get_member_profile FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_member_profile TO service_role;
