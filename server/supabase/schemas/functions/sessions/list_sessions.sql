-- Lists the sessions of one account or, for administrators, of a subject, a role or everyone, newest first.
-- p_alive_only excludes ended sessions. Those of administrators are for whoever manages administrators. Members and merchant users see only the sessions of their own login. p_limit
-- and p_offset give pages with an exact total_count, p_cursor gives pages without one.
-- Raises PERMISSION_DENIED (another account's sessions), INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_sessions(
  p_role mps_types.session_role DEFAULT NULL,
  p_subject_id uuid DEFAULT NULL,
  p_alive_only boolean DEFAULT true,
  p_limit int DEFAULT 50,
  p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, role mps_types.session_role, subject_id uuid, name text, merchant_code text, operator text,
  ip text, user_agent text, state text, created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz,
  revoked_at timestamptz, revoke_reason text, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_offset int := mps.page_offset(p_offset, p_cursor);
  v_self boolean := NOT mps.manages_sessions(p_actor, p_role);
  v_all boolean := p_role IS NOT NULL OR mps.manages_sessions(p_actor, 'admin');
  v_operator_id uuid := mps.actor_operator_id(p_actor);
  v_after record;
  v_after_id uuid;
  v_total bigint;
BEGIN
  IF v_self AND NOT mps.is_own_account(p_actor, p_role, p_subject_id, v_operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  SELECT * INTO v_after FROM mps.decode_cursor(p_cursor);
  v_after_id := mps.cursor_uuid(p_cursor);
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.sessions s
    WHERE (p_role IS NULL OR s.role = p_role) AND (p_subject_id IS NULL OR s.subject_id = p_subject_id)
      AND (v_all OR s.role <> 'admin') AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
      AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL
        AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()));
  END IF;
  RETURN QUERY
    WITH found AS (
      SELECT s.id, s.created_at, row_number() OVER (ORDER BY s.created_at DESC, s.id DESC) AS n
      FROM mps.sessions s
      WHERE (p_role IS NULL OR s.role = p_role) AND (p_subject_id IS NULL OR s.subject_id = p_subject_id)
        AND (v_all OR s.role <> 'admin') AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
        AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL
        AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()))
        AND (p_cursor IS NULL OR (s.created_at, s.id) < (v_after.created_at, v_after_id))
      ORDER BY s.created_at DESC, s.id DESC
      LIMIT v_limit + 1 OFFSET v_offset
    ), following AS (
      -- The last row of this page, if there is a next one.
      SELECT mps.encode_cursor(f.created_at, f.id::text) AS next_cursor FROM found f
      WHERE f.n = v_offset + v_limit AND (SELECT max(o.n) FROM found o) > f.n
    )
    SELECT d.session_id, d.role, d.subject_id, d.name, d.merchant_code, d.operator, d.ip, d.user_agent, d.state,
           d.created_at, d.last_seen_at, d.expires_at, d.revoked_at, d.revoke_reason, v_total,
           (SELECT following.next_cursor FROM following)
    FROM found f JOIN mps.session_details d ON d.session_id = f.id
    WHERE f.n <= v_offset + v_limit
    ORDER BY f.n;
END
$$;
COMMENT ON FUNCTION mps_api.list_sessions IS
  'Lists the sessions of one account or, for administrators, of a subject, a role or everyone, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_sessions TO service_role;
