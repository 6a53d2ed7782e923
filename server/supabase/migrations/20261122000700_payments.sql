-- Charge, refund, recharge. The order inside each is the same: actor and amount, key, code, card lock, status,
-- writes. Locks are taken in one order: merchant (shared), key, order number, card, payment.

-- Points of the card after p_delta, with its level and the ledger row; never below zero, and the ledger holds
-- what really happened. Returns the card. The caller holds the card's lock.
CREATE FUNCTION mps.change_points(p_card mps.cards, p_delta numeric, p_tx_id uuid, p_reason text) RETURNS mps.cards
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_after int := least(greatest(p_card.points + p_delta, 0), 2147483647)::int;
  v_card mps.cards;
BEGIN
  IF v_after = p_card.points THEN
    RETURN p_card;
  END IF;
  UPDATE mps.cards SET points = v_after, level = (mps.level_of(v_after)).level, updated_at = now()
  WHERE id = p_card.id RETURNING * INTO v_card;
  INSERT INTO mps.point_ledger (card_id, tx_id, delta_points, points_before, points_after, reason)
  VALUES (p_card.id, p_tx_id, v_after - p_card.points, p_card.points, v_after, p_reason);
  RETURN v_card;
END
$$;

-- Cards that collect points and have a level.
CREATE FUNCTION mps.collects_points(p_card_type mps.card_type) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT p_card_type IN ('standard', 'prepaid')
$$;

-- A tag is a JSON object of at most 4 kB; null counts as empty.
CREATE FUNCTION mps.check_tag(p_tag jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF p_tag IS NULL THEN
    RETURN '{}'::jsonb;
  END IF;
  IF jsonb_typeof(p_tag) <> 'object' OR length(p_tag::text) > 4096 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"tag": ["a JSON object of at most 4096 characters"]}}');
  END IF;
  RETURN p_tag;
END
$$;

CREATE FUNCTION mps.check_external_order_id(p_external_order_id text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF length(p_external_order_id) NOT BETWEEN 1 AND 128 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_order_id": ["1 to 128 characters"]}}');
  END IF;
  RETURN p_external_order_id;
END
$$;

-- Makes requests with the same order number wait for each other until the transaction ends.
CREATE FUNCTION mps.lock_order(p_kind text, p_owner_id uuid, p_external_order_id text) RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(p_kind || ':' || p_owner_id || ':' || p_external_order_id, 0))
$$;

-- The merchant that a till acts for. The shared lock makes a suspension wait for charges under way, and charges
-- after it see it. Raises MERCHANT_NOT_FOUND_OR_INACTIVE, NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers).
CREATE FUNCTION mps.active_merchant(p_merchant_code text, p_actor jsonb, p_manager_only boolean) RETURNS mps.merchants
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_merchant mps.merchants;
BEGIN
  SELECT * INTO v_merchant FROM mps.merchants m WHERE m.code = p_merchant_code FOR KEY SHARE;
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_merchant(p_actor, v_merchant.id, p_manager_only);
  IF v_merchant.status <> 'active' THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND_OR_INACTIVE');
  END IF;
  RETURN v_merchant;
END
$$;

-- Charge -------------------------------------------------------------------------------------------------

CREATE TYPE mps.charge_result AS (tx_id uuid, tx_no text, card_id uuid, final_amount numeric, discount numeric,
  raw_amount numeric, points_earned int, status mps.tx_status, created_at timestamptz, card_no text,
  card_type mps.card_type, level int, balance_after numeric, replayed boolean);

-- What a charge answers, first time and replayed alike.
CREATE FUNCTION mps.charge_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps.charge_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.discount_applied, t.raw_amount, t.points_earned, t.status,
         t.created_at, c.card_no, c.card_type, t.level_after, t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id WHERE t.id = p_tx_id
$$;

-- The earlier payment under the same order number: null when there is none, refused when its amount differs.
CREATE FUNCTION mps.earlier_charge(p_merchant_id uuid, p_external_order_id text, p_raw_amount numeric) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_tx mps.transactions;
BEGIN
  IF p_external_order_id IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM mps.lock_order('charge', p_merchant_id, p_external_order_id);
  SELECT * INTO v_tx FROM mps.transactions t
  WHERE t.merchant_id = p_merchant_id AND t.external_order_id = p_external_order_id AND t.tx_type = 'payment';
  IF v_tx.raw_amount <> p_raw_amount THEN
    PERFORM mps.fail('DUPLICATE_EXTERNAL_ORDER', jsonb_build_object('tx_no', v_tx.tx_no));
  END IF;
  RETURN v_tx.id;
