import type { RequestHandler } from 'express';
import type { Services } from '../services.js';
import { clientRequestId } from './security.js';
import { transportOf } from './transport.js';

/**
 * One line for each request when it is answered, and one more in the count of answers. Query strings, bodies and
 * all headers but `X-Request-Id` stay out of the log: they can hold tokens, codes and people's names.
 */
export function logRequests({ log: masking, metrics }: Services): RequestHandler {
  // Looking for secrets in each line costs more than writing it, and none of these fields can hold one.
  const log = masking.child({}, { redact: [] });
  return (req, res, next) => {
    const startedAt = performance.now();
    // Express shortens the path while a mounted router handles the request.
    const path = req.path;
    const transport = transportOf(path);
    res.once('close', () => {
      metrics.countAnswer(transport, res.writableFinished ? res.statusCode : null);
      const line = {
        request_id: res.getHeader('X-Request-Id'),
        // What the caller named it itself. Undefined, and no part of the line, without.
        client_request_id: clientRequestId(req),
        method: req.method,
        path,
        status: res.writableFinished ? res.statusCode : null,
        duration_ms: Math.round(performance.now() - startedAt),
        ip: req.ip,
        // The answer ends outside of the request's span. Undefined, and no part of the line, without traces.
        trace_id: res.locals.traceId as string | undefined,
      };
      if (res.statusCode >= 500) log.error(line, 'request failed');
      else if (res.writableFinished) log.info(line, 'request');
      else log.info(line, 'caller left before the answer');
    });
    next();
  };
}
