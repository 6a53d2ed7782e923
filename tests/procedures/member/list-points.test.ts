import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
  for (const delta of [100, 50, -30]) {
    await server.db.call('update_points_and_level', {
      p_card_id: member.card_id,
      p_delta_points: delta,
      p_reason: 'campaign',
    });
  }
});
afterAll(() => server.stop());

const list = (query: Record<string, string | number> = {}) =>
  server.rest('GET', '/member/points', { token, query: { card_id: member.card_id, ...query } });

describe('happy', () => {
  it('answers the newest entry first, each with the points before and after', async () => {
    const answer = await list();
    expect(answer.body.points).toMatchObject([
      { delta_points: -30, points_before: 150, points_after: 120, reason: 'campaign' },
      { delta_points: 50, points_before: 100, points_after: 150 },
      { delta_points: 100, points_before: 0, points_after: 100 },
    ]);
    expect(answer.body.pagination.total_count).toBe(3);
  });

  it('goes on by cursor', async () => {
    const first = await list({ limit: 2 });
    const rest = await list({ limit: 2, cursor: String(first.body.next_cursor) });
    expect(rest.body.points).toMatchObject([{ delta_points: 100 }]);
    expect(rest.body.next_cursor).toBeNull();
  });
});

describe('errors', () => {
  it('INVALID_CURSOR for a cursor that was never given', async () => {
    expectRefusal(await list({ cursor: 'nonsense' }), 400, 'INVALID_CURSOR');
  });
});
