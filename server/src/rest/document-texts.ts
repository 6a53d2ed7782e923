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

/** More than the summary says, by the operation's name. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'auth.login':
    'Exchanges an identifier and a password for a token. An unknown identifier, a wrong password and a suspended account are answered alike.',
  'auth.loginExternal':
    "Logs a member in by another organisation's word: for `wechat` the code of the mini-program's `wx.login`. An identity that no member has is MEMBER_NOT_FOUND, or registers a member where the server allows it.",
  'auth.logout': 'Ends the login that the token names. Other logins of the account go on.',
  'auth.logoutAll': 'Ends every login of the account, this one among them.',
  'auth.refresh': 'Prolongs the login and answers a new token for it.',
  'auth.changePassword': "Sets a new password and ends the account's other logins.",
  'auth.me': 'Answers who is logged in, what the login may do, and until when.',
  'auth.listSessions': "The account's logins that are still alive, newest first.",
  'auth.reauthenticate':
    'Proves the password again within a login. Points adjustments, password resets and large refunds ask for it by PERMISSION_DENIED with the reason `reauthentication_required` when the last proof is too old; logging in counts as one.',
  'auth.totpEnroll': 'Answers a new shared secret, once. Nothing asks for codes before the first one is confirmed.',
  'auth.totpConfirm': 'Puts the second factor in force by its first code, and answers the recovery codes, once.',
  'auth.totpDisable': "Takes the caller's own second factor away, by password and code.",
  'auth.revokeSession': "Ends one of the account's own logins, such as that of a lost phone.",
  'member.getProfile': "The member's own data with its level and points.",
  'member.updateProfile':
    "Changes the member's own name, of which a shop sees the first character alone. Phone and email, by which members log in, are changed by administrators alone.",
  'member.listCards': 'Every card that the member owns or is bound to, with totals.',
  'member.listPoints': 'Every change of the points of a card that the member sees, newest first.',
  'member.generateQr':
    'Issues the one live payment code of the card for this member; a former code stops working at once. The plain code is answered here and nowhere else.',
  'member.revokeQr': "Ends the member's live payment code of the card.",
  'member.recharge':
    'Adds money that was received elsewhere to a card. Send an idempotency key: a repetition is answered with the first result.',
  'member.listTransactions':
    "The member's payments and top-ups, and all that happened on cards that the member owns, newest first.",
  'member.bindCard': 'Binds the member to a shared card by the password that its owner has set.',
  'member.unbindCard': 'Takes the member off a shared card. The last owner cannot leave.',
  'merchant.charge':
    'Takes the price, less the discount of the card, from the card whose payment code the customer shows. A code pays once. Send an idempotency key: a repetition is answered with the first result.',
  'merchant.refund':
    'Gives back all or a part of a payment of this merchant, as often as something remains. Send an idempotency key: a repetition is answered with the first result.',
  'merchant.listTransactions':
    "The merchant's payments and refunds, newest first, without the identity of the members.",
  'merchant.getDailySummary': 'Counts and amounts of one day of the business time zone, in total and by the hour.',
  'merchant.previewSettlement':
    'Counts and amounts of the payments and refunds that a settlement of the half-open period would hold now: what no other settlement has. Nothing is marked.',
  'merchant.generateSettlement':
    'Makes one settlement of the payments and refunds of a period that are not settled yet.',
  'merchant.listSettlements': "The merchant's settlements, newest first.",
  'common.validateQr': 'Tells which card stands behind a payment code. Nothing changes, and the code stays valid.',
  'common.getTransaction':
    'One transaction with its refunds, for the member, the merchant or the administrator whom it concerns; for everybody else it does not exist.',
  'admin.createMember': 'Creates a member together with the first card.',
  'admin.listMembers': 'Members, newest first, by a part of number, name, phone or email.',
  'admin.getMember': 'One member with every card that it owns or is bound to.',
  'admin.updateMember': "Changes a member's name, phone or email; fields that are left out stay as they are.",
  'admin.suspendMember': 'Stops a member from paying and ends its logins and payment codes.',
  'admin.reactivateMember': 'Brings a suspended member back.',
  'admin.resetMemberPassword': "Sets a member's password and ends its logins.",
  'admin.createMerchant': 'Creates a merchant with its own account, a manager.',
  'admin.listMerchants': 'Merchants, newest first, by a part of code, name or contact.',
  'admin.getMerchant': 'One merchant with its business day so far.',
  'admin.suspendMerchant': 'Stops a merchant from charging and ends the logins of everybody who works there.',
  'admin.reactivateMerchant': 'Brings a suspended merchant back.',
  'admin.resetMerchantPassword': "Sets the password of the merchant's own account and ends its logins.",
  'admin.listOperators': 'The named operators of a merchant, newest first.',
  'admin.createOperator': 'Adds a named operator, a manager or a cashier, with a password of its own.',
  'admin.updateOperator': "Changes an operator's role, status or password and ends its logins.",
  'admin.issueCard':
    'Issues a prepaid, corporate or voucher card. An initial value is a top-up transaction of its own.',
  'admin.searchCards': 'Cards, newest first, by a part of their number, name or owner.',
  'admin.getCard': 'One card with everybody who may use it.',
  'admin.freezeCard': 'Stops an active card from paying until it is unfrozen.',
  'admin.unfreezeCard': 'Makes a frozen card active again.',
  'admin.reportCardLost': 'Marks a card as lost for good and ends its payment codes.',
  'admin.closeCard': 'Closes a card for good; it must have no balance.',
  'admin.adjustPoints': 'Adds or takes points by hand; level and discount follow at once.',
  'admin.batchRotateQr': 'Replaces the live payment codes of all active cards.',
  'admin.listTransactions': "Everybody's transactions, newest first.",
  'admin.listSettlements': 'The settlements of all merchants, newest first.',
  'admin.updateSettlementStatus': 'Moves a settlement on: settled, paid or failed.',
  'admin.getStatistics': 'Members, cards, merchants and the outstanding balance now, and the business day so far.',
  'admin.getTrends': 'Payments, refunds and top-ups by day, week or month.',
  'admin.listAuditEvents': 'Who did what, on behalf of whom, to which object, newest first.',
  'admin.listSessions': 'Who is logged in, and who was, newest first.',
  'admin.revokeSession': "Ends anybody's login.",
  'admin.exportAudit':
    'The audit log as text for spreadsheets, 10,000 events at most; the cursor goes on with the others.',
  'admin.verifyAudit':
    'Checks that no row of the audit log was altered, removed or slipped in, by the hash of each row and the chain over them.',
  'admin.verifyLedger': 'Checks over all cards and transactions what must always hold, such as that balances are sums.',
  'admin.expireCards': 'Marks the cards that are past their expiry as expired.',
  'admin.cleanExpired': 'Deletes expired payment codes, old idempotency keys and logins that ended long ago.',
};

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

/** @param name such as `merchant.charge`; @returns undefined for a procedure that is not the API's own */
export function describeOperation(name: string): string | undefined {
  return OPERATIONS[name];
}

/** What a field or parameter of this name means; undefined where its schema must say it. */
export function describeField(name: string): string | undefined {
  return Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
}

/** What a parameter of this name means where its schema, or the field of the same name, says something else. */
export function describeParameter(name: string, place: string): string | undefined {
  // In a path it says which one is meant, in a query which ones are wanted.
  return place === 'query' && Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
}
