-- Requires that an active owner with a password remains when this administrator is demoted, disabled or loses the
-- password. The locks on all active owners, in the order of their ids, let concurrent calls decide one after the other.
-- Raises CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps.keep_an_owner(p_administrator_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM mps.administrators a WHERE a.role = 'owner' AND a.status = 'active' ORDER BY a.id FOR UPDATE;
  -- A statement of its own, which sees what the previous holders of the locks wrote.
  IF EXISTS (SELECT 1 FROM mps.administrators a WHERE a.id = p_administrator_id
      AND a.role = 'owner' AND a.status = 'active' AND a.password_hash IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM mps.administrators a WHERE a.id <> p_administrator_id
      AND a.role = 'owner' AND a.status = 'active' AND a.password_hash IS NOT NULL) THEN
    PERFORM mps.fail('CANNOT_REMOVE_LAST_OWNER');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.keep_an_owner IS
  'Requires that an active owner with a password remains when this administrator is demoted, disabled or loses the '
  'password.';
REVOKE ALL ON FUNCTION mps.keep_an_owner FROM PUBLIC;
