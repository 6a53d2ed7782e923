import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixtures, type Fixtures, PASSWORD_HASH } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const OTHER_HASH = '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db.close());

const auditOf = (objectId: string, action: string) =>
  db.query<{ actor_role: string; details: Record<string, unknown> }>(
    'SELECT actor_role, details FROM mps.audit_log WHERE object_id = $1 AND action = $2',
    [objectId, action],
  );

const openSession = async (role: 'member' | 'merchant' | 'admin', subjectId: string, operatorId?: string) =>
  (
    await db.one('create_session', {
      p_role: role,
      p_subject_id: subjectId,
      p_operator_id: operatorId,
      p_password_hash: PASSWORD_HASH,
    })
  ).session_id;

describe('find_credentials', () => {
  test('finds a member by id, number, phone and email, however they are typed', async () => {
    const member = await fixtures.createMember({ email: 'Mei.Lin@Example.com', phone: '+886912345678' });
    const identifiers = [
      member.member_id,
      member.member_id.toUpperCase(),
      member.member_no,
      member.member_no.toLowerCase(),
      '+886 912-345-678',
      ' +886912345678 ',
      'mei.lin@example.COM',
    ];
    for (const p_identifier of identifiers) {
      const row = await db.one('find_credentials', { p_role: 'member', p_identifier });
      expect(row, p_identifier).toMatchObject({
        subject_id: member.member_id,
        active: true,
        password_hash: PASSWORD_HASH,
      });
    }
  });

  test('finds a merchant by its code, and its operator by code and name', async () => {
    const merchant = await fixtures.createMerchant();
    const amy = await fixtures.createOperator(merchant, { name: 'amy', role: 'cashier' });
    const own = await db.one('find_credentials', { p_role: 'merchant', p_identifier: merchant.code });
    expect(own).toMatchObject({ subject_id: merchant.merchant_id, operator_id: null, operator_role: 'manager' });
    const named = await db.one('find_credentials', {
      p_role: 'merchant',
      p_identifier: merchant.code,
      p_operator: 'amy',
    });
    expect(named).toMatchObject({ operator_id: amy.operator_id, operator: 'amy', operator_role: 'cashier' });
  });

  test('answers nobody with no row', async () => {
    const asked = [
      { p_role: 'member', p_identifier: randomUUID() },
      { p_role: 'member', p_identifier: "' OR true --" },
      { p_role: 'member', p_identifier: '' },
      { p_role: 'member', p_identifier: '%' },
      { p_role: 'merchant', p_identifier: 'NOWHERE' },
      { p_role: 'admin', p_identifier: 'nobody' },
    ] as const;
    for (const args of asked) expect(await db.call('find_credentials', args)).toEqual([]);
    const member = await fixtures.createMember();
    const withOperator = { p_role: 'member', p_identifier: member.phone, p_operator: 'amy' } as const;
    expect(await db.call('find_credentials', withOperator)).toEqual([]);
  });

  test('is for the service and administrators alone', async () => {
    const { member_id, phone } = await fixtures.createMember();
    const args = { p_role: 'member', p_identifier: phone } as const;
    await expect(db.call('find_credentials', args, { role: 'member', id: member_id })).rejects.toThrow(
      'PERMISSION_DENIED',
    );
    await expect(db.call('find_credentials', args, { role: 'merchant' })).rejects.toThrow('PERMISSION_DENIED');
    await expect(
      db.call('get_credentials', { p_role: 'member', p_subject_id: member_id }, { role: 'member', id: member_id }),
    ).rejects.toThrow('PERMISSION_DENIED');
  });
});

