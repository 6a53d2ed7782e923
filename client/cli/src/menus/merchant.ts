import { ACCOUNT_ITEMS, type MenuItem, TRANSACTION_ITEMS } from './menu.js';

export const MERCHANT_MENU: readonly MenuItem[] = [
  { text: 'summary.charge', words: 'charge', isRepeated: true },
  {
    text: 'noun.refund',
    permission: 'merchant:refund',
    items: [
      { text: 'summary.refund', words: 'refund' },
      { text: 'menu.refundHistory', words: 'tx list', prepare: async () => ({ type: 'refund' }) },
    ],
  },
  { text: 'summary.today', words: 'today' },
  { text: 'noun.tx', items: TRANSACTION_ITEMS },
  {
    text: 'noun.settlement',
    permission: 'merchant:generate_settlement',
    items: [
      { text: 'summary.settlement.create', words: 'settlement create' },
      { text: 'summary.settlement.list', words: 'settlement list' },
      { text: 'summary.settlement.show', words: 'settlement show' },
    ],
  },
  { text: 'menu.account', items: ACCOUNT_ITEMS },
];
