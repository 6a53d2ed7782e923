/** What the API makes of the spellings that people type, over both transports. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import { PASSWORD, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
let admin: string;
let merchant: TestMerchant;
let till: string;
let member: TestMember;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.login.admin();
  merchant = await server.fixtures.createMerchant({ code: 'Shop-A1' });
  till = await server.login.merchant(merchant);
  member = await server.fixtures.createMember({ balance: 1000 });
});
afterAll(() => server.stop());

const logIn = (body: Record<string, string>) =>
  server.rest('POST', '/auth/login', { body: { password: PASSWORD, ...body } });
const createMember = (body: Record<string, unknown>) =>
  server.rest('POST', '/admin/members', {
    token: admin,
    body: { password: PASSWORD, ...body },
  });
const search = async (text: string) => {
  const { body } = await server.rest<{ members: { name: string }[] }>('GET', '/admin/members', {
    token: admin,
    query: { search: text },
  });
  return body.members.map(({ name }) => name);
};

const SPELLINGS = ['0912345678', '+886912345678', '886912345678', '00886912345678', '０９１２－３４５－６７８'];

describe('one telephone', () => {
  it('is one member, however it is written', async () => {
    const first = await createMember({ name: '林美玲', phone: '0912-345-678' });
    expect(first.body).toMatchObject({ member: { phone: '+886912345678' } });
    for (const phone of SPELLINGS) expectRefusal(await createMember({ name: 'B', phone }), 409, 'DUPLICATE_PHONE');
    const other = await createMember({ name: 'C', email: 'c@example.com' });
    const { member_id } = other.body.member as unknown as { member_id: string };
    const edited = await server.rest('PATCH', `/admin/members/${member_id}`, {
      token: admin,
      body: { phone: '(0912) 345 678' },
    });
    expectRefusal(edited, 409, 'DUPLICATE_PHONE');
  });

  test.each([...SPELLINGS, '\u202d+886 912 345 678\u202c'])('logs in as %s', async (identifier) => {
    const answer = await logIn({ role: 'member', identifier });
    expect(answer.status, answer.text).toBe(200);
  });

  test.each([...SPELLINGS, '0912345', '2-345-678', '+886 912'])('is found by %s', async (text) => {
    expect(await search(text)).toContain('林美玲');
  });

  test.each(SPELLINGS)('is named by %s where one member is meant', async (identifier) => {
    const named = async (text: string) => {
      const answer = await server.rest('GET', '/admin/members', { token: admin, query: { identifier: text } });
      return (answer.body as unknown as { members: { name: string }[] }).members.map(({ name }) => name);
    };
    expect(await named(identifier)).toEqual(['林美玲']);
    // A part of it names nobody.
    expect(await named(identifier.slice(0, -1))).toEqual([]);
  });

  it('of another country of the settings is read by its own rules', async () => {
    const { body } = await createMember({ name: '小紅', phone: '138 0013 8000' });
    expect(body).toMatchObject({ member: { phone: '+8613800138000' } });
    expect((await logIn({ role: 'member', identifier: '8613800138000' })).status).toBe(200);
  });

  it('that was stored in its national form by another caller still logs in', async () => {
    const stored = await server.fixtures.createMember({ phone: '0922333444' });
    const answer = await logIn({ role: 'member', identifier: '0922-333-444' });
    expect(answer.body).toMatchObject({ user_info: { id: stored.member_id } });
  });

  test.each(['call me', '1234567', '0912345678 ext. 5', '+999 12345678', '0'.repeat(20)])('is no %j', async (phone) =>
    expectRefusal(await createMember({ name: 'A', phone }), 400, 'INVALID_PHONE_FORMAT'),
  );
});

describe('search', () => {
  test.each([
    ['NFD', 'Jose\u0301'],
    ['full width', 'Ｊｏｓé'],
    ['another case', 'JOSÉ'],
    ['an invisible character', 'Jos\u200bé'],
    ['a name without its space', 'joségarcía'],
    ['an email in full width', 'ｊｏｓｅ@example'],
  ])('finds by %s', async (_what, text) => {
    if ((await search('José García')).length === 0)
      await createMember({ name: 'José García', email: 'jose@example.com' });
    expect(await search(text)).toEqual(['José García']);
  });
});

describe('logins', () => {
  test.each(['shop-a1', 'SHOP-A1', 'ｓhop-a1', ' Shop-A1 '])('a merchant logs in as %j', async (identifier) => {
    expect((await logIn({ role: 'merchant', identifier })).status).toBe(200);
  });

  it('administrators and operators log in in any case', async () => {
    const { name } = await server.fixtures.createAdmin({ name: 'Admin-X' });
    expect((await logIn({ role: 'admin', identifier: name.toUpperCase() })).status).toBe(200);
    const operator = await server.fixtures.createOperator(merchant, { name: 'Amy' });
    const answer = await logIn({ role: 'merchant', identifier: 'SHOP-A1', operator: 'amy' });
    expect(answer.body).toMatchObject({ user_info: { operator: operator.name } });
  });

  it('a merchant and an administrator name the merchant in any case', async () => {
    for (const token of [till, admin]) {
      const answer = await server.rest('GET', '/merchant/daily-summary', {
        token,
        query: { merchant_code: 'sHOP-a1' },
      });
      expect(answer.status, answer.text).toBe(200);
      const wide = await server.rest('GET', '/merchant/daily-summary', {
        token,
        query: { merchant_code: 'ＳＨＯＰ－a\u200b1' },
      });
      expect(wide.status, wide.text).toBe(200);
    }
    const list = await server.rest('GET', '/admin/transactions', { token: admin, query: { merchant_code: 'shop-a1' } });
    expect(list.status).toBe(200);
  });
});

describe('the door', () => {
  const INVISIBLE = '\u200b\u2060';
  const FORGED = 'Ann\u202egnp.exe';

  test.each([
    ['a name of invisible characters', INVISIBLE],
    ['a name of Hangul fillers', '\u3164\u3164'],
    ['a name of annotation marks', '\ufff9\ufffa'],
    ['a name of blank signs', '\u{16fe4}\u{1d159}'],
    ['an override', FORGED],
    ['an isolate', 'A\u2066B'],
    ['a mark of direction', 'A\u200fB'],
    ['a line separator', 'A\u2028B'],
  ])('refuses %s over both transports', async (_what, name) => {
    expectRefusal(await createMember({ name, email: `${randomUUID()}@example.com` }), 400, 'VALIDATION_FAILED');
    const client = server.trpc(admin);
    await expect(
      client.admin.createMember.mutate({ name, email: `${randomUUID()}@example.com` }),
    ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('refuses them in whatever else is stored', async () => {
    const calls: [method: 'POST' | 'PATCH', path: string, token: string, body: Record<string, unknown>][] = [
      ['POST', '/admin/cards/freeze', admin, { card_id: member.card_id, reason: FORGED }],
      ['POST', '/admin/merchants', admin, { code: 'B2', name: 'B', contact: FORGED, password: 'a-Long-passw0rd' }],
      ['PATCH', '/member/profile', await server.login.member(member), { name: INVISIBLE }],
      ['POST', '/merchant/charge', till, { qr_plain: 'x'.repeat(43), amount: 1, external_order_id: FORGED }],
      ['POST', '/merchant/charge', till, { qr_plain: 'x'.repeat(43), amount: 1, tag: { note: FORGED } }],
    ];
    for (const [method, path, token, body] of calls) {
      expectRefusal(await server.rest(method, path, { token, body }), 400, 'VALIDATION_FAILED');
    }
  });

  test.each([
    ['an unsafe integer', { id: 9_007_199_254_740_992 }],
    ['one in a list', { ids: [[-9_007_199_254_740_992]] }],
    ['a number without end', { id: 1e308 }],
  ])('refuses %s in a tag', async (_what, tag) => {
    const body = { qr_plain: await server.fixtures.issueCode(member, member.card_id), amount: 1, tag };
    expectRefusal(await server.rest('POST', '/merchant/charge', { token: till, body }), 400, 'VALIDATION_FAILED');
    await expect(server.trpc(till).merchant.charge.mutate(body)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test.each([
    ['a set', new Set(['a'])],
    ['a map', new Map([['a', 1]])],
    ['a pattern', /a/],
    ['a time', new Date(0)],
  ])('refuses %s in a tag over tRPC, of which JSON would keep something else', async (_what, item) => {
    const qr_plain = await server.fixtures.issueCode(member, member.card_id);
    const charge = server.trpc(till).merchant.charge.mutate({ qr_plain, amount: 1, tag: { items: [item] } });
    await expect(charge).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test.each([['a time without its offset', { start_date: '2026-11-01T08:00:00' }, /2026-11-01/]])(
    'says of %s what is asked for',
    async (_what, query, expected) => {
      const answer = await server.rest('GET', '/admin/transactions', { token: admin, query });
      expectRefusal(answer, 400, 'VALIDATION_FAILED');
      expect(JSON.stringify(answer.body)).toMatch(expected);
      const charge = await server.rest('POST', '/merchant/charge', {
        token: till,
        body: { qr_plain: 'x', amount: '1e5' },
      });
      expect(JSON.stringify(charge.body)).toContain('1299.50');
    },
  );

  it('keeps the largest safe integer of a tag as it is', async () => {
    const tag = { id: Number.MAX_SAFE_INTEGER, part: 0.1, note: 'line\nbreak' };
    const body = { qr_plain: await server.fixtures.issueCode(member, member.card_id), amount: 1, tag };
    const paid = await server.rest<{ transaction: { tx_no: string } }>('POST', '/merchant/charge', {
      token: till,
      body,
    });
    expect(paid.status, paid.text).toBe(200);
    const shown = await server.rest('GET', `/common/transactions/${paid.body.transaction.tx_no}`, { token: till });
    expect(shown.body).toMatchObject({ transaction: { tag } });
  });
});
