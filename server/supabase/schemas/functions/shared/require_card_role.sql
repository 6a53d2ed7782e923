-- Requires a member with one of p_roles on the card, or whoever may act for others: administrators with that
-- permission, and the service.
-- Raises PERMISSION_DENIED, for merchants too.
CREATE OR REPLACE FUNCTION mps.require_card_role(p_actor jsonb, p_card_id uuid, VARIADIC p_roles mps_types.bind_role[])
RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.acts_for_others(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'member'
    OR (mps.card_role(p_card_id, (p_actor ->> 'id')::uuid) = ANY (p_roles)) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_card_role IS
  'Requires a member with one of p_roles on the card, or whoever may act for others: administrators with that '
  'permission, and the service.';
REVOKE ALL ON FUNCTION mps.require_card_role FROM PUBLIC;
