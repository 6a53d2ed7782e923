/** Something to look at beside the demo data: a morning's business in the first shop, which has none today. */
import { createMpsClient, type MpsClient } from '@mps/client';

export interface Demo {
  url: string;
  /** A new payment code of the demo member's standard card. */
  issueCode(): Promise<string>;
}

/** The logins that the start text names. */
export const MEMBER = { role: 'member', identifier: '13800138000', password: 'demo-member-2026' } as const;
export const MANAGER = { role: 'merchant', identifier: 'SHOP001', password: 'demo-merchant-2026' } as const;
export const CASHIER = {
  role: 'merchant',
  identifier: 'SHOP001',
  operator: 'amy',
  password: 'demo-cashier-2026',
} as const;
export const ADMIN = { role: 'admin', identifier: 'admin', password: 'demo-admin-2026' } as const;

const LARGEST_PAYMENT = 240;
const MORNING = ['65.00', '180.00', '95.50', '240.00', '45.00'];

async function logIn(
  url: string,
  who: typeof MEMBER | typeof MANAGER | typeof CASHIER | typeof ADMIN,
): Promise<MpsClient> {
  const { token } = await createMpsClient({ url }).auth.login.mutate(who);
  return createMpsClient({ url, token });
}

export async function startDemo(url: string): Promise<Demo> {
  const [cashier, manager, admin] = await Promise.all([CASHIER, MANAGER, ADMIN].map((who) => logIn(url, who)));
  const { cards } = await admin.admin.searchCards.query({ card_type: 'standard', status: 'active', limit: 200 });
  const own = cards.find(({ owner_name }) => owner_name === '王小明');
  if (own === undefined) throw new Error('The demo member has lost its card');
  // An administrator acts for the members: of most of them nobody knows a password.
  const codeOf = async ({ card_id, owner_member_id }: typeof own) =>
    (await admin.member.generateQr.mutate({ card_id, member_id: owner_member_id ?? '' })).qr_plain;
  await admin.member.recharge.mutate({ card_id: own.card_id, member_id: own.owner_member_id ?? '', amount: '3000.00' });

  const { members } = await admin.admin.listMembers.query({ status: 'active', limit: 200 });
  const active = new Set(members.map(({ member_id }) => member_id));
  const customers = cards.filter((card) => card.balance > LARGEST_PAYMENT && active.has(card.owner_member_id ?? ''));
  const paid: string[] = [];
  for (const [index, amount] of MORNING.entries()) {
    const qr_plain = await codeOf(customers[index * 3] ?? own);
    paid.push((await cashier.merchant.charge.mutate({ qr_plain, amount })).transaction.tx_no);
  }
  await manager.merchant.refund.mutate({ original_tx_no: paid[1] ?? '', refund_amount: '60.00', reason: '一杯做錯' });
  return { url, issueCode: () => codeOf(own) };
}
