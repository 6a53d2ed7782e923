-- Requires an administrator's permission, as has_permission() decides it.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps.require_permission(p_actor jsonb, p_permission text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF NOT mps.has_permission(p_actor, p_permission) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_permission IS
  'Requires an administrator''s permission, as has_permission() decides it.';
REVOKE ALL ON FUNCTION mps.require_permission FROM PUBLIC;
