/**
 * As much of the web's classes as calls need where there are none, as in mini-programs. `openapi-fetch` makes
 * `Headers` and asks whether a body is `FormData`, both by their global names, and takes `Request` as an option.
 */

type Named = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;

/** Headers whose names are compared without their case. */
export class SmallHeaders {
  readonly #values = new Map<string, string>();

  constructor(init: Named = {}) {
    const entries = Symbol.iterator in init ? init : Object.entries(init);
    for (const [name, value] of entries) this.append(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), String(value));
  }

  append(name: string, value: string): void {
    const before = this.get(name);
    this.set(name, before === null ? value : `${before}, ${value}`);
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  entries(): IterableIterator<[string, string]> {
    return this.#values.entries();
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
}

/** What is to be sent; its body is text. */
export class SmallRequest {
  readonly method: string;
  readonly headers: SmallHeaders;
  readonly #body: string;

  constructor(
    readonly url: string,
    init: { method?: string; headers?: Named; body?: string } = {},
  ) {
    this.method = init.method ?? 'GET';
    this.headers = new SmallHeaders(init.headers);
    this.#body = init.body ?? '';
  }

  async text(): Promise<string> {
    return this.#body;
  }
}

/** An answer whose body has come whole. */
export class SmallResponse {
  readonly status: number;
  readonly headers: SmallHeaders;
  readonly #body: string;

  constructor(body: string, init: { status: number; headers: Named }) {
    this.#body = body;
    this.status = init.status;
    this.headers = new SmallHeaders(init.headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this.#body;
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.#body);
  }
}

/** Nothing is ever one of these: mini-programs send JSON. */
class SmallFormData {}

/** Gives `openapi-fetch` the globals that it names, where they are missing. */
export function provideWebClasses(): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  globals.Headers ??= SmallHeaders;
  globals.FormData ??= SmallFormData;
}
