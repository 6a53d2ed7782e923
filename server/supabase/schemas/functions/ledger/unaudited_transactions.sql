-- Returns each transaction that is not what its one audit row says, and each audit row whose transaction is gone. The
-- audit log cannot be changed without breaking its chain, so what was forged in a transaction differs from it: its kind,
-- amount, points, card, merchant, means of payment or the payment that it refunds. Every transaction is completed.
CREATE OR REPLACE FUNCTION mps.unaudited_transactions()
RETURNS TABLE (object_type text, object_id text, details jsonb)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'transaction', coalesce(t.tx_no, a.object_id), jsonb_build_object('audit_rows', coalesce(a.total, 0),
    'tx_type', t.tx_type, 'status', t.status, 'final_amount', t.final_amount,
    'audited', (a.details ->> 'final_amount')::numeric)
  FROM (
    SELECT t.id::text AS id, t.tx_no, t.tx_type, t.status, t.final_amount, t.points_earned, t.payment_method::text AS payment_method, c.card_no,
      mps.fold_text(m.code) AS merchant_code, o.tx_no AS original_tx_no,
      CASE t.tx_type WHEN 'payment' THEN 'payment.charge' WHEN 'refund' THEN 'payment.refund'
        WHEN 'recharge' THEN 'card.recharge' END AS action
    FROM mps.transactions t
    JOIN mps.cards c ON c.id = t.card_id
    LEFT JOIN mps.merchants m ON m.id = t.merchant_id
    LEFT JOIN mps.transactions o ON o.id = t.original_tx_id
  ) t
  FULL JOIN (
    SELECT l.object_id, count(*) AS total, min(l.action) AS action, (array_agg(l.details))[1] AS details
    FROM mps.audit_log l WHERE l.object_type = 'transaction' GROUP BY l.object_id
  ) a ON a.object_id = t.id
  WHERE a.total IS DISTINCT FROM 1 OR t.status IS DISTINCT FROM 'completed'
    OR (t.action, t.final_amount, t.points_earned, t.card_no, t.payment_method, t.merchant_code, t.original_tx_no)
      IS DISTINCT FROM
      (a.action, (a.details ->> 'final_amount')::numeric, coalesce((a.details ->> 'points')::int, 0),
        a.details ->> 'card_no', coalesce(a.details ->> 'payment_method', 'balance'), mps.fold_text(a.details ->> 'merchant_code'), a.details ->> 'original_tx_no')
$$;
COMMENT ON FUNCTION mps.unaudited_transactions IS
  'Returns each transaction that is not what its one audit row says, and each audit row whose transaction is gone.';
REVOKE ALL ON FUNCTION mps.unaudited_transactions FROM PUBLIC;
