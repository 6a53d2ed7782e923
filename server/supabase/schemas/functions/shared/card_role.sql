-- How a member stands to a card: 'owner' for its owner, else the binding's role, else null.
CREATE OR REPLACE FUNCTION mps.card_role(p_card_id uuid, p_member_id uuid) RETURNS mps_types.bind_role
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(
    (SELECT b.role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id),
    (SELECT 'owner'::mps_types.bind_role FROM mps.cards c WHERE c.id = p_card_id AND c.owner_member_id = p_member_id))
$$;
COMMENT ON FUNCTION mps.card_role IS
  'How a member stands to a card.';
REVOKE ALL ON FUNCTION mps.card_role FROM PUBLIC;
