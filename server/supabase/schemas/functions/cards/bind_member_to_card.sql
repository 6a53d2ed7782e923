-- Binds a member to a shareable card. Members bind themselves, as member or viewer, with the binding password;
-- administrators who manage cards may omit it. Binding again changes the role but never demotes an owner. The card is
-- given by p_card_id or, if that is null, by p_card_no, the number printed on it. corporate_discount is the factor that a corporate card
-- now gives to the member's standard card. The password is compared before the card is locked, because bcrypt is slow
-- and payments of the card would wait for it; a password changed in between is refused. A member without the right
-- password gets INVALID_BINDING_PASSWORD whatever the card is, so that refusals do not tell which numbers exist. The row
-- lock on the card comes before the one on the member's standard card, as everywhere: other card types first, then
-- standard cards, each by id.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, CARD_TYPE_NOT_SHAREABLE, CARD_OWNER_NOT_DEFINED,
-- MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_BINDING_PASSWORD.
CREATE OR REPLACE FUNCTION mps_api.bind_member_to_card(
  p_card_id uuid, p_member_id uuid, p_role mps_types.bind_role DEFAULT 'member', p_binding_password text DEFAULT NULL,
  p_card_no text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  card_id uuid, member_id uuid, role mps_types.bind_role, corporate_discount numeric, created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_hash text;
  v_may_bind boolean;
  v_status mps_types.member_status;
  v_binding mps.card_bindings;
  v_role mps_types.bind_role := coalesce(p_role, 'member');
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF v_role NOT IN ('member', 'viewer') AND NOT mps.has_permission(p_actor, 'admin:manage_cards') THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = mps.find_card_id(p_card_id, p_card_no);
  v_hash := v_card.binding_password_hash;
  v_may_bind := mps.may_bind(v_hash, p_binding_password, p_actor);
  IF NOT v_may_bind AND NOT mps.is_trusted(p_actor) THEN
    PERFORM mps.fail('INVALID_BINDING_PASSWORD');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card.id FOR UPDATE;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF v_card.card_type NOT IN ('prepaid', 'corporate') THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  IF v_card.owner_member_id IS NULL AND v_role <> 'owner' THEN
    PERFORM mps.fail('CARD_OWNER_NOT_DEFINED');
  END IF;
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_member_id;
  IF v_status IS NULL OR v_status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  IF NOT v_may_bind OR v_card.binding_password_hash IS DISTINCT FROM v_hash THEN
    PERFORM mps.fail('INVALID_BINDING_PASSWORD');
  END IF;

  INSERT INTO mps.card_bindings AS b (card_id, member_id, role) VALUES (v_card.id, p_member_id, v_role)
  ON CONFLICT (card_id, member_id) DO UPDATE
    SET role = CASE WHEN b.role = 'owner' THEN b.role ELSE excluded.role END
  RETURNING * INTO v_binding;
  IF v_binding.role = 'owner' AND v_card.owner_member_id IS NULL THEN
    UPDATE mps.cards SET owner_member_id = p_member_id, updated_at = now() WHERE id = v_card.id;
  END IF;
  IF v_binding.role = 'viewer' THEN
    DELETE FROM mps.payment_codes q WHERE q.card_id = v_card.id AND q.member_id = p_member_id;
  END IF;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(ARRAY[p_member_id]);
  END IF;
  PERFORM mps.audit(p_actor, 'card.bind', 'card', v_card.id::text,
    jsonb_build_object('member_id', p_member_id, 'role', v_binding.role));
  RETURN QUERY SELECT v_binding.card_id, v_binding.member_id, v_binding.role,
    CASE WHEN v_card.card_type = 'corporate' AND mps.gives_discount(v_card.status, v_card.expires_at,
      v_card.owner_member_id) THEN v_card.fixed_discount END, v_binding.created_at;
END
$$;
COMMENT ON FUNCTION mps_api.bind_member_to_card IS
  'Binds a member to a shareable card.';
REVOKE ALL ON FUNCTION mps_api.bind_member_to_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.bind_member_to_card TO service_role;
