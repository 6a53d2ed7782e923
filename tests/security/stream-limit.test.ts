/** One caller cannot use up the memory by event streams. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Stream } from '../dashboard/support/event-stream.js';
import type { TestMember } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
const open: Stream[] = [];

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
});
afterAll(async () => {
  for (const stream of open) stream.close();
  await server.stop();
});

/** Opens a stream, and answers whether it was let in. */
async function isLetIn(token: string): Promise<boolean> {
  const stream = await listen(server.url, 'member.onCardChange', { token });
  const { data } = await stream.next(({ data: { kind }, event }) => kind === 'resync' || event === 'serialized-error');
  if (data.kind === 'resync') open.push(stream);
  else expect(JSON.stringify(data)).toMatch(/"code":"RATE_LIMITED".*"reason":"too_many_streams"/);
  return data.kind === 'resync';
}

test('a login holds five event streams open, an account twenty over all its logins', async () => {
  for (let login = 0; login < 4; login += 1) {
    const token = await server.login.member(member);
    for (let count = 0; count < 5; count += 1) expect(await isLetIn(token)).toBe(true);
    expect(await isLetIn(token)).toBe(false);
  }
  const fifth = await server.login.member(member);
  expect(await isLetIn(fifth)).toBe(false);
  expect(await isLetIn(await server.login.member(await server.fixtures.createMember()))).toBe(true);

  // Another takes the place of a closed stream.
  open.shift()?.close();
  await expect.poll(() => isLetIn(fifth), { timeout: 5_000 }).toBe(true);
});
