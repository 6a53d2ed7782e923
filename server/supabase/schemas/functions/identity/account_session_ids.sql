-- Returns the ids of an account's sessions that are not revoked, so that caches can read them again after a change.
CREATE OR REPLACE FUNCTION mps.account_session_ids(p_account_id uuid) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(array_agg(s.id), '{}'::uuid[])
  FROM mps.actor_of_account(p_account_id) a
  JOIN mps.sessions s ON s.role = (a ->> 'role')::mps_types.session_role AND s.subject_id = (a ->> 'id')::uuid
  WHERE s.revoked_at IS NULL AND coalesce(s.operator_id, s.subject_id) = p_account_id
$$;
COMMENT ON FUNCTION mps.account_session_ids IS
  'Returns the ids of an account''s sessions that are not revoked, so that caches can read them again after a change.';
REVOKE ALL ON FUNCTION mps.account_session_ids FROM PUBLIC;
