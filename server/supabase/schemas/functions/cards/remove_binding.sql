-- Removes a member's binding to a card, with the member's payment codes of that card and the corporate discount. When
-- an owner leaves, the longest-bound other owner becomes the card's owner. The caller has checked the actor.
-- Raises CARD_NOT_FOUND_OR_INACTIVE, BINDING_NOT_FOUND, CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps.remove_binding(p_card_id uuid, p_member_id uuid, p_actor jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
  v_role mps_types.bind_role;
  v_next_owner uuid;
BEGIN
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  -- Administrators may also remove bindings of cards that are no longer in use.
  IF v_card.id IS NULL OR (v_card.status <> 'active' AND mps.actor_role(p_actor) <> 'admin') THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  SELECT b.role INTO v_role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id;
  IF v_role IS NULL THEN
    PERFORM mps.fail('BINDING_NOT_FOUND');
  END IF;
  IF v_role = 'owner' THEN
    SELECT b.member_id INTO v_next_owner FROM mps.card_bindings b
    WHERE b.card_id = p_card_id AND b.role = 'owner' AND b.member_id <> p_member_id
    ORDER BY b.created_at, b.member_id LIMIT 1;
    IF v_next_owner IS NULL THEN
      PERFORM mps.fail('CANNOT_REMOVE_LAST_OWNER');
    END IF;
    UPDATE mps.cards SET owner_member_id = v_next_owner, updated_at = now()
    WHERE id = p_card_id AND owner_member_id = p_member_id;
  END IF;
  DELETE FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id AND q.member_id = p_member_id;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(ARRAY[p_member_id]);
  END IF;
  PERFORM mps.audit(p_actor, 'card.unbind', 'card', p_card_id::text,
    jsonb_build_object('member_id', p_member_id, 'role', v_role));
END
$$;
COMMENT ON FUNCTION mps.remove_binding IS
  'Removes a member''s binding to a card, with the member''s payment codes of that card and the corporate discount.';
REVOKE ALL ON FUNCTION mps.remove_binding FROM PUBLIC;
