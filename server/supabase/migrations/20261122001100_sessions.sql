-- Logins that last: a token names a session, and the session's row says whether it is alive.

-- A session with the account behind it. A session of a suspended account counts as revoked at once, also
-- where nobody wrote it down. Each table is joined by its key: mps.accounts, a union, would be read whole.
CREATE VIEW mps.session_details AS
  SELECT s.id AS session_id, s.role, s.subject_id, s.operator_id, coalesce(m.name, h.name, a.name) AS name,
         h.id AS merchant_id, h.code AS merchant_code, o.name AS operator,
         CASE WHEN s.role = 'merchant' THEN coalesce(o.role, 'manager') END AS operator_role,
         s.ip, s.user_agent, s.created_at, s.last_seen_at, s.expires_at, s.revoked_at, s.revoke_reason,
         CASE WHEN s.revoked_at IS NOT NULL
                OR (m.status = 'active' OR a.status = 'active'
                  OR (h.status = 'active' AND (s.operator_id IS NULL OR o.status = 'active'))) IS NOT TRUE THEN 'revoked'
              WHEN s.expires_at <= now() THEN 'expired'
              ELSE 'alive' END AS state
  FROM mps.sessions s
  LEFT JOIN mps.members m ON s.role = 'member' AND m.id = s.subject_id
  LEFT JOIN mps.merchants h ON s.role = 'merchant' AND h.id = s.subject_id
  LEFT JOIN mps.merchant_operators o ON o.id = s.operator_id AND o.merchant_id = h.id
  LEFT JOIN mps.administrators a ON s.role = 'admin' AND a.id = s.subject_id;
REVOKE ALL ON mps.session_details FROM PUBLIC, anon, authenticated, service_role;

-- When a session that begins or is extended now ends. Whole seconds, because the token says the same time in
-- whole seconds; 31 days at most, so that a mistaken setting makes no eternal login.
CREATE FUNCTION mps.session_end(p_ttl_seconds int) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT date_trunc('second', now() + make_interval(secs => least(greatest(coalesce(p_ttl_seconds, 86400), 1), 2678400)))
$$;
REVOKE ALL ON FUNCTION mps.session_end(int) FROM PUBLIC;

