-- Hands the actor's session over to another operator of the same merchant: ends it and opens one for p_operator_id, whose
-- PIN the server has verified against p_pin_hash. Possible only in a session that a password opened or proved on this
-- business day, itself or the one that it was taken over from. The new session has no recent proof of a password.
-- Returns no row when the operator is not active, the PIN has changed since, or the session has ended.
-- Raises PERMISSION_DENIED (no user of the merchant; with the reason "reauthentication_required", no password today).
CREATE OR REPLACE FUNCTION mps_api.switch_operator(
  p_operator_id uuid,
  p_pin_hash text,
  p_ttl_seconds int DEFAULT 86400,
  p_idle_seconds int DEFAULT 43200,
  p_ip text DEFAULT NULL,
  p_user_agent text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, account_id uuid, last_seen_at timestamptz, idle_ends_at timestamptz,
  has_second_factor boolean, administrator_role mps_types.administrator_role, ended_session_id uuid
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant_id uuid := (p_actor ->> 'merchant_id')::uuid;
  v_old mps.sessions;
  v_operator text;
  v_id uuid;
BEGIN
  IF mps.actor_role(p_actor) <> 'merchant' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.lock_account('merchant', v_merchant_id, p_operator_id);
  SELECT * INTO v_old FROM mps.sessions s
  WHERE s.id = (p_actor ->> 'session_id')::uuid AND s.role = 'merchant' AND s.subject_id = v_merchant_id
    AND s.revoked_at IS NULL AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()
  FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF v_old.password_at < mps.start_of_day((now() AT TIME ZONE mps.time_zone())::date) THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "reauthentication_required"}');
  END IF;
  SELECT c.operator INTO v_operator FROM mps.accounts c
  WHERE c.role = 'merchant' AND c.subject_id = v_merchant_id AND c.operator_id = p_operator_id AND c.active
    AND c.pin_hash = p_pin_hash;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = 'operator_switched' WHERE s.id = v_old.id;
  INSERT INTO mps.sessions AS s (role, subject_id, operator_id, ip, user_agent, expires_at, idle_seconds, proven_at, password_at)
  VALUES ('merchant', v_merchant_id, p_operator_id, left(p_ip, 64), left(p_user_agent, 300),
    mps.session_end(p_ttl_seconds), greatest(coalesce(p_idle_seconds, 43200), 1), '-infinity', v_old.password_at)
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(p_actor, 'session.switch', 'session', v_id::text,
    jsonb_build_object('operator', v_operator, 'ended_session', v_old.id));
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.account_id, d.last_seen_at, d.idle_ends_at,
           d.has_second_factor, d.administrator_role, v_old.id
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.switch_operator IS
  'Hands the actor''s session over to another operator of the same merchant: ends it and opens one for p_operator_id, whose '
  'PIN the server has verified against p_pin_hash.';
REVOKE ALL ON FUNCTION mps_api.switch_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.switch_operator TO service_role;
