import type { Cli } from '../cli.js';
import { ACCOUNT_ITEMS, askSearch, type MenuItem, TRANSACTION_ITEMS } from './menu.js';

const askMember = async (cli: Cli) => ({ member: await cli.ask.text(cli.t('ask.member')) });

const INTERVALS = ['day', 'week', 'month'] as const;

/** The last 7 or 30 days or two days of one's own, by day, week or month. */
async function askTrend(cli: Cli): Promise<Record<string, unknown>> {
  const { t } = cli;
  const span = await cli.ask.choose(t('field.period'), [
    cli.nameOf('periodName', '7d'),
    cli.nameOf('periodName', '30d'),
    cli.nameOf('periodName', 'custom'),
  ]);
  const by =
    INTERVALS[
      await cli.ask.choose(
        t('field.interval'),
        INTERVALS.map((each) => cli.nameOf('interval', each)),
      )
    ];
  if (span < 2) return { days: span === 0 ? 7 : 30, by };
  return { from: await cli.ask.text(t('ask.fromDay')), to: await cli.ask.text(t('ask.toDay')), by };
}

export const ADMIN_MENU: readonly MenuItem[] = [
  {
    text: 'noun.member',
    items: [
      { text: 'summary.member.create', words: 'member create' },
      { text: 'summary.member.search', words: 'member search', prepare: askSearch },
      { text: 'summary.member.show', words: 'member show' },
      { text: 'summary.member.edit', words: 'member edit' },
      { text: 'summary.member.resetPassword', words: 'member reset-password' },
      { text: 'summary.member.firstLoginCode', words: 'member first-login-code' },
      { text: 'menu.memberCards', words: 'card list' },
      { text: 'menu.memberTx', words: 'tx list', prepare: askMember },
      { text: 'summary.member.suspend', words: 'member suspend' },
      { text: 'summary.member.reactivate', words: 'member reactivate' },
    ],
  },
  {
    text: 'noun.merchant',
    items: [
      { text: 'summary.merchant.create', words: 'merchant create' },
      { text: 'summary.merchant.search', words: 'merchant search', prepare: askSearch },
      { text: 'summary.merchant.show', words: 'merchant show' },
      { text: 'summary.operator.list', words: 'operator list' },
      { text: 'summary.operator.create', words: 'operator create' },
      { text: 'summary.operator.edit', words: 'operator edit' },
      { text: 'summary.merchant.suspend', words: 'merchant suspend' },
      { text: 'summary.merchant.reactivate', words: 'merchant reactivate' },
      { text: 'summary.merchant.resetPassword', words: 'merchant reset-password' },
      { text: 'summary.merchant.firstLoginCode', words: 'merchant first-login-code' },
      { text: 'summary.settlement.list', words: 'settlement list' },
      { text: 'summary.settlement.setStatus', words: 'settlement set-status' },
    ],
  },
  {
    text: 'noun.card',
    items: [
      { text: 'summary.card.issue', words: 'card issue' },
      { text: 'summary.card.search', words: 'card search', prepare: askSearch },
      { text: 'summary.card.show', words: 'card show' },
      { text: 'menu.addBinding', words: 'card bind' },
      { text: 'menu.removeBinding', words: 'card unbind' },
      { text: 'summary.card.changeBindingPassword', words: 'card change-binding-password' },
      { text: 'summary.card.freeze', words: 'card freeze' },
      { text: 'summary.card.unfreeze', words: 'card unfreeze' },
      { text: 'summary.card.lost', words: 'card lost' },
      { text: 'summary.card.close', words: 'card close' },
      { text: 'summary.recharge', words: 'recharge' },
      { text: 'summary.refund', words: 'refund' },
      { text: 'summary.points.adjust', words: 'points adjust' },
    ],
  },
  {
    text: 'noun.approvals',
    items: [
      { text: 'summary.approvals.list', words: 'approvals list' },
      { text: 'summary.approvals.show', words: 'approvals show' },
      { text: 'summary.approvals.approve', words: 'approvals approve' },
      { text: 'summary.approvals.refuse', words: 'approvals refuse' },
      { text: 'summary.approvals.cancel', words: 'approvals cancel' },
    ],
  },
  {
    text: 'menu.monitoring',
    items: [
      ...TRANSACTION_ITEMS,
      { text: 'summary.stats', words: 'stats' },
      { text: 'summary.trends', words: 'trends', prepare: askTrend },
      { text: 'summary.audit', words: 'audit' },
      { text: 'summary.session.list', words: 'session list' },
      { text: 'summary.session.revoke', words: 'session revoke' },
      { text: 'summary.ledger.verify', words: 'ledger verify' },
      { text: 'summary.health', words: 'health' },
    ],
  },
  {
    text: 'noun.maintenance',
    items: [
      { text: 'summary.qr.rotate', words: 'qr rotate' },
      { text: 'summary.maintenance.clean', words: 'maintenance clean' },
      { text: 'summary.maintenance.expireCards', words: 'maintenance expire-cards' },
    ],
  },
  {
    text: 'noun.administrator',
    permission: 'admin:manage_administrators',
    items: [
      { text: 'summary.administrator.list', words: 'administrator list' },
      { text: 'summary.administrator.invite', words: 'administrator invite' },
      { text: 'summary.administrator.edit', words: 'administrator edit' },
      { text: 'summary.administrator.resetPassword', words: 'administrator reset-password' },
      { text: 'summary.administrator.resetFactor', words: 'administrator reset-factor' },
    ],
  },
  { text: 'menu.account', items: ACCOUNT_ITEMS },
];
