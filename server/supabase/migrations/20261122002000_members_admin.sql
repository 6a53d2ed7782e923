-- What administrators do with members: search, detail, edit, reactivate.

-- The pattern that finds a part of a search text; null for no term. The term's own % and _ mean themselves.
CREATE FUNCTION mps.search_pattern(p_term text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT '%' || regexp_replace(lower(nullif(btrim(p_term), '')), '([\\%_])', '\\\1', 'g') || '%'
$$;

-- Everything that a member is searched by, in lower case, kept in the row: the trigram index answers terms of
-- three characters and more, and shorter ones, such as most Chinese names, a plain scan, which is ten times
-- faster over this column than over an expression. Lines keep a term from matching across fields.
ALTER TABLE mps.members ADD COLUMN search_text text GENERATED ALWAYS AS (
  lower(member_no || E'\n' || name || E'\n' || coalesce(phone, '') || E'\n' || coalesce(email, ''))) STORED;

-- Makes a trigram index; the schema of the extension differs between databases, so it is looked up.
CREATE FUNCTION mps.create_search_index(p_index text, p_table text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_schema text;
BEGIN
  SELECT n.nspname INTO STRICT v_schema
  FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
  WHERE e.extname = 'pg_trgm';
  EXECUTE format('CREATE INDEX %I ON mps.%I USING gin (search_text %I.gin_trgm_ops)', p_index, p_table, v_schema);
END
$$;
SELECT mps.create_search_index('members_search_idx', 'members');

-- Members, newest first; p_search is a part of number, name, phone or email in any case.
-- The search stands in a subquery of its own (OFFSET 0), so that the planner answers it from the trigram
-- index instead of walking all members in the list's order.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE FUNCTION public.list_members(
  p_search text DEFAULT NULL, p_status mps.member_status DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps.member_status,
  created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_from text := 'mps.members m';
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF v_pattern IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.members WHERE search_text LIKE $1 OFFSET 0) m';
  END IF;
  IF p_status IS NOT NULL THEN
    v_where := v_where || ' AND m.status = $2';
  END IF;
  IF p_cursor IS NULL THEN
    EXECUTE format('SELECT count(*) FROM %s WHERE %s', v_from, v_where) INTO v_total USING v_pattern, p_status;
  ELSE
    v_where := v_where || ' AND (m.created_at, m.id) < ($3, $4)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT m.* FROM %s WHERE %s ORDER BY m.created_at DESC, m.id DESC LIMIT $5 + 1 OFFSET $6
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $5 AS has_more
      FROM found f
    )
    SELECT g.id, g.member_no, g.name, g.phone, g.email, g.status, g.created_at, g.updated_at, $7,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $5)
    FROM page g WHERE g.place <= $5 ORDER BY g.place
  $q$, v_from, v_where)
  USING v_pattern, p_status, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
REVOKE ALL ON FUNCTION public.list_members(text, mps.member_status, int, int, text, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_members(text, mps.member_status, int, int, text, jsonb) TO service_role;

-- One member with every card that it owns or is bound to. Raises PERMISSION_DENIED, MEMBER_NOT_FOUND.
CREATE FUNCTION public.get_member(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps.member_status,
  login_enabled boolean, identity_providers text[], live_sessions int, cards jsonb, created_at timestamptz,
  updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT p.member_id, p.member_no, p.name, p.phone, p.email, p.status, p.login_enabled, p.identity_providers,
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'member' AND s.subject_id = p.member_id
            AND s.revoked_at IS NULL AND s.expires_at > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'id', c.id, 'card_no', c.card_no, 'card_type', c.card_type, 'name', c.name, 'balance', c.balance,
              'points', c.points, 'level', c.level, 'level_name', c.level_name, 'discount_rate', c.discount_rate,
              'corporate_discount', c.corporate_discount, 'next_level', c.next_level, 'binding_role', c.binding_role,
              'status', c.status, 'expires_at', mps.iso(c.expires_at), 'created_at', mps.iso(c.created_at))
            ORDER BY c.created_at DESC, c.id DESC), '[]')
          FROM public.list_member_cards(p.member_id, p_actor) c),
         p.created_at, p.updated_at
  FROM public.get_member_profile(p_member_id, p_actor) p;
END
$$;
REVOKE ALL ON FUNCTION public.get_member(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_member(uuid, jsonb) TO service_role;

-- Changes name, phone or email. p_changes holds the fields to change; a null takes phone or email away, but
-- one of phone, email and an outside identity stays, else nobody could log in. Phone and email are what a
-- member logs in by, so the audit row names the fields, never their contents.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, INVALID_STATE_TRANSITION (a deleted member),
-- INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, DUPLICATE_PHONE, DUPLICATE_EMAIL.
CREATE FUNCTION public.update_member(p_member_id uuid, p_changes jsonb, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps.member_status,
  created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_new mps.members;
  v_constraint text;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF jsonb_typeof(p_changes) IS DISTINCT FROM 'object' OR p_changes = '{}'
    OR p_changes - ARRAY['name', 'phone', 'email'] <> '{}' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"changes": ["name, phone or email"]}}');
  END IF;
  SELECT m.* INTO v_member FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_member.status = 'deleted' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_member.status));
  END IF;
  v_new := v_member;
  IF p_changes ? 'name' THEN
    v_new.name := mps.check_name(p_changes ->> 'name');
  END IF;
  IF p_changes ? 'phone' THEN
    v_new.phone := mps.check_phone(p_changes ->> 'phone');
  END IF;
  IF p_changes ? 'email' THEN
    v_new.email := mps.check_email(p_changes ->> 'email');
  END IF;
  IF v_new.phone IS NULL AND v_new.email IS NULL
    AND NOT EXISTS (SELECT 1 FROM mps.external_identities e WHERE e.member_id = p_member_id) THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"phone": ["phone or email must stay"]}}');
  END IF;
  IF v_new IS DISTINCT FROM v_member THEN
    UPDATE mps.members m SET name = v_new.name, phone = v_new.phone, email = v_new.email, updated_at = now()
    WHERE m.id = p_member_id RETURNING m.* INTO v_new;
    PERFORM mps.audit(p_actor, 'member.update', 'member', p_member_id::text, jsonb_build_object(
      'fields', to_jsonb(ARRAY(SELECT k FROM jsonb_object_keys(p_changes) k ORDER BY k))));
  END IF;
  RETURN QUERY SELECT v_new.id, v_new.member_no, v_new.name, v_new.phone, v_new.email, v_new.status,
                      v_new.created_at, v_new.updated_at;
EXCEPTION
  WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS v_constraint = CONSTRAINT_NAME;
    PERFORM mps.fail_duplicate_member(v_constraint);
END
$$;
REVOKE ALL ON FUNCTION public.update_member(uuid, jsonb, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.update_member(uuid, jsonb, jsonb) TO service_role;

-- Brings a suspended or inactive member back; its sessions and codes stay ended.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE FUNCTION public.reactivate_member(p_member_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (member_id uuid, name text, status mps.member_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_status mps.member_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_status NOT IN ('suspended', 'inactive') THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_status, 'to', 'active'));
  END IF;
  PERFORM mps.audit(p_actor, 'member.reactivate', 'member', p_member_id::text,
                    jsonb_build_object('from', v_status, 'to', 'active', 'reason', p_reason));
  RETURN QUERY
  UPDATE mps.members m SET status = 'active', updated_at = now() WHERE m.id = p_member_id
  RETURNING m.id, m.name, m.status, m.updated_at;
END
$$;
REVOKE ALL ON FUNCTION public.reactivate_member(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.reactivate_member(uuid, text, jsonb) TO service_role;
