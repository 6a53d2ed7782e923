-- Charges as far as their locks allow: with p_wait it waits for each lock, without it never. A refusal is an answer,
-- never an error.
CREATE OR REPLACE FUNCTION mps.charge_items(p_items mps.charge_item[], p_wait boolean)
RETURNS mps_types.charge_outcome[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_outcomes mps_types.charge_outcome[];
  v_one mps_types.charge_outcome;
BEGIN
  -- Locked first and decided by the next statement: one that began before has not seen what the locks protect.
  IF p_wait THEN
    v_outcomes := mps.decide_charges(p_items, mps.lock_charges(p_items));
  ELSE
    v_outcomes := mps.decide_charges(p_items, mps.try_lock_charges(p_items));
  END IF;
  -- Few are replays: what they answer stays out of the statement that every call starts.
  FOR v_n IN 1 .. coalesce(cardinality(v_outcomes), 0) LOOP
    IF v_outcomes[v_n].refusal = 'REPLAY' THEN
      SELECT v_outcomes[v_n].item, NULL::text, NULL::jsonb, a.* INTO v_one
      FROM mps.charge_answer(v_outcomes[v_n].tx_id, true) a;
      v_outcomes[v_n] := v_one;
    END IF;
  END LOOP;
  RETURN v_outcomes;
END
$$;
COMMENT ON FUNCTION mps.charge_items IS
  'Charges as far as their locks allow: with p_wait it waits for each lock, without it never.';
REVOKE ALL ON FUNCTION mps.charge_items FROM PUBLIC;
