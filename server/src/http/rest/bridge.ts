/**
 * REST over the tRPC router: each procedure that names a REST path gets an Express route, which calls the very same
 * procedure, so that middlewares, validation and errors are the same on both transports.
 * Why this is our own code: docs/decisions/0001-rest-bridge.md.
 */
import { isApprovalRequested } from '@mps/shared';
import type { AnyTRPCRouter } from '@trpc/server';
import express, { type NextFunction, type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Context } from '../../context.js';
import { ApplicationError } from '../../lib/application-error.js';
import { answerError } from './answer.js';
import { coerceUrlValues, type UrlValue } from './coerce.js';
import { deprecationHeaders } from './deprecation.js';
import { type RestMethod, type RestOperation, restOperationsOf } from './operations.js';
import { parseBody, readBody } from './read-body.js';
import { refuseMethod } from './refuse-method.js';

/** What the bridge needs of its surroundings. */
export interface BridgeOptions {
  router: AnyTRPCRouter;
  createContext(req: Request, res: Response): Context;
  /** Told of every error that is answered, with the procedure's name. */
  onError(error: unknown, name: string, context: Context): void;
}

export interface RestBridge {
  /** Takes the paths without parameters by one look-up, where the routes try one pattern after the other. */
  exact: RequestHandler;
  routes: Router;
}

/**
 * Builds the routes. Paths that no procedure has go on to the next handler; a path that procedures have under other
 * methods alone is METHOD_NOT_ALLOWED, with `Allow`.
 */
export function createRestBridge(options: BridgeOptions): RestBridge {
  const exact = new Map<string, Route>();
  const routes = express.Router({ caseSensitive: true });
  const operations = restOperationsOf(options.router);
  // By what a path matches: `/x/{id}` and `/x/{name}` are one path with the methods of both.
  const methods = new Map<string, RestMethod[]>();
  for (const operation of operations) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const pattern = operation.path.replaceAll(/\{\w+\}/g, (_name, at) => `:at${at}`);
    methods.set(pattern, [...(methods.get(pattern) ?? []), operation.method]);
    const handle = handlerOf(operation, options);
    const read = takesBody(operation.method) ? readBody() : null;
    if (read === null) routes[verbOf(operation.method)](path, handle);
    else routes[verbOf(operation.method)](path, read, handle);
    if (operation.parameters.length === 0) exact.set(`${operation.method} ${path}`, { path, read, handle });
  }
  for (const [pattern, allowed] of methods) routes.all(pattern, refuseMethod(allowed));
  return { exact: (req, res, next) => takeExact(exact.get(`${req.method} ${req.path}`), req, res, next), routes };
}

/** A path without parameters, and what handles it. */
interface Route {
  path: string;
  read: RequestHandler | null;
  handle: RequestHandler;
}

/** What Express does for a route that it has found. */
function takeExact(route: Route | undefined, req: Request, res: Response, next: NextFunction): void {
  if (route === undefined) {
    next();
    return;
  }
  const { path, read, handle } = route;
  Object.assign(req, { route: { path }, params: {} });
  if (read === null) void handle(req, res, next);
  else read(req, res, (error?: unknown) => void (error === undefined ? handle(req, res, next) : next(error)));
}

const takesBody = (method: RestMethod): boolean => method !== 'GET' && method !== 'DELETE';

const VERBS = {
  GET: 'get',
  POST: 'post',
  PATCH: 'patch',
  PUT: 'put',
  DELETE: 'delete',
} as const satisfies Record<RestMethod, string>;

const verbOf = (method: RestMethod) => VERBS[method];

/** The route of one procedure: collect the input, call, answer. */
function handlerOf(operation: RestOperation, options: BridgeOptions): RequestHandler {
  const headers = Object.entries(deprecationHeaders(operation.meta.deprecated));
  return async (req, res) => {
    const context = options.createContext(req, res);
    for (const [name, value] of headers) res.setHeader(name, value);
    try {
      const readInput = () => inputOf(operation, req);
      // A procedure without input never asks for it; a broken body is refused all the same.
      if (!operation.hasInput) readInput();
      const answer: unknown = await operation.procedure({
        path: operation.name,
        type: operation.type,
        ctx: context,
        // As over tRPC the login is looked at first: without one, nobody learns what is wrong with a body.
        getRawInput: async () => readInput(),
        // A payment whose caller has left is still carried through: the caller asks again with its key.
        signal: undefined,
        batchIndex: 0,
      });
      sendJson(res, statusOf(operation, answer), answer);
    } catch (error) {
      options.onError(error, operation.name, context);
      if (!res.headersSent) answerError(req, res, error);
    }
  };
}

/** 202 says that nothing has happened yet: a second person has to approve. */
function statusOf({ meta }: RestOperation, answer: unknown): number {
  return meta.mayNeedApproval === true && isApprovalRequested(answer as object) ? 202 : (meta.status ?? 200);
}

/** The same as Express's own, without its looks at what this server has switched off. */
function sendJson(res: Response, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  res.statusCode = status;
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.end(text);
}

/** The procedure's input: the body's or the query's fields, and the path's. */
function inputOf(operation: RestOperation, req: Request): Record<string, unknown> {
  const fields = takesBody(operation.method)
    ? parseBody(req)
    : coerceUrlValues(operation.shape, req.query as Record<string, UrlValue>);
  const pathFields = coerceUrlValues(operation.shape, req.params);
  for (const [name, value] of Object.entries(pathFields)) {
    // A field said twice differently is a mistake of which nobody can tell the right half.
    if (Object.hasOwn(fields, name) && fields[name] !== value) {
      throw new ApplicationError('VALIDATION_FAILED', { details: { fields: { [name]: ['Differs from the path'] } } });
    }
  }
  return { ...fields, ...pathFields };
}
