-- Reading transactions: lists by offset or by cursor, one in full.

CREATE TYPE mps.transaction_row AS (id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text,
  merchant_id uuid, merchant_name text, raw_amount numeric, discount_applied numeric, final_amount numeric,
  points_earned int, status mps.tx_status, payment_method mps.pay_method, reason text, original_tx_no text,
  refunded_amount numeric, created_at timestamptz, member_id uuid, merchant_code text, operator text,
  total_count bigint, next_cursor text);

-- The filters of a transaction list; a null field filters nothing. The period is half-open: [start, end).
CREATE TYPE mps.transaction_filter AS (member_id uuid, merchant_id uuid, card_id uuid, start_date timestamptz,
  end_date timestamptz, tx_type mps.tx_type, status mps.tx_status);

-- One page of transactions, newest first. The statement is built from the filters that are really given, so that
-- each combination is planned with its own index. A member's list holds what the member paid and whatever
-- happened on cards that the member owns.
-- With p_cursor the page starts behind it and nothing is counted; else p_offset applies and total_count is exact.
CREATE FUNCTION mps.transaction_page(p_filter mps.transaction_filter, p_limit int, p_offset int, p_cursor text)
RETURNS SETOF mps.transaction_row
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_where text := 'true';
  v_total bigint;
  v_owned uuid[];
BEGIN
  PERFORM mps.check_period(p_filter.start_date, p_filter.end_date);
  IF p_filter.member_id IS NOT NULL THEN
    v_owned := ARRAY(SELECT c.id FROM mps.cards c WHERE c.owner_member_id = p_filter.member_id);
    v_where := v_where || ' AND (t.member_id = ($1).member_id OR t.card_id = ANY ($2))';
  END IF;
  v_where := v_where
    || CASE WHEN p_filter.merchant_id IS NOT NULL THEN ' AND t.merchant_id = ($1).merchant_id' ELSE '' END
    || CASE WHEN p_filter.card_id IS NOT NULL THEN ' AND t.card_id = ($1).card_id' ELSE '' END
    || CASE WHEN p_filter.start_date IS NOT NULL THEN ' AND t.created_at >= ($1).start_date' ELSE '' END
    || CASE WHEN p_filter.end_date IS NOT NULL THEN ' AND t.created_at < ($1).end_date' ELSE '' END
    || CASE WHEN p_filter.tx_type IS NOT NULL THEN ' AND t.tx_type = ($1).tx_type' ELSE '' END
    || CASE WHEN p_filter.status IS NOT NULL THEN ' AND t.status = ($1).status' ELSE '' END;
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.transactions t WHERE ' || v_where INTO v_total USING p_filter, v_owned;
  ELSE
    v_where := v_where || ' AND (t.created_at, t.id) < ($3, $4)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS MATERIALIZED (
      SELECT t.* FROM mps.transactions t WHERE %s ORDER BY t.created_at DESC, t.id DESC LIMIT $5 + 1 OFFSET $6
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $5 AS has_more
      FROM found f
    )
    SELECT g.id, g.tx_no, g.tx_type, g.card_id, c.card_no, g.merchant_id, m.name, g.raw_amount, g.discount_applied,
      g.final_amount, g.points_earned, g.status, g.payment_method, g.reason, o.tx_no, g.refunded_amount, g.created_at,
      g.member_id, m.code, g.operator, $7,
      (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $5)
    FROM page g
    JOIN mps.cards c ON c.id = g.card_id
    LEFT JOIN mps.merchants m ON m.id = g.merchant_id
    LEFT JOIN mps.transactions o ON o.id = g.original_tx_id
    WHERE g.place <= $5 ORDER BY g.place
  $q$, v_where)
  USING p_filter, v_owned, (mps.decode_cursor(p_cursor)).created_at, mps.cursor_uuid(p_cursor), v_limit,
    mps.page_offset(p_offset, p_cursor), v_total;
END
$$;

