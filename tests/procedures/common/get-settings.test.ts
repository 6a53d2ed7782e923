import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const SETTINGS = {
  business_name: null,
  timezone: 'Asia/Taipei',
  currency: 'CNY',
  phone_countries: ['TW', 'CN'],
  charge_max: 50_000,
  recharge_min: 0.01,
  recharge_max: 50_000,
};

describe('happy', () => {
  it('tells everybody, without a login', async () => {
    const answer = await server.rest('GET', '/common/settings');
    expect(answer).toMatchObject({ status: 200, body: SETTINGS });
    expect(await server.trpc().common.getSettings.query()).toEqual(SETTINGS);
  });

  it('tells a change at once', async () => {
    await server.db.query(`UPDATE mps.settings SET charge_max = 800.5, business_name = '晨光集團'`);
    const answer = await server.rest('GET', '/common/settings');
    expect(answer.body).toMatchObject({ charge_max: 800.5, business_name: '晨光集團' });
  });
});

describe('errors', () => {
  it('has no input', async () => {
    expectRefusal(await server.rest('GET', '/common/settings', { query: { role: 'admin' } }), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  it('says nothing of people or secrets', async () => {
    expect(Object.keys((await server.rest('GET', '/common/settings')).body)).toEqual(Object.keys(SETTINGS));
  });
});
