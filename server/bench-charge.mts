// CPU microseconds of one charge through the router and the gateway's wrappers, with a database that answers at once.
import { pathToFileURL } from 'node:url';

const at = (path: string) => import(pathToFileURL(`${process.cwd()}/server/dist/${path}`).href);
const { appRouter } = await at('router.js');
const { publishingChanges } = await at('events/publish-changes.js');
const { countingChanges } = await at('metrics/count-database.js');
const { createMetrics } = await at('metrics/create-metrics.js');
const { createCallLimiter } = await at('auth/rate-limit.js');
const row = {
  tx_id: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60',
  tx_no: 'PAY0000000001',
  card_id: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60',
  card_no: 'STD00000001',
  card_type: 'standard',
  level: 1,
  raw_amount: 10,
  final_amount: 9.5,
  discount: 0.95,
  points_earned: 9,
  status: 'completed',
  created_at: '2026-11-22T08:00:00.000Z',
  balance_after: 5,
  replayed: false,
};
const metrics = createMetrics();
const database = countingChanges(publishingChanges({ call: async () => [row] }, { publish() {} }), metrics);
const ctx = {
  services: {
    config: { requestTimeoutMs: 30000 },
    metrics,
    tracing: null,
    database,
    limiter: createCallLimiter({ requests: 1e9, windowSeconds: 60 }, null),
    sessions: {},
  },
  session: {
    session_id: 's',
    role: 'merchant',
    subject_id: 'm',
    merchant_id: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60',
    merchant_code: 'SHOP001',
    operator: null,
    operator_role: null,
    permissions: ['merchant:charge'],
  },
  bearerToken: 'x',
  requestId: 'r',
  transport: 'trpc',
  language: 'en',
  ip: '127.0.0.1',
  userAgent: null,
  idempotencyKey: null,
  setHeader() {},
};
const caller = appRouter.createCaller(ctx);
const run = async (n: number) => {
  for (let i = 0; i < n; i += 1) await caller.merchant.charge({ qr_plain: 'x', amount: 10, idempotency_key: 'k' });
};
await run(5000);
const rounds: number[] = [];
for (let r = 0; r < 5; r += 1) {
  const c = process.cpuUsage();
  await run(10000);
  const { user, system } = process.cpuUsage(c);
  rounds.push((user + system) / 10000);
}
console.log(rounds.map((x) => x.toFixed(1)).join(' '), 'µs CPU a call; least', Math.min(...rounds).toFixed(1));
process.exit(0);
