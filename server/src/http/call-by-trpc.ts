/**
 * The common request over tRPC, one procedure or a batch of them with a JSON input, without the turn through the fetch
 * API that the official adapter makes of every request. Streams and whatever else is unusual go on to that adapter, and
 * tests/rest/trpc-transports.test.ts holds the two to the same answers.
 */
import {
  type AnyTRPCProcedure,
  type AnyTRPCRouter,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  transformTRPCResponse,
} from '@trpc/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Context } from '../context.js';
import { rateLimitRefusal } from '../identity/rate-limit.js';
import { hasPlainBody, readBody } from './rest/read-body.js';

export interface TrpcCallOptions {
  router: AnyTRPCRouter;
  /** Larger batches are for the adapter to refuse. */
  maxBatchSize: number;
  createContext(req: Request, res: Response): Context;
  onError(error: TRPCError, path: string, context: Context): void;
  /** Headers that errors bring. */
  headersOf(errors: readonly TRPCError[]): Headers;
}

interface Call {
  path: string;
  procedure: AnyTRPCProcedure;
}

interface CommonRequest {
  type: 'query' | 'mutation';
  calls: Call[];
  isBatch: boolean;
  /** The inputs as JSON, once they have been read; null for none. */
  text: string | null;
}

/** How a call ended: its part of the answer as it is sent, and the error if it was one. */
interface Ended {
  status: number;
  answer: unknown;
  error: TRPCError | null;
}

type Config = AnyTRPCRouter['_def']['_config'];

const PREFIX = '/trpc/';
/** The mark of a batch and the input alone, in the order in which tRPC's client writes them. */
const QUERY = /^(batch=1)?(?:(?:^|&)input=([^&]+))?$/;
/** As the fetch API reads a body: what is no UTF-8 is replaced, and a mark of the byte order left out. */
const utf8 = new TextDecoder();

/** Takes the requests that need nothing else; all others go on. */
export function callByTrpc(options: TrpcCallOptions): RequestHandler {
  const read = readBody();
  return (req, res, next) => {
    const request = rateLimitRefusal(res) === null ? commonRequestOf(req, options) : null;
    if (request === null) {
      next();
    } else if (request.type === 'query') {
      void answerRequest(request, req, res, options);
    } else {
      read(req, res, (error?: unknown) => {
        // The caller has left in the middle of its body.
        if (error !== undefined) return next(error);
        void answerRequest({ ...request, text: utf8.decode(req.body as Buffer) }, req, res, options);
      });
    }
  };
}

function commonRequestOf(req: Request, { router, maxBatchSize }: TrpcCallOptions): CommonRequest | null {
  const { method, url, headers } = req;
  const wantsStream = headers['trpc-accept'] !== undefined || headers.accept?.includes('application/jsonl') === true;
  if (wantsStream || !url.startsWith(PREFIX)) return null;
  const [names = '', search = '', ...rest] = url.slice(PREFIX.length).split('?');
  const query = QUERY.exec(search);
  if (query === null || rest.length > 0) return null;
  const [, batch, input] = query;
  const isBatch = batch !== undefined;
  const type = method === 'POST' ? 'mutation' : 'query';
  const calls = callsOf(isBatch ? names.split(',') : [names], type, router);
  if (calls === null || calls.length > maxBatchSize) return null;
  if (method === 'POST') {
    const isPlain = input === undefined && headers['content-type'] === 'application/json' && hasPlainBody(req);
    return isPlain ? { type, calls, isBatch, text: null } : null;
  }
  if (method !== 'GET' || headers['content-type'] !== undefined) return null;
  const text = input === undefined ? null : new URLSearchParams(`input=${input}`).get('input');
  return { type, calls, isBatch, text };
}

/** The procedures of these names; null where one is unknown or of another type. */
function callsOf(names: string[], type: CommonRequest['type'], router: AnyTRPCRouter): Call[] | null {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>;
  const calls: Call[] = [];
  for (const path of names) {
    const procedure = Object.hasOwn(procedures, path) ? procedures[path] : undefined;
    if (procedure?._def.type !== type) return null;
    calls.push({ path, procedure });
  }
  return calls;
}

/** Makes the calls side by side and answers when the last one has ended. */
async function answerRequest(
  request: CommonRequest,
  req: Request,
  res: Response,
  options: TrpcCallOptions,
): Promise<void> {
  const context = options.createContext(req, res);
  const inputs = inputsOf(request, options.router._def._config);
  const ended = await Promise.all(request.calls.map((_call, index) => endOf(request, index, inputs, context, options)));
  const errors = ended.flatMap(({ error }) => error ?? []);
  for (const [name, value] of options.headersOf(errors)) res.setHeader(name, value);
  const answers = ended.map(({ answer }) => answer);
  send(res, statusOf(ended), request.isBatch ? answers : answers[0]);
}

/** Makes one of the calls. @param index its place in the request */
async function endOf(
  { calls, type }: CommonRequest,
  index: number,
  inputs: () => readonly unknown[],
  ctx: Context,
  { router, onError }: TrpcCallOptions,
): Promise<Ended> {
  const config = router._def._config;
  const { path, procedure } = calls[index] as Call;
  try {
    const getRawInput = async () => inputs()[index];
    const data: unknown = await procedure({ path, type, ctx, getRawInput, signal: undefined, batchIndex: index });
    return { status: 200, answer: transformTRPCResponse(config, { result: { data } }), error: null };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    onError(error, path, ctx);
    const shape = getTRPCErrorShape({ config, error, type, path, input: undefined, ctx });
    return { status: shape.data.httpStatus, answer: transformTRPCResponse(config, { error: shape }), error };
  }
}

/** The status that all calls share; 207 where they do not. */
function statusOf([first, ...others]: readonly Ended[]): number {
  const status = first?.status ?? 200;
  return others.every((other) => other.status === status) ? status : 207;
}

/** Reads the inputs when the first call asks for its own: what is wrong with one of them is wrong with all. */
function inputsOf(request: CommonRequest, { transformer }: Config): () => readonly unknown[] {
  let inputs: readonly unknown[] | null = null;
  return () => {
    try {
      inputs ??= jsonInputsOf(request).map((input) =>
        input === undefined ? undefined : transformer.input.deserialize(input),
      );
      return inputs;
    } catch (cause) {
      if (cause instanceof TRPCError) throw cause;
      const message = cause instanceof Error ? cause.message : 'Invalid input';
      throw new TRPCError({ code: 'BAD_REQUEST', message, cause });
    }
  };
}

/** One for each call; undefined where a call has none. */
function jsonInputsOf({ calls, isBatch, text }: CommonRequest): unknown[] {
  if (text === null) return [];
  const value: unknown = JSON.parse(text);
  if (!isBatch) return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('A batch names its inputs by the number of the call');
  }
  return calls.map((_call, index) => (value as Record<number, unknown>)[index]);
}

function send(res: Response, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.statusCode = status;
  res.setHeader('Vary', 'trpc-accept, accept');
  res.setHeader('Content-Type', 'application/json');
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.end(text);
}
