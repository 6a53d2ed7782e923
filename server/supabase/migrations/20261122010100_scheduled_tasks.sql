-- What each scheduled task does. A task goes in steps, each a short transaction of its own: tills never wait for a
-- whole task, and a process that is killed loses one step. Every task may run again for the same due time and does
-- nothing twice. All decisions are here; whoever calls only keeps on calling until a step says that it was the last.

-- What a step did: what the run's result is now, where to go on, whether that was all, and what went wrong.
CREATE TYPE mps.task_step AS (result jsonb, "position" text, is_finished boolean, error text);

-- The run's result with some counts added.
CREATE FUNCTION mps.add_counts(p_result jsonb, p_counts jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT p_result || coalesce(
    (SELECT jsonb_object_agg(c.key, coalesce((p_result ->> c.key)::bigint, 0) + c.value::bigint)
     FROM jsonb_each_text(p_counts) c), '{}')
$$;

-- Replaces the codes that were live at the due time, 500 cards a step: a code shown since then stays as it is.
CREATE FUNCTION mps.task_rotate_codes(p_run mps.scheduled_runs) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_affected int;
BEGIN
  SELECT r.affected INTO STRICT v_affected FROM public.cron_rotate_qr_tokens(
    p_batch_size => 500, p_issued_before => p_run.due_at, p_actor => mps.scheduler_actor(p_run)) r;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('rotated_cards', v_affected)), NULL, v_affected = 0, NULL)::mps.task_step;
END
$$;

CREATE FUNCTION mps.task_expire_cards(p_run mps.scheduled_runs) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_cards int;
  v_has_more boolean;
BEGIN
  SELECT r.expired_cards, r.has_more INTO STRICT v_cards, v_has_more
  FROM public.expire_due_cards(p_batch_size => 500, p_actor => mps.scheduler_actor(p_run)) r;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('expired_cards', v_cards)), NULL, NOT v_has_more, NULL)::mps.task_step;
END
$$;

-- The history of scheduled work itself is kept for 400 days: a year can be compared with the one before.
CREATE FUNCTION mps.task_clean_expired(p_run mps.scheduled_runs) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_removed record;
  v_runs int;
BEGIN
  SELECT r.* INTO STRICT v_removed FROM public.clean_expired(p_actor => mps.scheduler_actor(p_run)) r;
  DELETE FROM mps.scheduled_runs r WHERE r.due_at < now() - interval '400 days' AND r.id <> p_run.id;
  GET DIAGNOSTICS v_runs = ROW_COUNT;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('removed_codes', v_removed.removed_codes,
    'removed_keys', v_removed.removed_keys, 'removed_sessions', v_removed.removed_sessions, 'removed_runs', v_runs)),
    NULL, true, NULL)::mps.task_step;
END
$$;

-- Settles the next active merchant that has unsettled transactions in the period, in the order of their ids; one
-- merchant a step. One that cannot be settled is counted and does not stop the others. What somebody has settled by
-- hand in the meantime, or settled under this very period before, is not a failure: every transaction is in at most
-- one settlement, and what came too late for the day's is left to the month's.
CREATE FUNCTION mps.settle_next_merchant(p_run mps.scheduled_runs, p_mode mps.settlement_mode,
  p_period_start timestamptz, p_period_end timestamptz)
RETURNS mps.task_step
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
                WHERE t.merchant_id = m.id AND t.created_at >= p_period_start AND t.created_at < p_period_end
                  AND t.settlement_id IS NULL AND t.status = 'completed')
  ORDER BY m.id LIMIT 1;
  IF v_merchant_id IS NULL THEN
    RETURN (v_result, p_run.position, true, CASE WHEN (v_result ->> 'failed')::int > 0
      THEN format('%s merchants could not be settled', v_result ->> 'failed') END)::mps.task_step;
  END IF;
  -- A merchant whose row somebody holds for long is a failure of this one merchant, too.
  PERFORM set_config('lock_timeout', '5s', true);
  BEGIN
    SELECT s.total_amount, s.total_tx_count INTO STRICT v_total, v_count
    FROM public.generate_settlement(v_merchant_id, p_mode, p_period_start, p_period_end, mps.scheduler_actor(p_run)) s;
    v_result := mps.add_counts(v_result, jsonb_build_object('settled_merchants', 1, 'settled_transactions', v_count))
      || jsonb_build_object('total_amount', ((v_result ->> 'total_amount')::numeric + v_total)::text);
  EXCEPTION WHEN OTHERS THEN
    IF SQLERRM NOT IN ('SETTLEMENT_ALREADY_EXISTS', 'NO_TRANSACTIONS_IN_PERIOD') THEN
      v_result := mps.add_counts(v_result, '{"failed": 1}');
      -- The first few say enough; the log must not grow with the number of merchants.
      IF (v_result ->> 'failed')::int <= 20 THEN
        v_result := v_result || jsonb_build_object('failures', coalesce(v_result -> 'failures', '[]')
          || jsonb_build_object('merchant_id', v_merchant_id, 'sqlstate', SQLSTATE));
      END IF;
    END IF;
  END;
  RETURN (v_result, v_merchant_id::text, false, NULL)::mps.task_step;
