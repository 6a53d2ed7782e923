/** The error answers of the OpenAPI document: one envelope, and for each operation and status the codes that it can hold. */
import { ERRORS, type ErrorCode, type ErrorStatus } from '@mps/shared';
import type { RestOperation } from '../rest/operations.js';
import { operationHeaders } from './document-headers.js';

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

/** What every operation can answer. */
const ALWAYS: readonly ErrorCode[] = [
  'VALIDATION_FAILED',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
];
const WITH_LOGIN: readonly ErrorCode[] = [
  'NOT_AUTHENTICATED',
  'TOKEN_EXPIRED',
  'SESSION_REVOKED',
  'SECOND_FACTOR_REQUIRED',
];
const WITH_BODY: readonly ErrorCode[] = ['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];
/** What no operation answers: its path alone does. */
const OF_THE_PATH: readonly ErrorCode[] = ['METHOD_NOT_ALLOWED'];

/** The key travels in the header or in the body. */
export function takesIdempotencyKey(operation: RestOperation): boolean {
  return operation.meta.takesIdempotencyKey === true || Object.hasOwn(operation.shape, 'idempotency_key');
}

/** The error answers of one operation by their status; every code is possible where its own are not listed. */
export function errorResponsesOf(operation: RestOperation, isProtected: boolean): Record<string, unknown> {
  const own = operation.meta.errors;
  const takesBody = operation.method !== 'GET' && operation.method !== 'DELETE';
  const possible = new Set<ErrorCode>([
    ...ALWAYS,
    ...(isProtected ? WITH_LOGIN : []),
    ...(takesBody ? WITH_BODY : []),
    ...(operation.meta.permission === undefined ? [] : (['PERMISSION_DENIED'] as const)),
    ...(own ?? ERROR_CODES.filter((code) => !WITH_BODY.includes(code) && !OF_THE_PATH.includes(code))),
  ]);
  if (own === undefined && !takesIdempotencyKey(operation)) possible.delete('IDEMPOTENCY_KEY_REUSED');
  const statuses = (Object.keys(STATUS_TEXT).map(Number) as ErrorStatus[]).map((status): [string, unknown] => {
    const codes = ERROR_CODES.filter((code) => possible.has(code) && ERRORS[code].http === status);
    return [String(status), codes.length === 0 ? null : responseOf(status, codes)];
  });
  return Object.fromEntries([...statuses.filter(([, response]) => response !== null), ['431', HEADERS_TOO_LARGE]]);
}

/** Node refuses such a request before anything of it is known, so this answer is short of the usual headers. */
const HEADERS_TOO_LARGE = { $ref: '#/components/responses/Error431' };

/** The components that the error answers refer to, beside those that `shareResponses` makes. */
export function errorComponents() {
  return {
    schemas: {
      ErrorCode: { type: 'string', description: 'Decide by this one; the texts may change', enum: ERROR_CODES },
      ErrorEnvelope: ENVELOPE,
      Problem: PROBLEM,
    },
    examples: Object.fromEntries(ERROR_CODES.map((code) => [code, exampleOf(code)])),
    responses: {
      Error431: {
        description: 'The headers are too large',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
        content: contentOf(['PAYLOAD_TOO_LARGE']),
      },
    },
  };
}

/**
 * Moves the answers that several operations give alike into the components: `Error401`. Of a status with answers of
 * several kinds the most frequent one is moved.
 */
export function shareResponses(operations: readonly { responses: Record<string, unknown> }[]): Record<string, unknown> {
  const counted = new Map<string, { status: string; response: unknown; count: number }>();
  for (const { responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      if (Number(status) < 400 || '$ref' in (response as object)) continue;
      const key = `${status} ${JSON.stringify(response)}`;
      counted.set(key, { status, response, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  const shared = new Map<string, string>();
  for (const [key, { status, count }] of [...counted].sort(([, left], [, right]) => right.count - left.count)) {
    if (count > 1 && ![...shared.values()].includes(status)) shared.set(key, status);
  }
  for (const { responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      const isShared = shared.has(`${status} ${JSON.stringify(response)}`);
      if (isShared) responses[status] = { $ref: `#/components/responses/Error${status}` };
    }
  }
  return Object.fromEntries([...shared].map(([key, status]) => [`Error${status}`, counted.get(key)?.response]).sort());
}

function responseOf(status: ErrorStatus, codes: readonly ErrorCode[]) {
  const names = [
    ...(status === 429 || status === 503 ? ['Retry-After'] : []),
    ...(status === 401 ? ['WWW-Authenticate'] : []),
  ];
  return {
    description: `${STATUS_TEXT[status]}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    headers: operationHeaders(names),
    content: contentOf(codes),
  };
}

function contentOf(codes: readonly ErrorCode[]) {
  const ofCodes = codes.length === 1 ? { const: codes[0] } : { enum: codes };
  return {
    'application/json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/ErrorEnvelope' }, narrowed('error', narrowed('code', ofCodes))],
      },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
    'application/problem+json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/Problem' }, narrowed('code', ofCodes)],
      },
    },
  };
}

/** An object of which one property is told more closely; the others are another schema's business. */
function narrowed(name: string, schema: unknown) {
  return { type: 'object', properties: { [name]: schema }, unevaluatedProperties: true };
}

/** Details of which the texts speak; the tests hold the names against what is really answered. */
const DETAILS: Partial<Record<ErrorCode, Record<string, unknown>>> = {
  INSUFFICIENT_BALANCE: { balance: 12, required: 15.2 },
  VALIDATION_FAILED: { fields: { amount: ['A number or a decimal text such as 1299.50'] } },
  REFUND_EXCEEDS_REMAINING: { remaining: 20, requested: 25 },
};

function exampleOf(code: ErrorCode) {
  const { text, nextStep } = ERRORS[code];
  return {
    summary: text.en,
    value: {
      error: {
        code,
        message: text['zh-TW'],
        details: DETAILS[code] ?? {},
        suggestion: nextStep?.['zh-TW'] ?? null,
        request_id: '5b1c7a52-6d3e-4d0b-9d4e-0a6f0f2f7c11',
        timestamp: '2026-11-22T08:00:00.000Z',
      },
    },
  };
}

const FACTS = {
  details: {
    type: 'object',
    description: 'Facts beside the text, such as `fields` for VALIDATION_FAILED',
    additionalProperties: true,
  },
  suggestion: { type: ['string', 'null'], description: 'What the person can do next' },
  request_id: { type: 'string', description: 'The same as `X-Request-Id`; quote it to support' },
  timestamp: { type: 'string', format: 'date-time', description: 'When it was refused, in UTC' },
};

const ENVELOPE = {
  type: 'object',
  description: 'Every answer that is not a success',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'details', 'suggestion', 'request_id', 'timestamp'],
      properties: {
        code: { $ref: '#/components/schemas/ErrorCode' },
        message: { type: 'string', description: 'For people, in the language of `Accept-Language`' },
        ...FACTS,
      },
    },
  },
};

const PROBLEM = {
  type: 'object',
  description: 'The same facts by RFC 9457, for callers that accept `application/problem+json`',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', description: '`urn:mps:error:` and the code' },
    title: { type: 'string', description: 'The code' },
    status: { type: 'integer', description: "The answer's HTTP status" },
    detail: { type: 'string', description: 'For people, in the language of `Accept-Language`' },
    instance: { type: 'string', description: 'The path that was called' },
    code: { $ref: '#/components/schemas/ErrorCode' },
    ...FACTS,
  },
};
