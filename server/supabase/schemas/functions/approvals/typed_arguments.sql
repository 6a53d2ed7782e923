-- Returns the arguments of a function of mps_api in the types of its parameters, without the actor: "10.50" and 10.5
-- become the same number, so that two requests can be compared.
CREATE OR REPLACE FUNCTION mps.typed_arguments(p_function oid, p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_typed jsonb;
BEGIN
  EXECUTE mps.arguments_statement(p_function) INTO v_typed USING p_arguments;
  RETURN v_typed;
END
$$;
COMMENT ON FUNCTION mps.typed_arguments IS
  'Returns the arguments of a function of mps_api in the types of its parameters, without the actor: "10.50" and 10.5 become the same number, so that two requests can be compared.';
REVOKE ALL ON FUNCTION mps.typed_arguments FROM PUBLIC;
