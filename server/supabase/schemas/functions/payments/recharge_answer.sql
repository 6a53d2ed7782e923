-- What a recharge answers, first time and replayed alike.
CREATE OR REPLACE FUNCTION mps.recharge_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps_types.recharge_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.payment_method, t.status, t.created_at, t.balance_after, p_replayed
  FROM mps.transactions t WHERE t.id = p_tx_id
$$;
COMMENT ON FUNCTION mps.recharge_answer IS
  'What a recharge answers, first time and replayed alike.';
REVOKE ALL ON FUNCTION mps.recharge_answer FROM PUBLIC;
