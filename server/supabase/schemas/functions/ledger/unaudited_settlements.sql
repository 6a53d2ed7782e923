-- Returns each settlement that differs from its transactions or from the audit log, and each audited settlement that is
-- gone: its totals, its status, and the merchant that is paid for its transactions.
CREATE OR REPLACE FUNCTION mps.unaudited_settlements()
RETURNS TABLE (object_type text, object_id text, details jsonb)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'settlement', coalesce(s.id::text, a.object_id), jsonb_build_object('total_amount', s.total_amount,
    'transactions', coalesce(t.payments - t.refunds, 0), 'audited', a.amount, 'status', s.status,
    'audited_status', a.status)
  FROM mps.settlements s
  FULL JOIN (
    SELECT l.object_id, min((l.details ->> 'total_amount')::numeric) AS amount,
      min((l.details ->> 'total_tx_count')::int) AS tx_count,
      count(*) FILTER (WHERE l.action = 'settlement.create') AS rows,
      coalesce((array_agg(l.details ->> 'to' ORDER BY l.id DESC) FILTER (WHERE l.action = 'settlement.status'))[1],
        'pending') AS status
    FROM mps.audit_log l WHERE l.object_type = 'settlement' GROUP BY l.object_id
  ) a ON a.object_id = s.id::text
  LEFT JOIN (
    SELECT t.settlement_id, count(DISTINCT t.merchant_id) AS merchants, min(t.merchant_id::text) AS merchant_id,
      coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'payment'), 0) AS payments,
      coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'refund'), 0) AS refunds,
      count(*) FILTER (WHERE t.tx_type = 'payment') AS payment_count,
      count(*) FILTER (WHERE t.tx_type = 'refund') AS refund_count
    FROM mps.transactions t WHERE t.settlement_id IS NOT NULL GROUP BY t.settlement_id
  ) t ON t.settlement_id = s.id
  WHERE (s.payment_amount, s.refund_amount, s.payment_count, s.refund_count, s.merchant_id::text, 1)
      IS DISTINCT FROM (t.payments, t.refunds, t.payment_count::int, t.refund_count::int, t.merchant_id, t.merchants::int)
    OR (s.total_amount, s.total_tx_count, s.status::text, 1)
      IS DISTINCT FROM (a.amount, a.tx_count, a.status, a.rows::int)
$$;
COMMENT ON FUNCTION mps.unaudited_settlements IS
  'Returns each settlement that differs from its transactions or from the audit log, and each audited settlement that is '
  'gone: its totals, its status, and the merchant that is paid for its transactions.';
REVOKE ALL ON FUNCTION mps.unaudited_settlements FROM PUBLIC;
