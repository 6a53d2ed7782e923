/** Which logins to PostgreSQL the API takes: one that only calls functions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedStart, startApiProcess } from '../support/api-process.js';
import { onServer } from '../support/databases/database-server.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { until } from '../support/until.js';

const PRODUCTION = { NODE_ENV: 'production', JWT_SECRET: 'Yw6Zk1r9Qm4uXo7Tb2Hs8Lf5Dv3Nc0Pe' };

let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await startOwnPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

/** An address of the same database for a new login. */
async function urlOf(name: string, options: string): Promise<string> {
  await onServer(postgres.adminUrl, (client) => client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${options}`));
  const url = new URL(postgres.adminUrl);
  url.username = name;
  url.password = 'secret';
  return url.href;
}

describe('in production', { timeout: 60_000 }, () => {
  it.each([
    ['may create roles', 'role_maker', 'CREATEROLE IN ROLE service_role'],
    ['is a superuser', 'second_superuser', 'SUPERUSER'],
  ])('a login that %s is refused', async (excess, name, options) => {
    const { code, output } = await failedStart({ ...PRODUCTION, DATABASE_URL: await urlOf(name, options) });
    expect(output).toContain(`DATABASE_URL logs in as "${name}", which ${excess}. Set it to a login that only calls`);
    expect(code).toBe(1);
  });

  it('a member of the owner is refused, whom SET ROLE would make the owner', async () => {
    const url = await urlOf('member_of_owner', 'NOINHERIT IN ROLE service_role');
    await onServer(postgres.adminUrl, async (client) => {
      await client.query('CREATE ROLE late_owner; GRANT late_owner TO member_of_owner');
      await client.query('ALTER FUNCTION mps_api.get_settings OWNER TO late_owner');
    });
    const { code, output } = await failedStart({ ...PRODUCTION, DATABASE_URL: url });
    expect(output).toContain('which owns the database or objects in it');
    expect(code).toBe(1);
    await onServer(postgres.adminUrl, (client) =>
      client.query('ALTER FUNCTION mps_api.get_settings OWNER TO CURRENT_USER; DROP ROLE late_owner'),
    );
  });

  it('no call is made by such a login where the database answers only after the start', async () => {
    await postgres.end('SIGINT');
    const api = await startApiProcess({ ...PRODUCTION, DATABASE_URL: postgres.adminUrl });
    await postgres.restart();
    const ready = () => fetch(`${api.url}/ready`).then(({ status }) => status);
    await until(async () => {
      expect(await ready()).toBe(503);
      return api.output().includes('which is a superuser');
    }, 15_000);
    const login = await fetch(`${api.url}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'admin', identifier: 'nobody', password: 'wrong-password' }),
    });
    expect(login.status).toBeGreaterThanOrEqual(500);
    await api.stop();
  });
});

describe('outside production', { timeout: 60_000 }, () => {
  it('the owner is warned of once, and the API starts', async () => {
    const api = await startApiProcess({ DATABASE_URL: postgres.adminUrl });
    expect((await fetch(`${api.url}/ready`)).status).toBe(200);
    expect(api.output().match(/NODE_ENV=production refuses this login/g)).toHaveLength(1);
    await api.stop();
  });
});

describe('a running server', { timeout: 60_000 }, () => {
  it('logs a function that PUBLIC may execute and a table without row security, and works on', async () => {
    await postgres.query('GRANT EXECUTE ON FUNCTION mps_api.get_settings TO PUBLIC');
    await postgres.query('ALTER TABLE mps.cards DISABLE ROW LEVEL SECURITY');
    const api = await startApiProcess({ DATABASE_URL: postgres.apiUrl });
    expect(api.output()).toContain('the database is open where it must not be: mps.cards, mps_api.get_settings(jsonb)');
    expect((await fetch(`${api.url}/ready`)).status).toBe(200);
    await api.stop();
    await postgres.query('REVOKE ALL ON FUNCTION mps_api.get_settings FROM PUBLIC');
    await postgres.query('ALTER TABLE mps.cards ENABLE ROW LEVEL SECURITY');
  });
});
