-- What administrators do with merchants and the people who work there.

-- A merchant is searched by code, name and contact; see members.search_text.
ALTER TABLE mps.merchants ADD COLUMN search_text text GENERATED ALWAYS AS (
  lower(code || E'\n' || name || E'\n' || coalesce(contact, ''))) STORED;
SELECT mps.create_search_index('merchants_search_idx', 'merchants');

-- Two codes that differ in case alone would be mistaken for each other at a till.
CREATE UNIQUE INDEX merchants_code_any_case_key ON mps.merchants (upper(code));

-- A new merchant with the hash of its own account's password (null: nobody can log in by it yet). The code is
-- what people type at a till: letters, digits, - and _, and no second one that differs in case alone.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (the code's form), INVALID_NAME, DUPLICATE_MERCHANT_CODE.
CREATE FUNCTION public.create_merchant(
  p_code text, p_name text, p_contact text DEFAULT NULL, p_password_hash text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps.merchant_status, created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_code text := btrim(p_code);
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF v_code IS NULL OR v_code !~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,49}$' THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"code": ["2 to 50 letters, digits, - or _, beginning with a letter or digit"]}}');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  INSERT INTO mps.merchants AS m (code, name, contact, password_hash)
  VALUES (v_code, mps.check_name(p_name), nullif(btrim(p_contact), ''), p_password_hash)
  RETURNING m.* INTO v_merchant;
  PERFORM mps.audit(p_actor, 'merchant.create', 'merchant', v_merchant.id::text, jsonb_build_object(
    'code', v_code, 'with_password', p_password_hash IS NOT NULL));
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.contact, v_merchant.status,
                      v_merchant.created_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('DUPLICATE_MERCHANT_CODE', jsonb_build_object('code', v_code));
END
$$;
REVOKE ALL ON FUNCTION public.create_merchant(text, text, text, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.create_merchant(text, text, text, text, jsonb) TO service_role;

-- Merchants, newest first; p_search is a part of code, name or contact in any case.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE FUNCTION public.list_merchants(
  p_search text DEFAULT NULL, p_status mps.merchant_status DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps.merchant_status, created_at timestamptz,
  updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_from text := 'mps.merchants m';
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF v_pattern IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.merchants WHERE search_text LIKE $1 OFFSET 0) m';
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
    SELECT g.id, g.code, g.name, g.contact, g.status, g.created_at, g.updated_at, $7,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $5)
    FROM page g WHERE g.place <= $5 ORDER BY g.place
  $q$, v_from, v_where)
  USING v_pattern, p_status, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
