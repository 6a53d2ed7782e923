-- Issues the one live code of this card and member; a former one stops working. p_ttl_seconds: 30 to 7,200.
-- p_qr_plain: a code that the server has made; qr_plain is then null, because what is answered may be kept.
-- Raises CARD_NOT_FOUND_OR_INACTIVE, CORPORATE_CARD_CANNOT_PAY, PERMISSION_DENIED, MEMBER_SUSPENDED, VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.rotate_card_qr(p_card_id uuid, p_ttl_seconds int DEFAULT 900,
  p_qr_plain text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (qr_plain text, qr_expires_at timestamptz, card_no text, card_type mps_types.card_type, balance numeric,
  ttl_seconds int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  v_member_id uuid;
  v_card mps.cards;
  v_ttl_seconds int := mps.code_ttl_seconds(p_ttl_seconds, 900);
  v_plain text := coalesce(p_qr_plain, mps.new_plain_code());
  v_expires_at timestamptz := now() + make_interval(secs => v_ttl_seconds);
BEGIN
  IF v_plain !~ '^[A-Za-z0-9_-]{43}$' THEN
    PERFORM mps.fail('VALIDATION_FAILED');
  END IF;
  v_member_id := mps.code_holder(p_card_id, p_actor);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.fail('CORPORATE_CARD_CANNOT_PAY');
  END IF;
  IF NOT mps.members_active(v_member_id, v_card.owner_member_id) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
  VALUES (mps.hash_code(v_plain), p_card_id, v_member_id, v_expires_at)
  ON CONFLICT (card_id, member_id) DO UPDATE
    SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, created_at = excluded.created_at;
  PERFORM mps.audit(p_actor, 'code.issue', 'card', p_card_id::text,
    jsonb_build_object('member_id', v_member_id, 'ttl_seconds', v_ttl_seconds));
  RETURN QUERY SELECT CASE WHEN p_qr_plain IS NULL THEN v_plain END, v_expires_at, v_card.card_no, v_card.card_type, v_card.balance, v_ttl_seconds;
END
$$;
COMMENT ON FUNCTION mps_api.rotate_card_qr IS
  'Issues the one live code of this card and member; a former one stops working.';
REVOKE ALL ON FUNCTION mps_api.rotate_card_qr FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.rotate_card_qr TO service_role;
