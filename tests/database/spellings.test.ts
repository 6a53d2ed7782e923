/** One normaliser for what is stored, searched and logged in with: direct callers of the database get the same rule. */
import { randomUUID } from 'node:crypto';
import { foldText } from '@mps/shared/fold-text';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createFixtures, type Fixtures, PASSWORD_HASH } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const ZERO_WIDTH_SPACE = '\u200b';
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db.close());

const scalar = async (expression: string, text: string) => {
  const [row] = await db.query<{ value: unknown }>(`SELECT ${expression} AS value`, [text]);
  return row?.value;
};

describe('the forms of a text', () => {
  test.each([
    ['ASCII stays as it is', 'ORD-1', 'ORD-1'],
    ['full width becomes half width', 'ＯＲＤ－１', 'ORD-1'],
    ['decomposed letters are composed', 'Cafe\u0301', 'Café'],
    ['a mark behind an invisible character is composed too', 'Cafe\u200b\u0301', 'Café'],
    ['every kind of invisible character goes', '\ufeffO\u00adR\u2060D\u3164-\ufe0f1\u{e0041}\u202e', 'ORD-1'],
    ['format controls and blank signs go', '\ufff9O\ufffaR\ufffbD\u{13430}-\u{16fe4}1\u{1d159}', 'ORD-1'],
    ['blanks become one space, and none at the ends', ' \u3000A\u00a0\t\n B ', 'A B'],
    ['case is kept', 'aB', 'aB'],
    ['nothing visible is nothing', '\u200b \u2800', ''],
  ])('clean_text: %s', async (_what, text, expected) => {
    expect(await scalar('mps.clean_text($1::text)', text)).toBe(expected);
  });

  test.each([
    'SHOP-001',
    'ＳＨＯＰ－００１',
    ' shop\u3000\u00a0001\n',
    '\ufeffSh\u00ado\u2060p\u3164\u2800',
    'CAFE\u200b\u0301',
    'İstanbul ΟΔΟΣ ẞ',
    '\u0085晨光\u2028咖啡',
    '\ufff9S\ufffbhop\u{13430}\u{16fe4}\u{1d159}',
  ])('fold_text: %j is the same to the clients', async (text) => {
    expect(foldText(text)).toBe(await scalar('mps.fold_text($1::text)', text));
  });

  test.each([
    ['0912-345-678', '0912345678'],
    ['（０９１２）３４５ ６７８', '0912345678'],
    ['阿里‧巴巴', '阿里巴巴'],
    ['Ming.Wang@Example.com', 'mingwang@examplecom'],
  ])('search_form: %s is searched as %s', async (text, expected) => {
    expect(await scalar('mps.search_form($1::text)', text)).toBe(expected);
  });

  it('shows names as they were given, without what nobody sees', async () => {
    expect(await scalar('mps.check_name($1::text)', ' 王\u3000小\u200b明\ufeff ')).toBe('王 小明');
    expect(await scalar('mps.check_name($1::text)', 'Ｎｏ. cafe\u0301')).toBe('Ｎｏ. café');
    // Joiners and variation selectors shape what is seen.
    expect(await scalar('mps.check_name($1::text)', '👩\u200d👧 葛\u{e0100}')).toBe('👩\u200d👧 葛\u{e0100}');
  });

  test.each([
    '\u200b',
    '\u3164\u2800',
    '\ufff9\ufffa',
    '\u{1d159}',
    '\u200d',
    `Ann${RIGHT_TO_LEFT_OVERRIDE}`,
    'A\u2028B',
    'A\u0085B',
  ])('a name of %j is INVALID_NAME', async (name) => {
    await expect(
      db.call('create_member_profile', { p_name: name, p_phone: null, p_email: `${randomUUID()}@example.com` }),
    ).rejects.toMatchObject({ errorCode: 'INVALID_NAME' });
  });
});

