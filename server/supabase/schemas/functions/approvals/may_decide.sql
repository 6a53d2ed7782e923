-- Returns whether an administrator could decide approvals of an operation now: active, able to log in, and a holder of
-- its permissions. Whether they made the request is another question.
CREATE OR REPLACE FUNCTION mps.may_decide(p_administrator_id uuid, p_operation text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT 1 FROM mps.administrators a, mps.approval_limits l
    WHERE a.id = p_administrator_id AND a.status = 'active' AND a.password_hash IS NOT NULL
      AND l.operation = p_operation AND l.permissions <@ mps.role_permissions(a.role::text))
$$;
COMMENT ON FUNCTION mps.may_decide IS
  'Returns whether an administrator could decide approvals of an operation now: active, able to log in, and a holder of its permissions.';
REVOKE ALL ON FUNCTION mps.may_decide FROM PUBLIC;
