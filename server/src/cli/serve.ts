import cluster from 'node:cluster';
import { loadConfig } from '../config/load-config.js';
import { type RunningServer, startServer } from '../server.js';
import { printError, printLine } from './output.js';
import { readOptions } from './read-options.js';
import { REPEATED_SIGNAL_MS, STOP_DEADLINE_MS, serveByWorkers } from './serve-by-workers.js';
import { DEMO_MERCHANT_CODE, type StartFacts, startText } from './start-text.js';

/** `start`: serves until SIGTERM or SIGINT, then stops in order with exit code 0. */
export async function serve(args: string[]): Promise<void> {
  readOptions(args, {});
  const config = loadConfig();
  if (cluster.isWorker) return serveAsWorker();
  if (config.workers > 1) return serveByWorkers(config);
  const server = await startServer(config);
  stopOnSignals(server, (signal) => printError(`${signal}: stopping ...`));
  // Counted from the process's own start, modules included: what a person waits.
  printLine(startText(config, await factsOf(server), performance.now()));
}

/** The process that started this one speaks for all of them; it is told what to say. */
async function serveAsWorker(): Promise<void> {
  try {
    const server = await startServer(loadConfig());
    stopOnSignals(server, () => {});
    process.send?.(await factsOf(server));
  } catch (error) {
    // The channel to the parent would keep a process alive that has nothing to do.
    setImmediate(() => process.exit());
    throw error;
  }
}

async function factsOf(server: RunningServer): Promise<StartFacts> {
  const { config, database, redis } = server.services;
  return {
    url: server.url,
    database: database.status.description,
    redis: redis === null ? null : `${redis.description}${redis.isUp() ? '' : ' (does not answer now)'}`,
    hasDemoLogins: config.demoData && (await holdsDemoData(server)),
  };
}

function stopOnSignals(server: RunningServer, tell: (signal: NodeJS.Signals) => void): void {
  let stoppingSinceMs: number | null = null;
  const stop = (signal: NodeJS.Signals) => {
    if (stoppingSinceMs !== null) {
      // Whoever asks twice does not want to wait; but one Ctrl-C under npm arrives twice, from the terminal and npm.
      if (performance.now() - stoppingSinceMs > REPEATED_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSinceMs = performance.now();
    tell(signal);
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