describe('one telephone', () => {
  const create = (phone: string) => db.one('create_member_profile', { p_name: 'A', p_phone: phone, p_email: null });
  const SPELLINGS = ['0912345678', '+886912345678', '886912345678', '00886912345678', '０９１２－３４５－６７８'];

  it('is one member for callers of the database too, whichever spelling came first', async () => {
    for (const first of SPELLINGS) {
      const { member_id } = await create(first);
      for (const phone of SPELLINGS) {
        await expect(create(phone), `${phone} after ${first}`).rejects.toMatchObject({ errorCode: 'DUPLICATE_PHONE' });
        const found = await db.call('find_credentials', { p_role: 'member', p_identifier: phone });
        expect(found, `${phone} after ${first}`).toMatchObject([{ subject_id: member_id }]);
      }
      // Its own telephone in another spelling is no other one.
      await db.call('update_member', { p_member_id: member_id, p_changes: { phone: '0912 345 678' } });
      await db.call('update_member', {
        p_member_id: member_id,
        p_changes: { phone: null, email: `${randomUUID()}@a.tw` },
      });
    }
  });

  test.each([
    ['a mobile number of another country that ends alike', '0912345678', '+8613912345678'],
    ['two countries', '+886912345678', '+85912345678'],
    ['a bare number of any country', '886912345678', '+886912345678', true],
    ['two national numbers', '0912345678', '0912345679'],
    ['a national number that ends another', '12345678', '212345678'],
  ])('%s', async (_what, one, other, isSame = false) => {
    for (const pair of [
      [one, other],
      [other, one],
    ]) {
      const [row] = await db.query<{ same: boolean }>('SELECT mps.is_same_phone($1, $2) AS same', pair);
      expect(row?.same).toBe(isSame);
    }
  });
});

describe('order numbers', () => {
  const charge = async (merchantCode: string, external: string, code: string) =>
    db.one('merchant_charge_by_qr', {
      p_merchant_code: merchantCode,
      p_qr_plain: code,
      p_raw_amount: 10,
      p_external_order_id: external,
    });

  it('ORD-1 and ORD-1 with a zero-width space are one order of a charge', async () => {
    const [merchant, member] = [await fixtures.createMerchant(), await fixtures.createMember({ balance: 100 })];
    const first = await charge(merchant.code, 'ORD-1', await fixtures.issueCode(member, member.card_id));
    const second = await charge(
      merchant.code,
      `ORD${ZERO_WIDTH_SPACE}-1`,
      await fixtures.issueCode(member, member.card_id),
    );
    const third = await charge(merchant.code, 'ＯＲＤ-1 ', await fixtures.issueCode(member, member.card_id));
    expect([second.tx_no, third.tx_no]).toEqual([first.tx_no, first.tx_no]);
    const rows = await db.query('SELECT external_order_id FROM mps.transactions WHERE tx_type = $1', ['payment']);
    expect(rows).toEqual([{ external_order_id: 'ORD-1' }]);
  });

  it('of several charges in one call they are one order too', async () => {
    const [merchant, member] = [await fixtures.createMerchant(), await fixtures.createMember({ balance: 100 })];
    const qr_plain = await fixtures.issueCode(member, member.card_id);
    const items = ['N-7', `N${ZERO_WIDTH_SPACE}-7`].map((external_order_id) => ({
      merchant_code: merchant.code.toLowerCase(),
      qr_plain,
      raw_amount: 10,
      external_order_id,
    }));
    const outcomes = await db.call('charge_many', { p_items: items, p_wait: true });
    expect(outcomes).toMatchObject([{ replayed: false }, { replayed: true, tx_no: outcomes[0]?.tx_no }]);
  });

  it('they are one order of a recharge', async () => {
    const member = await fixtures.createMember();
    const recharge = (external: string) =>
      db.one('user_recharge_card', { p_card_id: member.card_id, p_amount: 10, p_external_order_id: external });
    const first = await recharge('R-1');
    expect(await recharge(`${ZERO_WIDTH_SPACE}R-1`)).toMatchObject({ tx_no: first.tx_no, replayed: true });
    await expect(recharge(ZERO_WIDTH_SPACE)).rejects.toMatchObject({ errorCode: 'VALIDATION_FAILED' });
  });

  it('the case of an order number belongs to the system that gave it', async () => {
    const [merchant, member] = [await fixtures.createMerchant(), await fixtures.createMember({ balance: 100 })];
    const first = await charge(merchant.code, 'aB3x', await fixtures.issueCode(member, member.card_id));
    const second = await charge(merchant.code, 'Ab3x', await fixtures.issueCode(member, member.card_id));
    expect(second.tx_no).not.toBe(first.tx_no);
  });
});

