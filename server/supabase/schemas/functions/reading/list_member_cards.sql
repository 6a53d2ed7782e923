-- Lists every card that a member owns or is bound to, newest first, with the member's role on it. Every row also holds
-- the totals over all of these cards; total_points is a bigint because the sum can exceed an int. On a corporate card
-- corporate_discount is the factor that the card gives to the standard cards of its members now.
-- Raises PERMISSION_DENIED (another member), MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.list_member_cards(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  id uuid, card_no text, card_type mps_types.card_type, name text, balance numeric, points int, level int,
  level_name text, discount_rate numeric, corporate_discount numeric, next_level jsonb,
  binding_role mps_types.bind_role, status mps_types.card_status, expires_at timestamptz, created_at timestamptz,
  total_cards int, active_cards int, total_balance numeric, total_points bigint
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = p_member_id) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  RETURN QUERY
  WITH held AS (
    SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = p_member_id
    UNION
    SELECT c.id FROM mps.cards c WHERE c.owner_member_id = p_member_id
  )
  SELECT c.id, c.card_no, c.card_type, c.name, c.balance, c.points, c.level, l.name,
         mps.payment_discount(c.card_type, c.level, c.fixed_discount, c.corporate_discount, c.owner_member_id),
         CASE WHEN c.card_type <> 'corporate' THEN mps.live_corporate_discount(c.owner_member_id, c.corporate_discount)
              WHEN mps.gives_discount(c.status, c.expires_at, c.owner_member_id) THEN c.fixed_discount END,
         mps.next_level(c.card_type, c.points), mps.card_role(c.id, p_member_id), c.status, c.expires_at,
         c.created_at, (count(*) OVER ())::int, (count(*) FILTER (WHERE c.status = 'active') OVER ())::int,
         sum(c.balance) OVER (), sum(c.points) OVER ()
  FROM held h
  JOIN mps.cards c ON c.id = h.card_id
  JOIN mps.membership_levels l ON l.level = c.level
  ORDER BY c.created_at DESC, c.id DESC;
END
$$;
COMMENT ON FUNCTION mps_api.list_member_cards IS
  'Lists every card that a member owns or is bound to, newest first, with the member''s role on it.';
REVOKE ALL ON FUNCTION mps_api.list_member_cards FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_member_cards TO service_role;
