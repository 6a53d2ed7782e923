-- Returns one operator and the merchant that it works for.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND (no such operator at this merchant).
CREATE OR REPLACE FUNCTION mps_api.get_operator(p_merchant_id uuid, p_operator_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  operator_id uuid, merchant_id uuid, merchant_code text, merchant_name text, name text, role mps_types.operator_role,
  status mps_types.account_status
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_merchants');
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT o.id, m.id, m.code, m.name, o.name, o.role, o.status
  FROM mps.merchant_operators o JOIN mps.merchants m ON m.id = o.merchant_id
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_operator IS
  'Returns one operator and the merchant that it works for.';
REVOKE ALL ON FUNCTION mps_api.get_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_operator TO service_role;
