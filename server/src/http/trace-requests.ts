import type { Request, RequestHandler } from 'express';
import type { Tracing } from '../observe/tracing.js';
import { transportOf } from './transport.js';

/**
 * Makes each request a span. Probes, scrapes and documents would only bury the others; a stream of events lasts for
 * hours, and is none.
 */
export function traceRequests(tracing: Tracing): RequestHandler {
  return (req, res, next) => {
    const path = req.path;
    const isStream = req.headers.accept?.includes('text/event-stream') === true;
    if (isStream || transportOf(path) === 'other') {
      next();
      return;
    }
    const requestId = String(res.getHeader('X-Request-Id'));
    tracing.request({ method: req.method, headers: req.headers, requestId }, (span) => {
      res.locals.traceId = span.traceId;
      res.once('close', () => span.end(routeOf(req, path), res.writableFinished ? res.statusCode : null));
      next();
    });
  };
}

/** The pattern that Express has found; a path itself can hold ids. */
function routeOf(req: Request, path: string): string | null {
  if (transportOf(path) === 'trpc') return '/trpc';
  const pattern: unknown = req.route?.path;
  return typeof pattern === 'string' ? pattern : null;
}
