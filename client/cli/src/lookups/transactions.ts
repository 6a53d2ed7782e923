import type { AppRouter, inferRouterInputs, inferRouterOutputs } from '@mps/client';
import type { Cli } from '../cli.js';
import { amount, choice, text } from '../command.js';
import { isUuid, memberIdOf } from './find.js';
import { readPeriod } from './period.js';

type AnyTransaction = inferRouterOutputs<AppRouter>['admin']['listTransactions']['transactions'][number];
type Query = inferRouterInputs<AppRouter>['admin']['listTransactions'];

/** What every role sees of a transaction; an administrator sees whose it is too. */
export type ListedTransaction = Omit<AnyTransaction, 'member_id' | 'member_no' | 'member_name' | 'merchant_code'> &
  Partial<Pick<AnyTransaction, 'member_no' | 'member_name' | 'merchant_code'>>;

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
  search: text('--search <number>', 'option.txSearch'),
  order: text('--order <order-no>', 'option.orderFilter'),
  operator: text('--operator <name>', 'option.operatorFilter'),
  min: amount('--min <amount>', 'option.amountMin'),
  max: amount('--max <amount>', 'option.amountMax'),
  key: text('--key <key>', 'option.keyFilter'),
  requestId: text('--request-id <id>', 'option.requestFilter'),
  card: text('--card <card>', 'option.cardFilter'),
  member: text('--member <member>', 'option.member'),
  merchant: text('--merchant <code>', 'option.merchant'),
};

interface Filter {
  from?: string | undefined;
  to?: string | undefined;
  type?: Query['tx_type'];
  status?: Query['status'];
  search?: string | undefined;
  order?: string | undefined;
  operator?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  key?: string | undefined;
  requestId?: string | undefined;
  card?: string | undefined;
  member?: string | undefined;
  merchant?: string | undefined;
}

interface TransactionPage {
  transactions: ListedTransaction[];
  pagination: { total_count: number | null };
  next_cursor: string | null;
}

/** The server compares with it; nothing is computed from it here. */
const numberOf = (typed: string | undefined): number | undefined => (typed === undefined ? undefined : Number(typed));

/** @returns what reads a page of the transactions that the one logged in may see */
export async function transactionReader(
  cli: Cli,
  filter: Filter,
): Promise<(page: { limit: number; cursor?: string | undefined }) => Promise<TransactionPage>> {
  const client = await cli.client();
  const { role } = await cli.who();
  const common = {
    ...(await readPeriod(cli, filter)),
    tx_type: filter.type,
    status: filter.status,
    q: filter.search,
    external_order_id: filter.order,
    operator: filter.operator,
    amount_min: numberOf(filter.min),
    amount_max: numberOf(filter.max),
    idempotency_key: filter.key,
    request_id: filter.requestId,
    card_no: isUuid(filter.card ?? '') ? undefined : filter.card,
  };
  if (role === 'member') return (page) => client.member.listTransactions.query({ ...common, ...page });
  if (role === 'merchant') {
    return (page) => client.merchant.listTransactions.query({ ...common, ...page, merchant_code: filter.merchant });
  }
  const more = {
    card_id: isUuid(filter.card ?? '') ? filter.card : undefined,
    member_id: await memberIdOf(cli, filter.member),
    merchant_code: filter.merchant,
  };
  return (page) => client.admin.listTransactions.query({ ...common, ...more, ...page });
}
