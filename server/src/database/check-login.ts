/** Whether the API's login to PostgreSQL may do more than call functions. */
import type pg from 'pg';

/** An owner counts by membership too: SET ROLE would make the login one. */
const QUERY = `
  SELECT current_user::text AS name, r.rolsuper AS is_superuser, r.rolcreaterole AS may_create_roles,
    pg_has_role(d.datdba, 'MEMBER') OR EXISTS (
      SELECT FROM pg_catalog.pg_namespace n WHERE n.nspname IN ('mps', 'mps_api', 'mps_types') AND (
        pg_has_role(n.nspowner, 'MEMBER')
        OR EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid AND pg_has_role(c.relowner, 'MEMBER'))
        OR EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.pronamespace = n.oid AND pg_has_role(p.proowner, 'MEMBER')))
    ) AS is_owner
  FROM pg_catalog.pg_roles r, pg_catalog.pg_database d
  WHERE r.rolname = current_user AND d.datname = current_database()`;

interface LoginRow {
  name: string;
  is_superuser: boolean;
  may_create_roles: boolean;
  is_owner: boolean;
}

/**
 * Asks what the login of a connection may do.
 *
 * @returns what makes it unfit for the API and what to do, in one line; null where nothing does
 */
export async function excessOfLogin(client: Pick<pg.ClientBase, 'query'>): Promise<string | null> {
  const { rows } = await client.query<LoginRow>(QUERY);
  const [login] = rows;
  if (login === undefined) return null;
  const excess = login.is_superuser
    ? 'is a superuser'
    : login.is_owner
      ? 'owns the database or objects in it'
      : login.may_create_roles
        ? 'may create roles'
        : null;
  if (excess === null) return null;
  return `DATABASE_URL logs in as "${login.name}", which ${excess}. Set it to a login that only calls functions (CREATE ROLE mps_service LOGIN PASSWORD '...' IN ROLE service_role), and MIGRATION_DATABASE_URL to the owner.`;
}
