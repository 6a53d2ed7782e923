/** The operators of a merchant: a manager's own ones, or those of the merchant that an administrator names. */
import { findInPages } from '@mps/shared/find-in-pages';
import type { Cli } from '../cli.js';
import { RefusedError } from '../errors.js';
import { findMerchant, isSame, type OperatorRow, type Page } from './find.js';

type OperatorRole = 'manager' | 'cashier';

/** What can be done with them, by whichever procedures the login may call. */
export interface Operators {
  /** The merchant's code. */
  code: string;
  list(page: PageInput): Promise<OperatorList>;
  create(input: {
    name: string;
    role?: OperatorRole | undefined;
    password: string;
  }): Promise<{ operator: OperatorRow }>;
  update(operatorId: string, change: Change): Promise<{ operator: OperatorRow }>;
}

type OperatorList = Awaited<ReturnType<Awaited<ReturnType<Cli['client']>>['merchant']['listOperators']['query']>>;

interface PageInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

interface Change {
  role?: OperatorRole | undefined;
  status?: 'active' | 'inactive' | undefined;
  password?: string | undefined;
}

/** @param merchant the code that an administrator gives; a manager's own merchant otherwise */
export async function openOperators(cli: Cli, merchant: string | undefined): Promise<Operators> {
  const client = await cli.client();
  const who = await cli.who();
  if (who.role === 'merchant') {
    const list = (page: Page | PageInput) => client.merchant.listOperators.query(page);
    return {
      code: who.merchant_code ?? '',
      list: (page) => cli.busy(list(page)),
      create: (input) => cli.busy(client.merchant.createOperator.mutate(input)),
      update: async (operator_id, { role, status, password: new_password }) => {
        const hasRights = role !== undefined || status !== undefined;
        const change = { operator_id, role, status };
        const changed = hasRights ? await cli.busy(client.merchant.updateOperator.mutate(change)) : null;
        if (new_password !== undefined) {
          await cli.busy(client.merchant.resetOperatorPassword.mutate({ operator_id, new_password }));
        }
        return changed ?? { operator: await cli.busy(findById(operator_id, list)) };
      },
    };
  }
  const code = await cli.need(merchant, '--merchant', () => cli.ask.text(cli.t('field.merchant_code')));
  const { merchant_id } = await findMerchant(cli, code);
  return {
    code,
    list: (page) => cli.busy(client.admin.listOperators.query({ merchant_id, ...page })),
    create: (input) => cli.busy(client.admin.createOperator.mutate({ merchant_id, ...input })),
    update: (operator_id, change) =>
      cli.busy(client.admin.updateOperator.mutate({ merchant_id, operator_id, ...change })),
  };
}

/** The operator of a name, in any spelling. */
export async function findOperator(operators: Operators, name: string): Promise<OperatorRow> {
  const found = await findInPages(rowsOf(operators.list), (operator) => isSame(operator.name, name));
  if (found === undefined) throw new RefusedError('NOT_FOUND', name);
  return found;
}

async function findById(id: string, list: (page: Page) => Promise<OperatorList>): Promise<OperatorRow> {
  const found = await findInPages(rowsOf(list), ({ operator_id }) => operator_id === id);
  if (found === undefined) throw new RefusedError('NOT_FOUND', id);
  return found;
}

const rowsOf = (list: (page: Page) => Promise<OperatorList>) => async (page: Page) => {
  const { operators: rows, next_cursor } = await list(page);
  return { rows, next_cursor };
};
