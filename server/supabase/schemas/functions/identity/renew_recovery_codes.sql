-- Replaces the caller's own recovery codes; the earlier ones no longer work. p_recovery_hashes is as in
-- confirm_second_factor.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION (no second factor is active).
CREATE OR REPLACE FUNCTION mps_api.renew_recovery_codes(p_recovery_hashes text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (account_id uuid, recovery_codes_left int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_factor_account(p_actor);
BEGIN
  -- The row lock keeps two renewals apart: the codes of one of them are stored, never of both.
  PERFORM 1 FROM mps.second_factors f WHERE f.account_id = v_id AND f.confirmed_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.write_recovery_codes(v_id, p_recovery_hashes);
  PERFORM mps.audit(p_actor, 'second_factor.renew_codes', mps.factor_object_type(p_actor), v_id::text);
  RETURN QUERY SELECT v_id, (SELECT count(*)::int FROM mps.recovery_codes r WHERE r.account_id = v_id);
END
$$;
COMMENT ON FUNCTION mps_api.renew_recovery_codes IS
  'Replaces the caller''s own recovery codes; the earlier ones no longer work.';
REVOKE ALL ON FUNCTION mps_api.renew_recovery_codes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.renew_recovery_codes TO service_role;
