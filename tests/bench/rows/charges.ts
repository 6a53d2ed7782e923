/**
 * Charges a second and what they cost: the limit, the API over each transport, and what others make of the same
 * function. Each round measures all of them once, one after the other, so that a slow moment hits them alike.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { TILL_MERCHANT } from '../data.js';
import { hasPgbench, runBareDriver, runPgbench } from '../limit.js';
import { runLoad } from '../load/run-load.js';
import type { Sizes } from '../options.js';
import { fastapiIsMissing, startFastapi, startNodePeer } from '../peers/start-peer.js';
import { type Figure, ms, per, type RowResult, times } from '../report.js';
import { compare, medianOf, spreadOf } from '../statistics.js';
import { actorOf, BATCH, chargeRequests } from '../ways.js';
import type { Database, World } from '../world.js';

const CONNECTIONS = 32;
const JWT_SECRET = 'the-secret-of-the-bench-of-more-than-32-bytes';

interface Measured {
  perSecond: number;
  p95Ms: number;
  /** Of the measured server, a charge. */
  cpuMs: number;
  /** Of the load generator, a charge. */
  generatorMs: number;
  errors: number;
}

type Way = (durationMs: number) => Promise<Measured>;

export async function measureCharges(world: World): Promise<RowResult> {
  const { large: database, runFolder, sizes } = world;
  const actor = actorOf(await merchantId(database));
  const base = { runFolder, database, actor };
  const api = await startApi({ runFolder, env: { DATABASE_URL: database.apiUrl } });
  const [express, fastify] = [await startNodePeer('express-pg', base), await startNodePeer('fastify-pg', base)];
  const fastapi = fastapiIsMissing === null ? await startFastapi(base, JWT_SECRET) : null;
  try {
    const token = await logIn(api.port, 'merchant', TILL_MERCHANT);
    const over =
      (server: ServerProcess, request: string): Way =>
      (durationMs) =>
        load({ database, server, request, connections: CONNECTIONS, leadInMs: sizes.leadInMs, durationMs });
    // These warm up themselves each time.
    const limit = { ...base, connections: CONNECTIONS, durationMs: sizes.roundMs };
    const ways: Record<string, Way> = {
      ...(hasPgbench ? { pgbench: () => bare(runPgbench(limit)) } : {}),
      driver: () => bare(runBareDriver(limit)),
      rest: over(api, chargeRequests.rest(token)),
      express: over(express, chargeRequests.rest(null)),
      fastify: over(fastify, chargeRequests.rest(null)),
      ...(fastapi === null ? {} : { fastapi: over(fastapi, chargeRequests.rest(token)) }),
    };
    const rounds = await inRounds(ways, sizes, database);
    const transports = await inTurns(
      {
        rest: (options) => load({ ...options, request: chargeRequests.rest(token) }),
        trpc: (options) => load({ ...options, request: chargeRequests.trpc(token) }),
        batch: (options) => load({ ...options, request: chargeRequests.batch(token), charges: BATCH }),
      },
      { database, server: api, connections: CONNECTIONS },
      sizes,
    );
    return { figures: [...figuresOf(rounds), ...transportFigures(transports)] };
  } finally {
    await Promise.all([api.stop(), express.stop(), fastify.stop(), fastapi?.stop()]);
  }
}

/** Warms every way up once, then measures all of them in each round. */
async function inRounds(ways: Record<string, Way>, { rounds, roundMs, warmUpMs }: Sizes, database: Database) {
  const results = new Map<string, Measured[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    await database.query('CHECKPOINT');
    for (const [name, way] of Object.entries(ways)) {
      const measured = await way(round === 0 ? warmUpMs : roundMs);
      if (round > 0) results.get(name)?.push(measured);
      await sleep(100);
    }
  }
  return results;
}

/** In a turn: the server works all the time, so what it needs before it is measured is the new connections alone. */
const TURN_LEAD_IN_MS = 300;

export type TurnOptions = Pick<LoadOptions, 'database' | 'server' | 'connections' | 'leadInMs' | 'durationMs'>;

/**
 * Lets ways that differ little take turns, and answers the rates of each, turn by turn.
 *
 * @param ways makes a turn's charges, each with the options given
 */
export async function inTurns<Name extends string>(
  ways: Record<Name, (options: TurnOptions) => Promise<Pick<Measured, 'perSecond'>>>,
  { database, server, connections }: Pick<LoadOptions, 'database' | 'server' | 'connections'>,
  { turns, turnMs }: Pick<Sizes, 'turns' | 'turnMs'>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const options = { database, server, connections, leadInMs: TURN_LEAD_IN_MS, durationMs: turnMs };
  // The first turn warms up; who goes first changes.
  for (let turn = -1; turn < turns; turn += 1) {
    for (const name of turn % 2 === 0 ? names : names.toReversed()) {
      const { perSecond } = await ways[name](options);
      if (turn >= 0) rates[name].push(perSecond);
    }
  }
  return rates;
}

