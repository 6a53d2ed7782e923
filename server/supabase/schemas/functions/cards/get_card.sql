-- Returns one card with its owner and its bindings, owners first, 200 of them at most; binding_count counts all.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_card(p_card_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  card_id uuid, card_no text, card_type mps_types.card_type, name text, owner_member_id uuid, owner_member_no text,
  owner_name text, balance numeric, points int, level int, level_name text, discount_rate numeric,
  fixed_discount numeric, corporate_discount numeric, next_level jsonb, status mps_types.card_status,
  expires_at timestamptz, live_codes int, bindings jsonb, binding_count bigint, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_cards');
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, m.member_no, m.name, c.balance, c.points, c.level,
         l.name,
         mps.payment_discount(c.card_type, c.level, c.fixed_discount, c.corporate_discount, c.owner_member_id),
         c.fixed_discount, mps.live_corporate_discount(c.owner_member_id, c.corporate_discount),
         mps.next_level(c.card_type, c.points), c.status, c.expires_at,
         (SELECT count(*)::int FROM mps.payment_codes q WHERE q.card_id = c.id AND q.expires_at > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'member_id', b.member_id, 'member_no', o.member_no, 'name', o.name, 'role', b.role,
              'created_at', mps.iso(b.created_at)) ORDER BY b.role, b.created_at, b.member_id), '[]')
          FROM (SELECT * FROM mps.card_bindings x WHERE x.card_id = c.id
                ORDER BY x.role, x.created_at, x.member_id LIMIT 200) b
          JOIN mps.members o ON o.id = b.member_id),
         (SELECT count(*) FROM mps.card_bindings n WHERE n.card_id = c.id),
         c.created_at, c.updated_at
  FROM mps.cards c
  JOIN mps.membership_levels l ON l.level = c.level
  LEFT JOIN mps.members m ON m.id = c.owner_member_id
  WHERE c.id = p_card_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_card IS
  'Returns one card with its owner and its bindings, owners first, 200 of them at most; binding_count counts all.';
REVOKE ALL ON FUNCTION mps_api.get_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_card TO service_role;
