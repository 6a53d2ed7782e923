-- Returns the role of a member on a card: the role of the binding, else 'owner' for the card's owner, else null.
CREATE OR REPLACE FUNCTION mps.card_role(p_card_id uuid, p_member_id uuid) RETURNS mps_types.bind_role
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(
    (SELECT b.role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id),
    (SELECT 'owner'::mps_types.bind_role FROM mps.cards c WHERE c.id = p_card_id AND c.owner_member_id = p_member_id))
$$;
COMMENT ON FUNCTION mps.card_role IS
  'Returns the role of a member on a card: the role of the binding, else ''owner'' for the card''s owner, else null.';
REVOKE ALL ON FUNCTION mps.card_role FROM PUBLIC;
