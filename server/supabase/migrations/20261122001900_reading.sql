-- What members and merchants read beside their transactions: cards, profile, points, a day's business.

-- Levels -------------------------------------------------------------------------------------------------

-- The level above p_points and the points still missing to it; null at the top and for cards without points.
CREATE FUNCTION mps.next_level(p_card_type mps.card_type, p_points int) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object('level', l.level, 'name', l.name, 'points_needed', l.min_points - p_points)
  FROM mps.membership_levels l
  WHERE mps.collects_points(p_card_type) AND l.min_points > p_points
  ORDER BY l.min_points LIMIT 1
$$;

-- Members ------------------------------------------------------------------------------------------------

-- Every card that a member owns or is bound to, newest first, with what the member may do on it and the
-- totals of all of them on every row. On a corporate card corporate_discount is the factor that it gives.
-- Raises PERMISSION_DENIED for another member's cards, MEMBER_NOT_FOUND.
CREATE FUNCTION public.list_member_cards(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  id uuid, card_no text, card_type mps.card_type, name text, balance numeric, points int, level int,
  level_name text, discount_rate numeric, corporate_discount numeric, next_level jsonb,
  binding_role mps.bind_role, status mps.card_status, expires_at timestamptz, created_at timestamptz,
  total_cards int, active_cards int, total_balance numeric, total_points int
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = p_member_id) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  RETURN QUERY
  WITH held AS (
    SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = p_member_id
    UNION
    SELECT c.id FROM mps.cards c WHERE c.owner_member_id = p_member_id
  )
  SELECT c.id, c.card_no, c.card_type, c.name, c.balance, c.points, c.level, l.name,
         mps.payment_discount(c),
         CASE WHEN c.card_type = 'corporate' THEN c.fixed_discount ELSE c.corporate_discount END,
         mps.next_level(c.card_type, c.points), mps.card_role(c.id, p_member_id), c.status, c.expires_at,
         c.created_at, (count(*) OVER ())::int, (count(*) FILTER (WHERE c.status = 'active') OVER ())::int,
         sum(c.balance) OVER (), (sum(c.points) OVER ())::int
  FROM held h
  JOIN mps.cards c ON c.id = h.card_id
  JOIN mps.membership_levels l ON l.level = c.level
  ORDER BY c.created_at DESC, c.id DESC;
