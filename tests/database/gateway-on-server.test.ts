import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ClonedDatabase } from '../support/databases/cloned-database.js';
import { databaseKind } from '../support/databases/database-kind.js';
import { onServer } from '../support/databases/database-server.js';
import { postgrestGateway, sqlGateway } from '../support/databases/gateways.js';
import { keyFor } from '../support/databases/postgrest.js';
import { createFixtures, type TestMember } from '../support/fixtures.js';
import { fromPostgrest } from '../support/server-package.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const kind = databaseKind();
if (kind === 'embedded') {
  console.info('skipped: gateway-on-server.test.ts needs a server (MPS_TEST_DATABASE=postgres or supabase)');
}

let db: TestDatabase;
let clone: ClonedDatabase;
let member: TestMember;
beforeAll(async () => {
  db = await openTestDatabase();
  if (db.onServer === null) return;
  clone = db.onServer;
  member = await createFixtures(db).createMember({ balance: 50 });
});
afterAll(() => db.close());

const recharge = () => ({ p_card_id: member.card_id, p_amount: 1 });

/** Runs `work` while somebody else holds the member's card. */
function whileCardIsLocked<T>(work: () => Promise<T>): Promise<T> {
  return onServer(clone.adminUrl, async (holder) => {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM mps.cards WHERE id = $1 FOR UPDATE', [member.card_id]);
    const result = await work();
    await holder.query('ROLLBACK');
    return result;
  });
}

const balance = async () => (await db.one('get_card', { p_card_id: member.card_id })).balance;

describe.skipIf(kind === 'embedded')('a call that waits too long', () => {
  it('is TIMEOUT, and leaves nothing behind', async () => {
    const before = await balance();
    const impatient =
      clone.postgrest === null
        ? sqlGateway(clone.apiUrl, { statementTimeoutMs: 300 })
        : postgrestGateway(clone.postgrest.url, await keyFor('service_role', jwtSecret()), { timeoutMs: 300 });
    const call = whileCardIsLocked(() =>
      impatient.call('user_recharge_card', recharge(), null).then(
        () => 'answered',
        (error: unknown) => error,
      ),
    );
    expect(await call).toMatchObject({ errorCode: 'TIMEOUT' });
    await impatient.close();
    // Over PostgREST the server may go on: the outcome is unknown to the caller, as the code says.
    if (clone.postgrest === null) expect(await balance()).toBe(before);
  });
});

