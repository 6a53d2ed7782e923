-- Returns what an event is about, in the fields in which the other answers show it, as it is now; null where it is
-- none of these. A transaction is shown as in a merchant's list: of the member no more than the card's number.
CREATE OR REPLACE FUNCTION mps.event_object(p_object_type text, p_object_id text) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE p_object_type
    WHEN 'transaction' THEN (SELECT jsonb_build_object('id', t.id, 'tx_no', t.tx_no, 'tx_type', t.tx_type,
        'card_id', t.card_id, 'card_no', c.card_no, 'merchant_id', t.merchant_id, 'merchant_name', m.name,
        'raw_amount', t.raw_amount, 'discount_applied', t.discount_applied, 'final_amount', t.final_amount,
        'points_earned', t.points_earned, 'status', t.status, 'payment_method', t.payment_method,
        'reason', t.reason, 'original_tx_no', o.tx_no, 'refunded_amount', t.refunded_amount,
        'created_at', mps.iso(t.created_at), 'operator', t.operator, 'external_order_id', t.external_order_id,
        'tag', t.tag, 'settlement_id', t.settlement_id)
      FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id
      LEFT JOIN mps.merchants m ON m.id = t.merchant_id
      LEFT JOIN mps.transactions o ON o.id = t.original_tx_id
      WHERE t.id = p_object_id::uuid)
    WHEN 'card' THEN (SELECT jsonb_build_object('card_id', c.id, 'card_no', c.card_no, 'card_type', c.card_type,
        'owner_member_id', c.owner_member_id, 'balance', c.balance, 'points', c.points, 'level', c.level,
        'status', c.status, 'expires_at', mps.iso(c.expires_at), 'created_at', mps.iso(c.created_at),
        'updated_at', mps.iso(c.updated_at))
      FROM mps.cards c WHERE c.id = p_object_id::uuid)
    WHEN 'member' THEN (SELECT jsonb_build_object('member_id', m.id, 'member_no', m.member_no, 'name', m.name,
        'phone', m.phone, 'email', m.email, 'status', m.status, 'created_at', mps.iso(m.created_at))
      FROM mps.members m WHERE m.id = p_object_id::uuid)
    WHEN 'merchant' THEN (SELECT jsonb_build_object('merchant_id', m.id, 'code', m.code, 'name', m.name,
        'status', m.status, 'created_at', mps.iso(m.created_at))
      FROM mps.merchants m WHERE m.id = p_object_id::uuid)
    WHEN 'settlement' THEN (SELECT jsonb_build_object('id', s.id, 'merchant_id', s.merchant_id, 'mode', s.mode,
        'period_start', mps.iso(s.period_start), 'period_end', mps.iso(s.period_end),
        'payment_count', s.payment_count, 'payment_amount', s.payment_amount, 'refund_count', s.refund_count,
        'refund_amount', s.refund_amount, 'total_amount', s.total_amount, 'total_tx_count', s.total_tx_count,
        'status', s.status, 'created_at', mps.iso(s.created_at))
      FROM mps.settlements s WHERE s.id = p_object_id::uuid)
  END
$$;
COMMENT ON FUNCTION mps.event_object IS
  'Returns what an event is about, in the fields in which the other answers show it, as it is now; null where it is none of these.';
REVOKE ALL ON FUNCTION mps.event_object FROM PUBLIC;
