-- The number of this server among several that share the members and cards, 0 to 9. One server is number 0.
-- It is part of every id and number, so that both say where their row is.
CREATE OR REPLACE FUNCTION mps.shard_no() RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT 0
$$;
COMMENT ON FUNCTION mps.shard_no IS
  'The number of this server among several that share the members and cards, 0 to 9.';
REVOKE ALL ON FUNCTION mps.shard_no FROM PUBLIC;
