import { timingSafeEqual } from 'node:crypto';
import express, { type Router } from 'express';
import { ApplicationError } from '../errors.js';
import type { Services } from '../services.js';
import { bearerTokenOf } from './context.js';

/** `/metrics` for Prometheus; not there where it is switched off, and for bearers of METRICS_TOKEN alone where one is set. */
export function metricsRoute({ config, metrics }: Services): Router {
  const routes = express.Router({ caseSensitive: true });
  if (!config.metrics) return routes;
  routes.get('/metrics', async (req, res) => {
    if (config.metricsToken !== null && !isSame(bearerTokenOf(req.headers.authorization), config.metricsToken)) {
      throw new ApplicationError('NOT_AUTHENTICATED');
    }
    const { contentType, text } = await metrics.read();
    res.type(contentType).send(text);
  });
  return routes;
}

/** Takes the same time however much of the token is right. */
function isSame(given: string | null, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
