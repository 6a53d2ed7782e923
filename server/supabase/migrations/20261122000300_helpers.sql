-- What the functions share: refusals, who may, the audit row, keys, cursors, levels. Not callable from outside.

-- Refusals -----------------------------------------------------------------------------------------------

-- The SQLSTATE of each code; the list in shared/src/errors.ts holds the same pairs, and a test compares them.
CREATE FUNCTION mps.sqlstate_of(p_code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT SET search_path = '' AS $$
  SELECT 'MP' || lpad(array_position(ARRAY[
    'INSUFFICIENT_BALANCE', 'QR_EXPIRED_OR_INVALID', 'INVALID_QR', 'NOT_MERCHANT_USER', 'PERMISSION_DENIED',
    'MERCHANT_NOT_FOUND_OR_INACTIVE', 'MERCHANT_NOT_FOUND', 'MEMBER_NOT_FOUND', 'CARD_NOT_FOUND',
    'BINDING_NOT_FOUND', 'CARD_NOT_FOUND_OR_INACTIVE', 'TX_NOT_FOUND', 'ORIGINAL_TX_NOT_FOUND',
    'EXTERNAL_ID_ALREADY_BOUND', 'DUPLICATE_PHONE', 'DUPLICATE_EMAIL', 'DUPLICATE_MERCHANT_CODE',
    'SETTLEMENT_ALREADY_EXISTS', 'DUPLICATE_EXTERNAL_ORDER', 'INVALID_STATE_TRANSITION',
    'CANNOT_REMOVE_LAST_OWNER', 'IDEMPOTENCY_KEY_REUSED', 'INVALID_BINDING_PASSWORD', 'CARD_TYPE_NOT_SHAREABLE',
    'CARD_OWNER_NOT_DEFINED', 'CORPORATE_CARD_CANNOT_PAY', 'UNSUPPORTED_CARD_TYPE_FOR_PAYMENT',
    'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE', 'UNSUPPORTED_CARD_TYPE_FOR_POINTS', 'CARD_NOT_ACTIVE', 'CARD_EXPIRED',
    'MEMBER_SUSPENDED', 'INVALID_PRICE', 'INVALID_REFUND_AMOUNT', 'INVALID_RECHARGE_AMOUNT', 'INVALID_PERIOD',
    'INVALID_CURSOR', 'INVALID_PAYMENT_METHOD', 'INVALID_NAME', 'INVALID_PHONE_FORMAT', 'INVALID_EMAIL_FORMAT',
    'REFUND_EXCEEDS_REMAINING', 'ONLY_COMPLETED_PAYMENT_REFUNDABLE', 'NO_TRANSACTIONS_IN_PERIOD',
    'VALIDATION_FAILED', 'NOT_FOUND'
  ], p_code)::text, 3, '0')
$$;

-- Refuses with a code of the list. p_detail holds facts that are safe to show, as text where they are money.
CREATE FUNCTION mps.fail(p_code text, p_detail jsonb DEFAULT '{}') RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = p_code, ERRCODE = mps.sqlstate_of(p_code), DETAIL = p_detail::text;
END
$$;

-- Who may ------------------------------------------------------------------------------------------------

-- 'member', 'merchant', 'admin', or 'service' where no actor is named (cron, callers with the service key).
CREATE FUNCTION mps.actor_role(p_actor jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT coalesce(p_actor ->> 'role', 'service')
$$;

CREATE FUNCTION mps.is_trusted(p_actor jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT mps.actor_role(p_actor) IN ('admin', 'service')
$$;

-- Administrators and the service itself.
CREATE FUNCTION mps.require_admin(p_actor jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF NOT mps.is_trusted(p_actor) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;

-- A merchant for itself alone; p_manager_only leaves cashiers out.
CREATE FUNCTION mps.require_merchant(p_actor jsonb, p_merchant_id uuid, p_manager_only boolean DEFAULT false)
RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'merchant' OR (p_actor ->> 'merchant_id') IS DISTINCT FROM p_merchant_id::text THEN
    PERFORM mps.fail('NOT_MERCHANT_USER');
  END IF;
  IF p_manager_only AND (p_actor ->> 'operator_role') IS DISTINCT FROM 'manager' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;

-- A member for itself alone.
CREATE FUNCTION mps.require_member(p_actor jsonb, p_member_id uuid) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'member' OR (p_actor ->> 'id') IS DISTINCT FROM p_member_id::text THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;

-- How a member stands to a card: 'owner' for its owner, else the binding's role, else null.
CREATE FUNCTION mps.card_role(p_card_id uuid, p_member_id uuid) RETURNS mps.bind_role
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(
    (SELECT b.role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id),
    (SELECT 'owner'::mps.bind_role FROM mps.cards c WHERE c.id = p_card_id AND c.owner_member_id = p_member_id))
$$;

-- The member that an actor is or acts for; null for others.
CREATE FUNCTION mps.acting_member(p_actor jsonb) RETURNS uuid
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE p_actor ->> 'role'
    WHEN 'member' THEN (p_actor ->> 'id')::uuid
    WHEN 'admin' THEN (p_actor ->> 'on_behalf_of')::uuid
  END
$$;

-- A member needs one of p_roles on the card; a merchant has no business with it.
CREATE FUNCTION mps.require_card_role(p_actor jsonb, p_card_id uuid, VARIADIC p_roles mps.bind_role[])
RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'member'
    OR (mps.card_role(p_card_id, (p_actor ->> 'id')::uuid) = ANY (p_roles)) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;

-- Audit --------------------------------------------------------------------------------------------------

-- One row for one change, in the change's own transaction. Details never hold a code, password or hash.
CREATE FUNCTION mps.audit(p_actor jsonb, p_action text, p_object_type text, p_object_id text, p_details jsonb DEFAULT '{}')
RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  INSERT INTO mps.audit_log (actor_role, actor_id, operator, on_behalf_of, session_id, request_id, ip,
                             action, object_type, object_id, details)
  VALUES (mps.actor_role(p_actor), p_actor ->> 'id', p_actor ->> 'operator', p_actor ->> 'on_behalf_of',
          p_actor ->> 'session_id', p_actor ->> 'request_id', p_actor ->> 'ip',
          p_action, p_object_type, p_object_id, jsonb_strip_nulls(p_details))
$$;

-- Money and points ---------------------------------------------------------------------------------------

-- True for an amount that the system can hold: positive, at most two decimals, within numeric(12,2).
CREATE FUNCTION mps.is_amount(p_amount numeric) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT coalesce(p_amount > 0 AND p_amount < 10000000000 AND p_amount <> 'NaN' AND p_amount = round(p_amount, 2), false)
$$;

CREATE FUNCTION mps.level_of(p_points int) RETURNS mps.membership_levels
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT l FROM mps.membership_levels l WHERE l.min_points <= p_points ORDER BY l.min_points DESC LIMIT 1
$$;

-- Times and pages ----------------------------------------------------------------------------------------

-- ISO 8601 in UTC with milliseconds and Z, for times inside JSON, whatever the session's time zone.
CREATE FUNCTION mps.iso(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path = '' AS $$
  SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE FUNCTION mps.time_zone() RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT time_zone FROM mps.settings
$$;

-- A cursor is (created_at in microseconds, id) in base64url: opaque to callers, exact to us.
CREATE FUNCTION mps.encode_cursor(p_created_at timestamptz, p_id text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT rtrim(translate(encode(convert_to(
    (extract(epoch FROM p_created_at) * 1000000)::bigint::text || '.' || p_id, 'UTF8'), 'base64'),
    E'+/\n', '-_'), '=')
$$;

CREATE FUNCTION mps.decode_cursor(p_cursor text, OUT created_at timestamptz, OUT id text)
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_text text;
BEGIN
  IF p_cursor IS NULL THEN
    RETURN;
  END IF;
  v_text := convert_from(decode(
    rpad(translate(p_cursor, '-_', '+/'), (length(p_cursor) + 3) / 4 * 4, '='), 'base64'), 'UTF8');
  IF v_text !~ '^[0-9]{1,17}\.[0-9a-f-]{1,36}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  created_at := timestamptz 'epoch' + split_part(v_text, '.', 1)::bigint * interval '1 microsecond';
  id := split_part(v_text, '.', 2);
EXCEPTION
  WHEN data_exception OR character_not_in_repertoire OR untranslatable_character THEN
    PERFORM mps.fail('INVALID_CURSOR');
END
$$;

-- The id of a cursor over rows that are counted. A cursor of another list is refused, never misread.
CREATE FUNCTION mps.cursor_number(p_cursor text) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_id text := (mps.decode_cursor(p_cursor)).id;
BEGIN
  IF v_id !~ '^[0-9]{1,18}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  RETURN v_id::bigint;
END
$$;

-- The id of a cursor over rows that carry a UUID. A cursor of another list is refused, never misread.
CREATE FUNCTION mps.cursor_uuid(p_cursor text) RETURNS uuid
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_id text := (mps.decode_cursor(p_cursor)).id;
BEGIN
  IF v_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  RETURN v_id::uuid;
END
$$;

-- How many rows to skip: a cursor already says where to go on.
CREATE FUNCTION mps.page_offset(p_offset int, p_cursor text) RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_cursor IS NULL THEN greatest(coalesce(p_offset, 0), 0) ELSE 0 END
$$;

-- Refuses a period that ends before it starts, or that has no end. Null is an open side.
CREATE FUNCTION mps.check_period(p_start timestamptz, p_end timestamptz) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF p_start > p_end OR NOT coalesce(isfinite(p_start), true) OR NOT coalesce(isfinite(p_end), true) THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
END
$$;

-- A page is 1 to 200 rows; anything else is brought into that range, so no caller can ask for everything.
CREATE FUNCTION mps.page_limit(p_limit int) RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT least(greatest(coalesce(p_limit, 50), 1), 200)
$$;

-- Keys ---------------------------------------------------------------------------------------------------

-- Whose key it is: another actor's key is another key. Callers without an actor are told apart by p_subject.
CREATE FUNCTION mps.key_scope(p_actor jsonb, p_subject uuid) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'service' THEN 'service:' || p_subject
    WHEN 'merchant' THEN 'merchant:' || (p_actor ->> 'merchant_id')
    ELSE mps.actor_role(p_actor) || ':' || (p_actor ->> 'id')
  END
$$;

-- Claims a key for this transaction: null when it is new (or none was given), else the transaction that it
-- made before. Waits while another transaction holds the same key. Another request under it is refused.
CREATE FUNCTION mps.claim_key(p_scope text, p_operation text, p_key text, p_fingerprint jsonb) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_fingerprint bytea := sha256(convert_to(p_fingerprint::text, 'UTF8'));
  v_row mps.idempotency_keys;
BEGIN
  IF p_key IS NULL THEN
    RETURN NULL;
  END IF;
  IF length(p_key) NOT BETWEEN 1 AND 255 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"idempotency_key": ["1 to 255 characters"]}}');
  END IF;
  INSERT INTO mps.idempotency_keys (scope, operation, key, fingerprint)
  VALUES (p_scope, p_operation, p_key, v_fingerprint)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    RETURN NULL;
  END IF;
  SELECT * INTO v_row FROM mps.idempotency_keys k
  WHERE k.scope = p_scope AND k.operation = p_operation AND k.key = p_key;
  IF v_row.fingerprint <> v_fingerprint THEN
    PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
  END IF;
  RETURN v_row.tx_id;
END
$$;

CREATE FUNCTION mps.complete_key(p_scope text, p_operation text, p_key text, p_tx_id uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  UPDATE mps.idempotency_keys SET tx_id = p_tx_id
  WHERE scope = p_scope AND operation = p_operation AND key = p_key
$$;
