-- Returns the account whose second factor the actor may change: the actor's own, of administrators and of merchants'
-- managers. It is the id of the administrator, of the named operator, or of the merchant for its own account.
-- Raises PERMISSION_DENIED for every other actor, the service included.
CREATE OR REPLACE FUNCTION mps.own_factor_account(p_actor jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_role text := mps.actor_role(p_actor);
BEGIN
  IF v_role = 'admin' THEN
    RETURN (p_actor ->> 'id')::uuid;
  END IF;
  IF v_role <> 'merchant' OR coalesce(p_actor ->> 'operator_role', 'manager') <> 'manager' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN coalesce(mps.actor_operator_id(p_actor), (p_actor ->> 'id')::uuid);
END
$$;
COMMENT ON FUNCTION mps.own_factor_account IS
  'Returns the account whose second factor the actor may change: the actor''s own, of administrators and of merchants'' '
  'managers.';
REVOKE ALL ON FUNCTION mps.own_factor_account FROM PUBLIC;
