-- Scheduled work: which tasks there are, when each was due, and what became of it. However many processes find a task
-- due, one row for each due time decides who runs it. Whoever starts a run holds it by a lease, which each step and
-- each sign of life extends; when the holder dies, another one takes the run over where it stood.

CREATE TABLE mps.scheduled_tasks (
  task text PRIMARY KEY,
  -- How long after its last success a task counts as late: the longest gap of its plan and some grace. Null: nobody
  -- waits for it. The schedule writes it from its own plan; these are the values for the plan as it ships.
  late_after interval CHECK (late_after > '0'),
  -- From here on somebody waits for its first success.
  planned_since timestamptz NOT NULL DEFAULT now()
);
INSERT INTO mps.scheduled_tasks (task, late_after) VALUES
  ('rotate-codes', '26 hours'),
  ('expire-cards', '3 hours'),
  ('clean-expired', '3 hours'),
  ('settle-daily', '26 hours'),
  ('settle-monthly', '31 days 2 hours'),
  ('verify-ledger', '26 hours'),
  ('verify-audit', '26 hours');

CREATE TABLE mps.scheduled_runs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task text NOT NULL REFERENCES mps.scheduled_tasks (task),
  due_at timestamptz NOT NULL,
  -- The number of the holder: a process that has lost the run to another one can write nothing more.
  attempt int NOT NULL DEFAULT 1,
  -- Of the present or last attempt.
  started_at timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz NOT NULL,
  finished_at timestamptz,
  -- Null while it runs.
  outcome text CHECK (outcome IN ('ok', 'failed')),
  -- How far it has come, in the task's own words.
  position text,
  result jsonb NOT NULL DEFAULT '{}',
  -- Codes and counts; never a value of the data.
  error text,
  -- Who ran it: host and process.
  instance text NOT NULL,
  UNIQUE (task, due_at),
  CHECK ((outcome IS NULL) = (finished_at IS NULL))
);
CREATE INDEX scheduled_runs_finished_idx ON mps.scheduled_runs (task, finished_at DESC) WHERE outcome = 'ok';
CREATE INDEX scheduled_runs_due_idx ON mps.scheduled_runs (due_at);
CREATE INDEX scheduled_runs_started_idx ON mps.scheduled_runs (task, started_at DESC, id DESC);
CREATE INDEX scheduled_runs_running_idx ON mps.scheduled_runs (lease_until) WHERE outcome IS NULL;
REVOKE ALL ON mps.scheduled_tasks, mps.scheduled_runs FROM PUBLIC, anon, authenticated, service_role;

-- A lease is long enough to live through a slow moment, and short enough that a dead holder's work goes on soon.
CREATE FUNCTION mps.lease_end(p_lease_seconds int) RETURNS timestamptz
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT clock_timestamp() + make_interval(secs => least(greatest(coalesce(p_lease_seconds, 60), 5), 3600))
$$;
REVOKE ALL ON FUNCTION mps.lease_end(int) FROM PUBLIC;

-- What the audit log names for scheduled work: the scheduler, never a person, and which run it was.
CREATE FUNCTION mps.scheduler_actor(p_run mps.scheduled_runs) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object('role', 'service', 'id', 'scheduler',
    'request_id', (p_run).task || '@' || mps.iso((p_run).due_at))
$$;
REVOKE ALL ON FUNCTION mps.scheduler_actor(mps.scheduled_runs) FROM PUBLIC;

-- Starts the run of a task for a due time, or takes it over when it has failed or its holder has died. Where another
-- process runs it at this moment, or it is done, is_claimed is false and the row tells how it stands. Of callers at
-- the same time exactly one claims it.
-- Raises PERMISSION_DENIED, NOT_FOUND for an unknown task, VALIDATION_FAILED for a time that has not come.
CREATE FUNCTION public.system_start_run(p_task text, p_due_at timestamptz, p_instance text, p_lease_seconds int DEFAULT 60,
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (run_id bigint, is_claimed boolean, attempt int, outcome text, result jsonb, error text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_run mps.scheduled_runs;
  v_is_claimed boolean := true;
BEGIN
  PERFORM mps.require_service(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.scheduled_tasks t WHERE t.task = p_task) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  -- The clocks of two machines differ a little.
  IF p_due_at IS NULL OR NOT isfinite(p_due_at) OR p_due_at > clock_timestamp() + interval '1 minute' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"due_at": ["a time that has come"]}}');
  END IF;
  INSERT INTO mps.scheduled_runs AS r (task, due_at, lease_until, instance)
  VALUES (p_task, p_due_at, mps.lease_end(p_lease_seconds), left(coalesce(p_instance, 'unknown'), 200))
  ON CONFLICT (task, due_at) DO UPDATE
  SET attempt = r.attempt + 1, started_at = now(), lease_until = excluded.lease_until, instance = excluded.instance,
      finished_at = NULL, outcome = NULL, error = NULL,
      -- What a dead holder has counted goes on; what has failed begins anew, and keeps what it had done.
      position = CASE WHEN r.outcome IS NULL THEN r.position END,
      result = CASE WHEN r.outcome IS NULL THEN r.result ELSE r.result - '{failed,failures}'::text[] END
  WHERE r.outcome = 'failed' OR (r.outcome IS NULL AND r.lease_until < clock_timestamp())
  RETURNING * INTO v_run;
  IF NOT FOUND THEN
    v_is_claimed := false;
    SELECT * INTO v_run FROM mps.scheduled_runs r WHERE r.task = p_task AND r.due_at = p_due_at;
  END IF;
  RETURN QUERY SELECT v_run.id, v_is_claimed, v_run.attempt, v_run.outcome, v_run.result, v_run.error;
