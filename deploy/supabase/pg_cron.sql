-- The scheduled tasks by pg_cron, for a Supabase project without a process of its own for them. Run it as the owner of
-- the schema (Supabase: the SQL editor), again after a change: everything is replaced, nothing is there twice. It may
-- stand beside `mps-server schedule` or `run-task`; each due time is run once all the same where the times agree.

-- Runs a task for a due time, step by step, each committed: nobody waits for a whole task. Fails when the task fails,
-- so that cron.job_run_details tells of it. A due time that passed while the database was away is made up by hand:
-- CALL mps.run_task('settle-daily', '2026-01-31T20:10:00Z');
CREATE OR REPLACE PROCEDURE mps.run_task(p_task text, p_due_at timestamptz DEFAULT date_trunc('minute', now()))
LANGUAGE plpgsql AS $$
DECLARE
  v_run record;
  v_step record;
  v_error text;
  v_is_finished boolean := false;
BEGIN
  -- Nobody gives signs of life beside a step here: the lease has to outlast the longest one.
  SELECT r.run_id, r.attempt, r.is_claimed INTO STRICT v_run
  FROM mps_api.system_start_run(p_task, p_due_at, 'pg_cron', 3600) r;
  COMMIT;
  IF NOT v_run.is_claimed THEN
    RETURN;
  END IF;
  WHILE NOT v_is_finished LOOP
    BEGIN
      SELECT s.is_finished, s.error INTO STRICT v_step
      FROM mps_api.system_continue_run(v_run.run_id, v_run.attempt, 3600) s;
      v_is_finished := v_step.is_finished;
      v_error := v_step.error;
    EXCEPTION WHEN OTHERS THEN
      v_is_finished := true;
      v_error := SQLSTATE;
      PERFORM mps_api.system_fail_run(v_run.run_id, v_run.attempt, SQLSTATE);
    END;
    COMMIT;
  END LOOP;
  IF v_error IS NOT NULL THEN
    RAISE EXCEPTION '% %: %', p_task, p_due_at, v_error;
  END IF;
END
$$;
REVOKE ALL ON PROCEDURE mps.run_task(text, timestamptz) FROM PUBLIC, anon, authenticated, service_role;

-- Tries the oldest run of the last day that has failed, ten times at most, or whose process has died; one a call, so
-- that its failure is told of by its own job.
CREATE OR REPLACE PROCEDURE mps.retry_task()
LANGUAGE plpgsql AS $$
DECLARE
  v_run record;
BEGIN
  SELECT r.task, r.due_at INTO v_run FROM mps.scheduled_runs r
  WHERE r.due_at > now() - interval '1 day'
    AND ((r.outcome = 'failed' AND r.attempt < 10) OR (r.outcome IS NULL AND r.lease_until < now()))
  ORDER BY r.started_at LIMIT 1;
  IF v_run.task IS NOT NULL THEN
    CALL mps.run_task(v_run.task, v_run.due_at);
  END IF;
END
$$;
REVOKE ALL ON PROCEDURE mps.retry_task() FROM PUBLIC, anon, authenticated, service_role;

-- The plan. pg_cron's clock is UTC: 20:10 is ten past four in the morning in Taipei. A settlement's day and month are
-- those of the business time zone all the same. At noon UTC the first of a month has begun nearly everywhere.
CREATE EXTENSION IF NOT EXISTS pg_cron;
SELECT cron.schedule('mps-rotate-codes', '0 20 * * *', $$CALL mps.run_task('rotate-codes')$$);
SELECT cron.schedule('mps-expire-cards', '5 * * * *', $$CALL mps.run_task('expire-cards')$$);
SELECT cron.schedule('mps-clean-expired', '25 * * * *', $$CALL mps.run_task('clean-expired')$$);
SELECT cron.schedule('mps-settle-daily', '10 20 * * *', $$CALL mps.run_task('settle-daily')$$);
SELECT cron.schedule('mps-settle-monthly', '40 12 1 * *', $$CALL mps.run_task('settle-monthly')$$);
SELECT cron.schedule('mps-verify-ledger', '10 21 * * *', $$CALL mps.run_task('verify-ledger')$$);
SELECT cron.schedule('mps-verify-audit', '30 21 * * *', $$CALL mps.run_task('verify-audit')$$);
SELECT cron.schedule('mps-retry-task', '*/10 * * * *', $$CALL mps.retry_task()$$);
