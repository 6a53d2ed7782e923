-- Suspends a member: their cards stop paying, recharging and issuing codes, their corporate cards give no discount, and
-- their sessions and codes end. The cards are locked before the member, other types before standard cards and then by
-- id. A concurrent charge therefore either commits before the suspension or is refused.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION (already suspended).
CREATE OR REPLACE FUNCTION mps_api.admin_suspend_member(
  p_member_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, name text, status mps_types.member_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_member');
  PERFORM mps.check_text('reason', p_reason);
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
COMMENT ON FUNCTION mps_api.admin_suspend_member IS
  'Suspends a member: their cards stop paying, recharging and issuing codes, their corporate cards give no discount, and their sessions and codes end.';
REVOKE ALL ON FUNCTION mps_api.admin_suspend_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.admin_suspend_member TO service_role;
