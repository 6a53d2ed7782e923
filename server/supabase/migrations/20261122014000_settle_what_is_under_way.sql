-- A settlement holds every transaction of its period, also one that has its time already and commits a moment later:
-- the next period begins where this one ends, and would never take it.

-- Waits until every transaction has ended that is writing into mps.transactions at this moment. A writer has its lock
-- on the table before it takes its time, so whoever comes after this belongs to a later time. The tills wait for
-- nothing. A settlement that waits here has not written yet, so two never wait for each other.
-- Raises lock_not_available after 5 seconds: nothing was settled, and may be asked for again.
CREATE FUNCTION mps.await_writers() RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_writers text[];
  v_deadline timestamptz := clock_timestamp() + interval '5 seconds';
BEGIN
  LOOP
    SELECT array_agg(l.virtualtransaction) INTO v_writers
    FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'relation' AND l.mode = 'RowExclusiveLock' AND l.granted
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())
      AND l.relation = 'mps.transactions'::regclass AND l.pid <> pg_backend_pid()
      -- Only those of the first look: others come all the time.
      AND (v_writers IS NULL OR l.virtualtransaction = ANY (v_writers));
    EXIT WHEN v_writers IS NULL;
    IF clock_timestamp() > v_deadline THEN
      RAISE EXCEPTION 'transactions of the period are still under way' USING ERRCODE = 'lock_not_available';
    END IF;
    PERFORM pg_sleep(0.005);
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION mps.await_writers() FROM PUBLIC, anon, authenticated;

ALTER FUNCTION mps.insert_settlement(uuid, mps.settlement_mode, timestamptz, timestamptz) RENAME TO mark_settlement;

-- One settlement of what no other has, complete up to this moment. The caller holds the merchant's lock.
CREATE FUNCTION mps.insert_settlement(p_merchant_id uuid, p_mode mps.settlement_mode, p_period_start timestamptz,
  p_period_end timestamptz)
RETURNS mps.settlements
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM mps.await_writers();
  RETURN mps.mark_settlement(p_merchant_id, p_mode, p_period_start, p_period_end);
END
$$;
REVOKE ALL ON FUNCTION mps.insert_settlement(uuid, mps.settlement_mode, timestamptz, timestamptz)
  FROM PUBLIC, anon, authenticated;