END
$$;

-- T+1: the day before the due time, a day being one of the business time zone.
CREATE FUNCTION mps.task_settle_daily(p_run mps.scheduled_runs) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT mps.settle_next_merchant(p_run, 't_plus_1', (d.today - interval '1 day') AT TIME ZONE mps.time_zone(),
    d.today AT TIME ZONE mps.time_zone())
  FROM (SELECT date_trunc('day', p_run.due_at AT TIME ZONE mps.time_zone()) AS today) d
$$;

-- The month before the due time. Where days are settled too, it takes what these have left.
CREATE FUNCTION mps.task_settle_monthly(p_run mps.scheduled_runs) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT mps.settle_next_merchant(p_run, 'monthly', (d.month - interval '1 month') AT TIME ZONE mps.time_zone(),
    d.month AT TIME ZONE mps.time_zone())
  FROM (SELECT date_trunc('month', p_run.due_at AT TIME ZONE mps.time_zone()) AS month) d
$$;

-- A check that finds something has done its work: the count is the news, and what alerts are made of.
CREATE FUNCTION mps.task_verify_ledger(p_run mps.scheduled_runs) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT (jsonb_build_object('violations', count(*), 'invariants', coalesce(jsonb_agg(DISTINCT v.invariant), '[]')),
    NULL, true, NULL)::mps.task_step
  FROM public.verify_ledger(mps.scheduler_actor(p_run)) v
$$;

CREATE FUNCTION mps.task_verify_audit(p_run mps.scheduled_runs) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT (jsonb_build_object('violations', count(*), 'kinds', coalesce(jsonb_agg(DISTINCT v.violation), '[]')),
    NULL, true, NULL)::mps.task_step
  FROM public.verify_audit(mps.scheduler_actor(p_run)) v
$$;

-- Does the next step of a run for its holder, and ends it after the last one. The step and its place in the run are
-- one transaction; a holder that has lost the run meanwhile is refused, and its step with it.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION.
CREATE FUNCTION public.system_continue_run(p_run_id bigint, p_attempt int, p_lease_seconds int DEFAULT 60,
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (is_finished boolean, outcome text, result jsonb, error text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_run mps.scheduled_runs;
  v_step mps.task_step;
  v_outcome text;
BEGIN
  PERFORM mps.require_service(p_actor);
  SELECT * INTO v_run FROM mps.scheduled_runs r WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  IF v_run.id IS NULL THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "lost", "to": "running"}');
  END IF;
  v_step := CASE v_run.task
    WHEN 'rotate-codes' THEN mps.task_rotate_codes(v_run)
    WHEN 'expire-cards' THEN mps.task_expire_cards(v_run)
    WHEN 'clean-expired' THEN mps.task_clean_expired(v_run)
    WHEN 'settle-daily' THEN mps.task_settle_daily(v_run)
    WHEN 'settle-monthly' THEN mps.task_settle_monthly(v_run)
    WHEN 'verify-ledger' THEN mps.task_verify_ledger(v_run)
    WHEN 'verify-audit' THEN mps.task_verify_audit(v_run)
  END;
  v_outcome := CASE WHEN v_step.is_finished THEN CASE WHEN v_step.error IS NULL THEN 'ok' ELSE 'failed' END END;
  UPDATE mps.scheduled_runs r
  SET result = v_step.result, position = v_step.position, error = v_step.error, outcome = v_outcome,
      finished_at = CASE WHEN v_outcome IS NOT NULL THEN clock_timestamp() END,
      lease_until = mps.lease_end(p_lease_seconds)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "lost", "to": "running"}');
  END IF;
  RETURN QUERY SELECT v_outcome IS NOT NULL, v_outcome, v_step.result, v_step.error;
END
$$;
REVOKE ALL ON FUNCTION public.system_continue_run(bigint, int, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_continue_run(bigint, int, int, jsonb) TO service_role;

REVOKE ALL ON FUNCTION mps.add_counts(jsonb, jsonb), mps.task_rotate_codes(mps.scheduled_runs),
  mps.task_expire_cards(mps.scheduled_runs), mps.task_clean_expired(mps.scheduled_runs),
  mps.settle_next_merchant(mps.scheduled_runs, mps.settlement_mode, timestamptz, timestamptz),
  mps.task_settle_daily(mps.scheduled_runs), mps.task_settle_monthly(mps.scheduled_runs),
  mps.task_verify_ledger(mps.scheduled_runs), mps.task_verify_audit(mps.scheduled_runs)
  FROM PUBLIC, anon, authenticated, service_role;
