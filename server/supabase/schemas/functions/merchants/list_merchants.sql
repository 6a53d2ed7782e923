-- Lists merchants, newest first. p_search matches part of the code, name or contact, ignoring case. Searching in a
-- subquery with OFFSET 0 makes the planner use the trigram index instead of walking all merchants in the order of the
-- list.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_merchants(
  p_search text DEFAULT NULL, p_status mps_types.merchant_status DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps_types.merchant_status, created_at timestamptz,
  updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_from text := 'mps.merchants m';
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_merchants');
  IF v_pattern IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.merchants WHERE search_text LIKE $1 OFFSET 0) m';
  END IF;
  IF p_status IS NOT NULL THEN
    v_where := v_where || ' AND m.status = $2';
  END IF;
  IF p_cursor IS NULL THEN
    EXECUTE format('SELECT count(*) FROM %s WHERE %s', v_from, v_where) INTO v_total USING v_pattern, p_status;
  ELSE
    v_where := v_where || ' AND (m.created_at, m.id) < ($3, $4)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT m.* FROM %s WHERE %s ORDER BY m.created_at DESC, m.id DESC LIMIT $5 + 1 OFFSET $6
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $5 AS has_more
      FROM found f
    )
    SELECT g.id, g.code, g.name, g.contact, g.status, g.created_at, g.updated_at, $7,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $5)
    FROM page g WHERE g.place <= $5 ORDER BY g.place
  $q$, v_from, v_where)
  USING v_pattern, p_status, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
COMMENT ON FUNCTION mps_api.list_merchants IS
  'Lists merchants, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_merchants FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_merchants TO service_role;
