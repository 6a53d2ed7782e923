-- What a charge answers, first time and replayed alike.
CREATE OR REPLACE FUNCTION mps.charge_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps_types.charge_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.discount_applied, t.raw_amount, t.points_earned, t.status,
         t.created_at, c.card_no, c.card_type, t.level_after, t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id WHERE t.id = p_tx_id
$$;
COMMENT ON FUNCTION mps.charge_answer IS
  'What a charge answers, first time and replayed alike.';
REVOKE ALL ON FUNCTION mps.charge_answer FROM PUBLIC;
