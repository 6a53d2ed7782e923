import type { AnyTRPCRouter } from '@trpc/server';
import express, { type Router } from 'express';
import swaggerUi from 'swagger-ui-express';
import { createOpenApiDocument } from '../rest/document.js';
import { documentationHeaders } from './security.js';
import { VERSION } from './version.js';

/** `/openapi.json` and its page `/docs`, whose files come from this server alone. */
export function documentationRoutes(router: AnyTRPCRouter): Router {
  const routes = express.Router({ caseSensitive: true });
  // Made when it is first asked for: most processes never are, and all should start fast.
  let document: string | null = null;
  routes.get('/openapi.json', (_req, res) => {
    document ??= JSON.stringify(createOpenApiDocument(router, VERSION));
    res.type('json').send(document);
  });
  routes.use(
    '/docs',
    documentationHeaders(),
    ...swaggerUi.serve,
    swaggerUi.setup(null, { customSiteTitle: 'MPS API', swaggerOptions: { url: '/openapi.json' } }),
  );
  return routes;
}
