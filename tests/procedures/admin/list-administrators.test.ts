import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const list = (query: Record<string, string | number> = {}) => at.admin('GET', '/admin/administrators', { query });
const rowsOf = ({ body }: { body: unknown }) => (body as { administrators: { name: string }[] }).administrators;

describe('happy', () => {
  test('lists everybody with role, status and what they log in with', async () => {
    const { body: invited } = await at.admin('POST', '/admin/administrators', {
      body: { name: 'newcomer', role: 'auditor' },
    });
    const answer = await list();
    expect(answer.body.pagination.total_count).toBe(5);
    expect(answer.body.administrators[0]).toMatchObject({
      name: 'newcomer',
      role: 'auditor',
      status: 'active',
      login_enabled: false,
      second_factor: false,
      first_login_expires_at: invited.expires_at,
      last_seen_at: null,
    });
    const own = rowsOf(answer).find(({ name }) => name === at.world.admin.name);
    expect(own).toMatchObject({ role: 'owner', login_enabled: true, first_login_expires_at: null });
    expectNoSecrets({ ...answer, text: answer.text.replaceAll('first_login', '') });
  });

  test('goes on by cursor', async () => {
    const { body } = await list({ limit: 3 });
    const rest = await list({ limit: 3, cursor: String(body.next_cursor) });
    const names = [...rowsOf({ body }), ...rowsOf(rest)].map(({ name }) => name);
    expect(new Set(names).size).toBe(5);
  });
});

describe('errors', () => {
  test('INVALID_CURSOR', async () => {
    expectRefusal(await list({ cursor: 'x' }), 400, 'INVALID_CURSOR');
  });
});

describe('security', () => {
  test('only owners see it', async () => {
    for (const caller of ['finance', 'support', 'auditor', 'manager'] as const) {
      expectRefusal(await at.as(caller, 'GET', '/admin/administrators'), 403, 'PERMISSION_DENIED');
    }
  });
});
