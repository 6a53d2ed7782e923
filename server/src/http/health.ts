/** What load balancers and people ask: is it alive, is it ready, what is wrong. */
import express, { type Router } from 'express';
import { checkSchema, type SchemaReport } from '../database/check-schema.js';
import { memoizeFor } from '../lib/memoize-for.js';
import { VERSION } from '../lib/version.js';
import type { Services } from '../services.js';
import { refuseMethod } from './rest/refuse-method.js';

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
  const tell = tellChanges(services.log);
  const look = memoizeFor(CHECKS_KEPT_MS, async () => {
    const found = await lookAtAll(services);
    tell(found.schema.advice);
    return found;
  });

  routes.get('/live', (_req, res) => {
    res.json({ status: 'alive', timestamp: new Date().toISOString() });
  });

  routes.get('/ready', async (_req, res) => {
    const isReady = !isStopping() && isUsable(await look());
    res
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not_ready', timestamp: new Date().toISOString() });
  });

  routes.get('/health', async (_req, res) => {
    const { checks } = await look();
    // Redis is never the only holder of truth: without it the service works, slower.
    const isHealthy = checks.database && checks.rpc_functions;
    res.status(isHealthy ? 200 : 503).json({
      status: isHealthy ? 'healthy' : 'unhealthy',
      version: VERSION,
      timestamp: new Date().toISOString(),
      checks,
    });
  });

  routes.all(['/live', '/ready', '/health'], refuseMethod(['GET']));

  return routes;
}

interface Found {
  checks: Checks;
  schema: SchemaReport;
}

const NO_ANSWER: SchemaReport = {
  isReachable: false,
  hasFunctions: false,
  isMigrated: false,
  advice: 'the database does not answer',
};

async function lookAtAll({ database, redis }: Services): Promise<Found> {
  const [isThere, schema] = await Promise.all([
    within(database.ping(), false),
    within(checkSchema(database), NO_ANSWER),
  ]);
  const checks = {
    database: isThere,
    redis: redis === null ? 'disabled' : redis.isUp(),
    rpc_functions: schema.hasFunctions,
  } as const;
  return { checks, schema };
}

const isUsable = ({ checks, schema }: Found) => checks.database && schema.hasFunctions && schema.isMigrated;

/** Writes what is wrong into the log once, and not at every probe again. */
function tellChanges(log: Services['log']): (advice: string | null) => void {
  let told: string | null = null;
  return (advice) => {
    if (advice === told) return;
    told = advice;
    if (advice === null) log.info('the database is as it should be again');
    else log.error(`not healthy: ${advice}`);
  };
}

/** The check's answer in time; `otherwise` when it fails or takes too long. */
async function within<T>(check: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([check, late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
