-- Returns the session that a token names: its account, and its state 'alive', 'expired' or 'revoked'. A session of an
-- account that is not active is revoked. Updates last_seen_at at most once a minute, so that reading stays cheap.
-- Returns no row for an unknown id. enable_seqscan is off, because a connection keeps its plans: one made while the
-- table was almost empty would scan the whole table at every request until the next ANALYZE.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.read_session(p_session_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, administrator_role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  -- A standby refuses every UPDATE, even one of no rows.
  IF NOT pg_is_in_recovery() THEN
    -- A locked row is skipped: last_seen_at is not worth waiting for.
    UPDATE mps.sessions s SET last_seen_at = now()
    WHERE s.id = (SELECT o.id FROM mps.sessions o
      WHERE o.id = p_session_id AND o.last_seen_at < now() - interval '1 minute'
        AND o.revoked_at IS NULL AND o.expires_at > now()
      FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$$;
COMMENT ON FUNCTION mps_api.read_session IS
  'Returns the session that a token names: its account, and its state ''alive'', ''expired'' or ''revoked''.';
REVOKE ALL ON FUNCTION mps_api.read_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.read_session TO service_role;
