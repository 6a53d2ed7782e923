-- Cards: numbers, bindings, discounts through corporate cards, freezing.
-- Locks on several cards are taken in one order everywhere: other types before standard cards, then by id.

CREATE FUNCTION mps.next_card_no(p_card_type mps.card_type) RETURNS text
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT CASE p_card_type
    WHEN 'standard' THEN 'STD' || lpad(nextval('mps.standard_card_no_seq')::text, 8, '0')
    WHEN 'prepaid' THEN 'PPD' || lpad(nextval('mps.prepaid_card_no_seq')::text, 8, '0')
    WHEN 'corporate' THEN 'COR' || lpad(nextval('mps.corporate_card_no_seq')::text, 8, '0')
    WHEN 'voucher' THEN 'VCH' || lpad(nextval('mps.voucher_card_no_seq')::text, 8, '0')
  END
$$;

-- Inserts a card with its owner's binding. Amounts and rules are the caller's to check.
CREATE FUNCTION mps.insert_card(p_card_type mps.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL,
  p_fixed_discount numeric DEFAULT NULL, p_binding_password text DEFAULT NULL, p_expires_at timestamptz DEFAULT NULL)
RETURNS mps.cards
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
BEGIN
  INSERT INTO mps.cards (card_no, card_type, owner_member_id, name, fixed_discount, binding_password_hash, expires_at)
  VALUES (mps.next_card_no(p_card_type), p_card_type, p_owner_member_id, p_name, p_fixed_discount,
          CASE WHEN p_binding_password IS NOT NULL THEN mps.hash_binding_password(p_binding_password) END, p_expires_at)
  RETURNING * INTO v_card;
  IF p_owner_member_id IS NOT NULL THEN
    INSERT INTO mps.card_bindings (card_id, member_id, role) VALUES (v_card.id, p_owner_member_id, 'owner');
  END IF;
  RETURN v_card;
END
$$;

-- True while a card can be used at all: active and not past its expiry.
CREATE FUNCTION mps.is_usable(p_card mps.cards) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT p_card.id IS NOT NULL AND p_card.status = 'active' AND (p_card.expires_at IS NULL OR p_card.expires_at > now())
$$;

-- The factor that the card's next payment gets. Source: the card rules.
CREATE FUNCTION mps.payment_discount(p_card mps.cards) RETURNS numeric
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE p_card.card_type
    WHEN 'standard' THEN least(l.discount, coalesce(p_card.corporate_discount, 1))
    WHEN 'prepaid' THEN coalesce(p_card.fixed_discount, l.discount)
    ELSE 1.000
  END
  FROM mps.membership_levels l WHERE l.level = p_card.level
$$;

