-- What administrators do with cards: issue, search, detail, report lost, close.

-- A card is searched by number and name, and by its owner; see members.search_text.
ALTER TABLE mps.cards ADD COLUMN search_text text GENERATED ALWAYS AS (
  lower(card_no || E'\n' || coalesce(name, ''))) STORED;
SELECT mps.create_search_index('cards_search_idx', 'cards');

-- What an issued card may not carry. Raises VALIDATION_FAILED, CARD_TYPE_NOT_SHAREABLE (a binding password on a
-- card that nobody can bind to), UNSUPPORTED_CARD_TYPE_FOR_RECHARGE (a corporate card holds no money),
-- INVALID_RECHARGE_AMOUNT, INVALID_NAME.
CREATE FUNCTION mps.check_new_card(
  p_card_type mps.card_type, p_initial_value numeric, p_fixed_discount numeric, p_binding_password text,
  p_expires_at timestamptz
) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF p_card_type IS NULL OR p_card_type = 'standard' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"card_type": ["prepaid, corporate or voucher"]}}');
  END IF;
  IF p_initial_value <> 0 THEN
    IF NOT mps.is_amount(p_initial_value) THEN
      PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
    ELSIF p_card_type = 'corporate' THEN
      PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
    END IF;
  END IF;
  IF p_fixed_discount IS NOT NULL AND (p_card_type = 'voucher' OR p_fixed_discount = 'NaN'
    OR p_fixed_discount <= 0 OR p_fixed_discount > 1 OR p_fixed_discount <> round(p_fixed_discount, 3)) THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"fixed_discount": ["a factor above 0 up to 1 with at most three decimals, not on vouchers"]}}');
  END IF;
  IF p_binding_password IS NOT NULL AND p_card_type = 'voucher' THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  -- bcrypt reads 72 bytes alone: a longer password would be cut off without a word.
  IF octet_length(p_binding_password) NOT BETWEEN 4 AND 72 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"binding_password": ["4 to 72 bytes"]}}');
  END IF;
  IF p_expires_at <= now() THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"expires_at": ["a time to come"]}}');
  END IF;
END
$$;

-- Issues a prepaid, corporate or voucher card to a member, who becomes its owner. An initial value is a
-- recharge transaction of its own, received in cash, in the same transaction. A corporate card's discount
-- reaches the owner's standard card at once.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, MEMBER_SUSPENDED, and what mps.check_new_card raises.
CREATE FUNCTION public.issue_card(
  p_card_type mps.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL, p_initial_value numeric DEFAULT NULL,
  p_fixed_discount numeric DEFAULT NULL, p_binding_password text DEFAULT NULL, p_expires_at timestamptz DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  card_id uuid, card_no text, card_type mps.card_type, name text, owner_member_id uuid, status mps.card_status,
  balance numeric, fixed_discount numeric, expires_at timestamptz, created_at timestamptz, initial_tx_no text
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_status mps.member_status;
  v_card mps.cards;
  v_tx_id uuid;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM mps.check_new_card(p_card_type, p_initial_value, p_fixed_discount, p_binding_password, p_expires_at);
  -- The standard card before the member, in the order in which a suspension locks them.
  PERFORM 1 FROM mps.cards c WHERE c.owner_member_id = p_owner_member_id AND c.card_type = 'standard' FOR UPDATE;
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_owner_member_id FOR SHARE;
  IF v_status IS NULL OR v_status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  v_card := mps.insert_card(p_card_type, p_owner_member_id, CASE WHEN p_name IS NOT NULL THEN mps.check_name(p_name) END,
                            p_fixed_discount, p_binding_password, p_expires_at);
  PERFORM mps.audit(p_actor, 'card.issue', 'card', v_card.id::text, jsonb_build_object(
    'card_no', v_card.card_no, 'card_type', p_card_type, 'owner_member_id', p_owner_member_id,
    'fixed_discount', p_fixed_discount, 'initial_value', nullif(p_initial_value, 0)));
  IF p_initial_value > 0 THEN
    v_tx_id := mps.credit_card(v_card, p_initial_value, 'cash', '{}', NULL, 'initial value', p_actor);
  END IF;
  PERFORM mps.refresh_bound_discounts(v_card);
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, c.status, c.balance, c.fixed_discount, c.expires_at,
         c.created_at, (SELECT t.tx_no FROM mps.transactions t WHERE t.id = v_tx_id)
  FROM mps.cards c WHERE c.id = v_card.id;
END
$$;
REVOKE ALL ON FUNCTION public.issue_card(mps.card_type, uuid, text, numeric, numeric, text, timestamptz, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.issue_card(mps.card_type, uuid, text, numeric, numeric, text, timestamptz, jsonb)
  TO service_role;

-- Cards, newest first; p_search is a part of the number or name, or of the owner's number, name, phone or
-- email; p_member_id leaves the cards that this member owns or is bound to.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE FUNCTION public.search_cards(
  p_search text DEFAULT NULL, p_card_type mps.card_type DEFAULT NULL, p_status mps.card_status DEFAULT NULL,
  p_member_id uuid DEFAULT NULL, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  card_id uuid, card_no text, card_type mps.card_type, name text, owner_member_id uuid, owner_member_no text,
  owner_name text, balance numeric, points int, level int, fixed_discount numeric, corporate_discount numeric,
  status mps.card_status, expires_at timestamptz, created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF v_pattern IS NOT NULL THEN
    v_where := v_where || $q$ AND c.id IN (
      SELECT x.id FROM mps.cards x WHERE x.search_text LIKE $1
      UNION ALL
      SELECT x.id FROM mps.cards x JOIN mps.members m ON m.id = x.owner_member_id WHERE m.search_text LIKE $1)$q$;
  END IF;
  v_where := v_where || CASE WHEN p_card_type IS NULL THEN '' ELSE ' AND c.card_type = $2' END
    || CASE WHEN p_status IS NULL THEN '' ELSE ' AND c.status = $3' END
    || CASE WHEN p_member_id IS NULL THEN ''
       ELSE ' AND c.id IN (SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = $4)' END;
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.cards c WHERE ' || v_where INTO v_total
      USING v_pattern, p_card_type, p_status, p_member_id;
  ELSE
    v_where := v_where || ' AND (c.created_at, c.id) < ($5, $6)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT c.* FROM mps.cards c WHERE %s ORDER BY c.created_at DESC, c.id DESC LIMIT $7 + 1 OFFSET $8
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $7 AS has_more
      FROM found f
    )
    SELECT g.id, g.card_no, g.card_type, g.name, g.owner_member_id, m.member_no, m.name, g.balance, g.points, g.level,
           g.fixed_discount, g.corporate_discount, g.status, g.expires_at, g.created_at, $9,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $7)
    FROM page g LEFT JOIN mps.members m ON m.id = g.owner_member_id
    WHERE g.place <= $7 ORDER BY g.place
  $q$, v_where)
  USING v_pattern, p_card_type, p_status, p_member_id, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
