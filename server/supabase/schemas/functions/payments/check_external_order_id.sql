-- Checks the order number of an external system, 1 to 128 characters, and returns it unchanged.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_external_order_id(p_external_order_id text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF length(p_external_order_id) NOT BETWEEN 1 AND 128 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_order_id": ["1 to 128 characters"]}}');
  END IF;
  RETURN p_external_order_id;
END
$$;
COMMENT ON FUNCTION mps.check_external_order_id IS
  'Checks the order number of an external system, 1 to 128 characters, and returns it unchanged.';
REVOKE ALL ON FUNCTION mps.check_external_order_id FROM PUBLIC;
