import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestCard, TestMember } from '../../support/fixtures.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
let owner: TestMember;
let prepaid: TestCard;
beforeAll(async () => {
  owner = await at.server.fixtures.createMember({ name: '司馬青衫' });
  prepaid = await at.server.fixtures.issueCard({
    card_type: 'prepaid',
    owner_member_id: owner.member_id,
    binding_password: 'shared-2026',
  });
});

const search = (query: Record<string, string | number> = {}) => at.admin('GET', '/admin/cards', { query });
const numbersOf = async (query: Record<string, string | number>) => {
  const { body } = await search(query);
  return (body.cards as unknown as { card_no: string }[]).map((card) => card.card_no);
};

describe('happy', () => {
  test('lists cards with their owners, the newest first', async () => {
    const answer = await search({ limit: 1 });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      cards: [{ card_no: prepaid.card_no, card_type: 'prepaid', owner_name: '司馬青衫', balance: 0, status: 'active' }],
      pagination: { total_count: 3, has_next: true },
    });
    expectNoSecrets(answer);
    expect(await numbersOf({ limit: 1, cursor: String(answer.body.next_cursor) })).toEqual([owner.card_no]);
  });

  test('finds a part of the number and of the owner', async () => {
    expect(await numbersOf({ search: prepaid.card_no.toLowerCase() })).toEqual([prepaid.card_no]);
    expect(await numbersOf({ search: '青衫' })).toEqual([prepaid.card_no, owner.card_no]);
    expect(await numbersOf({ search: owner.phone.slice(2) })).toEqual([prepaid.card_no, owner.card_no]);
    expect(await numbersOf({ search: 'nothing' })).toEqual([]);
  });

  test('filters by type, status and member, bound ones too', async () => {
    expect(await numbersOf({ card_type: 'prepaid' })).toEqual([prepaid.card_no]);
    expect(await numbersOf({ status: 'closed' })).toEqual([]);
    const { member } = at.world;
    await at.server.db.call(
      'bind_member_to_card',
      { p_card_id: prepaid.card_id, p_member_id: member.member_id },
      { role: 'admin' },
    );
    expect(await numbersOf({ member_id: member.member_id })).toEqual([prepaid.card_no, member.card_no]);
  });
});

describe('errors', () => {
  test.each([
    [{ card_type: 'gold' }, 'VALIDATION_FAILED'],
    [{ member_id: 'me' }, 'VALIDATION_FAILED'],
    [{ cursor: 'abc' }, 'INVALID_CURSOR'],
  ])('refuses %j', async (query, code) => {
    expectRefusal(await search(query as Record<string, string>), 400, code);
  });
});
