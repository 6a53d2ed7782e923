-- Returns the card that somebody guesses the binding password of, so that all spellings of it count as one. guess_key
-- names the card with its password: a new password begins a new count. is_known is true for a member who owns the card
-- or is bound to it. Returns no row for an unknown card.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.find_card_to_bind(
  p_card_id uuid, p_card_no text, p_member_id uuid, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (card_id uuid, guess_key text, is_known boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT c.id, encode(sha256(convert_to(concat_ws('|', c.id, c.binding_password_hash), 'UTF8')), 'hex'),
         mps.card_role(c.id, p_member_id) IS NOT NULL
  FROM mps.cards c WHERE c.id = mps.find_card_id(p_card_id, p_card_no);
END
$$;
COMMENT ON FUNCTION mps_api.find_card_to_bind IS
  'Returns the card that somebody guesses the binding password of, so that all spellings of it count as one.';
REVOKE ALL ON FUNCTION mps_api.find_card_to_bind FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_card_to_bind TO service_role;