interface LoadOptions {
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

/** Drives a server with real codes, counts what it costs, and looks that every answer has its row. */
export async function load({
  database,
  server,
  request,
  charges = 1,
  connections,
  leadInMs,
  durationMs,
  ratePerSecond,
  cpu,
}: LoadOptions): Promise<Measured> {
  const firstNumber = await database.prepareCodes(0);
  const startedAt = await database.now();
  const { port } = server;
  const plan = { port, connections, leadInMs, durationMs, requests: [request], firstNumber, ratePerSecond };
  let cpuBefore = 0;
  const onMeasuring = () => {
    cpuBefore = server.cpuMs();
  };
  const result = await runLoad(plan, { cpu, onMeasuring });
  const count = result.answered * charges;
  database.usedCodesBelow(firstNumber + count + (connections + result.errors) * charges);
  if (result.errors > 0) throw new Error(`${result.errors} requests failed: ${JSON.stringify(result.statuses)}`);
  const written = await database.paymentsSince(startedAt);
  if (written !== count) throw new Error(`${count} charges were answered, and ${written} were written.`);
  return {
    perSecond: result.perSecond * charges,
    p95Ms: result.p95Ms,
    cpuMs: (server.cpuMs() - cpuBefore) / (result.afterLeadIn * charges),
    generatorMs: result.cpuMs / (result.afterLeadIn * charges),
    errors: result.errors,
  };
}

async function bare(run: Promise<{ perSecond: number; p95Ms: number }>): Promise<Measured> {
  const { perSecond, p95Ms } = await run;
  return { perSecond, p95Ms, cpuMs: 0, generatorMs: 0, errors: 0 };
}

export async function merchantId(database: Database): Promise<string> {
  const [row] = await database.query<{ id: string }>('SELECT id FROM mps.merchants WHERE code = $1', [TILL_MERCHANT]);
  return row?.id ?? '';
}

function figuresOf(rounds: Map<string, Measured[]>): Figure[] {
  const limit = rounds.has('pgbench') ? 'pgbench' : 'driver';
  const rates = (name: string) => (rounds.get(name) ?? []).map(({ perSecond }) => perSecond);
  const rateNote = (name: string) => {
    const { min, max } = spreadOf(rates(name));
    return `${per(min)} to ${per(max)}`;
  };
  const told = (name: string, label: string): Figure => ({
    row: 'charges',
    name: label,
    value: per(medianOf(rates(name))),
    mark: null,
    isMet: null,
    note: `${rateNote(name)}${cpuNote(rounds.get(name) ?? [])}`,
    data: { rounds: rounds.get(name) },
  });
  const ratiosOf = (name: string, of: string) =>
    rates(name).map((rate, round) => rate / (rates(of)[round] ?? Number.NaN));
  const ratio = (name: string, of: string, label: string, atLeast: number, why = ''): Figure => {
    const ratios = ratiosOf(name, of);
    const { median, min, max } = spreadOf(ratios);
    return {
      row: 'charges',
      name: label,
      value: times(median),
      mark: `≥ ${times(atLeast)}`,
      isMet: median >= atLeast,
      note: `${min.toFixed(2)} to ${max.toFixed(2)}; ${per(medianOf(rates(name)))}${why}`,
      data: { ratios },
    };
  };
  const cpuOf = (name: string) => medianOf((rounds.get(name) ?? []).map(({ cpuMs }) => cpuMs));
  const cost = spreadOf((rounds.get('rest') ?? []).map(({ cpuMs }) => cpuMs));
  return [
    told(limit, `the limit: ${limit === 'pgbench' ? 'pgbench' : 'the bare driver'}, ${CONNECTIONS} connections`),
    ...(limit === 'pgbench' ? [told('driver', 'the bare pg driver')] : []),
    ratio('rest', limit, 'charges over REST, against the limit', 0.5),
    told('express', 'Express with pg, nothing else'),
    told('fastify', 'Fastify with pg, nothing else'),
    ...(rounds.has('fastapi')
      ? [
          told('fastapi', 'FastAPI, uvicorn and asyncpg'),
          ratio('rest', 'fastapi', 'charges over REST, against FastAPI', 3, reachOf(ratiosOf(limit, 'fastapi'))),
        ]
      : [
          {
            row: 'charges',
            name: 'charges over REST, against FastAPI',
            value: 'not measured',
            mark: '≥ 3.00 ×',
            isMet: null,
            note: fastapiIsMissing ?? '',
          },
        ]),
    {
      row: 'charges',
      name: 'CPU of the API process a charge over REST',
      value: ms(cost.median),
      mark: '≤ 0.35 ms',
      isMet: cost.median <= 0.35,
      note: `${ms(cost.min)} to ${ms(cost.max)}; Fastify and pg alone: ${ms(cpuOf('fastify'))}`,
      data: { ...cost },
    },
  ];
}

function transportFigures(rates: Record<'rest' | 'trpc' | 'batch', number[]>): Figure[] {
  const against = (name: 'trpc' | 'batch', label: string, atLeast: number): Figure => {
    const { ratio, note, ratios } = compare(rates[name], rates.rest);
    return {
      row: 'charges',
      name: label,
      value: times(ratio),
      mark: `≥ ${times(atLeast)}`,
      isMet: ratio >= atLeast,
      note: `${note}; ${per(medianOf(rates[name]))}`,
      data: { ratios, rates: rates[name], ofRest: rates.rest },
    };
  };
  return [
    against('trpc', 'charges over tRPC, one call a request, against REST', 0.7),
    against('batch', `charges in batches of ${BATCH}, against REST`, 1),
  ];
}

/** How far PostgreSQL alone gets: what calls it cannot get further. */
const reachOf = (ratios: readonly number[]): string => `; the limit itself reaches ${times(medianOf(ratios))}`;

function cpuNote(measured: readonly Measured[]): string {
  const cpu = medianOf(measured.map(({ cpuMs }) => cpuMs));
  return cpu === 0 ? '' : `; ${ms(cpu)} of CPU a charge`;
}
