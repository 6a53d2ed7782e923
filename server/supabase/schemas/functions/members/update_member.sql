-- Changes a member's name, phone or email. p_changes holds the fields to change; null removes a phone or email. One of
-- phone, email and an external identity has to remain, or the member could no longer log in. The audit row names the
-- changed fields, never their values, because members log in with them.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, INVALID_STATE_TRANSITION (a deleted member),
-- INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, DUPLICATE_PHONE, DUPLICATE_EMAIL.
CREATE OR REPLACE FUNCTION mps_api.update_member(p_member_id uuid, p_changes jsonb, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_new mps.members;
  v_constraint text;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_members');
  IF jsonb_typeof(p_changes) IS DISTINCT FROM 'object' OR p_changes = '{}'
    OR p_changes - ARRAY['name', 'phone', 'email'] <> '{}' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"changes": ["name, phone or email"]}}');
  END IF;
  SELECT m.* INTO v_member FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_member.status = 'deleted' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_member.status));
  END IF;
  v_new := v_member;
  IF p_changes ? 'name' THEN
    v_new.name := mps.check_name(p_changes ->> 'name');
  END IF;
  IF p_changes ? 'phone' THEN
    v_new.phone := mps.check_phone(p_changes ->> 'phone');
    PERFORM mps.claim_phone(v_new.phone, p_member_id);
  END IF;
  IF p_changes ? 'email' THEN
    v_new.email := mps.check_email(p_changes ->> 'email');
  END IF;
  IF v_new.phone IS NULL AND v_new.email IS NULL
    AND NOT EXISTS (SELECT 1 FROM mps.external_identities e WHERE e.member_id = p_member_id) THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"phone": ["phone or email must stay"]}}');
  END IF;
  IF v_new IS DISTINCT FROM v_member THEN
    UPDATE mps.members m SET name = v_new.name, phone = v_new.phone, email = v_new.email, updated_at = now()
    WHERE m.id = p_member_id RETURNING m.* INTO v_new;
    PERFORM mps.audit(p_actor, 'member.update', 'member', p_member_id::text, jsonb_build_object(
      'fields', to_jsonb(ARRAY(SELECT k FROM jsonb_object_keys(p_changes) k ORDER BY k))));
  END IF;
  RETURN QUERY SELECT v_new.id, v_new.member_no, v_new.name, v_new.phone, v_new.email, v_new.status,
                      v_new.created_at, v_new.updated_at;
EXCEPTION
  WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS v_constraint = CONSTRAINT_NAME;
    PERFORM mps.fail_duplicate_member(v_constraint);
END
$$;
COMMENT ON FUNCTION mps_api.update_member IS
  'Changes a member''s name, phone or email.';
REVOKE ALL ON FUNCTION mps_api.update_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_member TO service_role;
