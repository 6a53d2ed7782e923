-- Removes a member's binding to a card, with the member's payment codes of that card and the corporate discount.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, BINDING_NOT_FOUND, CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps_api.unbind_member_from_card(p_card_id uuid, p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, member_id uuid, removed boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  PERFORM mps.remove_binding(p_card_id, p_member_id, p_actor);
  RETURN QUERY SELECT p_card_id, p_member_id, true;
END
$$;
COMMENT ON FUNCTION mps_api.unbind_member_from_card IS
  'Removes a member''s binding to a card, with the member''s payment codes of that card and the corporate discount.';
REVOKE ALL ON FUNCTION mps_api.unbind_member_from_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.unbind_member_from_card TO service_role;
