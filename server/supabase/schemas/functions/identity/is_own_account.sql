-- True where the actor is this very account: the same subject and, in a merchant, the same operator.
CREATE OR REPLACE FUNCTION mps.is_own_account(p_actor jsonb, p_role mps_types.session_role, p_subject_id uuid,
  p_operator_id uuid)
RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_actor ->> 'role' = p_role::text AND p_actor ->> 'id' = p_subject_id::text
    AND CASE WHEN (p_actor ->> 'operator') IS NULL THEN p_operator_id IS NULL
             ELSE p_operator_id = mps.actor_operator_id(p_actor) END, false)
$$;
COMMENT ON FUNCTION mps.is_own_account IS
  'True where the actor is this very account.';
REVOKE ALL ON FUNCTION mps.is_own_account FROM PUBLIC;
