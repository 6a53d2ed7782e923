/** The main flow by the functions that `@hey-api/openapi-ts` made of the document. */

import { createClient } from './client/client/index.js';
import {
  adminCreateMember,
  authLogin,
  commonGetTransaction,
  memberGenerateQr,
  memberListCards,
  memberListTransactions,
  memberRecharge,
  merchantCharge,
  merchantRefund,
} from './client/index.js';
import { type Account, codeOf, type FlowResult } from './flow-types.js';

export async function run(baseUrl: string, account: Account): Promise<FlowResult> {
  const anonymous = createClient({ baseUrl });
  const as = async (body: { role: 'member' | 'merchant' | 'admin'; identifier: string }) => {
    const { data, error } = await authLogin({ client: anonymous, body: { ...body, password: account.password } });
    if (data === undefined) throw new Error(codeOf(error));
    return createClient({ baseUrl, auth: data.token });
  };
  const admin = await as({ role: 'admin', identifier: account.admin });
  const { error } = await adminCreateMember({
    client: admin,
    body: { name: '林小明', phone: account.phone, password: account.password },
  });
  if (error !== undefined) throw new Error(codeOf(error));

  const member = await as({ role: 'member', identifier: account.phone });
  const cards = await memberListCards({ client: member });
  const card_id = cards.data?.cards[0]?.id ?? '';
  const topUp = () =>
    memberRecharge({
      client: member,
      headers: { 'Idempotency-Key': `hey-${account.phone}` },
      body: { card_id, amount: 100, payment_method: 'cash' },
    });
  await topUp();
  const repeated = (await topUp()).data;
  // In place of a result an administrator may get an approval; a member does not.
  const replayed = repeated !== undefined && 'replayed' in repeated && repeated.replayed;
  const code = await memberGenerateQr({ client: member, body: { card_id } });
  const qr_plain = code.data?.qr_plain ?? '';

  const till = await as({ role: 'merchant', identifier: account.merchant });
  const paid = await merchantCharge({ client: till, body: { qr_plain, amount: '30.50' } });
  const again = await merchantCharge({ client: till, body: { qr_plain, amount: 1 } });
  const tx_no = paid.data?.transaction.tx_no ?? '';
  await merchantRefund({ client: till, body: { original_tx_no: tx_no, refund_amount: 10 } });
  const shown = await commonGetTransaction({ client: till, path: { tx_no } });
  const list = await memberListTransactions({ client: member, query: { limit: 10, tx_type: 'payment' } });
  return {
    replayed,
    charged: paid.data?.transaction.final_amount ?? 0,
    refusal: codeOf(again.error),
    remaining: shown.data?.transaction.remaining_refundable ?? 0,
    payments: list.data?.pagination.total_count ?? 0,
  };
}
