-- Lists the named operators of a merchant, newest first.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_operators(
  p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps_types.operator_role, status mps_types.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_merchants');
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.merchant_operators o WHERE o.merchant_id = p_merchant_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT o.* FROM mps.merchant_operators o
    WHERE o.merchant_id = p_merchant_id AND (o.created_at, o.id) < (v_at, v_id)
    ORDER BY o.created_at DESC, o.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, g.name, g.role, g.status, g.password_hash IS NOT NULL, g.created_at, g.updated_at,
         v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_operators IS
  'Lists the named operators of a merchant, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_operators FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_operators TO service_role;