describe('logins', () => {
  const found = (role: 'member' | 'merchant' | 'admin', identifier: string, operator?: string) =>
    db.call('find_credentials', { p_role: role, p_identifier: identifier, p_operator: operator ?? null });

  it('finds merchants, operators and administrators in any case and width', async () => {
    const merchant = await fixtures.createMerchant({ code: 'Shop-X1' });
    const operator = await fixtures.createOperator(merchant, { name: 'Amy Lin' });
    const admin = await fixtures.createAdmin({ name: 'Admin One' });
    for (const code of ['shop-x1', 'SHOP-X1', ' Ｓhop－X1', `Shop-X1${ZERO_WIDTH_SPACE}`]) {
      expect(await found('merchant', code), code).toMatchObject([{ subject_id: merchant.merchant_id, operator: null }]);
    }
    expect(await found('merchant', 'shop-x1', ' ａmy  LIN')).toMatchObject([{ operator_id: operator.operator_id }]);
    expect(await found('admin', 'ADMIN\u3000one')).toMatchObject([{ subject_id: admin.admin_id }]);
    // A separator tells two codes apart.
    expect(await found('merchant', 'shopx1')).toEqual([]);
  });

  it('keeps names that differ only in spelling from being two accounts', async () => {
    const merchant = await fixtures.createMerchant();
    await fixtures.createOperator(merchant, { name: 'Ben' });
    await expect(fixtures.createOperator(merchant, { name: 'ＢＥＮ' })).rejects.toMatchObject({
      errorCode: 'NAME_TAKEN',
    });
    await fixtures.createAdmin({ name: 'Root' });
    await expect(
      db.call('create_administrator', { p_name: `r${ZERO_WIDTH_SPACE}oot`, p_password_hash: PASSWORD_HASH }),
    ).rejects.toMatchObject({ errorCode: 'NAME_TAKEN' });
  });

  it('finds a charge by the code of its merchant in any case', async () => {
    const [merchant, member] = [await fixtures.createMerchant(), await fixtures.createMember({ balance: 20 })];
    const paid = await db.one('merchant_charge_by_qr', {
      p_merchant_code: merchant.code.toLowerCase(),
      p_qr_plain: await fixtures.issueCode(member, member.card_id),
      p_raw_amount: 20,
    });
    const [audit] = await db.query<{ code: string }>(
      `SELECT details ->> 'merchant_code' AS code FROM mps.audit_log WHERE object_id = $1`,
      [paid.tx_id],
    );
    expect(audit?.code).toBe(merchant.code);
  });

  it('finds an external identity with a stray space, and never one that differs in case', async () => {
    const member = await fixtures.createMember();
    const bind = { p_member_id: member.member_id, p_provider: 'wechat', p_external_id: ' oAbC\u200b1 ' };
    await db.call('bind_external_identity', bind);
    const find = (id: string) => db.call('find_external_identity', { p_provider: 'wechat', p_external_id: id });
    expect(await find('oAbC1')).toMatchObject([{ member_id: member.member_id }]);
    expect(await find('oabc1')).toEqual([]);
  });
});

describe('texts of direct callers', () => {
  it('refuses a reason that shows another text than it is', async () => {
    const member = await fixtures.createMember();
    await expect(
      db.call('freeze_card', { p_card_id: member.card_id, p_reason: `lost${RIGHT_TO_LEFT_OVERRIDE}` }),
    ).rejects.toMatchObject({ errorCode: 'VALIDATION_FAILED', details: { fields: { reason: expect.any(Array) } } });
    expect(await db.one('get_card', { p_card_id: member.card_id })).toMatchObject({ status: 'active' });
  });

  test.each([
    ['an integer beyond 2^53', '{"id": 9007199254740993}'],
    ['one in a list', '{"ids": [[-9007199254740993]]}'],
    ['a bidirectional control', '{"note": "\\u202etxt"}'],
    ['one in a name', '{"a\\u2066": 1}'],
  ])('refuses %s in a tag', async (_what, tag) => {
    const member = await fixtures.createMember();
    await expect(
      db.query('SELECT mps_api.user_recharge_card($1, 5, p_tag => $2::jsonb)', [member.card_id, tag]),
    ).rejects.toThrow('VALIDATION_FAILED');
    const [judged] = await db.query<{ is_tag: boolean }>('SELECT mps.is_tag($1::jsonb)', [tag]);
    expect(judged?.is_tag).toBe(false);
  });
});
