-- Returns one merchant with its payments and net amount of the business day so far.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_merchant(p_merchant_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps_types.merchant_status, login_enabled boolean,
  operator_count int, live_sessions int, today_payment_count int, today_net_amount numeric, created_at timestamptz,
  updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_merchants');
  -- The inner call is the service's: reading merchants asks for no right to act for them.
  RETURN QUERY
  SELECT m.id, m.code, m.name, m.contact, m.status, m.password_hash IS NOT NULL,
         (SELECT count(*)::int FROM mps.merchant_operators o WHERE o.merchant_id = m.id),
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'merchant' AND s.subject_id = m.id
            AND s.revoked_at IS NULL AND s.expires_at > now()),
         d.payment_count, d.net_amount, m.created_at, m.updated_at
  FROM mps.merchants m CROSS JOIN LATERAL mps_api.merchant_daily_summary(m.id, NULL) d
  WHERE m.id = p_merchant_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_merchant IS
  'Returns one merchant with its payments and net amount of the business day so far.';
REVOKE ALL ON FUNCTION mps_api.get_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_merchant TO service_role;
