import type { DashboardWorld } from './dashboard-world.js';

/** Every page by who sees it, drawers with their own address among them. */
export const pagesOf = ({ member, merchant, sharedCard, txNo }: DashboardWorld) =>
  ({
    member: ['/member', '/member/transactions', `/member/transactions/${txNo}`, '/member/points', '/account'],
    merchant: [
      '/merchant',
      '/merchant/today',
      '/merchant/transactions',
      `/merchant/transactions/${txNo}`,
      '/merchant/settlements',
    ],
    cashier: ['/merchant/settlements'],
    admin: [
      '/admin',
      '/admin/members',
      `/admin/members/${member.member_id}`,
      '/admin/cards',
      `/admin/cards/${sharedCard.card_id}`,
      '/admin/merchants',
      `/admin/merchants/${merchant.merchant_id}`,
      '/admin/transactions',
      `/admin/transactions/${txNo}`,
      '/admin/settlements',
      '/admin/approvals',
      '/admin/audit',
      '/admin/sessions',
      '/admin/administrators',
      '/admin/system',
      '/account',
      '/member',
      '/nowhere',
    ],
  }) as const;
