-- Changes a member's own name and returns the profile, as get_member_profile does. Only administrators may change the
-- phone and email, because members log in with them. The audit row names the field, never its value; an unchanged name
-- writes none.
-- Raises PERMISSION_DENIED (another member, an administrator who does not manage members), MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_NAME.
CREATE OR REPLACE FUNCTION mps_api.update_member_profile(p_member_id uuid, p_name text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  login_enabled boolean, identity_providers text[], points int, level int, level_name text, discount_rate numeric,
  next_level jsonb, timezone text, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_name text := mps.check_name(p_name);
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:manage_members');
  END IF;
  SELECT m.* INTO v_member FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF v_member.id IS NULL OR v_member.status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_member.status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  IF v_name <> v_member.name THEN
    UPDATE mps.members m SET name = v_name, updated_at = now() WHERE m.id = p_member_id;
    PERFORM mps.audit(p_actor, 'member.update', 'member', p_member_id::text, '{"fields": ["name"]}');
  END IF;
  RETURN QUERY SELECT p.* FROM mps_api.get_member_profile(p_member_id, p_actor) p;
END
$$;
COMMENT ON FUNCTION mps_api.update_member_profile IS
  'Changes a member''s own name and returns the profile, as get_member_profile does.';
REVOKE ALL ON FUNCTION mps_api.update_member_profile FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_member_profile TO service_role;
