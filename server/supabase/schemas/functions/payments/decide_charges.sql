-- Decides charges and writes those that are paid, all in one statement. The start-up cost of a statement is paid once
-- for all of them. A refusal is an answer, never an error, and leaves the item's code and key untouched. p_held: the
-- items whose locks the caller holds; an item without its locks is answered with SINGLY if its form is valid. The
-- statement begins after the locks are taken, so it sees what their previous holders wrote.
--
-- Each lookup is a LATERAL with OFFSET 0: a nested loop over one unique index, whatever the planner believes of the
-- tables. Every payment is one insert, one update of the card, one ledger row and one audit row.
CREATE OR REPLACE FUNCTION mps.decide_charges(p_items mps.charge_item[], p_held mps.held_charge[])
RETURNS mps_types.charge_outcome[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_outcomes mps_types.charge_outcome[];
BEGIN
  WITH found AS (
    SELECT i.ord, m.code AS merchant_code, i.code_hash, i.raw_amount, i.idempotency_key, coalesce(i.tag, '{}') AS tag,
      i.external_order_id, i.actor,
      -- A code that was issued after the locks were taken leads to a card that is not locked.
      h.ord IS NOT NULL AND (q.card_id IS NULL OR q.card_id = h.card_id) AS is_held,
      m.id AS merchant_id, m.status AS merchant_status,
      q.member_id, payer.status AS payer_status, owner.status AS owner_status,
      c.id AS card_id, c.card_no, c.card_type, c.status AS card_status, c.expires_at AS card_expires_at, c.balance,
      c.points, d.discount, round(i.raw_amount * d.discount, 2) AS final_amount,
      y.key_hash, k.id AS key_tx_id, k.merchant_id AS key_merchant_id, k.code_hash AS key_code_hash,
      k.raw_amount AS key_amount, k.external_order_id AS key_order_id, k.tag AS key_tag,
      o.id AS order_tx_id, o.tx_no AS order_tx_no, o.card_id AS order_card_id, o.code_hash AS order_code_hash,
      o.raw_amount AS order_amount, o.final_amount > 0 AND o.refunded_amount = o.final_amount AS order_is_refunded
    FROM unnest(p_items) i
    LEFT JOIN unnest(p_held) h ON h.ord = i.ord
    LEFT JOIN LATERAL (SELECT m.id, m.code, m.status FROM mps.merchants m
      WHERE mps.fold_text(m.code) = i.merchant_code OFFSET 0) m ON true
    CROSS JOIN LATERAL (SELECT mps.charge_key_hash(i.actor, m.id, i.idempotency_key) AS key_hash OFFSET 0) y
    LEFT JOIN LATERAL (SELECT t.id, t.merchant_id, t.code_hash, t.raw_amount, t.external_order_id, t.tag
      FROM mps.transactions t WHERE t.key_hash = y.key_hash OFFSET 0) k ON true
    LEFT JOIN LATERAL (
      SELECT t.id, t.tx_no, t.card_id, t.code_hash, t.raw_amount, t.final_amount, t.refunded_amount
      FROM mps.transactions t
      WHERE t.merchant_id = m.id AND t.external_order_id = i.external_order_id AND t.tx_type = 'payment'
      OFFSET 0) o ON true
    -- Its end is outside of the condition, so that nothing but the hash can lead to a code.
    LEFT JOIN LATERAL (SELECT q.member_id, CASE WHEN q.expires_at > now() THEN q.card_id END AS card_id
      FROM mps.payment_codes q WHERE q.code_hash = i.code_hash OFFSET 0) q ON true
    LEFT JOIN LATERAL (SELECT c.id, c.card_no, c.card_type, c.status, c.expires_at, c.balance, c.points, c.level,
        c.owner_member_id, c.fixed_discount, c.corporate_discount
      FROM mps.cards c WHERE c.id = q.card_id OFFSET 0) c ON true
    LEFT JOIN LATERAL (SELECT p.status FROM mps.members p WHERE p.id = q.member_id OFFSET 0) payer ON true
    LEFT JOIN LATERAL (SELECT p.status FROM mps.members p WHERE p.id = c.owner_member_id OFFSET 0) owner ON true
    CROSS JOIN LATERAL (SELECT CASE WHEN c.id IS NOT NULL THEN mps.payment_discount(c.card_type, c.level,
      c.fixed_discount, c.corporate_discount, c.owner_member_id) END AS discount OFFSET 0) d

  -- The first rule that applies decides: form, till, key, order number, limit, code, card, money. The limit comes after
  -- the replays: a payment under an earlier limit stays paid.
  ), judged AS MATERIALIZED (
    SELECT f.*, CASE
      WHEN NOT mps.is_tag(f.tag) OR length(f.external_order_id) NOT BETWEEN 1 AND 128
        OR NOT mps.is_line(f.external_order_id) THEN 'VALIDATION_FAILED'
      WHEN NOT mps.is_amount(f.raw_amount) THEN 'INVALID_PRICE'
      WHEN f.merchant_id IS NULL THEN 'MERCHANT_NOT_FOUND_OR_INACTIVE'
      WHEN mps.actor_role(f.actor) = 'admin' AND NOT mps.acts_for_others(f.actor, 'admin:move_money')
        THEN 'PERMISSION_DENIED'
      WHEN NOT mps.is_trusted(f.actor) AND (mps.actor_role(f.actor) <> 'merchant'
        OR f.actor ->> 'merchant_id' IS DISTINCT FROM f.merchant_id::text) THEN 'NOT_MERCHANT_USER'
      WHEN f.merchant_status <> 'active' THEN 'MERCHANT_NOT_FOUND_OR_INACTIVE'
      WHEN length(f.idempotency_key) NOT BETWEEN 1 AND 255 THEN 'VALIDATION_FAILED'
      WHEN f.is_held IS NOT TRUE THEN 'SINGLY'
      -- The same key is the same request, or a mistake of the caller.
      WHEN f.key_tx_id IS NOT NULL THEN CASE
        WHEN f.key_merchant_id = f.merchant_id AND f.key_code_hash = f.code_hash AND f.key_amount = f.raw_amount
          AND f.key_order_id IS NOT DISTINCT FROM f.external_order_id AND f.key_tag = f.tag THEN 'REPLAY'
        ELSE 'IDEMPOTENCY_KEY_REUSED' END
      -- The same order number is the same payment only for the same card, which a live code of it shows, or the code
      -- that paid: without that, somebody else's payment would be taken for this customer's.
      WHEN f.order_tx_id IS NOT NULL THEN CASE
        WHEN f.order_amount = f.raw_amount AND NOT f.order_is_refunded
          AND (f.order_card_id = f.card_id OR f.order_code_hash = f.code_hash) THEN 'REPLAY'
        ELSE 'DUPLICATE_EXTERNAL_ORDER' END
      WHEN NOT mps.is_trusted(f.actor) AND f.raw_amount > (SELECT s.charge_max FROM mps.settings s WHERE s.only_row)
        THEN 'AMOUNT_OVER_LIMIT'
      WHEN f.code_hash IS NULL THEN 'INVALID_QR'
      WHEN f.card_id IS NULL THEN 'QR_EXPIRED_OR_INVALID'
      WHEN f.card_status = 'expired' OR f.card_expires_at <= now() THEN 'CARD_EXPIRED'
      WHEN f.card_status <> 'active' THEN 'CARD_NOT_ACTIVE'
      WHEN f.payer_status <> 'active' OR f.owner_status <> 'active' THEN 'MEMBER_SUSPENDED'
      WHEN f.card_type = 'corporate' THEN 'CORPORATE_CARD_CANNOT_PAY'
      WHEN f.card_type NOT IN ('standard', 'prepaid', 'voucher') THEN 'UNSUPPORTED_CARD_TYPE_FOR_PAYMENT'
      -- Rounded to nothing, it would be goods for free.
      WHEN f.final_amount = 0 THEN 'INVALID_PRICE'
      WHEN f.balance < f.final_amount THEN 'INSUFFICIENT_BALANCE'
    END AS verdict
    FROM found f

  ), earned AS (
    SELECT j.*, CASE WHEN mps.collects_points(j.card_type)
      THEN least(floor(j.raw_amount), 2147483647 - j.points)::int ELSE 0 END AS points_earned
    FROM judged j WHERE j.verdict IS NULL

  ), paid AS (
    INSERT INTO mps.transactions AS t (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
      discount_applied, final_amount, points_earned, balance_after, level_after, payment_method, tag,
      external_order_id, code_hash, created_at, idempotency_key, key_hash)
    SELECT mps.next_no('PAY'), 'payment', e.card_id, e.member_id,
      e.merchant_id, e.actor ->> 'operator', e.raw_amount, e.discount, e.final_amount, e.points_earned,
      e.balance - e.final_amount, mps.level_of(e.points + e.points_earned), 'balance', e.tag,
      e.external_order_id, e.code_hash, clock_timestamp(), e.idempotency_key, e.key_hash
    FROM earned e
    RETURNING t.id, t.tx_no, t.card_id, t.raw_amount, t.discount_applied, t.final_amount, t.points_earned,
      t.balance_after, t.level_after, t.status, t.created_at, t.code_hash

  ), card AS (
    -- A card that earns nothing keeps its level, as it does in change_points().
    UPDATE mps.cards c SET balance = p.balance_after, points = c.points + p.points_earned,
      level = CASE WHEN p.points_earned = 0 THEN c.level ELSE p.level_after END, updated_at = now()
    FROM paid p WHERE c.id = p.card_id

  ), code AS (
    -- Of several tills with one code the first has it; the others find none once they hold the card.
    DELETE FROM mps.payment_codes q USING paid p WHERE q.code_hash = p.code_hash

  -- A held card is in one item alone, and so is a code that has paid.
  ), done AS MATERIALIZED (
    SELECT j.ord, j.verdict, j.actor, j.merchant_code, j.card_no, j.card_type, j.card_status, j.balance, j.points,
      j.final_amount AS required, j.tag, j.external_order_id, j.key_tx_id, j.order_tx_id, j.order_tx_no,
      j.card_id AS code_card_id, j.merchant_id, p.*
    FROM judged j LEFT JOIN paid p ON p.code_hash = j.code_hash AND j.verdict IS NULL

  ), ledger AS (
    INSERT INTO mps.point_ledger (card_id, tx_id, delta_points, points_before, points_after, reason)
    SELECT d.card_id, d.id, d.points_earned, d.points, d.points + d.points_earned, 'payment'
    FROM done d WHERE d.points_earned > 0

  -- As audit() writes it: the locks have given the transaction its number before the row takes its id.
  ), audit AS (
    INSERT INTO mps.audit_log (actor_role, actor_id, operator, on_behalf_of, session_id, request_id, ip,
      action, object_type, object_id, details, merchant_id)
    SELECT mps.actor_role(d.actor), d.actor ->> 'id', d.actor ->> 'operator', d.actor ->> 'on_behalf_of',
      d.actor ->> 'session_id', d.actor ->> 'request_id', d.actor ->> 'ip', 'payment.charge', 'transaction',
      d.id::text, jsonb_build_object('merchant_code', d.merchant_code, 'card_no', d.card_no,
        'final_amount', d.final_amount, 'points', d.points_earned), d.merchant_id
    FROM done d WHERE d.id IS NOT NULL
  )
  SELECT array_agg(ROW(d.ord, d.verdict,
    CASE d.verdict
      WHEN 'VALIDATION_FAILED' THEN jsonb_build_object('fields', CASE
        WHEN NOT mps.is_tag(d.tag) THEN '{"tag": ["a JSON object of at most 4096 characters"]}'::jsonb
        WHEN length(d.external_order_id) NOT BETWEEN 1 AND 128 OR NOT mps.is_line(d.external_order_id)
          THEN '{"external_order_id": ["1 to 128 characters"]}'
        ELSE '{"idempotency_key": ["1 to 255 characters"]}' END)
      WHEN 'AMOUNT_OVER_LIMIT' THEN (SELECT jsonb_build_object('limit', s.charge_max::text, 'setting', 'charge_max')
        FROM mps.settings s WHERE s.only_row)
      WHEN 'SINGLY' THEN jsonb_build_object('card_id', d.code_card_id)
      WHEN 'DUPLICATE_EXTERNAL_ORDER' THEN jsonb_build_object('tx_no', d.order_tx_no)
      WHEN 'CARD_NOT_ACTIVE' THEN jsonb_build_object('status', d.card_status)
      WHEN 'INSUFFICIENT_BALANCE' THEN
        jsonb_build_object('balance', d.balance::text, 'required', d.required::text)
    END,
    coalesce(d.id, CASE WHEN d.verdict = 'REPLAY' THEN coalesce(d.key_tx_id, d.order_tx_id) END), d.tx_no, d.card_id,
    d.final_amount, d.discount_applied, d.raw_amount, d.points_earned, d.status, d.created_at,
    CASE WHEN d.id IS NOT NULL THEN d.card_no END, CASE WHEN d.id IS NOT NULL THEN d.card_type END, d.level_after,
    d.balance_after, CASE WHEN d.id IS NOT NULL THEN false END)::mps_types.charge_outcome)
  INTO v_outcomes FROM done d;
  RETURN v_outcomes;
END
$$;
COMMENT ON FUNCTION mps.decide_charges IS
  'Decides charges and writes those that are paid, all in one statement.';
REVOKE ALL ON FUNCTION mps.decide_charges FROM PUBLIC;
