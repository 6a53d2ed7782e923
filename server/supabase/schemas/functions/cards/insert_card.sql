-- Inserts a card and its owner's binding, and returns the card's id. The caller has checked all values.
CREATE OR REPLACE FUNCTION mps.insert_card(
  p_card_type mps_types.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL,
  p_fixed_discount numeric DEFAULT NULL, p_binding_password_hash text DEFAULT NULL, p_expires_at timestamptz DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card_id uuid;
BEGIN
  INSERT INTO mps.cards (card_no, card_type, owner_member_id, name, fixed_discount, binding_password_hash, expires_at)
  VALUES (mps.next_no(mps.card_prefix(p_card_type)), p_card_type, p_owner_member_id, p_name, p_fixed_discount,
          p_binding_password_hash, p_expires_at)
  RETURNING id INTO v_card_id;
  IF p_owner_member_id IS NOT NULL THEN
    INSERT INTO mps.card_bindings (card_id, member_id, role) VALUES (v_card_id, p_owner_member_id, 'owner');
  END IF;
  RETURN v_card_id;
END
$$;
COMMENT ON FUNCTION mps.insert_card IS
  'Inserts a card and its owner''s binding, and returns the card''s id.';
REVOKE ALL ON FUNCTION mps.insert_card FROM PUBLIC;
