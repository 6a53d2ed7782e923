import type { Config } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';
import { type OpenDatabase, openDatabase } from '../database/open-database.js';
import type { SqlDatabase } from '../database/sql-database.js';
import { createLogger } from '../lib/logger.js';

/** Opens the configured database for one command and closes it, whatever happens. */
export async function withDatabase<T>(config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, createLogger(config.logLevel));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The same for commands that need SQL itself, which Supabase's interface does not offer. */
export function withSqlDatabase<T>(config: Config, work: (database: SqlDatabase) => Promise<T>): Promise<T> {
  return withDatabase(config, ({ sql }) => {
    if (sql === null) {
      throw new ConfigError(
        "MIGRATION_DATABASE_URL is missing: set the Supabase project's direct connection for this command.",
      );
    }
    return work(sql);
  });
}