describe.skipIf(kind !== 'postgres')('the pool', () => {
  it('answers SERVICE_UNAVAILABLE with a time to retry when it stays exhausted', async () => {
    const small = sqlGateway(clone.apiUrl, { poolSize: 1, connectionWaitMs: 200 });
    const second = await whileCardIsLocked(async () => {
      const first = small.call('user_recharge_card', recharge(), null).catch(() => {});
      const refused = await small
        .call('get_card', { p_card_id: member.card_id }, null)
        .catch((error: unknown) => error);
      return { refused, first };
    });
    expect(second.refused).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 });
    await second.first;
    await small.close();
  });

  it('keeps a connection after a refusal', async () => {
    const single = sqlGateway(clone.apiUrl, { poolSize: 1 });
    await single.call('get_card', { p_card_id: member.card_id }, null);
    const backends = () =>
      db.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE application_name = 'mps-api'
        AND datname = current_database() ORDER BY backend_start DESC LIMIT 1`);
    const before = await backends();
    for (let count = 0; count < 3; count += 1) {
      await expect(single.call('validate_qr_plain', { p_qr_plain: 'short' }, null)).rejects.toThrow('INVALID_QR');
    }
    expect(await backends()).toEqual(before);
    await single.close();
  });

  it('is itself again after the server has ended all its connections', async () => {
    const lost = whileCardIsLocked(async () => {
      const waiting = db.call('user_recharge_card', recharge());
      await untilSomebodyWaits();
      await endConnectionsOfApi();
      return waiting.catch((error: unknown) => error);
    });
    expect(await lost).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await db.gateway.ping()).toBe(true);
    expect(await balance()).toBeTypeOf('number');
  });

  it('answers SERVICE_UNAVAILABLE where nobody listens, and false to a ping', async () => {
    const nowhere = sqlGateway('postgres://nobody@127.0.0.1:1/nothing');
    await expect(nowhere.call('verify_ledger', {}, null)).rejects.toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE' });
    expect(await nowhere.ping()).toBe(false);
    await nowhere.close();
  });
});

describe.skipIf(kind !== 'supabase')('PostgREST', () => {
  it('is reached over connections that are kept alive', async () => {
    const before = clone.postgrest?.connectionCount() ?? 0;
    for (let count = 0; count < 20; count += 1) await balance();
    expect((clone.postgrest?.connectionCount() ?? 0) - before).toBeLessThanOrEqual(1);
  });

  it.each([
    ['a key that somebody else signed', () => keyFor('service_role', 'x'.repeat(32)), /SUPABASE_SERVICE_ROLE_KEY/],
    ['the anonymous key', () => keyFor('anon', jwtSecret()), /not to the anonymous one/],
    ['no key at all', async () => 'not-a-token', /SUPABASE_SERVICE_ROLE_KEY/],
  ])('refuses %s, and the log says what to do', async (_name, key, advice) => {
    const gateway = postgrestGateway(clone.postgrest?.url ?? '', await key());
    const error: unknown = await gateway.call('verify_ledger', {}, null).catch((each: unknown) => each);
    expect(error).toMatchObject({ errorCode: 'INTERNAL_ERROR', cause: { message: expect.stringMatching(advice) } });
    expect(await gateway.ping()).toBe(false);
  });

  it('refuses a schema that is not exposed, and the log says what to do', async () => {
    const key = await keyFor('service_role', jwtSecret());
    const gateway = postgrestGateway(clone.postgrest?.url ?? '', key, { schema: 'elsewhere' });
    const error: unknown = await gateway.call('verify_ledger', {}, null).catch((each: unknown) => each);
    expect(error).toMatchObject({
      errorCode: 'INTERNAL_ERROR',
      cause: { message: expect.stringContaining('SUPABASE_SCHEMA') },
    });
  });

  it('that is away is SERVICE_UNAVAILABLE', async () => {
    const gateway = postgrestGateway('http://127.0.0.1:1', 'key');
    const call = gateway.call('verify_ledger', {}, null);
    await expect(call).rejects.toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 });
    expect(await gateway.ping()).toBe(false);
  });
});

describe('what PostgREST and the proxies before it say', () => {
  it.each([
    ['PGRST202', 404, 'INTERNAL_ERROR', /apply the migrations/],
    ['PGRST106', 406, 'INTERNAL_ERROR', /SUPABASE_SCHEMA/],
    ['PGRST301', 401, 'INTERNAL_ERROR', /SUPABASE_SERVICE_ROLE_KEY/],
    ['PGRST302', 401, 'INTERNAL_ERROR', /SUPABASE_SERVICE_ROLE_KEY/],
    ['PGRST000', 503, 'SERVICE_UNAVAILABLE', /what it says/],
    ['PGRST001', 503, 'SERVICE_UNAVAILABLE', /what it says/],
    ['PGRST002', 503, 'SERVICE_UNAVAILABLE', /what it says/],
    ['PGRST003', 504, 'SERVICE_UNAVAILABLE', /what it says/],
    ['57014', 500, 'TIMEOUT', /what it says/],
    ['53300', 503, 'SERVICE_UNAVAILABLE', /what it says/],
    ['PGRST100', 400, 'INTERNAL_ERROR', /what it says/],
    [undefined, 401, 'INTERNAL_ERROR', /SUPABASE_SERVICE_ROLE_KEY/],
    [undefined, 429, 'SERVICE_UNAVAILABLE', /what it says/],
    [undefined, 502, 'SERVICE_UNAVAILABLE', /what it says/],
    [undefined, 522, 'SERVICE_UNAVAILABLE', /what it says/],
    [undefined, 0, 'SERVICE_UNAVAILABLE', /what it says/],
  ])('%s with %i becomes %s', (code, status, errorCode, text) => {
    const error = fromPostgrest({ code, status, message: 'what it says' }, 'verify_ledger');
    expect(error).toMatchObject({ errorCode, cause: { message: expect.stringMatching(text) } });
  });

  it('reaches a log as one short line, without the values of the row', () => {
    const page = `\n<html>${'x'.repeat(10_000)}`;
    const { cause } = fromPostgrest(
      { status: 502, message: page, details: 'Key (phone)=(0912345678)' },
      'verify_ledger',
    );
    expect((cause as Error).message.length).toBeLessThanOrEqual(200);
    expect(JSON.stringify(cause, Object.getOwnPropertyNames(cause))).not.toContain('0912345678');
  });
});

function jwtSecret(): string {
  return inject('databaseServer')?.jwtSecret ?? '';
}

async function untilSomebodyWaits(): Promise<void> {
  for (let count = 0; count < 200; count += 1) {
    const rows = await db.query(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waits for a lock.');
}

async function endConnectionsOfApi(): Promise<void> {
  await db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'mps-api' AND datname = current_database()`);
}
