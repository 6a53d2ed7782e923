-- What administrators watch: every transaction, every settlement, the system today, and how it goes over time.

-- The merchant behind a code that a filter names; null for no filter. Raises MERCHANT_NOT_FOUND.
CREATE FUNCTION mps.merchant_filter(p_merchant_code text) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_id uuid;
BEGIN
  SELECT m.id INTO v_id FROM mps.merchants m WHERE m.code = p_merchant_code;
  IF p_merchant_code IS NOT NULL AND v_id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN v_id;
END
$$;

-- Transactions of everybody, newest first; p_start_date inclusive, p_end_date exclusive. A member's are those in
-- the member's own list. Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR.
CREATE FUNCTION public.list_transactions(
  p_member_id uuid DEFAULT NULL, p_merchant_code text DEFAULT NULL, p_card_id uuid DEFAULT NULL,
  p_tx_type mps.tx_type DEFAULT NULL, p_status mps.tx_status DEFAULT NULL, p_start_date timestamptz DEFAULT NULL,
  p_end_date timestamptz DEFAULT NULL, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, member_id uuid, member_no text,
  member_name text, merchant_id uuid, merchant_code text, merchant_name text, operator text, raw_amount numeric,
  discount_applied numeric, final_amount numeric, points_earned int, status mps.tx_status,
  payment_method mps.pay_method, reason text, original_tx_no text, refunded_amount numeric, created_at timestamptz,
  total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_filter mps.transaction_filter;
BEGIN
  PERFORM mps.require_admin(p_actor);
  v_filter := ROW(p_member_id, mps.merchant_filter(p_merchant_code), p_card_id, p_start_date, p_end_date, p_tx_type,
                  p_status);
  RETURN QUERY
  SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.member_id, m.member_no, m.name, t.merchant_id,
         t.merchant_code, t.merchant_name, t.operator, t.raw_amount, t.discount_applied, t.final_amount,
         t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no, t.refunded_amount, t.created_at,
         t.total_count, t.next_cursor
  FROM mps.transaction_page(v_filter, p_limit, p_offset, p_cursor) t
  LEFT JOIN mps.members m ON m.id = t.member_id
  ORDER BY t.created_at DESC, t.id DESC;
END
$$;
REVOKE ALL ON FUNCTION public.list_transactions(uuid, text, uuid, mps.tx_type, mps.tx_status, timestamptz,
  timestamptz, int, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_transactions(uuid, text, uuid, mps.tx_type, mps.tx_status, timestamptz,
  timestamptz, int, int, text, jsonb) TO service_role;

CREATE INDEX settlements_created_at_idx ON mps.settlements (created_at DESC, id DESC);

-- Settlements of all merchants, newest first. Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
CREATE FUNCTION public.search_settlements(
  p_merchant_code text DEFAULT NULL, p_mode mps.settlement_mode DEFAULT NULL,
  p_status mps.settlement_status DEFAULT NULL, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  id uuid, merchant_id uuid, merchant_code text, merchant_name text, mode mps.settlement_mode,
  period_start timestamptz, period_end timestamptz, payment_count int, payment_amount numeric, refund_count int,
  refund_amount numeric, total_amount numeric, total_tx_count int, status mps.settlement_status,
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
  PERFORM mps.require_admin(p_actor);
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
         v_total, (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.merchants m ON m.id = g.merchant_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
REVOKE ALL ON FUNCTION public.search_settlements(text, mps.settlement_mode, mps.settlement_status, int, int, text, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.search_settlements(text, mps.settlement_mode, mps.settlement_status, int, int, text, jsonb)
  TO service_role;

-- Moves a settlement on: pending to settled to paid; one that is not paid yet can fail, for good.
-- Raises PERMISSION_DENIED, NOT_FOUND (no such settlement), INVALID_STATE_TRANSITION.
CREATE FUNCTION public.update_settlement_status(
  p_settlement_id uuid, p_status mps.settlement_status, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  id uuid, merchant_id uuid, merchant_code text, mode mps.settlement_mode, period_start timestamptz,
  period_end timestamptz, total_amount numeric, total_tx_count int, status mps.settlement_status,
  created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_from mps.settlement_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT s.status INTO v_from FROM mps.settlements s WHERE s.id = p_settlement_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  IF ((v_from, p_status) IN (('pending', 'settled'), ('settled', 'paid'), ('pending', 'failed'), ('settled', 'failed')))
    IS NOT TRUE THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_from, 'to', p_status));
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.status', 'settlement', p_settlement_id::text,
                    jsonb_build_object('from', v_from, 'to', p_status, 'reason', p_reason));
  RETURN QUERY
  UPDATE mps.settlements s SET status = p_status, updated_at = now()
  FROM mps.merchants m WHERE s.id = p_settlement_id AND m.id = s.merchant_id
  RETURNING s.id, s.merchant_id, m.code, s.mode, s.period_start, s.period_end, s.total_amount, s.total_tx_count,
            s.status, s.created_at, s.updated_at;
END
$$;
REVOKE ALL ON FUNCTION public.update_settlement_status(uuid, mps.settlement_status, text, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.update_settlement_status(uuid, mps.settlement_status, text, jsonb) TO service_role;

-- Codes are replaced and consumed, so how many were made today stands in the audit alone.
CREATE INDEX audit_log_code_issue_idx ON mps.audit_log (created_at) WHERE action = 'code.issue';

-- Counts of what happened since p_from: transactions, codes, new members.
CREATE FUNCTION mps.activity_since(p_from timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object(
    'transactions', (
      SELECT jsonb_build_object(
        'total_count', count(*),
        'payment_count', count(*) FILTER (WHERE t.tx_type = 'payment'),
        'refund_count', count(*) FILTER (WHERE t.tx_type = 'refund'),
        'recharge_count', count(*) FILTER (WHERE t.tx_type = 'recharge'),
        'payment_amount', coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'payment'), 0),
        'refund_amount', coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'refund'), 0),
        'recharge_amount', coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'recharge'), 0))
      FROM mps.transactions t WHERE t.created_at >= p_from AND t.status = 'completed'),
    'qr_generated', (SELECT count(*) FROM mps.audit_log a WHERE a.action = 'code.issue' AND a.created_at >= p_from),
    'new_members', (SELECT count(*) FROM mps.members m WHERE m.created_at >= p_from))
