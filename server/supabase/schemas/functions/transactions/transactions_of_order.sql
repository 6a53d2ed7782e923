-- Returns the ids of the payments and recharges with a foreign order number, in any spelling that clean_text() folds.
CREATE OR REPLACE FUNCTION mps.transactions_of_order(p_external_order_id text) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT ARRAY(
    -- Each type has an index of its own.
    SELECT t.id FROM mps.transactions t
    WHERE t.tx_type = 'payment' AND t.external_order_id = mps.clean_text(p_external_order_id)
    UNION ALL
    SELECT t.id FROM mps.transactions t
    WHERE t.tx_type = 'recharge' AND t.external_order_id = mps.clean_text(p_external_order_id))
$$;
COMMENT ON FUNCTION mps.transactions_of_order IS
  'Returns the ids of the payments and recharges with a foreign order number, in any spelling that clean_text() folds.';
REVOKE ALL ON FUNCTION mps.transactions_of_order FROM PUBLIC;
