-- Removes the binding of a member, given by number, from a card. The card's owner and administrators who manage
-- cards may.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, BINDING_NOT_FOUND (also for an unknown number),
-- CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps_api.remove_card_binding(p_card_id uuid, p_member_no text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, member_id uuid, member_no text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member_no text := upper(mps.clean_text(p_member_no));
  v_member_id uuid;
BEGIN
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner');
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  END IF;
  SELECT m.id INTO v_member_id FROM mps.members m WHERE m.member_no = v_member_no;
  PERFORM mps.remove_binding(p_card_id, v_member_id, p_actor);
  RETURN QUERY SELECT p_card_id, v_member_id, v_member_no;
END
$$;
COMMENT ON FUNCTION mps_api.remove_card_binding IS
  'Removes the binding of a member, given by number, from a card.';
REVOKE ALL ON FUNCTION mps_api.remove_card_binding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.remove_card_binding TO service_role;
