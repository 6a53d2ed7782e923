import { timingSafeEqual } from 'node:crypto';
import express, { type Express, type Router } from 'express';
import { ApplicationError } from '../lib/application-error.js';
import type { Services } from '../services.js';
import { bearerTokenOf } from './context.js';
import { answerError } from './rest/answer.js';

type Needs = Pick<Services, 'config' | 'metrics'>;

/**
 * `/metrics` for Prometheus, for bearers of METRICS_TOKEN alone where one is set; not there where it is switched off,
 * or has a port of its own.
 *
 * @param read the text of an answer; this process's own numbers unless given
 */
export function metricsRoute(services: Needs, read: () => Promise<string> = services.metrics.read): Router {
  const { metrics, metricsPort } = services.config;
  return metrics && metricsPort === null ? scrapeRoute(services, read) : express.Router();
}

/** The application behind METRICS_PORT: `/metrics` and nothing else. */
export function metricsApp(services: Needs, read: () => Promise<string> = services.metrics.read): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(scrapeRoute(services, read));
  app.use((req, res) => void answerError(req, res, new ApplicationError('NOT_FOUND')));
  return app;
}

function scrapeRoute({ config, metrics }: Needs, read: () => Promise<string>): Router {
  const routes = express.Router({ caseSensitive: true });
  routes.get('/metrics', async (req, res) => {
    try {
      if (config.metricsToken !== null && !isSame(bearerTokenOf(req.headers.authorization), config.metricsToken)) {
        throw new ApplicationError('NOT_AUTHENTICATED');
      }
      res.type(metrics.contentType).send(await read());
    } catch (error) {
      answerError(req, res, error);
    }
  });
  return routes;
}

/** Takes the same time however much of the token is right. */
function isSame(given: string | null, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
