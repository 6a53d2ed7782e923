/** One table of cases, by every way to charge: the function, batches, REST and tRPC. */
import type { ChargeOutput } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { queueingCharges } from '../../server/src/database/queue-charges.js';
import { CHARGE_CASES } from '../support/charge-case-table.js';
import {
  asPaid,
  asRefused,
  type ChargeCase,
  type ChargeShops,
  type Expected,
  openShops,
  type PreparedCharge,
  prepareCharge,
} from '../support/charge-cases.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { type TestDatabase, wholeActor } from '../support/test-database.js';

let server: TestServer;
let shops: ChargeShops;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  shops = await openShops(server.db, server.fixtures);
  token = await server.login.merchant(shops.own);
});
afterAll(() => server?.stop());

const prepare = (each: ChargeCase) => prepareCharge(server.db, server.fixtures, shops, each);

async function byGateway(gateway: TestDatabase['gateway'], { args, actor }: PreparedCharge): Promise<Expected> {
  try {
    const [row] = await gateway.call('merchant_charge_by_qr', args, actor === null ? null : wholeActor(actor));
    return row === undefined ? asRefused('no row', null) : asPaid(row);
  } catch (error) {
    const { errorCode, details } = error as { errorCode?: string; details?: unknown };
    return asRefused(errorCode ?? String(error), details);
  }
}

const bodyOf = ({ args }: PreparedCharge) => ({
  merchant_code: args.p_merchant_code,
  qr_plain: args.p_qr_plain,
  amount: args.p_raw_amount,
  idempotency_key: args.p_idempotency_key,
  tag: args.p_tag,
  external_order_id: args.p_external_order_id,
});

type Charged = z.infer<typeof ChargeOutput>;

interface Refused {
  success: false;
  error: { code: string; details: unknown };
}

const answerOf = ({ transaction, customer_info, replayed }: Charged) => ({
  ...transaction,
  level: customer_info.member_level,
  balance_after: customer_info.balance_after,
  replayed,
});

const overApi = CHARGE_CASES.filter(({ byFunctionOnly }) => byFunctionOnly !== true);

describe('the function', () => {
  test.each(CHARGE_CASES)('$name', async (each) => {
    const prepared = await prepare(each);
    expect(await byGateway(server.db.gateway, prepared)).toEqual(prepared.expected);
  });
});

describe('a batch of all cases', () => {
  test.each([
    ['together', CHARGE_CASES],
    ['the other way round', [...CHARGE_CASES].reverse()],
  ])('%s', async (_order, cases) => {
    const sizes: number[] = [];
    const queued = queueingCharges(server.db.gateway, {
      batchMax: 500,
      senders: 1,
      maxWaitMs: 10_000,
      metrics: {
        countChargeBatch: (size) => sizes.push(size),
        countChargeTurn: () => {},
        countChargeSingly: () => {},
        observeChargeQueue: () => {},
      },
    });
    const prepared: PreparedCharge[] = [];
    for (const each of cases) prepared.push(await prepare(each));
    const answers = await Promise.all(prepared.map((each) => byGateway(queued, each)));
    const named = (expected: readonly Expected[]) => expected.map((each, at) => [cases[at]?.name, each]);
    expect(named(answers)).toEqual(named(prepared.map(({ expected }) => expected)));
    // Amounts that are no numbers go by themselves.
    expect(sizes).toEqual([cases.length - 2]);
  });
});

describe('REST', () => {
  test.each(overApi)('$name', async (each) => {
    const prepared = await prepare(each);
    const { body } = await server.rest<Charged | Refused>('POST', '/merchant/charge', {
      token,
      body: bodyOf(prepared),
    });
    const answer = body.success === true ? asPaid(answerOf(body)) : asRefused(body.error.code, body.error.details);
    expect(answer).toEqual(prepared.expected);
  });
});

describe('tRPC', () => {
  test.each(overApi)('$name', async (each) => {
    const prepared = await prepare(each);
    const answer = await server
      .trpc(token)
      .merchant.charge.mutate(bodyOf(prepared) as never)
      .then(
        (output) => asPaid(answerOf(output)),
        ({ data }) => asRefused(data.mps.code, data.mps.details),
      );
    expect(answer).toEqual(prepared.expected);
  });
});

test('the ledger is sound after all of them', async () => {
  expect(await server.db.call('verify_ledger', {})).toEqual([]);
});
