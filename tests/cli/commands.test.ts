/** Every command, in both forms, against a real server. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PASSWORD } from '../support/fixtures.js';
import type { Json } from '../support/rest.js';
import { COMMANDS } from './cli-package.js';
import { type CliWorld, createCliWorld } from './cli-world.js';

// Each test starts up to thirty processes.
vi.setConfig({ testTimeout: 90_000 });

let world: CliWorld;
/** The commands that were run here; the last test compares them with all there are. */
const seen = new Set<string>();

beforeAll(async () => {
  world = await createCliWorld({ REQUIRE_APPROVAL: 'true' });
});
afterAll(() => world?.stop());

function note(args: string[]): void {
  const entry = COMMANDS.find(({ words }) => words.every((word, index) => args[index] === word));
  if (entry !== undefined) seen.add(entry.words.join(' '));
}

/** Runs a command for people and for scripts at once. */
async function both(as: string, ...args: string[]): Promise<{ text: string; data: Json }> {
  note(args);
  const [human, data] = await Promise.all([world.cli.run(args, { as }), world.cli.json<Json>(args, { as })]);
  expect(human, human.stderr).toMatchObject({ code: 0 });
  return { text: human.stdout, data };
}

/** Runs what changes something once in each form. */
async function once(as: string, args: string[], input?: string): Promise<string> {
  note(args);
  const { code, stdout, stderr } = await world.cli.run(args, { as, input });
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function data(as: string, args: string[], input?: string): Promise<Json> {
  note(args);
  return world.cli.json<Json>(args, { as, input });
}

const codeOf = async (as = 'member') => String((await data(as, ['qr', 'show', world.member.card_no])).qr_plain);

describe('a member', () => {
  test('whoami, card list, card show', async () => {
    const me = await both('member', 'whoami');
    expect(me.text).toContain(world.member.member_no);
    expect(me.data).toMatchObject({ user_info: { role: 'member' }, profile: { member_no: world.member.member_no } });
    const list = await both('member', 'card', 'list');
    expect(list.text).toContain('2,000.00');
    expect(list.data.summary).toMatchObject({ total_cards: 1, total_balance: 2000 });
    const card = await both('member', 'card', 'show', world.member.card_no);
    expect(card.data.card).toMatchObject({ card_no: world.member.card_no });
    expect(card.text).toMatch(/Next level\s+\d/);
  });

  test('qr show, qr revoke', async () => {
    const { data: code, text } = await both('member', 'qr', 'show', '--once', '--ttl', '120');
    expect(code).toMatchObject({ ttl_seconds: 120, card_info: { card_no: world.member.card_no } });
    expect(text).toContain('█');
    expect((await both('member', 'qr', 'revoke', world.member.card_no)).data.success).toBe(true);
  });

  test('recharge, tx list, tx show, tx export, points list', async () => {
    const args = ['recharge', '--card', world.member.card_no, '--method', 'alipay'];
    const answer = await data('member', [...args, '--amount', '100.50']);
    expect(answer).toMatchObject({ transaction: { amount: 100.5, payment_method: 'alipay' }, balance_after: 2100.5 });
    expect(answer.idempotency_key).toMatch(/^[0-9a-f]{32}$/);
    expect(await once('member', [...args, '--amount', '1,000'])).toContain('3,100.50');

    const list = await both('member', 'tx', 'list', '--type', 'recharge', '--limit', '2');
    expect(list.data.transactions).toHaveLength(2);
    expect(list.text).toContain('1,000.00');
    const rest = await data('member', ['tx', 'list', '--limit', '2', '--cursor', String(list.data.next_cursor)]);
    expect(rest.transactions).toHaveLength(1);
    const day = String(new Date().getFullYear() + 1);
    expect((await data('member', ['tx', 'list', '--from', `${day}-01-01`])).transactions).toEqual([]);

    const txNo = String((answer.transaction as Json).tx_no);
    const shown = await both('member', 'tx', 'show', txNo);
    expect(shown.data.transaction).toMatchObject({ tx_no: txNo });

    const file = join(world.cli.home, 'all.csv');
    await once('member', ['tx', 'export', '--output', file]);
    const csv = await readFile(file, 'utf8');
    expect(csv.startsWith('\uFEFFtx_no,created_at')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect(csv).toMatch(/^RCG\d+,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,recharge,completed,/m);
    expect((await data('member', ['tx', 'export'])).transactions).toHaveLength(3);
    expect((await world.cli.run(['tx', 'export'], { as: 'member' })).stdout).toBe(csv);
    expect((await data('member', ['tx', 'list', '--search', txNo])).transactions).toHaveLength(1);
    expect((await data('member', ['tx', 'list', '--min', '1,000', '--max', '1000'])).transactions).toHaveLength(1);
    expect((await both('member', 'points', 'list')).data.card).toMatchObject({ card_no: world.member.card_no });
  });

  test('card bind, card unbind', async () => {
    const card = await world.server.fixtures.issueCard({
      card_type: 'corporate',
      fixed_discount: 0.9,
      binding_password: 'shared-card-1',
    });
    const bind = ['card', 'bind', '--card', card.card_id, '--role', 'member', '--password-stdin'];
    expect(await once('member', bind, 'shared-card-1\n')).toContain('10% off');
    const again = await data('member', bind, 'shared-card-1');
    expect(again).toMatchObject({ corporate_discount: 0.9, binding: { role: 'member' } });
    const unbind = ['card', 'unbind', '--card', card.card_no, '--yes'];
    expect((await data('member', unbind)).success).toBe(true);
    await data('member', bind, 'shared-card-1');
    expect(await once('member', unbind)).not.toBe('');
  });

  test('card bindings, card remove-binding, card change-binding-password', async () => {
    const card = await world.server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: world.member.member_id,
      binding_password: 'shared-card-1',
    });
    const friend = await world.server.fixtures.createMember();
    const change = ['card', 'change-binding-password', '--card', card.card_no];
    expect(await once('member', [...change, '--password-stdin'], 'shared-card-2\n')).toContain(
      'Binding password changed',
    );
    const binding = { p_card_id: card.card_id, p_member_id: friend.member_id, p_binding_password: 'shared-card-2' };
    await world.server.db.call('bind_member_to_card', binding);
    const list = await both('member', 'card', 'bindings', card.card_no);
    expect(list.text).toContain(friend.member_no);
    expect(list.data.bindings).toHaveLength(2);
    const remove = ['card', 'remove-binding', '--card', card.card_no, '--bound-member', friend.member_no, '--yes'];
    expect((await data('member', remove)).success).toBe(true);
    expect((await data('member', [...change, '--remove'])).success).toBe(true);
    await world.server.db.call('close_card', { p_card_id: card.card_id });
  });

  test('account edit', async () => {
    const other = await world.server.fixtures.createMember();
    await world.cli.login('renamed', ['--role', 'member', '--identifier', other.member_no], PASSWORD);
    expect(await once('renamed', ['account', 'edit', '--name', '王大明'])).toContain('王大明');
    expect((await both('renamed', 'whoami')).data.profile).toMatchObject({ name: '王大明' });
    expect(JSON.stringify(await data('renamed', ['profile', 'list']))).toContain('王大明');
    const forOther = ['account', 'edit', '--member', other.member_no, '--name', '王小華'];
    expect((await data('admin', forOther)).profile).toMatchObject({ name: '王小華' });
    expect((await world.cli.run(['account', 'edit'], { as: 'renamed' })).code).toBe(3);
  });

  test('a card has to be named where several fit', async () => {
    const other = await world.server.fixtures.createMember();
    const owner_member_id = other.member_id;
    const { card_no } = await world.server.fixtures.issueCard({ card_type: 'prepaid', owner_member_id });
    await world.cli.login('of-two-cards', ['--role', 'member', '--identifier', other.member_no], PASSWORD);
    const { code, stderr } = await world.cli.run(['qr', 'show', '--once'], { as: 'of-two-cards' });
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringContaining(`Missing <card>: one of ${card_no}, ${other.card_no}`),
    });
  });

  test('session list, session revoke, password change, logout', async () => {
    const other = await world.server.fixtures.createMember();
    const login = ['--role', 'member', '--identifier', other.member_no];
    await world.cli.login('other', login, PASSWORD);
    await world.cli.login('other-phone', login, PASSWORD);
    const { data: list, text } = await both('other', 'session', 'list');
    expect(text).toContain('*');
    const sessions = list.sessions as unknown as Json[];
    const theirs = sessions.find(({ is_current }) => !is_current) ?? {};
    expect((await data('other', ['session', 'revoke', String(theirs.session_id), '--yes'])).success).toBe(true);

    const change = ['password', 'change', '--password-stdin'];
    expect(await once('other', change, `${PASSWORD}\nanother-battery-staple\n`)).toContain('Password changed');
    const back = await data('other', change, `another-battery-staple\n${PASSWORD}\n`);
    expect(back).toMatchObject({ success: true });
    expect((await data('other', ['logout'])).success).toBe(true);
    expect((await world.cli.run(['whoami'], { as: 'other' })).code).toBe(4);
  });
});

