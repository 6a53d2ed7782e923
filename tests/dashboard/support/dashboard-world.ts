import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestAdmin, TestCard, TestMember, TestMerchant, TestOperator } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import type { Who } from './log-in.js';

/** A shop with people and transactions, so that no page is empty. */
export interface DashboardWorld {
  server: TestServer;
  admin: TestAdmin;
  member: TestMember;
  merchant: TestMerchant;
  cashier: TestOperator;
  sharedCard: TestCard;
  txNo: string;
  who: Record<'member' | 'merchant' | 'cashier' | 'admin', Who>;
}

const PAGE = fileURLToPath(new URL('../../../client/dashboard/dist/index.html', import.meta.url));

export async function createDashboardWorld(env: Record<string, string> = {}): Promise<DashboardWorld> {
  if (!existsSync(PAGE)) throw new Error('The dashboard has not been built: run npm run build first.');
  const server = await startTestServer({ env });
  const { fixtures } = server;
  const admin = await fixtures.createAdmin();
  const member = await fixtures.createMember({ balance: 3000, email: `ming${Date.now()}@example.com` });
  const merchant = await fixtures.createMerchant({ name: '晨光咖啡' });
  const cashier = await fixtures.createOperator(merchant, { role: 'cashier' });
  const sharedCard = await fixtures.issueCard({
    card_type: 'prepaid',
    owner_member_id: member.member_id,
    initial_value: 500,
    binding_password: 'shared-card-2026',
  });
  const { tx_no: txNo } = await fixtures.pay(merchant, member, 120);
  await fixtures.pay(merchant, await fixtures.createMember({ name: '陳怡君' }), 88.5);
  return {
    server,
    admin,
    member,
    merchant,
    cashier,
    sharedCard,
    txNo,
    who: {
      member: { role: 'member', identifier: member.phone },
      merchant: { role: 'merchant', identifier: merchant.code },
      cashier: { role: 'merchant', identifier: merchant.code, operator: cashier.name },
      admin: { role: 'admin', identifier: admin.name },
    },
  };
}
