-- Freezes an active card and ends its payment codes: after unfreezing it needs a new one.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.freeze_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.card_id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{active}', 'inactive', 'card.freeze', p_reason, p_actor) c;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.freeze_card IS
  'Freezes an active card and ends its payment codes: after unfreezing it needs a new one.';
REVOKE ALL ON FUNCTION mps_api.freeze_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.freeze_card TO service_role;
