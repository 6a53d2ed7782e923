#!/usr/bin/env node
/**
 * The server's commands. Each stands in a file of `cli/`; this one only chooses.
 */
import module from 'node:module';
import { printError, printLine } from './cli/output.js';
import { UsageError } from './cli/usage-error.js';
import { DatabaseFailure, isSchemaMissing } from './database/failures.js';
import { ApplicationError } from './lib/application-error.js';
import { ExpectedError } from './lib/expected-error.js';

const HELP = `Usage: mps-server [command]

  start                      serve the API (the default)
  migrate [--status]         apply pending migrations, or list them all
  seed                       fill an empty database with demo data
  create-admin --name NAME   make an administrator; asks for the password, or reads it from standard input
  administrators ACTION      list, invite, disable, enable, role, reset-password or reset-second-factor
                             --name NAME [--role owner|finance|support|auditor]
  keys generate              make an Ed25519 key for JWT_KEYS; --pem, or --secret for a shared secret
  keys list                  name the configured keys, and which one signs
  backup --to FILE           the embedded database as one archive; - for standard output
  restore --from FILE        an archive of backup, into a data folder without a database; - for standard input
  run-task NAME [--due TIME] run one scheduled task now, once for each due time
  help                       show this

Settings are read from the environment; .env.example names them all.`;

/** Each command loads only what it needs. */
const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  start: async (args) => (await import('./cli/serve.js')).serve(args),
  migrate: async (args) => (await import('./cli/migrate-database.js')).migrateDatabase(args),
  seed: async (args) => (await import('./cli/seed-database.js')).seedDatabase(args),
  'create-admin': async (args) => (await import('./cli/create-admin.js')).createAdmin(args),
  administrators: async (args) => (await import('./cli/administrators.js')).administrators(args),
  keys: async (args) => (await import('./cli/keys.js')).keys(args),
  backup: async (args) => (await import('./cli/backup.js')).backup(args),
  restore: async (args) => (await import('./cli/backup.js')).restore(args),
  'run-task': async (args) => (await import('./cli/run-task.js')).runTaskOnce(args),
  help: async () => printLine(HELP),
};

// From Node 22 on: what was compiled once is kept in the system's temporary folder, and the next start is faster.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
await main(process.argv.slice(2));

async function main([first = 'start', ...rest]: string[]): Promise<void> {
  // `start` may be left out: `mps-server --help` and no argument at all.
  const name = first === '--help' || first === '-h' ? 'help' : first;
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`Unknown command "${name}". See: mps-server help`);
    await command(rest);
  } catch (error) {
    printError(explain(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** One line where the cause is known and the person can do something; the whole error otherwise. */
function explain(error: unknown): string {
  if (error instanceof ExpectedError) return error.message;
  if (error instanceof ApplicationError) return explainRefusal(error);
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${String(port)} is in use. Stop what listens there, or set API_PORT.`;
  if (code === 'EACCES') return `${(error as Error).message}. Set API_PORT or MPS_DATA_DIR to what this user may use.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return `The database does not answer: ${(error as Error).message}. Check DATABASE_URL.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function explainRefusal(error: ApplicationError): string {
  if (error.cause instanceof DatabaseFailure && isSchemaMissing(error.cause)) {
    return `The database lacks functions of this version: ${error.cause.message}. Check DATABASE_URL, and run mps-server migrate.`;
  }
  const details = error.details === null ? '' : ` ${JSON.stringify(error.details)}`;
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.errorCode}${details}${cause}`;
}
