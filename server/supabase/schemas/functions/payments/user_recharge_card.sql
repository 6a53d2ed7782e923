-- Adds money received by p_payment_method (not 'balance') to a card. p_amount: at most two decimals. Above the limit of
-- 'recharge' an administrator needs a second person. Raises
-- INVALID_RECHARGE_AMOUNT, AMOUNT_OVER_LIMIT, VALIDATION_FAILED, INVALID_PAYMENT_METHOD, CARD_NOT_FOUND_OR_INACTIVE,
-- PERMISSION_DENIED, IDEMPOTENCY_KEY_REUSED, DUPLICATE_EXTERNAL_ORDER, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE,
-- MEMBER_SUSPENDED, MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.user_recharge_card(p_card_id uuid, p_amount numeric,
  p_payment_method mps_types.pay_method DEFAULT 'wechat',
  p_tag jsonb DEFAULT '{}', p_idempotency_key text DEFAULT NULL, p_external_order_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.recharge_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
DECLARE
  v_tag jsonb := mps.check_tag(p_tag);
  v_order text := mps.check_external_order_id(p_external_order_id);
  v_method mps_types.pay_method := coalesce(p_payment_method, 'wechat');
  v_key_hash bytea;
  v_earlier mps.transactions;
  v_tx_id uuid;
  v_card mps.cards;
BEGIN
  IF NOT mps.is_amount(p_amount) THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  IF v_method = 'balance' THEN
    PERFORM mps.fail('INVALID_PAYMENT_METHOD');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:move_money');
  END IF;

  v_key_hash := mps.lock_key(mps.key_scope(p_actor, p_card_id), 'recharge', p_idempotency_key);
  SELECT * INTO v_earlier FROM mps.transactions t WHERE t.key_hash = v_key_hash;
  IF v_earlier.id IS NOT NULL AND
    (v_earlier.card_id, v_earlier.raw_amount, v_earlier.payment_method, v_earlier.external_order_id, v_earlier.tag)
    IS DISTINCT FROM (p_card_id, p_amount, v_method, v_order, v_tag) THEN
    PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
  END IF;
  v_tx_id := coalesce(v_earlier.id, mps.earlier_recharge(p_card_id, v_order, p_amount, v_method));
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.recharge_answer(v_tx_id, true);
    RETURN;
  END IF;

  -- After the replays: a recharge under earlier limits stays credited.
  PERFORM mps.check_recharge_limits(p_amount, p_actor);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.card_type NOT IN ('standard', 'prepaid') THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
  END IF;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF NOT mps.members_active(v_card.owner_member_id, mps.acting_member(p_actor)) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  PERFORM mps.require_approval(p_actor, 'recharge', p_amount, 'card', p_card_id::text, jsonb_build_object(
    'card_no', v_card.card_no, 'card_status', v_card.status,
    'owner_member_no', (SELECT m.member_no FROM mps.members m WHERE m.id = v_card.owner_member_id),
    'amount', p_amount, 'payment_method', v_method, 'external_order_id', v_order));
  v_tx_id := mps.credit_card(p_card_id, p_amount, v_method, v_tag, v_order, NULL, p_actor,
    p_idempotency_key, v_key_hash);
  RETURN NEXT mps.recharge_answer(v_tx_id, false);
END
$$;
COMMENT ON FUNCTION mps_api.user_recharge_card IS
  'Adds money received by p_payment_method (not ''balance'') to a card.';
REVOKE ALL ON FUNCTION mps_api.user_recharge_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.user_recharge_card TO service_role;
