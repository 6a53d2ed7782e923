import {
  PASSWORD,
  type TestAdmin,
  type TestMember,
  type TestMerchant,
  type TestOperator,
} from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { createTestCli, type TestCli } from './run-cli.js';

/** A server, and one person of each kind logged in: the profiles `member`, `cashier`, `manager` and `admin`. */
export interface CliWorld {
  server: TestServer;
  cli: TestCli;
  member: TestMember;
  merchant: TestMerchant;
  cashier: TestOperator;
  admin: TestAdmin;
  stop(): Promise<void>;
}

/** @param env the server's settings */
export async function createCliWorld(env?: Record<string, string>): Promise<CliWorld> {
  const server = await startTestServer({ env });
  const cli = await createTestCli(server.url);
  const { fixtures } = server;
  const member = await fixtures.createMember({ name: '王小明', balance: 2_000 });
  const merchant = await fixtures.createMerchant({ name: '晨光咖啡' });
  const cashier = await fixtures.createOperator(merchant, { role: 'cashier' });
  const admin = await fixtures.createAdmin();
  const shop = ['--role', 'merchant', '--identifier', merchant.code];
  await cli.login('member', ['--role', 'member', '--identifier', member.phone], PASSWORD);
  await cli.login('cashier', [...shop, '--operator', cashier.name], PASSWORD);
  await cli.login('manager', shop, PASSWORD);
  await cli.login('admin', ['--role', 'admin', '--identifier', admin.name], PASSWORD);
  return {
    server,
    cli,
    member,
    merchant,
    cashier,
    admin,
    stop: async () => {
      await cli.remove();
      await server.stop();
    },
  };
}
