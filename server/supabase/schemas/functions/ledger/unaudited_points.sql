-- Returns each card whose points are not its point ledger, whose ledger is not what its transactions earned and
-- administrators adjusted by the audit log, or whose level does not follow from its points.
CREATE OR REPLACE FUNCTION mps.unaudited_points()
RETURNS TABLE (object_type text, object_id text, details jsonb)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'card', c.card_no, jsonb_build_object('points', c.points, 'expected', coalesce(l.total, 0),
    'audited', coalesce(t.total, 0) + coalesce(a.total, 0), 'level', c.level)
  FROM mps.cards c
  LEFT JOIN (SELECT p.card_id, sum(p.delta_points) AS total FROM mps.point_ledger p
             GROUP BY p.card_id) l ON l.card_id = c.id
  LEFT JOIN (SELECT t.card_id, sum(t.points_earned) AS total FROM mps.transactions t WHERE t.points_earned <> 0
             GROUP BY t.card_id) t ON t.card_id = c.id
  LEFT JOIN (SELECT l.object_id,
               sum((l.details ->> 'points_after')::bigint - (l.details ->> 'points_before')::bigint) AS total
             FROM mps.audit_log l WHERE l.action = 'card.adjust_points'
             GROUP BY l.object_id) a ON a.object_id = c.id::text
  WHERE c.points <> coalesce(l.total, 0) OR c.level <> mps.level_of(c.points)
    OR coalesce(l.total, 0) <> coalesce(t.total, 0) + coalesce(a.total, 0)
$$;
COMMENT ON FUNCTION mps.unaudited_points IS
  'Returns each card whose points are not its point ledger, whose ledger is not what its transactions earned and '
  'administrators adjusted by the audit log, or whose level does not follow from its points.';
REVOKE ALL ON FUNCTION mps.unaudited_points FROM PUBLIC;
