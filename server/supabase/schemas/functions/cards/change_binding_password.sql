-- Sets the password by which members bind to a card, or removes it if it is null; who is bound stays so. The card's
-- owner and administrators who manage cards may. The password is hashed before the card is locked, because bcrypt is slow and payments
-- of the card would wait for it.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND_OR_INACTIVE, CARD_TYPE_NOT_SHAREABLE.
CREATE OR REPLACE FUNCTION mps_api.change_binding_password(
  p_card_id uuid, p_binding_password text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (card_id uuid, card_no text, has_binding_password boolean, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_hash text;
BEGIN
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner');
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  END IF;
  PERFORM mps.check_binding_password(p_binding_password);
  v_hash := CASE WHEN p_binding_password IS NOT NULL THEN mps.hash_binding_password(p_binding_password) END;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  ELSIF v_card.card_type NOT IN ('prepaid', 'corporate') THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  UPDATE mps.cards c SET binding_password_hash = v_hash, updated_at = now() WHERE c.id = p_card_id
  RETURNING * INTO v_card;
  PERFORM mps.audit(p_actor, 'card.change_binding_password', 'card', p_card_id::text,
    jsonb_build_object('removed', v_hash IS NULL));
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_hash IS NOT NULL, v_card.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.change_binding_password IS
  'Sets the password by which members bind to a card, or removes it if it is null; who is bound stays so.';
REVOKE ALL ON FUNCTION mps_api.change_binding_password FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.change_binding_password TO service_role;