-- A member's transactions: own payments and recharges, and everything on cards that the member owns.
-- p_start_date inclusive, p_end_date exclusive. Raises INVALID_PERIOD, INVALID_CURSOR, PERMISSION_DENIED.
CREATE FUNCTION public.get_member_transactions(p_member_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_start_date timestamptz DEFAULT NULL, p_end_date timestamptz DEFAULT NULL, p_tx_type mps.tx_type DEFAULT NULL,
  p_status mps.tx_status DEFAULT NULL, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, merchant_id uuid,
  merchant_name text, raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned int,
  status mps.tx_status, payment_method mps.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, total_count bigint, next_cursor text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  RETURN QUERY SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.merchant_id, t.merchant_name, t.raw_amount,
    t.discount_applied, t.final_amount, t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no,
    t.refunded_amount, t.created_at, t.total_count, t.next_cursor
  FROM mps.transaction_page(ROW(p_member_id, NULL, NULL, p_start_date, p_end_date, p_tx_type, p_status),
    p_limit, p_offset, p_cursor) t;
END
$$;
REVOKE ALL ON FUNCTION public.get_member_transactions(uuid, int, int, timestamptz, timestamptz, mps.tx_type, mps.tx_status, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_member_transactions(uuid, int, int, timestamptz, timestamptz, mps.tx_type, mps.tx_status, text, jsonb) TO service_role;

-- A merchant's payments and refunds: with the card's number, without the member. Cashiers too.
-- p_start_date inclusive, p_end_date exclusive. Raises INVALID_PERIOD, INVALID_CURSOR, NOT_MERCHANT_USER.
CREATE FUNCTION public.get_merchant_transactions(p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_start_date timestamptz DEFAULT NULL, p_end_date timestamptz DEFAULT NULL, p_tx_type mps.tx_type DEFAULT NULL,
  p_status mps.tx_status DEFAULT NULL, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, merchant_id uuid,
  merchant_name text, raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned int,
  status mps.tx_status, payment_method mps.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, operator text, total_count bigint, next_cursor text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id);
  RETURN QUERY SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.merchant_id, t.merchant_name, t.raw_amount,
    t.discount_applied, t.final_amount, t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no,
    t.refunded_amount, t.created_at, t.operator, t.total_count, t.next_cursor
  FROM mps.transaction_page(ROW(NULL, p_merchant_id, NULL, p_start_date, p_end_date, p_tx_type, p_status),
    p_limit, p_offset, p_cursor) t;
END
$$;
REVOKE ALL ON FUNCTION public.get_merchant_transactions(uuid, int, int, timestamptz, timestamptz, mps.tx_type, mps.tx_status, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_merchant_transactions(uuid, int, int, timestamptz, timestamptz, mps.tx_type, mps.tx_status, text, jsonb) TO service_role;

-- Whether an actor may see a transaction: a merchant its own, a member what is in its list, others all.
CREATE FUNCTION mps.may_see_transaction(p_tx mps.transactions, p_actor jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'merchant' THEN p_tx.merchant_id::text IS NOT DISTINCT FROM p_actor ->> 'merchant_id'
    WHEN 'member' THEN p_tx.member_id::text = p_actor ->> 'id' OR EXISTS (
      SELECT 1 FROM mps.cards c WHERE c.id = p_tx.card_id AND c.owner_member_id::text = p_actor ->> 'id')
    ELSE true
  END IS TRUE
$$;

-- One transaction in full, with its refunds and what can still be refunded (null but for payments).
-- Raises TX_NOT_FOUND, also for a transaction that the actor may not see.
CREATE FUNCTION public.get_transaction_detail(p_tx_no text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, merchant_id uuid,
  merchant_code text, merchant_name text, operator text, raw_amount numeric, discount_applied numeric,
  final_amount numeric, points_earned int, status mps.tx_status, payment_method mps.pay_method, reason text, tag jsonb,
  external_order_id text, original_tx_no text, settlement_id uuid, refunded_amount numeric,
  remaining_refundable numeric, refunds jsonb, created_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_tx mps.transactions;
BEGIN
  SELECT * INTO v_tx FROM mps.transactions t WHERE t.tx_no = p_tx_no;
  IF v_tx.id IS NULL OR NOT mps.may_see_transaction(v_tx, p_actor) THEN
    PERFORM mps.fail('TX_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT v_tx.id, v_tx.tx_no, v_tx.tx_type, v_tx.card_id, c.card_no, v_tx.merchant_id, m.code, m.name, v_tx.operator,
    v_tx.raw_amount, v_tx.discount_applied, v_tx.final_amount, v_tx.points_earned, v_tx.status, v_tx.payment_method,
    v_tx.reason, v_tx.tag, v_tx.external_order_id, o.tx_no, v_tx.settlement_id, v_tx.refunded_amount,
    CASE WHEN v_tx.tx_type = 'payment' THEN v_tx.final_amount - v_tx.refunded_amount END,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'tx_no', r.tx_no, 'refunded_amount', r.final_amount,
        'points_reversed', -r.points_earned, 'reason', r.reason, 'status', r.status, 'created_at', mps.iso(r.created_at))
        ORDER BY r.created_at, r.tx_no), '[]')
     FROM mps.transactions r WHERE r.original_tx_id = v_tx.id),
    v_tx.created_at
  FROM mps.cards c
  LEFT JOIN mps.merchants m ON m.id = v_tx.merchant_id
  LEFT JOIN mps.transactions o ON o.id = v_tx.original_tx_id
  WHERE c.id = v_tx.card_id;
END
$$;
REVOKE ALL ON FUNCTION public.get_transaction_detail(text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_transaction_detail(text, jsonb) TO service_role;
