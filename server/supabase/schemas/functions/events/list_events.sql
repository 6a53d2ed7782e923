-- Lists what happened after an event, oldest first: all of the installation for the service and for administrators who
-- may read transactions, those of their shop for managers. Events are kept for 90 days.
-- p_after: the id of the last event that the reader has; 0 begins with the oldest that is kept.
-- p_type: only events of this type; NULL for all.
-- Returns one row: the events, and what to ask after next, which moves on past events of others too. An event appears
-- once no transaction is under way that could still write one before it, so a reader who goes on from next_after misses
-- none and sees none twice.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.list_events(
  p_after bigint DEFAULT 0, p_type text DEFAULT NULL, p_limit int DEFAULT 100, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (events jsonb, next_after bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  c_kept CONSTANT interval := interval '90 days';
  v_merchant_id uuid := CASE WHEN mps.actor_role(p_actor) = 'merchant' THEN (p_actor ->> 'merchant_id')::uuid END;
  v_limit int := mps.page_limit(p_limit);
  -- Before anything is read: what is read later may hold more than the boundary allows, never less.
  v_safe_id bigint;
  v_after bigint;
  v_action text := (SELECT e.action FROM mps.event_types e WHERE e.type = p_type);
BEGIN
  IF v_merchant_id IS NULL THEN
    PERFORM mps.require_permission(p_actor, 'admin:read_transactions');
  ELSE
    PERFORM mps.require_merchant(p_actor, v_merchant_id, true);
  END IF;
  v_safe_id := mps.events_safe_id();
  v_after := greatest(coalesce(p_after, 0), (SELECT a.id - 1 FROM mps.audit_log a WHERE a.created_at >= now() - c_kept
    ORDER BY a.created_at, a.id LIMIT 1));
  RETURN QUERY EXECUTE format($q$
    WITH page AS MATERIALIZED (
      SELECT a.id, e.type, a.created_at, a.merchant_id, a.object_type, a.object_id, a.request_id
      FROM mps.audit_log a JOIN mps.event_types e ON e.action = a.action
      WHERE a.id > $1 AND a.id <= $2 AND %s AND %s
      ORDER BY a.id LIMIT $3
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'type', p.type, 'created_at', mps.iso(p.created_at),
        'merchant', CASE WHEN m.id IS NOT NULL
          THEN jsonb_build_object('merchant_id', m.id, 'code', m.code, 'name', m.name) END,
        'object_type', p.object_type, 'object', mps.event_object(p.object_type, p.object_id),
        'request_id', p.request_id) ORDER BY p.id), '[]'),
      CASE WHEN count(*) = $3 THEN max(p.id) ELSE greatest($1, $2) END
    FROM page p LEFT JOIN mps.merchants m ON m.id = p.merchant_id
  $q$, CASE WHEN v_merchant_id IS NULL THEN 'true' ELSE 'a.merchant_id = $4' END,
    CASE WHEN p_type IS NULL THEN 'true'
      -- Named in the words of the index, which the planner compares.
      WHEN v_action = 'payment.charge' THEN 'a.action = $5'
      ELSE 'a.action = $5 AND a.action NOT IN (''payment.charge'', ''code.issue'')' END)
  USING v_after, v_safe_id, v_limit, v_merchant_id, v_action;
END
$$;
COMMENT ON FUNCTION mps_api.list_events IS
  'Lists what happened after an event, oldest first: all of the installation for the service and for administrators who may read transactions, those of their shop for managers.';
REVOKE ALL ON FUNCTION mps_api.list_events FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_events TO service_role;
