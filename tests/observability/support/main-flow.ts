import { randomUUID } from 'node:crypto';
import { type Fixtures, PASSWORD } from '../../support/fixtures.js';
import type { RestCall } from '../../support/rest.js';

type Rest = RestCall;

/** Logs in over REST and answers the token. */
export async function logIn(rest: Rest, role: string, identifier: string): Promise<string> {
  const body = { role, identifier, password: PASSWORD };
  return (await rest<{ token: string }>('POST', '/auth/login', { body })).body.token;
}

export interface Flow {
  member: { token: string; card_id: string };
  merchant: { token: string };
  tx_no: string;
}

/** Recharge, code, charge, the charge sent again, a part refunded, a login that fails, a logout. */
export async function runMainFlow(rest: Rest, fixtures: Fixtures): Promise<Flow> {
  const [member, merchant] = [await fixtures.createMember(), await fixtures.createMerchant()];
  const own = await logIn(rest, 'member', member.member_no);
  const till = await logIn(rest, 'merchant', merchant.code);
  const post = async (token: string, path: string, body: object, status = 200) => {
    const answer = await rest('POST', path, { token, body });
    if (answer.status !== status) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };
  await post(own, '/member/recharge', { card_id: member.card_id, amount: 200, payment_method: 'wechat' });
  const { qr_plain } = (await post(own, '/member/qr/generate', { card_id: member.card_id })) as unknown as {
    qr_plain: string;
  };
  const charge = { qr_plain, amount: 80.5, idempotency_key: randomUUID() };
  const { transaction } = await post(till, '/merchant/charge', charge);
  await post(till, '/merchant/charge', charge);
  const tx_no = String(transaction?.tx_no);
  await post(till, '/merchant/refund', { original_tx_no: tx_no, refund_amount: 30, reason: 'returned' });
  const wrong = { role: 'member', identifier: member.member_no, password: 'not-the-password' };
  await rest('POST', '/auth/login', { body: wrong });
  await rest('POST', '/auth/logout', { token: await logIn(rest, 'member', member.member_no) });
  return { member: { token: own, card_id: member.card_id }, merchant: { token: till }, tx_no };
}
