import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { binding_password, useSharedCard } from './shared-card.js';

const at = useSharedCard();

const change = (password: string | null, as = at.token) =>
  at.server.rest('POST', `/member/cards/${at.card.card_id}/binding-password`, {
    token: as,
    body: { binding_password: password },
  });
const bind = async (password: string) =>
  at.server.rest('POST', '/member/bind-card', {
    token: await at.server.login.member(await at.server.fixtures.createMember()),
    body: { card_no: at.card.card_no, binding_password: password },
  });

describe('happy', () => {
  it('lets only the new password bind; who is bound stays so', async () => {
    expect((await change('家人 2027')).body).toEqual({ success: true, message: '綁定密碼已更新' });
    expectRefusal(await bind(binding_password), 403, 'INVALID_BINDING_PASSWORD');
    expect((await bind('家人 2027')).status).toBe(200);
    const { body } = await at.server.rest('GET', `/member/cards/${at.card.card_id}/bindings`, { token: at.token });
    expect(body.bindings).toHaveLength(3);
  });

  it('lets nobody bind by a password once there is none', async () => {
    expect((await change(null)).status).toBe(200);
    expectRefusal(await bind(binding_password), 403, 'INVALID_BINDING_PASSWORD');
  });
});

describe('errors', () => {
  it.each(['abc', '一'.repeat(25)])('VALIDATION_FAILED for a length that cannot be hashed: %s', async (password) => {
    expectRefusal(await change(password), 400, 'VALIDATION_FAILED');
    expect((await bind(binding_password)).status).toBe(200);
  });

  it('CARD_TYPE_NOT_SHAREABLE for a standard card', async () => {
    at.card = { ...at.card, card_id: at.owner.card_id };
    expectRefusal(await change('another-2026'), 400, 'CARD_TYPE_NOT_SHAREABLE');
  });

  it('CARD_NOT_FOUND_OR_INACTIVE for a closed card', async () => {
    await at.server.db.query("UPDATE mps.cards SET status = 'closed' WHERE id = $1", [at.card.card_id]);
    expectRefusal(await change('another-2026'), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
  });
});

describe('security', () => {
  it('refuses those who are bound but do not own it', async () => {
    expectRefusal(await change('mine-now-2026', await at.server.login.member(at.friend)), 403, 'PERMISSION_DENIED');
    expect((await bind(binding_password)).status).toBe(200);
  });

  it('writes the password into no audit row', async () => {
    await change('audited-2026');
    const rows = await at.server.db.query(
      "SELECT details FROM mps.audit_log WHERE action = 'card.change_binding_password'",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('audited-2026');
  });
});
