/**
 * From a configuration to a listening server, and back: the order of the start and of the stop.
 */
import cluster from 'node:cluster';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import type { Config } from './config/config.js';
import { ConfigError } from './config/config-error.js';
import { isOpenToNetwork } from './config/loopback.js';
import { checkSchema } from './database/check-schema.js';
import type { DatabaseGateway } from './database/gateway.js';
import { migrate } from './database/migrate.js';
import { fillWithDemoData, hasDemoPasswords, type OpenDatabase, openDatabase } from './database/open-database.js';
import { createHttpServer } from './http/http-server.js';
import { metricsApp } from './http/metrics.js';
import { startScheduler } from './jobs/scheduler.js';
import { sealAuditRegularly } from './jobs/seal-audit.js';
import { createLogger, type Logger } from './lib/logger.js';
import type { RedisConnection } from './lib/redis-connection.js';
import { openTracing } from './observe/open-tracing.js';
import { joinWorkers } from './observe/worker-metrics.js';
import { createServices, type Services } from './services.js';

/** Requests under way get this long to end after a stop has been asked for; orchestrators kill after 10 s and more. */
const DRAIN_MS = 7_000;
const SWEEP_MS = 100;
/** Longer than the idle time of common load balancers (60 s), or they reuse a connection that just ended. */
const KEEP_ALIVE_MS = 65_000;

/** A server that answers, and the way to end it. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:8000`. */
  url: string;
  services: Services;
  /** Versions of the migrations that this start applied. */
  migrated: readonly string[];
  /** Stops accepting, lets requests and the current steps of tasks end, closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts everything that the configuration asks for: opens the database, migrates it where that is asked for, and listens.
 *
 * @param config from `loadConfig`
 * @param given the log to write to; one of its own, on standard output, otherwise
 * @throws FolderInUseError, MigrationError, ConfigError when demo passwords would be open to the network or production's login to the database owns anything, or the system's error when the port is taken
 */
export async function startServer(config: Config, given?: Logger): Promise<RunningServer> {
  const tracing = await openTracing(config);
  const log = given ?? createLogger(config.logLevel, undefined, tracing?.logFields);
  tracing?.tellFailures(log);
  const database = await openDatabase(config, log, { onLoginExcess: refuseOrWarn(config, log) });
  let redis: RedisConnection | null = null;
  const close = async () => void (await Promise.all([database.close(), redis?.close(), tracing?.close()]));
  try {
    const migrated = await prepare(config, database, log);
    redis = await connectRedis(config, log);
    const services = await createServices(config, { database: database.gateway, redis, log, tracing });
    await tellWhatIsWrong(services);
    services.metrics.watchProcess();
    let isStopping = false;
    const readMetrics = cluster.isWorker ? joinWorkers(services.metrics) : services.metrics.read;
    const app = createApp(services, { isStopping: () => isStopping, readMetrics });
    const http = createHttpServer(app, config.requestTimeoutMs);
    http.keepAliveTimeout = KEEP_ALIVE_MS;
    await listen(http, config.host, config.port);
    const stopMetrics = await serveMetrics(services, readMetrics).catch((error: unknown) => {
      // Listening already, it would keep a process alive whose start has failed.
      http.close();
      throw error;
    });
    const stopSealing = sealAuditRegularly(services);
    const scheduler = startScheduler({ database, plan: config.schedule, log });
    let stopped: Promise<void> | null = null;
    const stop = () => {
      isStopping = true;
      services.events.close();
      stopSealing();
      stopped ??= Promise.all([drain(http), scheduler.stop()])
        .then(stopMetrics)
        .finally(close);
      return stopped;
    };
    return { url: urlOf(http), services, migrated, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A login that owns the tables would make every mistake in the API one about all data: production does without it. */
function refuseOrWarn({ nodeEnv }: Config, log: Logger): (excess: string) => void {
  let isWarned = false;
  return (excess) => {
    if (nodeEnv === 'production') throw new ConfigError(excess);
    if (!isWarned) log.warn(`${excess} NODE_ENV=production refuses this login.`);
    isWarned = true;
  };
}

/** Migrations and demo data, where they are wanted. */
async function prepare(config: Config, { connect, sql, gateway }: OpenDatabase, log: Logger): Promise<string[]> {
  await connect().catch((error: unknown) => {
    // A database that is away keeps nobody from starting; its first connection is checked all the same.
    if (error instanceof ConfigError) throw error;
  });
  const migrated = sql !== null && config.migrateOnStart ? await migrate(sql) : [];
  if (sql !== null && config.demoData) await fillWithDemoData(sql);
  if (!config.demoData && isOpenToNetwork(config)) await refuseDemoPasswords(gateway, log);
  return migrated;
}

/** Whoever opens demo data to the network has to say so, whenever it was filled in: its passwords are public. */
async function refuseDemoPasswords(database: DatabaseGateway, log: Logger): Promise<void> {
  const found = await hasDemoPasswords(database).catch((error: unknown) => {
    // A database that is away or not migrated yet does not keep the API from starting.
    log.warn({ message: error instanceof Error ? error.message : String(error) }, 'demo passwords were not looked for');
    return false;
  });
  if (!found) return;
  throw new ConfigError(
    'The passwords of the demo data, which are public, would be open to the network (API_HOST, TRUST_PROXY or NODE_ENV=production). Use a database without demo data, or set DEMO_DATA=true outside production if that is meant.',
  );
}

/** The library is loaded where Redis is configured, and nowhere else. */
async function connectRedis({ redisUrl, redisCluster }: Config, log: Logger): Promise<RedisConnection | null> {
  if (redisUrl === null) return null;
  const { openRedis } = await import('./lib/redis-connection.js');
  return openRedis({ url: redisUrl, isCluster: redisCluster, log });
}

/** The database may be away or old at the start: the server then answers 503 until somebody has seen to it. */
async function tellWhatIsWrong({ config, database, log }: Services): Promise<void> {
  const { advice } = await checkSchema(database);
  if (advice !== null) log.error(`requests will fail: ${advice}`);
  else if (config.requireApproval) await warnOfMissingDeciders(database, log);
}

/** Above the limits nothing goes on while a second person is missing; better known at the start than at the counter. */
async function warnOfMissingDeciders(database: DatabaseGateway, log: Logger): Promise<void> {
  // A database that is away is reported above, and does not keep the API from starting.
  const missing = await database.call('system_missing_deciders', {}, null).catch(() => []);
  if (missing.length === 0) return;
  const operations = missing.map(({ operation }) => operation);
  log.warn(
    { operations },
    'above their limits these operations are refused: fewer than two active administrators could approve them; invite another one (mps-server administrators invite), or set REQUIRE_APPROVAL=false',
  );
}

function listen(http: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** Numbers on a port of their own, where one is set: reachable from inside alone. Answers how to stop it. */
async function serveMetrics(services: Services, read: () => Promise<string>): Promise<() => void> {
  const { metrics, metricsPort, host } = services.config;
  if (!metrics || metricsPort === null) return () => {};
  const http = createServer(metricsApp(services, read));
  await listen(http, host, metricsPort);
  return () => {
    http.close();
    http.closeAllConnections();
  };
}

/** Ends idle connections at once and busy ones when their answer is out, or after the grace time. */
function drain(http: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
    // A connection that was busy at first stays open for its next request unless somebody looks again.
    const sweep = setInterval(() => http.closeIdleConnections(), SWEEP_MS);
    http.close(() => {
      clearTimeout(deadline);
      clearInterval(sweep);
      resolve();
    });
  });
}

function urlOf(http: Server): string {
  const { address, family, port } = http.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
