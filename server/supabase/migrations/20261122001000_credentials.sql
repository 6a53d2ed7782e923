-- Who can log in, and by what: the accounts of all roles, their password hashes, members' external identities.
-- Hashes are argon2id, made and compared outside the database; no password ever reaches it.

-- Every account that can log in, one row each. A merchant has its own account (operator_id null, a manager)
-- and any number of named operators.
CREATE VIEW mps.accounts AS
  SELECT 'member'::mps.session_role AS role, m.id AS subject_id, NULL::uuid AS operator_id, m.name,
         m.status = 'active' AS active, m.password_hash, NULL::uuid AS merchant_id, NULL::text AS merchant_code,
         NULL::text AS operator, NULL::mps.operator_role AS operator_role, m.member_no, m.phone, m.email
  FROM mps.members m
  UNION ALL
  SELECT 'merchant', h.id, NULL, h.name, h.status = 'active', h.password_hash, h.id, h.code,
         NULL, 'manager', NULL, NULL, NULL
  FROM mps.merchants h
  UNION ALL
  SELECT 'merchant', h.id, o.id, h.name, h.status = 'active' AND o.status = 'active', o.password_hash, h.id, h.code,
         o.name, o.role, NULL, NULL, NULL
  FROM mps.merchant_operators o JOIN mps.merchants h ON h.id = o.merchant_id
  UNION ALL
  SELECT 'admin', a.id, NULL, a.name, a.status = 'active', a.password_hash, NULL, NULL,
         NULL, NULL, NULL, NULL, NULL
  FROM mps.administrators a;
REVOKE ALL ON mps.accounts FROM PUBLIC, anon, authenticated, service_role;

-- The named operator that a merchant's actor is; null for its own account and for every other role.
CREATE FUNCTION mps.actor_operator_id(p_actor jsonb) RETURNS uuid
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT o.id FROM mps.merchant_operators o
  WHERE p_actor ->> 'role' = 'merchant'
    AND o.merchant_id = (p_actor ->> 'merchant_id')::uuid AND o.name = p_actor ->> 'operator'
$$;
REVOKE ALL ON FUNCTION mps.actor_operator_id(jsonb) FROM PUBLIC;

-- True where the actor is this very account: the same subject and, in a merchant, the same operator.
CREATE FUNCTION mps.is_own_account(p_actor jsonb, p_role mps.session_role, p_subject_id uuid, p_operator_id uuid)
RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_actor ->> 'role' = p_role::text AND p_actor ->> 'id' = p_subject_id::text
    AND CASE WHEN (p_actor ->> 'operator') IS NULL THEN p_operator_id IS NULL
             ELSE p_operator_id = mps.actor_operator_id(p_actor) END, false)
$$;
REVOKE ALL ON FUNCTION mps.is_own_account(jsonb, mps.session_role, uuid, uuid) FROM PUBLIC;

-- Log-ins and their expiry are the service's own business: even an administrator makes none for others.
CREATE FUNCTION mps.require_service(p_actor jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.actor_role(p_actor) <> 'service' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
REVOKE ALL ON FUNCTION mps.require_service(jsonb) FROM PUBLIC;

-- The member that an id, member number, phone or email names; the four shapes exclude each other, so nobody
-- can take another's number as an email. A phone may be typed with blanks and dashes. Null for nobody.
CREATE FUNCTION mps.find_member_id(p_identifier text) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_identifier text := btrim(p_identifier);
BEGIN
  IF v_identifier ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    RETURN (SELECT m.id FROM mps.members m WHERE m.id = v_identifier::uuid);
  ELSIF v_identifier ~* '^M[0-9]{8}$' THEN
    RETURN (SELECT m.id FROM mps.members m WHERE m.member_no = upper(v_identifier));
  ELSIF position('@' IN v_identifier) > 0 THEN
    RETURN (SELECT m.id FROM mps.members m WHERE lower(m.email) = lower(v_identifier));
  END IF;
  RETURN (SELECT m.id FROM mps.members m WHERE m.phone = translate(v_identifier, ' -', ''));
END
$$;
REVOKE ALL ON FUNCTION mps.find_member_id(text) FROM PUBLIC;

-- Refuses anything but an argon2id hash, so that no caller can ever store a plain password.
CREATE FUNCTION mps.check_password_hash(p_password_hash text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF p_password_hash IS NULL OR p_password_hash NOT LIKE '$argon2id$%' OR length(p_password_hash) > 500 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"password_hash": ["an argon2id hash"]}}');
  END IF;