-- Gives each member's standard card the best discount of the usable corporate cards the member is bound to.
CREATE FUNCTION mps.refresh_corporate_discount(p_member_ids uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM mps.cards c
  WHERE c.owner_member_id = ANY (p_member_ids) AND c.card_type = 'standard'
  ORDER BY c.id FOR UPDATE;
  UPDATE mps.cards s
  SET corporate_discount = best.discount, updated_at = now()
  FROM (
    SELECT m.member_id, min(c.fixed_discount) FILTER (WHERE mps.is_usable(c)) AS discount
    FROM unnest(p_member_ids) AS m(member_id)
    LEFT JOIN mps.card_bindings b ON b.member_id = m.member_id
    LEFT JOIN mps.cards c ON c.id = b.card_id AND c.card_type = 'corporate'
    GROUP BY m.member_id
  ) best
  WHERE s.owner_member_id = best.member_id AND s.card_type = 'standard'
    AND s.corporate_discount IS DISTINCT FROM best.discount;
END
$$;

-- The same for everybody bound to a corporate card whose status, expiry or discount has changed.
CREATE FUNCTION mps.refresh_bound_discounts(p_card mps.cards) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(
      ARRAY(SELECT b.member_id FROM mps.card_bindings b WHERE b.card_id = p_card.id));
  END IF;
END
$$;

-- Binds a member to a shareable card. A member binds itself, as member or viewer, and must know the binding
-- password; an administrator may leave the password out. A re-bind changes the role but never demotes an owner.
-- The card is named by p_card_id, or by the number printed on it: p_card_id null and p_card_no.
-- corporate_discount is the factor that a corporate card now gives to the member's standard card.
CREATE FUNCTION public.bind_member_to_card(p_card_id uuid, p_member_id uuid, p_role mps.bind_role DEFAULT 'member',
  p_binding_password text DEFAULT NULL, p_card_no text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, member_id uuid, role mps.bind_role, corporate_discount numeric, created_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_status mps.member_status;
  v_binding mps.card_bindings;
  v_role mps.bind_role := coalesce(p_role, 'member');
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF mps.actor_role(p_actor) = 'member' AND v_role NOT IN ('member', 'viewer') THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  SELECT * INTO v_card FROM mps.cards c
  WHERE c.id = coalesce(p_card_id, (SELECT n.id FROM mps.cards n WHERE n.card_no = upper(btrim(p_card_no)))) FOR UPDATE;
  IF NOT mps.is_usable(v_card) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF v_card.card_type NOT IN ('prepaid', 'corporate') THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  IF v_card.owner_member_id IS NULL AND v_role <> 'owner' THEN
    PERFORM mps.fail('CARD_OWNER_NOT_DEFINED');
  END IF;
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_member_id;
  IF v_status IS NULL OR v_status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  IF NOT mps.may_bind(v_card, p_binding_password, p_actor) THEN
    PERFORM mps.fail('INVALID_BINDING_PASSWORD');
  END IF;

  INSERT INTO mps.card_bindings AS b (card_id, member_id, role) VALUES (v_card.id, p_member_id, v_role)
  ON CONFLICT (card_id, member_id) DO UPDATE
    SET role = CASE WHEN b.role = 'owner' THEN b.role ELSE excluded.role END
  RETURNING * INTO v_binding;
  IF v_binding.role = 'owner' AND v_card.owner_member_id IS NULL THEN
    UPDATE mps.cards SET owner_member_id = p_member_id, updated_at = now() WHERE id = v_card.id;
  END IF;
  IF v_binding.role = 'viewer' THEN
    DELETE FROM mps.payment_codes q WHERE q.card_id = v_card.id AND q.member_id = p_member_id;
  END IF;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(ARRAY[p_member_id]);
  END IF;
  PERFORM mps.audit(p_actor, 'card.bind', 'card', v_card.id::text,
    jsonb_build_object('member_id', p_member_id, 'role', v_binding.role));
  RETURN QUERY SELECT v_binding.card_id, v_binding.member_id, v_binding.role,
    CASE WHEN v_card.card_type = 'corporate' THEN v_card.fixed_discount END, v_binding.created_at;
END
$$;
REVOKE ALL ON FUNCTION public.bind_member_to_card(uuid, uuid, mps.bind_role, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.bind_member_to_card(uuid, uuid, mps.bind_role, text, text, jsonb) TO service_role;

-- A given password must be right, whoever gives it. Without one: an administrator always, the service on a card
-- that has none, a member never.
CREATE FUNCTION mps.may_bind(p_card mps.cards, p_binding_password text, p_actor jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE
    WHEN p_binding_password IS NOT NULL AND p_card.binding_password_hash IS NOT NULL
      THEN mps.binding_password_matches(p_binding_password, p_card.binding_password_hash)
    WHEN p_binding_password IS NULL AND mps.actor_role(p_actor) = 'admin' THEN true
    ELSE mps.is_trusted(p_actor) AND p_card.binding_password_hash IS NULL
  END
$$;

-- Takes a member off a card, with its live codes of that card and the discount that a corporate card gave.
CREATE FUNCTION public.unbind_member_from_card(p_card_id uuid, p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, member_id uuid, removed boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_role mps.bind_role;
  v_next_owner uuid;
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  -- An administrator also tidies up cards that are no longer in use.
  IF v_card.id IS NULL OR (v_card.status <> 'active' AND mps.actor_role(p_actor) <> 'admin') THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  SELECT b.role INTO v_role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id;
  IF v_role IS NULL THEN
    PERFORM mps.fail('BINDING_NOT_FOUND');
  END IF;
  IF v_role = 'owner' THEN
    SELECT b.member_id INTO v_next_owner FROM mps.card_bindings b
    WHERE b.card_id = p_card_id AND b.role = 'owner' AND b.member_id <> p_member_id
    ORDER BY b.created_at, b.member_id LIMIT 1;
    IF v_next_owner IS NULL THEN
      PERFORM mps.fail('CANNOT_REMOVE_LAST_OWNER');
    END IF;
    UPDATE mps.cards SET owner_member_id = v_next_owner, updated_at = now()
    WHERE id = p_card_id AND owner_member_id = p_member_id;
  END IF;
  DELETE FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id AND q.member_id = p_member_id;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(ARRAY[p_member_id]);
  END IF;
  PERFORM mps.audit(p_actor, 'card.unbind', 'card', p_card_id::text,
    jsonb_build_object('member_id', p_member_id, 'role', v_role));
  RETURN QUERY SELECT p_card_id, p_member_id, true;
END
$$;
REVOKE ALL ON FUNCTION public.unbind_member_from_card(uuid, uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.unbind_member_from_card(uuid, uuid, jsonb) TO service_role;

-- Moves a card from one of p_from to p_to, or refuses. Administrators and the service alone.
CREATE FUNCTION mps.change_card_status(p_card_id uuid, p_from mps.card_status[], p_to mps.card_status,
  p_action text, p_reason text, p_actor jsonb)
RETURNS mps.cards
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
  v_before mps.card_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.id IS NULL THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  v_before := v_card.status;
  IF NOT v_before = ANY (p_from) THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_before, 'to', p_to));
  END IF;
  UPDATE mps.cards SET status = p_to, updated_at = now() WHERE id = p_card_id RETURNING * INTO v_card;
  PERFORM mps.refresh_bound_discounts(v_card);
  PERFORM mps.audit(p_actor, p_action, 'card', p_card_id::text,
    jsonb_build_object('from', v_before, 'to', p_to, 'reason', p_reason));
  RETURN v_card;
END
$$;

-- Freezes an active card. Its codes stay, but a charge with one is refused as CARD_NOT_ACTIVE.
CREATE FUNCTION public.freeze_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps.card_status, updated_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{active}', 'inactive', 'card.freeze', p_reason, p_actor) c
$$;
REVOKE ALL ON FUNCTION public.freeze_card(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.freeze_card(uuid, text, jsonb) TO service_role;

-- Makes a frozen card active again; a lost, expired or closed one is not revived.
CREATE FUNCTION public.unfreeze_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps.card_status, updated_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{inactive}', 'active', 'card.unfreeze', p_reason, p_actor) c
$$;
REVOKE ALL ON FUNCTION public.unfreeze_card(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.unfreeze_card(uuid, text, jsonb) TO service_role;
