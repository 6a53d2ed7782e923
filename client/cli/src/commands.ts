/** The contents of the command line: every command by its words. What it does stands in the file it loads. */
import type { Command } from './command.js';
import type { TextKey } from './texts/texts.js';

// biome-ignore lint/suspicious/noExplicitAny: each command has parameters of its own.
type Load = () => Promise<{ default: Command<any> }>;

export interface Entry {
  words: readonly string[];
  summary: TextKey;
  /** Loaded when it is called for: a command line that loads all of itself starts slowly. */
  load: Load;
}

const entry = (path: string, summary: TextKey, load: Load): Entry => ({ words: path.split(' '), summary, load });

export const COMMANDS: readonly Entry[] = [
  entry('login', 'summary.login', () => import('./commands/auth/login.js')),
  entry('logout', 'summary.logout', () => import('./commands/auth/logout.js')),
  entry('whoami', 'summary.whoami', () => import('./commands/auth/whoami.js')),
  entry('account edit', 'summary.account.edit', () => import('./commands/account/edit.js')),
  entry(
    'account recovery-codes',
    'summary.account.recoveryCodes',
    () => import('./commands/account/recovery-codes.js'),
  ),
  entry('password change', 'summary.password.change', () => import('./commands/password/change.js')),
  entry('session list', 'summary.session.list', () => import('./commands/session/list.js')),
  entry('session revoke', 'summary.session.revoke', () => import('./commands/session/revoke.js')),
  entry('profile list', 'summary.profile.list', () => import('./commands/profile/list.js')),
  entry('profile use', 'summary.profile.use', () => import('./commands/profile/use.js')),
  entry('profile remove', 'summary.profile.remove', () => import('./commands/profile/remove.js')),

  entry('card list', 'summary.card.list', () => import('./commands/card/list.js')),
  entry('card show', 'summary.card.show', () => import('./commands/card/show.js')),
  entry('card bind', 'summary.card.bind', () => import('./commands/card/bind.js')),
  entry('card unbind', 'summary.card.unbind', () => import('./commands/card/unbind.js')),
  entry('card bindings', 'summary.card.bindings', () => import('./commands/card/bindings.js')),
  entry('card remove-binding', 'summary.card.removeBinding', () => import('./commands/card/remove-binding.js')),
  entry(
    'card change-binding-password',
    'summary.card.changeBindingPassword',
    () => import('./commands/card/change-binding-password.js'),
  ),
  entry('card search', 'summary.card.search', () => import('./commands/card/search.js')),
  entry('card issue', 'summary.card.issue', () => import('./commands/card/issue.js')),
  entry('card freeze', 'summary.card.freeze', () => import('./commands/card/freeze.js')),
  entry('card unfreeze', 'summary.card.unfreeze', () => import('./commands/card/unfreeze.js')),
  entry('card lost', 'summary.card.lost', () => import('./commands/card/lost.js')),
  entry('card close', 'summary.card.close', () => import('./commands/card/close.js')),

  entry('qr show', 'summary.qr.show', () => import('./commands/qr/show.js')),
  entry('qr revoke', 'summary.qr.revoke', () => import('./commands/qr/revoke.js')),
  entry('qr check', 'summary.qr.check', () => import('./commands/qr/check.js')),
  entry('qr rotate', 'summary.qr.rotate', () => import('./commands/qr/rotate.js')),

  entry('recharge', 'summary.recharge', () => import('./commands/money/recharge.js')),
  entry('charge', 'summary.charge', () => import('./commands/money/charge.js')),
  entry('refund', 'summary.refund', () => import('./commands/money/refund.js')),
  entry('tx list', 'summary.tx.list', () => import('./commands/tx/list.js')),
  entry('tx show', 'summary.tx.show', () => import('./commands/tx/show.js')),
  entry('tx export', 'summary.tx.export', () => import('./commands/tx/export.js')),
  entry('points list', 'summary.points.list', () => import('./commands/points/list.js')),
  entry('points adjust', 'summary.points.adjust', () => import('./commands/points/adjust.js')),

  entry('today', 'summary.today', () => import('./commands/reports/today.js')),
  entry('settlement create', 'summary.settlement.create', () => import('./commands/settlement/create.js')),
  entry('settlement list', 'summary.settlement.list', () => import('./commands/settlement/list.js')),
  entry('settlement show', 'summary.settlement.show', () => import('./commands/settlement/show.js')),
  entry('settlement set-status', 'summary.settlement.setStatus', () => import('./commands/settlement/set-status.js')),

  entry('approvals list', 'summary.approvals.list', () => import('./commands/approvals/list.js')),
  entry('approvals show', 'summary.approvals.show', () => import('./commands/approvals/show.js')),
  entry('approvals approve', 'summary.approvals.approve', () => import('./commands/approvals/approve.js')),
  entry('approvals refuse', 'summary.approvals.refuse', () => import('./commands/approvals/refuse.js')),
  entry('approvals cancel', 'summary.approvals.cancel', () => import('./commands/approvals/cancel.js')),

  entry('member create', 'summary.member.create', () => import('./commands/member/create.js')),
  entry('member search', 'summary.member.search', () => import('./commands/member/search.js')),
  entry('member show', 'summary.member.show', () => import('./commands/member/show.js')),
  entry('member edit', 'summary.member.edit', () => import('./commands/member/edit.js')),
  entry('member suspend', 'summary.member.suspend', () => import('./commands/member/suspend.js')),
  entry('member reactivate', 'summary.member.reactivate', () => import('./commands/member/reactivate.js')),
  entry('member reset-password', 'summary.member.resetPassword', () => import('./commands/member/reset-password.js')),
  entry('merchant create', 'summary.merchant.create', () => import('./commands/merchant/create.js')),
  entry('merchant search', 'summary.merchant.search', () => import('./commands/merchant/search.js')),
  entry('merchant show', 'summary.merchant.show', () => import('./commands/merchant/show.js')),
  entry('merchant suspend', 'summary.merchant.suspend', () => import('./commands/merchant/suspend.js')),
  entry('merchant reactivate', 'summary.merchant.reactivate', () => import('./commands/merchant/reactivate.js')),
  entry(
    'merchant reset-password',
    'summary.merchant.resetPassword',
    () => import('./commands/merchant/reset-password.js'),
  ),
  entry(
    'member first-login-code',
    'summary.member.firstLoginCode',
    () => import('./commands/member/first-login-code.js'),
  ),
  entry(
    'merchant first-login-code',
    'summary.merchant.firstLoginCode',
    () => import('./commands/merchant/first-login-code.js'),
  ),
  entry('operator list', 'summary.operator.list', () => import('./commands/operator/list.js')),
  entry('operator create', 'summary.operator.create', () => import('./commands/operator/create.js')),
  entry('operator edit', 'summary.operator.edit', () => import('./commands/operator/edit.js')),
  entry('operator switch', 'summary.operator.switch', () => import('./commands/operator/switch.js')),
  entry('operator set-pin', 'summary.operator.setPin', () => import('./commands/operator/set-pin.js')),
  entry('administrator list', 'summary.administrator.list', () => import('./commands/administrator/list.js')),
  entry('administrator invite', 'summary.administrator.invite', () => import('./commands/administrator/invite.js')),
  entry('administrator edit', 'summary.administrator.edit', () => import('./commands/administrator/edit.js')),
  entry(
    'administrator reset-password',
    'summary.administrator.resetPassword',
    () => import('./commands/administrator/reset-password.js'),
  ),
  entry(
    'administrator reset-factor',
    'summary.administrator.resetFactor',
    () => import('./commands/administrator/reset-factor.js'),
  ),

  entry('stats', 'summary.stats', () => import('./commands/reports/stats.js')),
  entry('trends', 'summary.trends', () => import('./commands/reports/trends.js')),
  entry('audit', 'summary.audit', () => import('./commands/reports/audit.js')),
  entry('health', 'summary.health', () => import('./commands/reports/health.js')),
  entry('ledger verify', 'summary.ledger.verify', () => import('./commands/ledger/verify.js')),
  entry('maintenance clean', 'summary.maintenance.clean', () => import('./commands/maintenance/clean.js')),
  entry(
    'maintenance expire-cards',
    'summary.maintenance.expireCards',
    () => import('./commands/maintenance/expire-cards.js'),
  ),
  entry('completion', 'summary.completion', () => import('./commands/completion.js')),
];

/** What the first words of commands with two stand for. */
export const NOUNS = {
  account: 'noun.account',
  password: 'noun.password',
  session: 'noun.session',
  profile: 'noun.profile',
  card: 'noun.card',
  qr: 'noun.qr',
  tx: 'noun.tx',
  points: 'noun.points',
  settlement: 'noun.settlement',
  approvals: 'noun.approvals',
  member: 'noun.member',
  merchant: 'noun.merchant',
  operator: 'noun.operator',
  administrator: 'noun.administrator',
  ledger: 'noun.ledger',
  maintenance: 'noun.maintenance',
} as const satisfies Record<string, TextKey>;

/** The command that begins with these words; undefined where there is none. */
export function findCommand(words: readonly string[]): Entry | undefined {
  return COMMANDS.find((each) => each.words.every((word, index) => words[index] === word));
}

export async function loadCommand(entry: Entry): Promise<Command> {
  return (await entry.load()).default;
}
