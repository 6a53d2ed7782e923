import type { TestAdmin, TestMember, TestMerchant } from './fixtures.js';
import type { TestServer } from './start-test-server.js';

/** Everybody who may call: `none` has no token, `admin` is an owner, the three before it are the other administrators. */
export const CALLERS = ['none', 'member', 'cashier', 'manager', 'auditor', 'support', 'finance', 'admin'] as const;
export type Caller = (typeof CALLERS)[number];

/** One of each kind, logged in, for tests that go over all procedures. */
export interface World {
  server: TestServer;
  admin: TestAdmin;
  member: TestMember;
  merchant: TestMerchant;
  tokens: Record<Caller, string | null>;
  /** The login of another caller of the same kind, for procedures that end the login they are called with. */
  loginOfAnother(caller: Caller): Promise<string | null>;
}

export async function createWorld(server: TestServer): Promise<World> {
  const admin = await server.fixtures.createAdmin();
  const member = await server.fixtures.createMember({ balance: 500 });
  const merchant = await server.fixtures.createMerchant();
  const cashier = await server.fixtures.createOperator(merchant, { role: 'cashier' });
  const { fixtures, login } = server;
  const tokens = {
    none: null,
    member: await login.member(member),
    cashier: await login.operator(cashier),
    manager: await login.merchant(merchant),
    auditor: await login.admin(await fixtures.createAdmin({ role: 'auditor' })),
    support: await login.admin(await fixtures.createAdmin({ role: 'support' })),
    finance: await login.admin(await fixtures.createAdmin({ role: 'finance' })),
    admin: await login.admin(admin),
  };
  const others: Record<Caller, () => Promise<string | null>> = {
    none: async () => null,
    member: async () => login.member(await fixtures.createMember()),
    cashier: async () => login.operator(await fixtures.createOperator(merchant, { role: 'cashier' })),
    manager: async () => login.operator(await fixtures.createOperator(merchant, { role: 'manager' })),
    auditor: async () => login.admin(await fixtures.createAdmin({ role: 'auditor' })),
    support: async () => login.admin(await fixtures.createAdmin({ role: 'support' })),
    finance: async () => login.admin(await fixtures.createAdmin({ role: 'finance' })),
    admin: async () => login.admin(await fixtures.createAdmin()),
  };
  return { server, admin, member, merchant, tokens, loginOfAnother: (caller) => others[caller]() };
}
