/** Requests that no HTTP client would send, as the bytes that go over the connection. */
import type { Random } from '../harness/random.js';
import { ENCODINGS, METHODS, PATHS, STRANGE_HEADERS, STRANGE_TARGETS, TYPES, VERSIONS } from './raw-words.js';
import { oddValue } from './values.js';

export interface RawRequest {
  what: string;
  /** Sent one after the other, with a pause between them. */
  parts: Buffer[];
  /** What happens to our side afterwards: it waits, says that nothing more comes, or is gone at once. */
  after: 'wait' | 'half-close' | 'reset';
  /** Answers to HEAD have no body. */
  isHead: boolean;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

interface Head {
  method?: string;
  path?: string;
  version?: string;
  headers?: string[];
}

const headOf = ({ method = 'POST', path = '/auth/login', version = 'HTTP/1.1', headers = [] }: Head): string =>
  [`${method} ${path} ${version}`, ...headers, '', ''].join('\r\n');

const JSON_TYPE = 'Content-Type: application/json';
const HOST = 'Host: 127.0.0.1';
const CLOSE = 'Connection: close';
const lengthOf = (body: string | Buffer): string => `Content-Length: ${Buffer.byteLength(body)}`;

/** A whole request with a body as it should be framed. */
function framed(head: Head, body: string | Buffer): Buffer[] {
  const headers = [HOST, JSON_TYPE, lengthOf(body), CLOSE, ...(head.headers ?? [])];
  return [bytes(headOf({ ...head, headers })), Buffer.from(body)];
}

const someJson = (random: Random): string => `{"role":"member","identifier":${oddValue(random)},"password":"x"}`;

const noise = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random.between(0, 255)));

type Make = (random: Random) => Pick<RawRequest, 'parts'> & Partial<RawRequest>;

