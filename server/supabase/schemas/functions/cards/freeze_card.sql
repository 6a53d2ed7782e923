-- Freezes an active card. Its payment codes stay, but a charge with one is refused as CARD_NOT_ACTIVE.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.freeze_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.card_id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{active}', 'inactive', 'card.freeze', p_reason, p_actor) c
$$;
COMMENT ON FUNCTION mps_api.freeze_card IS
  'Freezes an active card.';
REVOKE ALL ON FUNCTION mps_api.freeze_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.freeze_card TO service_role;
