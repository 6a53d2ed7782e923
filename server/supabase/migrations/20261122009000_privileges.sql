-- Closes schema mps: tables, sequences and helpers are the owner's alone, and the functions of schema public,
-- which run as the owner, are the only way in. PostgreSQL gives PUBLIC the right to execute every new function, and
-- default privileges of one schema cannot take that back, so the helpers made so far are closed here by name. A
-- later migration that adds a helper closes it itself.
REVOKE ALL ON ALL ROUTINES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;
REVOKE ALL ON ALL TABLES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;
