-- Returns the function of mps_api that a call names: one that writes, and none that itself calls others.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.callable_function(p_function text) RETURNS oid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_function oid;
BEGIN
  SELECT p.oid INTO v_function FROM pg_catalog.pg_proc p
  WHERE p.pronamespace = 'mps_api'::regnamespace AND p.proname = p_function AND p.provolatile = 'v'
    AND p.proname NOT IN ('call_once', 'call_or_request_approval');
  IF v_function IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED');
  END IF;
  RETURN v_function;
END
$$;
COMMENT ON FUNCTION mps.callable_function IS
  'Returns the function of mps_api that a call names: one that writes, and none that itself calls others.';
REVOKE ALL ON FUNCTION mps.callable_function FROM PUBLIC;
