import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { RestAnswer } from '../../support/rest.js';
import { useApprovalWorld } from './approvals-setup.js';

const at = useApprovalWorld();
const list = (query = '', by = at.asChecker) => by('GET', `/admin/approvals${query}`);
const ids = (answer: RestAnswer) => (answer.body.approvals as unknown as { id: string }[]).map(({ id }) => id);

let pending: string;
let own: string;
let cancelled: string;
let expired: string;

beforeAll(async () => {
  expired = (await at.request()).approval_id;
  await at.expire(expired);
  cancelled = (await at.request()).approval_id;
  await at.asMaker('POST', `/admin/approvals/${cancelled}/cancel`, { body: {} });
  own = (await at.request(at.checker)).approval_id;
  pending = (await at.request()).approval_id;
});

describe('happy', () => {
  test('lists all of them, newest first, page by page', async () => {
    const answer = await list();
    expect(ids(answer)).toEqual([pending, own, cancelled, expired]);
    expect(answer.body.pagination).toMatchObject({ total_count: 4, has_next: false });
    const first = await list('?limit=3');
    const rest = await list(`?limit=3&cursor=${first.body.next_cursor}`);
    expect([ids(first), ids(rest)]).toEqual([[pending, own, cancelled], [expired]]);
  });

  test('filters by the state of now, by whose they are, and by what waits for the caller', async () => {
    expect(ids(await list('?state=pending'))).toEqual([pending, own]);
    expect(ids(await list('?state=expired'))).toEqual([expired]);
    expect(ids(await list('?state=cancelled'))).toEqual([cancelled]);
    expect(ids(await list('?mine=true'))).toEqual([own]);
    expect(ids(await list('?mine=false'))).toEqual([pending, cancelled, expired]);
    const waiting = await list('?waiting_for_me=true&limit=1');
    expect([ids(waiting), waiting.body.pagination.total_count]).toEqual([[pending], 1]);
    expect(ids(await list('?waiting_for_me=true', at.asMaker))).toEqual([own]);
  });
});

describe('errors', () => {
  test('refuses a state that is none, and a cursor of another list', async () => {
    expectRefusal(await list('?state=open'), 400, 'VALIDATION_FAILED');
    expectRefusal(await list('?cursor=abc'), 400, 'INVALID_CURSOR');
  });
});

describe('security', () => {
  test('holds neither arguments nor actors', async () => {
    const { text } = await list();
    expect(text).not.toMatch(/session_id|request_id|arguments|p_reason/);
  });
});
