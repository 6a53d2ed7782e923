import type { ServerProcess } from '../api.js';
import type { Database } from '../world.js';
import { runCostedLoad } from './run-load.js';

export interface ChargeLoad {
  database: Database;
  server: ServerProcess;
  request: string;
  /** In each request. */
  charges?: number;
  connections: number;
  /** Not measured. */
  leadInMs: number;
  durationMs: number;
  /** As fast as they are answered where it is missing. */
  ratePerSecond?: number | undefined;
  /** Pins the load generator to one core. */
  cpu?: number;
}

export interface ChargeResult {
  perSecond: number;
  p95Ms: number;
  /** Of the measured server, a charge. */
  cpuMs: number;
  /** Of the load generator, a charge. */
  generatorMs: number;
  errors: number;
}

/** Drives a server with real codes, counts what it costs, and looks that every answer has its row. */
export async function loadCharges({
  database,
  server,
  request,
  charges = 1,
  connections,
  leadInMs,
  durationMs,
  ratePerSecond,
  cpu,
}: ChargeLoad): Promise<ChargeResult> {
  const firstNumber = await database.prepareCodes(0);
  const startedAt = await database.now();
  const plan = { connections, leadInMs, durationMs, requests: [request], firstNumber, ratePerSecond };
  const result = await runCostedLoad(server, plan, { cpu });
  const count = result.answered * charges;
  database.usedCodesBelow(firstNumber + count + (connections + result.errors) * charges);
  if (result.errors > 0) throw new Error(`${result.errors} requests failed: ${JSON.stringify(result.statuses)}`);
  const written = await database.paymentsSince(startedAt);
  if (written !== count) throw new Error(`${count} charges were answered, and ${written} were written.`);
  return {
    perSecond: result.perSecond * charges,
    p95Ms: result.p95Ms,
    cpuMs: result.cpuMsOfRequest / charges,
    generatorMs: result.cpuMs / (result.afterLeadIn * charges),
    errors: result.errors,
  };
}
