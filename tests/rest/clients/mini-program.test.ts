/**
 * The sample mini-program runs against a real server where it would run: in a world with `wx`, `App`, `Page` and
 * `require` of its own files, and with nothing of the web's or of Node's.
 */
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleMiniProgram } from '../../../client/rest/bundle-mini-program.mjs';
import { PASSWORD } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import { type BadLine, startBadLine } from './bad-line.js';
import { type FakeWx, fakeWx } from './fake-wx.js';

const sample = fileURLToPath(new URL('../../../client/rest/sample-mini-program/', import.meta.url));

/** A page as WeChat shows it: its data, and its handlers by name. */
interface Page {
  data: { cards: { id: string; balance: number }[]; qrPlain: string; message: string };
  setData(change: object): void;
  onShow(): Promise<void>;
  onRecharge(event: Tap): Promise<void>;
  onShowCode(event: Tap): Promise<void>;
}
interface Tap {
  currentTarget: { dataset: Record<string, string> };
}

let server: TestServer;
let line: BadLine;
let bundle: string;
let files: Map<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  line = await startBadLine(server.url);
  bundle = join(tmpdir(), `mps-rest-${process.pid}.js`);
  await bundleMiniProgram(bundle);
  files = new Map([
    ['dist/mps-rest.js', await readFile(bundle, 'utf8')],
    // The address is the only thing that a user changes.
    ['app.js', (await readFile(join(sample, 'app.js'), 'utf8')).replace('http://127.0.0.1:8000', line.url)],
    ['pages/pay/pay.js', await readFile(join(sample, 'pages/pay/pay.js'), 'utf8')],
  ]);
});
afterAll(async () => {
  await rm(bundle, { force: true });
  await line.stop();
  await server.stop();
});

/** Starts the mini-program and opens its page. */
function open(wx: FakeWx): Page {
  let app: Record<string, unknown> = {};
  let page: Partial<Page> = {};
  const context = createContext({
    wx,
    setTimeout,
    clearTimeout,
    App: (definition: Record<string, unknown>) => {
      app = definition;
      (definition.onLaunch as () => void).call(definition);
    },
    Page: (definition: Page) => {
      page = definition;
      page.setData = (change) => void Object.assign(definition.data, change);
    },
    getApp: () => app,
  });
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const before = loaded.get(path);
    if (before !== undefined) return before.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const wrapped = runInContext(`(function (module, exports, require) {${files.get(path)}\n})`, context, path);
    wrapped(module, module.exports, (name: string) => load(join(dirname(path), name)));
    return module.exports;
  };
  load('app.js');
  load('pages/pay/pay.js');
  return page as Page;
}

const tap = (dataset: Record<string, string>): Tap => ({ currentTarget: { dataset } });

/** A phone whose owner is a member with a card. */
async function phoneOfMember(openid: string): Promise<FakeWx> {
  const token = await server.login.admin();
  const body = { name: '林小明', password: PASSWORD, binding_user_org: 'wechat', binding_org_id: openid };
  expect((await server.rest('POST', '/admin/members', { token, body })).status).toBe(201);
  return fakeWx(() => server.wechat.codeOf(openid));
}

test('logs in, tops up, shows a code that a till takes', async () => {
  const wx = await phoneOfMember('openid-of-sample-1');
  const page = open(wx);
  await page.onShow();
  expect(page.data).toMatchObject({ message: '', cards: [{ balance: 0 }] });
  const [{ id }] = page.data.cards;

  await page.onRecharge(tap({ id, amount: '100.00' }));
  expect(page.data).toMatchObject({ message: '充值成功', cards: [{ balance: 100 }] });
  await page.onShowCode(tap({ id }));
  const till = await server.login.merchant(await server.fixtures.createMerchant());
  const charge = { token: till, body: { qr_plain: page.data.qrPlain, amount: '30.50' } };
  expect((await server.rest('POST', '/merchant/charge', charge)).status).toBe(200);
  await page.onShow();
  expect(page.data.cards[0].balance).toBe(69.5);
});

test('a top-up whose answer is lost is finished after a restart, once', async () => {
  const wx = await phoneOfMember('openid-of-sample-2');
  const page = open(wx);
  await page.onShow();
  const [{ id }] = page.data.cards;
  line.befall('/member/recharge', ['lost', 'busy', 'busy', 'busy']);
  await page.onRecharge(tap({ id, amount: '100.00' }));
  expect(page.data.message).toMatch(/^服務暫時不可用/);
  const restarted = open(wx);
  await restarted.onShow();
  expect(restarted.data).toMatchObject({ message: '充值成功', cards: [{ balance: 100 }] });
  await restarted.onShow();
  expect(restarted.data).toMatchObject({ message: '', cards: [{ balance: 100 }] });
});

test('a refusal is shown in the words of the server, and forgotten', async () => {
  const wx = await phoneOfMember('openid-of-sample-3');
  const page = open(wx);
  await page.onShow();
  await page.onRecharge(tap({ id: page.data.cards[0].id, amount: '-1' }));
  expect(page.data.message).not.toBe('');
  await page.onShow();
  expect(page.data).toMatchObject({ message: '', cards: [{ balance: 0 }] });
});

test('without a network the page says so', async () => {
  const wx = await phoneOfMember('openid-of-sample-4');
  const page = open(wx);
  await page.onShow();
  wx.goOffline();
  await page.onShow();
  expect(page.data.message).toMatch(/^服務暫時不可用/);
});
