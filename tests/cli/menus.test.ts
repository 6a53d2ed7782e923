/** The numbered menus, by digits and Enter, on a pseudo-terminal. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PASSWORD } from '../support/fixtures.js';
import { type CliWorld, createCliWorld } from './cli-world.js';
import { hasPython } from './run-cli.js';

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let world: CliWorld;

beforeAll(async () => {
  world = await createCliWorld();
});
afterAll(() => world?.stop());

type Step = [waitFor: string, keys: string];
const leave: Step = ['0) Leave', '0\r'];

async function menu(as: string, ...steps: Step[]): Promise<string> {
  const { code, stdout, stderr } = await world.cli.onTerminal(steps, [], { as });
  expect({ code, stderr }, stdout.slice(-2_000)).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe.skipIf(!hasPython)('the menus', () => {
  test('a newcomer logs in, looks at the cards and logs out', async () => {
    const shown = await menu(
      'newcomer',
      ['1) Log in', '1\r'],
      ['3) Administrator', '1\r'],
      ['Member number', `${world.member.phone}\r`],
      ['Password', `${PASSWORD}\r`],
      ['6) My account', '1\r'],
      ['1) List the cards', '1\r'],
      ['Total balance', '0\r'],
      ['6) My account', '6\r'],
      ['2) Change your name', '2\r'],
      ['Name', '\u0015王大明\r'],
      ['Saved', '6\r'],
      ['6) Log out', '6\r'],
      ['Logged out', '0\r'],
      ['1) Log in', '0\r'],
    );
    expect(shown).toContain('2,000.00');
    expect(shown).not.toContain(PASSWORD);
  });

  test('a member tops the card up', async () => {
    const shown = await menu(
      'member',
      ['3) Top up', '3\r'],
      ['Amount', '150.5\r'],
      ['2) Alipay', '2\r'],
      ['External order no.', '\r'],
      ['balance will be 2,150.50', '1\r'],
      ['Topped up', ''],
      leave,
    );
    expect(shown).toContain('Idempotency key');
  });

  test('a member filters transactions and goes back', async () => {
    const shown = await menu(
      'member',
      ['4) Transactions', '4\r'],
      ['2) Filter', '2\r'],
      ['From', '\r'],
      ['To', '\r'],
      ['4) Top-up', '4\r'],
      ['2) Completed', '2\r'],
      ['in all', '0\r'],
      leave,
    );
    expect(shown).toContain('RCG');
  });

  test('a cashier charges twice and sees no refunds', async () => {
    const code = () => world.server.fixtures.issueCode(world.member, world.member.card_id);
    const first = await code();
    const shown = await menu(
      'cashier',
      ['1) Charge', '1\r'],
      ['Scan or paste', `${first}\r`],
      ['Amount', '20\r'],
      ['External order no.', '\r'],
      ['Charge 20?', '1\r'],
      ['Charged', ''],
      ['1) Next one', '1\r'],
      ['Scan or paste', `${first}\r`],
      ['has expired or is not valid', ''],
      leave,
    );
    expect(shown).not.toContain('Refunds');
  });

  test('a cashier looks at the day, at its transactions and live', async () => {
    const shown = await menu(
      'cashier',
      ['2) Today', '2\r'],
      ['1) Show a day', '1\r'],
      ['Average payment', '2\r'],
      ['in all', '3\r'],
      ['q to leave', 'q'],
      ['3) Live', '0\r'],
      leave,
    );
    expect(shown).toContain('晨光咖啡');
  });

  test('what needs the password again asks for it, and goes on', async () => {
    await world.server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '1 hour'`);
    const { member_no } = await world.server.fixtures.createMember();
    const { code, stdout } = await world.cli.onTerminal(
      [
        ['Password', `${PASSWORD}\r`],
        ['One-time code', '\r'],
      ],
      ['member', 'suspend', member_no, '--reason', 'lost', '--yes'],
      { as: 'admin' },
    );
    expect({ code }, stdout).toEqual({ code: 0 });
    expect(stdout).toContain('Suspended');
  });

  test('colours on a terminal, none with NO_COLOR', async () => {
    const escapeCode = '\u001b[';
    const coloured = await world.cli.onTerminal([], ['card', 'list'], { as: 'member' });
    expect(coloured.stdout).toContain(escapeCode);
    const plain = await world.cli.onTerminal([], ['card', 'list'], { as: 'member', env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain(escapeCode);
  });

  test('a manager refunds and settles after seeing what it will be', async () => {
    const { tx_no } = await world.server.fixtures.pay(world.merchant, world.member, 30);
    const shown = await menu(
      'manager',
      ['2) Refunds', '2\r'],
      ['1) Refund', '1\r'],
      ["payment's transaction no.", `${tx_no}\r`],
      ['Refundable', ''],
      ['Refund amount', '10\r'],
      ['Reason', '\r'],
      ['Refund 10 of', '1\r'],
      ['Refund completed', '0\r'],
      ['5) Settlements', '5\r'],
      ['1) Settle', '1\r'],
      ['1) Real-time', '1\r'],
      ['1) Today', '1\r'],
      ['net', ''],
      ['Settle?', '1\r'],
      ['Settlement created', '0\r'],
      leave,
    );
    expect(shown).toMatch(/\d payments, \d refunds, net \d/);
  });

  test('an administrator creates a member and freezes its card', async () => {
    const shown = await menu(
      'admin',
      ['1) Members', '1\r'],
      ['1) Create', '1\r'],
      ['Name', '林志明\r'],
      ['Phone', '0966000111\r'],
      ['Email', '\r'],
      ['Set a password?', '2\r'],
      ['Member created', '4\r'],
      ['Member number', '0966000111\r'],
      ['Name', '\r'],
      ['Phone', '\r'],
      ['Email', '\u007Flin@example.com\r'],
      ['→ lin@example.com', ''],
      ['Save the changes', '1\r'],
      ['Saved', '0\r'],
      leave,
    );
    expect(shown).toContain('林志明');
  });

  test('a scan where no code belongs is not taken, and Caps Lock does no harm', async () => {
    const issue = () => world.server.fixtures.issueCode(world.member, world.member.card_id);
    const [code, late] = [await issue(), await world.server.fixtures.issueCode(world.member, world.member.card_id)];
    const exchanged = late.replace(/[A-Za-z]/g, (each) => (each < 'a' ? each.toLowerCase() : each.toUpperCase()));
    const shown = await world.cli.onTerminal(
      [
        ['Scan or paste', `${exchanged}\r`],
        ['Amount', `${code}\r`],
        ['was not taken', '12.5\r'],
        ['External order no.', `${late}\r`],
        ['was not taken', 'A-1\r'],
        ['1) Yes', '1\r'],
        ['Charged', ''],
      ],
      ['charge'],
      { as: 'cashier' },
    );
    expect(shown.code, shown.stdout.slice(-2_000)).toBe(0);
    const [sold] = await world.server.db.query<{ external_order_id: string }>(
      "SELECT external_order_id FROM mps.transactions WHERE raw_amount = 12.5 AND tx_type = 'payment'",
    );
    expect(sold?.external_order_id).toBe('A-1');
    const given = ['charge', '--qr', '-', '--amount', '3', '--order', code];
    const refused = await world.cli.run(given, { as: 'cashier', input: await issue() });
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toContain('--order is a payment code');
    expect(refused.stderr).not.toContain(code);
  });

  test('points and a payout are shown before they are changed', async () => {
    const as = 'admin';
    const { merchant_id, code } = await world.server.fixtures.createMerchant({ name: '巷口麵店' });
    const [settlement] = await world.server.db.query<{ id: string }>(
      `INSERT INTO mps.settlements (merchant_id, mode, period_start, period_end, payment_count, payment_amount,
         refund_count, refund_amount, total_amount, total_tx_count)
       VALUES ($1, 'realtime', '2026-01-01', '2026-01-02', 1, 765.4, 0, 0, 765.4, 1) RETURNING id`,
      [merchant_id],
    );
    const payout = ['settlement', 'set-status', settlement?.id ?? '', '--status', 'settled'];
    const paid = await world.cli.onTerminal([['Change the status', 'n']], payout, { as });
    for (const fact of ['巷口麵店', code, '765.40', 'Pending']) expect(paid.stdout).toContain(fact);
    const { points } = (
      await world.cli.json<{ card: { points: number } }>(['card', 'show', world.member.card_no], { as })
    ).card;
    const change = ['points', 'adjust', world.member.card_no, '--points', '7000', '--reason', 'gift'];
    const asked = await world.cli.onTerminal([['Change the points', 'n']], change, { as });
    expect(asked.stdout).toContain(points.toLocaleString('en-US'));
    expect(asked.stdout).toContain('7,000');
    expect([paid.code, asked.code]).toEqual([2, 2]);
  });

  test('a dangerous command that is answered by no is 2', async () => {
    const steps: Step[] = [['Freeze', 'n']];
    const { code } = await world.cli.onTerminal(steps, ['card', 'freeze', world.member.card_no], { as: 'admin' });
    expect(code).toBe(2);
    const { stdout } = await world.cli.run(['card', 'show', world.member.card_no], { as: 'admin' });
    expect(stdout).toContain('Active');
  });

  test('Ctrl-C at a prompt is 2', async () => {
    const steps: Step[] = [['Amount', '\u0003']];
    const { code } = await world.cli.onTerminal(steps, ['recharge'], { as: 'member' });
    expect(code).toBe(2);
  });
});
