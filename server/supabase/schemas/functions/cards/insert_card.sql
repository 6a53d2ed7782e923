-- Inserts a card with its owner's binding. Amounts and rules are the caller's to check.
CREATE OR REPLACE FUNCTION mps.insert_card(p_card_type mps_types.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL,
  p_fixed_discount numeric DEFAULT NULL, p_binding_password text DEFAULT NULL, p_expires_at timestamptz DEFAULT NULL)
RETURNS mps.cards
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
BEGIN
  INSERT INTO mps.cards (card_no, card_type, owner_member_id, name, fixed_discount, binding_password_hash, expires_at)
  VALUES (mps.next_card_no(p_card_type), p_card_type, p_owner_member_id, p_name, p_fixed_discount,
          CASE WHEN p_binding_password IS NOT NULL THEN mps.hash_binding_password(p_binding_password) END, p_expires_at)
  RETURNING * INTO v_card;
  IF p_owner_member_id IS NOT NULL THEN
    INSERT INTO mps.card_bindings (card_id, member_id, role) VALUES (v_card.id, p_owner_member_id, 'owner');
  END IF;
  RETURN v_card;
END
$$;
COMMENT ON FUNCTION mps.insert_card IS
  'Inserts a card with its owner''s binding.';
REVOKE ALL ON FUNCTION mps.insert_card FROM PUBLIC;