describe('a merchant', () => {
  test('qr check, charge, refund, today', async () => {
    const code = await codeOf();
    const check = await data('cashier', ['qr', 'check', '--qr', '-'], code);
    expect(check.card_info).toMatchObject({ card_no: world.member.card_no });
    expect(await once('cashier', ['qr', 'check', '--qr', code])).toContain(world.member.card_no);

    const charged = await data('cashier', ['charge', '--qr', '-', '--amount', '1299.50', '--order', 'A-1'], code);
    expect(charged).toMatchObject({ transaction: { raw_amount: 1299.5 }, replayed: false });
    const text = await once('cashier', ['charge', '--qr', '-', '--amount', '10.01'], await codeOf());
    expect(text).toContain('5% off');
    expect(text).toContain('9.51');

    const txNo = String((charged.transaction as Json).tx_no);
    const refund = ['refund', txNo, '--amount', '300', '--reason', '退貨'];
    expect(await data('manager', refund)).toMatchObject({ remaining_refundable: 999.5 });
    expect(await once('manager', refund)).toContain('699.50');
    expect((await both('manager', 'tx', 'show', txNo)).text).toContain('退貨');
    expect((await both('cashier', 'today')).data.summary).toMatchObject({ payment_count: 2, refund_count: 2 });
    expect((await both('manager', 'tx', 'list', '--type', 'refund')).data.transactions).toHaveLength(2);
  });

  test('tx export writes no formula, however it is disguised', async () => {
    const [payment] = ((await data('manager', ['tx', 'list', '--type', 'payment'])).transactions ??
      []) as unknown as Json[];
    await world.server.db.one('merchant_refund_tx', {
      p_merchant_code: world.merchant.code,
      p_original_tx_no: String(payment?.tx_no),
      p_refund_amount: 1,
      p_reason: '＝HYPERLINK(1)',
    });
    const file = join(world.cli.home, 'refunds.csv');
    await once('manager', ['tx', 'export', '--type', 'refund', '--output', file]);
    const csv = await readFile(file, 'utf8');
    expect(csv).toContain(",'＝HYPERLINK(1),");
    // A refund takes from what the merchant has earned.
    expect(csv).toMatch(/,refund,completed,[^\r]*,-1,1,-1,balance,/);
  });

  test('settlement create, list, show', async () => {
    const made = await data('manager', ['settlement', 'create', '--mode', 'realtime', '--period', 'today']);
    const { id } = made.settlement as Json;
    expect(made.settlement).toMatchObject({ mode: 'realtime', payment_count: 2, refund_count: 3 });
    expect((await both('manager', 'settlement', 'list')).data.settlements).toHaveLength(1);
    expect((await both('manager', 'settlement', 'show', String(id))).text).toContain(String(id));
    const refused = await world.cli.run(['settlement', 'create', '--mode', 'monthly', '--period', 'last-month'], {
      as: 'manager',
    });
    expect(refused.code).toBe(5);
  });
});

