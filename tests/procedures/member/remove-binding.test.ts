import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useSharedCard } from './shared-card.js';

const at = useSharedCard();

const remove = (member_no: string, as = at.token) =>
  at.server.rest('POST', `/member/cards/${at.card.card_id}/bindings/remove`, { token: as, body: { member_no } });

describe('happy', () => {
  it('takes the other member off the card, whose code of it ends', async () => {
    const code = await at.server.fixtures.issueCode(at.friend, at.card.card_id);
    expect((await remove(at.friend.member_no.toLowerCase())).body).toEqual({ success: true, message: '已解除綁定' });
    await expect(at.server.db.call('validate_qr_plain', { p_qr_plain: code })).rejects.toMatchObject({
      errorCode: 'QR_EXPIRED_OR_INVALID',
    });
    const { body } = await at.server.rest('GET', '/member/cards', { token: await at.server.login.member(at.friend) });
    expect(body.cards).toHaveLength(1);
  });

  it('lets administrators remove as well', async () => {
    expect((await remove(at.friend.member_no, await at.server.login.admin())).status).toBe(200);
  });
});

describe('errors', () => {
  it('BINDING_NOT_FOUND for somebody who is not bound, and for nobody', async () => {
    const stranger = await at.server.fixtures.createMember();
    for (const member_no of [stranger.member_no, 'M99999999']) {
      expectRefusal(await remove(member_no), 404, 'BINDING_NOT_FOUND');
    }
  });

  it('CANNOT_REMOVE_LAST_OWNER', async () => {
    expectRefusal(await remove(at.owner.member_no), 409, 'CANNOT_REMOVE_LAST_OWNER');
  });
});

describe('security', () => {
  it('refuses those who are bound but do not own it', async () => {
    expectRefusal(await remove(at.owner.member_no, await at.server.login.member(at.friend)), 403, 'PERMISSION_DENIED');
  });
});
