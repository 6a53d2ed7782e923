/**
 * The part of WeChat's `wx` that the sample uses, as WeChat documents it: `success` for an answer of any status,
 * `fail` with an `errMsg` without one, data serialized by its content type and parsed by `dataType`.
 */
import type { Wx } from '@mps/rest';

export interface FakeWx extends Wx {
  login(options: { success(result: { code: string }): void }): void;
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: unknown): void;
  removeStorageSync(key: string): void;
  /** From now on no request gets through. */
  goOffline(): void;
}

/** @param codeOf answers a new code for `wx.login` */
export function fakeWx(codeOf: () => string): FakeWx {
  const storage = new Map<string, string>();
  let isOffline = false;
  return {
    request: (options) => {
      const { url, method = 'GET', header = {}, data, timeout = 60_000, dataType = 'json', success, fail } = options;
      const offline = isOffline ? Promise.reject(new Error('')) : Promise.resolve();
      offline
        .then(() =>
          fetch(url, {
            method,
            headers: { 'content-type': 'application/json', ...header },
            body: method === 'GET' ? undefined : typeof data === 'string' ? data : JSON.stringify(data),
            signal: AbortSignal.timeout(timeout),
          }),
        )
        .then(async (answer) => ({ answer, text: await answer.text() }))
        .then(
          ({ answer, text }) => {
            const named = [...answer.headers].map(([name, value]) => [name.replace(/^x-r/, 'X-R'), value]);
            const parsed = dataType === 'json' ? parse(text) : text;
            success({ data: parsed, statusCode: answer.status, header: Object.fromEntries(named) });
          },
          (error: Error) => fail({ errMsg: error.name === 'TimeoutError' ? 'request:fail timeout' : 'request:fail ' }),
        );
    },
    login: ({ success }) => success({ code: codeOf() }),
    // WeChat stores JSON, and answers an empty string for what is not there.
    getStorageSync: (key) => JSON.parse(storage.get(key) ?? '""'),
    setStorageSync: (key, value) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key) => void storage.delete(key),
    goOffline: () => {
      isOffline = true;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