describe('people at the till', () => {
  const PIN = '402917';

  test('a manager keeps the operators', async () => {
    const add = ['operator', 'create', '--name', 'mei', '--role', 'manager', '--password-stdin'];
    expect((await data('manager', add, 'a-good-password-1')).operator).toMatchObject({ name: 'mei', role: 'manager' });
    expect((await both('manager', 'operator', 'list')).text).toContain('mei');
    const edit = ['operator', 'edit', 'MEI', '--yes'];
    expect((await data('manager', [...edit, '--status', 'inactive'])).operator).toMatchObject({ status: 'inactive' });
    expect((await data('manager', [...edit, '--status', 'active'])).operator).toMatchObject({ status: 'active' });
    const change = [...edit, '--password-stdin'];
    expect((await data('manager', change, 'another-good-one-2')).operator).toMatchObject({ name: 'mei' });
  });

  test('operator set-pin, refund with a manager beside, operator switch', async () => {
    const { cli, merchant, server } = world;
    const shop = ['--role', 'merchant', '--identifier', merchant.code];
    await cli.login('mei', [...shop, '--operator', 'mei'], 'another-good-one-2');
    for (const as of ['cashier', 'mei']) {
      expect(await once(as, ['operator', 'set-pin', '--pin-stdin'], PIN)).toContain('PIN');
    }
    const { tx_no } = await server.fixtures.pay(merchant, await server.fixtures.createMember(), 20);
    const refund = ['refund', tx_no, '--amount', '5', '--approved-by', 'mei', '--approval-stdin'];
    expect(await data('cashier', refund, PIN)).toMatchObject({ remaining_refundable: 15 });
    expect((await cli.run([...refund], { as: 'cashier', input: '871360' })).code).not.toBe(0);
    const switched = await data('mei', ['operator', 'switch', world.cashier.name, '--pin-stdin'], PIN);
    expect(switched.user_info).toMatchObject({ operator: world.cashier.name, operator_role: 'cashier' });
    expect(JSON.stringify(switched)).not.toContain('token');
    expect((await both('mei', 'whoami')).text).toContain(world.cashier.name);
    expect(await once('mei', ['operator', 'switch', 'mei', '--pin-stdin'], PIN)).toContain('mei');
  });
});

