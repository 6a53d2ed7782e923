-- Checks the amount of one recharge against the limits of the settings. They bind members, merchants and keys;
-- administrators and the service have none here. Raises AMOUNT_OVER_LIMIT.
CREATE OR REPLACE FUNCTION mps.check_recharge_limits(p_amount numeric, p_actor jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_settings mps.settings;
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  SELECT * INTO STRICT v_settings FROM mps.settings s WHERE s.only_row;
  IF p_amount < v_settings.recharge_min THEN
    PERFORM mps.fail('AMOUNT_OVER_LIMIT',
      jsonb_build_object('limit', v_settings.recharge_min::text, 'setting', 'recharge_min'));
  ELSIF p_amount > v_settings.recharge_max THEN
    PERFORM mps.fail('AMOUNT_OVER_LIMIT',
      jsonb_build_object('limit', v_settings.recharge_max::text, 'setting', 'recharge_max'));
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_recharge_limits IS
  'Checks the amount of one recharge against the limits of the settings.';
REVOKE ALL ON FUNCTION mps.check_recharge_limits FROM PUBLIC;
