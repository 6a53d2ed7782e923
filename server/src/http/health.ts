/** What load balancers and people ask: is it alive, is it ready, what is wrong. */
import express, { type Router } from 'express';
import { ApplicationError } from '../errors.js';
import type { Services } from '../services.js';
import { VERSION } from './version.js';

/** A check that has not answered by then counts as failed; probes usually give up after some seconds. */
const CHECK_TIMEOUT_MS = 3_000;
/** Probes of many balancers share one look at the database. */
const CHECKS_KEPT_MS = 1_000;

interface Checks {
  database: boolean;
  redis: boolean | 'disabled';
  rpc_functions: boolean;
}

/** What health needs to know. */
export interface HealthOptions {
  services: Services;
  /** True once the stop has begun: the process still answers and wants no new work. */
  isStopping(): boolean;
}

/** `/live` answers while the process runs, `/ready` while it can work, `/health` says what works. */
export function healthRoutes({ services, isStopping }: HealthOptions): Router {
  const routes = express.Router({ caseSensitive: true });
  const checks = keepFor(CHECKS_KEPT_MS, () => checkAll(services));

  routes.get('/live', (_req, res) => {
    res.json({ status: 'alive', timestamp: new Date().toISOString() });
  });

  routes.get('/ready', async (_req, res) => {
    const isReady = !isStopping() && (await checks()).database;
    res
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not_ready', timestamp: new Date().toISOString() });
  });

  routes.get('/health', async (_req, res) => {
    const result = await checks();
    // Redis is never the only holder of truth: without it the service works, slower.
    const isHealthy = result.database && result.rpc_functions;
    res.status(isHealthy ? 200 : 503).json({
      status: isHealthy ? 'healthy' : 'unhealthy',
      version: VERSION,
      timestamp: new Date().toISOString(),
      checks: result,
    });
  });

  return routes;
}

async function checkAll(services: Services): Promise<Checks> {
  const [database, rpcFunctions] = await Promise.all([
    succeeds(() => services.database.ping()),
    succeeds(() => answersFunctions(services)),
  ]);
  return { database, redis: 'disabled', rpc_functions: rpcFunctions };
}

/** A payment function refuses an empty code with its own error only where the functions are installed and callable. */
async function answersFunctions(services: Services): Promise<boolean> {
  try {
    await services.database.call('validate_qr_plain', { p_qr_plain: '' }, null);
    return true;
  } catch (error) {
    return error instanceof ApplicationError && error.errorCode === 'INVALID_QR';
  }
}

/** True when the check says so in time; false when it fails or takes too long. */
async function succeeds(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Answers the same promise for a while, so that many askers cost one check. */
function keepFor<T>(durationMs: number, produce: () => Promise<T>): () => Promise<T> {
  let kept: { promise: Promise<T>; at: number } | null = null;
  return () => {
    const now = performance.now();
    if (kept === null || now - kept.at > durationMs) kept = { promise: produce(), at: now };
    return kept.promise;
  };
}
