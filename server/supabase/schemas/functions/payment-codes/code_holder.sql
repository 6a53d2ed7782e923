-- The card and the member that a code is issued or revoked for: the actor, the member an administrator names, or else
-- the card's owner. Raises CARD_NOT_FOUND_OR_INACTIVE and PERMISSION_DENIED (viewers, strangers, merchants).
CREATE OR REPLACE FUNCTION mps.code_holder(p_card_id uuid, p_actor jsonb) RETURNS mps.held_card
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
  v_member_id uuid;
BEGIN
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id;
  IF v_card.id IS NULL THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  v_member_id := coalesce(mps.acting_member(p_actor), v_card.owner_member_id);
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  IF (mps.card_role(p_card_id, v_member_id) IN ('owner', 'admin', 'member')) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN ROW(v_card, v_member_id)::mps.held_card;
END
$$;
COMMENT ON FUNCTION mps.code_holder IS
  'The card and the member that a code is issued or revoked for.';
REVOKE ALL ON FUNCTION mps.code_holder FROM PUBLIC;
