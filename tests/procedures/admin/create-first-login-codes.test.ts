import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const create = (member_ids: string[]) => at.admin('POST', '/admin/members/first-login-codes', { body: { member_ids } });
const idsOf = async (count: number) => {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await at.server.fixtures.createMember()).member_id);
  return ids;
};

describe('happy', () => {
  test('answers a code for each member, in their order, by which each logs in', async () => {
    const ids = await idsOf(3);
    const { status, body } = await create([...ids].reverse());
    expect(status).toBe(200);
    const codes = body.codes as unknown as { member_id: string; member_no: string; first_login_code: string }[];
    expect(codes.map(({ member_id }) => member_id)).toEqual([...ids].reverse());
    expect(new Set(codes.map(({ first_login_code }) => first_login_code)).size).toBe(3);
    for (const { member_no, first_login_code } of codes) {
      const choice = { role: 'member', identifier: member_no, code: first_login_code };
      const chosen = await at.server.rest('POST', '/auth/first-login', {
        body: { ...choice, new_password: 'a-quiet-river-2026' },
      });
      expect(chosen.status, chosen.text).toBe(200);
    }
  });

  test('a repetition with the same key answers the same codes', async () => {
    const body = { member_ids: await idsOf(2), idempotency_key: 'codes-1' };
    const [one, other] = [
      await at.admin('POST', '/admin/members/first-login-codes', { body }),
      await at.admin('POST', '/admin/members/first-login-codes', { body }),
    ];
    expect(other.body).toEqual(one.body);
  });
});

describe('errors', () => {
  test('MEMBER_NOT_FOUND for one of them, and nobody gets a code', async () => {
    const member = await at.server.fixtures.createMember();
    expectRefusal(await create([member.member_id, UNKNOWN_ID]), 404, 'MEMBER_NOT_FOUND');
    await at.server.login.member(member);
  });

  test('VALIDATION_FAILED for none, the same one twice, and more than 200', async () => {
    const [id = ''] = await idsOf(1);
    expectRefusal(await create([]), 400, 'VALIDATION_FAILED');
    expectRefusal(await create([id, id]), 400, 'VALIDATION_FAILED');
    expectRefusal(await create(Array(201).fill(id)), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  test('ends the logins of each member at once', async () => {
    const member = await at.server.fixtures.createMember();
    const token = await at.server.login.member(member);
    await create([member.member_id]);
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
  });
});
