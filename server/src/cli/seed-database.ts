import { ConfigError } from '../config/config-error.js';
import { loadConfig } from '../config/load-config.js';
import { migrate } from '../database/migrate.js';
import { fillWithDemoData } from '../database/open-database.js';
import { printLine } from './output.js';
import { readOptions } from './read-options.js';
import { withSqlDatabase } from './with-database.js';

/** `seed`: fills an empty database with demo data; one that is not empty stays as it is. */
export async function seedDatabase(args: string[]): Promise<void> {
  readOptions(args, {});
  const config = loadConfig();
  if (config.nodeEnv === 'production') {
    throw new ConfigError('NODE_ENV=production refuses demo data: its passwords are public.');
  }
  await withSqlDatabase(config, async (database) => {
    await migrate(database);
    const isFilled = await fillWithDemoData(database);
    printLine(isFilled ? 'Filled with demo data.' : 'Left as it is: the database is not empty.');
  });
}
