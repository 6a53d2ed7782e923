-- Returns how many administrators could decide approvals of an operation now.
CREATE OR REPLACE FUNCTION mps.count_deciders(p_operation text) RETURNS int
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT count(*)::int FROM mps.administrators a WHERE mps.may_decide(a.id, p_operation)
$$;
COMMENT ON FUNCTION mps.count_deciders IS
  'Returns how many administrators could decide approvals of an operation now.';
REVOKE ALL ON FUNCTION mps.count_deciders FROM PUBLIC;
