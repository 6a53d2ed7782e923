-- Returns one approval. Only administrators have any.
-- Raises PERMISSION_DENIED, APPROVAL_NOT_FOUND (also where the caller may not see it).
CREATE OR REPLACE FUNCTION mps_api.get_approval(p_approval_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.approval_row
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN QUERY SELECT * FROM mps.approval_answer(p_approval_id, mps.own_administrator(p_actor));
  IF NOT FOUND THEN
    PERFORM mps.fail('APPROVAL_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_approval IS
  'Returns one approval.';
REVOKE ALL ON FUNCTION mps_api.get_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_approval TO service_role;
