/** The body of a REST request: a JSON object, or nothing. */
import { AsyncResource } from 'node:async_hooks';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { ApplicationError } from '../../lib/application-error.js';
import { refuseDeep } from '../../lib/depth.js';

/** The largest body either transport reads. The largest real one, a charge with its tag, is under 6 kB. */
export const MAX_BODY_BYTES = 100_000;

/** One for all: making a strict decoder costs more than decoding a request. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the bytes whatever their type, so that a body of the wrong type can be told from no body. */
export function readBody(): RequestHandler {
  const readAny = express.raw({ type: () => true, limit: MAX_BODY_BYTES });
  return (req, res, next) => {
    // Compressed, in chunks or too long: the general reader knows all of it, and takes longer.
    if (hasPlainBody(req)) collectBody(req, res, next);
    else readAny(req, res, next);
  };
}

/** True for a body that is told to be no longer than any may be, and stands there as it is. */
export function hasPlainBody({ headers }: Request): boolean {
  return headers['content-encoding'] === undefined && Number(headers['content-length']) <= MAX_BODY_BYTES;
}

/** A plain body whose length is told; Node itself reads no further than that. */
function collectBody(req: Request, res: Response, next: (error?: unknown) => void): void {
  const chunks: Buffer[] = [];
  // The events come from the connection, which knows nothing of the request's trace.
  const goOn = res.locals.traceId === undefined ? next : AsyncResource.bind(next);
  let isDone = false;
  const end = (error?: unknown) => {
    if (isDone) return;
    isDone = true;
    goOn(error);
  };
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.once('end', () => {
    req.body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    end();
  });
  req.once('error', end);
  req.once('close', () => end(Object.assign(new Error('request aborted'), { status: 400 })));
}

/**
 * The JSON object that a request carries; an empty one where it carries nothing.
 * @throws UNSUPPORTED_MEDIA_TYPE for anything that is not called JSON, VALIDATION_FAILED for anything that is not an object
 */
export function parseBody(req: Request): Record<string, unknown> {
  const bytes: unknown = req.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return {};
  if (!isJson(req)) throw new ApplicationError('UNSUPPORTED_MEDIA_TYPE');
  const value = parseJson(bytes);
  if (!isJsonObject(value)) throw refused('Not a JSON object');
  refuseDeep(value);
  return value;
}

/** Nearly every client writes the type in this one way. */
const isJson = (req: Request): boolean =>
  req.headers['content-type'] === 'application/json' || Boolean(req.is(['application/json', '+json']));

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(strictUtf8.decode(bytes));
  } catch (cause) {
    throw refused('Not valid JSON', cause);
  }
}

function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(message: string, cause?: unknown): ApplicationError {
  return new ApplicationError('VALIDATION_FAILED', { details: { fields: { '': [message] } }, cause });
}
