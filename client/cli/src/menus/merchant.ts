import type { Cli } from '../cli.js';
import { today } from '../lookups/period.js';
import { ACCOUNT_ITEMS, type MenuItem, TRANSACTION_ITEMS } from './menu.js';

/** From the beginning of the business day. */
const sinceToday = async (cli: Cli) => ({ from: await today(cli) });

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
  {
    text: 'menu.today',
    items: [
      { text: 'summary.today', words: 'today' },
      { text: 'menu.todayTx', words: 'tx list', prepare: sinceToday },
      { text: 'menu.todayLive', words: 'today', prepare: async () => ({ watch: true }) },
    ],
  },
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
  {
    text: 'menu.account',
    items: [
      ...ACCOUNT_ITEMS,
      { text: 'summary.operator.setPin', words: 'operator set-pin' },
      { text: 'summary.operator.switch', words: 'operator switch' },
    ],
  },
  {
    text: 'noun.operator',
    permission: 'merchant:manage_operators',
    items: [
      { text: 'summary.operator.list', words: 'operator list' },
      { text: 'summary.operator.create', words: 'operator create' },
      { text: 'summary.operator.edit', words: 'operator edit' },
    ],
  },
];
