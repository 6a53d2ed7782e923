-- Returns the number, 0 to 9, of this server among several that share the members and cards. A single server is number
-- 0. The shard number is part of every id and number, so both say which server holds the row.
CREATE OR REPLACE FUNCTION mps.shard_no() RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT 0
$$;
COMMENT ON FUNCTION mps.shard_no IS
  'Returns the number, 0 to 9, of this server among several that share the members and cards.';
REVOKE ALL ON FUNCTION mps.shard_no FROM PUBLIC;
