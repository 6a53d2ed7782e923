-- Closes a card for good and ends its payment codes. Only an empty card can be closed, so that no money is lost.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION (already closed, or a balance
-- is left).
CREATE OR REPLACE FUNCTION mps_api.close_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_balance numeric;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  PERFORM mps.check_text('reason', p_reason);
  SELECT c.balance INTO v_balance FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_balance > 0 THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('balance', v_balance::text, 'to', 'closed'));
  END IF;
  RETURN QUERY SELECT c.card_id, c.card_no, c.status, c.updated_at FROM mps.change_card_status(
    p_card_id, '{active,inactive,lost,expired,suspended}', 'closed', 'card.close', p_reason, p_actor) c;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.close_card IS
  'Closes a card for good and ends its payment codes.';
REVOKE ALL ON FUNCTION mps_api.close_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.close_card TO service_role;
