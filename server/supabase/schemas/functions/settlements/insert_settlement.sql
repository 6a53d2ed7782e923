-- Creates the settlement of the unsettled transactions before the period's end and returns its id. It waits for writers
-- first, so that the settlement is complete. The caller holds the lock on the merchant's row.
CREATE OR REPLACE FUNCTION mps.insert_settlement(
  p_merchant_id uuid, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM mps.await_writers();
  RETURN mps.mark_settlement(p_merchant_id, p_mode, p_period_start, p_period_end);
END
$$;
COMMENT ON FUNCTION mps.insert_settlement IS
  'Creates the settlement of the unsettled transactions before the period''s end and returns its id.';
REVOKE ALL ON FUNCTION mps.insert_settlement FROM PUBLIC;
