-- Charges the card whose code is shown. p_raw_amount: before discount, at most two decimals. With the same
-- p_idempotency_key, or the same p_external_order_id and amount, the first result comes again, even when the code
-- has expired or been used since.
CREATE OR REPLACE FUNCTION mps_api.merchant_charge_by_qr(p_merchant_code text, p_qr_plain text, p_raw_amount numeric,
  p_idempotency_key text DEFAULT NULL, p_tag jsonb DEFAULT '{}', p_external_order_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.charge_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
DECLARE
  v_merchant_id uuid;
  v_tag jsonb := mps.check_tag(p_tag);
  v_order text := mps.check_external_order_id(p_external_order_id);
  v_scope text;
  v_tx_id uuid;
  v_code record;
  v_card mps.cards;
  v_discount numeric;
  v_final numeric;
  v_points int;
  v_level int;
  v_tx mps.transactions;
BEGIN
  IF NOT mps.is_amount(p_raw_amount) THEN
    PERFORM mps.fail('INVALID_PRICE');
  END IF;
  v_merchant_id := mps.active_merchant(p_merchant_code, p_actor, false);

  v_scope := mps.key_scope(p_actor, v_merchant_id);
  v_tx_id := mps.claim_key(v_scope, 'charge', p_idempotency_key, jsonb_build_array(v_merchant_id,
    encode(mps.hash_code(p_qr_plain), 'hex'), round(p_raw_amount, 2), v_order, v_tag));
  IF v_tx_id IS NULL AND v_order IS NOT NULL THEN
    v_tx_id := mps.earlier_charge(v_merchant_id, v_order, p_raw_amount);
    IF v_tx_id IS NOT NULL THEN
      PERFORM mps.complete_key(v_scope, 'charge', p_idempotency_key, v_tx_id);
    END IF;
  END IF;
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.charge_answer(v_tx_id, true);
    RETURN;
  END IF;

  SELECT * INTO v_code FROM mps.consume_code(p_qr_plain);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_code.card_id;
  PERFORM mps.check_may_pay(v_card.card_type, v_card.status, v_card.expires_at, v_card.owner_member_id, v_code.member_id);
  v_discount := mps.payment_discount(v_card.card_type, v_card.level, v_card.fixed_discount, v_card.corporate_discount,
    v_card.owner_member_id);
  v_final := round(p_raw_amount * v_discount, 2);
  IF v_card.balance < v_final THEN
    PERFORM mps.fail('INSUFFICIENT_BALANCE',
      jsonb_build_object('balance', v_card.balance::text, 'required', v_final::text));
  END IF;

  v_points := CASE WHEN mps.collects_points(v_card.card_type)
    THEN least(floor(p_raw_amount), 2147483647 - v_card.points)::int ELSE 0 END;
  v_level := mps.level_of(v_card.points + v_points);
  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
    discount_applied, final_amount, points_earned, balance_after, level_after, payment_method, tag,
    external_order_id, code_hash, created_at)
  VALUES (mps.next_no('PAY'), 'payment', v_card.id, v_code.member_id,
    v_merchant_id, p_actor ->> 'operator', p_raw_amount, v_discount, v_final, v_points, v_card.balance - v_final,
    v_level, 'balance', v_tag, v_order, mps.hash_code(p_qr_plain), clock_timestamp())
  RETURNING * INTO v_tx;
  -- A card that earns nothing keeps its level, as it does in change_points.
  UPDATE mps.cards SET balance = balance - v_final, points = points + v_points,
    level = CASE WHEN v_points = 0 THEN level ELSE v_level END, updated_at = now()
  WHERE id = v_card.id;
  IF v_points > 0 THEN
    INSERT INTO mps.point_ledger (card_id, tx_id, delta_points, points_before, points_after, reason)
    VALUES (v_card.id, v_tx.id, v_points, v_card.points, v_card.points + v_points, 'payment');
  END IF;
  IF p_idempotency_key IS NOT NULL THEN
    PERFORM mps.complete_key(v_scope, 'charge', p_idempotency_key, v_tx.id);
  END IF;
  PERFORM mps.audit(p_actor, 'payment.charge', 'transaction', v_tx.id::text, jsonb_build_object(
    'merchant_code', p_merchant_code, 'card_no', v_card.card_no, 'final_amount', v_final, 'points', v_points));
  -- What charge_answer() would read again; the row's own values, so that a replay says the same digit for digit.
  RETURN NEXT ROW(v_tx.id, v_tx.tx_no, v_tx.card_id, v_tx.final_amount, v_tx.discount_applied, v_tx.raw_amount,
    v_tx.points_earned, v_tx.status, v_tx.created_at, v_card.card_no, v_card.card_type, v_tx.level_after,
    v_tx.balance_after, false)::mps_types.charge_result;
END
$$;
COMMENT ON FUNCTION mps_api.merchant_charge_by_qr IS
  'Charges the card whose code is shown.';
REVOKE ALL ON FUNCTION mps_api.merchant_charge_by_qr FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.merchant_charge_by_qr TO service_role;
