-- Lists the settlements of all merchants, newest first.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.search_settlements(
  p_merchant_code text DEFAULT NULL, p_mode mps_types.settlement_mode DEFAULT NULL,
  p_status mps_types.settlement_status DEFAULT NULL, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, merchant_code text, merchant_name text, mode mps_types.settlement_mode,
  period_start timestamptz, period_end timestamptz, payment_count int, payment_amount numeric, refund_count int,
  refund_amount numeric, total_amount numeric, total_tx_count int, status mps_types.settlement_status,
  created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_merchant_id uuid;
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_transactions');
  v_merchant_id := mps.merchant_filter(p_merchant_code);
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.settlements s
    WHERE (v_merchant_id IS NULL OR s.merchant_id = v_merchant_id) AND (p_mode IS NULL OR s.mode = p_mode)
      AND (p_status IS NULL OR s.status = p_status);
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT s.* FROM mps.settlements s
    WHERE (v_merchant_id IS NULL OR s.merchant_id = v_merchant_id) AND (p_mode IS NULL OR s.mode = p_mode)
      AND (p_status IS NULL OR s.status = p_status) AND (s.created_at, s.id) < (v_at, v_id)
    ORDER BY s.created_at DESC, s.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, m.code, m.name, g.mode, g.period_start, g.period_end, g.payment_count, g.payment_amount,
         g.refund_count, g.refund_amount, g.total_amount, g.total_tx_count, g.status, g.created_at, g.updated_at,
         v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.merchants m ON m.id = g.merchant_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.search_settlements IS
  'Lists the settlements of all merchants, newest first.';
REVOKE ALL ON FUNCTION mps_api.search_settlements FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.search_settlements TO service_role;
