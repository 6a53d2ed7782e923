-- Returns an approval as the administrator p_viewer sees it. No row where they may not: see may_see_approval().
CREATE OR REPLACE FUNCTION mps.approval_answer(p_approval_id uuid, p_viewer uuid) RETURNS SETOF mps_types.approval_row
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT a.id, a.operation, a.amount, a.object_type, a.object_id, a.snapshot,
    s.state, a.created_at, a.expires_at, a.maker_id, m.name, a.decided_at, a.decided_by, d.name, a.reason,
    a.void_reason, a.result -> 0, a.maker_id = p_viewer,
    s.state = 'pending' AND a.maker_id <> p_viewer AND mps.may_decide(p_viewer, a.operation)
  FROM mps.approvals a
  JOIN mps.administrators m ON m.id = a.maker_id
  LEFT JOIN mps.administrators d ON d.id = a.decided_by,
  LATERAL (SELECT mps.approval_state(a.state, a.expires_at) AS state) s
  WHERE a.id = p_approval_id AND mps.may_see_approval(p_viewer, a.maker_id, a.operation)
$$;
COMMENT ON FUNCTION mps.approval_answer IS
  'Returns an approval as the administrator p_viewer sees it.';
REVOKE ALL ON FUNCTION mps.approval_answer FROM PUBLIC;
