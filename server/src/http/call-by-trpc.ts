/**
 * The common call over tRPC, one procedure with a JSON input, without the turn through the fetch API that the official
 * adapter makes of every request. Batches, streams and whatever else is unusual go on to that adapter, and
 * tests/rest/trpc-transports.test.ts holds the two to the same answers.
 */
import {
  type AnyTRPCProcedure,
  type AnyTRPCRouter,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  transformTRPCResponse,
} from '@trpc/server';
import type { Request, RequestHandler, Response } from 'express';
import { rateLimitRefusal } from '../auth/rate-limit.js';
import type { Context } from '../context.js';
import { hasPlainBody, readBody } from '../rest/read-body.js';

export interface TrpcCallOptions {
  router: AnyTRPCRouter;
  createContext(req: Request, res: Response): Context;
  onError(error: TRPCError, path: string, context: Context): void;
  /** Headers that an error brings. */
  headersOf(error: TRPCError): Headers;
}

interface Call {
  path: string;
  type: 'query' | 'mutation';
  /** The input as JSON, once it has been read; null for none. */
  text: string | null;
}

const PREFIX = '/trpc/';
/** As the fetch API reads a body: what is no UTF-8 is replaced, and a mark of the byte order left out. */
const utf8 = new TextDecoder();

/** Takes the calls that need nothing else; all others go on. */
export function callByTrpc(options: TrpcCallOptions): RequestHandler {
  const procedures = options.router._def.procedures as Record<string, AnyTRPCProcedure>;
  const read = readBody();
  return (req, res, next) => {
    const call = rateLimitRefusal(res) === null ? commonCallOf(req, procedures) : null;
    if (call === null) {
      next();
    } else if (call.type === 'query') {
      void answerCall(call, req, res, options);
    } else {
      read(req, res, (error?: unknown) => {
        // The caller has left in the middle of its body.
        if (error !== undefined) return next(error);
        void answerCall({ ...call, text: utf8.decode(req.body as Buffer) }, req, res, options);
      });
    }
  };
}

function commonCallOf(req: Request, procedures: Record<string, AnyTRPCProcedure>): Call | null {
  const { method, url, headers } = req;
  if (!url.startsWith(PREFIX) || headers['trpc-accept'] !== undefined || headers.accept === 'application/jsonl')
    return null;
  const [name = '', query, ...rest] = url.slice(PREFIX.length).split('?');
  const type = Object.hasOwn(procedures, name) ? procedures[name]?._def.type : undefined;
  if (method === 'POST' && type === 'mutation' && query === undefined) {
    return headers['content-type'] === 'application/json' && hasPlainBody(req)
      ? { path: name, type, text: null }
      : null;
  }
  if (method !== 'GET' || type !== 'query' || rest.length > 0 || headers['content-type'] !== undefined) return null;
  if (query === undefined) return { path: name, type, text: null };
  // The input alone: a second parameter may say that this is a batch.
  const input = /^input=([^&]+)$/.exec(query)?.[1];
  return input === undefined ? null : { path: name, type, text: new URLSearchParams(`input=${input}`).get('input') };
}

async function answerCall(call: Call, req: Request, res: Response, options: TrpcCallOptions): Promise<void> {
  const { router } = options;
  const config = router._def._config;
  const { path, type } = call;
  const ctx = options.createContext(req, res);
  try {
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      type,
      ctx,
      getRawInput: async () => inputOf(call, config),
      signal: undefined,
      batchIndex: 0,
    });
    send(res, 200, transformTRPCResponse(config, { result: { data } }));
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    options.onError(error, path, ctx);
    const shape = getTRPCErrorShape({ config, error, type, path, input: undefined, ctx });
    for (const [name, value] of options.headersOf(error)) res.setHeader(name, value);
    send(res, shape.data.httpStatus, transformTRPCResponse(config, { error: shape }));
  }
}

function inputOf({ text }: Call, { transformer }: AnyTRPCRouter['_def']['_config']): unknown {
  if (text === null) return undefined;
  try {
    return transformer.input.deserialize(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof TRPCError) throw cause;
    throw new TRPCError({
      code: 'BAD_REQUEST',
      message: cause instanceof Error ? cause.message : 'Invalid input',
      cause,
    });
  }
}

function send(res: Response, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.statusCode = status;
  res.setHeader('Vary', 'trpc-accept, accept');
  res.setHeader('Content-Type', 'application/json');
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.end(text);
}