-- Holds an account's status and password still until this transaction ends: a suspension or password change
-- at the same time either comes first, and is seen, or comes later and ends the new session.
CREATE FUNCTION mps.lock_account(p_role mps.session_role, p_subject_id uuid, p_operator_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_role = 'member' THEN
    PERFORM 1 FROM mps.members m WHERE m.id = p_subject_id FOR SHARE;
  ELSIF p_role = 'admin' THEN
    PERFORM 1 FROM mps.administrators a WHERE a.id = p_subject_id FOR SHARE;
  ELSE
    PERFORM 1 FROM mps.merchants h WHERE h.id = p_subject_id FOR SHARE;
    PERFORM 1 FROM mps.merchant_operators o WHERE o.id = p_operator_id FOR SHARE;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION mps.lock_account(mps.session_role, uuid, uuid) FROM PUBLIC;

-- Opens a session after a password was verified outside. p_password_hash is the hash it was verified against.
-- p_ttl_seconds is the lifetime, p_ip and p_user_agent where the login came from, p_request_id for the audit.
-- Returns no row where the account is not active or its password has changed since.
-- Raises PERMISSION_DENIED for every actor: the service alone opens sessions.
CREATE FUNCTION public.create_session(
  p_role mps.session_role,
  p_subject_id uuid,
  p_password_hash text,
  p_operator_id uuid DEFAULT NULL,
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
  v_account mps.accounts;
BEGIN
  PERFORM mps.require_service(p_actor);
  PERFORM mps.lock_account(p_role, p_subject_id, p_operator_id);
  SELECT * INTO v_account FROM mps.accounts c
  WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id
    AND c.active AND c.password_hash = p_password_hash;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mps.sessions AS s (role, subject_id, operator_id, ip, user_agent, expires_at)
  VALUES (p_role, p_subject_id, p_operator_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', p_role, 'id', p_subject_id, 'operator', v_account.operator, 'session_id', v_id,
      'request_id', p_request_id, 'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
REVOKE ALL ON FUNCTION public.create_session(mps.session_role, uuid, text, uuid, int, text, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.create_session(mps.session_role, uuid, text, uuid, int, text, text, text, jsonb) TO service_role;

-- Reads the session that a token names: state "alive", "expired" or "revoked", and whose it is. A session of a
-- suspended account is revoked. Also notes that it was seen, at most once a minute, so that reading stays cheap.
-- Returns no row for an unknown id. Raises PERMISSION_DENIED for every actor but the service.
CREATE FUNCTION public.read_session(p_session_id uuid, p_actor jsonb DEFAULT NULL) RETURNS TABLE (
  session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamptz, expires_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  -- Rows that somebody else holds are skipped: a note of when it was seen is not worth waiting for.
  UPDATE mps.sessions s SET last_seen_at = now()
  WHERE s.id = (SELECT o.id FROM mps.sessions o
    WHERE o.id = p_session_id AND o.last_seen_at < now() - interval '1 minute'
      AND o.revoked_at IS NULL AND o.expires_at > now()
    FOR UPDATE SKIP LOCKED);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$$;
REVOKE ALL ON FUNCTION public.read_session(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.read_session(uuid, jsonb) TO service_role;

-- Gives an alive session p_ttl_seconds more from now, for a refreshed token. Returns no row where it is not
-- alive. Raises PERMISSION_DENIED where the session is another account's.
CREATE FUNCTION public.extend_session(p_session_id uuid, p_ttl_seconds int DEFAULT 86400, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamptz, expires_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_session mps.session_details;
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
  UPDATE mps.sessions s SET expires_at = mps.session_end(p_ttl_seconds), last_seen_at = now()
  WHERE s.id = p_session_id;
  PERFORM mps.audit(p_actor, 'session.extend', 'session', p_session_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$$;
REVOKE ALL ON FUNCTION public.extend_session(uuid, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.extend_session(uuid, int, jsonb) TO service_role;

-- Ends one session: an account its own, an administrator anybody's unless p_own_only. Ending an ended one
-- changes nothing and says so by "ended" false.
-- Raises NOT_FOUND for an unknown id and for another's session, alike.
CREATE FUNCTION public.revoke_session(
  p_session_id uuid, p_reason text DEFAULT 'revoked', p_own_only boolean DEFAULT false, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (session_id uuid, role mps.session_role, subject_id uuid, ended boolean, revoked_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_session mps.sessions;
  v_ended boolean;
BEGIN
  SELECT * INTO v_session FROM mps.sessions s WHERE s.id = p_session_id FOR UPDATE;
  IF NOT FOUND OR NOT ((mps.is_trusted(p_actor) AND NOT coalesce(p_own_only, false))
    OR mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id)) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  v_ended := v_session.revoked_at IS NULL AND v_session.expires_at > now();
  IF v_ended THEN
    UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = left(p_reason, 200) WHERE s.id = p_session_id
    RETURNING s.* INTO v_session;
    PERFORM mps.audit(p_actor, 'session.revoke', 'session', p_session_id::text, jsonb_build_object('reason', left(p_reason, 200)));
  END IF;
  RETURN QUERY SELECT v_session.id, v_session.role, v_session.subject_id, v_ended, v_session.revoked_at;
END
$$;
REVOKE ALL ON FUNCTION public.revoke_session(uuid, text, boolean, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.revoke_session(uuid, text, boolean, jsonb) TO service_role;

-- Ends all sessions of an account; p_except_session_id survives. A member or merchant user ends those of its
-- own login name alone; an administrator those of a whole subject, or of its one operator.
-- Returns the ended sessions, for caches to drop. Raises PERMISSION_DENIED for another's.
CREATE FUNCTION public.revoke_all_sessions(
  p_role mps.session_role,
  p_subject_id uuid,
  p_operator_id uuid DEFAULT NULL,
  p_except_session_id uuid DEFAULT NULL,
  p_reason text DEFAULT 'revoked',
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, ended_count int, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator_id uuid := coalesce(p_operator_id, mps.actor_operator_id(p_actor));
  v_trusted boolean := mps.is_trusted(p_actor);
  v_ended uuid[];
BEGIN
  IF NOT v_trusted AND NOT mps.is_own_account(p_actor, p_role, p_subject_id, v_operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => v_operator_id, p_except => p_except_session_id,
    p_reason => left(p_reason, 200), p_own_account => NOT v_trusted AND v_operator_id IS NULL);
  IF cardinality(v_ended) > 0 THEN
    PERFORM mps.audit(p_actor, 'session.revoke_all', p_role::text, p_subject_id::text,
      jsonb_build_object('operator_id', v_operator_id, 'ended_sessions', cardinality(v_ended), 'reason', left(p_reason, 200)));
  END IF;
  RETURN QUERY SELECT p_subject_id, cardinality(v_ended), v_ended;
END
$$;
REVOKE ALL ON FUNCTION public.revoke_all_sessions(mps.session_role, uuid, uuid, uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.revoke_all_sessions(mps.session_role, uuid, uuid, uuid, text, jsonb) TO service_role;

-- The sessions of one account, or for administrators of one subject, one role or everybody. p_alive_only
-- leaves ended ones out. A member or merchant user sees those of its own login name alone, whatever it asks.
-- Pages by p_limit and p_offset with an exact total, or by p_cursor without one. Raises INVALID_CURSOR, and
-- PERMISSION_DENIED where another's are asked for.
CREATE FUNCTION public.list_sessions(
  p_role mps.session_role DEFAULT NULL,
  p_subject_id uuid DEFAULT NULL,
  p_alive_only boolean DEFAULT true,
  p_limit int DEFAULT 50,
  p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, role mps.session_role, subject_id uuid, name text, merchant_code text, operator text,
  ip text, user_agent text, state text, created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz,
  revoked_at timestamptz, revoke_reason text, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_offset int := mps.page_offset(p_offset, p_cursor);
  v_self boolean := NOT mps.is_trusted(p_actor);
  v_operator_id uuid := mps.actor_operator_id(p_actor);
  v_after record;
  v_after_id uuid;
  v_total bigint;
BEGIN
  IF v_self AND NOT mps.is_own_account(p_actor, p_role, p_subject_id, v_operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  SELECT * INTO v_after FROM mps.decode_cursor(p_cursor);
  v_after_id := mps.cursor_uuid(p_cursor);
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.sessions s
    WHERE (p_role IS NULL OR s.role = p_role) AND (p_subject_id IS NULL OR s.subject_id = p_subject_id)
      AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
      AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL AND s.expires_at > now()));
  END IF;
  RETURN QUERY
    WITH found AS (
      SELECT s.id, s.created_at, row_number() OVER (ORDER BY s.created_at DESC, s.id DESC) AS n
      FROM mps.sessions s
      WHERE (p_role IS NULL OR s.role = p_role) AND (p_subject_id IS NULL OR s.subject_id = p_subject_id)
        AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
        AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL AND s.expires_at > now()))
        AND (p_cursor IS NULL OR (s.created_at, s.id) < (v_after.created_at, v_after_id))
      ORDER BY s.created_at DESC, s.id DESC
      LIMIT v_limit + 1 OFFSET v_offset
    ), following AS (
      -- The last row of this page, where one more stands behind it.
      SELECT mps.encode_cursor(f.created_at, f.id::text) AS next_cursor FROM found f
      WHERE f.n = v_offset + v_limit AND (SELECT max(o.n) FROM found o) > f.n
    )
    SELECT d.session_id, d.role, d.subject_id, d.name, d.merchant_code, d.operator, d.ip, d.user_agent, d.state,
           d.created_at, d.last_seen_at, d.expires_at, d.revoked_at, d.revoke_reason, v_total,
           (SELECT following.next_cursor FROM following)
    FROM found f JOIN mps.session_details d ON d.session_id = f.id
    WHERE f.n <= v_offset + v_limit
    ORDER BY f.n;
END
$$;
REVOKE ALL ON FUNCTION public.list_sessions(mps.session_role, uuid, boolean, int, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_sessions(mps.session_role, uuid, boolean, int, int, text, jsonb) TO service_role;
