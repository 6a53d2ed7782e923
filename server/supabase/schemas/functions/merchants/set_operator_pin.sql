-- Sets the PIN of the named operator that the actor is, given as its argon2id hash; the earlier one no longer works.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION (the merchant's own account has no PIN), VALIDATION_FAILED (not an
-- argon2id hash).
CREATE OR REPLACE FUNCTION mps_api.set_operator_pin(p_pin_hash text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (operator_id uuid, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.actor_operator_id(p_actor);
BEGIN
  IF mps.actor_role(p_actor) <> 'merchant' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.check_password_hash(p_pin_hash);
  UPDATE mps.merchant_operators o SET pin_hash = p_pin_hash, updated_at = now()
  WHERE o.id = v_id AND o.status = 'active';
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.audit(p_actor, 'operator.set_pin', 'operator', v_id::text);
  RETURN QUERY SELECT v_id, now();
END
$$;
COMMENT ON FUNCTION mps_api.set_operator_pin IS
  'Sets the PIN of the named operator that the actor is, given as its argon2id hash; the earlier one no longer works.';
REVOKE ALL ON FUNCTION mps_api.set_operator_pin FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.set_operator_pin TO service_role;
