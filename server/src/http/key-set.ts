import express, { type Router } from 'express';
import type { PublicJwk } from '../config/signing-keys.js';

/** Shorter than any rotation takes, long enough that verifiers do not ask for each token. */
const MAX_AGE_SECONDS = 300;

/** `/.well-known/jwks.json` (RFC 7517): what others verify our tokens with. Empty while secrets alone sign. */
export function keySetRoute(keys: readonly PublicJwk[]): Router {
  const routes = express.Router({ caseSensitive: true });
  routes.get('/.well-known/jwks.json', (_req, res) => {
    res.setHeader('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`);
    res.type('application/jwk-set+json').send(JSON.stringify({ keys }));
  });
  return routes;
}
