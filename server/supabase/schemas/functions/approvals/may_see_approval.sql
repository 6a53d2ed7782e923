-- Returns whether an administrator sees an approval: its maker does, whoever may decide it, and whoever reads the audit
-- log.
CREATE OR REPLACE FUNCTION mps.may_see_approval(p_viewer uuid, p_maker_id uuid, p_operation text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT p_maker_id = p_viewer OR mps.may_decide(p_viewer, p_operation) OR EXISTS (
    SELECT 1 FROM mps.administrators a
    WHERE a.id = p_viewer AND a.status = 'active' AND 'admin:read_audit' = ANY (mps.role_permissions(a.role::text)))
$$;
COMMENT ON FUNCTION mps.may_see_approval IS
  'Returns whether an administrator sees an approval: its maker does, whoever may decide it, and whoever reads the audit log.';
REVOKE ALL ON FUNCTION mps.may_see_approval FROM PUBLIC;
