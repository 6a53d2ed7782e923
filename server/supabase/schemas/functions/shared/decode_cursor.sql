-- Decodes a list cursor into created_at and id of the last row of the previous page; two nulls without a cursor.
-- Raises INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps.decode_cursor(p_cursor text, OUT created_at timestamptz, OUT id text)
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_text text;
BEGIN
  IF p_cursor IS NULL THEN
    RETURN;
  END IF;
  v_text := convert_from(decode(
    rpad(translate(p_cursor, '-_', '+/'), (length(p_cursor) + 3) / 4 * 4, '='), 'base64'), 'UTF8');
  IF v_text !~ '^[0-9]{1,17}\.[0-9a-f-]{1,36}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  created_at := timestamptz 'epoch' + split_part(v_text, '.', 1)::bigint * interval '1 microsecond';
  id := split_part(v_text, '.', 2);
EXCEPTION
  WHEN data_exception OR character_not_in_repertoire OR untranslatable_character THEN
    PERFORM mps.fail('INVALID_CURSOR');
END
$$;
COMMENT ON FUNCTION mps.decode_cursor IS
  'Decodes a list cursor into created_at and id of the last row of the previous page; two nulls without a cursor.';
REVOKE ALL ON FUNCTION mps.decode_cursor FROM PUBLIC;
