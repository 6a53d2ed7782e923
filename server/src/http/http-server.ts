/** The HTTP server around the app: what Node decides before a request reaches it is decided here as everywhere else. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { RequestHandler } from 'express';
import { ApplicationError } from '../lib/application-error.js';
import { answerClientError } from './answer-client-error.js';

/** Node looks for requests over their time every 30 s otherwise: one that never ends would hold on for as much longer. */
const LOOK_FOR_SLOW_REQUESTS_MS = 1_000;

/** @param requestTimeoutMs how long a request may take to arrive; Node's own time unless given */
export function createHttpServer(app: RequestListener, requestTimeoutMs?: number): Server {
  const options = {
    // Both: where the headers' time is the longer one, Node exchanges the two without a word.
    ...(requestTimeoutMs === undefined ? {} : { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs }),
    connectionsCheckingInterval: LOOK_FOR_SLOW_REQUESTS_MS,
    // Node's own refusal has no body; ours is `requireHost`.
    requireHostHeader: false,
  };
  const http = createServer(options, app);
  http.on('clientError', answerClientError);
  // Node would answer expectations that it does not know by a 417 without a body; they may be passed over (RFC 9110).
  http.on('checkExpectation', app);
  return http;
}

/** Refuses HTTP/1.1 without `Host`. Source: RFC 9112, section 3.2. */
export function requireHost(): RequestHandler {
  return (req, _res, next) => {
    const isMissing = req.httpVersion === '1.1' && req.headers.host === undefined;
    next(
      isMissing ? new ApplicationError('VALIDATION_FAILED', { details: { fields: { host: ['Missing'] } } }) : undefined,
    );
  };
}