END
$$;
REVOKE ALL ON FUNCTION mps.check_password_hash(text) FROM PUBLIC;

-- Looks the account up that somebody wants to log in to: a member by id, member number, phone or email, a
-- merchant by code and, for a named operator, p_operator, an administrator by name.
-- Returns no row for nobody; "active" is false where the account or its merchant is suspended.
-- Raises PERMISSION_DENIED for anybody but the service and administrators.
CREATE FUNCTION public.find_credentials(
  p_role mps.session_role,
  p_identifier text,
  p_operator text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  role mps.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text,
  merchant_code text, operator text, operator_role mps.operator_role, member_no text, phone text, email text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_subject_id uuid;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF p_role = 'member' THEN
    v_subject_id := mps.find_member_id(p_identifier);
  ELSIF p_role = 'merchant' THEN
    v_subject_id := (SELECT h.id FROM mps.merchants h WHERE h.code = btrim(p_identifier));
  ELSE
    v_subject_id := (SELECT a.id FROM mps.administrators a WHERE a.name = btrim(p_identifier));
  END IF;
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = v_subject_id AND c.operator IS NOT DISTINCT FROM btrim(p_operator);
END
$$;
REVOKE ALL ON FUNCTION public.find_credentials(mps.session_role, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.find_credentials(mps.session_role, text, text, jsonb) TO service_role;

-- The same for an account that is known already: a password change reads the current hash by it.
-- Returns no row for nobody. Raises PERMISSION_DENIED for anybody but the service and administrators.
CREATE FUNCTION public.get_credentials(
  p_role mps.session_role,
  p_subject_id uuid,
  p_operator text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  role mps.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text,
  merchant_code text, operator text, operator_role mps.operator_role, member_no text, phone text, email text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator IS NOT DISTINCT FROM p_operator;
END
$$;
REVOKE ALL ON FUNCTION public.get_credentials(mps.session_role, uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_credentials(mps.session_role, uuid, text, jsonb) TO service_role;

-- Sets or changes the password of one account and ends its other logins in the same transaction, because
-- whoever knew the old password may hold one. p_except_session_id survives: the login that asked.
-- p_current_hash, when given, is the hash that the caller verified: a change in between makes this one answer
-- with no row. Returns the ended sessions, for caches to drop.
-- Raises PERMISSION_DENIED (another's account), VALIDATION_FAILED (no argon2id hash), and MEMBER_NOT_FOUND,
-- MERCHANT_NOT_FOUND or NOT_FOUND for an account that does not exist.
CREATE FUNCTION public.set_password_hash(
  p_role mps.session_role,
  p_subject_id uuid,
  p_password_hash text,
  p_operator_id uuid DEFAULT NULL,
  p_current_hash text DEFAULT NULL,
  p_except_session_id uuid DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, operator_id uuid, updated_at timestamptz, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_ended uuid[];
  v_own boolean := mps.is_own_account(p_actor, p_role, p_subject_id, p_operator_id);
BEGIN
  IF NOT v_own THEN
    PERFORM mps.require_admin(p_actor);
  END IF;
  PERFORM mps.check_password_hash(p_password_hash);
  PERFORM 1 FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id;
  IF NOT FOUND THEN
    PERFORM mps.fail(CASE WHEN p_role = 'member' THEN 'MEMBER_NOT_FOUND'
      WHEN p_role = 'merchant' AND p_operator_id IS NULL THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_FOUND' END);
  END IF;
  IF NOT mps.write_password_hash(p_role, p_subject_id, p_operator_id, p_password_hash, p_current_hash) THEN
    RETURN;
  END IF;
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => p_operator_id, p_except => p_except_session_id,
    p_reason => 'password_changed', p_own_account => p_operator_id IS NULL);
  PERFORM mps.audit(p_actor, CASE WHEN v_own THEN 'password.change' ELSE 'password.set' END,
    CASE WHEN p_operator_id IS NULL THEN p_role::text ELSE 'operator' END, coalesce(p_operator_id, p_subject_id)::text,
    jsonb_build_object('ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT p_subject_id, p_operator_id, now(), v_ended;
END
$$;
REVOKE ALL ON FUNCTION public.set_password_hash(mps.session_role, uuid, text, uuid, text, uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.set_password_hash(mps.session_role, uuid, text, uuid, text, uuid, jsonb) TO service_role;

-- Writes the hash to the account's own table; false where p_current_hash is no longer the hash.
CREATE FUNCTION mps.write_password_hash(
  p_role mps.session_role, p_subject_id uuid, p_operator_id uuid, p_password_hash text, p_current_hash text
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_role = 'member' THEN
    UPDATE mps.members SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSIF p_role = 'admin' THEN
    UPDATE mps.administrators SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSIF p_operator_id IS NOT NULL THEN
    UPDATE mps.merchant_operators SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_operator_id AND merchant_id = p_subject_id
      AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSE
    UPDATE mps.merchants SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  END IF;
  RETURN FOUND;
END
$$;
REVOKE ALL ON FUNCTION mps.write_password_hash(mps.session_role, uuid, uuid, text, text) FROM PUBLIC;

-- Makes an administrator; the first one comes from the command line, where nobody is logged in yet.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (no argon2id hash), INVALID_NAME (not a name, or taken).
CREATE FUNCTION public.create_administrator(p_name text, p_password_hash text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (administrator_id uuid, name text, status mps.account_status, created_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_name text := mps.check_name(p_name);
  v_row mps.administrators;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM mps.check_password_hash(p_password_hash);
  INSERT INTO mps.administrators AS a (name, password_hash) VALUES (v_name, p_password_hash)
  ON CONFLICT (name) DO NOTHING
  RETURNING a.* INTO v_row;
  IF v_row.id IS NULL THEN
    PERFORM mps.fail('INVALID_NAME', '{"reason": "taken"}');
  END IF;
  PERFORM mps.audit(p_actor, 'administrator.create', 'admin', v_row.id::text, jsonb_build_object('name', v_name));
  RETURN QUERY SELECT v_row.id, v_row.name, v_row.status, v_row.created_at;
END
$$;
REVOKE ALL ON FUNCTION public.create_administrator(text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.create_administrator(text, text, jsonb) TO service_role;

-- Ties a member to an identity of another organisation. The same tie again changes nothing.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED (empty or over 200 characters),
-- EXTERNAL_ID_ALREADY_BOUND (another member has it).
CREATE FUNCTION public.bind_external_identity(
  p_member_id uuid, p_provider text, p_external_id text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, provider text, external_id text, created_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_row mps.external_identities;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF coalesce(length(p_provider), 0) NOT BETWEEN 1 AND 200 OR coalesce(length(p_external_id), 0) NOT BETWEEN 1 AND 200 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_id": ["provider and id of 1 to 200 characters"]}}');
  END IF;
  PERFORM 1 FROM mps.members m WHERE m.id = p_member_id FOR KEY SHARE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  INSERT INTO mps.external_identities AS e (provider, external_id, member_id)
  VALUES (p_provider, p_external_id, p_member_id)
  ON CONFLICT (provider, external_id) DO NOTHING
  RETURNING e.* INTO v_row;
  IF v_row.member_id IS NOT NULL THEN
    PERFORM mps.audit(p_actor, 'identity.bind', 'member', p_member_id::text, jsonb_build_object('provider', p_provider));
  ELSE
    SELECT * INTO v_row FROM mps.external_identities e
    WHERE e.provider = p_provider AND e.external_id = p_external_id;
    IF v_row.member_id IS DISTINCT FROM p_member_id THEN
      PERFORM mps.fail('EXTERNAL_ID_ALREADY_BOUND');
    END IF;
  END IF;
  RETURN QUERY SELECT v_row.member_id, v_row.provider, v_row.external_id, v_row.created_at;
END
$$;
REVOKE ALL ON FUNCTION public.bind_external_identity(uuid, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.bind_external_identity(uuid, text, text, jsonb) TO service_role;

-- The member behind an external identity; no row for nobody. Raises PERMISSION_DENIED.
CREATE FUNCTION public.find_external_identity(p_provider text, p_external_id text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (member_id uuid, member_no text, name text, status mps.member_status, created_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
    SELECT m.id, m.member_no, m.name, m.status, e.created_at
    FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
    WHERE e.provider = p_provider AND e.external_id = p_external_id;
END
$$;
REVOKE ALL ON FUNCTION public.find_external_identity(text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.find_external_identity(text, text, jsonb) TO service_role;
