/** Readers of events under writers that commit in any order: each event once, none left out, and a fault is seen. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseKind } from '../support/databases/database-kind.js';
import { onServer } from '../support/databases/database-server.js';
import { createFixtures } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { times } from './races.js';

const isSkipped = databaseKind() !== 'postgres';
if (isSkipped) console.info('skipped: event-readers.test.ts needs a PostgreSQL server (MPS_TEST_DATABASE=postgres)');

const WRITERS = 8;
const READERS = 3;
const HELD_MS = 30;
const WRITING_MS = 3_000;

let db: TestDatabase;
let memberId: string;
beforeAll(async () => {
  if (isSkipped) return;
  db = await openTestDatabase();
  memberId = (await createFixtures(db).createMember()).member_id;
});
afterAll(() => db?.close());

/** Writes events until the time is over, some of them in transactions that end late. */
const write = (until: number) =>
  onServer(db.onServer?.adminUrl ?? '', async (client) => {
    while (Date.now() < until) {
      await client.query('BEGIN');
      await client.query(`SELECT mps.audit(NULL, 'member.update', 'member', $1)`, [memberId]);
      if (Math.random() < 0.5) await pause(Math.random() * HELD_MS);
      await client.query(Math.random() < 0.1 ? 'ROLLBACK' : 'COMMIT');
    }
  });

/** Reads from a position on until the writers are through and nothing is left; begins anew from what it kept. */
async function read(from: number, isWritten: () => boolean): Promise<number[]> {
  const seen: number[] = [];
  for (let after = from, isLast = false; ; ) {
    const [row] = await db.call('list_events', { p_after: after, p_limit: 50 });
    const events = (row?.events ?? []) as { id: number }[];
    seen.push(...events.map(({ id }) => id));
    after = row?.next_after ?? after;
    if (isLast && events.length === 0) return seen;
    isLast = isWritten();
  }
}

/** What was written, and what each reader saw of it. */
async function race(): Promise<{ written: number[]; seen: number[][] }> {
  const [start] = await db.query<{ id: number }>('SELECT max(id)::int AS id FROM mps.audit_log');
  const from = start?.id ?? 0;
  let isWritten = false;
  const readers = times(READERS, () => read(from, () => isWritten));
  const until = Date.now() + WRITING_MS;
  await Promise.all(times(WRITERS, () => write(until)));
  isWritten = true;
  const seen = await Promise.all(readers);
  const rows = await db.query<{ id: number }>('SELECT id::int FROM mps.audit_log WHERE id > $1 ORDER BY id', [from]);
  return { written: rows.map(({ id }) => id), seen };
}

describe.skipIf(isSkipped)('three readers beside eight writers', { timeout: 60_000 }, () => {
  it('see each event once and in order', async () => {
    const { written, seen } = await race();
    expect(written.length).toBeGreaterThan(200);
    for (const ids of seen) expect(ids).toEqual(written);
  });

  it('would miss events without the boundary', async () => {
    const [found] = await db.query<{ source: string }>(
      `SELECT pg_get_functiondef('mps.events_safe_id'::regproc) AS source`,
    );
    const sound = found?.source ?? '';
    await db.query(
      sound.replace(/BEGIN[\s\S]*END\n/, () => 'BEGIN\n  RETURN (SELECT max(a.id) FROM mps.audit_log a);\nEND\n'),
    );
    try {
      const { written, seen } = await race();
      expect(seen.some((ids) => ids.length < written.length)).toBe(true);
    } finally {
      await db.query(sound);
    }
  });
});
