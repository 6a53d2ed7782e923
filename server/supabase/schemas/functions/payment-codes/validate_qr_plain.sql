-- Shows a till whose code it has before charging; changes nothing. The name comes masked: its first character.
-- Raises INVALID_QR (shorter than 16 characters), QR_EXPIRED_OR_INVALID, PERMISSION_DENIED (members, and
-- administrators who may not act for others).
CREATE OR REPLACE FUNCTION mps_api.validate_qr_plain(p_qr_plain text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, card_type mps_types.card_type, balance numeric, status mps_types.card_status,
  level int, member_name text, expires_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  IF mps.actor_role(p_actor) <> 'merchant' AND NOT mps.acts_for_others(p_actor) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  IF p_qr_plain IS NULL OR length(p_qr_plain) < 16 THEN
    PERFORM mps.fail('INVALID_QR');
  END IF;
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.balance, c.status, c.level, left(m.name, 1) || '**', q.expires_at
  FROM mps.payment_codes q
  JOIN mps.cards c ON c.id = q.card_id
  JOIN mps.members m ON m.id = q.member_id
  WHERE q.code_hash = mps.hash_code(p_qr_plain) AND q.expires_at > now();
  IF NOT FOUND THEN
    PERFORM mps.fail('QR_EXPIRED_OR_INVALID');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.validate_qr_plain IS
  'Shows a till whose code it has before charging; changes nothing.';
REVOKE ALL ON FUNCTION mps_api.validate_qr_plain FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.validate_qr_plain TO service_role;
