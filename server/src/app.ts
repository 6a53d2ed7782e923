import type { AnyTRPCRouter, TRPCError } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { guardAgainstFloods, rateLimitRefusal } from './auth/rate-limit.js';
import { toErrorBody } from './envelope.js';
import { ApplicationError } from './errors.js';
import { callByTrpc } from './http/call-by-trpc.js';
import { createContext } from './http/context.js';
import { dashboardRoutes, homeRedirect } from './http/dashboard.js';
import { documentationRoutes } from './http/docs.js';
import { healthRoutes } from './http/health.js';
import { requireHost } from './http/http-server.js';
import { keySetRoute } from './http/key-set.js';
import { logFailure } from './http/log-failure.js';
import { logRequests } from './http/log-requests.js';
import { metricsRoute } from './http/metrics.js';
import { allowOrigins, refusePlainHttp, requestId, securityHeaders } from './http/security.js';
import { traceRequests } from './http/trace-requests.js';
import { answerError, retryAfterSecondsOf } from './rest/answer.js';
import { createRestBridge } from './rest/bridge.js';
import { MAX_BODY_BYTES } from './rest/read-body.js';
import { refuseMethod } from './rest/refuse-method.js';
import { appRouter } from './router.js';
import type { Services } from './services.js';

/** More calls in one request would let a caller occupy the database for long at the price of one connection. */
const MAX_BATCH_SIZE = 10;

/** What tests and the graceful stop change. */
export interface AppOptions {
  router?: AnyTRPCRouter;
  /** True once the stop has begun, so that `/ready` says no. */
  isStopping?: () => boolean;
  /** Reads the numbers of all processes behind this port; this one's own unless given. */
  readMetrics?: () => Promise<string>;
}

/** Assembles the server, in the order in which a request meets it; it does not listen yet. */
export function createApp(services: Services, options: AppOptions = {}): Express {
  const router = options.router ?? appRouter;
  const app = express();
  app.set('trust proxy', services.config.trustProxy);
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.disable('etag');

  app.use(requestId(), ...securityHeaders(), allowOrigins(services.config.corsOrigins));
  if (services.tracing !== null) app.use(traceRequests(services.tracing));
  app.use(logRequests(services));
  app.use(requireHost());
  if (services.config.forceHttps) app.use(refusePlainHttp());
  app.use(guardAgainstFloods(services.limiter, () => services.metrics.countLimited('flood')));
  const bridge = createRestBridge({
    router,
    createContext: (req, res) => createContext(services, req, res),
    onError: (error, name, context) => logFailure(services.log, error, name, context.requestId),
  });
  app.use(unlessTooMany(bridge.exact), commonTrpc(services, router));
  app.use(healthRoutes({ services, isStopping: options.isStopping ?? (() => false) }));
  app.use(documentationRoutes(router));
  app.use(keySetRoute(services.publicKeys), metricsRoute(services, options.readMetrics));
  app.use('/dashboard', dashboardRoutes());
  app.get('/', homeRedirect);
  // The adapter makes a Request of what it is given, and no Request can have this method.
  app.trace(/^\/trpc(\/|$)/, refuseMethod(['GET', 'POST']));
  app.use('/trpc', trpcTransport(services, router));
  app.use(unlessTooMany(bridge.routes));
  app.use(() => {
    throw new ApplicationError('NOT_FOUND');
  });
  app.use(answerEveryError(services));
  return app;
}

/** The official adapter, with our limits; errors get their shape in trpc.ts. */
function trpcTransport(services: Services, router: AnyTRPCRouter): RequestHandler {
  return createExpressMiddleware({
    router,
    maxBatchSize: MAX_BATCH_SIZE,
    maxBodySize: MAX_BODY_BYTES,
    createContext: ({ req, res }) => {
      const refusal = rateLimitRefusal(res);
      if (refusal !== null) throw refusal;
      return createContext(services, req, res);
    },
    onError: ({ error, path, ctx }) => logFailure(services.log, error, path ?? 'trpc', ctx?.requestId),
    responseMeta: ({ errors, info }) => {
      const headers = waitHeaders(errors);
      // What tRPC refuses before it has understood the request, it would send as text/plain.
      if (info === undefined) headers.set('Content-Type', 'application/json');
      return { headers };
    },
  });
}

/** What most calls are, on a shorter way. */
function commonTrpc(services: Services, router: AnyTRPCRouter): RequestHandler {
  return callByTrpc({
    router,
    createContext: (req, res) => createContext(services, req, res),
    onError: (error, path, { requestId: id }) => logFailure(services.log, error, path, id),
    headersOf: (error) => waitHeaders([error]),
  });
}

/** How long a caller should wait after these errors. */
function waitHeaders(errors: readonly TRPCError[]): Headers {
  const waits = errors.flatMap((error) => retryAfterSecondsOf(toErrorBody(error, '', 'en'), error) ?? []);
  return new Headers(waits.length > 0 ? { 'Retry-After': String(Math.max(...waits)) } : {});
}

/** Lets nobody through whom the guard against floods has refused. */
function unlessTooMany(handle: RequestHandler): RequestHandler {
  return (req, res, next) => {
    const refusal = rateLimitRefusal(res);
    if (refusal === null) return handle(req, res, next);
    next(refusal);
  };
}

/** What no route has answered: unknown paths, broken bodies, and our own mistakes. */
function answerEveryError(services: Services): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    answerError(req, res, error);
    logFailure(services.log, error, 'http', String(res.getHeader('X-Request-Id')));
  };
}
