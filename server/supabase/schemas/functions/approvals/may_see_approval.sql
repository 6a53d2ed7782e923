-- Returns whether an administrator sees an approval: its maker does, and whoever may decide it.
CREATE OR REPLACE FUNCTION mps.may_see_approval(p_viewer uuid, p_maker_id uuid, p_operation text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT p_maker_id = p_viewer OR mps.may_decide(p_viewer, p_operation)
$$;
COMMENT ON FUNCTION mps.may_see_approval IS
  'Returns whether an administrator sees an approval: its maker does, and whoever may decide it.';
REVOKE ALL ON FUNCTION mps.may_see_approval FROM PUBLIC;
