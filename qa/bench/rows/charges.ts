/**
 * Charges a second and what they cost: the limit, the API over each transport, and what others make of the same
 * function. Each round measures all of them once, one after the other, so that a slow moment hits them alike.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { hasPgbench, runBareDriver, runPgbench } from '../limit.js';
import { type ChargeResult, loadCharges } from '../load/load-charges.js';
import type { Sizes } from '../options.js';
import { fastapiIsMissing, startFastapi, startNodePeer } from '../peers/start-peer.js';
import { type Figure, ms, per, type RowResult, times } from '../report.js';
import { compare, medianOf, middleHalfOf, spreadOf } from '../statistics.js';
import { inTurns, turnOf } from '../turns.js';
import { actorOf, BATCH, chargeRequests } from '../ways.js';
import type { Database, World } from '../world.js';

const CONNECTIONS = 32;
const JWT_SECRET = 'the-secret-of-the-bench-of-more-than-32-bytes';

type Way = (durationMs: number) => Promise<ChargeResult>;

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
        loadCharges({ database, server, request, connections: CONNECTIONS, leadInMs: sizes.leadInMs, durationMs });
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
    const turn = { database, server: api, connections: CONNECTIONS, ...turnOf(sizes) };
    const transports = await inTurns(sizes.turns, {
      rest: () => loadCharges({ ...turn, request: chargeRequests.rest(token) }),
      trpc: () => loadCharges({ ...turn, request: chargeRequests.trpc(token) }),
      batch: () => loadCharges({ ...turn, request: chargeRequests.batch(token), charges: BATCH }),
    });
    return { figures: [...figuresOf(rounds), ...transportFigures(transports), costFigure(transports.rest, rounds)] };
  } finally {
    await Promise.all([api.stop(), express.stop(), fastify.stop(), fastapi?.stop()]);
  }
}

/** Warms every way up once, then measures all of them in each round. */
async function inRounds(ways: Record<string, Way>, { rounds, roundMs, warmUpMs }: Sizes, database: Database) {
  const results = new Map<string, ChargeResult[]>(Object.keys(ways).map((name) => [name, []]));
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

async function bare(run: Promise<{ perSecond: number; p95Ms: number }>): Promise<ChargeResult> {
  const { perSecond, p95Ms } = await run;
  return { perSecond, p95Ms, cpuMs: 0, generatorMs: 0, errors: 0 };
}

export async function merchantId(database: Database): Promise<string> {
  const [row] = await database.query<{ id: string }>('SELECT id FROM mps.merchants WHERE code = $1', [TILL_MERCHANT]);
  return row?.id ?? '';
}

function figuresOf(rounds: Map<string, ChargeResult[]>): Figure[] {
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
  return [
    told(
      limit,
      `the function itself, one charge a call: ${limit === 'pgbench' ? 'pgbench' : 'the bare driver'}, ${CONNECTIONS} connections`,
    ),
    ...(limit === 'pgbench' ? [told('driver', 'the bare pg driver')] : []),
    ratio('rest', limit, 'charges over REST, against the function itself', 0.5),
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
  ];
}

function transportFigures(turns: Record<'rest' | 'trpc' | 'batch', ChargeResult[]>): Figure[] {
  const ratesOf = (name: keyof typeof turns) => turns[name].map(({ perSecond }) => perSecond);
  const against = (name: 'trpc' | 'batch', label: string, atLeast: number): Figure => {
    const { ratio, note, ratios } = compare(ratesOf(name), ratesOf('rest'));
    return {
      row: 'charges',
      name: label,
      value: times(ratio),
      mark: `≥ ${times(atLeast)}`,
      isMet: ratio >= atLeast,
      note: `${note}; ${per(medianOf(ratesOf(name)))}`,
      data: { ratios, rates: ratesOf(name), ofRest: ratesOf('rest') },
    };
  };
  return [
    against('trpc', 'charges over tRPC, one call a request, against REST', 0.9),
    against('batch', `charges in batches of ${BATCH}, against REST`, 1),
  ];
}

/** Told of the turns: in the rounds the process stands still while others are measured. */
function costFigure(turns: readonly ChargeResult[], rounds: Map<string, ChargeResult[]>): Figure {
  const costs = turns.map(({ cpuMs }) => cpuMs);
  const { from, to } = middleHalfOf(costs);
  return {
    row: 'charges',
    name: 'CPU of the API process a charge over REST',
    value: ms(medianOf(costs)),
    mark: null,
    isMet: null,
    note: `half of ${costs.length} turns ${ms(from)} to ${ms(to)}; Fastify and pg alone: ${ms(cpuOf(rounds.get('fastify')))}`,
    data: { costs },
  };
}

/** How far PostgreSQL alone gets: what calls it cannot get further. */
const reachOf = (ratios: readonly number[]): string => `; the limit itself reaches ${times(medianOf(ratios))}`;

const cpuOf = (measured: readonly ChargeResult[] = []): number => medianOf(measured.map(({ cpuMs }) => cpuMs));

function cpuNote(measured: readonly ChargeResult[]): string {
  const cpu = cpuOf(measured);
  return cpu === 0 ? '' : `; ${ms(cpu)} of CPU a charge`;
}
