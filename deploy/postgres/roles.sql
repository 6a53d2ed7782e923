-- The logins of a new installation and its database, made once, before the first migration:
--   mps_owner    owns the database and everything in it: migrations and backups (MIGRATION_DATABASE_URL)
--   mps_service  the API: may execute the functions of mps_api and nothing else (DATABASE_URL)
-- Run by psql 15 or newer as a superuser, or as the administrator of a managed service (CREATEROLE, CREATEDB). The
-- passwords come from the environment, so that no list of processes shows them.
\getenv owner_password MPS_OWNER_PASSWORD
\getenv api_password MPS_API_PASSWORD

-- Supabase's names. The functions are granted to service_role.
CREATE ROLE anon NOLOGIN NOINHERIT;
CREATE ROLE authenticated NOLOGIN NOINHERIT;
CREATE ROLE service_role NOLOGIN NOINHERIT;

CREATE ROLE mps_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE mps_service LOGIN INHERIT PASSWORD :'api_password' IN ROLE service_role;

-- Only a member may make a database for another role.
GRANT mps_owner TO CURRENT_USER;
CREATE DATABASE mps OWNER mps_owner TEMPLATE template0 ENCODING 'UTF8';
-- PUBLIC could make temporary tables otherwise.
REVOKE ALL ON DATABASE mps FROM PUBLIC;
GRANT CONNECT ON DATABASE mps TO mps_service;
REVOKE mps_owner FROM CURRENT_USER;
