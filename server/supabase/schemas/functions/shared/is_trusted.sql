-- Returns whether the actor has full rights: an administrator or the service.
CREATE OR REPLACE FUNCTION mps.is_trusted(p_actor jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.actor_role(p_actor) IN ('admin', 'service')
$$;
COMMENT ON FUNCTION mps.is_trusted IS
  'Returns whether the actor has full rights: an administrator or the service.';
REVOKE ALL ON FUNCTION mps.is_trusted FROM PUBLIC;
