/** The headers of the OpenAPI document: those that requests may carry, and those that answers have. */
import type { RestOperation } from '../rest/operations.js';

interface Header {
  description: string;
  required?: boolean;
  schema: { type: string; [keyword: string]: unknown };
  example?: unknown;
}

/** The headers of answers, as components. */
export const HEADERS: Readonly<Record<string, Header>> = {
  'X-Request-Id': {
    description: 'Names the request in the log and the audit; made by the server, never the one that the caller sent',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
    example: '5b1c7a52-6d3e-4d0b-9d4e-0a6f0f2f7c11',
  },
  RateLimit: {
    description: 'What remains of the limit (`r`), and the seconds until it is whole again (`t`)',
    required: true,
    schema: { type: 'string' },
    example: '"default";r=5999;t=60',
  },
  'RateLimit-Policy': {
    description: 'The limit (`q`) and its window in seconds (`w`)',
    required: true,
    schema: { type: 'string' },
    example: '"default";q=6000;w=60',
  },
  'Retry-After': {
    description: 'Seconds to wait before the next try',
    required: true,
    schema: { type: 'string', pattern: '^[0-9]+$' },
    example: '2',
  },
  'WWW-Authenticate': { description: 'Always `Bearer`', required: true, schema: { type: 'string' }, example: 'Bearer' },
  'Idempotent-Replayed': {
    description: '`true` when this is the first result of the same request again; absent otherwise',
    schema: { type: 'string', const: 'true' },
    example: 'true',
  },
  Deprecation: {
    description: 'Since when the operation should not be used any more: `@` and Unix seconds (RFC 9745)',
    required: true,
    schema: { type: 'string', pattern: '^@[0-9]+$' },
    example: '@1798761600',
  },
  Sunset: {
    description: 'When the operation will be gone (RFC 8594)',
    schema: { type: 'string' },
    example: 'Fri, 01 Jan 2027 00:00:00 GMT',
  },
};

const ON_EVERY_ANSWER = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy'];

/** References to the headers that every answer has, and to the named ones. */
export function operationHeaders(names: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    [...ON_EVERY_ANSWER, ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
}

/** The headers that every request may carry, as components. */
export const PARAMETERS = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'The language of texts for people: zh-TW where nothing better is asked for',
    schema: { type: 'string', maxLength: 200 },
    example: 'zh-TW',
  },
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    required: false,
    description:
      'A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
  },
};

export const EVERY_REQUEST = Object.keys(PARAMETERS).map((name) => ({ $ref: `#/components/parameters/${name}` }));

/** The key of a write. It has no example, which the page would send as the key of every try. */
export function idempotencyKeyHeader(operation: RestOperation): unknown {
  const like = `${operation.name.replace('.', '-')}-20261122-0001`;
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: `Names this request, such as \`${like}\`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as \`idempotency_key\`.`,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  };
}
