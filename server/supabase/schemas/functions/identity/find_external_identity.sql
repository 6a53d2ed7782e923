-- Finds the member bound to an external identity; no row when there is none.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.find_external_identity(
  p_provider text, p_external_id text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, member_no text, name text, status mps_types.member_status, created_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_members');
  RETURN QUERY
    SELECT m.id, m.member_no, m.name, m.status, e.created_at
    FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
    WHERE e.provider = mps.fold_text(p_provider) AND e.external_id = mps.clean_text(p_external_id);
END
$$;
COMMENT ON FUNCTION mps_api.find_external_identity IS
  'Finds the member bound to an external identity; no row when there is none.';
REVOKE ALL ON FUNCTION mps_api.find_external_identity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_external_identity TO service_role;
