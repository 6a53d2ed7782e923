-- Lists the runs that wait for a process: of each task the oldest, and none while another process is running it. So no
-- day is settled with a later one. These are due times that have no run yet, runs whose lease has expired, with the
-- instance that held them, and failed runs after a pause that grows with each attempt: 3, 7, 20, 55, ... seconds. A run
-- that has failed ten times, after about three and a half hours, is given up; the due times after it do not wait for it.
-- p_due_times has the due times of each task that are made up, such as {"settle-daily": ["2026-01-31T20:10:00Z"]}.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_waiting_runs(p_due_times jsonb, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (task text, due_at timestamptz, instance text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT DISTINCT ON (w.task) w.task, w.due_at, w.instance
  FROM (
    SELECT t.task, d.value::timestamptz AS due_at, NULL::text AS instance
    FROM mps.scheduled_tasks t CROSS JOIN LATERAL jsonb_array_elements_text(p_due_times -> t.task) d
    WHERE d.value::timestamptz > t.planned_since AND d.value::timestamptz <= clock_timestamp()
      AND NOT EXISTS (SELECT 1 FROM mps.scheduled_runs r WHERE r.task = t.task AND r.due_at = d.value::timestamptz)
    UNION ALL
    SELECT r.task, r.due_at, r.instance FROM mps.scheduled_runs r
    WHERE r.outcome IS NULL AND r.lease_until < clock_timestamp()
    UNION ALL
    SELECT r.task, r.due_at, NULL FROM mps.scheduled_runs r
    WHERE r.outcome = 'failed' AND r.attempt < 10
      AND r.finished_at + make_interval(secs => exp(r.attempt::double precision)) < clock_timestamp()
  ) w
  WHERE NOT EXISTS (
    SELECT 1 FROM mps.scheduled_runs r
    WHERE r.task = w.task AND r.outcome IS NULL AND r.lease_until >= clock_timestamp()
  )
  ORDER BY w.task, w.due_at;
END
$$;
COMMENT ON FUNCTION mps_api.system_waiting_runs IS
  'Lists the runs that wait for a process: of each task the oldest, and none while another process is running it.';
REVOKE ALL ON FUNCTION mps_api.system_waiting_runs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_waiting_runs TO service_role;
