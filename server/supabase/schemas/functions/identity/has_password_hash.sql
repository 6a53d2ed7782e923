-- Returns whether any account has one of these password hashes, whoever it is: a start that opens the API to the network
-- asks it for the published passwords of the demo data. Only the service may.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.has_password_hash(p_hashes text[], p_actor jsonb DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN EXISTS (
    SELECT 1 FROM mps.administrators a WHERE a.password_hash = ANY (p_hashes)
    UNION ALL SELECT 1 FROM mps.merchants m WHERE m.password_hash = ANY (p_hashes)
    UNION ALL SELECT 1 FROM mps.merchant_operators o WHERE o.password_hash = ANY (p_hashes)
    -- Only an empty database is filled with demo data, so its members have the lowest numbers.
    UNION ALL SELECT 1 FROM (
      SELECT m.password_hash FROM mps.members m ORDER BY m.member_no LIMIT 1000) m
    WHERE m.password_hash = ANY (p_hashes));
END
$$;
COMMENT ON FUNCTION mps_api.has_password_hash IS
  'Returns whether any account has one of these password hashes, whoever it is: a start that opens the API to the network '
  'asks it for the published passwords of the demo data.';
REVOKE ALL ON FUNCTION mps_api.has_password_hash FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.has_password_hash TO service_role;
