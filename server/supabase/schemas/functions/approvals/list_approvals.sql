-- Lists the approvals that the caller may see, newest first. p_mine: those that the caller made, or those of others.
-- p_waiting_for_me: only those that the caller could decide now.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_approvals(p_state mps_types.approval_state DEFAULT NULL,
  p_mine boolean DEFAULT NULL, p_waiting_for_me boolean DEFAULT NULL, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, operation text, amount numeric, object_type text, object_id text, details jsonb,
  state mps_types.approval_state, created_at timestamptz, expires_at timestamptz, maker_id uuid, maker_name text,
  decided_at timestamptz, decided_by uuid, decided_by_name text, reason text, void_reason text, result jsonb,
  is_own boolean, can_decide boolean, total_count bigint, next_cursor text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_viewer uuid := mps.own_administrator(p_actor);
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  -- Permissions are those of operations, of which there are few: they are looked up once each.
  v_seen text[] := ARRAY(SELECT l.operation FROM mps.approval_limits l WHERE mps.may_see_approval(v_viewer, NULL, l.operation));
  v_decided text[] := ARRAY(SELECT l.operation FROM mps.approval_limits l WHERE mps.may_decide(v_viewer, l.operation));
BEGIN
  RETURN QUERY
  WITH seen AS (
    SELECT a.id, a.created_at FROM mps.approvals a
    WHERE (a.maker_id = v_viewer OR a.operation = ANY (v_seen))
      AND (p_state IS NULL OR p_state = CASE WHEN a.state = 'pending' AND a.expires_at <= now() THEN 'expired'
        ELSE a.state END)
      AND (p_mine IS NULL OR p_mine = (a.maker_id = v_viewer))
      AND (p_waiting_for_me IS NOT TRUE OR (a.state = 'pending' AND a.expires_at > now() AND a.maker_id <> v_viewer
        AND a.operation = ANY (v_decided)))
  ), found AS (
    SELECT s.* FROM seen s WHERE (s.created_at, s.id) < (v_at, v_id)
    ORDER BY s.created_at DESC, s.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT r.*, CASE WHEN p_cursor IS NULL THEN (SELECT count(*) FROM seen) END,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g, LATERAL mps.approval_answer(g.id, v_viewer) r
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_approvals IS
  'Lists the approvals that the caller may see, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_approvals FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_approvals TO service_role;
