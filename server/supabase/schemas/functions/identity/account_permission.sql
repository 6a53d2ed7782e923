-- Returns the administrator's permission that the credentials of an account of this role ask for.
CREATE OR REPLACE FUNCTION mps.account_permission(p_role mps_types.session_role) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_role
    WHEN 'member' THEN 'admin:manage_members'
    WHEN 'merchant' THEN 'admin:manage_merchants'
    ELSE 'admin:manage_administrators'
  END
$$;
COMMENT ON FUNCTION mps.account_permission IS
  'Returns the administrator''s permission that the credentials of an account of this role ask for.';
REVOKE ALL ON FUNCTION mps.account_permission FROM PUBLIC;
