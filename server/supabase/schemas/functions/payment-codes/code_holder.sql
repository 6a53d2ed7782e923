-- The member that a code of a card is issued for: the actor, or else the member that the service names or the card's
-- owner. An administrator never gets one: a code pays, and only who shows it may hold it.
-- Raises CARD_NOT_FOUND_OR_INACTIVE (no such card), PERMISSION_DENIED (administrators, viewers, strangers, merchants).
CREATE OR REPLACE FUNCTION mps.code_holder(p_card_id uuid, p_actor jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_owner_member_id uuid;
  v_member_id uuid;
BEGIN
  SELECT c.owner_member_id INTO v_owner_member_id FROM mps.cards c WHERE c.id = p_card_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  v_member_id := coalesce(mps.acting_member(p_actor), v_owner_member_id);
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  IF (mps.card_role(p_card_id, v_member_id) IN ('owner', 'admin', 'member')) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN v_member_id;
END
$$;
COMMENT ON FUNCTION mps.code_holder IS
  'The member that a code of a card is issued for: the actor, or else the member that the service names or the card''s '
  'owner.';
REVOKE ALL ON FUNCTION mps.code_holder FROM PUBLIC;
