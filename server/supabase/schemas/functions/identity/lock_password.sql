-- Locks the row that holds an account's password, before it is changed: a concurrent change, suspension or session either
-- commits first and is seen, or waits. An operator's merchant is locked first, as everywhere.
CREATE OR REPLACE FUNCTION mps.lock_password(p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid)
RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_role = 'member' THEN
    PERFORM 1 FROM mps.members m WHERE m.id = p_subject_id FOR NO KEY UPDATE;
  ELSIF p_role = 'admin' THEN
    PERFORM 1 FROM mps.administrators a WHERE a.id = p_subject_id FOR NO KEY UPDATE;
  ELSIF p_operator_id IS NULL THEN
    PERFORM 1 FROM mps.merchants h WHERE h.id = p_subject_id FOR NO KEY UPDATE;
  ELSE
    PERFORM 1 FROM mps.merchants h WHERE h.id = p_subject_id FOR SHARE;
    PERFORM 1 FROM mps.merchant_operators o WHERE o.id = p_operator_id FOR NO KEY UPDATE;
  END IF;
END
$$;
COMMENT ON FUNCTION mps.lock_password IS
  'Locks the row that holds an account''s password, before it is changed: a concurrent change, suspension or session either '
  'commits first and is seen, or waits.';
REVOKE ALL ON FUNCTION mps.lock_password FROM PUBLIC;
