import { type DocumentCheck, documentOfTheApi } from './documented.js';

/**
 * JSON that a test looks into without restating its schema: `answer.body.transaction.tx_no`. What it really
 * is, the assertion says; the contract tests hold it against the OpenAPI document.
 */
export interface Json {
  [key: string]: Json;
}

export interface RestAnswer<Body = Json> {
  status: number;
  headers: Headers;
  /** The parsed JSON; an empty object where the answer is no JSON. */
  body: Body;
  text: string;
}

export interface RestOptions {
  token?: string | null;
  /** Sent as JSON; a string is sent as it is, for bodies that are meant to be broken. */
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string | number | boolean>;
}

export type RestCall = <Body = Json>(method: string, path: string, options?: RestOptions) => Promise<RestAnswer<Body>>;

/**
 * Calls over REST as any HTTP client would, and holds each answer against the OpenAPI document.
 *
 * @param url the server's address
 * @param documented the check of another document than the API's own; null for none
 * @returns the call; it rejects when no answer came at all, or one that the document does not describe
 */
export function restCaller(url: string, documented: DocumentCheck | null = documentOfTheApi()): RestCall {
  return async <Body>(method: string, path: string, options: RestOptions = {}) => {
    const headers: Record<string, string> = { ...options.headers };
    if (options.token) headers.authorization ??= `Bearer ${options.token}`;
    if (options.body !== undefined) headers['content-type'] ??= 'application/json';
    const response = await fetch(`${url}${path}${queryText(options.query)}`, {
      method,
      headers,
      body: bodyText(options.body),
      redirect: 'manual',
    });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, body: parse(text) as Body, text };
    documented?.check(method, `${new URL(url).pathname.replace(/\/$/, '')}${path}`, answer);
    return answer;
  };
}

function queryText(query: RestOptions['query']): string {
  if (query === undefined) return '';
  const entries = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return `?${new URLSearchParams(entries)}`;
}

function bodyText(body: unknown): string | undefined {
  if (body === undefined || typeof body === 'string') return body;
  return JSON.stringify(body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
