import { createHash } from 'node:crypto';
import type { AnyTRPCRouter } from '@trpc/server';
import express, { type RequestHandler, type Router } from 'express';
import swaggerUi, { type PageOptions } from 'swagger-ui-express';
import { VERSION } from '../lib/version.js';
import { refuseMethod } from './rest/refuse-method.js';
import { documentationHeaders } from './security.js';

/** `/openapi.json`, `/openapi.yaml` and their page `/docs`, whose files come from this server alone. */
export function documentationRoutes(router: AnyTRPCRouter): Router {
  const routes = express.Router({ caseSensitive: true });
  // Made when it is first asked for: most processes never are, and all should start fast.
  const document = once(async () => (await import('./openapi/document.js')).createOpenApiDocument(router, VERSION));
  routes.get(
    '/openapi.json',
    send('application/json', async () => JSON.stringify(await document())),
  );
  // Without aliases: many readers of YAML know only what JSON knows.
  routes.get(
    '/openapi.yaml',
    send('application/yaml', async () =>
      (await import('yaml')).stringify(await document(), { aliasDuplicateObjects: false }),
    ),
  );
  routes.all(['/openapi.json', '/openapi.yaml'], refuseMethod(['GET']));

  routes.all(/^\/docs(\/.*)?$/, onlyReads, documentationHeaders(), keepAsk);
  routes.use('/docs', ...swaggerUi.serve);
  routes.get('/docs/', swaggerUi.setup(null, PAGE));
  return routes;
}

/**
 * Runs in the browser, as text: whoever tries the login of the page is logged in for its other operations. Nothing of
 * this file may be named in it.
 */
function keepLogin(response: { url?: string; ok?: boolean; obj?: { token?: unknown } }): unknown {
  const page = globalThis as { ui?: { preauthorizeApiKey(scheme: string, token: unknown): unknown } };
  if (response.ok && /\/auth\/(login|refresh)$/.test(response.url ?? '')) {
    page.ui?.preauthorizeApiKey('bearer', response.obj?.token);
  }
  return response;
}

const PAGE: PageOptions = {
  customSiteTitle: 'MPS API',
  swaggerOptions: {
    url: '/openapi.json',
    tryItOutEnabled: true,
    displayRequestDuration: true,
    docExpansion: 'none',
    filter: true,
    // The default asks a server elsewhere.
    validatorUrl: null,
    responseInterceptor: keepLogin,
  },
};

const readsOnly = refuseMethod(['GET']);
const onlyReads: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') next();
  else readsOnly(req, res, next);
};

/** The files are the same for everybody: browsers may keep them, and ask whether they still are. */
const keepAsk: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-cache');
  next();
};

/** Answers a text that stays the same while the process runs, with its digest as `ETag`. */
function send(type: string, produce: () => Promise<string>): RequestHandler {
  const made = once(async () => {
    const text = await produce();
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
  });
  return async (req, res) => {
    const { text, etag } = await made();
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('ETag', etag);
    if (req.fresh) res.status(304).end();
    else res.type(type).send(text);
  };
}

function once<T>(produce: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: produce() };
    return made.value;
  };
}
