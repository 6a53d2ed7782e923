-- Moves a card from one of the statuses p_from to p_to. A corporate card's members gain or lose its discount at once.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps.change_card_status(
  p_card_id uuid, p_from mps_types.card_status[], p_to mps_types.card_status, p_action text, p_reason text,
  p_actor jsonb
) RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_before mps_types.card_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  PERFORM mps.check_text('reason', p_reason);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.id IS NULL THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  v_before := v_card.status;
  IF NOT v_before = ANY (p_from) THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_before, 'to', p_to));
  END IF;
  UPDATE mps.cards SET status = p_to, updated_at = now() WHERE id = p_card_id RETURNING * INTO v_card;
  PERFORM mps.refresh_bound_discounts(v_card.id, v_card.card_type);
  PERFORM mps.audit(p_actor, p_action, 'card', p_card_id::text,
    jsonb_build_object('from', v_before, 'to', p_to, 'reason', p_reason));
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_card.status, v_card.updated_at;
END
$$;
COMMENT ON FUNCTION mps.change_card_status IS
  'Moves a card from one of the statuses p_from to p_to.';
REVOKE ALL ON FUNCTION mps.change_card_status FROM PUBLIC;
