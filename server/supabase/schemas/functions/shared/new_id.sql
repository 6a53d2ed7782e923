-- Returns a new id: a UUID of version 7 (RFC 9562), which begins with the time in milliseconds. New rows are therefore
-- neighbours in every index. The 12 bits after the version hold the shard number, and the rest is random.
CREATE OR REPLACE FUNCTION mps.new_id() RETURNS uuid
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT encode(
    substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
    || substring(int4send(28672 + mps.shard_no()) FROM 3)
    || substring(uuid_send(gen_random_uuid()) FROM 9), 'hex')::uuid
$$;
COMMENT ON FUNCTION mps.new_id IS
  'Returns a new id: a UUID of version 7 (RFC 9562), which begins with the time in milliseconds.';
REVOKE ALL ON FUNCTION mps.new_id FROM PUBLIC;
