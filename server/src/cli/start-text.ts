import type { Config } from '../config/config.js';
import { isOpenToNetwork } from '../config/loopback.js';

export const DEMO_MERCHANT_CODE = 'SHOP001';

/** The logins of the demo data; `server/supabase/seed.sql` holds the hashes of these passwords. */
const DEMO_LOGINS = `Demo logins:
  administrator  admin / demo-admin-2026 and, where it takes two people, admin2 / demo-admin-2026
  merchant       ${DEMO_MERCHANT_CODE} / demo-merchant-2026 (manager), its operator amy / demo-cashier-2026 (cashier)
  member         13800138000 / demo-member-2026`;

const DEMO_WARNING = 'WARNING: everybody who reaches this address can log in with these passwords.';

/** What a server says of itself when it serves; plain data, because a worker sends it to its parent process. */
export interface StartFacts {
  url: string;
  /** Where the data is, for people. */
  database: string;
  /** Where Redis is; null without. */
  redis: string | null;
  hasDemoLogins: boolean;
}

/**
 * What the start tells a person: where, on which database, and what to try next.
 *
 * @param startedInMs what the person has waited
 */
export function startText(config: Config, facts: StartFacts, startedInMs: number): string {
  const { url, database, redis, hasDemoLogins } = facts;
  return [
    `MPS API listens on ${url} (REST at the root, tRPC under /trpc)`,
    `Pages: ${url}/dashboard, documentation: ${url}/docs`,
    `Database: ${database}${modeNote(config)}`,
    sharedNote(redis),
    ...(config.workers > 1 ? [`Processes: ${config.workers} workers behind this port`] : []),
    ...(hasDemoLogins ? [DEMO_LOGINS] : []),
    ...(hasDemoLogins && isOpenToNetwork(config) ? [DEMO_WARNING] : []),
    'Try next:',
    ...nextSteps(url, hasDemoLogins).map((line, index) => `  ${index + 1}. ${line}`),
    `Started in ${(startedInMs / 1000).toFixed(1)} s. Ctrl-C stops.`,
  ].join('\n');
}

function sharedNote(redis: string | null): string {
  if (redis !== null) return `Session cache, rate limits and live events: shared through Redis at ${redis}`;
  return 'Session cache, rate limits and live events: in memory, for each process alone (REDIS_URL shares them)';
}

function modeNote(config: Config): string {
  if (config.databaseMode !== 'embedded') return '';
  return '\n  One process, for trying. For real use set DATABASE_URL to a PostgreSQL server.';
}

function nextSteps(url: string, hasDemoLogins: boolean): string[] {
  const health = `curl -s ${url}/health`;
  if (!hasDemoLogins) {
    return [
      health,
      'make the first administrator: node server/dist/main.js create-admin --name NAME',
      `read what there is: ${url}/docs`,
    ];
  }
  const json = `-H 'Content-Type: application/json'`;
  const login = `{"role":"member","identifier":"13800138000","password":"demo-member-2026"}`;
  return [
    `open ${url}/dashboard and log in; each tab keeps a login of its own`,
    health,
    `TOKEN=$(curl -s ${url}/auth/login ${json} -d '${login}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
    `curl -s ${url}/member/cards -H "Authorization: Bearer $TOKEN"`,
  ];
}
