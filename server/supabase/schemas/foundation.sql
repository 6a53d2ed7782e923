-- Roles, extensions and schemas. The same file applies on Supabase, on PostgreSQL 15 and newer, and on PGlite.

-- Supabase has these roles; other databases get them here.
DO $$
DECLARE
  v_role text;
BEGIN
  FOREACH v_role IN ARRAY ARRAY['anon', 'authenticated', 'service_role'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = v_role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', v_role);
    END IF;
  END LOOP;
EXCEPTION
  -- Roles belong to the whole server, so a migration of another database may create them at the same time.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE SCHEMA IF NOT EXISTS extensions;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;

-- Tables, sequences and helpers. Only the owner has USAGE: tables are read and written only through functions, and a
-- helper stays closed even if its file lacks the REVOKE. PostgreSQL lets PUBLIC execute every new function, and ALTER
-- DEFAULT PRIVILEGES cannot change that for one schema. Each table has row security on and no policy: a role that is
-- granted a table by mistake still sees no row. The functions run as the owner, who is exempt.
CREATE SCHEMA mps;
REVOKE ALL ON SCHEMA mps FROM PUBLIC;

-- Enums and result types of the callable functions; callers need USAGE to cast to them.
CREATE SCHEMA mps_types;
REVOKE ALL ON SCHEMA mps_types FROM PUBLIC;
GRANT USAGE ON SCHEMA mps_types TO service_role;

-- The callable functions. They run as their owner and are the only way in.
CREATE SCHEMA mps_api;
REVOKE ALL ON SCHEMA mps_api FROM PUBLIC;
GRANT USAGE ON SCHEMA mps_api TO service_role;
