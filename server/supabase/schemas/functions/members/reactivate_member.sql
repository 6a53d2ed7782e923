-- Makes a suspended or inactive member active again; ended sessions and codes stay ended.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.reactivate_member(
  p_member_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, name text, status mps_types.member_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_status mps_types.member_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_member');
  PERFORM mps.check_text('reason', p_reason);
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_status NOT IN ('suspended', 'inactive') THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_status, 'to', 'active'));
  END IF;
  PERFORM mps.audit(p_actor, 'member.reactivate', 'member', p_member_id::text,
                    jsonb_build_object('from', v_status, 'to', 'active', 'reason', p_reason));
  RETURN QUERY
  UPDATE mps.members m SET status = 'active', updated_at = now() WHERE m.id = p_member_id
  RETURNING m.id, m.name, m.status, m.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.reactivate_member IS
  'Makes a suspended or inactive member active again; ended sessions and codes stay ended.';
REVOKE ALL ON FUNCTION mps_api.reactivate_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.reactivate_member TO service_role;
