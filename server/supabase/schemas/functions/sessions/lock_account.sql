-- Locks an account's status and password until the end of the transaction, before a session is opened. A concurrent
-- suspension or password change either commits first and is seen, or waits and then ends the new session.
CREATE OR REPLACE FUNCTION mps.lock_account(p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid)
RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_role = 'member' THEN
    PERFORM 1 FROM mps.members m WHERE m.id = p_subject_id FOR SHARE;
  ELSIF p_role = 'admin' THEN
    PERFORM 1 FROM mps.administrators a WHERE a.id = p_subject_id FOR SHARE;
  ELSE
    PERFORM 1 FROM mps.merchants h WHERE h.id = p_subject_id FOR SHARE;
    PERFORM 1 FROM mps.merchant_operators o WHERE o.id = p_operator_id FOR SHARE;
  END IF;
END
$$;
COMMENT ON FUNCTION mps.lock_account IS
  'Locks an account''s status and password until the end of the transaction, before a session is opened.';
REVOKE ALL ON FUNCTION mps.lock_account FROM PUBLIC;
