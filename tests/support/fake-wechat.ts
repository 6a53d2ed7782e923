import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const WECHAT_APP = { id: 'wx0123456789abcdef', secret: 'the-mini-programs-secret' };

/**
 * WeChat as its documentation describes `GET /sns/jscode2session`: every answer has status 200 and JSON under
 * `text/plain`; a code works once; errors come as `errcode`.
 */
export interface FakeWechat {
  url: string;
  /** A code as `wx.login` gives it to a mini-program's user. */
  codeOf(openid: string, unionid?: string): string;
  /** From now on every answer is this error, or nothing but garbage; null for the usual answers. */
  fail(how: { errcode: number } | 'garbage' | null): void;
  /** The query strings that were asked with. */
  asked: URLSearchParams[];
  /** The session keys that were handed out: the server keeps none. */
  sessionKeys: string[];
  stop(): Promise<void>;
}

export async function startFakeWechat(): Promise<FakeWechat> {
  const users = new Map<string, { openid: string; unionid?: string }>();
  const used = new Set<string>();
  const asked: URLSearchParams[] = [];
  const sessionKeys: string[] = [];
  let failure: Parameters<FakeWechat['fail']>[0] = null;
  let serial = 0;
  const nextSerial = () => {
    serial += 1;
    return serial;
  };

  function answer(query: URLSearchParams): unknown {
    const code = query.get('js_code') ?? '';
    const user = users.get(code);
    if (failure !== null && failure !== 'garbage') return { errcode: failure.errcode, errmsg: 'refused' };
    if (query.get('appid') !== WECHAT_APP.id) return { errcode: 40013, errmsg: 'invalid appid' };
    if (query.get('secret') !== WECHAT_APP.secret) return { errcode: 40125, errmsg: 'invalid appsecret' };
    if (query.get('grant_type') !== 'authorization_code') return { errcode: 40002, errmsg: 'invalid grant_type' };
    if (used.has(code)) return { errcode: 40163, errmsg: 'code been used' };
    if (user === undefined) return { errcode: 40029, errmsg: 'invalid code' };
    used.add(code);
    const sessionKey = Buffer.from(`session-key-${nextSerial()}`).toString('base64');
    sessionKeys.push(sessionKey);
    return { ...user, session_key: sessionKey };
  }

  const http = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://wechat');
    if (url.pathname !== '/sns/jscode2session') {
      res.writeHead(404).end();
      return;
    }
    asked.push(url.searchParams);
    res.setHeader('Content-Type', 'text/plain');
    res.end(failure === 'garbage' ? '<html>busy</html>' : JSON.stringify(answer(url.searchParams)));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  http.unref();

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    codeOf: (openid, unionid) => {
      const code = `code-${nextSerial()}`;
      users.set(code, { openid, ...(unionid === undefined ? {} : { unionid }) });
      return code;
    },
    fail: (how) => {
      failure = how;
    },
    asked,
    sessionKeys,
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
