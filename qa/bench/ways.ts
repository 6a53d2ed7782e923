/** The ways to make a charge that are compared: each makes the same one, by the same function with the same arguments. */
import { plainCode, TILL_MERCHANT } from '../../tests/support/fill-database.js';
import { requestText } from './load/run-load.js';

const CODE_PREFIX = plainCode('');
export const AMOUNT = 12.5;
export const BATCH = 10;

const bodyOf = (prefix: string) => `{"qr_plain":"${prefix}{+}","amount":${AMOUNT},"idempotency_key":"${prefix}{=}"}`;
const body = bodyOf(CODE_PREFIX);
const rpcBody = (actor: string) =>
  `{"p_merchant_code":"${TILL_MERCHANT}","p_qr_plain":"${CODE_PREFIX}{+}","p_raw_amount":${AMOUNT},"p_idempotency_key":"till-{=}","p_actor":${actor}}`;

export const chargeRequests = {
  /** Over REST; also what the servers without tRPC take. */
  rest: (token: string | null, prefix = CODE_PREFIX) =>
    requestText({ method: 'POST', path: '/merchant/charge', token, body: bodyOf(prefix) }),
  trpc: (token: string, search = '') =>
    requestText({ method: 'POST', path: `/trpc/merchant.charge${search}`, token, body: `{"json":${body}}` }),
  batch: (token: string, search = '?batch=1') =>
    requestText({
      method: 'POST',
      path: `/trpc/${Array.from({ length: BATCH }, () => 'merchant.charge').join(',')}${search}`,
      token,
      body: `{${Array.from({ length: BATCH }, (_each, index) => `"${index}":{"json":${body}}`).join(',')}}`,
    }),
  /** With a parameter that only the official adapter takes, as whatever is unusual. */
  trpcByAdapter: (token: string) => chargeRequests.trpc(token, '?by=adapter'),
  batchByAdapter: (token: string) => chargeRequests.batch(token, '?batch=1&by=adapter'),
  postgrest: (key: string, actor: object, prefix = '') =>
    requestText({
      method: 'POST',
      path: `${prefix}/rpc/merchant_charge_by_qr`,
      token: key,
      body: rpcBody(JSON.stringify(actor)),
      headers: { apikey: key },
    }),
};

/** What the API says of a till's caller; peers, pgbench and the bare driver say the same. */
export const actorOf = (merchantId: string) => ({
  role: 'merchant',
  id: merchantId,
  merchant_id: merchantId,
  operator: null,
  operator_role: 'manager',
  administrator_role: null,
  on_behalf_of: null,
  session_id: '00000000-0000-4000-8000-000000000001',
  request_id: '00000000-0000-4000-8000-000000000002',
  ip: '127.0.0.1',
});

/** The statement that the API prepares for a charge. */
export const CHARGE_SQL = `SELECT to_jsonb(r) AS row FROM mps_api.merchant_charge_by_qr(p_merchant_code => $1::text,
  p_qr_plain => $2::text, p_raw_amount => $3::numeric, p_idempotency_key => $4::text, p_actor => $5::jsonb) AS r`;
