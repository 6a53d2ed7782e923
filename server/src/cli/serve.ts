import { loadConfig } from '../config.js';
import { type RunningServer, startServer } from '../server.js';
import { printError, printLine } from './output.js';
import { readOptions } from './read-options.js';
import { DEMO_MERCHANT_CODE, startText } from './start-text.js';

/** When the stop has taken this long, the process ends without waiting further. */
const STOP_DEADLINE_MS = 9_500;
/** A signal that comes again within this time is the same one, passed on by a parent process. */
const REPEATED_SIGNAL_MS = 1_000;

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
  let stoppingSinceMs: number | null = null;
  const stop = (signal: NodeJS.Signals) => {
    if (stoppingSinceMs !== null) {
      // Whoever asks twice does not want to wait; but one Ctrl-C under npm arrives twice, from the terminal and npm.
      if (performance.now() - stoppingSinceMs > REPEATED_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSinceMs = performance.now();
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
