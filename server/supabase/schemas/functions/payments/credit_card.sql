-- Credits a card and writes the transaction and its audit row. The caller holds the card's lock and has checked
-- everything but the member that an administrator names and the upper bound of the balance. Raises MEMBER_NOT_FOUND,
-- INVALID_RECHARGE_AMOUNT.
CREATE OR REPLACE FUNCTION mps.credit_card(p_card_id uuid, p_amount numeric, p_payment_method mps_types.pay_method,
  p_tag jsonb, p_external_order_id text, p_reason text, p_actor jsonb, p_idempotency_key text, p_key_hash bytea)
RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
  v_member_id uuid;
  v_tx_id uuid;
BEGIN
  SELECT * INTO STRICT v_card FROM mps.cards c WHERE c.id = p_card_id;
  v_member_id := coalesce(mps.acting_member(p_actor), v_card.owner_member_id);
  -- An administrator may name anybody.
  IF v_member_id IS DISTINCT FROM v_card.owner_member_id AND v_member_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = v_member_id) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_card.balance + p_amount >= 10000000000 THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, raw_amount, final_amount, balance_after,
    level_after, payment_method, reason, tag, external_order_id, created_at,
    idempotency_key, key_hash)
  VALUES (mps.next_no('RCG'), 'recharge', v_card.id,
    v_member_id, p_amount, p_amount, v_card.balance + p_amount,
    v_card.level, p_payment_method, p_reason, p_tag, p_external_order_id, clock_timestamp(),
    p_idempotency_key, p_key_hash)
  RETURNING id INTO v_tx_id;
  UPDATE mps.cards SET balance = balance + p_amount, updated_at = now() WHERE id = v_card.id;
  PERFORM mps.audit(p_actor, 'card.recharge', 'transaction', v_tx_id::text, jsonb_build_object(
    'card_no', v_card.card_no, 'final_amount', p_amount, 'payment_method', p_payment_method));
  RETURN v_tx_id;
END
$$;
COMMENT ON FUNCTION mps.credit_card IS
  'Credits a card and writes the transaction and its audit row.';
REVOKE ALL ON FUNCTION mps.credit_card FROM PUBLIC;
