-- What a backup must hold, as one line of JSON: how many rows each table has, which migrations are applied, and where
-- the extensions stand. Run in the snapshot that the dump is taken of; restore.sh compares with it.
SELECT format(
  'SELECT json_build_object(''format'', 1, ''taken_at'', now(), ''extensions'', %L::json, ''migrations'', (%s), ''tables'', json_build_object(%s))',
  (SELECT json_object_agg(e.extname, n.nspname)
   FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
   WHERE e.extname IN ('pgcrypto', 'pg_trgm')),
  'SELECT json_build_object(''count'', count(*), ''hash'', md5(string_agg(version || coalesce(name, '''') || coalesce(statements::text, ''''), '''' ORDER BY version))) FROM supabase_migrations.schema_migrations',
  string_agg(format('%L, (SELECT count(*) FROM mps.%I)', c.relname, c.relname), ', ' ORDER BY c.relname))
FROM pg_catalog.pg_class c
WHERE c.relnamespace = 'mps'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
\gexec
