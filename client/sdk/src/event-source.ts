/** The browser's pause before it connects again; the server may name another one. */
const DEFAULT_RETRY_MS = 1_000;

type Listener = (event: Event) => void;

interface EventStates {
  readonly CONNECTING: number;
  readonly OPEN: number;
  readonly CLOSED: number;
}

interface EventStream extends EventStates {
  readonly readyState: number;
  addEventListener(type: string, listener: Listener): void;
  removeEventListener(type: string, listener: Listener): void;
  close(): void;
}

/** What the subscription link makes its streams with. */
export interface EventSourceClass extends EventStates {
  new (url: string): EventStream;
}

/**
 * A class in the form of `EventSource` that reads the stream by `fetch`: Node has none of its own, and the
 * browser's can send no headers, so the token would have to stand in the URL, where logs keep it.
 *
 * @param send makes the request; it adds the headers
 */
export function eventSourceOver(
  send: (url: string, signal: AbortSignal, lastId: string) => Promise<Response>,
): EventSourceClass {
  return class FetchEventSource {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSED = 2;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSED = 2;
    readyState = 0;
    readonly #target = new EventTarget();
    readonly #abort = new AbortController();
    #retryMs = DEFAULT_RETRY_MS;
    #lastId = '';

    constructor(readonly url: string) {
      void this.#connect();
    }

    addEventListener(type: string, listener: Listener): void {
      this.#target.addEventListener(type, listener);
    }

    removeEventListener(type: string, listener: Listener): void {
      this.#target.removeEventListener(type, listener);
    }

    close(): void {
      this.readyState = 2;
      this.#abort.abort();
    }

    async #connect(): Promise<void> {
      try {
        const response = await send(this.url, this.#abort.signal, this.#lastId);
        if (!response.ok || response.body === null) return this.#fail(`the stream answered ${response.status}`, true);
        this.readyState = 1;
        this.#target.dispatchEvent(new Event('open'));
        await this.#read(response.body);
        this.#fail('the stream ended', false);
      } catch (error) {
        this.#fail(String(error), false);
      }
    }

    /** Connects again after a lost stream; what the server refuses stays refused. */
    #fail(message: string, isFinal: boolean): void {
      if (this.readyState === 2) return;
      this.readyState = isFinal ? 2 : 0;
      this.#target.dispatchEvent(Object.assign(new Event('error'), { message }));
      if (!isFinal) setTimeout(() => this.readyState !== 2 && void this.#connect(), this.#retryMs);
    }

    async #read(body: ReadableStream<Uint8Array>): Promise<void> {
      const reader = body.getReader();
      const decoder = new TextDecoder();
      let buffer = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        buffer = (buffer + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n');
        const blocks = buffer.split('\n\n');
        buffer = blocks.pop() ?? '';
        for (const block of blocks) this.#dispatch(block);
      }
    }

    #dispatch(block: string): void {
      let type = 'message';
      const data: string[] = [];
      for (const line of block.split('\n')) {
        const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
        if (field === 'event') type = value;
        else if (field === 'data') data.push(value);
        else if (field === 'id') this.#lastId = value;
        else if (field === 'retry' && /^\d+$/.test(value)) this.#retryMs = Number(value);
      }
      if (data.length === 0) return;
      this.#target.dispatchEvent(new MessageEvent(type, { data: data.join('\n'), lastEventId: this.#lastId }));
    }
  };
}
