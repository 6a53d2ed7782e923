-- Whether the actor acts with full rights: an administrator, or the service itself.
CREATE OR REPLACE FUNCTION mps.is_trusted(p_actor jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.actor_role(p_actor) IN ('admin', 'service')
$$;
COMMENT ON FUNCTION mps.is_trusted IS
  'Whether the actor acts with full rights.';
REVOKE ALL ON FUNCTION mps.is_trusted FROM PUBLIC;
