-- The statement that calls a function of mps_api and answers its rows as one JSON array, null without a row. $1 holds
-- the arguments by their names; they get the types that the catalogue has, as in a direct call.
CREATE OR REPLACE FUNCTION mps.call_statement(p_function oid) RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT format('SELECT jsonb_agg(to_jsonb(r)) FROM jsonb_to_record($1) AS a (%s), LATERAL mps_api.%I(%s) AS r',
    string_agg(format('%I %s', a.name, format_type(a.type, NULL)), ', '), p.proname,
    string_agg(format('%1$I => a.%1$I', a.name), ', '))
  FROM pg_catalog.pg_proc p, unnest(p.proargnames, p.proargtypes::oid[]) AS a (name, type)
  WHERE p.oid = p_function AND a.type IS NOT NULL
  GROUP BY p.proname
$$;
COMMENT ON FUNCTION mps.call_statement IS
  'The statement that calls a function of mps_api and answers its rows as one JSON array, null without a row.';
REVOKE ALL ON FUNCTION mps.call_statement FROM PUBLIC;
