/** The error answers of the OpenAPI document: one envelope, and for each status the codes that can stand in it. */
import { ERRORS, type ErrorCode, type ErrorStatus } from '@mps/shared';
import type { RestOperation } from './operations.js';

const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[];

const STATUS_TEXT = {
  400: 'The input is refused',
  401: 'No login, or one that has ended',
  403: 'The login may not do this',
  404: 'What the input names does not exist, or is not for this login to see',
  405: 'The path does not have this method',
  409: 'The present state does not allow this',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'The idempotency key was used for another request',
  429: 'Too many requests; see Retry-After',
  500: 'A mistake of the server; quote the request id',
  503: 'The service is unavailable for the moment; see Retry-After',
  504: 'The outcome is unknown; retry with the same key',
} satisfies Record<ErrorStatus, string>;

const STATUSES = Object.keys(STATUS_TEXT).map(Number) as ErrorStatus[];

const HEADERS = {
  'X-Request-Id': 'Names the request in the log; the one that the caller sent, if it was a sane one',
  RateLimit: 'What remains of the limit, and the seconds until it is whole again',
  'RateLimit-Policy': 'The limit and its window in seconds',
  'Idempotent-Replayed': '`true` when this is the first result of the same request again',
  'Retry-After': 'Seconds to wait before the next try',
};

/** The components that `errorResponsesOf` refers to. */
export function errorComponents() {
  return {
    schemas: {
      ErrorCode: { type: 'string', enum: ERROR_CODES },
      ErrorEnvelope: envelopeOf({ $ref: '#/components/schemas/ErrorCode' }),
      Problem: PROBLEM,
    },
    responses: Object.fromEntries(STATUSES.map((status) => [`Error${status}`, responseOf(status)])),
    headers: Object.fromEntries(
      Object.entries(HEADERS).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
    ),
  };
}

/** Money writes take a key, in the header or in the body. */
export function takesIdempotencyKey(operation: RestOperation): boolean {
  return operation.meta.moneyWrite === true || Object.hasOwn(operation.shape, 'idempotency_key');
}

/** The error answers that one operation can give, by status. */
export function errorResponsesOf(operation: RestOperation, isProtected: boolean): Record<string, unknown> {
  const takesBody = operation.method !== 'GET' && operation.method !== 'DELETE';
  const takesKey = takesIdempotencyKey(operation);
  const isPossible: Record<ErrorStatus, boolean> = {
    400: true,
    // A login is open to all and still refuses wrong passwords.
    401: isProtected || takesBody,
    403: isProtected,
    404: isProtected,
    405: false,
    409: isProtected && operation.type === 'mutation',
    413: takesBody,
    415: takesBody,
    422: takesKey,
    429: true,
    500: true,
    503: true,
    504: true,
  };
  const possible = STATUSES.filter((status) => isPossible[status]);
  return Object.fromEntries(possible.map((status) => [status, { $ref: `#/components/responses/Error${status}` }]));
}

function responseOf(status: ErrorStatus) {
  const codes = ERROR_CODES.filter((code) => ERRORS[code].http === status);
  const hasRetryAfter = status === 429 || status === 503;
  const names = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy', ...(hasRetryAfter ? ['Retry-After'] : [])];
  return {
    description: STATUS_TEXT[status],
    headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    content: {
      'application/json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/ErrorEnvelope' }],
          properties: { error: { properties: { code: { enum: codes } } } },
        },
        example: exampleOfStatus(codes),
      },
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
}

function exampleOfStatus(codes: readonly ErrorCode[]) {
  const code = codes[0] ?? 'INTERNAL_ERROR';
  const { text, nextStep } = ERRORS[code];
  return {
    error: {
      code,
      message: text['zh-TW'],
      details: code === 'INSUFFICIENT_BALANCE' ? { balance: 12, required: 15.2 } : {},
      suggestion: nextStep?.['zh-TW'] ?? null,
      request_id: '5b1c7a52-6d3e-4d0b-9d4e-0a6f0f2f7c11',
      timestamp: '2026-11-22T08:00:00.000Z',
    },
  };
}

function envelopeOf(code: object) {
  return {
    type: 'object',
    required: ['error'],
    additionalProperties: false,
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message', 'details', 'suggestion', 'request_id', 'timestamp'],
        additionalProperties: false,
        properties: {
          code,
          message: { type: 'string' },
          details: { type: 'object', description: 'Facts beside the text, such as `fields` for VALIDATION_FAILED' },
          suggestion: { type: ['string', 'null'] },
          request_id: { type: 'string' },
          timestamp: { type: 'string', format: 'date-time' },
        },
      },
    },
  };
}

/** RFC 9457, for callers that accept `application/problem+json`. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { $ref: '#/components/schemas/ErrorCode' },
    details: { type: 'object' },
    suggestion: { type: ['string', 'null'] },
    request_id: { type: 'string' },
    timestamp: { type: 'string', format: 'date-time' },
  },
};
