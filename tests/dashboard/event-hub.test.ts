/** What the hub keeps for somebody who listens again, asked of a server's own hub. */
import type { Services } from '@mps/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

type Topic = Parameters<Services['events']['publish']>[0][number];
type StoredEvent = Awaited<ReturnType<ReturnType<Services['events']['listen']>['next']>>['value'];

/** As many as the hub keeps. */
const KEPT = 5_000;

let server: TestServer;
let hub: Services['events'];
const listening = new Set<AbortController>();
beforeAll(async () => {
  server = await startTestServer();
  hub = server.services.events;
});
afterEach(() => {
  for (const each of listening) each.abort();
});
afterAll(() => server.stop());

const charge = (number: number, ...topics: Topic[]) =>
  hub.publish([...topics, 'admin'], {
    kind: 'charge',
    at: '2026-11-28T00:00:00Z',
    tx_no: String(number),
    amount: 1,
    card_id: null,
    card_no: null,
    operator: null,
  });

/** The next events of a topic, for somebody who knows the last one by its id. */
async function following(topic: Topic, lastEventId: string | null, count: number): Promise<StoredEvent[]> {
  const abort = new AbortController();
  listening.add(abort);
  const events = hub.listen(() => new Set([topic]), { lastEventId, signal: abort.signal });
  const heard: StoredEvent[] = [];
  while (heard.length < count) heard.push((await events.next()).value);
  return heard;
}

/** The id of an event that a listener hears while it happens. */
async function idOf(topic: Topic, happen: () => void): Promise<string> {
  const heard = following(topic, null, 1);
  await new Promise((resolve) => setImmediate(resolve));
  happen();
  const [event] = await heard;
  return event?.id ?? '';
}

const numbersOf = (events: StoredEvent[]) => events.map(({ event }) => event.tx_no);

describe('somebody who listens again', () => {
  it('hears what followed, of the own topics alone and in order', async () => {
    const last = await idOf('member:a', () => charge(0, 'member:a'));
    for (let number = 1; number <= 6; number += 1) charge(number, number % 2 === 0 ? 'member:a' : 'member:b');
    expect(numbersOf(await following('member:a', last, 3))).toEqual(['2', '4', '6']);
  });

  it('hears all that are kept when the last one known is the oldest of them', async () => {
    const last = await idOf('member:a', () => charge(0, 'member:a'));
    for (let number = 1; number < KEPT; number += 1) charge(number, number === KEPT - 1 ? 'member:a' : 'member:b');
    expect(numbersOf(await following('member:a', last, 1))).toEqual([String(KEPT - 1)]);
  });

  it('is told to read again when more were missed than are kept', async () => {
    const last = await idOf('member:a', () => charge(0, 'member:a'));
    for (let number = 1; number <= KEPT; number += 1) charge(number, 'member:b');
    const [event] = await following('member:a', last, 1);
    expect(event?.event.kind).toBe('resync');
  });

  it('is told to read again when more wait than are sent one by one', async () => {
    const last = await idOf('member:a', () => charge(0, 'member:a'));
    for (let number = 1; number <= 201; number += 1) charge(number, 'member:a');
    const [event] = await following('member:a', last, 1);
    expect(event?.event.kind).toBe('resync');
  });
});
