-- Checks the order number of an external system, 1 to 128 characters, and returns it as clean_text() stores it.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_external_order_id(p_external_order_id text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_order text := mps.check_text('external_order_id', mps.clean_text(p_external_order_id));
BEGIN
  IF length(v_order) NOT BETWEEN 1 AND 128 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_order_id": ["1 to 128 characters"]}}');
  END IF;
  RETURN v_order;
END
$$;
COMMENT ON FUNCTION mps.check_external_order_id IS
  'Checks the order number of an external system, 1 to 128 characters, and returns it as clean_text() stores it.';
REVOKE ALL ON FUNCTION mps.check_external_order_id FROM PUBLIC;
