import type { Permission } from '@mps/shared/roles';
import type { Cli } from '../cli.js';
import type { TextKey } from '../texts/texts.js';

/** A line of a menu: a command, or a menu below it. */
export interface MenuItem {
  text: TextKey;
  /** The command that it runs. */
  words?: string;
  /** Asks for options that the command itself would not ask for. */
  prepare?: (cli: Cli) => Promise<Record<string, unknown>>;
  items?: readonly MenuItem[];
  /** Shown only to who may do it. */
  permission?: Permission;
  /** Offers the same again, as a till needs it. */
  isRepeated?: boolean;
}

const TX_TYPES = ['payment', 'refund', 'recharge'] as const;
const TX_STATUSES = ['completed', 'refunded', 'processing', 'failed', 'cancelled'] as const;

/** The filters of a transaction list, one after the other; each may be left open. */
async function askTxFilter(cli: Cli): Promise<Record<string, unknown>> {
  const { t } = cli;
  const from = await cli.ask.optional(t('ask.from'));
  const to = await cli.ask.optional(t('ask.to'));
  const all = t('ask.all');
  const type = await cli.ask.choose(t('field.type'), [all, ...TX_TYPES.map((each) => cli.nameOf('txType', each))]);
  const status = await cli.ask.choose(t('field.status'), [
    all,
    ...TX_STATUSES.map((each) => cli.nameOf('txStatus', each)),
  ]);
  return { from, to, type: TX_TYPES[type - 1], status: TX_STATUSES[status - 1] };
}

/** What every role's transactions menu holds. */
export const TRANSACTION_ITEMS: readonly MenuItem[] = [
  { text: 'summary.tx.list', words: 'tx list' },
  { text: 'menu.txFiltered', words: 'tx list', prepare: askTxFilter },
  { text: 'summary.tx.show', words: 'tx show' },
  { text: 'summary.tx.export', words: 'tx export', prepare: askTxFilter },
];

/** What every role's account menu holds. */
export const ACCOUNT_ITEMS: readonly MenuItem[] = [
  { text: 'summary.whoami', words: 'whoami' },
  { text: 'summary.account.edit', words: 'account edit', permission: 'member:edit_profile' },
  { text: 'summary.password.change', words: 'password change' },
  {
    text: 'summary.account.recoveryCodes',
    words: 'account recovery-codes',
    permission: 'admin:read_audit',
  },
  { text: 'menu.ownSessions', words: 'session list', prepare: async () => ({ own: true }) },
  { text: 'menu.endOwnSession', words: 'session revoke', prepare: async () => ({ own: true }) },
  { text: 'summary.logout', words: 'logout' },
];

/** A text to search by, which may be left open. */
export const askSearch = async (cli: Cli): Promise<Record<string, unknown>> => ({
  search: await cli.ask.optional(cli.t('ask.search')),
});
