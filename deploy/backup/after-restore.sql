-- Verifies what was restored and makes it fit to work here. An error rolls the whole restore back.

-- 1. Rights. A dump only says which rights it adds: what the target's default privileges gave to anybody else is
-- revoked before the first request can arrive.
REVOKE ALL ON SCHEMA mps, mps_api, mps_types FROM PUBLIC, anon, authenticated;
REVOKE ALL ON SCHEMA mps FROM service_role;
REVOKE ALL ON ALL ROUTINES IN SCHEMA mps_api FROM PUBLIC, anon, authenticated;
REVOKE ALL ON ALL ROUTINES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;
REVOKE ALL ON ALL TABLES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;

-- 2. Everything is there: the manifest is of the same snapshot as the dump.
DO $$
DECLARE
  v_manifest jsonb := current_setting('mps_restore.manifest')::jsonb;
  v_table record;
  v_rows bigint;
  v_hash text;
BEGIN
  FOR v_table IN SELECT key AS name, value::bigint AS rows FROM jsonb_each_text(v_manifest -> 'tables') LOOP
    EXECUTE format('SELECT count(*) FROM mps.%I', v_table.name) INTO v_rows;
    IF v_rows <> v_table.rows THEN
      RAISE EXCEPTION 'table % has % rows, the backup had %', v_table.name, v_rows, v_table.rows;
    END IF;
  END LOOP;
  SELECT md5(string_agg(m.version || coalesce(m.name, '') || coalesce(m.statements::text, ''), '' ORDER BY m.version))
  INTO v_hash FROM supabase_migrations.schema_migrations m;
  IF v_hash IS DISTINCT FROM v_manifest #>> '{migrations,hash}' THEN
    RAISE EXCEPTION 'the list of applied migrations is not the one of the backup';
  END IF;
END
$$;

-- 3. It agrees with itself.
DO $$
DECLARE
  v_violations jsonb;
BEGIN
  SELECT jsonb_agg(v) INTO v_violations FROM (SELECT * FROM mps_api.verify_ledger() LIMIT 5) v;
  IF v_violations IS NOT NULL THEN
    RAISE EXCEPTION 'the ledger is not sound: %', v_violations;
  END IF;
  SELECT jsonb_agg(v) INTO v_violations FROM (SELECT * FROM mps_api.verify_audit() LIMIT 5) v;
  IF v_violations IS NOT NULL THEN
    RAISE EXCEPTION 'the audit log is not sound: %', v_violations;
  END IF;
END
$$;

-- 4. What was alive in the backup may have been ended since: everybody logs in again and shows a new code.
UPDATE mps.sessions SET revoked_at = now(), revoke_reason = 'restored' WHERE revoked_at IS NULL;
DELETE FROM mps.payment_codes;

-- 5. Numbers that were given out after the backup are on people's receipts.
SELECT setval(format('mps.%I', s.sequencename)::regclass,
              coalesce(s.last_value, 0) + current_setting('mps_restore.advance')::bigint)
FROM pg_catalog.pg_sequences s
WHERE s.schemaname = 'mps' AND s.sequencename LIKE '%\_no\_seq' AND current_setting('mps_restore.advance') <> '0';

SELECT mps.audit(NULL, 'database.restore', 'database', pg_catalog.current_database(),
  jsonb_build_object('file', current_setting('mps_restore.file'),
                     'taken_at', current_setting('mps_restore.manifest')::jsonb ->> 'taken_at'));
