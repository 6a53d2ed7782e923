import { ACCOUNT_ITEMS, type MenuItem, TRANSACTION_ITEMS } from './menu.js';

export const MEMBER_MENU: readonly MenuItem[] = [
  {
    text: 'noun.card',
    items: [
      { text: 'summary.card.list', words: 'card list' },
      { text: 'summary.card.show', words: 'card show' },
      { text: 'summary.card.bind', words: 'card bind' },
      { text: 'summary.card.unbind', words: 'card unbind' },
      { text: 'summary.card.bindings', words: 'card bindings' },
      { text: 'summary.card.removeBinding', words: 'card remove-binding' },
      { text: 'summary.card.changeBindingPassword', words: 'card change-binding-password' },
    ],
  },
  {
    text: 'noun.qr',
    items: [
      { text: 'summary.qr.show', words: 'qr show' },
      { text: 'summary.qr.revoke', words: 'qr revoke' },
    ],
  },
  { text: 'summary.recharge', words: 'recharge' },
  { text: 'noun.tx', items: TRANSACTION_ITEMS },
  { text: 'summary.points.list', words: 'points list' },
  { text: 'menu.account', items: ACCOUNT_ITEMS },
];
