-- Lists the administrators, newest first. first_login_expires_at is null unless a first-login code is open;
-- last_seen_at is when a kept session was last used. p_limit and p_offset give pages with an exact total_count, p_cursor
-- gives pages without one.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_administrators(
  p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, role mps_types.administrator_role, status mps_types.account_status,
  login_enabled boolean, second_factor boolean, first_login_expires_at timestamptz, last_seen_at timestamptz,
  created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.administrators;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT a.id, a.created_at FROM mps.administrators a
    WHERE (a.created_at, a.id) < (v_at, v_id)
    ORDER BY a.created_at DESC, a.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT d.administrator_id, d.name, d.role, d.status, d.login_enabled, d.second_factor, d.first_login_expires_at,
         d.last_seen_at, d.created_at, d.updated_at, v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.administrator_details d ON d.administrator_id = g.id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_administrators IS
  'Lists the administrators, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_administrators FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_administrators TO service_role;
