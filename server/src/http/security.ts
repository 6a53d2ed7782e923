/** What every request meets before anything is decided about it: its id, the headers, who may call from a browser. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { ApplicationError } from '../lib/application-error.js';

/** Other ids could carry line breaks or pages of text into the log. */
const SANE_REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Answers a new id in `X-Request-Id`: the one of the log, the audit and the trace. It is never the caller's, who could
 * give several requests one id, or another request's.
 */
export function requestId(): RequestHandler {
  return (_req, res, next) => {
    res.setHeader('X-Request-Id', randomUUID());
    next();
  };
}

/** The `X-Request-Id` that the caller sent, for the log alone; undefined where it is not a sane one. */
export function clientRequestId(req: IncomingMessage): string | undefined {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && SANE_REQUEST_ID.test(given) ? given : undefined;
}

/** The security headers. Answers are data: nothing may be loaded, framed or kept because of them. */
export function securityHeaders(): RequestHandler {
  const fixed = headersOf(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
      xFrameOptions: { action: 'deny' },
    }),
  );
  return (_req, res, next) => {
    for (const [name, value] of fixed) res.setHeader(name, value);
    res.setHeader('Cache-Control', 'no-store');
    next();
  };
}

/** What Helmet sets, asked once: nothing of it depends on the request. */
function headersOf(helmets: ReturnType<typeof helmet>): [name: string, value: string][] {
  const set: [string, string][] = [];
  const recorder = { setHeader: (name: string, value: string) => set.push([name, value]), removeHeader: () => {} };
  helmets({} as IncomingMessage, recorder as unknown as ServerResponse, () => {});
  return set;
}

/** What the documentation page alone may load: its own files, and styles that it writes itself. */
export function documentationHeaders(): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
    },
  });
}

/** Probes and scrapes come from inside, past the proxy that ends TLS, and their answers hold no login and no person. */
const PROBE_PATHS: ReadonlySet<string> = new Set(['/live', '/ready', '/health', '/metrics']);

/**
 * Refuses what did not come by HTTPS. Nothing is redirected: a client that sent its token in the clear should fail
 * where it is noticed. Behind a proxy, TRUST_PROXY has to name it, or its `X-Forwarded-Proto` is not believed.
 */
export function refusePlainHttp(): RequestHandler {
  return (req, _res, next) => {
    if (req.secure || PROBE_PATHS.has(req.path)) return next();
    next(new ApplicationError('PERMISSION_DENIED', { details: { reason: 'https_required' } }));
  };
}

const ALLOWED_HEADERS =
  'Authorization, Content-Type, Accept-Language, Idempotency-Key, Last-Event-ID, X-Request-Id, trpc-accept';
const EXPOSED_HEADERS =
  'X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, Idempotent-Replayed, Deprecation, Sunset, WWW-Authenticate';
const PREFLIGHT_MAX_AGE_SECONDS = 600;

/**
 * Lets the named web origins call from a browser. Tokens travel in a header, never in a cookie, so no answer allows
 * credentials.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    // The first word on it; whatever else an answer depends on is added later.
    res.setHeader('Vary', 'Origin');
    const { origin } = req.headers;
    const isAllowed = origin !== undefined && (origins.includes(origin) || origins.includes('*'));
    if (isAllowed) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Expose-Headers', EXPOSED_HEADERS);
      // Helmet's default keeps other origins from reading; the list has the last word.
      res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    }
    const isPreflight = req.method === 'OPTIONS' && req.get('Access-Control-Request-Method') !== undefined;
    if (!isPreflight) return next();
    if (isAllowed) {
      res.setHeader('Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE');
      res.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS);
      res.setHeader('Access-Control-Max-Age', String(PREFLIGHT_MAX_AGE_SECONDS));
    }
    res.status(204).end();
  };
}