REVOKE ALL ON FUNCTION public.list_merchants(text, mps.merchant_status, int, int, text, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_merchants(text, mps.merchant_status, int, int, text, jsonb) TO service_role;

-- One merchant with what its transactions came to since the beginning of the business day.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND.
CREATE FUNCTION public.get_merchant(p_merchant_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps.merchant_status, login_enabled boolean,
  operator_count int, live_sessions int, today_payment_count int, today_net_amount numeric,
  created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT m.id, m.code, m.name, m.contact, m.status, m.password_hash IS NOT NULL,
         (SELECT count(*)::int FROM mps.merchant_operators o WHERE o.merchant_id = m.id),
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'merchant' AND s.subject_id = m.id
            AND s.revoked_at IS NULL AND s.expires_at > now()),
         d.payment_count, d.net_amount, m.created_at, m.updated_at
  FROM mps.merchants m CROSS JOIN LATERAL public.merchant_daily_summary(m.id, NULL, p_actor) d
  WHERE m.id = p_merchant_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
END
$$;
REVOKE ALL ON FUNCTION public.get_merchant(uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_merchant(uuid, jsonb) TO service_role;

-- Brings a suspended or inactive merchant back. Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND,
-- INVALID_STATE_TRANSITION.
CREATE FUNCTION public.reactivate_merchant(p_merchant_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (merchant_id uuid, code text, name text, status mps.merchant_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_status mps.merchant_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT m.status INTO v_status FROM mps.merchants m WHERE m.id = p_merchant_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF v_status NOT IN ('suspended', 'inactive') THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_status, 'to', 'active'));
  END IF;
  PERFORM mps.audit(p_actor, 'merchant.reactivate', 'merchant', p_merchant_id::text,
                    jsonb_build_object('from', v_status, 'to', 'active', 'reason', p_reason));
  RETURN QUERY
  UPDATE mps.merchants m SET status = 'active', updated_at = now() WHERE m.id = p_merchant_id
  RETURNING m.id, m.code, m.name, m.status, m.updated_at;
END
$$;
REVOKE ALL ON FUNCTION public.reactivate_merchant(uuid, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.reactivate_merchant(uuid, text, jsonb) TO service_role;

-- Operators ----------------------------------------------------------------------------------------------

-- The named operators of a merchant, newest first. Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
CREATE FUNCTION public.list_operators(
  p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps.operator_role, status mps.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.merchant_operators o WHERE o.merchant_id = p_merchant_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT o.* FROM mps.merchant_operators o
    WHERE o.merchant_id = p_merchant_id AND (o.created_at, o.id) < (v_at, v_id)
    ORDER BY o.created_at DESC, o.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, g.name, g.role, g.status, g.password_hash IS NOT NULL, g.created_at, g.updated_at,
         v_total, (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
REVOKE ALL ON FUNCTION public.list_operators(uuid, int, int, text, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_operators(uuid, int, int, text, jsonb) TO service_role;

-- A named operator with the hash of an own password (null: cannot log in yet).
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_NAME, VALIDATION_FAILED (the name is taken there).
CREATE FUNCTION public.create_operator(
  p_merchant_id uuid, p_name text, p_role mps.operator_role DEFAULT 'cashier', p_password_hash text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps.operator_role, status mps.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  INSERT INTO mps.merchant_operators AS o (merchant_id, name, role, password_hash)
  VALUES (p_merchant_id, mps.check_name(p_name), coalesce(p_role, 'cashier'), p_password_hash)
  RETURNING o.* INTO v_operator;
  PERFORM mps.audit(p_actor, 'operator.create', 'operator', v_operator.id::text, jsonb_build_object(
    'merchant_id', p_merchant_id, 'name', v_operator.name, 'role', v_operator.role,
    'with_password', p_password_hash IS NOT NULL));
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"name": ["This merchant already has an operator of this name"]}}');
END
$$;
REVOKE ALL ON FUNCTION public.create_operator(uuid, text, mps.operator_role, text, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.create_operator(uuid, text, mps.operator_role, text, jsonb) TO service_role;

-- One operator and the merchant it works for. Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND (no such
-- operator there).
CREATE FUNCTION public.get_operator(p_merchant_id uuid, p_operator_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  operator_id uuid, merchant_id uuid, merchant_code text, merchant_name text, name text, role mps.operator_role,
  status mps.account_status
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT o.id, m.id, m.code, m.name, o.name, o.role, o.status
  FROM mps.merchant_operators o JOIN mps.merchants m ON m.id = o.merchant_id
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
END
$$;
REVOKE ALL ON FUNCTION public.get_operator(uuid, uuid, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.get_operator(uuid, uuid, jsonb) TO service_role;

-- Changes an operator's role, status or password; null leaves a field as it is. Every change ends the
-- operator's sessions, because they carry the old rights; their ids come back so that a cache can drop them.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND (no such operator there), VALIDATION_FAILED.
CREATE FUNCTION public.update_operator(
  p_merchant_id uuid, p_operator_id uuid, p_role mps.operator_role DEFAULT NULL,
  p_status mps.account_status DEFAULT NULL, p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL
)
RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps.operator_role, status mps.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz, ended_session_ids uuid[]
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF num_nonnulls(p_role, p_status, p_password_hash) = 0 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["role, status or password is needed"]}}');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  UPDATE mps.merchant_operators o
  SET role = coalesce(p_role, o.role), status = coalesce(p_status, o.status),
      password_hash = coalesce(p_password_hash, o.password_hash), updated_at = now()
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id
  RETURNING o.* INTO v_operator;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  PERFORM mps.audit(p_actor, 'operator.update', 'operator', p_operator_id::text, jsonb_build_object(
    'merchant_id', p_merchant_id, 'role', p_role, 'status', p_status, 'password_changed', p_password_hash IS NOT NULL));
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at,
                      mps.end_sessions('merchant', p_merchant_id, p_operator_id, p_reason => 'operator_changed');
END
$$;
REVOKE ALL ON FUNCTION public.update_operator(uuid, uuid, mps.operator_role, mps.account_status, text, jsonb)
  FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.update_operator(uuid, uuid, mps.operator_role, mps.account_status, text, jsonb)
  TO service_role;
