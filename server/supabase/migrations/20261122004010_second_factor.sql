-- One-time codes of administrators. The shared secret arrives encrypted and is read by the service alone; recovery
-- codes arrive as hashes.

CREATE TABLE mps.second_factors (
  administrator_id uuid PRIMARY KEY REFERENCES mps.administrators (id),
  secret_encrypted text NOT NULL,
  -- Null until a first code has shown that the person's device holds the secret: no code is asked for before.
  confirmed_at timestamptz,
  -- The time step of the last code that was accepted. An accepted code and older ones are never accepted again.
  last_step bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE mps.recovery_codes (
  administrator_id uuid NOT NULL REFERENCES mps.administrators (id),
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (administrator_id, code_hash)
);
REVOKE ALL ON mps.second_factors, mps.recovery_codes FROM PUBLIC, anon, authenticated, service_role;

-- The administrator that the actor is. Raises PERMISSION_DENIED for everybody else, the service too.
CREATE FUNCTION mps.own_administrator(p_actor jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.actor_role(p_actor) <> 'admin' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN (p_actor ->> 'id')::uuid;
END
$$;
REVOKE ALL ON FUNCTION mps.own_administrator(jsonb) FROM PUBLIC;

-- What a login needs to check a code; no row where nothing was begun. Raises PERMISSION_DENIED for every actor.
CREATE FUNCTION public.get_second_factor(p_administrator_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (secret_encrypted text, confirmed boolean, recovery_codes_left int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT f.secret_encrypted, f.confirmed_at IS NOT NULL,
           (SELECT count(*)::int FROM mps.recovery_codes r
            WHERE r.administrator_id = p_administrator_id AND r.used_at IS NULL)
    FROM mps.second_factors f WHERE f.administrator_id = p_administrator_id;
END
$$;
REVOKE ALL ON FUNCTION public.get_second_factor(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_second_factor(uuid, jsonb) TO service_role;

-- Begins the enrolment of the administrator that asks; beginning again replaces what was not confirmed.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION where a second factor is in force.
CREATE FUNCTION public.start_second_factor(p_secret_encrypted text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (administrator_id uuid, created_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_administrator(p_actor);
BEGIN
  INSERT INTO mps.second_factors AS f (administrator_id, secret_encrypted) VALUES (v_id, p_secret_encrypted)
  ON CONFLICT (administrator_id) DO UPDATE SET secret_encrypted = p_secret_encrypted, created_at = now()
  WHERE f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.audit(p_actor, 'second_factor.start', 'admin', v_id::text);
  RETURN QUERY SELECT v_id, now();
END
$$;
REVOKE ALL ON FUNCTION public.start_second_factor(text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.start_second_factor(text, jsonb) TO service_role;

-- Puts the second factor in force after its first code was verified outside. p_step is that code's time step,
-- p_recovery_hashes the SHA-256 of each recovery code in hexadecimal, separated by commas.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION where nothing was begun or one is in force.
CREATE FUNCTION public.confirm_second_factor(p_step bigint, p_recovery_hashes text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (administrator_id uuid, confirmed_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_administrator(p_actor);
BEGIN
  UPDATE mps.second_factors f SET confirmed_at = now(), last_step = p_step
  WHERE f.administrator_id = v_id AND f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  DELETE FROM mps.recovery_codes r WHERE r.administrator_id = v_id;
  INSERT INTO mps.recovery_codes (administrator_id, code_hash)
  SELECT v_id, h.code_hash FROM unnest(string_to_array(p_recovery_hashes, ',')) AS h (code_hash);
  PERFORM mps.audit(p_actor, 'second_factor.enable', 'admin', v_id::text);
  RETURN QUERY SELECT v_id, now();
END
$$;
REVOKE ALL ON FUNCTION public.confirm_second_factor(bigint, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.confirm_second_factor(bigint, text, jsonb) TO service_role;

-- Takes the second factor away: an administrator its own, the service (the command line) anybody's, for somebody
-- who has lost both device and recovery codes. Raises PERMISSION_DENIED for another's.
CREATE FUNCTION public.disable_second_factor(p_administrator_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (administrator_id uuid, disabled boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_disabled boolean;
BEGIN
  IF mps.actor_role(p_actor) <> 'service' AND mps.own_administrator(p_actor) IS DISTINCT FROM p_administrator_id THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  DELETE FROM mps.second_factors f WHERE f.administrator_id = p_administrator_id;
  v_disabled := FOUND;
  DELETE FROM mps.recovery_codes r WHERE r.administrator_id = p_administrator_id;
  IF v_disabled THEN
    PERFORM mps.audit(p_actor, 'second_factor.disable', 'admin', p_administrator_id::text);
  END IF;
  RETURN QUERY SELECT p_administrator_id, v_disabled;
END
$$;
REVOKE ALL ON FUNCTION public.disable_second_factor(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.disable_second_factor(uuid, jsonb) TO service_role;

-- Consumes a code that was verified outside, by its time step: false where this one or a later one was accepted
-- before, so that a code that somebody looked over a shoulder at is worthless. p_secret_encrypted, where given,
-- is the secret under a newer key. Raises PERMISSION_DENIED for every actor.
CREATE FUNCTION public.use_second_factor_step(
  p_administrator_id uuid, p_step bigint, p_secret_encrypted text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (accepted boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.second_factors f
  SET last_step = p_step, secret_encrypted = coalesce(p_secret_encrypted, f.secret_encrypted)
  WHERE f.administrator_id = p_administrator_id AND f.last_step < p_step;
  RETURN QUERY SELECT FOUND;
END
$$;
REVOKE ALL ON FUNCTION public.use_second_factor_step(uuid, bigint, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.use_second_factor_step(uuid, bigint, text, jsonb) TO service_role;

-- Consumes a recovery code by its SHA-256 in hexadecimal: false for an unknown or used one. The use is audited,
-- because it may be somebody else's. Raises PERMISSION_DENIED for every actor.
CREATE FUNCTION public.use_recovery_code(
  p_administrator_id uuid, p_code_hash text, p_request_id text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (accepted boolean, recovery_codes_left int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_accepted boolean;
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.recovery_codes r SET used_at = now()
  WHERE r.administrator_id = p_administrator_id AND r.code_hash = p_code_hash AND r.used_at IS NULL;
  v_accepted := FOUND;
  IF v_accepted THEN
    PERFORM mps.audit(jsonb_build_object('role', 'admin', 'id', p_administrator_id, 'request_id', p_request_id),
      'second_factor.recover', 'admin', p_administrator_id::text);
  END IF;
  RETURN QUERY SELECT v_accepted, (SELECT count(*)::int FROM mps.recovery_codes r
    WHERE r.administrator_id = p_administrator_id AND r.used_at IS NULL);
END
$$;
REVOKE ALL ON FUNCTION public.use_recovery_code(uuid, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.use_recovery_code(uuid, text, text, jsonb) TO service_role;
