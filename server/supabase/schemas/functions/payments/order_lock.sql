-- The number of the advisory lock that stands for an order number before its row is there. p_kind: 'charge' with the
-- merchant as its owner, 'recharge' with the card.
CREATE OR REPLACE FUNCTION mps.order_lock(p_kind text, p_owner_id uuid, p_external_order_id text) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended(p_kind || ':' || p_owner_id::text || ':' || p_external_order_id, 0)
$$;
COMMENT ON FUNCTION mps.order_lock IS
  'The number of the advisory lock that stands for an order number before its row is there.';
REVOKE ALL ON FUNCTION mps.order_lock FROM PUBLIC;
