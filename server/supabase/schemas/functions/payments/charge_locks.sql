-- The advisory locks of a charge: its idempotency key and its order number, where it has them.
CREATE OR REPLACE FUNCTION mps.charge_locks(p_merchant_id uuid, p_item mps.charge_item) RETURNS bigint[]
LANGUAGE sql STABLE AS $$
  SELECT array_remove(ARRAY[
    mps.key_lock(mps.charge_key_hash((p_item).actor, p_merchant_id, (p_item).idempotency_key)),
    mps.order_lock('charge', p_merchant_id, (p_item).external_order_id)], NULL)
$$;
COMMENT ON FUNCTION mps.charge_locks IS
  'The advisory locks of a charge: its idempotency key and its order number, where it has them.';
REVOKE ALL ON FUNCTION mps.charge_locks FROM PUBLIC;
