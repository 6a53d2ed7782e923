import { createLogin, type LoginOptions, type Token } from '@mps/shared/clients/login';
import { createObserver, type Hooks } from '@mps/shared/clients/observer';
import type { Language } from '@mps/shared/errors';
import { checkHeaders } from '@mps/shared/errors/never-sent';
import createClient from 'openapi-fetch';
import { idempotencyKeyOf, type Keyed, withKeyInBody } from './idempotency.js';
import { abortedError, errorOfAnswer, errorWithoutAnswer, isMpsError, type MpsError } from './mps-error.js';
import { type Answered, type RequestFacts, type ResponseFacts, withRetries } from './retry.js';
import type { paths } from './schema.generated.js';
import { provideWebClasses, SmallRequest } from './web-classes.js';
import type { Send } from './wx-fetch.js';

const DEFAULT_TIMEOUT_MS = 35_000;
const DEFAULT_RETRIES = 3;

// The types are read from the document's own and not from those of `openapi-fetch`, which need the library DOM.
type Method = 'get' | 'post' | 'patch';
type PathWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, object> ? Path : never;
}[keyof paths];
type Json<Body> = { content: { 'application/json': Body } };
/** Operations that may need a second person have two successes: the result, and with 202 the approval. */
type Output<Operation> = Operation extends { responses: infer Answers }
  ? {
      [Status in keyof Answers & (200 | 201 | 202)]: Answers[Status] extends Json<infer Body> ? Body : never;
    }[keyof Answers & (200 | 201 | 202)]
  : never;
type Params<Operation> = Operation extends { parameters: infer Named }
  ? Record<never, never> extends Named
    ? { params?: Named }
    : { params: Named }
  : unknown;
type Body<Operation> = Operation extends { requestBody: Json<infer Sent> }
  ? { body: Sent }
  : Operation extends { requestBody?: infer Sent }
    ? { body?: Extract<Sent, Json<unknown>>['content']['application/json'] }
    : unknown;
type Init<Operation> = Params<Operation> & Body<Operation> & { signal?: AbortSignal };
/** It may be left out where nothing in it is required. */
type Arguments<I> = Record<never, never> extends I ? [init?: I] : [init: I];

type Call<M extends Method> = <Path extends PathWith<M>>(
  path: Path,
  ...init: Arguments<Init<paths[Path][M]>>
) => Promise<Output<paths[Path][M]>>;

/** How a client reaches the server, and as whom. */
export interface RestClientOptions extends LoginOptions<MpsError>, Hooks<RequestFacts, ResponseFacts> {
  /** Where the API stands, such as `http://127.0.0.1:8000`. */
  url: string;
  /** Used in the place of the global `fetch`: `wxFetch(wx)` in mini-programs. */
  fetch?: Send;
  /** The language of error texts; zh-TW unless given. */
  language?: Language;
  /** Further headers of every request. */
  headers?: Record<string, string>;
  /** Milliseconds that one attempt may take; 35,000 unless given, a little more than the server takes to give up. */
  timeoutMs?: number;
  /** How often a call is repeated at most; 3 unless given. */
  retries?: number;
}

/** Calls by method and path: `await client.POST('/merchant/charge', { body: { qr_plain, amount: '12.50' } })`. */
export interface RestClient {
  GET: Call<'get'>;
  POST: Call<'post'>;
  PATCH: Call<'patch'>;
}

/**
 * A client of the MPS API over REST, whose paths, parameters, bodies and answers are typed by the OpenAPI document.
 * Calls are repeated after a lost connection, 429, 503 and a 504 with `Retry-After`; writes with the same idempotency
 * key, which is made unless the call brings one.
 *
 * @returns the client; a call answers the body of the success and rejects with an `MpsError` otherwise
 */
export function createRestClient(options: RestClientOptions): RestClient {
  const { language = 'zh-TW', retries = DEFAULT_RETRIES, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  provideWebClasses();
  const isBare = typeof globalThis.Request === 'undefined';
  const client = createClient<paths>({
    baseUrl: options.url.replace(/\/+$/, ''),
    ...(options.fetch === undefined
      ? {}
      : { fetch: options.fetch as unknown as (request: Request) => Promise<Response> }),
    ...(isBare ? { Request: SmallRequest as unknown as typeof Request } : {}),
  });
  const observer = createObserver(options);
  const login = createLogin(options, (error) => observer.warn('onUnauthorized threw', { error: String(error) }));

  const call =
    (method: 'GET' | 'POST' | 'PATCH') =>
    (path: string, given: Keyed & { signal?: AbortSignal } = {}) => {
      const key = idempotencyKeyOf(method, given);
      const { signal: own, ...init } = key === null ? given : withKeyInBody(given, key);
      const attempt = async (): Promise<Answered> => {
        const token = await login.token();
        const header = { ...headersOf(options, token, language), ...init.params?.header };
        const sent = { ...init, params: { ...init.params, header } };
        const { data, error, response } = await inTime(timeoutMs, own, (signal) =>
          (client[method] as LooseCall)(path, { ...sent, signal }),
        );
        if (response.ok && typeof data === 'object') return { data, response };
        throw errorOfAnswer(response, error, key, language);
      };
      const mpsError = (cause: unknown, isSent: boolean): MpsError => {
        if (own?.aborted) return abortedError(own.reason, isSent, key, language);
        return isMpsError(cause) ? cause : errorWithoutAnswer(cause, key, language);
      };
      const facts = { method, path, idempotencyKey: key };
      return withRetries(attempt, { facts, retries, login, observer, signal: own, mpsError });
    };
  return { GET: call('GET'), POST: call('POST'), PATCH: call('PATCH') } as unknown as RestClient;
}

/** The calls of `openapi-fetch` without the types, which the caller's side has checked. */
type LooseCall = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** @throws an error that `whyUnsendable` knows where no request could carry them, such as a token with Chinese text */
function headersOf(options: RestClientOptions, token: Token, language: Language): Record<string, string> {
  const headers = {
    Accept: 'application/json',
    'Accept-Language': language,
    ...options.headers,
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  checkHeaders(headers);
  return headers;
}

/** Ends an attempt that takes too long or is not wanted any more; where nothing can be aborted, it is only waited for no longer. */
async function inTime<Result>(
  ms: number,
  own: AbortSignal | undefined,
  send: (signal?: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = typeof AbortController === 'undefined' ? null : new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = () => {};
  const ended = new Promise<never>((_resolve, reject) => {
    const end = (error: unknown) => {
      reject(error);
      controller?.abort(error);
    };
    abort = () => end(own?.reason);
    own?.addEventListener('abort', abort);
    const late = () => end(Object.assign(new Error(`No answer within ${ms} ms`), { name: 'TimeoutError' }));
    timer = setTimeout(late, ms);
  });
  return Promise.race([send(controller?.signal), ended]).finally(() => {
    clearTimeout(timer);
    own?.removeEventListener('abort', abort);
  });
}
