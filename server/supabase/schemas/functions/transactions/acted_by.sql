-- Returns 'administrator' for a transaction that an administrator made on somebody's behalf, else null. The audit row,
-- written in the transaction of the change, says who acted; its index on the object leads to it.
CREATE OR REPLACE FUNCTION mps.acted_by(p_tx_id uuid) RETURNS mps_types.acted_by
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'administrator'::mps_types.acted_by FROM mps.audit_log a
  WHERE a.object_type = 'transaction' AND a.object_id = p_tx_id::text AND a.actor_role = 'admin'
  LIMIT 1
$$;
COMMENT ON FUNCTION mps.acted_by IS
  'Returns ''administrator'' for a transaction that an administrator made on somebody''s behalf, else null.';
REVOKE ALL ON FUNCTION mps.acted_by FROM PUBLIC;
