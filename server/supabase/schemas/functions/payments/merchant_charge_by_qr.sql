-- Charges the card whose code is shown. p_raw_amount: before the discount, at most two decimals. The same
-- p_idempotency_key replays the first result, even when the code has expired or been used since. The same
-- p_external_order_id replays it for the same card and amount, until that payment is wholly refunded. The rules are
-- those of decide_charges(): this is a charge_many() of one item, with its refusal raised.
--
-- A connection keeps the plans of its first calls, which may have been made for empty tables: `enable_seqscan = off`
-- holds them to the indexes, for nested statements and foreign-key checks too.
--
-- Raises INVALID_PRICE (also where nothing is left of the price after the discount), AMOUNT_OVER_LIMIT,
-- VALIDATION_FAILED, MERCHANT_NOT_FOUND_OR_INACTIVE, NOT_MERCHANT_USER, IDEMPOTENCY_KEY_REUSED,
-- DUPLICATE_EXTERNAL_ORDER, INVALID_QR, QR_EXPIRED_OR_INVALID, CARD_EXPIRED, CARD_NOT_ACTIVE, MEMBER_SUSPENDED,
-- CORPORATE_CARD_CANNOT_PAY, UNSUPPORTED_CARD_TYPE_FOR_PAYMENT, INSUFFICIENT_BALANCE.
CREATE OR REPLACE FUNCTION mps_api.merchant_charge_by_qr(p_merchant_code text, p_qr_plain text, p_raw_amount numeric,
  p_idempotency_key text DEFAULT NULL, p_tag jsonb DEFAULT '{}', p_external_order_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.charge_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
SET enable_seqscan = off SET enable_memoize = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_item mps.charge_item := ROW(1, mps.fold_text(p_merchant_code),
    CASE WHEN length(p_qr_plain) >= 16 THEN mps.hash_code(p_qr_plain) END, p_raw_amount, p_idempotency_key,
    coalesce(p_tag, '{}'), mps.clean_text(p_external_order_id), p_actor);
  v_outcomes mps_types.charge_outcome[];
  v mps_types.charge_outcome;
BEGIN
  LOOP
    v_outcomes := mps.charge_items(ARRAY[v_item], true);
    v := v_outcomes[1];
    -- Its code or its merchant came into being between the locks and the decision: the next round has locked it.
    EXIT WHEN v.refusal IS DISTINCT FROM 'SINGLY';
  END LOOP;
  IF v.refusal IS NOT NULL THEN
    PERFORM mps.fail(v.refusal, coalesce(v.details, '{}'));
  END IF;
  RETURN NEXT ROW(v.tx_id, v.tx_no, v.card_id, v.final_amount, v.discount, v.raw_amount, v.points_earned, v.status,
    v.created_at, v.card_no, v.card_type, v.level, v.balance_after, v.replayed)::mps_types.charge_result;
END
$$;
COMMENT ON FUNCTION mps_api.merchant_charge_by_qr IS
  'Charges the card whose code is shown.';
REVOKE ALL ON FUNCTION mps_api.merchant_charge_by_qr FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.merchant_charge_by_qr TO service_role;
