-- Payment codes (QR): 32 random bytes, shown once; only the SHA-256 is kept, under the primary key, so a look-up
-- is one index probe however many codes are live.

-- A new plain code: 256 random bits in base64url, 43 characters.
CREATE FUNCTION mps.new_plain_code() RETURNS text
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT rtrim(translate(encode(mps.random_bytes(32), 'base64'), '+/', '-_'), '=')
$$;

CREATE FUNCTION mps.hash_code(p_qr_plain text) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT sha256(convert_to(p_qr_plain, 'UTF8'))
$$;

-- A code lives 30 to 7,200 seconds; anything else is brought into that range.
CREATE FUNCTION mps.code_ttl_seconds(p_ttl_seconds int, p_default int) RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT least(greatest(coalesce(p_ttl_seconds, p_default), 30), 7200)
$$;

-- The card and the member that a code is issued or revoked for: the actor, the member an administrator names, or
-- else the card's owner. Raises CARD_NOT_FOUND_OR_INACTIVE and PERMISSION_DENIED (viewers, strangers, merchants).
CREATE TYPE mps.held_card AS (card mps.cards, member_id uuid);
CREATE FUNCTION mps.code_holder(p_card_id uuid, p_actor jsonb) RETURNS mps.held_card
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
  v_member_id uuid;
BEGIN
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id;
  IF v_card.id IS NULL THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  v_member_id := coalesce(mps.acting_member(p_actor), v_card.owner_member_id);
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  IF (mps.card_role(p_card_id, v_member_id) IN ('owner', 'admin', 'member')) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN ROW(v_card, v_member_id)::mps.held_card;
END
$$;

-- Issues the one live code of this card and member; a former one stops working. p_ttl_seconds: 30 to 7,200.
-- Raises CARD_NOT_FOUND_OR_INACTIVE, CORPORATE_CARD_CANNOT_PAY, PERMISSION_DENIED, MEMBER_SUSPENDED.
CREATE FUNCTION public.rotate_card_qr(p_card_id uuid, p_ttl_seconds int DEFAULT 900, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (qr_plain text, qr_expires_at timestamptz, card_no text, card_type mps.card_type, balance numeric, ttl_seconds int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_holder mps.held_card;
  v_card mps.cards;
  v_ttl_seconds int := mps.code_ttl_seconds(p_ttl_seconds, 900);
  v_plain text := mps.new_plain_code();
  v_expires_at timestamptz := now() + make_interval(secs => v_ttl_seconds);
BEGIN
  v_holder := mps.code_holder(p_card_id, p_actor);
  v_card := v_holder.card;
  IF NOT mps.is_usable(v_card) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.fail('CORPORATE_CARD_CANNOT_PAY');
  END IF;
  IF NOT mps.members_active(v_holder.member_id, v_card.owner_member_id) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
  VALUES (mps.hash_code(v_plain), p_card_id, v_holder.member_id, v_expires_at)
  ON CONFLICT (card_id, member_id) DO UPDATE
    SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, created_at = excluded.created_at;
  PERFORM mps.audit(p_actor, 'code.issue', 'card', p_card_id::text,
    jsonb_build_object('member_id', v_holder.member_id, 'ttl_seconds', v_ttl_seconds));
  RETURN QUERY SELECT v_plain, v_expires_at, v_card.card_no, v_card.card_type, v_card.balance, v_ttl_seconds;
END
$$;
REVOKE ALL ON FUNCTION public.rotate_card_qr(uuid, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.rotate_card_qr(uuid, int, jsonb) TO service_role;

-- True unless one of them is suspended, inactive or deleted; unknown ones (null) count as active.
CREATE FUNCTION mps.members_active(VARIADIC p_member_ids uuid[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = ANY (p_member_ids) AND m.status <> 'active')
$$;

-- Ends codes of a card: a member's own, or all of them for an administrator or the service. Answers true also
-- when there was none: afterwards no such code is live, which is what was asked for.
-- Raises CARD_NOT_FOUND_OR_INACTIVE (no such card), PERMISSION_DENIED.
CREATE FUNCTION public.revoke_card_qr(p_card_id uuid, p_actor jsonb DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_count int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  DELETE FROM mps.payment_codes q
  WHERE q.card_id = p_card_id AND (mps.is_trusted(p_actor) OR q.member_id = mps.acting_member(p_actor));
  GET DIAGNOSTICS v_count = ROW_COUNT;
  PERFORM mps.audit(p_actor, 'code.revoke', 'card', p_card_id::text, jsonb_build_object('codes', v_count));
  RETURN true;
END
$$;
REVOKE ALL ON FUNCTION public.revoke_card_qr(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.revoke_card_qr(uuid, jsonb) TO service_role;

-- Shows a till whose code it has before charging; changes nothing. The name comes masked: its first character.
-- Raises INVALID_QR (shorter than 16 characters), QR_EXPIRED_OR_INVALID, PERMISSION_DENIED (members).
CREATE FUNCTION public.validate_qr_plain(p_qr_plain text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, card_type mps.card_type, balance numeric, status mps.card_status,
  level int, member_name text, expires_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  IF mps.actor_role(p_actor) = 'member' THEN
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
REVOKE ALL ON FUNCTION public.validate_qr_plain(text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.validate_qr_plain(text, jsonb) TO service_role;

-- Replaces the live codes of all active cards that have one; holders fetch a new one. Returns how many cards.
-- Only code rows are locked, those in use by a charge at this moment are skipped, and a caller that must not hold
-- many locks at once asks for p_batch_size cards a call, naming the first call's executed_at as p_issued_before
-- in the following ones, until 0 are affected. Raises PERMISSION_DENIED.
CREATE FUNCTION public.cron_rotate_qr_tokens(p_ttl_seconds int DEFAULT 300, p_batch_size int DEFAULT NULL,
  p_issued_before timestamptz DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (affected int, executed_at timestamptz, ttl_seconds int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_affected int;
  v_ttl_seconds int := mps.code_ttl_seconds(p_ttl_seconds, 300);
BEGIN
  PERFORM mps.require_admin(p_actor);
  WITH card AS (
    SELECT DISTINCT q.card_id FROM mps.payment_codes q JOIN mps.cards c ON c.id = q.card_id
    WHERE q.expires_at > now() AND q.created_at < coalesce(p_issued_before, now()) AND c.status = 'active'
    ORDER BY q.card_id LIMIT p_batch_size
  ), code AS (
    SELECT q.code_hash FROM mps.payment_codes q JOIN card USING (card_id)
    WHERE q.expires_at > now()
    ORDER BY q.card_id, q.member_id
    FOR UPDATE OF q SKIP LOCKED
  ), rotated AS (
    UPDATE mps.payment_codes q
    SET code_hash = mps.hash_code(mps.new_plain_code()), created_at = now(),
        expires_at = now() + make_interval(secs => v_ttl_seconds)
    FROM code WHERE q.code_hash = code.code_hash
    RETURNING q.card_id
  )
  SELECT count(DISTINCT card_id) INTO v_affected FROM rotated;
  IF v_affected > 0 THEN
    PERFORM mps.audit(p_actor, 'code.rotate_all', 'system', 'payment_codes', jsonb_build_object('cards', v_affected));
  END IF;
  RETURN QUERY SELECT v_affected, now(), v_ttl_seconds;
END
$$;
REVOKE ALL ON FUNCTION public.cron_rotate_qr_tokens(int, int, timestamptz, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.cron_rotate_qr_tokens(int, int, timestamptz, jsonb) TO service_role;