REVOKE ALL ON FUNCTION
  public.search_cards(text, mps.card_type, mps.card_status, uuid, int, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION
  public.search_cards(text, mps.card_type, mps.card_status, uuid, int, int, text, jsonb) TO service_role;

-- One card with its owner and everybody bound to it, owners first. Raises PERMISSION_DENIED, CARD_NOT_FOUND.
CREATE FUNCTION public.get_card(p_card_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  card_id uuid, card_no text, card_type mps.card_type, name text, owner_member_id uuid, owner_member_no text,
  owner_name text, balance numeric, points int, level int, level_name text, discount_rate numeric,
  fixed_discount numeric, corporate_discount numeric, next_level jsonb, status mps.card_status,
  expires_at timestamptz, live_codes int, bindings jsonb, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, m.member_no, m.name, c.balance, c.points, c.level,
         l.name, mps.payment_discount(c), c.fixed_discount, c.corporate_discount,
         mps.next_level(c.card_type, c.points), c.status, c.expires_at,
         (SELECT count(*)::int FROM mps.payment_codes q WHERE q.card_id = c.id AND q.expires_at > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'member_id', b.member_id, 'member_no', o.member_no, 'name', o.name, 'role', b.role,
              'created_at', mps.iso(b.created_at)) ORDER BY b.role, b.created_at, b.member_id), '[]')
          FROM mps.card_bindings b JOIN mps.members o ON o.id = b.member_id WHERE b.card_id = c.id),
         c.created_at, c.updated_at
  FROM mps.cards c
  JOIN mps.membership_levels l ON l.level = c.level
  LEFT JOIN mps.members m ON m.id = c.owner_member_id
  WHERE c.id = p_card_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
END
$$;
REVOKE ALL ON FUNCTION public.get_card(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_card(uuid, jsonb) TO service_role;

-- Marks an active or frozen card as lost and ends its live codes; nothing revives it. Its balance stays on it.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE FUNCTION public.report_card_lost(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
BEGIN
  v_card := mps.change_card_status(p_card_id, '{active,inactive}', 'lost', 'card.report_lost', p_reason, p_actor);
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_card.status, v_card.updated_at;
END
$$;
REVOKE ALL ON FUNCTION public.report_card_lost(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.report_card_lost(uuid, text, jsonb) TO service_role;

-- Closes a card for good and ends its live codes. Only an empty card is closed: money must not vanish with it.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION (closed already, or a balance is left).
CREATE FUNCTION public.close_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_balance numeric;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT c.balance INTO v_balance FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_balance > 0 THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('balance', v_balance::text, 'to', 'closed'));
  END IF;
  v_card := mps.change_card_status(p_card_id, '{active,inactive,lost,expired,suspended}', 'closed', 'card.close',
                                   p_reason, p_actor);
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_card.status, v_card.updated_at;
END
$$;
REVOKE ALL ON FUNCTION public.close_card(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.close_card(uuid, text, jsonb) TO service_role;
