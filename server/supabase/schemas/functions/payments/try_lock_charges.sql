-- Takes the locks of charges like lock_charges(), but without waiting. An item whose lock is held elsewhere is left out
-- of the answer, so a card that is locked for long delays no other item of the call.
CREATE OR REPLACE FUNCTION mps.try_lock_charges(p_items mps.charge_item[]) RETURNS mps.held_charge[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_held mps.held_charge[];
BEGIN
  WITH named AS MATERIALIZED (
    SELECT i.ord, i.code_hash, mps.charge_locks(m.id, i) AS numbers
    FROM unnest(p_items) i JOIN mps.merchants m ON mps.fold_text(m.code) = i.merchant_code
    ORDER BY m.id FOR KEY SHARE OF m SKIP LOCKED
  ), number AS MATERIALIZED (
    SELECT s.number, s.first, pg_try_advisory_xact_lock(s.number) AS is_held
    FROM (SELECT u.number, min(n.ord) AS first FROM named n CROSS JOIN unnest(n.numbers) AS u (number)
          GROUP BY u.number ORDER BY u.number) s
  ), free AS MATERIALIZED (
    SELECT n.ord, q.card_id
    FROM named n
    LEFT JOIN LATERAL (SELECT q.card_id FROM mps.payment_codes q WHERE q.code_hash = n.code_hash OFFSET 0) q ON true
    WHERE NOT EXISTS (SELECT FROM unnest(n.numbers) AS u (number) JOIN number a ON a.number = u.number
                      WHERE NOT a.is_held OR a.first < n.ord)
  -- Only of items that have all of the rest: the others would hold a card for nothing.
  ), card AS MATERIALIZED (
    SELECT c.id, f.ord FROM free f JOIN mps.cards c ON c.id = f.card_id
    ORDER BY c.id, f.ord FOR UPDATE OF c SKIP LOCKED
  )
  SELECT array_agg(ROW(f.ord, f.card_id)::mps.held_charge) INTO v_held
  FROM free f
  WHERE f.card_id IS NULL OR f.ord IN (SELECT min(c.ord) FROM card c GROUP BY c.id);
  RETURN v_held;
END
$$;
COMMENT ON FUNCTION mps.try_lock_charges IS
  'Takes the locks of charges like lock_charges(), but without waiting.';
REVOKE ALL ON FUNCTION mps.try_lock_charges FROM PUBLIC;