END
$$;

-- Locks the card behind a code and consumes the code: of many tills with one code, the first gets it and the
-- others find none once they hold the lock. Raises INVALID_QR, QR_EXPIRED_OR_INVALID.
CREATE FUNCTION mps.consume_code(p_qr_plain text) RETURNS mps.held_card
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_hash bytea := mps.hash_code(p_qr_plain);
  v_card_id uuid;
  v_card mps.cards;
  v_member_id uuid;
BEGIN
  IF p_qr_plain IS NULL OR length(p_qr_plain) < 16 THEN
    PERFORM mps.fail('INVALID_QR');
  END IF;
  SELECT q.card_id INTO v_card_id FROM mps.payment_codes q WHERE q.code_hash = v_hash AND q.expires_at > now();
  IF v_card_id IS NULL THEN
    PERFORM mps.fail('QR_EXPIRED_OR_INVALID');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;
  DELETE FROM mps.payment_codes q WHERE q.code_hash = v_hash RETURNING q.member_id INTO v_member_id;
  IF v_member_id IS NULL THEN
    PERFORM mps.fail('QR_EXPIRED_OR_INVALID');
  END IF;
  RETURN ROW(v_card, v_member_id)::mps.held_card;
END
$$;

-- Whether a card may pay now, for the member who showed its code.
CREATE FUNCTION mps.check_may_pay(p_card mps.cards, p_member_id uuid) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF p_card.status = 'expired' OR p_card.expires_at <= now() THEN
    PERFORM mps.fail('CARD_EXPIRED');
  END IF;
  IF p_card.status <> 'active' THEN
    PERFORM mps.fail('CARD_NOT_ACTIVE', jsonb_build_object('status', p_card.status));
  END IF;
  IF NOT mps.members_active(p_member_id, p_card.owner_member_id) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  IF p_card.card_type = 'corporate' THEN
    PERFORM mps.fail('CORPORATE_CARD_CANNOT_PAY');
  ELSIF p_card.card_type NOT IN ('standard', 'prepaid', 'voucher') THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_PAYMENT');
  END IF;
END
$$;

-- Charges the card whose code is shown. p_raw_amount: before discount, at most two decimals. With the same
-- p_idempotency_key, or the same p_external_order_id and amount, the first result comes again, even when the code
-- has expired or been used since.
CREATE FUNCTION public.merchant_charge_by_qr(p_merchant_code text, p_qr_plain text, p_raw_amount numeric,
  p_idempotency_key text DEFAULT NULL, p_tag jsonb DEFAULT '{}', p_external_order_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps.charge_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_merchant mps.merchants;
  v_tag jsonb := mps.check_tag(p_tag);
  v_order text := mps.check_external_order_id(p_external_order_id);
  v_scope text;
  v_tx_id uuid;
  v_code mps.held_card;
  v_card mps.cards;
  v_discount numeric;
  v_final numeric;
  v_points int;
BEGIN
  IF NOT mps.is_amount(p_raw_amount) THEN
    PERFORM mps.fail('INVALID_PRICE');
  END IF;
  v_merchant := mps.active_merchant(p_merchant_code, p_actor, false);

  v_scope := mps.key_scope(p_actor, v_merchant.id);
  v_tx_id := mps.claim_key(v_scope, 'charge', p_idempotency_key, jsonb_build_array(v_merchant.id,
    encode(mps.hash_code(p_qr_plain), 'hex'), round(p_raw_amount, 2), v_order, v_tag));
  IF v_tx_id IS NULL THEN
    v_tx_id := mps.earlier_charge(v_merchant.id, v_order, p_raw_amount);
    IF v_tx_id IS NOT NULL THEN
      PERFORM mps.complete_key(v_scope, 'charge', p_idempotency_key, v_tx_id);
    END IF;
  END IF;
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.charge_answer(v_tx_id, true);
    RETURN;
  END IF;

  v_code := mps.consume_code(p_qr_plain);
  v_card := v_code.card;
  PERFORM mps.check_may_pay(v_card, v_code.member_id);
  v_discount := mps.payment_discount(v_card);
  v_final := round(p_raw_amount * v_discount, 2);
  IF v_card.balance < v_final THEN
    PERFORM mps.fail('INSUFFICIENT_BALANCE',
      jsonb_build_object('balance', v_card.balance::text, 'required', v_final::text));
  END IF;

  v_points := CASE WHEN mps.collects_points(v_card.card_type)
    THEN least(floor(p_raw_amount), 2147483647 - v_card.points)::int ELSE 0 END;
  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
    discount_applied, final_amount, points_earned, balance_after, level_after, payment_method, tag,
    external_order_id, code_hash, created_at)
  VALUES ('PAY' || lpad(nextval('mps.payment_no_seq')::text, 10, '0'), 'payment', v_card.id, v_code.member_id,
    v_merchant.id, p_actor ->> 'operator', p_raw_amount, v_discount, v_final, v_points, v_card.balance - v_final,
    (mps.level_of(v_card.points + v_points)).level, 'balance', v_tag, v_order, mps.hash_code(p_qr_plain),
    clock_timestamp())
  RETURNING id INTO v_tx_id;
  UPDATE mps.cards SET balance = balance - v_final, updated_at = now() WHERE id = v_card.id;
  PERFORM mps.change_points(v_card, v_points, v_tx_id, 'payment');
  PERFORM mps.complete_key(v_scope, 'charge', p_idempotency_key, v_tx_id);
  PERFORM mps.audit(p_actor, 'payment.charge', 'transaction', v_tx_id::text, jsonb_build_object(
    'merchant_code', v_merchant.code, 'card_no', v_card.card_no, 'final_amount', v_final, 'points', v_points));
  RETURN NEXT mps.charge_answer(v_tx_id, false);
