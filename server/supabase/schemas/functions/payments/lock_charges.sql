-- Takes the locks of charges and waits for them: merchants, then keys and order numbers, then cards, each sorted. The
-- order is the same everywhere, so callers never deadlock. Returns the items that can be decided now: of several with
-- one key, order number or card only the first, because the others depend on its outcome. try_lock_charges() does the
-- same without waiting.
CREATE OR REPLACE FUNCTION mps.lock_charges(p_items mps.charge_item[]) RETURNS mps.held_charge[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_held mps.held_charge[];
BEGIN
  -- Shared: many charges of a merchant go at once, while a suspension waits for them, and they for it.
  WITH named AS MATERIALIZED (
    SELECT i.ord, i.code_hash, mps.charge_locks(m.id, i) AS numbers
    FROM unnest(p_items) i JOIN mps.merchants m ON mps.fold_text(m.code) = i.merchant_code
    ORDER BY m.id FOR KEY SHARE OF m
  -- Keys and order numbers have no row to lock before the first charge under them.
  ), number AS MATERIALIZED (
    SELECT s.number, s.first, pg_advisory_xact_lock(s.number) IS NOT NULL AS is_held
    FROM (SELECT u.number, min(n.ord) AS first FROM named n CROSS JOIN unnest(n.numbers) AS u (number)
          GROUP BY u.number ORDER BY u.number) s
  -- Every item's card, also of those that come later: locks that are taken afterwards would be out of order. The count
  -- has all numbers locked before the first card is.
  ), card AS MATERIALIZED (
    SELECT c.id, n.ord
    FROM (SELECT count(*) FILTER (WHERE a.is_held) FROM number a) locked
    CROSS JOIN named n
    CROSS JOIN LATERAL (SELECT q.card_id FROM mps.payment_codes q WHERE q.code_hash = n.code_hash OFFSET 0) q
    JOIN mps.cards c ON c.id = q.card_id
    ORDER BY c.id, n.ord FOR UPDATE OF c
  ), later AS (
    SELECT n.ord FROM named n CROSS JOIN unnest(n.numbers) AS u (number) JOIN number a ON a.number = u.number
    WHERE a.first < n.ord
    UNION ALL
    SELECT c.ord FROM card c WHERE EXISTS (SELECT FROM card f WHERE f.id = c.id AND f.ord < c.ord)
  )
  SELECT array_agg(ROW(n.ord, c.id)::mps.held_charge) INTO v_held
  FROM named n LEFT JOIN card c ON c.ord = n.ord
  WHERE n.ord NOT IN (SELECT l.ord FROM later l);
  RETURN v_held;
END
$$;
COMMENT ON FUNCTION mps.lock_charges IS
  'Takes the locks of charges and waits for them: merchants, then keys and order numbers, then cards, each sorted.';
REVOKE ALL ON FUNCTION mps.lock_charges FROM PUBLIC;
