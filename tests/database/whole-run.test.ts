/** A day at a shop, against the program as README starts it, on the database that the run is for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { keyFor } from '../support/databases/postgrest.js';
import { type RestCall, restCaller } from '../support/rest.js';
import { bareEnvironment, temporaryFolder } from '../support/start-process.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const START_TIMEOUT_MS = 50_000;

let db: TestDatabase;
let child: ChildProcess;
let rest: RestCall;
let folder: { path: string; remove(): Promise<void> };
let startText = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  db = await openTestDatabase();
  child = spawn(process.execPath, ['--conditions=@mps/source', '--import', 'tsx', main, 'start'], {
    env: bareEnvironment({ API_PORT: '0', MPS_DATA_DIR: folder.path, ...(await databaseSettings()) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  startText = await textUntilStarted(child);
  rest = restCaller(/listens on (http:\S+)/.exec(startText)?.[1] ?? '');
}, START_TIMEOUT_MS);
afterAll(async () => {
  const ended = child.exitCode === null ? once(child, 'exit') : null;
  child.kill('SIGTERM');
  await ended;
  await db.close();
  await folder.remove();
});

/** What a person sets; nothing at all for the embedded database. */
async function databaseSettings(): Promise<Record<string, string>> {
  if (db.onServer === null) return {};
  const common = { JWT_SECRET: randomBytes(48).toString('base64'), MIGRATE_ON_START: 'true', DEMO_DATA: 'true' };
  const { adminUrl, postgrest } = db.onServer;
  if (postgrest === null) return { ...common, DATABASE_URL: adminUrl };
  const key = await keyFor('service_role', inject('databaseServer')?.jwtSecret ?? '');
  return { ...common, SUPABASE_URL: postgrest.url, SUPABASE_SERVICE_ROLE_KEY: key, DATABASE_URL: adminUrl };
}

function textUntilStarted(process: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk;
      if (/^Started in /m.test(text)) resolve(text);
    };
    process.stdout?.on('data', read);
    process.stderr?.on('data', read);
    process.once('exit', (code) => reject(new Error(`The server ended with code ${code}:\n${text}`)));
  });
}

async function login(body: Record<string, string>): Promise<string> {
  return String((await rest('POST', '/auth/login', { body })).body.token);
}

it('says which database it uses', () => {
  const expected = { embedded: /embedded PostgreSQL/, postgres: /PostgreSQL at 127/, supabase: /Supabase at 127/ };
  expect(startText).toMatch(expected[db.kind]);
});

it('member, recharge, code, charge, refund, settlement', async () => {
  const admin = await login({ role: 'admin', identifier: 'admin', password: 'demo-admin-2026' });
  const shop = await login({ role: 'merchant', identifier: 'SHOP001', password: 'demo-merchant-2026' });
  const post = async (token: string, path: string, body: object) => {
    const answer = await rest('POST', path, { token, body });
    expect(answer.status, answer.text).toBeLessThan(300);
    return answer.body;
  };
  const settle = () =>
    post(shop, '/merchant/settlements', {
      mode: 'realtime',
      period_start: new Date(Date.now() - 600_000).toISOString(),
      period_end: new Date().toISOString(),
    });
  // What the demo data have left: the next settlement has what follows.
  await settle();
  const created = await post(admin, '/admin/members', {
    name: '林美玲',
    phone: '0987123456',
    password: 'a-quiet-river-2026',
  });
  const member = await login({ role: 'member', identifier: '0987123456', password: 'a-quiet-river-2026' });
  const own = { member_id: created.member?.member_id, card_id: created.default_card?.card_id };
  await post(admin, '/member/recharge', {
    ...own,
    amount: 2000,
    payment_method: 'wechat',
    idempotency_key: randomUUID(),
  });
  const charge = async (amount: number) => {
    const { qr_plain } = await post(member, '/member/qr/generate', { card_id: own.card_id });
    return post(shop, '/merchant/charge', { qr_plain, amount, idempotency_key: randomUUID() });
  };
  const first = await charge(1299.5);
  expect(first.transaction).toMatchObject({ final_amount: 1299.5 });
  // 1,299 points make level 1: the next payment has its discount.
  expect((await charge(10.01)).transaction).toMatchObject({ final_amount: 9.51 });
  const refund = { original_tx_no: first.transaction?.tx_no, refund_amount: 300, idempotency_key: randomUUID() };
  expect(await post(shop, '/merchant/refund', refund)).toMatchObject({ remaining_refundable: 999.5 });
  expect((await settle()).settlement).toMatchObject({ payment_count: 2, refund_count: 1, total_amount: 1009.01 });
  const { status, body } = await rest('GET', '/health');
  expect({ status, body }).toMatchObject({ status: 200 });
});
