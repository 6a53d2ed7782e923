-- Checks that a text is one line that reads as it is stored, and returns it; null stays null. p_field: its name in the
-- error. Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_text(p_field text, p_text text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF NOT mps.is_line(p_text) THEN
    PERFORM mps.fail('VALIDATION_FAILED', jsonb_build_object('fields', jsonb_build_object(
      p_field, jsonb_build_array('Control and bidirectional characters are not allowed'))));
  END IF;
  RETURN p_text;
END
$$;
COMMENT ON FUNCTION mps.check_text IS
  'Checks that a text is one line that reads as it is stored, and returns it; null stays null.';
REVOKE ALL ON FUNCTION mps.check_text FROM PUBLIC;
