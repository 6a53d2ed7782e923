-- Refunds all or part of a payment to its card, with the share of points that it earned. Only managers may. The payment
-- stays 'completed': what is left of it is final_amount - refunded_amount, read after the card and the payment are
-- locked, so concurrent refunds never exceed the payment. Raises INVALID_REFUND_AMOUNT (also where the card could not
-- hold it), VALIDATION_FAILED, MERCHANT_NOT_FOUND_OR_INACTIVE, NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers),
-- IDEMPOTENCY_KEY_REUSED, ORIGINAL_TX_NOT_FOUND, ONLY_COMPLETED_PAYMENT_REFUNDABLE, REFUND_EXCEEDS_REMAINING.
CREATE OR REPLACE FUNCTION mps_api.merchant_refund_tx(p_merchant_code text, p_original_tx_no text,
  p_refund_amount numeric,
  p_tag jsonb DEFAULT '{}', p_reason text DEFAULT NULL, p_idempotency_key text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.refund_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
DECLARE
  v_merchant_id uuid;
  v_tx_no text := upper(mps.clean_text(p_original_tx_no));
  v_tag jsonb := mps.check_tag(p_tag);
  v_key_hash bytea;
  v_earlier mps.transactions;
  v_tx_id uuid;
  v_card mps.cards;
  v_payment mps.transactions;
  v_remaining numeric;
  v_points int;
BEGIN
  PERFORM mps.check_text('reason', p_reason);
  IF NOT mps.is_amount(p_refund_amount) THEN
    PERFORM mps.fail('INVALID_REFUND_AMOUNT');
  END IF;
  v_merchant_id := mps.active_merchant(p_merchant_code, p_actor, true);

  v_key_hash := mps.lock_key(mps.key_scope(p_actor, v_merchant_id), 'refund', p_idempotency_key);
  SELECT * INTO v_earlier FROM mps.transactions t WHERE t.key_hash = v_key_hash;
  IF v_earlier.id IS NOT NULL THEN
    SELECT * INTO v_payment FROM mps.transactions t WHERE t.id = v_earlier.original_tx_id;
    IF (v_earlier.merchant_id, v_payment.tx_no, v_earlier.raw_amount, v_earlier.reason, v_earlier.tag)
      IS DISTINCT FROM (v_merchant_id, v_tx_no, p_refund_amount, p_reason, v_tag) THEN
      PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
    END IF;
    RETURN NEXT mps.refund_answer(v_earlier.id, true);
    RETURN;
  END IF;

  PERFORM mps.lock_payment(v_merchant_id, v_tx_no);
  SELECT * INTO v_payment FROM mps.transactions t WHERE t.tx_no = v_tx_no;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_payment.card_id;
  v_remaining := v_payment.final_amount - v_payment.refunded_amount;
  IF p_refund_amount > v_remaining THEN
    PERFORM mps.fail('REFUND_EXCEEDS_REMAINING', jsonb_build_object('remaining', v_remaining::text,
      'final_amount', v_payment.final_amount::text, 'refunded_amount', v_payment.refunded_amount::text));
  END IF;
  IF v_card.balance + p_refund_amount >= 10000000000 THEN
    PERFORM mps.fail('INVALID_REFUND_AMOUNT');
  END IF;
  v_remaining := v_remaining - p_refund_amount;
  -- The refunded share of the points so far, less what earlier refunds took; never more than the card has.
  v_points := least(floor(v_payment.points_earned * (v_payment.final_amount - v_remaining) / v_payment.final_amount)
    - v_payment.points_reversed, v_card.points)::int;

  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
    discount_applied, final_amount, points_earned, balance_after, level_after, remaining_after, payment_method,
    reason, tag, original_tx_id, created_at, idempotency_key, key_hash)
  VALUES (mps.next_no('REF'), 'refund', v_card.id, v_payment.member_id,
    v_merchant_id, p_actor ->> 'operator', p_refund_amount, 1, p_refund_amount, -v_points,
    v_card.balance + p_refund_amount, mps.level_of(v_card.points - v_points), v_remaining, 'balance',
    p_reason, v_tag, v_payment.id, clock_timestamp(), p_idempotency_key, v_key_hash)
  RETURNING id INTO v_tx_id;
  UPDATE mps.transactions SET refunded_amount = refunded_amount + p_refund_amount,
    points_reversed = points_reversed + v_points WHERE id = v_payment.id;
  UPDATE mps.cards SET balance = balance + p_refund_amount, updated_at = now() WHERE id = v_card.id;
  PERFORM mps.change_points(v_card.id, -v_points, v_tx_id, 'refund');
  PERFORM mps.audit(p_actor, 'payment.refund', 'transaction', v_tx_id::text, jsonb_build_object(
    'merchant_code', p_merchant_code, 'original_tx_no', v_tx_no, 'card_no', v_card.card_no,
    'final_amount', p_refund_amount, 'points', -v_points, 'reason', p_reason), v_merchant_id);
  RETURN NEXT mps.refund_answer(v_tx_id, false);
END
$$;
COMMENT ON FUNCTION mps_api.merchant_refund_tx IS
  'Refunds all or part of a payment to its card, with the share of points that it earned.';
REVOKE ALL ON FUNCTION mps_api.merchant_refund_tx FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.merchant_refund_tx TO service_role;
