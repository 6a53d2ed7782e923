-- Merchants: suspension and settlements.

-- Suspends a merchant: it stops charging and refunding, and all its logins end here. Waits for charges under way.
CREATE FUNCTION public.admin_suspend_merchant(p_merchant_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (merchant_id uuid, code text, name text, status mps.merchant_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT * INTO v_merchant FROM mps.merchants m WHERE m.id = p_merchant_id FOR UPDATE;
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF v_merchant.status = 'suspended' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "suspended", "to": "suspended"}');
  END IF;
  UPDATE mps.merchants SET status = 'suspended', updated_at = now() WHERE id = p_merchant_id;
  PERFORM mps.end_sessions('merchant', p_merchant_id, p_reason => 'merchant suspended');
  PERFORM mps.audit(p_actor, 'merchant.suspend', 'merchant', p_merchant_id::text,
    jsonb_build_object('from', v_merchant.status, 'to', 'suspended', 'reason', p_reason));
  RETURN QUERY SELECT m.id, m.code, m.name, m.status, m.updated_at FROM mps.merchants m WHERE m.id = p_merchant_id;
END
$$;
REVOKE ALL ON FUNCTION public.admin_suspend_merchant(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.admin_suspend_merchant(uuid, text, jsonb) TO service_role;

-- Marks a merchant's unsettled transactions of the half-open period [start, end) and returns their totals: what is
-- counted is exactly what is marked. Transactions that commit later belong to a later settlement.
CREATE FUNCTION mps.insert_settlement(p_merchant_id uuid, p_mode mps.settlement_mode,
  p_period_start timestamptz, p_period_end timestamptz)
RETURNS mps.settlements
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  WITH new_id AS MATERIALIZED (
    SELECT gen_random_uuid() AS id
  ), marked AS (
    UPDATE mps.transactions t SET settlement_id = new_id.id
    FROM new_id
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= p_period_start AND t.created_at < p_period_end
      AND t.settlement_id IS NULL AND t.status = 'completed'
    RETURNING t.tx_type, t.final_amount
  ), total AS (
    SELECT count(*) FILTER (WHERE tx_type = 'payment') AS payment_count,
           coalesce(sum(final_amount) FILTER (WHERE tx_type = 'payment'), 0) AS payment_amount,
           count(*) FILTER (WHERE tx_type = 'refund') AS refund_count,
           coalesce(sum(final_amount) FILTER (WHERE tx_type = 'refund'), 0) AS refund_amount
    FROM marked
  )
  INSERT INTO mps.settlements (id, merchant_id, mode, period_start, period_end, payment_count, payment_amount,
    refund_count, refund_amount, total_amount, total_tx_count)
  SELECT new_id.id, p_merchant_id, p_mode, p_period_start, p_period_end, payment_count, payment_amount,
    refund_count, refund_amount, payment_amount - refund_amount, payment_count + refund_count
  FROM total, new_id
  RETURNING *
$$;

-- Settles a merchant's period. Managers alone. A transaction belongs to at most one settlement; the merchant's row
-- is locked, so two settlements at once wait for each other.
-- Raises INVALID_PERIOD, MERCHANT_NOT_FOUND, NO_TRANSACTIONS_IN_PERIOD, SETTLEMENT_ALREADY_EXISTS.
CREATE FUNCTION public.generate_settlement(p_merchant_id uuid, p_mode mps.settlement_mode, p_period_start timestamptz,
  p_period_end timestamptz, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, merchant_id uuid, mode mps.settlement_mode, period_start timestamptz, period_end timestamptz,
  payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, total_amount numeric,
  total_tx_count int, status mps.settlement_status, created_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_settlement mps.settlements;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  PERFORM mps.check_period(p_period_start, p_period_end);
  IF p_period_start IS NULL OR p_period_end IS NULL OR p_period_start = p_period_end THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  IF p_mode IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"mode": ["realtime, t_plus_1 or monthly"]}}');
  END IF;
  PERFORM 1 FROM mps.merchants m WHERE m.id = p_merchant_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  PERFORM 1 FROM mps.settlements s
  WHERE s.merchant_id = p_merchant_id AND s.mode = p_mode
    AND s.period_start = p_period_start AND s.period_end = p_period_end;
  IF FOUND THEN
    PERFORM mps.fail('SETTLEMENT_ALREADY_EXISTS');
  END IF;
  v_settlement := mps.insert_settlement(p_merchant_id, p_mode, p_period_start, p_period_end);
  IF v_settlement.total_tx_count = 0 THEN
    PERFORM 1 FROM mps.transactions t
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= p_period_start AND t.created_at < p_period_end
      AND t.settlement_id IS NOT NULL
    LIMIT 1;
    PERFORM mps.fail(CASE WHEN FOUND THEN 'SETTLEMENT_ALREADY_EXISTS' ELSE 'NO_TRANSACTIONS_IN_PERIOD' END);
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.create', 'settlement', v_settlement.id::text, jsonb_build_object(
    'mode', p_mode, 'period_start', mps.iso(p_period_start), 'period_end', mps.iso(p_period_end),
    'total_amount', v_settlement.total_amount, 'total_tx_count', v_settlement.total_tx_count));
  RETURN QUERY SELECT v_settlement.id, v_settlement.merchant_id, v_settlement.mode, v_settlement.period_start,
    v_settlement.period_end, v_settlement.payment_count, v_settlement.payment_amount, v_settlement.refund_count,
    v_settlement.refund_amount, v_settlement.total_amount, v_settlement.total_tx_count, v_settlement.status,
    v_settlement.created_at;
