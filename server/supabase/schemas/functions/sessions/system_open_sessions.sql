-- Returns how many sessions have neither expired nor been revoked, by role; a role without any has no row. Metrics read
-- it at each scrape. The index on expires_at limits the read to sessions that have not expired.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_open_sessions(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (role mps_types.session_role, open_sessions int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT s.role, count(*)::int FROM mps.sessions s
    WHERE s.expires_at > now() AND s.revoked_at IS NULL
      AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()
    GROUP BY s.role;
END
$$;
COMMENT ON FUNCTION mps_api.system_open_sessions IS
  'Returns how many sessions have neither expired nor been revoked, by role; a role without any has no row.';
REVOKE ALL ON FUNCTION mps_api.system_open_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_open_sessions TO service_role;
