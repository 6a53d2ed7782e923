/** The three probes in the OpenAPI document: they stand beside the procedures, and so does their description. */
import { EVERY_REQUEST, operationHeaders } from './document-headers.js';

const TIMESTAMP = { type: 'string', format: 'date-time', description: 'When it was answered, in UTC' };
const TIME = '2026-11-22T08:00:00.000Z';

const CHECKS = {
  type: 'object',
  description: 'What works and what does not',
  required: ['database', 'redis', 'rpc_functions'],
  properties: {
    database: { type: 'boolean', description: 'The database answers' },
    redis: { description: 'Redis answers, or is not used', anyOf: [{ type: 'boolean' }, { const: 'disabled' }] },
    rpc_functions: { type: 'boolean', description: 'The payment functions are installed and may be called' },
  },
};

/** The components that `healthPaths` refers to. */
export const HEALTH_SCHEMAS = {
  Liveness: answerSchema(['alive']),
  Readiness: answerSchema(['ready', 'not_ready']),
  Health: {
    ...answerSchema(['healthy', 'unhealthy']),
    required: ['status', 'version', 'timestamp', 'checks'],
    properties: {
      ...answerSchema(['healthy', 'unhealthy']).properties,
      version: { type: 'string', description: "The server's version", example: '0.1.0' },
      checks: CHECKS,
    },
  },
};

const checks = (works: boolean) => ({ database: works, redis: 'disabled', rpc_functions: works });

export const HEALTH_PATHS = {
  '/live': probe('live', 'Is the process alive', 'Answers while the process runs; says nothing of the database.', {
    200: ['It is alive', 'Liveness', { status: 'alive', timestamp: TIME }],
  }),
  '/ready': probe('ready', 'Is the server ready', 'Whether load balancers should send requests here.', {
    200: ['It is ready', 'Readiness', { status: 'ready', timestamp: TIME }],
    503: ['It is stopping, or its database is away', 'Readiness', { status: 'not_ready', timestamp: TIME }],
  }),
  '/health': probe('health', 'What works', 'What works and what does not, for monitors and people.', {
    200: ['All works', 'Health', { status: 'healthy', version: '0.1.0', timestamp: TIME, checks: checks(true) }],
    503: [
      'Something does not work',
      'Health',
      { status: 'unhealthy', version: '0.1.0', timestamp: TIME, checks: checks(false) },
    ],
  }),
};

type Answer = [description: string, schema: string, example: unknown];

function probe(name: string, summary: string, description: string, answers: Record<number, Answer>) {
  const responses = Object.entries(answers).map(([status, [text, schema, example]]) => [
    status,
    {
      description: text,
      headers: operationHeaders(),
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } },
    },
  ]);
  return {
    get: {
      operationId: `health.${name}`,
      tags: ['health'],
      summary,
      description,
      security: [],
      parameters: EVERY_REQUEST,
      responses: { ...Object.fromEntries(responses), 431: { $ref: '#/components/responses/Error431' } },
    },
  };
}

function answerSchema(statuses: readonly string[]) {
  return {
    type: 'object',
    required: ['status', 'timestamp'],
    properties: {
      status: { type: 'string', description: 'The answer in one word', enum: statuses },
      timestamp: TIMESTAMP,
    },
  };
}
