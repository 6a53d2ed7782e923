-- Returns the policies that clients need before anybody logs in: how amounts, days and phone numbers are read, and the
-- limits of one charge and one recharge. Everybody may.
CREATE OR REPLACE FUNCTION mps_api.get_settings(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  business_name text, timezone text, currency text, phone_countries text[], charge_max numeric, recharge_min numeric,
  recharge_max numeric
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.business_name, s.time_zone, s.currency, s.phone_countries, s.charge_max, s.recharge_min, s.recharge_max
  FROM mps.settings s
$$;
COMMENT ON FUNCTION mps_api.get_settings IS
  'Returns the policies that clients need before anybody logs in: how amounts, days and phone numbers are read, and '
  'the limits of one charge and one recharge.';
REVOKE ALL ON FUNCTION mps_api.get_settings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_settings TO service_role;
