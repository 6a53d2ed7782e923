-- Scheduled task: marks cards past their expiry as expired, 500 per step.
CREATE OR REPLACE FUNCTION mps.task_expire_cards(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_cards int;
  v_has_more boolean;
BEGIN
  SELECT r.expired_cards, r.has_more INTO STRICT v_cards, v_has_more
  FROM mps_api.expire_due_cards(p_batch_size => 500, p_actor => mps.scheduler_actor(p_run)) r;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('expired_cards', v_cards)), NULL,
    NOT v_has_more, NULL)::mps.task_step;
END
$$;
COMMENT ON FUNCTION mps.task_expire_cards IS
  'Scheduled task: marks cards past their expiry as expired, 500 per step.';
REVOKE ALL ON FUNCTION mps.task_expire_cards FROM PUBLIC;
