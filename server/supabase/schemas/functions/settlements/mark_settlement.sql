-- Marks a merchant's unsettled transactions before the period's end, inserts their settlement, and returns its id. Those
-- from before the period's start are among them, else what one period left out no later one would take. One statement marks and sums, so the totals are exactly those of the marked transactions.
CREATE OR REPLACE FUNCTION mps.mark_settlement(
  p_merchant_id uuid, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz
) RETURNS uuid
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  WITH new_id AS MATERIALIZED (
    SELECT mps.new_id() AS id
  ), marked AS (
    UPDATE mps.transactions t SET settlement_id = new_id.id
    FROM new_id
    WHERE t.merchant_id = p_merchant_id AND t.created_at < p_period_end
      AND t.settlement_id IS NULL AND t.status = 'completed'
    RETURNING t.tx_type, t.final_amount
  ), total AS (
    SELECT count(*) FILTER (WHERE tx_type = 'payment') AS payment_count,
           coalesce(sum(final_amount) FILTER (WHERE tx_type = 'payment'), 0) AS payment_amount,
           count(*) FILTER (WHERE tx_type = 'refund') AS refund_count,
           coalesce(sum(final_amount) FILTER (WHERE tx_type = 'refund'), 0) AS refund_amount
    FROM marked
  )
  INSERT INTO mps.settlements (id, merchant_id, mode, period_start, period_end, payment_count, payment_amount,
    refund_count, refund_amount, total_amount, total_tx_count)
  SELECT new_id.id, p_merchant_id, p_mode, p_period_start, p_period_end, payment_count, payment_amount,
    refund_count, refund_amount, payment_amount - refund_amount, payment_count + refund_count
  FROM total, new_id
  RETURNING id
$$;
COMMENT ON FUNCTION mps.mark_settlement IS
  'Marks a merchant''s unsettled transactions before the period''s end, inserts their settlement, and returns its id.';
REVOKE ALL ON FUNCTION mps.mark_settlement FROM PUBLIC;
