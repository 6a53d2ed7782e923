import { ADMINISTRATOR_ROLES, type AdministratorRole } from '@mps/shared';
import { loadConfig } from '../config/load-config.js';
import type { DatabaseGateway } from '../database/gateway.js';
import { hashOfFirstLoginCode, newFirstLoginCode } from '../identity/first-login-code.js';
import { printLine } from './output.js';
import { readOptions } from './read-options.js';
import { UsageError } from './usage-error.js';
import { withDatabase } from './with-database.js';

const ACTIONS = 'list, invite, disable, enable, role, reset-password or reset-second-factor';

interface Options {
  name: string;
  role: AdministratorRole;
}

type Action = (database: DatabaseGateway, options: Options) => Promise<void>;

/** Each acts as the service, so it also works while nobody can log in. */
const actions: Readonly<Record<string, Action>> = {
  invite: async (database, { name, role }) => {
    const code = newFirstLoginCode();
    const args = { p_name: name, p_role: role, p_code_hash: hashOfFirstLoginCode(code) };
    const [row] = await database.call('invite_administrator', args, null);
    printCode(name, code, row?.first_login_expires_at ?? '');
  },
  disable: (database, { name }) => update(database, name, { p_status: 'inactive' }, 'is disabled'),
  enable: (database, { name }) => update(database, name, { p_status: 'active' }, 'is enabled'),
  role: (database, { name, role }) => update(database, name, { p_role: role }, `is ${role} now`),
  'reset-password': async (database, { name }) => {
    const code = newFirstLoginCode();
    const account = { p_role: 'admin', p_subject_id: await idOf(database, name) } as const;
    const args = { ...account, p_code_hash: hashOfFirstLoginCode(code) };
    const [row] = await database.call('issue_first_login_code', args, null);
    printCode(name, code, row?.expires_at ?? '');
  },
  'reset-second-factor': async (database, { name }) => {
    const args = { p_administrator_id: await idOf(database, name) };
    const [row] = await database.call('reset_second_factor', args, null);
    printLine(row?.removed === true ? `The second factor of ${name} is removed.` : `${name} had no second factor.`);
  },
};

/** `administrators ACTION [--name NAME] [--role ROLE]`: who administers the system, in every database mode. */
export async function administrators([action = 'list', ...args]: string[]): Promise<void> {
  const { name, role } = readOptions(args, { name: { type: 'string' }, role: { type: 'string' } });
  if (action === 'list') return withDatabase(loadConfig(), ({ gateway }) => list(gateway));
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (act === undefined) throw new UsageError(`Unknown action "${action}". It is one of: ${ACTIONS}`);
  if (name === undefined || name.trim() === '') throw new UsageError(`Name the administrator: ${action} --name NAME`);
  const options = { name, role: readRole(action, role) };
  await withDatabase(loadConfig(), ({ gateway }) => act(gateway, options));
}

function readRole(action: string, role: string | undefined): AdministratorRole {
  const known = ADMINISTRATOR_ROLES.find((each) => each === role);
  if (known !== undefined) return known;
  if (action !== 'invite' && action !== 'role') return 'auditor';
  throw new UsageError(`Name the role: --role ${ADMINISTRATOR_ROLES.join('|')}`);
}

async function list(database: DatabaseGateway): Promise<void> {
  let cursor: string | null = null;
  do {
    const rows: Awaited<ReturnType<typeof page>> = await page(database, cursor);
    for (const { name, role, status, login_enabled, second_factor } of rows) {
      const login = login_enabled ? 'password' : 'no password';
      printLine([name, role, status, login, second_factor ? 'second factor' : 'no second factor'].join('\t'));
    }
    cursor = rows.at(-1)?.next_cursor ?? null;
  } while (cursor !== null);
}

const page = (database: DatabaseGateway, cursor: string | null) =>
  database.call('list_administrators', { p_limit: 200, p_cursor: cursor }, null);

async function idOf(database: DatabaseGateway, name: string): Promise<string> {
  const [account] = await database.call('find_credentials', { p_role: 'admin', p_identifier: name }, null);
  if (account === undefined) throw new UsageError(`No administrator is named ${name}. See: administrators list`);
  return account.subject_id;
}

async function update(
  database: DatabaseGateway,
  name: string,
  change: { p_role?: AdministratorRole; p_status?: 'active' | 'inactive' },
  done: string,
): Promise<void> {
  await database.call('update_administrator', { p_administrator_id: await idOf(database, name), ...change }, null);
  printLine(`${name} ${done}; their sessions have ended.`);
}

function printCode(name: string, code: string, expiresAt: string): void {
  printLine(`First-login code of ${name}, until ${expiresAt}: ${code}`);
  printLine('It is shown once. With it they choose a password: on the login page, or by mps login --first.');
}
