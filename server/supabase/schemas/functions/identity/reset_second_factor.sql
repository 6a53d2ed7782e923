-- Removes another administrator's second factor and recovery codes and ends their sessions, for one who has lost both.
-- One's own is removed by disable_second_factor, which the server calls after the password and a code.
-- ended_session_ids lets caches drop the sessions.
-- Raises PERMISSION_DENIED (also for one's own), NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.reset_second_factor(p_administrator_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (administrator_id uuid, removed boolean, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_removed boolean;
  v_ended uuid[];
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF p_actor ->> 'id' = p_administrator_id::text THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM 1 FROM mps.administrators a WHERE a.id = p_administrator_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  DELETE FROM mps.second_factors f WHERE f.administrator_id = p_administrator_id;
  v_removed := FOUND;
  DELETE FROM mps.recovery_codes r WHERE r.administrator_id = p_administrator_id;
  v_ended := mps.end_sessions('admin', p_administrator_id, p_reason => 'second_factor_reset');
  PERFORM mps.audit(p_actor, 'second_factor.reset', 'admin', p_administrator_id::text,
    jsonb_build_object('removed', v_removed, 'ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT p_administrator_id, v_removed, v_ended;
END
$$;
COMMENT ON FUNCTION mps_api.reset_second_factor IS
  'Removes another administrator''s second factor and recovery codes and ends their sessions, for one who has lost both.';
REVOKE ALL ON FUNCTION mps_api.reset_second_factor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.reset_second_factor TO service_role;
