-- Requires somebody who may see or change a merchant's operators: a manager of that merchant, whoever acts for it, or an
-- administrator with p_permission.
-- Raises NOT_MERCHANT_USER, PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps.require_operator_manager(p_actor jsonb, p_merchant_id uuid, p_permission text)
RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.actor_role(p_actor) = 'merchant' OR p_actor ->> 'on_behalf_of' IS NOT NULL THEN
    PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  ELSE
    PERFORM mps.require_permission(p_actor, p_permission);
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_operator_manager IS
  'Requires somebody who may see or change a merchant''s operators: a manager of that merchant, whoever acts for it, or an '
  'administrator with p_permission.';
REVOKE ALL ON FUNCTION mps.require_operator_manager FROM PUBLIC;
