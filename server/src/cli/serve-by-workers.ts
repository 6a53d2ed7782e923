/**
 * Several processes behind one port (`WORKERS`): this one hears the signals and replaces what dies, the others work.
 */
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Config } from '../config/config.js';
import { createLogger, type Logger } from '../lib/logger.js';
import { addUpWorkers } from '../observe/worker-metrics.js';
import { printError, printLine } from './output.js';
import { type StartFacts, startText } from './start-text.js';

/** When the stop has taken this long, the processes end without waiting further. */
export const STOP_DEADLINE_MS = 9_500;
/** A signal that comes again within this time is the same one, passed on by a parent process. */
export const REPEATED_SIGNAL_MS = 1_000;
/** A worker that dies at once, again and again, must not use up the machine by being started. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** One that has worked this long died of something else than its start. */
const SETTLED_MS = 30_000;

/** Starts the workers, one before the others: what is wrong with the settings is then said once. */
export async function serveByWorkers(config: Config): Promise<void> {
  const state = { isStopping: false };
  stopOnSignals(state);
  addUpWorkers();
  const first = cluster.fork();
  const facts = await factsOrEnd(first);
  if (facts === null) return;
  const log = createLogger(config.logLevel);
  replaceWhenDead(first, state, log);
  const others = Array.from({ length: config.workers - 1 }, () => cluster.fork());
  for (const worker of others) replaceWhenDead(worker, state, log);
  await Promise.all(others.map(factsOrEnd));
  if (!state.isStopping) printLine(startText(config, facts, performance.now()));
}

/** What a worker says when it serves; null when it ended instead. Its exit code is then this process's, too. */
async function factsOrEnd(worker: Worker): Promise<StartFacts | null> {
  const facts = firstFacts(worker);
  const end = once(worker, 'exit').then(([code]) => {
    process.exitCode = typeof code === 'number' && code > 0 ? code : 1;
    return null;
  });
  const result = await Promise.race([facts, end]);
  if (result !== null) process.exitCode = 0;
  return result;
}

/** Workers also send numbers: only the message that names an address tells that one serves. */
function firstFacts(worker: Worker): Promise<StartFacts> {
  return new Promise((resolve) => {
    worker.on('message', (message: StartFacts | object) => {
      if ('url' in message) resolve(message);
    });
  });
}

interface State {
  isStopping: boolean;
}

/** Starts another one in the place of a worker that has died, after a pause that grows while that helps nothing. */
function replaceWhenDead(worker: Worker, state: State, log: Logger, deathsBefore = 0): void {
  const startedAtMs = performance.now();
  worker.once('exit', (code: number | null, signal: string | null) => {
    if (state.isStopping) return;
    const deaths = performance.now() - startedAtMs > SETTLED_MS ? 0 : deathsBefore;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** deaths, LONGEST_PAUSE_MS);
    log.error({ pid: worker.process.pid, code, signal, pause_ms: pauseMs }, 'a worker has died and is replaced');
    setTimeout(() => {
      if (!state.isStopping) replaceWhenDead(cluster.fork(), state, log, deaths + 1);
    }, pauseMs);
  });
}

/** Passes the stop on and ends when all workers have: with 0 when each has stopped in order. */
function stopOnSignals(state: State): void {
  let stoppingSinceMs = 0;
  const workers = () => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const giveUp = () => {
    for (const worker of workers()) worker.process.kill('SIGKILL');
    process.exit(1);
  };
  const stop = (signal: NodeJS.Signals) => {
    if (state.isStopping) {
      if (performance.now() - stoppingSinceMs > REPEATED_SIGNAL_MS) giveUp();
      return;
    }
    state.isStopping = true;
    stoppingSinceMs = performance.now();
    printError(`${signal}: stopping ...`);
    setTimeout(giveUp, STOP_DEADLINE_MS).unref();
    const ends = workers().map(async (worker) => {
      worker.process.kill('SIGTERM');
      const [code] = await once(worker, 'exit');
      return code === 0;
    });
    void Promise.all(ends).then((inOrder) => process.exit(inOrder.every(Boolean) ? 0 : 1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
