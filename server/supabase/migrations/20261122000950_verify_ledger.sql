-- What holds always. Every row that comes back is a violation; an empty answer is a sound ledger.

-- A transaction's effect on its card's balance.
CREATE FUNCTION mps.signed_amount(p_tx mps.transactions) RETURNS numeric
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_tx.status <> 'completed' THEN 0
              WHEN p_tx.tx_type = 'payment' THEN -p_tx.final_amount
              ELSE p_tx.final_amount END
$$;

-- Checks the whole ledger. The letters are those of the invariants: A balances, B nothing below zero, E refunds
-- within their payment, F one charge a code, G points, H one audit row a change.
-- Raises PERMISSION_DENIED. Reads everything: for administrators and tests, not for every request.
CREATE FUNCTION public.verify_ledger(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (invariant text, object_type text, object_id text, details jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT 'A', 'card', c.card_no, jsonb_build_object('balance', c.balance, 'expected', c.initial_balance + coalesce(s.total, 0))
  FROM mps.cards c
  LEFT JOIN (SELECT t.card_id, sum(mps.signed_amount(t)) AS total FROM mps.transactions t GROUP BY t.card_id) s ON s.card_id = c.id
  WHERE c.balance <> c.initial_balance + coalesce(s.total, 0);

  RETURN QUERY
  SELECT 'B', 'card', c.card_no, jsonb_build_object('balance', c.balance, 'points', c.points)
  FROM mps.cards c WHERE c.balance < 0 OR c.balance = 'NaN' OR c.points < 0;

  RETURN QUERY
  SELECT 'E', 'transaction', p.tx_no,
    jsonb_build_object('final_amount', p.final_amount, 'refunded_amount', p.refunded_amount, 'refunds', coalesce(r.total, 0))
  FROM mps.transactions p
  LEFT JOIN (SELECT t.original_tx_id, sum(t.final_amount) AS total FROM mps.transactions t
             WHERE t.tx_type = 'refund' AND t.status = 'completed' GROUP BY t.original_tx_id) r ON r.original_tx_id = p.id
  WHERE p.tx_type = 'payment' AND (coalesce(r.total, 0) > p.final_amount OR coalesce(r.total, 0) <> p.refunded_amount);

  RETURN QUERY
  SELECT 'F', 'code', encode(t.code_hash, 'hex'), jsonb_build_object('charges', count(*))
  FROM mps.transactions t WHERE t.code_hash IS NOT NULL GROUP BY t.code_hash HAVING count(*) > 1;

  RETURN QUERY
  SELECT 'G', 'card', c.card_no, jsonb_build_object('points', c.points, 'expected', coalesce(l.total, 0), 'level', c.level)
  FROM mps.cards c
  LEFT JOIN (SELECT p.card_id, sum(p.delta_points) AS total FROM mps.point_ledger p GROUP BY p.card_id) l ON l.card_id = c.id
  WHERE c.points <> coalesce(l.total, 0) OR c.level <> (mps.level_of(c.points)).level;

  RETURN QUERY
  SELECT 'H', 'transaction', t.tx_no, jsonb_build_object('audit_rows', coalesce(a.total, 0))
  FROM mps.transactions t
  LEFT JOIN (SELECT l.object_id, count(*) AS total FROM mps.audit_log l
             WHERE l.object_type = 'transaction' GROUP BY l.object_id) a ON a.object_id = t.id::text
  WHERE coalesce(a.total, 0) <> 1;
END
$$;
REVOKE ALL ON FUNCTION public.verify_ledger(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.verify_ledger(jsonb) TO service_role;

-- How much verify_ledger() looks at.
CREATE FUNCTION public.ledger_size(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (cards bigint, transactions bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY SELECT (SELECT count(*) FROM mps.cards), (SELECT count(*) FROM mps.transactions);
END
$$;
REVOKE ALL ON FUNCTION public.ledger_size(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.ledger_size(jsonb) TO service_role;
