-- What the dump takes for granted: the roles that its grants name, and the extensions where it expects them. With
-- restore.sh --force something may be there already; it goes, and comes back if anything later fails.
SET LOCAL lock_timeout = '30s';
SET LOCAL statement_timeout = 0;

DO $$
DECLARE
  v_manifest jsonb := current_setting('mps_restore.manifest')::jsonb;
  v_role text;
  v_extension record;
BEGIN
  DROP SCHEMA IF EXISTS mps_api, mps, mps_types, supabase_migrations CASCADE;
  FOREACH v_role IN ARRAY ARRAY['anon', 'authenticated', 'service_role'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = v_role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', v_role);
    END IF;
  END LOOP;
  FOR v_extension IN SELECT key AS name, value AS schema FROM jsonb_each_text(v_manifest -> 'extensions') LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension e WHERE e.extname = v_extension.name) THEN
      EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', v_extension.schema);
      EXECUTE format('CREATE EXTENSION %I WITH SCHEMA %I', v_extension.name, v_extension.schema);
    END IF;
  END LOOP;
END
$$;
