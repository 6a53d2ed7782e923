-- Stores the transaction under an idempotency key that this transaction has claimed, so that a repeated request
-- replays it. Does nothing without a key.
CREATE OR REPLACE FUNCTION mps.complete_key(p_scope text, p_operation text, p_key text, p_tx_id uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  UPDATE mps.idempotency_keys SET tx_id = p_tx_id
  WHERE scope = p_scope AND operation = p_operation AND key = p_key
$$;
COMMENT ON FUNCTION mps.complete_key IS
  'Stores the transaction under an idempotency key that this transaction has claimed, so that a repeated request '
  'replays it.';
REVOKE ALL ON FUNCTION mps.complete_key FROM PUBLIC;
