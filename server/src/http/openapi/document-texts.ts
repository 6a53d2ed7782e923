/** The words of the OpenAPI document: what stands at its head, and what each tag, operation and field means. */

export const DESCRIPTION = `Stored-value member cards: payment codes, charges, refunds, top-ups, settlements.

**Log in** with \`POST /auth/login\` and send the token as \`Authorization: Bearer <token>\`.

**Money** is a JSON number with at most two decimals; inputs also take a decimal string. **Times** are ISO 8601 in UTC.

**Retries.** Charge, refund and top-up take an \`Idempotency-Key\`. After an answer of 503 or 504, or none, send the same
request with the same key: it is carried out once, and a repetition is answered with the first result.

**Errors** have one form, \`ErrorEnvelope\`. Decide by \`error.code\`, show \`error.message\`, log \`error.request_id\`.
With \`Accept: application/problem+json\` the same facts come as RFC 9457.

**On behalf of others.** An administrator may call a member's or merchant's operation and name \`member_id\` or
\`merchant_code\`; for anybody else these are refused unless they name the caller.

Answers may gain fields: ignore those that you do not know.`;

export const TAGS = [
  { name: 'auth', description: 'Logging in and out, the password, and the logins of one account' },
  { name: 'member', description: "A member's cards, payment codes, top-ups and transactions" },
  { name: 'merchant', description: "A merchant's charges, refunds, summaries and settlements" },
  { name: 'common', description: 'Looking at a payment code or a transaction' },
  { name: 'admin', description: 'Members, merchants, cards, statistics, audit and maintenance, for administrators' },
  { name: 'health', description: 'What load balancers and monitors ask' },
];

/** What fields mean that the schemas leave to their names. */
const FIELDS: Readonly<Record<string, string>> = {
  success: 'Always true: a refusal has an error envelope instead',
  message: 'What happened, for people, in the language of `Accept-Language`',
  replayed: 'True when this is the first result of the same request again',
  card_id: "The card's id",
  card_no: "The card's number, as printed on it",
  member_id: "The member's id; as an input, for administrators who act on a member's behalf",
  member_no: "The member's number",
  merchant_id: "The merchant's id",
  merchant_code: "The merchant's code; as an input, for administrators who act on a merchant's behalf",
  operator_id: "The operator's id",
  operator: 'The named operator of a merchant; absent or null for its own account',
  settlement_id: "The settlement's id",
  session_id: "The login's id",
  tx_id: "The transaction's id",
  tx_no: "The transaction's number, for receipts and support",
  original_tx_no: 'The number of the payment that a refund gives back',
  created_at: 'When it was created, in UTC',
  updated_at: 'When it was last changed, in UTC',
  expires_at: 'When it ends, in UTC; null where it does not',
  period_start: 'The first moment of the period, in UTC',
  period_end: 'The first moment after the period, in UTC',
  next_cursor: 'Send it as `cursor` to go on; null on the last page',
  current_page: 'Counted from 0',
  page_size: 'Rows a page',
  total_count: 'Rows in all; in a page, null where a cursor was given',
  total_pages: 'Pages in all; null where a cursor was given',
  has_next: 'Whether rows follow',
  has_prev: 'Whether rows stand before this page',
  points_earned: 'Points that the card gained by it',
  raw_amount: 'The price before any discount',
  final_amount: 'What was taken from or given to the card',
  discount_applied: 'The factor that was applied: 0.95 pays 95 %',
  discount_rate: 'The factor of the level: 0.95 pays 95 %',
  fixed_discount: 'The factor of the card itself: 0.95 pays 95 %',
  corporate_discount: 'The factor by a bound corporate card: 0.95 pays 95 %; null without one',
  level: 'The level, from 0 up; it follows from the points',
  member_level: "The level of the customer's card",
  ttl_seconds: 'How long the code stays valid',
  qr_plain: "The member's payment code, as scanned",
  reason: 'Why; kept with the change and shown in the audit log',
  tag: 'Whatever the caller wants to keep with the transaction',
  external_order_id: "The caller's own order number; used once per merchant or card",
  idempotency_key: 'The same as the `Idempotency-Key` header, for clients that cannot set headers',
  token: 'Send it as `Authorization: Bearer <token>`',
  permissions: 'What the login may do',
  binding_password: 'By this password other members bind themselves to the card',
  search: 'A part of a number, a name or a contact',
  status: 'The state that it is in',
  tx_type: 'What kind of transaction it is',
  card_type: 'What kind of card it is',
  payment_method: 'How the money was received or paid',
  date: 'A day of the business time zone',
  timezone: 'The business time zone, such as Asia/Taipei',
  role: 'What kind of account it is; of a binding, what the member may do with the card',
  violations: 'What does not hold; empty when all is well',
};

/** What parameters of a query mean where it differs from the field of the same name. */
const PARAMETERS: Readonly<Record<string, string>> = {
  member_id: 'Whose; for administrators',
  merchant_code: 'Whose; for administrators',
  status: 'Only rows in this state',
  tx_type: 'Only transactions of this kind',
  card_type: 'Only cards of this kind',
  mode: 'Only settlements of this kind',
  interval: 'How long each row of the answer is',
  date: 'A day of the business time zone; today unless given',
  actor_id: 'Only what this account did',
  action: 'Only this action, such as `card.freeze`',
  object_type: 'Only what was done to objects of this kind',
  object_id: 'Only what was done to this object',
  role: 'Only logins of this kind of account',
  subject_id: 'Only logins of this account',
  alive_only: 'Leave ended logins out',
  start_date: 'From this time on: ISO 8601 with an offset, or a date',
  end_date: 'Before this time: ISO 8601 with an offset, or a date',
};

/** What a field or parameter of this name means; undefined where its schema must say it. */
export function describeField(name: string): string | undefined {
  return Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
}

/** What a parameter of this name means where its schema, or the field of the same name, says something else. */
export function describeParameter(name: string, place: string): string | undefined {
  // In a path it says which one is meant, in a query which ones are wanted.
  return place === 'query' && Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
}
