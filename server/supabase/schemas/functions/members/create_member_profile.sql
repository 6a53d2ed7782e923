-- Creates a member with a first card. A phone, an email or an external identity (p_binding_user_org and
-- p_binding_org_id) is required: nothing else identifies the member.
-- Raises PERMISSION_DENIED, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, DUPLICATE_PHONE, DUPLICATE_EMAIL,
-- EXTERNAL_ID_ALREADY_BOUND, VALIDATION_FAILED (nothing that identifies the member, or half an identity).
CREATE OR REPLACE FUNCTION mps_api.create_member_profile(
  p_name text, p_phone text, p_email text, p_binding_user_org text DEFAULT NULL, p_binding_org_id text DEFAULT NULL,
  p_default_card_type mps_types.card_type DEFAULT 'standard', p_password_hash text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  created_at timestamptz, card_id uuid, card_no text, card_type mps_types.card_type, card_status mps_types.card_status
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_card_id uuid;
  v_card mps.cards;
  v_name text;
  v_phone text;
  v_email text;
  v_provider text := mps.check_text('binding_user_org', mps.fold_text(p_binding_user_org));
  v_external_id text := mps.check_text('binding_org_id', mps.clean_text(p_binding_org_id));
  v_constraint text;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:create_member');
  v_name := mps.check_name(p_name);
  v_phone := mps.check_phone(p_phone);
  v_email := mps.check_email(p_email);
  IF (v_provider IS NULL) <> (v_external_id IS NULL) OR v_provider = '' OR v_external_id = '' THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"binding_org_id": ["binding_user_org and binding_org_id go together"]}}');
  END IF;
  IF v_phone IS NULL AND v_email IS NULL AND v_external_id IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"phone": ["one of phone, email or an external identity is needed"]}}');
  END IF;
  PERFORM mps.claim_phone(v_phone, NULL);
  BEGIN
    INSERT INTO mps.members (name, phone, email, password_hash) VALUES (v_name, v_phone, v_email, p_password_hash)
    RETURNING * INTO v_member;
    IF v_external_id IS NOT NULL THEN
      INSERT INTO mps.external_identities (provider, external_id, member_id)
      VALUES (v_provider, v_external_id, v_member.id);
    END IF;
  EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS v_constraint = CONSTRAINT_NAME;
    PERFORM mps.fail_duplicate_member(v_constraint);
  END;
  v_card_id := mps.insert_card(coalesce(p_default_card_type, 'standard'), v_member.id);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card_id;
  PERFORM mps.audit(p_actor, 'member.create', 'member', v_member.id::text,
    jsonb_build_object('member_no', v_member.member_no, 'card_no', v_card.card_no));
  RETURN QUERY SELECT v_member.id, v_member.member_no, v_member.name, v_member.phone, v_member.email, v_member.status,
    v_member.created_at, v_card.id, v_card.card_no, v_card.card_type, v_card.status;
END
$$;
COMMENT ON FUNCTION mps_api.create_member_profile IS
  'Creates a member with a first card.';
REVOKE ALL ON FUNCTION mps_api.create_member_profile FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_member_profile TO service_role;
