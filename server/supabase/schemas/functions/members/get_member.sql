-- Returns one member with every card that they own or are bound to.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_member(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  login_enabled boolean, identity_providers text[], live_sessions int, cards jsonb, created_at timestamptz,
  updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_members');
  -- The inner calls are the service's: reading members asks for no right to act for them.
  RETURN QUERY
  SELECT p.member_id, p.member_no, p.name, p.phone, p.email, p.status, p.login_enabled, p.identity_providers,
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'member' AND s.subject_id = p.member_id
            AND s.revoked_at IS NULL AND s.expires_at > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'id', c.id, 'card_no', c.card_no, 'card_type', c.card_type, 'name', c.name, 'balance', c.balance,
              'points', c.points, 'level', c.level, 'level_name', c.level_name, 'discount_rate', c.discount_rate,
              'corporate_discount', c.corporate_discount, 'next_level', c.next_level, 'binding_role', c.binding_role,
              'status', c.status, 'expires_at', mps.iso(c.expires_at), 'created_at', mps.iso(c.created_at))
            ORDER BY c.created_at DESC, c.id DESC), '[]')
          FROM mps_api.list_member_cards(p.member_id) c),
         p.created_at, p.updated_at
  FROM mps_api.get_member_profile(p_member_id) p;
END
$$;
COMMENT ON FUNCTION mps_api.get_member IS
  'Returns one member with every card that they own or are bound to.';
REVOKE ALL ON FUNCTION mps_api.get_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_member TO service_role;
