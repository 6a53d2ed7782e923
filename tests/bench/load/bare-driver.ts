/** The `pg` driver alone: charges over plain connections with one prepared statement, in a process of its own. */
import pg from 'pg';
import { plainCode, TILL_MERCHANT } from '../data.js';
import { AMOUNT, CHARGE_SQL } from '../ways.js';
import { NUMBER_DIGITS } from './plan.js';

interface Plan {
  url: string;
  actor: object;
  connections: number;
  durationMs: number;
  firstNumber: number;
}

let input = '';
for await (const chunk of process.stdin) input += chunk;
const { url, actor, connections, durationMs, firstNumber } = JSON.parse(input) as Plan;
let next = firstNumber;
const latenciesMs: number[] = [];
const clients = await Promise.all(
  Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }),
);
const startedAtMs = performance.now();
await Promise.all(
  clients.map(async (client) => {
    while (performance.now() - startedAtMs < durationMs) {
      const number = String(next++).padStart(NUMBER_DIGITS, '0');
      const sentAtMs = performance.now();
      const values = [TILL_MERCHANT, plainCode(number), String(AMOUNT), `till-${number}`, JSON.stringify(actor)];
      await client.query({ name: 'charge', text: CHARGE_SQL, values });
      latenciesMs.push(performance.now() - sentAtMs);
    }
  }),
);
const elapsedMs = performance.now() - startedAtMs;
await Promise.all(clients.map((client) => client.end()));
latenciesMs.sort((left, right) => left - right);
const answered = latenciesMs.length;
process.stdout.write(
  JSON.stringify({
    answered,
    perSecond: (answered * 1000) / elapsedMs,
    p95Ms: latenciesMs[Math.floor(answered * 0.95)] ?? 0,
  }),
);
