import type { Transport } from '../observe/create-metrics.js';

/** What belongs to neither interface: probes, scrapes, documents and the dashboard. */
const OTHER = /^\/(live|ready|health|metrics|docs|openapi\.(json|yaml)|dashboard|\.well-known)(\/|$)/;

/** The interface that a path belongs to. */
export function transportOf(path: string): Transport | 'other' {
  if (path.startsWith('/trpc/')) return 'trpc';
  return path === '/' || OTHER.test(path) ? 'other' : 'rest';
}