$$;

-- The system as it stands, and its business day so far. Whatever is not active counts as inactive; members
-- that were deleted count nowhere; by_type counts cards of every status; outstanding_balance is what all cards
-- together still hold. Raises PERMISSION_DENIED.
CREATE FUNCTION public.get_system_statistics(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (system_stats jsonb, today_stats jsonb, generated_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_today date := (now() AT TIME ZONE v_zone)::date;
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY SELECT
    jsonb_build_object(
      'members', (
        SELECT jsonb_build_object('total', count(*), 'active', count(*) FILTER (WHERE m.status = 'active'),
                                  'suspended', count(*) FILTER (WHERE m.status = 'suspended'))
        FROM mps.members m WHERE m.status <> 'deleted'),
      'cards', (
        SELECT jsonb_build_object('total', count(*), 'active', count(*) FILTER (WHERE c.status = 'active'),
          'inactive', count(*) FILTER (WHERE c.status <> 'active'),
          'by_type', jsonb_build_object(
            'standard', count(*) FILTER (WHERE c.card_type = 'standard'),
            'prepaid', count(*) FILTER (WHERE c.card_type = 'prepaid'),
            'corporate', count(*) FILTER (WHERE c.card_type = 'corporate'),
            'voucher', count(*) FILTER (WHERE c.card_type = 'voucher')))
        FROM mps.cards c),
      'merchants', (
        SELECT jsonb_build_object('total', count(*), 'active', count(*) FILTER (WHERE h.status = 'active'),
                                  'inactive', count(*) FILTER (WHERE h.status <> 'active'))
        FROM mps.merchants h),
      'outstanding_balance', (SELECT coalesce(sum(c.balance), 0) FROM mps.cards c)),
    mps.activity_since(v_today::timestamp AT TIME ZONE v_zone)
      || jsonb_build_object('date', to_char(v_today, 'YYYY-MM-DD'), 'timezone', v_zone),
    now();
END
$$;
REVOKE ALL ON FUNCTION public.get_system_statistics(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_system_statistics(jsonb) TO service_role;

-- Sums by day, week (from Monday) or month of the business time zone, from p_start_date to p_end_date, both days
-- included; without dates the last 30 days. Every bucket stands in the answer, also those without a transaction;
-- the first and last hold the days of the period alone. At most 400 buckets, so that no chart asks for ages.
-- Raises PERMISSION_DENIED, INVALID_PERIOD, VALIDATION_FAILED (the interval).
CREATE FUNCTION public.get_transaction_trends(
  p_start_date date DEFAULT NULL, p_end_date date DEFAULT NULL, p_interval text DEFAULT 'day',
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  period text, payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, net_amount numeric,
  recharge_count int, recharge_amount numeric, unique_customers int, timezone text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_end date := coalesce(p_end_date, (now() AT TIME ZONE v_zone)::date);
  v_start date := coalesce(p_start_date, v_end - 29);
  v_step interval;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF p_interval IS NULL OR p_interval NOT IN ('day', 'week', 'month') THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"interval": ["day, week or month"]}}');
  END IF;
  v_step := ('1 ' || p_interval)::interval;
  IF v_end < v_start OR v_start + 400 * v_step <= v_end THEN
    PERFORM mps.fail('INVALID_PERIOD', '{"reason": "an end before its start, or more than 400 intervals"}');
  END IF;
  RETURN QUERY
  WITH sums AS (
    SELECT date_trunc(p_interval, t.created_at AT TIME ZONE v_zone) AS bucket, t.tx_type, count(*)::int AS count,
           sum(t.final_amount) AS amount, count(DISTINCT coalesce(t.member_id, t.card_id))::int AS customers
    FROM mps.transactions t
    WHERE t.created_at >= v_start::timestamp AT TIME ZONE v_zone
      AND t.created_at < (v_end + 1)::timestamp AT TIME ZONE v_zone AND t.status = 'completed'
    GROUP BY 1, 2
  )
  SELECT to_char(b.bucket, 'YYYY-MM-DD'), coalesce(p.count, 0), coalesce(p.amount, 0), coalesce(r.count, 0),
         coalesce(r.amount, 0), coalesce(p.amount, 0) - coalesce(r.amount, 0), coalesce(g.count, 0),
         coalesce(g.amount, 0), coalesce(p.customers, 0), v_zone
  FROM generate_series(date_trunc(p_interval, v_start::timestamp), v_end::timestamp, v_step) AS b (bucket)
  LEFT JOIN sums p ON p.bucket = b.bucket AND p.tx_type = 'payment'
  LEFT JOIN sums r ON r.bucket = b.bucket AND r.tx_type = 'refund'
  LEFT JOIN sums g ON g.bucket = b.bucket AND g.tx_type = 'recharge'
  ORDER BY b.bucket;
END
$$;
REVOKE ALL ON FUNCTION public.get_transaction_trends(date, date, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_transaction_trends(date, date, text, jsonb) TO service_role;
