-- Returns the actor under which an approved call runs: the maker with the role of now, the approval, and the name of the
-- checker.
CREATE OR REPLACE FUNCTION mps.maker_actor(p_maker jsonb, p_approval_id uuid, p_checker_name text) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT p_maker || jsonb_build_object('administrator_role', a.role, 'approval_id', p_approval_id,
    'approved_by', p_checker_name)
  FROM mps.administrators a WHERE a.id = (p_maker ->> 'id')::uuid
$$;
COMMENT ON FUNCTION mps.maker_actor IS
  'Returns the actor under which an approved call runs: the maker with the role of now, the approval, and the name of the checker.';
REVOKE ALL ON FUNCTION mps.maker_actor FROM PUBLIC;
