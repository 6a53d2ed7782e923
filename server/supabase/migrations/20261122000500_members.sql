-- Members: creation with their first card, suspension.

-- Normalises a name: trimmed, 1 to 100 characters, no control characters. Raises INVALID_NAME.
CREATE FUNCTION mps.check_name(p_name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_name text := btrim(p_name, E' \t\r\n　');
BEGIN
  IF v_name IS NULL OR v_name = '' OR length(v_name) > 100 OR v_name ~ '[[:cntrl:]]' THEN
    PERFORM mps.fail('INVALID_NAME');
  END IF;
  RETURN v_name;
END
$$;

-- Normalises a phone number: digits with an optional leading +, 8 to 15 of them (E.164); blanks and dashes
-- between them are dropped. Null stays null. Raises INVALID_PHONE_FORMAT.
CREATE FUNCTION mps.check_phone(p_phone text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_phone text := translate(btrim(p_phone), ' -', '');
BEGIN
  IF p_phone IS NOT NULL AND v_phone !~ '^\+?[0-9]{8,15}$' THEN
    PERFORM mps.fail('INVALID_PHONE_FORMAT');
  END IF;
  RETURN v_phone;
END
$$;

-- Normalises an e-mail address: trimmed, one @, a dotted domain, at most 254 characters. Null stays null.
-- Raises INVALID_EMAIL_FORMAT.
CREATE FUNCTION mps.check_email(p_email text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_email text := btrim(p_email);
BEGIN
  IF p_email IS NOT NULL AND (length(v_email) > 254
    OR v_email !~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$') THEN
    PERFORM mps.fail('INVALID_EMAIL_FORMAT');
  END IF;
  RETURN v_email;
END
$$;

-- Turns a unique violation on a member's fields into its code; anything else goes on as it is.
CREATE FUNCTION mps.fail_duplicate_member(p_constraint text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  CASE p_constraint
    WHEN 'members_phone_key' THEN PERFORM mps.fail('DUPLICATE_PHONE');
    WHEN 'members_email_key' THEN PERFORM mps.fail('DUPLICATE_EMAIL');
    WHEN 'external_identities_pkey' THEN PERFORM mps.fail('EXTERNAL_ID_ALREADY_BOUND');
    ELSE RAISE EXCEPTION 'unexpected unique violation on %', p_constraint;
  END CASE;
END
$$;

-- Creates a member with the first card. One of phone, e-mail or external identity
-- (p_binding_user_org, p_binding_org_id) is needed: nothing else tells the member from another.
-- Raises INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, DUPLICATE_PHONE, DUPLICATE_EMAIL,
-- EXTERNAL_ID_ALREADY_BOUND, VALIDATION_FAILED (nothing to tell the member by, or half an identity).
CREATE FUNCTION public.create_member_profile(p_name text, p_phone text, p_email text,
  p_binding_user_org text DEFAULT NULL, p_binding_org_id text DEFAULT NULL,
  p_default_card_type mps.card_type DEFAULT 'standard', p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (member_id uuid, member_no text, name text, phone text, email text, status mps.member_status,
  created_at timestamptz, card_id uuid, card_no text, card_type mps.card_type, card_status mps.card_status)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_card mps.cards;
  v_name text;
  v_phone text;
  v_email text;
  v_constraint text;
BEGIN
  PERFORM mps.require_admin(p_actor);
  v_name := mps.check_name(p_name);
  v_phone := mps.check_phone(p_phone);
  v_email := mps.check_email(p_email);
  IF (p_binding_user_org IS NULL) <> (p_binding_org_id IS NULL) OR p_binding_user_org = '' OR p_binding_org_id = '' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"binding_org_id": ["binding_user_org and binding_org_id go together"]}}');
  END IF;
  IF v_phone IS NULL AND v_email IS NULL AND p_binding_org_id IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"phone": ["one of phone, email or an external identity is needed"]}}');
  END IF;
  BEGIN
    INSERT INTO mps.members (name, phone, email, password_hash) VALUES (v_name, v_phone, v_email, p_password_hash)
    RETURNING * INTO v_member;
    IF p_binding_org_id IS NOT NULL THEN
      INSERT INTO mps.external_identities (provider, external_id, member_id)
      VALUES (p_binding_user_org, p_binding_org_id, v_member.id);
    END IF;
  EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS v_constraint = CONSTRAINT_NAME;
    PERFORM mps.fail_duplicate_member(v_constraint);
  END;
  v_card := mps.insert_card(coalesce(p_default_card_type, 'standard'), v_member.id);
  PERFORM mps.audit(p_actor, 'member.create', 'member', v_member.id::text,
    jsonb_build_object('member_no', v_member.member_no, 'card_no', v_card.card_no));
  RETURN QUERY SELECT v_member.id, v_member.member_no, v_member.name, v_member.phone, v_member.email, v_member.status,
    v_member.created_at, v_card.id, v_card.card_no, v_card.card_type, v_card.status;
END
$$;
REVOKE ALL ON FUNCTION public.create_member_profile(text, text, text, text, text, mps.card_type, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.create_member_profile(text, text, text, text, text, mps.card_type, text, jsonb) TO service_role;

-- Suspends a member: its cards stop paying, recharging and issuing codes; its sessions and codes end here.
-- The cards are locked first, so a charge that was answered came before and none comes after.
CREATE FUNCTION public.admin_suspend_member(p_member_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (member_id uuid, name text, status mps.member_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM 1 FROM mps.cards c
  WHERE c.owner_member_id = p_member_id
    OR c.id IN (SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = p_member_id)
  ORDER BY (c.card_type = 'standard'), c.id FOR UPDATE;
  SELECT * INTO v_member FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF v_member.id IS NULL OR v_member.status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_member.status = 'suspended' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "suspended", "to": "suspended"}');
  END IF;
  UPDATE mps.members SET status = 'suspended', updated_at = now() WHERE id = p_member_id;
  DELETE FROM mps.payment_codes q WHERE q.member_id = p_member_id;
  PERFORM mps.end_sessions('member', p_member_id, p_reason => 'member suspended');
  PERFORM mps.audit(p_actor, 'member.suspend', 'member', p_member_id::text,
    jsonb_build_object('from', v_member.status, 'to', 'suspended', 'reason', p_reason));
  RETURN QUERY SELECT m.id, m.name, m.status, m.updated_at FROM mps.members m WHERE m.id = p_member_id;
END
$$;
REVOKE ALL ON FUNCTION public.admin_suspend_member(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.admin_suspend_member(uuid, text, jsonb) TO service_role;
