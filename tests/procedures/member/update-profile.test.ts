import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
});

const update = (body: Record<string, unknown>, as = token) =>
  server.rest('PATCH', '/member/profile', { token: as, body });

const rowOf = async ({ member_id }: TestMember) => {
  const [row] = await server.db.query('SELECT name, phone, email, status FROM mps.members WHERE id = $1', [member_id]);
  return row;
};

const auditOf = ({ member_id }: TestMember) =>
  server.db.query(
    `SELECT actor_role, actor_id, on_behalf_of, details FROM mps.audit_log
     WHERE object_id = $1 AND action = 'member.update' ORDER BY id`,
    [member_id],
  );

describe('happy', () => {
  it('changes the name and answers the profile', async () => {
    const answer = await update({ name: ' 王大明 ' });
    expect(answer.status).toBe(200);
    expect(answer.body.success).toBe(true);
    const asked = await server.rest('GET', '/member/profile', { token });
    expect(answer.body.profile).toEqual(asked.body.profile);
    expect(answer.body.profile).toMatchObject({ name: '王大明', phone: member.phone });
    expect(await auditOf(member)).toEqual([
      { actor_role: 'member', actor_id: member.member_id, on_behalf_of: null, details: { fields: ['name'] } },
    ]);
  });

  it('shows in the login at once', async () => {
    const nameOf = async () => (await server.rest('GET', '/auth/me', { token })).body.user_info.name;
    expect(await nameOf()).toBe(member.name);
    await update({ name: '王大明' });
    expect(await nameOf()).toBe('王大明');
  });

  it('changes nothing by the same name, and leaves no audit row', async () => {
    const before = await server.rest('GET', '/member/profile', { token });
    const answer = await update({ name: member.name });
    expect(answer.body.profile.updated_at).toBe(before.body.profile.updated_at);
    expect(await auditOf(member)).toEqual([]);
  });

  it('lets an administrator do it for a named member, and notes for whom', async () => {
    const admin = await server.fixtures.createAdmin();
    const answer = await update({ name: '王大明', member_id: member.member_id }, await server.login.admin(admin));
    expect(answer.body.profile).toMatchObject({ member_id: member.member_id, name: '王大明' });
    expect(await auditOf(member)).toMatchObject([
      { actor_role: 'admin', actor_id: admin.admin_id, on_behalf_of: member.member_id },
    ]);
  });
});

describe('errors', () => {
  it('VALIDATION_FAILED for an empty input, which names the field', async () => {
    const answer = await update({});
    expectRefusal(answer, 400, 'VALIDATION_FAILED');
    expect(Object.keys(answer.body.error.details.fields)).toEqual(['name']);
  });

  it.each([null, 5, '王\n明', '王'.repeat(501)])('VALIDATION_FAILED for the name %j', async (name) => {
    expectRefusal(await update({ name }), 400, 'VALIDATION_FAILED');
  });

  it.each(['', ' 　', '王'.repeat(101)])('INVALID_NAME for %j', async (name) => {
    expectRefusal(await update({ name }), 400, 'INVALID_NAME');
    expect(await rowOf(member)).toMatchObject({ name: member.name });
  });

  it.each([
    ['suspended', 400, 'MEMBER_SUSPENDED'],
    ['inactive', 400, 'MEMBER_SUSPENDED'],
    ['deleted', 404, 'MEMBER_NOT_FOUND'],
  ] as const)('refuses a member that is %s', async (status, httpStatus, code) => {
    await server.db.query('UPDATE mps.members SET status = $1 WHERE id = $2', [status, member.member_id]);
    const admin = await server.login.admin();
    expectRefusal(await update({ name: '王大明', member_id: member.member_id }, admin), httpStatus, code);
    expect(await rowOf(member)).toMatchObject({ name: member.name, status });
  });

  it('SESSION_REVOKED for the login of a member that was suspended meanwhile', async () => {
    const path = '/admin/members/suspend';
    await server.rest('POST', path, { token: await server.login.admin(), body: { member_id: member.member_id } });
    expectRefusal(await update({ name: '王大明' }), 401, 'SESSION_REVOKED');
  });

  it('MEMBER_NOT_FOUND for an unknown member', async () => {
    const nobody = { name: '王大明', member_id: '00000000-0000-4000-8000-00000000ffff' };
    expectRefusal(await update(nobody, await server.login.admin()), 404, 'MEMBER_NOT_FOUND');
  });
});

describe('security', () => {
  it('refuses another member in the database too', async () => {
    const other = await server.fixtures.createMember();
    const args = { p_member_id: other.member_id, p_name: '王大明' };
    await expect(
      server.db.call('update_member_profile', args, { role: 'member', id: member.member_id }),
    ).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' });
  });

  it.each([
    ['phone', '0911222333'],
    ['email', 'mine@example.com'],
    ['status', 'active'],
    ['password', 'another-horse-battery-2'],
    ['member_no', 'M99999999'],
  ])('refuses the field %s and changes nothing', async (field, value) => {
    const before = await rowOf(member);
    expectRefusal(await update({ name: '王大明', [field]: value }), 400, 'VALIDATION_FAILED');
    expect(await rowOf(member)).toEqual(before);
  });

  it('answers no hash', async () => {
    expect((await update({ name: '王大明' })).text).not.toMatch(/hash|argon|login_enabled/);
  });
});
