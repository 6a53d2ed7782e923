-- Lists a merchant's settlements, newest first. Only managers may. p_limit and p_offset give pages with an exact
-- total_count, p_cursor gives pages without one. Every row has next_cursor, which is null on the last page.
-- Raises INVALID_CURSOR, NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers).
CREATE OR REPLACE FUNCTION mps_api.list_settlements(
  p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, mode mps_types.settlement_mode, period_start timestamptz, period_end timestamptz,
  payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, total_amount numeric,
  total_tx_count int, status mps_types.settlement_status, created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.settlements s WHERE s.merchant_id = p_merchant_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT s.* FROM mps.settlements s
    WHERE s.merchant_id = p_merchant_id AND (s.created_at, s.id) < (v_at, v_id)
    ORDER BY s.created_at DESC, s.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, g.mode, g.period_start, g.period_end, g.payment_count, g.payment_amount,
    g.refund_count, g.refund_amount, g.total_amount, g.total_tx_count, g.status, g.created_at, v_total,
    (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_settlements IS
  'Lists a merchant''s settlements, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_settlements FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_settlements TO service_role;