END
$$;
REVOKE ALL ON FUNCTION public.merchant_charge_by_qr(text, text, numeric, text, jsonb, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.merchant_charge_by_qr(text, text, numeric, text, jsonb, text, jsonb) TO service_role;

-- Refund -------------------------------------------------------------------------------------------------

CREATE TYPE mps.refund_result AS (refund_tx_id uuid, refund_tx_no text, refunded_amount numeric,
  original_tx_no text, remaining_refundable numeric, points_reversed int, status mps.tx_status,
  created_at timestamptz, balance_after numeric, replayed boolean);

CREATE FUNCTION mps.refund_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps.refund_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.final_amount, p.tx_no, t.remaining_after, -t.points_earned, t.status, t.created_at,
         t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.transactions p ON p.id = t.original_tx_id WHERE t.id = p_tx_id
$$;

-- Locks a merchant's payment for a refund: the card first, then the payment, then reads what remains.
-- Raises ORIGINAL_TX_NOT_FOUND (also for another merchant's), ONLY_COMPLETED_PAYMENT_REFUNDABLE.
CREATE TYPE mps.locked_payment AS (card mps.cards, payment mps.transactions);
CREATE FUNCTION mps.lock_payment(p_merchant_id uuid, p_tx_no text) RETURNS mps.locked_payment
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card_id uuid;
  v_card mps.cards;
  v_payment mps.transactions;
BEGIN
  SELECT t.card_id INTO v_card_id FROM mps.transactions t WHERE t.tx_no = p_tx_no AND t.merchant_id = p_merchant_id;
  IF v_card_id IS NULL THEN
    PERFORM mps.fail('ORIGINAL_TX_NOT_FOUND');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;
  SELECT * INTO v_payment FROM mps.transactions t WHERE t.tx_no = p_tx_no FOR UPDATE;
  IF v_payment.tx_type <> 'payment' OR v_payment.status <> 'completed' THEN
    PERFORM mps.fail('ONLY_COMPLETED_PAYMENT_REFUNDABLE');
  END IF;
  RETURN ROW(v_card, v_payment)::mps.locked_payment;
END
$$;

-- Gives back all or a part of a payment to its card, with the share of points that it earned. Managers alone.
-- The payment stays 'completed': what is left of it is final_amount - refunded_amount.
CREATE FUNCTION public.merchant_refund_tx(p_merchant_code text, p_original_tx_no text, p_refund_amount numeric,
  p_tag jsonb DEFAULT '{}', p_reason text DEFAULT NULL, p_idempotency_key text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps.refund_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_merchant mps.merchants;
  v_tag jsonb := mps.check_tag(p_tag);
  v_scope text;
  v_tx_id uuid;
  v_locked mps.locked_payment;
  v_card mps.cards;
  v_payment mps.transactions;
  v_remaining numeric;
  v_points int;
BEGIN
  IF NOT mps.is_amount(p_refund_amount) THEN
    PERFORM mps.fail('INVALID_REFUND_AMOUNT');
  END IF;
  v_merchant := mps.active_merchant(p_merchant_code, p_actor, true);

  v_scope := mps.key_scope(p_actor, v_merchant.id);
  v_tx_id := mps.claim_key(v_scope, 'refund', p_idempotency_key, jsonb_build_array(v_merchant.id,
    p_original_tx_no, round(p_refund_amount, 2), p_reason, v_tag));
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.refund_answer(v_tx_id, true);
    RETURN;
  END IF;

  v_locked := mps.lock_payment(v_merchant.id, p_original_tx_no);
  v_card := v_locked.card;
  v_payment := v_locked.payment;
  v_remaining := v_payment.final_amount - v_payment.refunded_amount;
  IF p_refund_amount > v_remaining THEN
    PERFORM mps.fail('REFUND_EXCEEDS_REMAINING', jsonb_build_object('remaining', v_remaining::text,
      'final_amount', v_payment.final_amount::text, 'refunded_amount', v_payment.refunded_amount::text));
  END IF;
  v_remaining := v_remaining - p_refund_amount;
  -- The refunded share of the points so far, less what earlier refunds took; never more than the card has.
  v_points := least(floor(v_payment.points_earned * (v_payment.final_amount - v_remaining) / v_payment.final_amount)
    - v_payment.points_reversed, v_card.points)::int;

  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
    discount_applied, final_amount, points_earned, balance_after, level_after, remaining_after, payment_method,
    reason, tag, original_tx_id, created_at)
  VALUES ('REF' || lpad(nextval('mps.refund_no_seq')::text, 10, '0'), 'refund', v_card.id, v_payment.member_id,
    v_merchant.id, p_actor ->> 'operator', p_refund_amount, 1, p_refund_amount, -v_points,
    v_card.balance + p_refund_amount, (mps.level_of(v_card.points - v_points)).level, v_remaining, 'balance',
    p_reason, v_tag, v_payment.id, clock_timestamp())
  RETURNING id INTO v_tx_id;
  UPDATE mps.transactions SET refunded_amount = refunded_amount + p_refund_amount,
    points_reversed = points_reversed + v_points WHERE id = v_payment.id;
  UPDATE mps.cards SET balance = balance + p_refund_amount, updated_at = now() WHERE id = v_card.id;
  PERFORM mps.change_points(v_card, -v_points, v_tx_id, 'refund');
  PERFORM mps.complete_key(v_scope, 'refund', p_idempotency_key, v_tx_id);
  PERFORM mps.audit(p_actor, 'payment.refund', 'transaction', v_tx_id::text, jsonb_build_object(
    'merchant_code', v_merchant.code, 'original_tx_no', p_original_tx_no, 'card_no', v_card.card_no,
    'final_amount', p_refund_amount, 'points', -v_points, 'reason', p_reason));
  RETURN NEXT mps.refund_answer(v_tx_id, false);
END
$$;
REVOKE ALL ON FUNCTION public.merchant_refund_tx(text, text, numeric, jsonb, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.merchant_refund_tx(text, text, numeric, jsonb, text, text, jsonb) TO service_role;

-- Recharge -----------------------------------------------------------------------------------------------

CREATE TYPE mps.recharge_result AS (tx_id uuid, tx_no text, card_id uuid, amount numeric,
  payment_method mps.pay_method, status mps.tx_status, created_at timestamptz, balance_after numeric, replayed boolean);

CREATE FUNCTION mps.recharge_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps.recharge_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.payment_method, t.status, t.created_at, t.balance_after, p_replayed
  FROM mps.transactions t WHERE t.id = p_tx_id
$$;

-- Credits a card and writes the transaction and its audit row. The caller holds the card's lock and has checked
-- everything but the balance's upper bound.
CREATE FUNCTION mps.credit_card(p_card mps.cards, p_amount numeric, p_payment_method mps.pay_method, p_tag jsonb,
  p_external_order_id text, p_reason text, p_actor jsonb)
RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_tx_id uuid;
BEGIN
  IF p_card.balance + p_amount >= 10000000000 THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, raw_amount, final_amount, balance_after,
    level_after, payment_method, reason, tag, external_order_id, created_at)
  VALUES ('RCG' || lpad(nextval('mps.recharge_no_seq')::text, 10, '0'), 'recharge', p_card.id,
    coalesce(mps.acting_member(p_actor), p_card.owner_member_id), p_amount, p_amount, p_card.balance + p_amount,
    p_card.level, p_payment_method, p_reason, p_tag, p_external_order_id, clock_timestamp())
  RETURNING id INTO v_tx_id;
  UPDATE mps.cards SET balance = balance + p_amount, updated_at = now() WHERE id = p_card.id;
  PERFORM mps.audit(p_actor, 'card.recharge', 'transaction', v_tx_id::text, jsonb_build_object(
    'card_no', p_card.card_no, 'final_amount', p_amount, 'payment_method', p_payment_method));
  RETURN v_tx_id;
END
$$;

-- The earlier recharge under the same order number: null when there is none, refused when its amount differs.
CREATE FUNCTION mps.earlier_recharge(p_card_id uuid, p_external_order_id text, p_amount numeric) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_tx mps.transactions;
BEGIN
  IF p_external_order_id IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM mps.lock_order('recharge', p_card_id, p_external_order_id);
  SELECT * INTO v_tx FROM mps.transactions t
  WHERE t.card_id = p_card_id AND t.external_order_id = p_external_order_id AND t.tx_type = 'recharge';
  IF v_tx.final_amount <> p_amount THEN
    PERFORM mps.fail('DUPLICATE_EXTERNAL_ORDER', jsonb_build_object('tx_no', v_tx.tx_no));
  END IF;
  RETURN v_tx.id;
END
$$;

-- Tops up a card with money received by p_payment_method (not 'balance'). p_amount: at most two decimals.
CREATE FUNCTION public.user_recharge_card(p_card_id uuid, p_amount numeric, p_payment_method mps.pay_method DEFAULT 'wechat',
  p_tag jsonb DEFAULT '{}', p_idempotency_key text DEFAULT NULL, p_external_order_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps.recharge_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_tag jsonb := mps.check_tag(p_tag);
  v_order text := mps.check_external_order_id(p_external_order_id);
  v_scope text;
  v_tx_id uuid;
  v_card mps.cards;
BEGIN
  IF NOT mps.is_amount(p_amount) THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  IF p_payment_method IS NULL OR p_payment_method = 'balance' THEN
    PERFORM mps.fail('INVALID_PAYMENT_METHOD');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');

  v_scope := mps.key_scope(p_actor, p_card_id);
  v_tx_id := mps.claim_key(v_scope, 'recharge', p_idempotency_key,
    jsonb_build_array(p_card_id, round(p_amount, 2), p_payment_method, v_order, v_tag));
  IF v_tx_id IS NULL THEN
    v_tx_id := mps.earlier_recharge(p_card_id, v_order, p_amount);
    IF v_tx_id IS NOT NULL THEN
      PERFORM mps.complete_key(v_scope, 'recharge', p_idempotency_key, v_tx_id);
    END IF;
  END IF;
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.recharge_answer(v_tx_id, true);
    RETURN;
  END IF;

  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.card_type NOT IN ('standard', 'prepaid') THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
  END IF;
  IF NOT mps.is_usable(v_card) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF NOT mps.members_active(v_card.owner_member_id, mps.acting_member(p_actor)) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  v_tx_id := mps.credit_card(v_card, p_amount, p_payment_method, v_tag, v_order, NULL, p_actor);
  PERFORM mps.complete_key(v_scope, 'recharge', p_idempotency_key, v_tx_id);
  RETURN NEXT mps.recharge_answer(v_tx_id, false);
END
$$;
REVOKE ALL ON FUNCTION public.user_recharge_card(uuid, numeric, mps.pay_method, jsonb, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.user_recharge_card(uuid, numeric, mps.pay_method, jsonb, text, text, jsonb) TO service_role;

-- Points -------------------------------------------------------------------------------------------------

-- Adds or takes points by hand; level and discount follow at once. Administrators alone. delta_points in the
-- answer is what really changed: points stop at 0.
-- Raises CARD_NOT_FOUND_OR_INACTIVE, UNSUPPORTED_CARD_TYPE_FOR_POINTS.
CREATE FUNCTION public.update_points_and_level(p_card_id uuid, p_delta_points int, p_reason text DEFAULT 'manual_adjust',
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, points_before int, points_after int, delta_points int, level_before int, level_after int,
  discount_after numeric, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_before mps.cards;
  v_after mps.cards;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF p_delta_points IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"delta_points": ["a whole number"]}}');
  END IF;
  SELECT * INTO v_before FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF NOT mps.is_usable(v_before) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF NOT mps.collects_points(v_before.card_type) THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_POINTS');
  END IF;
  v_after := mps.change_points(v_before, p_delta_points, NULL, coalesce(p_reason, 'manual_adjust'));
  PERFORM mps.audit(p_actor, 'card.adjust_points', 'card', p_card_id::text, jsonb_build_object(
    'points_before', v_before.points, 'points_after', v_after.points, 'reason', p_reason));
  RETURN QUERY SELECT p_card_id, v_before.points, v_after.points, v_after.points - v_before.points, v_before.level,
    v_after.level, mps.payment_discount(v_after), v_after.updated_at;
END
$$;
REVOKE ALL ON FUNCTION public.update_points_and_level(uuid, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.update_points_and_level(uuid, int, text, jsonb) TO service_role;
