-- Locks a merchant's payment for a refund: the card first, then the payment. Charges, refunds and recharges take locks
-- in this order, so they never deadlock on one card.
-- Raises ORIGINAL_TX_NOT_FOUND (also for another merchant's payment), ONLY_COMPLETED_PAYMENT_REFUNDABLE.
CREATE OR REPLACE FUNCTION mps.lock_payment(p_merchant_id uuid, p_tx_no text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card_id uuid;
  v_payment mps.transactions;
BEGIN
  SELECT t.card_id INTO v_card_id FROM mps.transactions t WHERE t.tx_no = p_tx_no AND t.merchant_id = p_merchant_id;
  IF v_card_id IS NULL THEN
    PERFORM mps.fail('ORIGINAL_TX_NOT_FOUND');
  END IF;
  PERFORM 1 FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;
  SELECT * INTO v_payment FROM mps.transactions t WHERE t.tx_no = p_tx_no FOR UPDATE;
  IF v_payment.tx_type <> 'payment' OR v_payment.status <> 'completed' THEN
    PERFORM mps.fail('ONLY_COMPLETED_PAYMENT_REFUNDABLE');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.lock_payment IS
  'Locks a merchant''s payment for a refund: the card first, then the payment.';
REVOKE ALL ON FUNCTION mps.lock_payment FROM PUBLIC;