describe('set_password_hash', () => {
  test('ends the other sessions of the account alone and leaves one audit row without the hash', async () => {
    const { member_id } = await fixtures.createMember();
    const [mine, other] = [await openSession('member', member_id), await openSession('member', member_id)];
    const changed = await db.one(
      'set_password_hash',
      {
        p_role: 'member',
        p_subject_id: member_id,
        p_password_hash: OTHER_HASH,
        p_current_hash: PASSWORD_HASH,
        p_except_session_id: mine,
      },
      { role: 'member', id: member_id },
    );
    expect(changed.ended_session_ids).toEqual([other]);
    const audit = await auditOf(member_id, 'password.change');
    expect(audit).toEqual([{ actor_role: 'member', details: { ended_sessions: 1 } }]);
    expect(JSON.stringify(await db.query('SELECT * FROM mps.audit_log'))).not.toContain('argon2id');
  });

  test("leaves a merchant's other accounts logged in", async () => {
    const merchant = await fixtures.createMerchant();
    const operator = await fixtures.createOperator(merchant);
    const own = await openSession('merchant', merchant.merchant_id);
    const named = await openSession('merchant', merchant.merchant_id, operator.operator_id);
    const base = { p_role: 'merchant', p_subject_id: merchant.merchant_id, p_password_hash: OTHER_HASH } as const;
    const forOperator = await db.one('set_password_hash', { ...base, p_operator_id: operator.operator_id });
    expect(forOperator.ended_session_ids).toEqual([named]);
    expect((await db.one('set_password_hash', base)).ended_session_ids).toEqual([own]);
  });

  test('changes nothing when the verified hash is no longer the current one', async () => {
    const { member_id } = await fixtures.createMember();
    const args = { p_role: 'member', p_subject_id: member_id, p_password_hash: PASSWORD_HASH } as const;
    expect(await db.call('set_password_hash', { ...args, p_current_hash: OTHER_HASH })).toEqual([]);
    expect(await auditOf(member_id, 'password.set')).toEqual([]);
  });

  test("refuses another's account, an unknown one, and anything that is no argon2id hash", async () => {
    const [one, other] = [await fixtures.createMember(), await fixtures.createMember()];
    const args = { p_role: 'member', p_subject_id: other.member_id, p_password_hash: OTHER_HASH } as const;
    await expect(db.call('set_password_hash', args, { role: 'member', id: one.member_id })).rejects.toThrow(
      'PERMISSION_DENIED',
    );
    await expect(db.call('set_password_hash', { ...args, p_subject_id: randomUUID() })).rejects.toThrow(
      'MEMBER_NOT_FOUND',
    );
    for (const p_password_hash of ['plain-password', '', null]) {
      await expect(db.call('set_password_hash', { ...args, p_password_hash })).rejects.toThrow('VALIDATION_FAILED');
    }
    const merchant = await fixtures.createMerchant();
    const cashier = await fixtures.createOperator(merchant);
    const actor = {
      role: 'merchant',
      id: merchant.merchant_id,
      merchant_id: merchant.merchant_id,
      operator: cashier.name,
      operator_role: 'cashier',
    } as const;
    const managers = { ...args, p_role: 'merchant', p_subject_id: merchant.merchant_id } as const;
    await expect(db.call('set_password_hash', managers, actor)).rejects.toThrow('PERMISSION_DENIED');
  });
});

describe('create_administrator', () => {
  test('makes an administrator who can be found by name, once', async () => {
    const made = await db.one('create_administrator', { p_name: '  root ', p_password_hash: PASSWORD_HASH });
    expect(made).toMatchObject({ name: 'root', status: 'active' });
    const found = await db.one('find_credentials', { p_role: 'admin', p_identifier: 'root' });
    expect(found.subject_id).toBe(made.administrator_id);
    expect(await auditOf(made.administrator_id, 'administrator.create')).toHaveLength(1);
    const again = db.call('create_administrator', { p_name: 'root', p_password_hash: PASSWORD_HASH });
    await expect(again).rejects.toMatchObject({ errorCode: 'NAME_TAKEN' });
  });

  test('can NOT be called by members or merchants', async () => {
    const args = { p_name: 'mallory', p_password_hash: PASSWORD_HASH };
    await expect(db.call('create_administrator', args, { role: 'member' })).rejects.toThrow('PERMISSION_DENIED');
    await expect(db.call('create_administrator', args, { role: 'merchant' })).rejects.toThrow('PERMISSION_DENIED');
  });
});

describe('external identities', () => {
  test('bind once, are found, and belong to one member alone', async () => {
    const [one, other] = [await fixtures.createMember(), await fixtures.createMember()];
    const identity = { p_provider: 'acme', p_external_id: 'e-1' };
    const bound = await db.one('bind_external_identity', { p_member_id: one.member_id, ...identity });
    const again = await db.one('bind_external_identity', { p_member_id: one.member_id, ...identity });
    expect(again).toEqual(bound);
    expect(await auditOf(one.member_id, 'identity.bind')).toHaveLength(1);
    expect(await db.one('find_external_identity', identity)).toMatchObject({ member_id: one.member_id });
    expect(await db.call('find_external_identity', { ...identity, p_provider: 'other' })).toEqual([]);
    const stolen = db.call('bind_external_identity', { p_member_id: other.member_id, ...identity });
    await expect(stolen).rejects.toThrow('EXTERNAL_ID_ALREADY_BOUND');
    const unknown = db.call('bind_external_identity', {
      p_member_id: randomUUID(),
      p_provider: 'a',
      p_external_id: 'b',
    });
    await expect(unknown).rejects.toThrow('MEMBER_NOT_FOUND');
  });
});
