import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const verify = () => at.admin('GET', '/admin/ledger/verify');

describe('happy', () => {
  test('finds a sound ledger sound', async () => {
    await at.server.fixtures.pay(at.world.merchant, at.world.member, 10);
    const answer = await verify();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ok: true, checked: { cards: 1, transactions: 3 }, violations: [] });
  });

  test('finds a balance that was changed behind its back', async () => {
    const { card_id, card_no } = await at.server.fixtures.createMember();
    await at.server.db.query('UPDATE mps.cards SET balance = 1000 WHERE id = $1', [card_id]);
    const { body } = await verify();
    expect(body).toMatchObject({
      ok: false,
      violations: [
        { invariant: 'A', object_type: 'card', object_id: card_no, details: { balance: 1000, expected: 0 } },
      ],
    });
  });
});

describe('errors', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await at.admin('GET', '/admin/ledger/verify', { query: { fix: 'true' } }), 400, 'VALIDATION_FAILED');
  });
});
