-- Lists members, newest first. p_search matches part of the number, name, phone or email in any spelling. p_identifier
-- keeps the one member that find_member_id() finds by it and p_phone.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_members(
  p_search text DEFAULT NULL, p_status mps_types.member_status DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_identifier text DEFAULT NULL, p_phone text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  -- With more matches than this, walking all members in the order of the list finds a page soonest.
  c_many CONSTANT int := 1000;
  v_limit int := mps.page_limit(p_limit);
  v_short text := mps.short_term(p_search);
  v_pattern text := mps.search_pattern(p_search);
  v_from text := 'mps.members m';
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_members');
  -- OFFSET 0 keeps the search in a subquery, which the planner answers from the search indexes. Without it the planner
  -- walks all members in the order of the list.
  IF v_short IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.members WHERE mps.short_grams(search_text) @> ARRAY[$1] OFFSET 0) m';
  ELSIF v_pattern IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.members WHERE search_text LIKE $2 OFFSET 0) m';
  END IF;
  IF p_status IS NOT NULL THEN
    v_where := v_where || ' AND m.status = $3';
  END IF;
  IF p_identifier IS NOT NULL THEN
    v_where := v_where || coalesce(format(' AND m.id = %L', mps.find_member_id(p_identifier, p_phone)), ' AND false');
  END IF;
  IF p_cursor IS NULL THEN
    EXECUTE format('SELECT count(*) FROM %s WHERE %s', v_from, v_where) INTO v_total USING v_short, v_pattern, p_status;
    IF v_short IS NOT NULL AND v_total > c_many THEN
      v_from := '(SELECT * FROM mps.members WHERE search_text LIKE $2) m';
    END IF;
  ELSE
    v_where := v_where || ' AND (m.created_at, m.id) < ($4, $5)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT m.* FROM %s WHERE %s ORDER BY m.created_at DESC, m.id DESC LIMIT $6 + 1 OFFSET $7
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $6 AS has_more
      FROM found f
    )
    SELECT g.id, g.member_no, g.name, g.phone, g.email, g.status, g.created_at, g.updated_at, $8,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $6)
    FROM page g WHERE g.place <= $6 ORDER BY g.place
  $q$, v_from, v_where)
  USING v_short, v_pattern, p_status, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
COMMENT ON FUNCTION mps_api.list_members IS
  'Lists members, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_members FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_members TO service_role;
