-- Returns whether the actor may act on behalf of any member or merchant: the service, or an administrator with
-- 'admin:act_for_others' and, if given, p_permission, which an operation that moves money asks for besides.
CREATE OR REPLACE FUNCTION mps.acts_for_others(p_actor jsonb, p_permission text DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.has_permission(p_actor, 'admin:act_for_others')
    AND (p_permission IS NULL OR mps.has_permission(p_actor, p_permission))
$$;
COMMENT ON FUNCTION mps.acts_for_others IS
  'Returns whether the actor may act on behalf of any member or merchant: the service, or an administrator with '
  '''admin:act_for_others'' and, if given, p_permission, which an operation that moves money asks for besides.';
REVOKE ALL ON FUNCTION mps.acts_for_others FROM PUBLIC;
