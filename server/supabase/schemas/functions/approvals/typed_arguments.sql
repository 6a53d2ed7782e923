-- Returns the arguments of a function of mps_api in the types of its parameters, without the actor: "10.50" and 10.5
-- become the same number, so that two requests can be compared.
CREATE OR REPLACE FUNCTION mps.typed_arguments(p_function oid, p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_columns text;
  v_typed jsonb;
BEGIN
  SELECT string_agg(format('%I %s', a.name, format_type(a.type, NULL)), ', ') INTO v_columns
  FROM pg_catalog.pg_proc p, unnest(p.proargnames, p.proargtypes::oid[]) AS a (name, type)
  WHERE p.oid = p_function AND a.type IS NOT NULL AND a.name <> 'p_actor';
  EXECUTE format('SELECT to_jsonb(a) FROM jsonb_to_record($1) AS a (%s)', v_columns) INTO v_typed USING p_arguments;
  RETURN v_typed;
END
$$;
COMMENT ON FUNCTION mps.typed_arguments IS
  'Returns the arguments of a function of mps_api in the types of its parameters, without the actor: "10.50" and 10.5 become the same number, so that two requests can be compared.';
REVOKE ALL ON FUNCTION mps.typed_arguments FROM PUBLIC;