describe('an administrator', () => {
  test('account recovery-codes', async () => {
    const { admin_id } = await world.server.fixtures.createAdmin({ name: 'two-step' });
    await world.cli.login('two-step', ['--role', 'admin', '--identifier', 'two-step'], PASSWORD);
    const refused = await world.cli.run(['account', 'recovery-codes', '--yes'], { as: 'two-step' });
    expect(refused.stderr).toContain('The current status does not allow this');
    await world.server.db.query(
      "INSERT INTO mps.second_factors (account_id, secret_encrypted, confirmed_at) VALUES ($1, 'sealed', now())",
      [admin_id],
    );
    const renewed = await data('two-step', ['account', 'recovery-codes', '--yes']);
    expect(renewed.recovery_codes).toHaveLength(10);
    expect(await once('two-step', ['account', 'recovery-codes', '--yes'])).toMatch(/^([0-9A-Z]{5}-[0-9A-Z]{5}\n){10}/m);
  });

  test('members', async () => {
    const create = ['member', 'create', '--name', '陳怡君', '--password-stdin'];
    const made = await data('admin', [...create, '--phone', '0977000001'], 'a-good-password-1');
    const { member_no } = made.member as Json;
    expect(await once('admin', [...create, '--email', 'yi@example.com'], 'a-good-password-1')).toMatch(
      /Can log in\s+Yes/,
    );
    expect((await both('admin', 'member', 'search', '陳怡君')).data.members).toHaveLength(2);
    expect((await both('admin', 'member', 'show', '0977000001')).data.member).toMatchObject({ member_no });
    const no = String(member_no);
    expect(await once('admin', ['member', 'edit', no, '--email', 'chen@example.com'])).toContain('→ chen@example.com');
    expect((await data('admin', ['member', 'edit', no, '--email', '-'])).member).toMatchObject({ email: null });
    expect((await both('admin', 'card', 'list', '--member', no)).data.cards).toHaveLength(1);
    expect((await both('admin', 'tx', 'list', '--member', no)).data.transactions).toEqual([]);
    expect((await data('admin', ['member', 'suspend', no, '--yes'])).member).toMatchObject({ status: 'suspended' });
    expect(await once('admin', ['member', 'reactivate', no, '--yes'])).toContain('Active');
    expect(await once('admin', ['member', 'suspend', no, '--reason', '爭議', '--yes'])).toContain('Suspended');
    expect((await data('admin', ['member', 'reactivate', no, '--yes'])).success).toBe(true);
    const reset = ['member', 'reset-password', no, '--password-stdin', '--yes'];
    expect((await data('admin', reset, 'another-good-one-2')).success).toBe(true);
    expect(await once('admin', reset, 'another-good-one-3')).not.toBe('');
  });

  test('merchants and operators', async () => {
    const make = (code: string) => ['merchant', 'create', '--code', code, '--name', '小店', '--password-stdin'];
    expect((await data('admin', make('TINY01'), 'a-good-password-1')).merchant).toMatchObject({ code: 'TINY01' });
    expect(await once('admin', make('TINY02'), 'a-good-password-1')).toContain('TINY02');
    expect((await both('admin', 'merchant', 'search', 'tiny')).data.merchants).toHaveLength(2);
    expect((await both('admin', 'merchant', 'show', 'TINY01')).text).toContain('小店');
    const add = (name: string) => ['operator', 'create', '--merchant', 'TINY01', '--name', name, '--password-stdin'];
    expect((await data('admin', add('bob'), 'a-good-password-1')).operator).toMatchObject({ role: 'cashier' });
    expect(await once('admin', [...add('eve'), '--role', 'manager'], 'a-good-password-1')).toContain('Manager');
    expect((await both('admin', 'operator', 'list', '--merchant', 'TINY01')).data.operators).toHaveLength(2);
    const edit = ['operator', 'edit', 'bob', '--merchant', 'TINY01', '--yes'];
    expect((await data('admin', [...edit, '--role', 'manager'])).operator).toMatchObject({ role: 'manager' });
    expect(await once('admin', [...edit, '--status', 'inactive'])).toContain('Disabled');
    expect((await data('admin', ['merchant', 'suspend', 'TINY01', '--yes'])).success).toBe(true);
    expect(await once('admin', ['merchant', 'reactivate', 'TINY01', '--yes'])).toContain('Active');
    expect(await once('admin', ['merchant', 'suspend', 'TINY01', '--yes'])).toContain('Suspended');
    expect((await data('admin', ['merchant', 'reactivate', 'TINY01', '--yes'])).success).toBe(true);
    const reset = ['merchant', 'reset-password', 'TINY01', '--password-stdin', '--yes'];
    expect((await data('admin', reset, 'another-good-one-2')).success).toBe(true);
    expect(await once('admin', reset, 'another-good-one-3')).not.toBe('');
  });

  test('cards', async () => {
    const { card_no, member_no } = world.member;
    const issue = ['card', 'issue', '--owner', member_no, '--type'];
    const voucher = [...issue, 'voucher', '--value', '500', '--expires', '2099-12-31'];
    expect((await data('admin', voucher)).card).toMatchObject({ card_type: 'voucher', balance: 500 });
    const corporate = [...issue, 'corporate', '--discount', '0.9', '--name', '企業卡', '--password-stdin'];
    expect(await once('admin', corporate, 'shared-card-1')).toContain('10% off');
    const found = await both('admin', 'card', 'search', '企業卡', '--type', 'corporate');
    const [shared] = found.data.cards as unknown as Json[];
    const shown = await both('admin', 'card', 'show', String(shared?.card_no));
    expect(shown.text).toContain(member_no);

    const other = await world.server.fixtures.createMember();
    const binding = ['--card', String(shared?.card_no), '--member', other.member_no];
    expect((await data('admin', ['card', 'bind', ...binding])).success).toBe(true);
    expect((await data('admin', ['card', 'unbind', ...binding, '--yes'])).success).toBe(true);

    for (const verb of ['freeze', 'unfreeze']) {
      expect((await data('admin', ['card', verb, other.card_no, '--yes'])).success).toBe(true);
    }
    expect(await once('admin', ['card', 'freeze', other.card_no, '--reason', 'x', '--yes'])).toContain('Frozen');
    expect(await once('admin', ['card', 'unfreeze', other.card_no, '--yes'])).toContain('Active');
    expect((await data('admin', ['card', 'lost', other.card_no, '--yes'])).card).toMatchObject({ status: 'lost' });
    const empty = await world.server.fixtures.createMember();
    expect(await once('admin', ['card', 'close', empty.card_no, '--yes'])).toContain('Closed');
    const points = ['points', 'adjust', card_no, '--reason', 'gift', '--yes', '--points'];
    expect((await data('admin', [...points, '50'])).adjustment).toMatchObject({ delta_points: 50 });
    expect(await once('admin', [...points, '-50'])).toContain('→');
    expect((await data('admin', ['recharge', '--card', card_no, '--amount', '5'])).success).toBe(true);
    expect((await both('admin', 'points', 'list', card_no)).data.card).toMatchObject({ card_no });
    const paid = await world.server.fixtures.pay(world.merchant, world.member, 20);
    expect((await data('admin', ['refund', paid.tx_no, '--amount', '1'])).success).toBe(true);
    // Nobody makes a payment code on somebody else's behalf.
    const code = await world.cli.run(['qr', 'show', card_no, '--once'], { as: 'admin' });
    expect([code.code, code.stdout]).toEqual([5, '']);
  });

  test('administrators and first logins', async () => {
    const invite = ['administrator', 'invite', '--role', 'support', '--name'];
    const invited = await data('admin', [...invite, '小林']);
    expect(await once('admin', [...invite, '小陳'])).toContain('First-login code');
    const first = ['login', '--role', 'admin', '--identifier', '小林', '--first', '--password-stdin'];
    const { user_info } = await data('lin', first, `${invited.first_login_code}\na-quiet-river-2026\n`);
    expect(user_info).toMatchObject({ administrator_role: 'support' });
    expect((await both('admin', 'administrator', 'list')).data.administrators).toHaveLength(4);
    const edit = ['administrator', 'edit', '小林', '--yes'];
    expect((await data('admin', [...edit, '--role', 'auditor'])).administrator).toMatchObject({ role: 'auditor' });
    expect(await once('admin', [...edit, '--status', 'inactive'])).toContain('Disabled');
    const reset = ['administrator', 'reset-password', '小林', '--yes'];
    expect((await data('admin', reset)).first_login_code).toMatch(/-/);
    expect(await once('admin', reset)).toContain('First-login code');
    const factor = ['administrator', 'reset-factor', '小林', '--yes'];
    expect(await data('admin', factor)).toMatchObject({ removed: false });
    expect(await once('admin', factor)).not.toBe('');

    const member = await world.server.fixtures.createMember();
    const codes = ['member', 'first-login-code', '--yes'];
    expect((await data('admin', [...codes, '--stdin'], `${member.member_no}\n\n`)).codes).toHaveLength(1);
    expect(await once('admin', [...codes, member.member_no])).toContain(member.member_no);
    const { merchant, name } = await world.server.fixtures.createOperator(await world.server.fixtures.createMerchant());
    const shop = ['merchant', 'first-login-code', merchant.code, '--yes'];
    expect((await data('admin', [...shop, '--operator', name])).success).toBe(true);
    expect(await once('admin', shop)).toContain('First-login code');
  });

  test('approvals', async () => {
    const { card_no, card_id } = world.member;
    const checker = await world.server.fixtures.createAdmin();
    await world.cli.login('checker', ['--role', 'admin', '--identifier', checker.name], PASSWORD);
    const adjust = ['points', 'adjust', card_no, '--reason', 'gift', '--yes', '--points'];
    const settled = await world.server.db.one('get_card', { p_card_id: card_id });
    const waiting = await data('admin', [...adjust, '20000']);
    expect(waiting).toEqual({ approval: { id: expect.any(String), state: 'pending', expires_at: expect.any(String) } });
    expect(await once('admin', [...adjust, '20001'])).toContain('nothing has happened yet');
    const recharge = ['recharge', '--card', card_no, '--amount', '10000.01'];
    expect((await data('admin', recharge)).approval).toMatchObject({ state: 'pending' });
    expect(await once('admin', recharge)).toMatch(/mps approvals show [0-9a-f-]{36}/);
    const issue = ['card', 'issue', '--owner', world.member.member_no, '--type', 'voucher', '--value', '10001'];
    expect((await data('admin', issue)).approval).toMatchObject({ state: 'pending' });

    const list = await both('checker', 'approvals', 'list', '--waiting');
    expect(list.text).toContain('20,000');
    const ids = (list.data.approvals as unknown as { id: string }[]).map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect((await both('admin', 'approvals', 'list', '--mine', '--state', 'pending')).data.approvals).toHaveLength(5);
    const first = String((waiting.approval as Json).id);
    expect((await both('checker', 'approvals', 'show', first)).text).toContain(card_no);
    const own = await world.cli.run(['approvals', 'approve', first, '--yes'], { as: 'admin' });
    expect(own.stderr).toContain('You cannot decide your own request');
    const approve = (id: string) => ['approvals', 'approve', id, '--reason', 'checked', '--yes'];
    expect((await data('checker', approve(first))).approval).toMatchObject({ state: 'approved', reason: 'checked' });
    expect((await world.server.db.one('get_card', { p_card_id: card_id })).points).toBe(settled.points + 20_000);
    const [issued = '', topUp = '', other = '', more = ''] = ids;
    expect(await once('checker', approve(issued))).toContain('Approved and done');
    expect(await once('checker', ['approvals', 'refuse', topUp, '--yes'])).toContain('Refused');
    expect((await data('admin', ['approvals', 'cancel', other, '--yes'])).approval).toMatchObject({
      state: 'cancelled',
    });
    expect(await once('admin', ['approvals', 'cancel', more, '--yes'])).toContain('Cancelled: nothing was done');
  });

  test('monitoring and maintenance', async () => {
    expect((await both('admin', 'stats')).data.system_stats).toMatchObject({ merchants: { total: 4 } });
    expect((await both('admin', 'trends', '--days', '7')).data.trends).toHaveLength(7);
    expect((await both('admin', 'audit', '--action', 'card.freeze')).text).toContain('card.freeze');
    expect((await both('admin', 'session', 'list', '--role', 'admin')).text).toContain(world.admin.name);
    expect((await both('admin', 'tx', 'list', '--merchant', world.merchant.code)).text).toContain('晨光咖啡');
    expect((await both('admin', 'today', '--merchant', world.merchant.code)).data.date).toMatch(/^\d{4}-/);
    expect((await both('admin', 'ledger', 'verify')).data).toMatchObject({ ok: true });
    expect((await both('admin', 'health')).data).toMatchObject({ status: 'healthy' });
    expect((await both('admin', 'qr', 'rotate', '--ttl', '60', '--yes')).data.success).toBe(true);
    expect((await both('admin', 'maintenance', 'clean', '--yes')).data.success).toBe(true);
    expect((await both('admin', 'maintenance', 'expire-cards', '--yes')).data.success).toBe(true);
    const { settlements } = (await both('admin', 'settlement', 'list', '--status', 'pending')).data;
    const [pending] = settlements as unknown as Json[];
    const change = ['settlement', 'set-status', String(pending?.id), '--yes', '--status'];
    expect((await data('admin', [...change, 'settled'])).settlement).toMatchObject({ status: 'settled' });
    expect(await once('admin', [...change, 'paid'])).toContain('Paid out');
  });
});

test('profiles and completion', async () => {
  expect((await both('member', 'profile', 'list')).text).toContain('cashier');
  expect(await once('x', ['profile', 'use', 'spare', '--url', 'http://127.0.0.1:9'])).toContain('spare');
  expect((await data('x', ['profile', 'use', 'default'])).profile).toBe('default');
  expect((await data('x', ['profile', 'remove', 'spare', '--yes'])).removed).toBe(true);
  for (const shell of ['bash', 'zsh', 'fish']) expect(await once('x', ['completion', shell])).toContain('__complete');
  expect((await world.cli.run(['__complete', 'card', 'f'])).stdout).toBe('freeze\n');
  expect((await world.cli.run(['__complete', 'recharge', '--method', ''])).stdout).toBe('wechat\nalipay\ncash\n');
  expect((await world.cli.run(['__complete', 'charge', '--am'])).stdout).toBe('--amount\n');
});

test('every command was run', () => {
  seen.add('login');
  const all = COMMANDS.map(({ words }) => words.join(' '));
  const advice = 'Each command is run in a test of this file';
  expect(
    all.filter((name) => !seen.has(name)),
    advice,
  ).toEqual([]);
});
