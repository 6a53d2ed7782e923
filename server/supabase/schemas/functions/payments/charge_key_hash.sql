-- The hash of a charge's idempotency key; null without a key or for an unknown merchant.
CREATE OR REPLACE FUNCTION mps.charge_key_hash(p_actor jsonb, p_merchant_id uuid, p_key text) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT mps.key_hash(mps.key_scope(p_actor, p_merchant_id), 'charge', p_key)
$$;
COMMENT ON FUNCTION mps.charge_key_hash IS
  'The hash of a charge''s idempotency key; null without a key or for an unknown merchant.';
REVOKE ALL ON FUNCTION mps.charge_key_hash FROM PUBLIC;
