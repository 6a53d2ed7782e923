-- What running servers ask of the database beside the business: is the schema the one they were built for, and
-- which sessions have just ended.

-- Finds the sessions that ended lately, however many there are.
CREATE INDEX sessions_revoked_at_idx ON mps.sessions (revoked_at) WHERE revoked_at IS NOT NULL;

-- Sessions that were ended since p_since, two minutes ago at most and by default: what a process that keeps
-- sessions in memory has to forget. read_at is the database's time, to be handed in with the next call, less the
-- longest time that a transaction may take, because revoked_at is when the ending transaction began.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE FUNCTION public.list_ended_sessions(p_since timestamptz DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (session_ids uuid[], read_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT coalesce(array_agg(s.id), '{}'::uuid[]), now()
    FROM mps.sessions s
    WHERE s.revoked_at >= greatest(p_since, now() - interval '2 minutes');
END
$$;
REVOKE ALL ON FUNCTION public.list_ended_sessions(timestamptz, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.list_ended_sessions(timestamptz, jsonb) TO service_role;

-- The versions of the applied migrations (NULL where nobody keeps the books) and the signature of every callable
-- function: arguments and result columns with their types, the arguments that must be given, and whether it only
-- reads. A server compares it with what it was built for.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE FUNCTION public.describe_schema(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (versions text[], functions jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_versions text[];
  v_functions jsonb;
BEGIN
  PERFORM mps.require_service(p_actor);
  IF to_regclass('supabase_migrations.schema_migrations') IS NOT NULL THEN
    BEGIN
      EXECUTE 'SELECT array_agg(m.version ORDER BY m.version) FROM supabase_migrations.schema_migrations m'
      INTO v_versions;
    EXCEPTION WHEN insufficient_privilege THEN
      -- Another role keeps the books: the functions alone have to say how old the schema is.
      v_versions := NULL;
    END;
  END IF;

  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'name', f.name,
    'args', f.args,
    'required', coalesce(f.required, '[]'::jsonb),
    'columns', coalesce(f.columns, f.composite),
    'type', f.type,
    'volatile', f.volatile)), '[]'::jsonb)
  INTO v_functions
  FROM (
    SELECT p.proname AS name, p.provolatile = 'v' AS volatile, format_type(p.prorettype, NULL) AS type,
      jsonb_object_agg(a.name, a.type) FILTER (WHERE a.is_input) AS args,
      jsonb_agg(a.name) FILTER (WHERE a.is_input AND a.position <= p.pronargs - p.pronargdefaults) AS required,
      jsonb_object_agg(a.name, a.type) FILTER (WHERE a.is_output) AS columns,
      (SELECT jsonb_object_agg(c.attname, format_type(c.atttypid, NULL))
       FROM pg_catalog.pg_type t
       JOIN pg_catalog.pg_attribute c ON c.attrelid = t.typrelid AND c.attnum > 0 AND NOT c.attisdropped
       WHERE t.oid = p.prorettype AND t.typtype = 'c') AS composite
    FROM pg_catalog.pg_proc p
    CROSS JOIN LATERAL (
      SELECT p.proargnames[u.position] AS name, format_type(u.oid, NULL) AS type, u.position,
        coalesce(p.proargmodes[u.position], 'i') IN ('i', 'b') AS is_input,
        coalesce(p.proargmodes[u.position], 'i') IN ('o', 'b', 't') AS is_output
      FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS u(oid, position)
    ) a
    WHERE p.pronamespace = 'public'::regnamespace AND 'p_actor' = ANY (p.proargnames)
    GROUP BY p.oid, p.proname, p.provolatile, p.prorettype, p.pronargs, p.pronargdefaults
  ) f;
  RETURN QUERY SELECT v_versions, v_functions;
END
$$;
REVOKE ALL ON FUNCTION public.describe_schema(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.describe_schema(jsonb) TO service_role;
