import type { AnyTRPCRouter, TRPCError } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Context } from './context.js';
import { callByTrpc } from './http/call-by-trpc.js';
import { createContext, requestIdOf } from './http/context.js';
import { dashboardRoutes, homeRedirect } from './http/dashboard.js';
import { documentationRoutes } from './http/docs.js';
import { healthRoutes } from './http/health.js';
import { requireHost } from './http/http-server.js';
import { keySetRoute } from './http/key-set.js';
import { logFailure } from './http/log-failure.js';
import { logRequests } from './http/log-requests.js';
import { metricsRoute } from './http/metrics.js';
import { answerError, retryAfterSecondsOf } from './http/rest/answer.js';
import { createRestBridge } from './http/rest/bridge.js';
import { MAX_BODY_BYTES } from './http/rest/read-body.js';
import { refuseMethod } from './http/rest/refuse-method.js';
import { allowOrigins, refusePlainHttp, requestId, securityHeaders } from './http/security.js';
import { traceRequests } from './http/trace-requests.js';
import { guardAgainstFloods, rateLimitRefusal } from './identity/rate-limit.js';
import { ApplicationError } from './lib/application-error.js';
import { toErrorBody } from './lib/error-envelope.js';
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
  app.disable('x-powered-by');

  app.use(
    inOneStep(
      requestId(),
      securityHeaders(),
      allowOrigins(services.config.corsOrigins),
      ...(services.tracing === null ? [] : [traceRequests(services.tracing)]),
      logRequests(services),
      requireHost(),
      ...(services.config.forceHttps ? [refusePlainHttp()] : []),
      guardAgainstFloods(services.limiter, () => services.metrics.countLimited('flood')),
    ),
  );
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

/**
 * Handlers that every request meets, one after the other: Express would look for each anew whether the path is its own.
 * They say what goes wrong by `next`; nobody would hear of a promise that one of them rejects.
 */
function inOneStep(...handlers: RequestHandler[]): RequestHandler {
  const [handle, ...rest] = handlers;
  if (handle === undefined) return (_req, _res, next) => next();
  const goOn = inOneStep(...rest);
  return (req, res, next) =>
    handle(req, res, (error?: unknown) => {
      if (error === undefined) return goOn(req, res, next);
      next(error);
    });
}

/** The official adapter, with our limits; errors get their shape in trpc.ts. */
function trpcTransport(services: Services, router: AnyTRPCRouter): RequestHandler {
  return (req, res, next) => {
    const adapt = createExpressMiddleware({
      router: formattingFor(router, () => createContext(services, req, res)),
      maxBatchSize: MAX_BATCH_SIZE,
      maxBodySize: MAX_BODY_BYTES,
      createContext: () => {
        const refusal = rateLimitRefusal(res);
        if (refusal !== null) throw refusal;
        return createContext(services, req, res);
      },
      onError: ({ error, path }) => logFailure(services.log, error, path ?? 'trpc', requestIdOf(res)),
      responseMeta: ({ errors, info }) => {
        const headers = waitHeaders(errors);
        // What tRPC refuses before it has understood the request, it would send as text/plain.
        if (info === undefined) headers.set('Content-Type', 'application/json');
        return { headers };
      },
    });
    return adapt(req, res, next);
  };
}

/** tRPC refuses some requests before their context stands: their errors are formatted with the one they would have had. */
function formattingFor(router: AnyTRPCRouter, contextOf: () => Context): AnyTRPCRouter {
  const config = router._def._config;
  const errorFormatter: typeof config.errorFormatter = (options) =>
    config.errorFormatter({ ...options, ctx: options.ctx ?? contextOf() });
  return { ...router, _def: { ...router._def, _config: { ...config, errorFormatter } } };
}

/** What most requests are, on a shorter way. */
function commonTrpc(services: Services, router: AnyTRPCRouter): RequestHandler {
  return callByTrpc({
    router,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: (req, res) => createContext(services, req, res),
    onError: (error, path, { requestId: id }) => logFailure(services.log, error, path, id),
    headersOf: waitHeaders,
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
    logFailure(services.log, error, 'http', requestIdOf(res));
  };
}
