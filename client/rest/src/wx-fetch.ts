import { SmallResponse } from './web-classes.js';

/** What WeChat hands to `success`: every answer, whatever its status. */
export interface WxAnswer {
  data: unknown;
  statusCode: number;
  /** Some devices name headers as they were sent, some in lower case. */
  header: Record<string, string>;
}

/** The part of WeChat's `wx` that is used here; mini-programs of other makers have the same under other names. */
export interface Wx {
  request(options: {
    url: string;
    method: 'GET' | 'POST';
    header: Record<string, string>;
    data?: string;
    timeout: number;
    dataType: string;
    responseType: 'text';
    success(answer: WxAnswer): void;
    fail(failure: { errMsg: string }): void;
  }): unknown;
}

/** What is read of a request, the browser's as well as the small one. */
export interface SentRequest {
  url: string;
  method: string;
  headers: Iterable<[string, string]>;
  text(): Promise<string>;
}

/** What is read of an answer, the browser's as well as the small one. */
export interface ReceivedAnswer {
  ok: boolean;
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Sends a request, as `fetch` does. */
export type Send = (request: SentRequest) => Promise<ReceivedAnswer>;

/** WeChat's own limit. */
const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * A `fetch` for `createRestClient` over WeChat's `wx.request`, which has no PATCH: the two operations that use
 * it are an administrator's.
 *
 * @param wx the global `wx` of a mini-program
 * @param timeoutMs milliseconds after which WeChat gives a request up
 * @returns the `fetch`; it rejects when no answer came, with the name `TimeoutError` when it came too late
 */
export function wxFetch(wx: Wx, timeoutMs: number = DEFAULT_TIMEOUT_MS): Send {
  return async (request) => {
    const { url, method } = request;
    if (method !== 'GET' && method !== 'POST') throw new Error(`wx.request cannot send ${method}`);
    const text = await request.text();
    return new Promise((resolve, reject) => {
      wx.request({
        url,
        method,
        header: headerOf(request),
        // Text, so that what is sent is what was serialized; an object would be serialized once more by WeChat.
        ...(text === '' ? {} : { data: text }),
        timeout: timeoutMs,
        // Anything but 'json' leaves the answer unparsed.
        dataType: 'text',
        responseType: 'text',
        success: ({ data, statusCode, header }) =>
          resolve(new SmallResponse(textOf(data), { status: statusCode, headers: header })),
        fail: ({ errMsg }) => reject(failureOf(errMsg)),
      });
    });
  };
}

function headerOf(request: SentRequest): Record<string, string> {
  const header: Record<string, string> = {};
  for (const [name, value] of request.headers) header[name] = value;
  return header;
}

/** Devices that parse in spite of `dataType` hand over what they have parsed. */
const textOf = (data: unknown): string => (typeof data === 'string' ? data : JSON.stringify(data ?? ''));

function failureOf(errMsg: string): Error {
  const error = new Error(errMsg);
  if (/time(d )?out/i.test(errMsg)) error.name = 'TimeoutError';
  return error;
}
