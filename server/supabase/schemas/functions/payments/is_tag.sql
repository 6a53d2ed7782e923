-- Whether a value is a tag: a JSON object of at most 4,096 characters. Null for null.
CREATE OR REPLACE FUNCTION mps.is_tag(p_tag jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_typeof(p_tag) = 'object' AND length(p_tag::text) <= 4096
$$;
COMMENT ON FUNCTION mps.is_tag IS
  'Whether a value is a tag: a JSON object of at most 4,096 characters.';
REVOKE ALL ON FUNCTION mps.is_tag FROM PUBLIC;
