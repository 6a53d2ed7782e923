-- Returns whether the actor holds an administrator's permission: the service holds all of them, an administrator those
-- of their role, everyone else none. An administrator whose actor names no role is an owner: callers with the service
-- key named administrators before there were roles. The API always names the role.
CREATE OR REPLACE FUNCTION mps.has_permission(p_actor jsonb, p_permission text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'service' THEN true
    WHEN 'admin' THEN p_permission = ANY (mps.role_permissions(coalesce(p_actor ->> 'administrator_role', 'owner')))
    ELSE false
  END
$$;
COMMENT ON FUNCTION mps.has_permission IS
  'Returns whether the actor holds an administrator''s permission: the service holds all of them, an administrator those '
  'of their role, everyone else none.';
REVOKE ALL ON FUNCTION mps.has_permission FROM PUBLIC;
