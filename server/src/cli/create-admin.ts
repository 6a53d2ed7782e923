import { loadConfig } from '../config/load-config.js';
import { migrate } from '../database/migrate.js';
import { createPasswords } from '../identity/passwords.js';
import { printLine } from './output.js';
import { readOptions } from './read-options.js';
import { readPassword } from './read-password.js';
import { UsageError } from './usage-error.js';
import { withDatabase } from './with-database.js';

/** `create-admin --name NAME`: makes an administrator, also the first one, in every database mode. */
export async function createAdmin(args: string[]): Promise<void> {
  const { name } = readOptions(args, { name: { type: 'string' } });
  if (name === undefined || name.trim() === '')
    throw new UsageError('Name the administrator: create-admin --name NAME');
  const config = loadConfig();
  const passwords = createPasswords();
  const password = await readPassword(`Password for ${name}: `);
  passwords.assertStrong(password, [name]);
  const hash = await passwords.hash(password);
  await withDatabase(config, async ({ gateway, sql }) => {
    if (config.migrateOnStart && sql !== null) await migrate(sql);
    await gateway.call('create_administrator', { p_name: name, p_password_hash: hash }, null);
  });
  printLine(`Administrator ${name} can log in now.`);
}
