/** The main flow by `openapi-fetch`, whose types `openapi-typescript` made of the document. */
import createClient from 'openapi-fetch';
import { type Account, codeOf, type FlowResult } from './flow-types.js';
import type { paths } from './schema.js';

export async function run(baseUrl: string, account: Account): Promise<FlowResult> {
  const anonymous = createClient<paths>({ baseUrl });
  const as = async (body: { role: 'member' | 'merchant' | 'admin'; identifier: string }) => {
    const { data, error } = await anonymous.POST('/auth/login', { body: { ...body, password: account.password } });
    if (error) throw new Error(codeOf(error));
    return createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${data.token}` } });
  };
  const admin = await as({ role: 'admin', identifier: account.admin });
  const created = await admin.POST('/admin/members', {
    body: { name: '林小明', phone: account.phone, password: account.password },
  });
  if (created.error) throw new Error(codeOf(created.error));

  const member = await as({ role: 'member', identifier: account.phone });
  const cards = await member.GET('/member/cards');
  const card_id = cards.data?.cards[0]?.id ?? '';
  const topUp = () =>
    member.POST('/member/recharge', {
      params: { header: { 'Idempotency-Key': `fetch-${account.phone}` } },
      body: { card_id, amount: 100, payment_method: 'cash' },
    });
  await topUp();
  const replayed = (await topUp()).data?.replayed === true;
  const code = await member.POST('/member/qr/generate', { body: { card_id } });
  const qr_plain = code.data?.qr_plain ?? '';

  const till = await as({ role: 'merchant', identifier: account.merchant });
  const paid = await till.POST('/merchant/charge', { body: { qr_plain, amount: '30.50' } });
  const again = await till.POST('/merchant/charge', { body: { qr_plain, amount: 1 } });
  const tx_no = paid.data?.transaction.tx_no ?? '';
  await till.POST('/merchant/refund', { body: { original_tx_no: tx_no, refund_amount: 10 } });
  const shown = await till.GET('/common/transactions/{tx_no}', { params: { path: { tx_no } } });
  const list = await member.GET('/member/transactions', { params: { query: { limit: 10, tx_type: 'payment' } } });
  return {
    replayed,
    charged: paid.data?.transaction.final_amount ?? 0,
    refusal: codeOf(again.error),
    remaining: shown.data?.transaction.remaining_refundable ?? 0,
    payments: list.data?.pagination.total_count ?? 0,
  };
}
