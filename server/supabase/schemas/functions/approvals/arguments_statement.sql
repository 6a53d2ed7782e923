-- The statement that gives the arguments of a function of mps_api the types of its parameters, without the actor. $1 holds
-- them by their names.
CREATE OR REPLACE FUNCTION mps.arguments_statement(p_function oid) RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT format('SELECT to_jsonb(a) FROM jsonb_to_record($1) AS a (%s)',
    string_agg(format('%I %s', a.name, format_type(a.type, NULL)), ', '))
  FROM pg_catalog.pg_proc p, unnest(p.proargnames, p.proargtypes::oid[]) AS a (name, type)
  WHERE p.oid = p_function AND a.type IS NOT NULL AND a.name <> 'p_actor'
$$;
COMMENT ON FUNCTION mps.arguments_statement IS
  'The statement that gives the arguments of a function of mps_api the types of its parameters, without the actor.';
REVOKE ALL ON FUNCTION mps.arguments_statement FROM PUBLIC;
