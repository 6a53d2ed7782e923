/** A connection that is cut in the middle of a write: the same command with its key finishes it, once. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CliWorld, createCliWorld } from './cli-world.js';

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let world: CliWorld;
let proxy: Server;
let proxyUrl: string;
/** What the proxy does with the answers to charges and new cards. */
let mode: 'pass' | 'cut' | 'hold' = 'pass';

beforeAll(async () => {
  world = await createCliWorld();
  const { port } = new URL(world.server.url);
  proxy = createServer((req, res) => {
    const forwarded = request(
      { port, path: req.url, method: req.method, headers: req.headers },
      (answer: IncomingMessage) => {
        const isLossy = /merchant\.charge|admin\.issueCard/.test(req.url ?? '');
        if (isLossy && mode === 'cut') {
          answer.resume();
          res.destroy();
        } else if (!isLossy || mode === 'pass') {
          res.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(res);
        }
      },
    );
    req.pipe(forwarded);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(async () => {
  proxy?.closeAllConnections();
  proxy?.close();
  await world?.stop();
});

const charges = async () =>
  (
    await world.server.db.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM mps.transactions WHERE tx_type = 'payment'",
    )
  )[0]?.count;

test.each([
  ['cut', [] as string[]],
  ['hold', ['--timeout', '2']],
] as const)('an answer that is %s', async (how, more) => {
  const before = await charges();
  const env = { MPS_URL: proxyUrl, MPS_TOKEN: await world.server.login.operator(world.cashier) };
  const code = await world.server.fixtures.issueCode(world.member, world.member.card_id);
  const args = ['charge', '--qr', '-', '--amount', '12.50'];
  mode = how;
  const lost = await world.cli.run([...args, ...more], { env, input: code });
  mode = 'pass';
  expect(lost).toMatchObject({ code: 6, stdout: '' });
  expect(lost.stderr).toContain('outcome is unknown');
  const [, key = ''] = /run the same command with --idempotency-key (\S+)/.exec(lost.stderr) ?? [];
  expect(lost.stderr).toContain(`Idempotency key: ${key}`);

  const finished = await world.cli.run([...args, '--json', '--idempotency-key', key], { env, input: code });
  expect(finished.code).toBe(0);
  expect(JSON.parse(finished.stdout)).toMatchObject({ replayed: true, transaction: { raw_amount: 12.5 } });
  expect(await charges()).toBe((before ?? 0) + 1);

  const other = await world.cli.run(['charge', '--qr', '-', '--amount', '13', '--idempotency-key', key], {
    env,
    input: code,
  });
  expect(other.code).toBe(5);
  expect(other.stderr).toContain('The idempotency key was used for another request.');

  // To people in their words, whatever the API says to programs.
  for (const [args, text] of [
    [['--amount', '13', '--idempotency-key', key], '操作編號已用於另一筆操作'],
    [['--amount', '1'], '付款碼已過期或無效'],
  ] as const) {
    const told = await world.cli.run(['charge', '--qr', '-', '--lang', 'zh-TW', ...args], { env, input: code });
    expect(told.code).toBe(5);
    expect(told.stderr).toContain(text);
  }
  const short = await world.cli.run(['charge', '--qr', '-', '--amount', '1', '--lang', 'zh-TW'], { env, input: 'abc' });
  expect(short.stderr).toContain('這不是有效的付款碼');
});

test('a card whose answer was lost is issued once', async () => {
  const env = { MPS_URL: proxyUrl, MPS_TOKEN: await world.server.login.admin(world.admin) };
  const args = ['card', 'issue', '--type', 'prepaid', '--owner', world.member.member_no, '--value', '500', '--json'];
  const cards = async () => {
    const sql = 'SELECT card_no FROM mps.cards WHERE owner_member_id = $1';
    return world.server.db.query(sql, [world.member.member_id]);
  };
  const before = await cards();
  mode = 'cut';
  const lost = await world.cli.run(args, { env });
  mode = 'pass';
  expect(lost.code).toBe(6);
  const key = String(JSON.parse(lost.stderr).error.idempotency_key);
  const finished = await world.cli.run([...args, '--idempotency-key', key], { env });
  expect(finished.code).toBe(0);
  expect(await cards()).toHaveLength(before.length + 1);
});
