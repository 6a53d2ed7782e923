/** The words of the OpenAPI document: its description, and what each tag and query parameter means. */

export const DESCRIPTION = `Stored-value member cards: payment codes, charges, refunds, top-ups, settlements.

**Log in** with \`POST /auth/login\` and send the token as \`Authorization: Bearer <token>\`.

**Money** is a JSON number with at most two decimals; inputs also take a decimal string. **Times** are ISO 8601 in UTC.

**Retries.** Every write takes an \`Idempotency-Key\`. After an answer of 503 or 504, or none, send the same
request with the same key: it is carried out once, and a repetition is answered with the first result.

**Errors** have one form, \`ErrorEnvelope\`. Decide by \`error.code\`, show \`error.message\`, log \`error.request_id\`.
With \`Accept: application/problem+json\` the same facts come as RFC 9457.

**On behalf of others.** An administrator with \`admin:act_for_others\` may call a member's or merchant's operation and
name \`member_id\` or \`merchant_code\`; for anybody else these are refused unless they name the caller. What moves money
also asks for \`admin:move_money\` or \`admin:settle\` and for a recent proof of the password. Payment codes are never
issued on behalf of others.

Answers may gain fields: ignore those that you do not know.`;

export const TAGS = [
  { name: 'auth', description: 'Logging in and out, the password, and the logins of one account' },
  { name: 'member', description: "A member's cards, payment codes, top-ups and transactions" },
  { name: 'merchant', description: "A merchant's charges, refunds, summaries and settlements" },
  { name: 'common', description: 'Looking at a payment code or a transaction' },
  { name: 'admin', description: 'Members, merchants, cards, statistics, audit and maintenance, for administrators' },
  { name: 'health', description: 'What load balancers and monitors ask' },
];

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
  start_date: 'From this instant on: ISO 8601 with an offset; or from this day of the business time zone on',
  end_date: 'Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone',
};

/** What a parameter of this name means where its schema, or the field of the same name, says something else. */
export function describeParameter(name: string, place: string): string | undefined {
  // In a path it says which one is meant, in a query which ones are wanted.
  return place === 'query' && Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
}
