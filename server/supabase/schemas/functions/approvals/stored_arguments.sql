-- Returns arguments as an approval keeps them: a binding password is replaced by its hash.
CREATE OR REPLACE FUNCTION mps.stored_arguments(p_arguments jsonb) RETURNS jsonb
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT CASE WHEN p_arguments ->> 'p_binding_password' IS NULL THEN p_arguments
    ELSE p_arguments || jsonb_build_object('p_binding_password', NULL,
      'p_binding_password_hash', mps.hash_binding_password(p_arguments ->> 'p_binding_password')) END
$$;
COMMENT ON FUNCTION mps.stored_arguments IS
  'Returns arguments as an approval keeps them: a binding password is replaced by its hash.';
REVOKE ALL ON FUNCTION mps.stored_arguments FROM PUBLIC;
