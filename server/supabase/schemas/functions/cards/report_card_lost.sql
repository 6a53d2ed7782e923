-- Marks an active or frozen card as lost and ends its payment codes; it can never become active again. The balance
-- stays on the card.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.report_card_lost(
  p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.card_id, c.card_no, c.status, c.updated_at FROM mps.change_card_status(
    p_card_id, '{active,inactive}', 'lost', 'card.report_lost', p_reason, p_actor) c;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.report_card_lost IS
  'Marks an active or frozen card as lost and ends its payment codes; it can never become active again.';
REVOKE ALL ON FUNCTION mps_api.report_card_lost FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.report_card_lost TO service_role;
