-- Returns the operations for which fewer than two administrators could decide now: above the limit they are refused.
-- Raises PERMISSION_DENIED for everybody but the service.
CREATE OR REPLACE FUNCTION mps_api.system_missing_deciders(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (operation text, deciders int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT l.operation, d.count FROM mps.approval_limits l, LATERAL (SELECT mps.count_deciders(l.operation) AS count) d
  WHERE d.count < 2 ORDER BY l.operation;
END
$$;
COMMENT ON FUNCTION mps_api.system_missing_deciders IS
  'Returns the operations for which fewer than two administrators could decide now: above the limit they are refused.';
REVOKE ALL ON FUNCTION mps_api.system_missing_deciders FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_missing_deciders TO service_role;
