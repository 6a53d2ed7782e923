import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const list = (query: Record<string, string | number> = {}) => at.admin('GET', '/admin/members', { query });
const namesOf = async (query: Record<string, string | number>) => {
  const { body } = await list(query);
  return (body.members as unknown as { name: string }[]).map((member) => member.name);
};

beforeAll(async () => {
  await at.server.fixtures.createMember({ name: '歐陽明日', phone: '0911222333', email: 'sun@example.com' });
  await at.server.fixtures.createMember({ name: 'Percy_100%', phone: '0911444555' });
});

describe('happy', () => {
  test('lists members, the newest first, with a page', async () => {
    const answer = await list({ limit: 2 });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      members: [{ name: 'Percy_100%', phone: '0911444555', status: 'active' }, { name: '歐陽明日' }],
      pagination: { current_page: 0, page_size: 2, has_next: true, has_prev: false },
    });
    expectNoSecrets(answer);
  });

  test.each([
    ['one character of a name', '歐', ['歐陽明日']],
    ['part of a name', '陽明', ['歐陽明日']],
    ['a whole name', '歐陽明日', ['歐陽明日']],
    ['part of a phone', '1122', ['歐陽明日']],
    ['part of an email in another case', 'SUN@', ['歐陽明日']],
    ['a percent sign as itself', '0%', ['Percy_100%']],
    ['an underscore as itself', '_1', ['Percy_100%']],
    ['what stands in two columns', '明日0911', []],
  ])('finds %s', async (_what, search, names) => {
    expect(await namesOf({ search })).toEqual(names);
  });

  test('finds a member number', async () => {
    expect(await namesOf({ search: at.world.member.member_no })).toEqual([at.world.member.name]);
  });

  test('finds the newest of very many by one character, and counts them all', async () => {
    await at.server.db.query(
      `INSERT INTO mps.members (name, phone, created_at)
       SELECT '鄭' || i, '0988' || lpad(i::text, 6, '0'), now() - interval '1 year' - i * interval '1 second'
       FROM generate_series(1, 1100) i`,
    );
    const { body } = await list({ search: '鄭', limit: 2 });
    expect(body).toMatchObject({ members: [{ name: '鄭1' }, { name: '鄭2' }], pagination: { total_count: 1100 } });
    const next = await list({ search: '鄭', limit: 2, cursor: String(body.next_cursor) });
    expect(next.body).toMatchObject({ members: [{ name: '鄭3' }, { name: '鄭4' }] });
    expect(await namesOf({ search: '鄭1', offset: 1, limit: 2 })).toEqual(['鄭10', '鄭11']);
    await at.server.db.query(`DELETE FROM mps.members WHERE name LIKE '鄭%'`);
  });

  test('filters by status', async () => {
    const { member_id } = await at.server.fixtures.createMember({ name: 'Gone' });
    await at.server.db.call('admin_suspend_member', { p_member_id: member_id });
    expect(await namesOf({ status: 'suspended' })).toEqual(['Gone']);
  });

  test.each([
    ['all', {}],
    ['those of a short search', { search: '0' }],
    ['those of a long search', { search: '091' }],
  ])('goes on by cursor over %s without losing or repeating anybody', async (_what, filter) => {
    const whole = await namesOf({ ...filter, limit: 200 });
    expect(whole.length).toBeGreaterThan(1);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await list(cursor === '' ? { ...filter, limit: 1 } : { ...filter, limit: 1, cursor });
      pages.push(...(body.members as unknown as { name: string }[]).map((member) => member.name));
      cursor = body.next_cursor === null ? null : String(body.next_cursor);
    }
    expect(pages).toEqual(whole);
  });
});

describe('errors', () => {
  test.each([
    ['a limit above 200', { limit: 201 }, 'VALIDATION_FAILED'],
    ['an unknown status', { status: 'sleeping' }, 'VALIDATION_FAILED'],
    ['a cursor that is none', { cursor: 'nonsense' }, 'INVALID_CURSOR'],
  ])('refuses %s', async (_what, query, code) => {
    expectRefusal(await list(query as Record<string, string>), 400, code);
  });
});

describe('security', () => {
  test('treats SQL in a search as text', async () => {
    expect(await namesOf({ search: "' OR 1=1 --" })).toEqual([]);
  });
});
