import type { Config } from '../config.js';
import type { RunningServer } from '../server.js';

export const DEMO_MERCHANT_CODE = 'SHOP001';

/** The logins of the demo data; `server/supabase/seed.sql` holds the hashes of these passwords. */
const DEMO_LOGINS = `Demo logins:
  administrator  admin / demo-admin-2026
  merchant       ${DEMO_MERCHANT_CODE} / demo-merchant-2026 (manager), its operator amy / demo-cashier-2026 (cashier)
  member         13800138000 / demo-member-2026`;

interface StartFacts {
  config: Config;
  server: Pick<RunningServer, 'url' | 'services'>;
  hasDemoLogins: boolean;
  startedInMs: number;
}

/** What the start tells a person: where, on which database, and what to try next. */
export function startText({ config, server, hasDemoLogins, startedInMs }: StartFacts): string {
  const { url, services } = server;
  return [
    `MPS API listens on ${url} (REST at the root, tRPC under /trpc, documentation at ${url}/docs)`,
    `Database: ${services.database.status.description}${modeNote(config)}`,
    'Session cache and rate limits: in memory, for this process alone',
    ...(hasDemoLogins ? [DEMO_LOGINS] : []),
    'Try next:',
    ...nextSteps(url, hasDemoLogins).map((line, index) => `  ${index + 1}. ${line}`),
    `Started in ${(startedInMs / 1000).toFixed(1)} s. Ctrl-C stops.`,
  ].join('\n');
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
    health,
    `TOKEN=$(curl -s ${url}/auth/login ${json} -d '${login}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
    `curl -s ${url}/member/cards -H "Authorization: Bearer $TOKEN"`,
  ];
}
