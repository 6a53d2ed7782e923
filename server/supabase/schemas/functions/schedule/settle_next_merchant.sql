-- Settles the period for the next active merchant, by id, that has unsettled transactions before its end: one merchant
-- per step. A merchant that cannot be settled is counted and does not stop the others. A merchant that was settled by
-- hand in the meantime is not a failure: a transaction belongs to at most one settlement.
-- Raises INVALID_PERIOD (the period has not ended).
CREATE OR REPLACE FUNCTION mps.settle_next_merchant(
  p_run mps.task_run, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz
) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_merchant_id uuid;
  v_total numeric;
  v_count int;
  v_result jsonb := mps.add_counts(p_run.result, '{"settled_merchants": 0, "settled_transactions": 0, "failed": 0}')
    || jsonb_build_object('period_start', mps.iso(p_period_start), 'period_end', mps.iso(p_period_end),
         'total_amount', coalesce(p_run.result ->> 'total_amount', '0.00'));
BEGIN
  IF p_period_end > now() THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  SELECT m.id INTO v_merchant_id FROM mps.merchants m
  WHERE m.status = 'active' AND (p_run.position IS NULL OR m.id > p_run.position::uuid)
    AND EXISTS (SELECT 1 FROM mps.transactions t
                WHERE t.merchant_id = m.id AND t.created_at < p_period_end
                  AND t.settlement_id IS NULL AND t.status = 'completed')
  ORDER BY m.id LIMIT 1;
  IF v_merchant_id IS NULL THEN
    RETURN (v_result, p_run.position, true, CASE WHEN (v_result ->> 'failed')::int > 0
      THEN format('%s merchants could not be settled', v_result ->> 'failed') END)::mps.task_step;
  END IF;
  -- A merchant's row that stays locked fails only this merchant.
  PERFORM set_config('lock_timeout', '5s', true);
  BEGIN
    SELECT s.total_amount, s.total_tx_count INTO STRICT v_total, v_count
    FROM mps_api.generate_settlement(v_merchant_id, p_mode, p_period_start, p_period_end,
      p_actor => mps.scheduler_actor(p_run)) s;
    v_result := mps.add_counts(v_result, jsonb_build_object('settled_merchants', 1, 'settled_transactions', v_count))
      || jsonb_build_object('total_amount', ((v_result ->> 'total_amount')::numeric + v_total)::text);
  EXCEPTION WHEN OTHERS THEN
    IF SQLERRM <> 'NO_TRANSACTIONS_IN_PERIOD' THEN
      v_result := mps.add_counts(v_result, '{"failed": 1}');
      -- At most 20, so that the result does not grow with the number of merchants.
      IF (v_result ->> 'failed')::int <= 20 THEN
        v_result := v_result || jsonb_build_object('failures', coalesce(v_result -> 'failures', '[]')
          || jsonb_build_object('merchant_id', v_merchant_id, 'sqlstate', SQLSTATE));
      END IF;
    END IF;
  END;
  RETURN (v_result, v_merchant_id::text, false, NULL)::mps.task_step;
END
$$;
COMMENT ON FUNCTION mps.settle_next_merchant IS
  'Settles the period for the next active merchant, by id, that has unsettled transactions before its end: one merchant '
  'per step.';
REVOKE ALL ON FUNCTION mps.settle_next_merchant FROM PUBLIC;
