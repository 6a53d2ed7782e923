-- Returns the actor that an account with a second factor is, for the audit row of a code that was used before its login.
CREATE OR REPLACE FUNCTION mps.actor_of_account(p_account_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object('role', 'admin', 'id', a.id) FROM mps.administrators a WHERE a.id = p_account_id
  UNION ALL
  SELECT jsonb_build_object('role', 'merchant', 'id', o.merchant_id, 'merchant_id', o.merchant_id, 'operator', o.name)
  FROM mps.merchant_operators o WHERE o.id = p_account_id
  UNION ALL
  SELECT jsonb_build_object('role', 'merchant', 'id', h.id, 'merchant_id', h.id) FROM mps.merchants h WHERE h.id = p_account_id
$$;
COMMENT ON FUNCTION mps.actor_of_account IS
  'Returns the actor that an account with a second factor is, for the audit row of a code that was used before its login.';
REVOKE ALL ON FUNCTION mps.actor_of_account FROM PUBLIC;
