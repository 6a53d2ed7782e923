-- Scheduled task: checks the hash chain of the audit log and counts the violations by kind.
CREATE OR REPLACE FUNCTION mps.task_verify_audit(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT (jsonb_build_object('violations', count(*), 'kinds', coalesce(jsonb_agg(DISTINCT v.violation), '[]')),
    NULL, true, NULL)::mps.task_step
  FROM mps_api.verify_audit(mps.scheduler_actor(p_run)) v
$$;
COMMENT ON FUNCTION mps.task_verify_audit IS
  'Scheduled task: checks the hash chain of the audit log and counts the violations by kind.';
REVOKE ALL ON FUNCTION mps.task_verify_audit FROM PUBLIC;
