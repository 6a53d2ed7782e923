-- Returns whether a text is one line that reads as it is stored: no control character, no line separator, and no
-- bidirectional control, which makes a terminal or a page show another text. Null for null.
CREATE OR REPLACE FUNCTION mps.is_line(p_text text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p_text !~ '[\u0001-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]'
$$;
COMMENT ON FUNCTION mps.is_line IS
  'Returns whether a text is one line that reads as it is stored: no control character, no line separator, and no '
  'bidirectional control, which makes a terminal or a page show another text.';
REVOKE ALL ON FUNCTION mps.is_line FROM PUBLIC;
