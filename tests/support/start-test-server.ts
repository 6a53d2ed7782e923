import type { AddressInfo } from 'node:net';
import { createMpsClient, type MpsClient } from '@mps/client';
import { createApp, createServices, loadConfig, type Services } from '@mps/server';
import { createHttpServer } from '../../server/src/http/http-server.js';
import { type FakeWechat, startFakeWechat, WECHAT_APP } from './fake-wechat.js';
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
  /** Where the server logs to; nowhere unless given. */
  log?: Services['log'];
}

export interface TestServer {
  /** Such as `http://127.0.0.1:54321`. */
  url: string;
  services: Services;
  db: TestDatabase;
  fixtures: Fixtures;
  /** The WeChat that this server asks about mini-program logins. */
  wechat: FakeWechat;
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
  // A test file calls faster than anybody, and types more wrong passwords.
  RATE_LIMIT_REQUESTS: '1000000',
  LOGIN_TRIES: '10000',
};

/**
 * Starts the whole API for one test file: real HTTP on a free port, over a database of its own.
 * Start it in `beforeAll`, stop it in `afterAll`.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const db = await openTestDatabase();
  const wechat = await startFakeWechat();
  const wechatEnvironment = {
    WECHAT_APP_ID: WECHAT_APP.id,
    WECHAT_APP_SECRET: WECHAT_APP.secret,
    WECHAT_API_URL: wechat.url,
  };
  const config = loadConfig({ ...TEST_ENVIRONMENT, ...wechatEnvironment, ...options.env });
  const services = await createServices(config, {
    database: db.gateway,
    ...(options.log === undefined ? {} : { log: options.log }),
  });
  const http = createHttpServer(createApp(services));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const rest = restCaller(url);
  const fixtures = createFixtures(db);
  return {
    url,
    services,
    db,
    fixtures,
    wechat,
    rest,
    trpc: (token, headers) => createMpsClient({ url, token, headers }),
    login: loginsOver(rest, fixtures),
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await Promise.all([db.close(), wechat.stop()]);
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
