import { loadConfig } from '../config.js';
import { type RunningServer, startServer } from '../server.js';
import { printError, printLine } from './output.js';
import { readOptions } from './read-options.js';
import { DEMO_MERCHANT_CODE, startText } from './start-text.js';

/** When the stop has taken this long, the process ends without waiting further. */
const STOP_DEADLINE_MS = 9_500;

/** `start`: serves until SIGTERM or SIGINT, then stops in order with exit code 0. */
export async function serve(args: string[]): Promise<void> {
  readOptions(args, {});
  const config = loadConfig();
  const server = await startServer(config);
  stopOnSignals(server);
  const hasDemoLogins = config.demoData && (await holdsDemoData(server));
  // Counted from the process's own start, modules included: what a person waits.
  printLine(startText({ config, server, hasDemoLogins, startedInMs: performance.now() }));
}

function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Whoever asks twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    printError(`${signal}: stopping ...`);
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        printError(`The stop failed: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** A database that people have filled themselves has no demo logins to tell of. */
async function holdsDemoData({ services }: RunningServer): Promise<boolean> {
  const args = { p_role: 'merchant', p_identifier: DEMO_MERCHANT_CODE } as const;
  return (await services.database.call('find_credentials', args, null)).length > 0;
}

