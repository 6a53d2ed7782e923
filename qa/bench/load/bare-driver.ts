/** The `pg` driver alone: charges over plain connections with one prepared statement, in a process of its own. */
import pg from 'pg';
import { NUMBER_DIGITS, plainCode, TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { AMOUNT, CHARGE_SQL } from '../ways.js';

interface Plan {
  url: string;
  actor: object;
  connections: number;
  /** Loops that share the connections. */
  callers: number;
  /** Not counted: each connection plans the function at its first calls. */
  warmUpMs: number;
  durationMs: number;
  firstNumber: number;
}

let input = '';
for await (const chunk of process.stdin) input += chunk;
const { url, actor, connections, callers, warmUpMs, durationMs, firstNumber } = JSON.parse(input) as Plan;
const pool = new pg.Pool({ connectionString: url, max: connections });
let next = firstNumber;
await chargeFor(warmUpMs);
const { latenciesMs, elapsedMs } = await chargeFor(durationMs);
await pool.end();
latenciesMs.sort((left, right) => left - right);
process.stdout.write(
  JSON.stringify({
    answered: next - firstNumber,
    perSecond: (latenciesMs.length * 1000) / elapsedMs,
    p95Ms: latenciesMs[Math.floor(latenciesMs.length * 0.95)] ?? 0,
  }),
);

async function chargeFor(forMs: number) {
  const latenciesMs: number[] = [];
  const startedAtMs = performance.now();
  const caller = async () => {
    while (performance.now() - startedAtMs < forMs) {
      const number = String(next++).padStart(NUMBER_DIGITS, '0');
      const sentAtMs = performance.now();
      const values = [TILL_MERCHANT, plainCode(number), String(AMOUNT), `till-${number}`, JSON.stringify(actor)];
      await pool.query({ name: 'charge', text: CHARGE_SQL, values });
      latenciesMs.push(performance.now() - sentAtMs);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { latenciesMs, elapsedMs: performance.now() - startedAtMs };
}
