/** The built client in a real browser, from another origin, as a shop's own page would use it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserIsMissing, startBrowser, type TestBrowser } from '../dashboard/support/browser.js';
import { PASSWORD, type TestMember } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const entry = fileURLToPath(new URL('../../client/sdk/dist/index.js', import.meta.url));

let page: Server;
let server: TestServer;
let browser: TestBrowser;
let member: TestMember;

beforeAll(async () => {
  if (browserIsMissing !== null) return;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  page = createServer((req, res) => {
    const isScript = req.url === '/client.js';
    res.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    res.end(isScript ? code : '<!doctype html><title>A shop</title>');
  });
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  server = await startTestServer({ env: { CORS_ORIGINS: origin() } });
  member = await server.fixtures.createMember({ balance: 75 });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  page?.close();
});

const origin = () => `http://127.0.0.1:${(page.address() as AddressInfo).port}`;

test.skipIf(browserIsMissing !== null)('logs in, reads, writes and is told a refusal by its code', async () => {
  const tab = await browser.open();
  await tab.page.goto(origin());
  // A string, because it runs in the page, where the client is a module of its own.
  const answer = await tab.page.evaluate(`(async () => {
    const { createMpsClient } = await import('/client.js');
    const url = ${JSON.stringify(server.url)};
    const { token } = await createMpsClient({ url }).auth.login.mutate({
      role: 'member', identifier: ${JSON.stringify(member.member_no)}, password: ${JSON.stringify(PASSWORD)},
    });
    const { member } = createMpsClient({ url, token });
    const { cards } = await member.listCards.query({});
    const { balance_after } = await member.recharge.mutate({ card_id: cards[0].id, amount: '25.50', payment_method: 'cash' });
    const refusal = await member.recharge.mutate({ card_id: cards[0].id, amount: 0 }).catch((error) => error);
    return { balance: cards[0].balance, balance_after, code: refusal.code, outcome: refusal.outcome };
  })()`);
  expect(answer).toEqual({
    balance: 75,
    balance_after: 100.5,
    code: 'INVALID_RECHARGE_AMOUNT',
    outcome: 'refused',
  });
});