END
$$;
REVOKE ALL ON FUNCTION public.system_start_run(text, timestamptz, text, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_start_run(text, timestamptz, text, int, jsonb) TO service_role;

-- A sign of life of whoever holds a run, for steps that take longer than the lease. False: the run is lost.
-- Raises PERMISSION_DENIED.
CREATE FUNCTION public.system_extend_run(p_run_id bigint, p_attempt int, p_lease_seconds int DEFAULT 60,
  p_actor jsonb DEFAULT NULL)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.scheduled_runs r SET lease_until = mps.lease_end(p_lease_seconds)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  RETURN FOUND;
END
$$;
REVOKE ALL ON FUNCTION public.system_extend_run(bigint, int, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_extend_run(bigint, int, int, jsonb) TO service_role;

-- Ends a run whose step was refused or never answered. p_error is a code, never a value of the data. False: the run
-- is another holder's by now. Raises PERMISSION_DENIED.
CREATE FUNCTION public.system_fail_run(p_run_id bigint, p_attempt int, p_error text, p_actor jsonb DEFAULT NULL)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.scheduled_runs r
  SET outcome = 'failed', finished_at = clock_timestamp(), error = left(coalesce(p_error, 'unknown'), 500)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  RETURN FOUND;
END
$$;
REVOKE ALL ON FUNCTION public.system_fail_run(bigint, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_fail_run(bigint, int, text, jsonb) TO service_role;

-- Runs whose holder has died: somebody should start them again. Raises PERMISSION_DENIED.
CREATE FUNCTION public.system_abandoned_runs(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (task text, due_at timestamptz, instance text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY SELECT r.task, r.due_at, r.instance FROM mps.scheduled_runs r
    WHERE r.outcome IS NULL AND r.lease_until < clock_timestamp() ORDER BY r.due_at LIMIT 100;
END
$$;
REVOKE ALL ON FUNCTION public.system_abandoned_runs(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_abandoned_runs(jsonb) TO service_role;

-- Says how long a task may go without a success before it counts as late; null: it is not planned, nobody waits.
-- True where that changed something. Raises PERMISSION_DENIED, NOT_FOUND.
CREATE FUNCTION public.system_plan_task(p_task text, p_late_after_seconds int DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_late_after interval := make_interval(secs => p_late_after_seconds);
BEGIN
  PERFORM mps.require_service(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.scheduled_tasks t WHERE t.task = p_task) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  UPDATE mps.scheduled_tasks t
  SET late_after = v_late_after,
      planned_since = CASE WHEN t.late_after IS NULL THEN now() ELSE t.planned_since END
  WHERE t.task = p_task AND t.late_after IS DISTINCT FROM v_late_after;
  RETURN FOUND;
END
$$;
REVOKE ALL ON FUNCTION public.system_plan_task(text, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_plan_task(text, int, jsonb) TO service_role;

-- The business time zone, in which the times of plans are meant. Raises PERMISSION_DENIED.
CREATE FUNCTION public.system_time_zone(p_actor jsonb DEFAULT NULL) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN mps.time_zone();
END
$$;
REVOKE ALL ON FUNCTION public.system_time_zone(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_time_zone(jsonb) TO service_role;

-- One row a task, for metrics and people. due_by is when it counts as late, null where nobody waits for it;
-- last_outcome is 'running', 'ok' or 'failed', of the run that started last; last_result is of the last run that
-- succeeded. Null where it has never run. Raises PERMISSION_DENIED.
CREATE FUNCTION public.system_scheduled_runs(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (task text, last_started_at timestamptz, last_succeeded_at timestamptz, last_outcome text,
  due_by timestamptz, last_result jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT t.task, started.started_at, succeeded.finished_at,
         CASE WHEN started.id IS NOT NULL THEN coalesce(started.outcome, 'running') END,
         greatest(succeeded.finished_at, t.planned_since) + t.late_after, succeeded.result
  FROM mps.scheduled_tasks t
  LEFT JOIN LATERAL (
    SELECT r.* FROM mps.scheduled_runs r WHERE r.task = t.task ORDER BY r.started_at DESC, r.id DESC LIMIT 1
  ) started ON true
  LEFT JOIN LATERAL (
    SELECT r.* FROM mps.scheduled_runs r WHERE r.task = t.task AND r.outcome = 'ok' ORDER BY r.finished_at DESC LIMIT 1
  ) succeeded ON true
  ORDER BY t.task;
END
$$;
REVOKE ALL ON FUNCTION public.system_scheduled_runs(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.system_scheduled_runs(jsonb) TO service_role;