END
$$;
REVOKE ALL ON FUNCTION public.generate_settlement(uuid, mps.settlement_mode, timestamptz, timestamptz, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.generate_settlement(uuid, mps.settlement_mode, timestamptz, timestamptz, jsonb) TO service_role;

-- What a settlement of the period would hold now: the same transactions, nothing marked. Managers alone.
-- Raises INVALID_PERIOD, MERCHANT_NOT_FOUND.
CREATE FUNCTION public.preview_settlement(p_merchant_id uuid, p_period_start timestamptz, p_period_end timestamptz,
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (payment_count int, payment_amount numeric, refund_count int, refund_amount numeric,
  total_amount numeric, total_tx_count int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  PERFORM mps.check_period(p_period_start, p_period_end);
  IF p_period_start IS NULL OR p_period_end IS NULL OR p_period_start = p_period_end THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT s.payments, s.paid, s.refunds, s.refunded, s.paid - s.refunded, s.payments + s.refunds
  FROM (
    SELECT (count(*) FILTER (WHERE t.tx_type = 'payment'))::int AS payments,
           coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'payment'), 0) AS paid,
           (count(*) FILTER (WHERE t.tx_type = 'refund'))::int AS refunds,
           coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'refund'), 0) AS refunded
    FROM mps.transactions t
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= p_period_start AND t.created_at < p_period_end
      AND t.settlement_id IS NULL AND t.status = 'completed'
  ) s;
END
$$;
REVOKE ALL ON FUNCTION public.preview_settlement(uuid, timestamptz, timestamptz, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.preview_settlement(uuid, timestamptz, timestamptz, jsonb) TO service_role;

-- A merchant's settlements, newest first. Managers alone. Pages by p_limit and p_offset with an exact total, or by
-- p_cursor without one; next_cursor stands on every row and is null on the last page.
CREATE FUNCTION public.list_settlements(p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, merchant_id uuid, mode mps.settlement_mode, period_start timestamptz, period_end timestamptz,
  payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, total_amount numeric,
  total_tx_count int, status mps.settlement_status, created_at timestamptz, total_count bigint, next_cursor text)
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
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, g.mode, g.period_start, g.period_end, g.payment_count, g.payment_amount,
    g.refund_count, g.refund_amount, g.total_amount, g.total_tx_count, g.status, g.created_at, v_total,
    (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
REVOKE ALL ON FUNCTION public.list_settlements(uuid, int, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_settlements(uuid, int, int, text, jsonb) TO service_role;
