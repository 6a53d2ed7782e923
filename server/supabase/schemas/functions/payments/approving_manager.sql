-- Returns the name of the manager who approves a cashier's refund, whose password or PIN the server has verified against
-- p_hash. The row is locked, so that a manager who is disabled or demoted meanwhile approves nothing.
-- Raises PERMISSION_DENIED (no active manager of this merchant, or another password and PIN since; with the
-- reason "manager_password_required", a PIN where p_needs_password).
CREATE OR REPLACE FUNCTION mps.approving_manager(
  p_merchant_id uuid, p_operator_id uuid, p_hash text, p_needs_password boolean
) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_name text;
  v_is_password boolean;
BEGIN
  SELECT o.name, o.password_hash IS NOT DISTINCT FROM p_hash INTO v_name, v_is_password FROM mps.merchant_operators o
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id AND o.role = 'manager' AND o.status = 'active'
    AND p_hash IN (o.password_hash, o.pin_hash)
  FOR SHARE;
  IF NOT FOUND THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  IF coalesce(p_needs_password, false) AND NOT v_is_password THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "manager_password_required"}');
  END IF;
  RETURN v_name;
END
$$;
COMMENT ON FUNCTION mps.approving_manager IS
  'Returns the name of the manager who approves a cashier''s refund, whose password or PIN the server has verified against '
  'p_hash.';
REVOKE ALL ON FUNCTION mps.approving_manager FROM PUBLIC;
