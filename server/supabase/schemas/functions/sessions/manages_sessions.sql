-- Returns whether the actor manages the sessions of accounts of a role: with 'admin:manage_sessions', and with
-- 'admin:manage_administrators' besides for those of administrators, who may have more rights than the actor.
CREATE OR REPLACE FUNCTION mps.manages_sessions(p_actor jsonb, p_role mps_types.session_role) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.has_permission(p_actor, 'admin:manage_sessions')
    AND (coalesce(p_role <> 'admin', true) OR mps.has_permission(p_actor, 'admin:manage_administrators'))
$$;
COMMENT ON FUNCTION mps.manages_sessions IS
  'Returns whether the actor manages the sessions of accounts of a role: with ''admin:manage_sessions'', and with '
  '''admin:manage_administrators'' besides for those of administrators, who may have more rights than the actor.';
REVOKE ALL ON FUNCTION mps.manages_sessions FROM PUBLIC;
