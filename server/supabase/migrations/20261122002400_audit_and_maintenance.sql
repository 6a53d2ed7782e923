-- The audit log for reading, and what has to be tidied up from time to time.

-- Audit rows, newest first by their number, which is the order in which they were written.
-- Raises PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
CREATE FUNCTION public.list_audit_events(
  p_actor_id text DEFAULT NULL, p_object_type text DEFAULT NULL, p_object_id text DEFAULT NULL,
  p_action text DEFAULT NULL, p_start_date timestamptz DEFAULT NULL, p_end_date timestamptz DEFAULT NULL,
  p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  id bigint, created_at timestamptz, actor_role text, actor_id text, actor_name text, operator text,
  on_behalf_of text, session_id text, request_id text, ip text, action text, object_type text, object_id text,
  details jsonb, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_before bigint := mps.cursor_number(p_cursor);
  v_where text;
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM mps.check_period(p_start_date, p_end_date);
  v_where := concat_ws(' AND ', 'true',
    CASE WHEN p_actor_id IS NOT NULL THEN 'a.actor_id = $1' END,
    CASE WHEN p_object_type IS NOT NULL THEN 'a.object_type = $2' END,
    CASE WHEN p_object_id IS NOT NULL THEN 'a.object_id = $3' END,
    CASE WHEN p_action IS NOT NULL THEN 'a.action = $4' END,
    CASE WHEN p_start_date IS NOT NULL THEN 'a.created_at >= $5' END,
    CASE WHEN p_end_date IS NOT NULL THEN 'a.created_at < $6' END);
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.audit_log a WHERE ' || v_where INTO v_total
      USING p_actor_id, p_object_type, p_object_id, p_action, p_start_date, p_end_date;
  ELSE
    v_where := v_where || ' AND a.id < $7';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT a.* FROM mps.audit_log a WHERE %s ORDER BY a.id DESC LIMIT $8 + 1 OFFSET $9
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.id DESC) AS place, count(*) OVER () > $8 AS has_more FROM found f
    )
    SELECT g.id, g.created_at, g.actor_role, g.actor_id, mps.actor_name(g.actor_role, g.actor_id), g.operator,
           g.on_behalf_of, g.session_id, g.request_id, g.ip, g.action, g.object_type, g.object_id, g.details, $10,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $8)
    FROM page g WHERE g.place <= $8 ORDER BY g.place
  $q$, v_where)
  USING p_actor_id, p_object_type, p_object_id, p_action, p_start_date, p_end_date, v_before, v_limit,
        mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
REVOKE ALL ON FUNCTION
  public.list_audit_events(text, text, text, text, timestamptz, timestamptz, int, int, text, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION
  public.list_audit_events(text, text, text, text, timestamptz, timestamptz, int, int, text, jsonb) TO service_role;

-- What people call an actor: a member's number, a merchant's code, an administrator's name. The id is compared
-- as text, because the log keeps what was said, also where it is no id.
CREATE FUNCTION mps.actor_name(p_role text, p_id text) RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN CASE p_role
    WHEN 'member' THEN (SELECT m.member_no FROM mps.members m WHERE m.id = p_id::uuid)
    WHEN 'merchant' THEN (SELECT h.code FROM mps.merchants h WHERE h.id = p_id::uuid)
    WHEN 'admin' THEN (SELECT a.name FROM mps.administrators a WHERE a.id = p_id::uuid)
  END END
$$;

-- Marks active cards past their expiry as expired and ends their codes and the discounts that they gave.
-- Cards that a payment holds at this moment are left to the next run; the payment itself looks at the time.
-- At most p_batch_size cards a call: has_more says whether to call again. Raises PERMISSION_DENIED.
CREATE FUNCTION public.expire_due_cards(p_batch_size int DEFAULT 1000, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (expired_cards int, has_more boolean, executed_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := least(greatest(coalesce(p_batch_size, 1000), 1), 10000);
  v_ids uuid[];
  v_members uuid[];
BEGIN
  PERFORM mps.require_admin(p_actor);
  WITH due AS (
    SELECT c.id FROM mps.cards c
    WHERE c.status = 'active' AND c.expires_at <= now()
    ORDER BY (c.card_type = 'standard'), c.id LIMIT v_limit
    FOR UPDATE SKIP LOCKED
  ), expired AS (
    UPDATE mps.cards c SET status = 'expired', updated_at = now() FROM due WHERE c.id = due.id
    RETURNING c.id, mps.audit(p_actor, 'card.expire', 'card', c.id::text, '{"from": "active", "to": "expired"}')
  )
  SELECT coalesce(array_agg(e.id), '{}') INTO v_ids FROM expired e;
  DELETE FROM mps.payment_codes q WHERE q.card_id = ANY (v_ids);
  SELECT array_agg(DISTINCT b.member_id) INTO v_members
  FROM mps.card_bindings b JOIN mps.cards c ON c.id = b.card_id
  WHERE b.card_id = ANY (v_ids) AND c.card_type = 'corporate';
  IF v_members IS NOT NULL THEN
    PERFORM mps.refresh_corporate_discount(v_members);
  END IF;
  RETURN QUERY SELECT cardinality(v_ids), cardinality(v_ids) = v_limit, now();
END
$$;
REVOKE ALL ON FUNCTION public.expire_due_cards(int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.expire_due_cards(int, jsonb) TO service_role;

-- Deletes what nobody can use any more: codes past their time, idempotency keys older than p_key_hours (48 at
-- least: callers may count on that), sessions that ended more than p_session_days ago. What is locked at this
-- moment stays for the next run. Raises PERMISSION_DENIED.
CREATE FUNCTION public.clean_expired(p_key_hours int DEFAULT 48, p_session_days int DEFAULT 7, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (removed_codes int, removed_keys int, removed_sessions int, executed_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_keys_before timestamptz := now() - make_interval(hours => least(greatest(coalesce(p_key_hours, 48), 48), 87600));
  v_sessions_before timestamptz := now() - make_interval(days => least(greatest(coalesce(p_session_days, 7), 0), 3650));
  v_codes int;
  v_keys int;
  v_sessions int;
BEGIN
  PERFORM mps.require_admin(p_actor);
  DELETE FROM mps.payment_codes q WHERE q.code_hash IN (
    SELECT o.code_hash FROM mps.payment_codes o WHERE o.expires_at <= now() FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_codes = ROW_COUNT;
  DELETE FROM mps.idempotency_keys k WHERE (k.scope, k.operation, k.key) IN (
    SELECT o.scope, o.operation, o.key FROM mps.idempotency_keys o WHERE o.created_at < v_keys_before
    FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_keys = ROW_COUNT;
  DELETE FROM mps.sessions s WHERE s.id IN (
    SELECT o.id FROM mps.sessions o WHERE o.expires_at < v_sessions_before OR o.revoked_at < v_sessions_before
    FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_sessions = ROW_COUNT;
  PERFORM mps.audit(p_actor, 'maintenance.clean', 'system', 'expired',
    jsonb_build_object('codes', v_codes, 'keys', v_keys, 'sessions', v_sessions));
  RETURN QUERY SELECT v_codes, v_keys, v_sessions, now();
END
$$;
REVOKE ALL ON FUNCTION public.clean_expired(int, int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.clean_expired(int, int, jsonb) TO service_role;
