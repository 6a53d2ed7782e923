/** What belongs to somebody else is out of reach, whichever way it is named, and stays as it is. */
import type { Contract } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { TestMember, TestMerchant } from '../support/fixtures.js';
import { PROCEDURES, type ProcedureRow, restRequest } from '../support/procedure-table.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { createWorld, type World } from '../support/world.js';

let server: TestServer;
let world: World;
let otherMember: TestMember;
let otherMerchant: TestMerchant;

beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
  otherMember = await server.fixtures.createMember({ balance: 700 });
  otherMerchant = await server.fixtures.createMerchant();
});
afterAll(() => server.stop());

const changes = () => server.db.query('SELECT count(*)::int AS changes FROM mps.audit_log');

/** True where the input says which card. */
function namesCard({ procedure }: ProcedureRow): boolean {
  const contract: Contract | undefined = Object.values<Contract>(CONTRACTS).find(({ name }) => name === procedure);
  return contract?.input instanceof z.ZodObject && 'card_id' in contract.input.shape;
}

const ofMembers = PROCEDURES.filter(({ access }) => access.startsWith('member:'));
const ofMerchants = PROCEDURES.filter(({ procedure }) => procedure.startsWith('merchant.'));

describe.each(ofMembers)('$procedure', (entry) => {
  test('a member cannot name another member', async () => {
    const { path, ...request } = restRequest(entry, {
      ...(await entry.input(world)),
      member_id: otherMember.member_id,
    });
    const before = await changes();
    const answer = await server.rest(entry.method, path, { ...request, token: world.tokens.member });
    expect([answer.status, answer.body.error?.code], answer.text).toEqual([403, 'PERMISSION_DENIED']);
    expect(await changes()).toEqual(before);
  });
});

/** Binding is how somebody else's card is reached: its password decides. */
const OPEN_TO_OTHERS = ['member.bindCard'];

describe.each(ofMembers.filter((entry) => namesCard(entry) && !OPEN_TO_OTHERS.includes(entry.procedure)))(
  '$procedure',
  (entry) => {
    test("a member cannot use another member's card", async () => {
      const { path, ...request } = restRequest(entry, {
        ...(await entry.input(world)),
        card_id: otherMember.card_id,
      });
      const before = await changes();
      const answer = await server.rest(entry.method, path, { ...request, token: world.tokens.member });
      const refusal = `${answer.status} ${answer.body.error?.code}`;
      expect(['403 PERMISSION_DENIED', '404 CARD_NOT_FOUND', '404 BINDING_NOT_FOUND'], answer.text).toContain(refusal);
      expect(answer.text).not.toContain(otherMember.card_no);
      expect(await changes()).toEqual(before);
    });
  },
);

describe.each(ofMerchants)('$procedure', (entry) => {
  test('a merchant cannot name another merchant', async () => {
    const { path, ...request } = restRequest(entry, {
      ...(await entry.input(world)),
      merchant_code: otherMerchant.code,
    });
    const before = await changes();
    const answer = await server.rest(entry.method, path, { ...request, token: world.tokens.manager });
    expect(answer.status, answer.text).toBe(403);
    expect(['NOT_MERCHANT_USER', 'PERMISSION_DENIED']).toContain(answer.body.error.code);
    expect(await changes()).toEqual(before);
  });
});

describe('transactions', () => {
  test("a member and a merchant cannot see others' transactions", async () => {
    const { tx_no } = await server.fixtures.pay(otherMerchant, otherMember, 33);
    for (const caller of ['member', 'cashier', 'manager'] as const) {
      const answer = await server.rest('GET', `/common/transactions/${tx_no}`, { token: world.tokens[caller] });
      expect([answer.status, answer.body.error.code], answer.text).toEqual([404, 'TX_NOT_FOUND']);
    }
  });

  test("a merchant cannot refund another merchant's payment", async () => {
    const { tx_no } = await server.fixtures.pay(otherMerchant, otherMember, 44);
    const body = { original_tx_no: tx_no, refund_amount: 1 };
    const before = await changes();
    const answer = await server.rest('POST', '/merchant/refund', { body, token: world.tokens.manager });
    expect([answer.status, answer.body.error.code], answer.text).toEqual([404, 'ORIGINAL_TX_NOT_FOUND']);
    expect(await changes()).toEqual(before);
  });

  test("somebody else's session cannot be ended", async () => {
    const token = await server.login.member(otherMember);
    const me = await server.rest('GET', '/auth/me', { token });
    const body = { session_id: me.body.session_info.session_id };
    const answer = await server.rest('POST', '/auth/sessions/revoke', { body, token: world.tokens.member });
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
    expect((await server.rest('GET', '/auth/me', { token })).status).toBe(200);
  });
});
