-- Returns whether the account is the actor's own: the same subject and, at a merchant, the same operator.
CREATE OR REPLACE FUNCTION mps.is_own_account(
  p_actor jsonb, p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid
) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_actor ->> 'role' = p_role::text AND p_actor ->> 'id' = p_subject_id::text
    AND CASE WHEN (p_actor ->> 'operator') IS NULL THEN p_operator_id IS NULL
             ELSE p_operator_id = mps.actor_operator_id(p_actor) END, false)
$$;
COMMENT ON FUNCTION mps.is_own_account IS
  'Returns whether the account is the actor''s own: the same subject and, at a merchant, the same operator.';
REVOKE ALL ON FUNCTION mps.is_own_account FROM PUBLIC;
