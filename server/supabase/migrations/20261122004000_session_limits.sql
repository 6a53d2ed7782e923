-- How long a login may live at all, and when its password was last proven.

ALTER TABLE mps.sessions ADD COLUMN proven_at timestamptz NOT NULL DEFAULT now();

-- Replaced by the one below, which knows an absolute end.
DROP FUNCTION public.extend_session(uuid, int, jsonb);

-- Gives an alive session p_ttl_seconds more from now, for a refreshed token, but never past p_max_seconds after the
-- login: a stolen token cannot be kept alive for ever. Returns no row where it is not alive or has reached that end.
-- Raises PERMISSION_DENIED where the session is another account's.
CREATE FUNCTION public.extend_session(
  p_session_id uuid, p_ttl_seconds int DEFAULT 86400, p_max_seconds int DEFAULT 2592000, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamptz, expires_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_session mps.session_details;
  v_end timestamptz;
BEGIN
  PERFORM 1 FROM mps.sessions s WHERE s.id = p_session_id FOR UPDATE;
  SELECT * INTO v_session FROM mps.session_details d WHERE d.session_id = p_session_id AND d.state = 'alive';
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'service'
    AND NOT mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  v_end := least(mps.session_end(p_ttl_seconds),
    date_trunc('second', v_session.created_at + make_interval(secs => greatest(coalesce(p_max_seconds, 2592000), 1))));
  IF v_end <= now() THEN
    RETURN;
  END IF;
  UPDATE mps.sessions s SET expires_at = v_end, last_seen_at = now() WHERE s.id = p_session_id;
  PERFORM mps.audit(p_actor, 'session.extend', 'session', p_session_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$$;
REVOKE ALL ON FUNCTION public.extend_session(uuid, int, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.extend_session(uuid, int, int, jsonb) TO service_role;

-- Notes that the session's own account has just proven its password again. p_password_hash is the hash that it was
-- verified against, outside. Returns no row where the session has ended or the password has changed since.
-- Raises PERMISSION_DENIED for the service: it has no session to prove.
CREATE FUNCTION public.prove_session(p_password_hash text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (session_id uuid, proven_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_session_id uuid := (p_actor ->> 'session_id')::uuid;
  v_session mps.session_details;
BEGIN
  IF mps.actor_role(p_actor) = 'service' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM 1 FROM mps.sessions s WHERE s.id = v_session_id FOR UPDATE;
  SELECT * INTO v_session FROM mps.session_details d WHERE d.session_id = v_session_id AND d.state = 'alive';
  IF NOT FOUND OR NOT EXISTS (
    SELECT 1 FROM mps.accounts c
    WHERE c.role = v_session.role AND c.subject_id = v_session.subject_id
      AND c.operator_id IS NOT DISTINCT FROM v_session.operator_id AND c.password_hash = p_password_hash) THEN
    RETURN;
  END IF;
  IF NOT mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  UPDATE mps.sessions s SET proven_at = now() WHERE s.id = v_session_id;
  PERFORM mps.audit(p_actor, 'session.prove', 'session', v_session_id::text);
  RETURN QUERY SELECT v_session_id, now();
END
$$;
REVOKE ALL ON FUNCTION public.prove_session(text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.prove_session(text, jsonb) TO service_role;

-- Refuses a sensitive act in a session whose password was last proven more than p_max_age_seconds ago. With
-- p_above, an act over p_amount that is not above it needs no proof. Returns when the password was proven; null
-- where none was needed. Raises PERMISSION_DENIED with the reason "reauthentication_required".
CREATE FUNCTION public.require_recent_proof(
  p_max_age_seconds int, p_amount numeric DEFAULT NULL, p_above numeric DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (proven_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_proven_at timestamptz;
BEGIN
  IF mps.actor_role(p_actor) = 'service' OR (p_above IS NOT NULL AND p_amount <= p_above) THEN
    RETURN QUERY SELECT NULL::timestamptz;
    RETURN;
  END IF;
  SELECT s.proven_at INTO v_proven_at FROM mps.sessions s WHERE s.id = (p_actor ->> 'session_id')::uuid;
  IF (v_proven_at >= now() - make_interval(secs => p_max_age_seconds)) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "reauthentication_required"}');
  END IF;
  RETURN QUERY SELECT v_proven_at;
END
$$;
REVOKE ALL ON FUNCTION public.require_recent_proof(int, numeric, numeric, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.require_recent_proof(int, numeric, numeric, jsonb) TO service_role;

-- Opens a session for the member behind an identity that another organisation has just vouched for, without a
-- password. Returns no row for an unknown identity and for a member that is not active.
-- Raises PERMISSION_DENIED for every actor: the service alone opens sessions.
CREATE FUNCTION public.create_external_session(
  p_provider text,
  p_external_id text,
  p_ttl_seconds int DEFAULT 86400,
  p_ip text DEFAULT NULL,
  p_user_agent text DEFAULT NULL,
  p_request_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamptz, expires_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid;
  v_member_id uuid;
BEGIN
  PERFORM mps.require_service(p_actor);
  -- Locked, so that a suspension at the same time either is seen here or ends the new session.
  SELECT m.id INTO v_member_id
  FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
  WHERE e.provider = p_provider AND e.external_id = p_external_id AND m.status = 'active'
  FOR SHARE OF m;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mps.sessions AS s (role, subject_id, ip, user_agent, expires_at)
  VALUES ('member', v_member_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', 'member', 'id', v_member_id, 'session_id', v_id, 'request_id', p_request_id,
      'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text, jsonb_build_object('provider', p_provider));
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
REVOKE ALL ON FUNCTION public.create_external_session(text, text, int, text, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.create_external_session(text, text, int, text, text, text, jsonb) TO service_role;
