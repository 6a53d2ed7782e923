import { loadConfig } from '../config/load-config.js';
import { migrate, migrationStatus } from '../database/migrate.js';
import { printLine } from './output.js';
import { readOptions } from './read-options.js';
import { withSqlDatabase } from './with-database.js';

/** `migrate`: applies what is pending. `migrate --status`: lists every migration with its state. */
export async function migrateDatabase(args: string[]): Promise<void> {
  const { status } = readOptions(args, { status: { type: 'boolean' } });
  await withSqlDatabase(loadConfig(), async (database) => {
    if (status === true) {
      for (const each of await migrationStatus(database))
        printLine(`${each.state.padEnd(8)} ${each.version} ${each.name}`);
      return;
    }
    const applied = await migrate(database);
    printLine(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.length}: ${applied.join(', ')}.`);
  });
}
