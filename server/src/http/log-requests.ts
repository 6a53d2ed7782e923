import type { RequestHandler } from 'express';
import type { Services } from '../services.js';

/**
 * One line for each request when it is answered. Query strings, headers and bodies stay out of it: they can hold
 * tokens, codes and people's names.
 */
export function logRequests(log: Services['log']): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now();
    // Express shortens the path while a mounted router handles the request.
    const path = req.path;
    res.once('close', () => {
      const line = {
        request_id: res.getHeader('X-Request-Id'),
        method: req.method,
        path,
        status: res.writableFinished ? res.statusCode : null,
        duration_ms: Math.round(performance.now() - startedAt),
        ip: req.ip,
      };
      if (res.statusCode >= 500) log.error(line, 'request failed');
      else if (res.writableFinished) log.info(line, 'request');
      else log.info(line, 'caller left before the answer');
    });
    next();
  };
}
