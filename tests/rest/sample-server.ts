import type { AddressInfo } from 'node:net';
import { AmountInput, ERRORS, type ErrorCode, Timestamp, Uuid } from '@mps/shared';
import { z } from 'zod';
import { type AppOptions, createApp } from '../../server/src/app.js';
import { loadConfig } from '../../server/src/config/load-config.js';
import { functionMetadata } from '../../server/src/database/functions.generated.js';
import { createHttpServer } from '../../server/src/http/http-server.js';
import { createOpenApiDocument } from '../../server/src/http/openapi/document.js';
import { createCallLimiter } from '../../server/src/identity/rate-limit.js';
import { ApplicationError } from '../../server/src/lib/application-error.js';
import { createLogger } from '../../server/src/lib/logger.js';
import { createMetrics } from '../../server/src/observe/create-metrics.js';
import type { Services } from '../../server/src/services.js';
import { publicProcedure, router } from '../../server/src/trpc.js';
import { createDocumentCheck } from '../support/documented.js';
import { type RestCall, restCaller } from '../support/rest.js';

const Thing = z.object({ id: z.string(), name: z.string(), created_at: Timestamp });
const thing = (id: string, name = 'thing') => ({ id, name, created_at: '2026-11-22T08:00:00.000Z' });

/** A small router with every kind of path, field and failure that the bridge has to carry. */
const sampleRouter = router({
  things: router({
    get: publicProcedure
      .meta({ openapi: { method: 'GET', path: '/things/{id}', protect: false } })
      .input(z.strictObject({ id: z.string().max(50) }))
      .output(Thing)
      .query(({ input }) => thing(input.id)),
    latest: publicProcedure
      .meta({ openapi: { method: 'GET', path: '/things/latest', protect: false } })
      .output(Thing)
      .query(() => thing('the newest')),
    old: publicProcedure
      .meta({
        openapi: { method: 'GET', path: '/things/old', protect: false },
        deprecated: { since: '2026-11-01T00:00:00Z', sunset: '2027-01-01T00:00:00Z' },
      })
      .output(Thing)
      .query(() => thing('the oldest')),
    list: publicProcedure
      .meta({ openapi: { method: 'GET', path: '/things' } })
      .input(
        z.strictObject({
          limit: z.int().min(1).max(200).default(20),
          flag: z.boolean().optional(),
          tags: z.array(z.string()).optional(),
          text: z.string().nullish(),
          kind: z.enum(['a', 'b']).optional(),
        }),
      )
      .output(z.object({ input: z.record(z.string(), z.unknown()) }))
      .query(({ input }) => ({ input })),
    create: publicProcedure
      .meta({ openapi: { method: 'POST', path: '/things' }, status: 201 })
      .input(
        z.strictObject({ name: z.string(), amount: AmountInput.optional(), idempotency_key: z.string().optional() }),
      )
      .output(Thing)
      .mutation(({ input }) => thing('new', input.name)),
    rename: publicProcedure
      .meta({ openapi: { method: 'PATCH', path: '/things/{thing_id}' } })
      .input(z.strictObject({ thing_id: Uuid, name: z.string() }))
      .output(Thing)
      .mutation(({ input }) => thing(input.thing_id, input.name)),
    touch: publicProcedure
      .meta({ openapi: { method: 'POST', path: '/things/touch' } })
      .output(z.object({ success: z.literal(true) }))
      .mutation(() => ({ success: true as const })),
    refuse: publicProcedure
      .meta({ openapi: { method: 'POST', path: '/things/refuse' } })
      .input(z.strictObject({ code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]) }))
      .output(Thing)
      .mutation(({ input }) => {
        throw new ApplicationError(input.code, { details: { balance: 12, required: 15.2, count: 3 } });
      }),
    crash: publicProcedure
      .meta({ openapi: { method: 'POST', path: '/things/crash' } })
      .output(Thing)
      .mutation(() => {
        throw new Error('relation "secret_table" does not exist');
      }),
    dawdle: publicProcedure
      .meta({ openapi: { method: 'POST', path: '/things/dawdle' } })
      .output(z.object({ success: z.literal(true) }))
      .mutation(() => new Promise<never>(() => {})),
    misanswer: publicProcedure
      .meta({ openapi: { method: 'GET', path: '/things/misanswer' } })
      .output(Thing)
      .query(() => ({ id: 'only an id' }) as never),
  }),
  hidden: publicProcedure.query(() => 'over tRPC alone'),
});

export interface SampleServer {
  url: string;
  rest: RestCall;
  /** A call whose answer nobody holds against the document: the sample answers what no API would. */
  undocumented: RestCall;
  stop(): Promise<void>;
}

/** A database that is as the server expects it, for `/health`, and holds nothing. */
async function answerAsExpected(): Promise<unknown[]> {
  const functions = Object.entries(functionMetadata).map(([name, { args, result }]) => ({
    name,
    args,
    required: [],
    columns: typeof result === 'string' ? null : result,
    type: result,
  }));
  return [{ versions: null, functions }];
}

/** Serves the sample router by the real application, without a database. */
export async function startSampleServer(options: Partial<AppOptions> & { env?: Record<string, string> } = {}) {
  const config = loadConfig({ NODE_ENV: 'test', ...options.env });
  const limits = { requests: config.rateLimitRequests, windowSeconds: config.rateLimitWindowSeconds };
  const services = {
    config,
    log: createLogger('silent'),
    limiter: createCallLimiter(limits),
    metrics: createMetrics(),
    tracing: null,
    publicKeys: [],
    redis: null,
    sessions: { authenticate: () => Promise.reject(new ApplicationError('NOT_AUTHENTICATED')) },
    database: { status: { description: 'none' }, ping: () => Promise.resolve(true), call: answerAsExpected },
  } as unknown as Services;
  const http = createHttpServer(createApp(services, { router: sampleRouter, ...options }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const stop = async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  const documented = createDocumentCheck(createOpenApiDocument(sampleRouter, '0.0.0'));
  return { url, rest: restCaller(url, documented), undocumented: restCaller(url, null), stop } satisfies SampleServer;
}
