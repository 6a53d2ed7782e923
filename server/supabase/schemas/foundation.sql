-- Roles, schemas and extensions. The same file works on Supabase, on plain PostgreSQL >= 15 and on PGlite.

-- Supabase brings these roles; elsewhere they are made here.
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
  -- Roles belong to the whole server: another database's migration may have made them just now.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE SCHEMA IF NOT EXISTS extensions;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;

-- Tables, sequences and helpers. Only the owner has USAGE, so a helper stays closed even where its REVOKE is forgotten.
CREATE SCHEMA mps;
REVOKE ALL ON SCHEMA mps FROM PUBLIC;

-- The enums and result types that the callable functions name: callers need USAGE to cast to them.
CREATE SCHEMA mps_types;
REVOKE ALL ON SCHEMA mps_types FROM PUBLIC;
GRANT USAGE ON SCHEMA mps_types TO service_role;

-- The functions that clients may call, and nothing else. They run as their owner.
CREATE SCHEMA mps_api;
REVOKE ALL ON SCHEMA mps_api FROM PUBLIC;
GRANT USAGE ON SCHEMA mps_api TO service_role;
