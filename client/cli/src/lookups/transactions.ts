import type { AppRouter, inferRouterInputs, inferRouterOutputs } from '@mps/client';
import type { Cli } from '../cli.js';
import { choice, text } from '../command.js';
import { findCardId, memberIdOf } from './find.js';
import { readPeriod } from './period.js';

type AnyTransaction = inferRouterOutputs<AppRouter>['admin']['listTransactions']['transactions'][number];
type Query = inferRouterInputs<AppRouter>['admin']['listTransactions'];

/** What every role sees of a transaction; an administrator sees whose it is too. */
export type ListedTransaction = Omit<
  AnyTransaction,
  'member_id' | 'member_no' | 'member_name' | 'merchant_code' | 'operator'
> &
  Partial<Pick<AnyTransaction, 'member_no' | 'member_name' | 'merchant_code' | 'operator'>>;

/** The filters that `tx list` and `tx export` share. */
export const txFilter = {
  from: text('--from <time>', 'option.from'),
  to: text('--to <time>', 'option.to'),
  type: choice('--type <type>', 'option.txType', ['payment', 'refund', 'recharge'] as const),
  status: choice('--status <status>', 'option.txStatus', [
    'processing',
    'completed',
    'failed',
    'cancelled',
    'refunded',
  ] as const),
  card: text('--card <card>', 'option.cardFilter'),
  member: text('--member <member>', 'option.member'),
  merchant: text('--merchant <code>', 'option.merchant'),
};

interface Filter {
  from?: string | undefined;
  to?: string | undefined;
  type?: Query['tx_type'];
  status?: Query['status'];
  card?: string | undefined;
  member?: string | undefined;
  merchant?: string | undefined;
}

interface TransactionPage {
  transactions: ListedTransaction[];
  pagination: { total_count: number | null };
  next_cursor: string | null;
}

/** @returns what reads a page of the transactions that the one logged in may see */
export async function transactionReader(
  cli: Cli,
  filter: Filter,
): Promise<(page: { limit: number; cursor?: string | undefined }) => Promise<TransactionPage>> {
  const client = await cli.client();
  const { role } = await cli.who();
  const common = { ...(await readPeriod(cli, filter)), tx_type: filter.type, status: filter.status };
  if (role === 'member') return (page) => client.member.listTransactions.query({ ...common, ...page });
  if (role === 'merchant') {
    return (page) => client.merchant.listTransactions.query({ ...common, ...page, merchant_code: filter.merchant });
  }
  const more = {
    card_id: filter.card === undefined ? undefined : await findCardId(cli, filter.card),
    member_id: await memberIdOf(cli, filter.member),
    merchant_code: filter.merchant,
  };
  return (page) => client.admin.listTransactions.query({ ...common, ...more, ...page });
}
