-- What a refund answers, first time and replayed alike.
CREATE OR REPLACE FUNCTION mps.refund_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps_types.refund_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.final_amount, p.tx_no, t.remaining_after, -t.points_earned, t.status, t.created_at,
         t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.transactions p ON p.id = t.original_tx_id WHERE t.id = p_tx_id
$$;
COMMENT ON FUNCTION mps.refund_answer IS
  'What a refund answers, first time and replayed alike.';
REVOKE ALL ON FUNCTION mps.refund_answer FROM PUBLIC;