/** By what is wrong with them. */
const KINDS: Record<string, Make> = {
  'JSON that is cut off': (random) => {
    const whole = someJson(random);
    return { parts: framed({ path: random.pick(PATHS) }, whole.slice(0, random.between(0, whole.length - 1))) };
  },
  'deep nesting': (random) => {
    const depth = random.pick([33, 1_000, 49_000]);
    const open = random.pick(['[', '{"a":']);
    const text = `${open.repeat(Math.floor(depth / open.length))}1`;
    return { parts: framed({ path: random.pick(PATHS) }, random.chance(0.5) ? text : `{"json":${text}}`) };
  },
  'bytes that are no UTF-8': (random) => ({
    parts: framed({ path: random.pick(PATHS) }, Buffer.concat([bytes('{"a":"'), noise(random, 20), bytes('"}')])),
  }),
  'another charset or type': (random) => ({
    parts: [
      bytes(
        headOf({
          path: random.pick(PATHS),
          headers: [HOST, `Content-Type: ${random.pick(TYPES)}`, 'Content-Length: 2', CLOSE],
        }),
      ),
      bytes('{}'),
    ],
  }),
  'UTF-16': (random) => ({ parts: framed({ path: random.pick(PATHS) }, Buffer.from(someJson(random), 'utf16le')) }),
  'a content encoding': (random) => ({
    parts: framed(
      { path: random.pick(PATHS), headers: [`Content-Encoding: ${random.pick(ENCODINGS)}`] },
      random.chance(0.5) ? noise(random, 50) : '{}',
    ),
  }),
  'the same field twice': (random) => ({
    parts: framed({ path: random.pick(PATHS) }, `{"role":"member","role":${oddValue(random)},"role":"admin"}`),
  }),
  'huge headers': (random) => ({
    parts: framed({ path: '/health', headers: [`X-Long: ${'a'.repeat(random.pick([8_000, 17_000, 80_000]))}`] }, '{}'),
  }),
  'many headers': (random) => ({
    parts: framed({ headers: Array.from({ length: random.pick([100, 3_000]) }, (_, n) => `X-${n}: 1`) }, '{}'),
  }),
  'a strange header': (random) => ({
    parts: framed(
      {
        path: random.pick(PATHS),
        headers: [random.pick(STRANGE_HEADERS)],
      },
      '{}',
    ),
  }),
  'a wrong Content-Length': (random) => ({
    parts: [
      bytes(
        headOf({
          path: random.pick(PATHS),
          headers: [
            HOST,
            JSON_TYPE,
            `Content-Length: ${random.pick(['1', '7', '500', '-1', 'x', '1e3', '99999999999'])}`,
          ],
        }),
      ),
      bytes('{"role":"member"}'),
    ],
    after: 'half-close',
  }),
  'two lengths': () => ({
    parts: [bytes(headOf({ headers: [HOST, JSON_TYPE, 'Content-Length: 2', 'Content-Length: 3'] })), bytes('{}')],
    after: 'half-close',
  }),
  'damaged chunks': (random) => ({
    parts: [
      bytes(headOf({ path: random.pick(PATHS), headers: [HOST, JSON_TYPE, 'Transfer-Encoding: chunked', CLOSE] })),
      bytes(
        random.pick([
          '2\r\n{}\r\n0\r\n\r\n',
          'zz\r\n{}\r\n0\r\n\r\n',
          '-1\r\n{}\r\n',
          'ffffffffffffffff1\r\n{}\r\n',
          '2\r\n{}XX0\r\n\r\n',
          '1\r\n{\r\n1\r\n}\r\n0\r\nX: y\r\n\r\n',
          `2;${'e'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`,
          '2\r\n{',
        ]),
      ),
    ],
    after: 'half-close',
  }),
  'pipelined requests': (random) => ({
    parts: [
      Buffer.concat(
        Array.from({ length: random.between(2, 12) }, () =>
          bytes(
            headOf({ method: 'GET', path: random.pick(['/health', '/nothing', '/member/cards']), headers: [HOST] }),
          ),
        ),
      ),
      bytes(headOf({ method: 'GET', path: '/nothing', headers: [HOST, CLOSE] })),
    ],
  }),
  'a good request before a broken one': (random) => ({
    parts: [
      bytes(headOf({ method: 'GET', path: random.pick(PATHS.slice(0, 8)), headers: [HOST] })),
      random.chance(0.5) ? noise(random, 60) : bytes('\r\n\r\nNONSENSE\r\n\r\n'),
    ],
    after: 'half-close',
  }),
  'an end in the middle': (random) => {
    const whole = Buffer.concat(framed({ path: random.pick(PATHS) }, someJson(random)));
    return {
      parts: [whole.subarray(0, random.between(1, whole.length - 1))],
      after: random.chance(0.5) ? 'half-close' : 'reset',
    };
  },
  'another version': (random) => ({
    parts: [
      bytes(
        headOf({ method: 'GET', path: random.pick(PATHS), version: random.pick(VERSIONS), headers: [HOST, CLOSE] }),
      ),
    ],
    after: 'half-close',
  }),
  'HTTP/1.0 with a body': (random) => ({
    parts: [
      bytes(headOf({ path: random.pick(PATHS), version: 'HTTP/1.0', headers: [JSON_TYPE, 'Content-Length: 2'] })),
      bytes('{}'),
    ],
  }),
  'no Host, or several': (random) => ({
    parts: [
      bytes(
        headOf({
          method: 'GET',
          path: random.pick(PATHS),
          headers: [...random.pick([[], [HOST, 'Host: other'], ['Host: '], ['Host: a b/c']]), CLOSE],
        }),
      ),
    ],
    after: 'half-close',
  }),
  'another method': (random) => {
    const method = random.pick(METHODS);
    const parts = [bytes(headOf({ method, path: random.pick(PATHS), headers: [HOST, CLOSE] }))];
    return { parts, after: 'half-close', isHead: method === 'HEAD' };
  },
  'a strange target': (random) => ({
    parts: [
      bytes(
        headOf({
          method: 'GET',
          path: random.pick(STRANGE_TARGETS),
          headers: [HOST, CLOSE],
        }),
      ),
    ],
    after: 'half-close',
  }),
  'no HTTP at all': (random) => ({
    parts: [
      random.pick([
        noise(random, random.between(1, 400)),
        bytes('\u0016\u0003\u0001\u0002\u0000\u0001'),
        bytes('\r\n\r\n'),
      ]),
    ],
    after: 'half-close',
  }),
};

/** They hold a connection for as long as the server lets them: few, or a run takes hours. */
const SLOW: Record<string, Make> = {
  'a body that never ends': (random) => ({
    parts: [
      bytes(headOf({ path: random.pick(PATHS), headers: [HOST, JSON_TYPE, 'Content-Length: 400'] })),
      ...Array.from({ length: 3 }, () => bytes('{"a":')),
    ],
  }),
  'headers that never end': () => ({
    parts: [bytes('POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\n'), bytes('X-1: 1\r\n'), bytes('X-2: 2\r\n')],
  }),
};
const SLOW_SHARE = 0.01;

export function rawRequest(random: Random): RawRequest {
  const kinds = random.chance(SLOW_SHARE) ? SLOW : KINDS;
  const what = random.pick(Object.keys(kinds));
  const made = (kinds[what] as Make)(random);
  return { what, after: 'wait', isHead: false, ...made };
}