END
$$;
REVOKE ALL ON FUNCTION public.list_member_cards(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_member_cards(uuid, jsonb) TO service_role;

-- A member's own data, with the level that its standard card has reached, the names of the identity providers
-- that it is bound to, and the business time zone, in which its days are counted. Raises PERMISSION_DENIED for another member, MEMBER_NOT_FOUND.
CREATE FUNCTION public.get_member_profile(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps.member_status,
  login_enabled boolean, identity_providers text[], points int, level int, level_name text,
  discount_rate numeric, next_level jsonb, timezone text, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  RETURN QUERY
  SELECT m.id, m.member_no, m.name, m.phone, m.email, m.status, m.password_hash IS NOT NULL,
         ARRAY(SELECT e.provider FROM mps.external_identities e WHERE e.member_id = m.id ORDER BY e.provider),
         coalesce(c.points, 0), l.level, l.name,
         coalesce(mps.payment_discount(c), l.discount),
         mps.next_level('standard', coalesce(c.points, 0)), mps.time_zone(), m.created_at, m.updated_at
  FROM mps.members m
  LEFT JOIN mps.cards c ON c.owner_member_id = m.id AND c.card_type = 'standard'
  JOIN mps.membership_levels l ON l.level = coalesce(c.level, 0)
  WHERE m.id = p_member_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
END
$$;
REVOKE ALL ON FUNCTION public.get_member_profile(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_member_profile(uuid, jsonb) TO service_role;

-- The changes of a card's points, newest first. Ordered by id, because rows of one card are written under
-- its lock, so their ids are the order in which they happened even where their times are equal.
-- Raises CARD_NOT_FOUND, PERMISSION_DENIED (no binding on the card), INVALID_CURSOR.
CREATE FUNCTION public.list_point_ledger(
  p_card_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  id bigint, card_id uuid, delta_points int, points_before int, points_after int, reason text, tx_no text,
  created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_before bigint := coalesce(mps.cursor_number(p_cursor), 9223372036854775807);
  v_total bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member', 'viewer');
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.point_ledger p WHERE p.card_id = p_card_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT p.* FROM mps.point_ledger p
    WHERE p.card_id = p_card_id AND p.id < v_before
    ORDER BY p.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.id DESC) AS place, count(*) OVER () > v_limit AS has_more FROM found f
  )
  SELECT g.id, g.card_id, g.delta_points, g.points_before, g.points_after, g.reason, t.tx_no, g.created_at, v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g LEFT JOIN mps.transactions t ON t.id = g.tx_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
REVOKE ALL ON FUNCTION public.list_point_ledger(uuid, int, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_point_ledger(uuid, int, int, text, jsonb) TO service_role;

-- Merchants ----------------------------------------------------------------------------------------------

-- The merchant behind a code. A merchant finds itself alone; every other code is refused alike, so that
-- nobody learns which codes exist. Raises MERCHANT_NOT_FOUND, NOT_MERCHANT_USER.
CREATE FUNCTION public.find_merchant(p_code text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (merchant_id uuid, code text, name text, status mps.merchant_status)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  SELECT m.* INTO v_merchant FROM mps.merchants m WHERE m.code = p_code;
  PERFORM mps.require_merchant(p_actor, v_merchant.id);
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail(CASE WHEN mps.is_trusted(p_actor) THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_MERCHANT_USER' END);
  END IF;
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.status;
END
$$;
REVOKE ALL ON FUNCTION public.find_merchant(text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.find_merchant(text, jsonb) TO service_role;

-- One day of a merchant in the business time zone; p_date null is today. Amounts are what was really paid
-- and given back; the hours count payments. Always 24 hours, those without a payment with zeros.
-- Raises NOT_MERCHANT_USER, MERCHANT_NOT_FOUND.
CREATE FUNCTION public.merchant_daily_summary(
  p_merchant_id uuid, p_date date DEFAULT NULL, p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  date text, timezone text, total_count int, payment_count int, refund_count int, payment_amount numeric,
  refund_amount numeric, net_amount numeric, unique_customers int, average_payment numeric, hourly_stats jsonb
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_date date := coalesce(p_date, (now() AT TIME ZONE v_zone)::date);
  v_from timestamptz := v_date::timestamp AT TIME ZONE v_zone;
  v_until timestamptz := (v_date + 1)::timestamp AT TIME ZONE v_zone;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN QUERY
  WITH day AS MATERIALIZED (
    SELECT t.tx_type = 'payment' AS paid, t.final_amount AS amount, coalesce(t.member_id, t.card_id) AS customer,
           extract(hour FROM t.created_at AT TIME ZONE v_zone)::int AS hour
    FROM mps.transactions t
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= v_from AND t.created_at < v_until
      AND t.tx_type IN ('payment', 'refund') AND t.status = 'completed'
  ), hours AS (
    SELECT h.hour, count(d.paid) AS count, coalesce(sum(d.amount), 0) AS amount
    FROM generate_series(0, 23) AS h (hour) LEFT JOIN day d ON d.hour = h.hour AND d.paid
    GROUP BY h.hour
  ), sums AS (
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE d.paid))::int AS payments,
           (count(*) FILTER (WHERE NOT d.paid))::int AS refunds,
           coalesce(sum(d.amount) FILTER (WHERE d.paid), 0) AS paid,
           coalesce(sum(d.amount) FILTER (WHERE NOT d.paid), 0) AS refunded,
           (count(DISTINCT d.customer) FILTER (WHERE d.paid))::int AS customers
    FROM day d
  )
  SELECT to_char(v_date, 'YYYY-MM-DD'), v_zone, s.total, s.payments, s.refunds, s.paid, s.refunded,
         s.paid - s.refunded, s.customers, coalesce(round(s.paid / nullif(s.payments, 0), 2), 0.00),
         (SELECT jsonb_agg(jsonb_build_object('hour', h.hour, 'count', h.count, 'amount', h.amount) ORDER BY h.hour)
          FROM hours h)
  FROM sums s;
END
$$;
REVOKE ALL ON FUNCTION public.merchant_daily_summary(uuid, date, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.merchant_daily_summary(uuid, date, jsonb) TO service_role;
