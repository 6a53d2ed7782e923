-- Checks the type, initial value, discount, binding password and expiry of a card to be issued.
-- Raises VALIDATION_FAILED, INVALID_RECHARGE_AMOUNT, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE (a corporate card holds no
-- money), CARD_TYPE_NOT_SHAREABLE (a binding password on a voucher card).
CREATE OR REPLACE FUNCTION mps.check_new_card(
  p_card_type mps_types.card_type, p_initial_value numeric, p_fixed_discount numeric, p_binding_password text,
  p_expires_at timestamptz
) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF p_card_type IS NULL OR p_card_type = 'standard' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"card_type": ["prepaid, corporate or voucher"]}}');
  END IF;
  IF p_initial_value <> 0 THEN
    IF NOT mps.is_amount(p_initial_value) THEN
      PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
    ELSIF p_card_type = 'corporate' THEN
      PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
    END IF;
  END IF;
  IF p_fixed_discount IS NOT NULL AND (p_card_type = 'voucher' OR p_fixed_discount = 'NaN'
    OR p_fixed_discount <= 0 OR p_fixed_discount > 1 OR p_fixed_discount <> round(p_fixed_discount, 3)) THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"fixed_discount": ["a factor above 0 up to 1 with at most three decimals, not on vouchers"]}}');
  END IF;
  IF p_binding_password IS NOT NULL AND p_card_type = 'voucher' THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  PERFORM mps.check_binding_password(p_binding_password);
  IF p_expires_at <= now() THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"expires_at": ["a time to come"]}}');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_new_card IS
  'Checks the type, initial value, discount, binding password and expiry of a card to be issued.';
REVOKE ALL ON FUNCTION mps.check_new_card FROM PUBLIC;
