import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMpsClient, type MpsClient } from '@mps/client';
import { createApp, createServices, loadConfig, type Services } from '@mps/server';
import {
  createFixtures,
  type Fixtures,
  PASSWORD,
  type TestAdmin,
  type TestMember,
  type TestMerchant,
  type TestOperator,
} from './fixtures.js';
import { type RestCall, restCaller } from './rest.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

export interface TestServerOptions {
  /** Variables of the environment, as `.env.example` names them. */
  env?: Record<string, string>;
  /** Calls a minute; without a limit unless given, because a test file calls faster than anybody. */
  rateLimits?: { perCaller: number; perAddress: number };
}

export interface TestServer {
  /** Such as `http://127.0.0.1:54321`. */
  url: string;
  services: Services;
  db: TestDatabase;
  fixtures: Fixtures;
  /** A typed client over tRPC, as a user of the SDK has it. */
  trpc(token?: string | null, headers?: Record<string, string>): MpsClient;
  /** A call over REST. */
  rest: RestCall;
  /** Logs in over REST and answers the token. */
  login: {
    admin(admin?: TestAdmin): Promise<string>;
    member(member: TestMember): Promise<string>;
    /** The merchant's own account, a manager. */
    merchant(merchant: TestMerchant): Promise<string>;
    operator(operator: TestOperator): Promise<string>;
  };
  stop(): Promise<void>;
}

const TEST_ENVIRONMENT = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  JWT_SECRET: 'the-tests-secret-of-more-than-32-bytes',
  DEMO_DATA: 'false',
};

const NO_RATE_LIMITS = { perCaller: 1_000_000, perAddress: 1_000_000 };

/**
 * Starts the whole API for one test file: real HTTP on a free port, over a database of its own.
 * Start it in `beforeAll`, stop it in `afterAll`.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const db = await openTestDatabase();
  const config = loadConfig({ ...TEST_ENVIRONMENT, ...options.env });
  const services = await createServices(config, { database: db.gateway });
  const http = createServer(createApp(services, { rateLimits: options.rateLimits ?? NO_RATE_LIMITS }));
  http.on('clientError', answerClientError);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const rest = restCaller(url);
  const fixtures = createFixtures(db);
  return {
    url,
    services,
    db,
    fixtures,
    rest,
    trpc: (token, headers) => createMpsClient({ url, token, headers }),
    login: loginsOver(rest, fixtures),
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await db.close();
    },
  };
}

function loginsOver(rest: RestCall, fixtures: Fixtures): TestServer['login'] {
  const login = async (body: Record<string, string>) => {
    const answer = await rest<{ token: string }>('POST', '/auth/login', { body: { ...body, password: PASSWORD } });
    if (answer.status !== 200)
      throw new Error(`The login of ${body.identifier} answered ${answer.status}: ${answer.text}`);
    return answer.body.token;
  };
  return {
    admin: async (admin) => login({ role: 'admin', identifier: (admin ?? (await fixtures.createAdmin())).name }),
    member: (member) => login({ role: 'member', identifier: member.member_no }),
    merchant: (merchant) => login({ role: 'merchant', identifier: merchant.code }),
    operator: (operator) => login({ role: 'merchant', identifier: operator.merchant.code, operator: operator.name }),
  };
}
