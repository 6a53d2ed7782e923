/**
 * Charges against the limit of the machine, and what sending those that wait as one call gains: the least that a charge
 * can be under pgbench, the API, and the API that sends each charge alone, in turns.
 */
import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { cpuMsOf, logIn, type ServerProcess, startApi } from '../api.js';
import { hasPgbench } from '../limit.js';
import { loadCharges } from '../load/load-charges.js';
import { openMinimalCharge } from '../minimal-charge.js';
import { type Figure, per, type RowResult, times } from '../report.js';
import { compare, medianOf, spreadOf } from '../statistics.js';
import { chargeRequests } from '../ways.js';
import type { Database, World } from '../world.js';

const CONNECTIONS = 64;

interface Measured {
  perSecond: number;
  p95Ms: number;
  /** Of PostgreSQL's backends, a charge. */
  databaseCpuMs: number;
  /** Entries of multixacts, a charge. */
  multixactMembers: number;
}

export async function measureLimit({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  if (!hasPgbench) return { figures: [notMeasured('pgbench is not installed')] };
  const minimal = await openMinimalCharge(database);
  const env = { DATABASE_URL: database.apiUrl };
  const batched = await startApi({ runFolder, env });
  const single = await startApi({ runFolder, env: { ...env, CHARGE_BATCH_MAX: '1' } });
  const results: Record<'minimal' | 'batched' | 'single', Measured[]> = { minimal: [], batched: [], single: [] };
  try {
    const over = async (server: ServerProcess) => {
      const request = chargeRequests.rest(await logIn(server.port, 'merchant', TILL_MERCHANT));
      return () => measured(database, server, request, { leadInMs: sizes.leadInMs, durationMs: sizes.roundMs });
    };
    const ways = { batched: await over(batched), single: await over(single) };
    for (let round = 0; round <= sizes.rounds; round += 1) {
      const { perSecond } = await minimal({ runFolder, connections: CONNECTIONS, durationMs: sizes.roundMs });
      const [together, alone] = [await ways.batched(), await ways.single()];
      // The first round warms up.
      if (round === 0) continue;
      results.minimal.push({ perSecond, p95Ms: 0, databaseCpuMs: 0, multixactMembers: 0 });
      results.batched.push(together);
      results.single.push(alone);
    }
  } finally {
    await Promise.all([batched.stop(), single.stop()]);
  }
  return { figures: figuresOf(results) };
}

async function measured(
  database: Database,
  server: ServerProcess,
  request: string,
  times: { leadInMs: number; durationMs: number },
): Promise<Measured> {
  const before = await databaseCost(database);
  const startedAt = await database.now();
  const result = await loadCharges({ database, server, request, connections: CONNECTIONS, ...times });
  const after = await databaseCost(database);
  const charges = await database.paymentsSince(startedAt);
  return {
    perSecond: result.perSecond,
    p95Ms: result.p95Ms,
    databaseCpuMs: (after.cpuMs - before.cpuMs) / charges,
    multixactMembers: (after.multixactMembers - before.multixactMembers) / charges,
  };
}

/** What the API's connections have used so far, and how many entries multixacts have had. */
async function databaseCost(database: Database) {
  const backends = await database.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE usename = 'bench_api' AND datname = current_database()",
  );
  await database.query('CHECKPOINT');
  const [state] = await database.query<{ members: string }>(
    'SELECT next_multi_offset AS members FROM pg_control_checkpoint()',
  );
  return {
    cpuMs: backends.reduce((sum, { pid }) => sum + cpuMsOf(pid), 0),
    multixactMembers: Number(state?.members ?? 0),
  };
}

function figuresOf({ minimal, batched, single }: Record<'minimal' | 'batched' | 'single', Measured[]>): Figure[] {
  const rates = (of: readonly Measured[]) => of.map(({ perSecond }) => perSecond);
  const told = (name: string, of: readonly Measured[]): Figure => {
    const { median, min, max } = spreadOf(rates(of));
    return { row: 'limit', name, value: per(median), mark: null, isMet: null, note: `${per(min)} to ${per(max)}` };
  };
  const ratio = (name: string, values: readonly number[], base: readonly number[], mark: number): Figure => {
    const compared = compare(values, base);
    const isMet = name.startsWith('PostgreSQL') ? compared.ratio <= mark : compared.ratio >= mark;
    const sign = name.startsWith('PostgreSQL') ? '≤' : '≥';
    return {
      row: 'limit',
      name,
      value: times(compared.ratio),
      mark: `${sign} ${times(mark)}`,
      isMet,
      note: compared.note,
      data: { ratios: compared.ratios },
    };
  };
  const cpu = (of: readonly Measured[]) => of.map(({ databaseCpuMs }) => databaseCpuMs);
  const members = medianOf(batched.map(({ multixactMembers }) => multixactMembers));
  return [
    told(`the limit: the least a charge can be, by pgbench, ${CONNECTIONS} clients`, minimal),
    told(`charges over REST, ${CONNECTIONS} connections`, batched),
    told('the same with one charge a call', single),
    ratio('charges over REST, against the limit', rates(batched), rates(minimal), 0.45),
    ratio('charges over REST, against one charge a call', rates(batched), rates(single), 1.6),
    ratio("PostgreSQL's processor time a charge, against one charge a call", cpu(batched), cpu(single), 0.4),
    {
      row: 'limit',
      name: 'members of multixacts a charge, all of one merchant',
      value: members.toFixed(2),
      mark: '< 0.50',
      isMet: members < 0.5,
      note: `${medianOf(single.map(({ multixactMembers }) => multixactMembers)).toFixed(2)} with one charge a call`,
    },
  ];
}

const notMeasured = (note: string): Figure => ({
  row: 'limit',
  name: 'charges over REST, against the limit',
  value: 'not measured',
  mark: `≥ ${times(0.45)}`,
  isMet: null,
  note,
});
