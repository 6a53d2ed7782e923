-- Makes a frozen card active again. A lost, expired, suspended or closed card cannot be made active.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.unfreeze_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.card_id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{inactive}', 'active', 'card.unfreeze', p_reason, p_actor) c
$$;
COMMENT ON FUNCTION mps_api.unfreeze_card IS
  'Makes a frozen card active again.';
REVOKE ALL ON FUNCTION mps_api.unfreeze_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.unfreeze_card TO service_role;
