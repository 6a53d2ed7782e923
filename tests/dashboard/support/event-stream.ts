import { expect } from 'vitest';

/** One server-sent event of a subscription. */
export interface Heard {
  id: string;
  event: string;
  data: { kind?: string; tx_no?: string | null } & Record<string, unknown>;
  /** When it came, by `performance.now()`. */
  atMs: number;
}

export interface Stream {
  heard: Heard[];
  /** Waits for the first message that fits. */
  next(fits: (heard: Heard) => boolean): Promise<Heard>;
  hasEnded(): boolean;
  close(): void;
}

export interface ListenOptions {
  token: string | null;
  lastEventId?: string;
  input?: object;
}

/** Listens to a procedure as a browser does: server-sent events, with the token in a header. */
export async function listen(url: string, procedure: string, options: ListenOptions): Promise<Stream> {
  const { token, lastEventId, input = {} } = options;
  const abort = new AbortController();
  const query = encodeURIComponent(JSON.stringify({ json: input }));
  const response = await fetch(`${url}/trpc/${procedure}?input=${query}`, {
    headers: {
      accept: 'text/event-stream',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  });
  const heard: Heard[] = [];
  let hasEnded = false;
  const read = async () => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      const parts = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) heard.push(parse(part));
    }
  };
  void read()
    .catch(() => {})
    .finally(() => {
      hasEnded = true;
    });
  return {
    heard,
    hasEnded: () => hasEnded,
    next: async (fits) => {
      await expect.poll(() => heard.some(fits), { timeout: 6_000, interval: 10 }).toBe(true);
      return heard.find(fits) as Heard;
    },
    close: () => abort.abort(),
  };
}

function parse(text: string): Heard {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(text)?.[1] ?? '';
  const body = field('data') === '' ? {} : JSON.parse(field('data'));
  return { id: field('id'), event: field('event'), data: body.json ?? body, atMs: performance.now() };
}

/** The stream is open: whatever happens from now on is heard. */
export const isOpen = ({ data }: Heard): boolean => data.kind === 'resync';

export const isCharge =
  (txNo: string) =>
  ({ data }: Heard): boolean =>
    data.kind === 'charge' && data.tx_no === txNo;
