import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const update = (id: string, body: unknown) => at.admin('PATCH', `/admin/members/${id}`, { body });
const someone = (email?: string) => at.server.fixtures.createMember({ email });

describe('happy', () => {
  test('changes what is named and leaves the rest', async () => {
    const { member_id, phone } = await someone('before@example.com');
    const answer = await update(member_id, { name: '新名字', email: 'after@example.com' });
    expect(answer.status).toBe(200);
    expect(answer.body.member).toMatchObject({ name: '新名字', email: 'after@example.com', phone });
    expectNoSecrets(answer);
    expect(await at.lastAudit(member_id)).toMatchObject({
      action: 'member.update',
      details: { fields: ['email', 'name'] },
    });
  });

  test('takes an email away where a phone stays', async () => {
    const { member_id } = await someone('gone@example.com');
    const answer = await update(member_id, { email: null });
    expect(answer.body.member.email).toBeNull();
  });
});

describe('errors', () => {
  test.each([
    [{ name: ' ' }, 'INVALID_NAME'],
    [{ phone: 'call me' }, 'INVALID_PHONE_FORMAT'],
    [{ email: 'not-an-email' }, 'INVALID_EMAIL_FORMAT'],
    [{}, 'VALIDATION_FAILED'],
    [{ phone: null }, 'VALIDATION_FAILED'],
    [{ name: null }, 'VALIDATION_FAILED'],
  ])('refuses %j', async (body, code) => {
    const { member_id } = await someone();
    expectRefusal(await update(member_id, body), 400, code);
  });

  test("refuses another member's phone and email", async () => {
    const other = await someone('taken@example.com');
    const { member_id } = await someone();
    expectRefusal(await update(member_id, { phone: other.phone }), 409, 'DUPLICATE_PHONE');
    expectRefusal(await update(member_id, { email: 'TAKEN@example.com' }), 409, 'DUPLICATE_EMAIL');
  });

  test('knows nobody by an unknown id', async () => {
    expectRefusal(await update(UNKNOWN_ID, { name: 'A' }), 404, 'MEMBER_NOT_FOUND');
  });
});

describe('security', () => {
  test.each(['status', 'member_no', 'password'])('refuses the field %s and changes nothing', async (field) => {
    const { member_id, name } = await someone();
    expectRefusal(await update(member_id, { name: 'Changed', [field]: 'deleted' }), 400, 'VALIDATION_FAILED');
    const rows = await at.server.db.query('SELECT name FROM mps.members WHERE id = $1', [member_id]);
    expect(rows).toEqual([{ name }]);
  });
});
