-- Whether a value is a tag: a JSON object of at most 4,096 characters, without an integer that a reader in JavaScript
-- would change (beyond 2^53) and without bidirectional controls. Null for null.
CREATE OR REPLACE FUNCTION mps.is_tag(p_tag jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT p_tag = '{}' OR (jsonb_typeof(p_tag) = 'object' AND length(p_tag::text) <= 4096
    AND p_tag::text !~ '[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]'
    AND NOT jsonb_path_exists(p_tag,
      '$.** ? (@.type() == "number" && (@ > 9007199254740991 || @ < -9007199254740991))'))
$$;
COMMENT ON FUNCTION mps.is_tag IS
  'Whether a value is a tag: a JSON object of at most 4,096 characters, without an integer that a reader in JavaScript '
  'would change (beyond 2^53) and without bidirectional controls.';
REVOKE ALL ON FUNCTION mps.is_tag FROM PUBLIC;
