-- Returns whether the actor is an administrator or the service, for whom the limits and the secrets of members and
-- merchants are not meant. It grants nothing: what an administrator may do is decided by has_permission().
CREATE OR REPLACE FUNCTION mps.is_trusted(p_actor jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.actor_role(p_actor) IN ('admin', 'service')
$$;
COMMENT ON FUNCTION mps.is_trusted IS
  'Returns whether the actor is an administrator or the service, for whom the limits and the secrets of members and '
  'merchants are not meant.';
REVOKE ALL ON FUNCTION mps.is_trusted FROM PUBLIC;
