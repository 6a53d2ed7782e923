-- Ends the live sessions of a subject and returns their ids, so that caches can drop them. p_operator_id limits it to
-- one operator of a merchant, p_own_account to the merchant's own account; without either, every session of the subject
-- ends. p_except survives. The caller writes the audit row. The rows are locked in the order of their ids, so
-- concurrent calls never deadlock.
CREATE OR REPLACE FUNCTION mps.end_sessions(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_operator_id uuid DEFAULT NULL,
  p_except uuid DEFAULT NULL,
  p_reason text DEFAULT 'ended',
  p_own_account boolean DEFAULT false
) RETURNS uuid[]
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  WITH live AS MATERIALIZED (
    SELECT s.id FROM mps.sessions s
    WHERE s.role = p_role AND s.subject_id = p_subject_id AND s.revoked_at IS NULL AND s.expires_at > now()
      AND (p_operator_id IS NULL OR s.operator_id = p_operator_id)
      AND (NOT p_own_account OR s.operator_id IS NULL)
      AND s.id IS DISTINCT FROM p_except
    ORDER BY s.id
    FOR UPDATE
  ), ended AS (
    UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = p_reason
    FROM live WHERE s.id = live.id
    RETURNING s.id
  )
  SELECT coalesce(array_agg(ended.id ORDER BY ended.id), '{}'::uuid[]) FROM ended
$$;
COMMENT ON FUNCTION mps.end_sessions IS
  'Ends the live sessions of a subject and returns their ids, so that caches can drop them.';
REVOKE ALL ON FUNCTION mps.end_sessions FROM PUBLIC;
