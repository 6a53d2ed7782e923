-- Returns the permissions of an administrator's role; none for an unknown role. shared/src/roles.ts has the same lists
-- for sessions and menus; a test compares the two. p_role is text, so an actor that names an unknown role is refused
-- like one without the permission.
CREATE OR REPLACE FUNCTION mps.role_permissions(p_role text) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_role
    WHEN 'owner' THEN ARRAY['admin:create_member', 'admin:manage_members', 'admin:manage_cards',
      'admin:manage_merchants', 'admin:adjust_points', 'admin:suspend_member', 'admin:suspend_merchant',
      'admin:batch_operations', 'admin:read_statistics', 'admin:read_audit', 'admin:manage_sessions',
      'admin:read_members', 'admin:read_cards', 'admin:read_merchants', 'admin:read_transactions', 'admin:read_books',
      'admin:read_security', 'admin:move_money', 'admin:settle', 'admin:pay_out', 'admin:reconcile',
      'admin:act_for_others', 'admin:manage_administrators', 'admin:manage_settings', 'admin:manage_keys',
      'admin:privacy']
    WHEN 'finance' THEN ARRAY['admin:adjust_points', 'admin:read_statistics', 'admin:read_audit', 'admin:read_members',
      'admin:read_cards', 'admin:read_merchants', 'admin:read_transactions', 'admin:read_books', 'admin:read_security',
      'admin:move_money', 'admin:settle', 'admin:pay_out', 'admin:reconcile', 'admin:act_for_others']
    WHEN 'support' THEN ARRAY['admin:create_member', 'admin:manage_members', 'admin:manage_cards',
      'admin:suspend_member', 'admin:manage_sessions', 'admin:read_members', 'admin:read_cards',
      'admin:read_transactions', 'admin:act_for_others']
    WHEN 'auditor' THEN ARRAY['admin:read_statistics', 'admin:read_audit', 'admin:read_members', 'admin:read_cards',
      'admin:read_merchants', 'admin:read_transactions', 'admin:read_books', 'admin:read_security']
    ELSE ARRAY[]::text[]
  END
$$;
COMMENT ON FUNCTION mps.role_permissions IS
  'Returns the permissions of an administrator''s role; none for an unknown role.';
REVOKE ALL ON FUNCTION mps.role_permissions FROM PUBLIC;
