-- Finds a merchant by its code. A merchant user finds only their own merchant. Every other code gives the same error,
-- so that codes cannot be probed.
-- Raises MERCHANT_NOT_FOUND, NOT_MERCHANT_USER, PERMISSION_DENIED (an administrator who may not act for others).
CREATE OR REPLACE FUNCTION mps_api.find_merchant(p_code text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (merchant_id uuid, code text, name text, status mps_types.merchant_status)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  SELECT m.* INTO v_merchant FROM mps.merchants m WHERE mps.fold_text(m.code) = mps.fold_text(p_code);
  PERFORM mps.require_merchant(p_actor, v_merchant.id);
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail(CASE WHEN mps.acts_for_others(p_actor) THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_MERCHANT_USER' END);
  END IF;
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.status;
END
$$;
COMMENT ON FUNCTION mps_api.find_merchant IS
  'Finds a merchant by its code.';
REVOKE ALL ON FUNCTION mps_api.find_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_merchant TO service_role;
