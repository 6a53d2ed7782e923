// Generated from the contracts by `npm run generate`. Do not edit.
import type { AppRouter } from '@mps/server';
import type { TRPCClient } from '@trpc/client';

type Client = TRPCClient<AppRouter>;

/** Every procedure by its path, with `query`, `mutate` or `subscribe`: `client.member.listCards.query({})`. */
export interface MpsClient {
  auth: {
    /**
     * Change my password.
     *
     * Sets a new password and ends the account's other sessions. Asks for a one-time code where the account has a second factor.
     *
     * REST: `POST /auth/password`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: VALIDATION_FAILED, INVALID_CREDENTIALS, PASSWORD_TOO_WEAK.
     */
    changePassword: Client['auth']['changePassword'];
    /**
     * Choose a password at the first login.
     *
     * Exchanges a first-login code for a password of the person and a token. A code works once, within 7 days; an unknown account, a wrong code and a used one get the same answer, and wrong codes are limited to 5 a day for an account.
     *
     * REST: `POST /auth/first-login`. Open to everybody. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: INVALID_CREDENTIALS, PASSWORD_TOO_WEAK, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    chooseFirstPassword: Client['auth']['chooseFirstPassword'];
    /**
     * List my sessions.
     *
     * The account's sessions that are still alive, newest first.
     *
     * REST: `GET /auth/sessions`. Open to every login.
     *
     * Errors: INVALID_CURSOR.
     */
    listSessions: Client['auth']['listSessions'];
    /**
     * Log in.
     *
     * Exchanges an identifier and a password for a token. An unknown identifier, a wrong password and a suspended account get the same answer.
     *
     * REST: `POST /auth/login`. Open to everybody. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    login: Client['auth']['login'];
    /**
     * Log in with an external identity.
     *
     * Logs a member in with an identity that a provider vouches for: for `wechat`, the code from the mini-program's `wx.login`. An identity that belongs to no member is MEMBER_NOT_FOUND, or registers a member where the server allows it.
     *
     * REST: `POST /auth/login/external`. Open to everybody. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: MEMBER_NOT_FOUND, INVALID_NAME, VALIDATION_FAILED, INVALID_CREDENTIALS.
     */
    loginExternal: Client['auth']['loginExternal'];
    /**
     * Log out.
     *
     * Ends the session that the token names. Other sessions of the account continue.
     *
     * REST: `POST /auth/logout`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_FOUND.
     */
    logout: Client['auth']['logout'];
    /**
     * Log out on every device.
     *
     * Ends every session of the account, including this one.
     *
     * REST: `POST /auth/logout-all`. Open to every login. Takes an idempotency key, kept for 48 hours.
     */
    logoutAll: Client['auth']['logoutAll'];
    /**
     * Show who is logged in.
     *
     * Answers who is logged in, which permissions the session has, and when it expires.
     *
     * REST: `GET /auth/me`. Open to every login.
     */
    me: Client['auth']['me'];
    /**
     * Prove the password again.
     *
     * Proves the password again within a session. What administrators do with money, accounts or logins, and large refunds, answer PERMISSION_DENIED with the reason `reauthentication_required` when the last proof is too old. Logging in counts as a proof.
     *
     * REST: `POST /auth/reauthenticate`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    reauthenticate: Client['auth']['reauthenticate'];
    /**
     * Renew the token.
     *
     * Extends the session and answers a new token for it.
     *
     * REST: `POST /auth/refresh`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: SESSION_REVOKED.
     */
    refresh: Client['auth']['refresh'];
    /**
     * Make new recovery codes.
     *
     * Replaces the recovery codes of the second factor, and answers the new ones, once.
     *
     * REST: `POST /auth/totp/recovery-codes`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION.
     */
    renewRecoveryCodes: Client['auth']['renewRecoveryCodes'];
    /**
     * End one of my sessions.
     *
     * Ends one of the account's own sessions, such as that of a lost phone.
     *
     * REST: `POST /auth/sessions/revoke`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_FOUND.
     */
    revokeSession: Client['auth']['revokeSession'];
    /**
     * Hand the till over to another operator.
     *
     * Ends the login and opens one for another operator of the merchant, by PIN. Possible in a login that a password opened on this business day; otherwise PERMISSION_DENIED with the reason `reauthentication_required`. An operator has five wrong PINs a day. Where managers need a second factor, a manager is refused with the reason `second_factor_needed` and logs in instead.
     *
     * REST: `POST /auth/switch-operator`. Needs `merchant:charge`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, SESSION_REVOKED.
     */
    switchOperator: Client['auth']['switchOperator'];
    /**
     * Confirm a second factor.
     *
     * Activates the second factor with its first code, and answers the recovery codes, once.
     *
     * REST: `POST /auth/totp/confirm`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION, INVALID_CREDENTIALS.
     */
    totpConfirm: Client['auth']['totpConfirm'];
    /**
     * Remove the second factor.
     *
     * Removes the caller's own second factor, with the password and a code.
     *
     * REST: `POST /auth/totp/disable`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    totpDisable: Client['auth']['totpDisable'];
    /**
     * Begin a second factor.
     *
     * Answers a new shared secret, once. No code is asked for before the first one is confirmed. Asks for a recent proof of the password.
     *
     * REST: `POST /auth/totp/enroll`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION.
     */
    totpEnroll: Client['auth']['totpEnroll'];
  };
  member: {
    /**
     * Bind a shared card.
     *
     * Binds the member to a shared card with the password that its owner has set.
     *
     * REST: `POST /member/bind-card`. Needs `member:bind_card`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, INVALID_BINDING_PASSWORD, CARD_TYPE_NOT_SHAREABLE, CARD_OWNER_NOT_DEFINED, MEMBER_SUSPENDED, VALIDATION_FAILED.
     */
    bindCard: Client['member']['bindCard'];
    /**
     * Change a shared card's binding password.
     *
     * Sets or removes the password by which members bind to a card. Only its owner may. Wrong guesses are counted anew.
     *
     * REST: `POST /member/cards/{card_id}/binding-password`. Needs `member:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, CARD_TYPE_NOT_SHAREABLE, VALIDATION_FAILED.
     */
    changeBindingPassword: Client['member']['changeBindingPassword'];
    /**
     * Issue a payment code.
     *
     * Issues the card's one live payment code for this member; the previous code stops working at once. The plain code is answered only here.
     *
     * REST: `POST /member/qr/generate`. Needs `member:generate_qr`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, CORPORATE_CARD_CANNOT_PAY, MEMBER_SUSPENDED, VALIDATION_FAILED.
     */
    generateQr: Client['member']['generateQr'];
    /**
     * Show the member's own data and level.
     *
     * The member's own data, with level and points.
     *
     * REST: `GET /member/profile`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    getProfile: Client['member']['getProfile'];
    /**
     * List who is bound to a card.
     *
     * Lists the members who are bound to a card. Only its owner may.
     *
     * REST: `GET /member/cards/{card_id}/bindings`. Needs `member:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND, INVALID_CURSOR.
     */
    listBindings: Client['member']['listBindings'];
    /**
     * List cards with balances and points.
     *
     * Every card that the member owns or is bound to, with totals.
     *
     * REST: `GET /member/cards`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    listCards: Client['member']['listCards'];
    /**
     * List a card's point entries.
     *
     * Every change of the points of a card that the member can see, newest first.
     *
     * REST: `GET /member/points`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listPoints: Client['member']['listPoints'];
    /**
     * List the member's transactions.
     *
     * The member's payments and top-ups, and everything that happened on cards that the member owns, newest first.
     *
     * REST: `GET /member/transactions`. Needs `member:read_transactions`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listTransactions: Client['member']['listTransactions'];
    /**
     * Follow the member's cards.
     *
     * Streams changes of the cards that the member owns or is bound to, as they happen, including cards that are added later.
     *
     * Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    onCardChange: Client['member']['onCardChange'];
    /**
     * Top up a card.
     *
     * Adds money that was received elsewhere to a card. Send an idempotency key: a repetition is answered with the first result. An administrator needs a second person above a limit.
     *
     * REST: `POST /member/recharge`. Needs `member:recharge`. Takes an idempotency key, kept for ever.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, DUPLICATE_EXTERNAL_ORDER, IDEMPOTENCY_KEY_REUSED, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE, MEMBER_SUSPENDED, INVALID_RECHARGE_AMOUNT, AMOUNT_OVER_LIMIT, INVALID_PAYMENT_METHOD, VALIDATION_FAILED.
     */
    recharge: Client['member']['recharge'];
    /**
     * Remove a member from a shared card.
     *
     * Ends the use of a shared card by another member. Only its owner may. The last owner cannot be removed.
     *
     * REST: `POST /member/cards/{card_id}/bindings/remove`. Needs `member:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, BINDING_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, CANNOT_REMOVE_LAST_OWNER.
     */
    removeBinding: Client['member']['removeBinding'];
    /**
     * Revoke a payment code.
     *
     * Ends the member's live payment code of the card.
     *
     * REST: `POST /member/qr/revoke`. Needs `member:generate_qr`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, VALIDATION_FAILED.
     */
    revokeQr: Client['member']['revokeQr'];
    /**
     * Unbind a shared card.
     *
     * Removes the member from a shared card. The last owner cannot leave.
     *
     * REST: `POST /member/unbind-card`. Needs `member:bind_card`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, BINDING_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, CANNOT_REMOVE_LAST_OWNER, VALIDATION_FAILED.
     */
    unbindCard: Client['member']['unbindCard'];
    /**
     * Change the member's own name.
     *
     * Changes the member's own name; merchants see only its first character. Phone and email, with which members log in, can be changed only by administrators.
     *
     * REST: `PATCH /member/profile`. Needs `member:edit_profile`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_NAME, VALIDATION_FAILED.
     */
    updateProfile: Client['member']['updateProfile'];
  };
  merchant: {
    /**
     * Charge a card by its payment code.
     *
     * Takes the price, less the card's discount, from the card whose payment code the customer shows. A code pays once. Send an idempotency key: a repetition is answered with the first result.
     *
     * REST: `POST /merchant/charge`. Needs `merchant:charge`. Takes an idempotency key, kept for ever.
     *
     * Errors: INSUFFICIENT_BALANCE, QR_EXPIRED_OR_INVALID, INVALID_QR, NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND_OR_INACTIVE, MERCHANT_NOT_FOUND, DUPLICATE_EXTERNAL_ORDER, IDEMPOTENCY_KEY_REUSED, CORPORATE_CARD_CANNOT_PAY, UNSUPPORTED_CARD_TYPE_FOR_PAYMENT, CARD_NOT_ACTIVE, CARD_EXPIRED, MEMBER_SUSPENDED, INVALID_PRICE, AMOUNT_OVER_LIMIT, VALIDATION_FAILED.
     */
    charge: Client['merchant']['charge'];
    /**
     * Add an operator.
     *
     * Adds a named operator, a manager or a cashier, with a password of its own. Asks for a recent proof of the password.
     *
     * REST: `POST /merchant/operators`. Needs `merchant:manage_operators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createOperator: Client['merchant']['createOperator'];
    /**
     * Settle a period.
     *
     * Creates one settlement of all payments and refunds before `period_end` that no other settlement has. `period_start` is a label; an end in the future becomes now. It can be repeated: each settlement takes what the ones before it left.
     *
     * REST: `POST /merchant/settlements`. Needs `merchant:generate_settlement`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, NO_TRANSACTIONS_IN_PERIOD, VALIDATION_FAILED.
     */
    generateSettlement: Client['merchant']['generateSettlement'];
    /**
     * Summarise a day by the hour.
     *
     * Counts and amounts of one day of the business time zone, in total and by the hour.
     *
     * REST: `GET /merchant/daily-summary`. Needs `merchant:read_summary`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED.
     */
    getDailySummary: Client['merchant']['getDailySummary'];
    /**
     * List my operators.
     *
     * The named operators of the merchant, newest first.
     *
     * REST: `GET /merchant/operators`. Needs `merchant:manage_operators`.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listOperators: Client['merchant']['listOperators'];
    /**
     * List settlements.
     *
     * The merchant's settlements, newest first.
     *
     * REST: `GET /merchant/settlements`. Needs `merchant:read_settlements`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listSettlements: Client['merchant']['listSettlements'];
    /**
     * List the merchant's transactions.
     *
     * The merchant's payments and refunds, newest first, without the identity of the members.
     *
     * REST: `GET /merchant/transactions`. Needs `merchant:read_transactions`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listTransactions: Client['merchant']['listTransactions'];
    /**
     * Follow the merchant's transactions.
     *
     * Streams the merchant's charges, refunds and settlements as they happen, whoever makes them.
     *
     * Needs `merchant:read_transactions`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED.
     */
    onTransaction: Client['merchant']['onTransaction'];
    /**
     * Preview a settlement.
     *
     * Counts and amounts of the payments and refunds that a settlement would include now: all before `period_end` that no other settlement has. Changes nothing.
     *
     * REST: `GET /merchant/settlements/preview`. Needs `merchant:generate_settlement`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, VALIDATION_FAILED.
     */
    previewSettlement: Client['merchant']['previewSettlement'];
    /**
     * Refund a payment, in full or in part.
     *
     * Refunds all or part of a payment of this merchant, repeatedly until nothing remains. Send an idempotency key: a repetition is answered with the first result. Above the amount that the server sets, it asks for a recent proof of the password. A cashier may refund with a manager beside, whom `approved_by` names with password or PIN; above that amount with the password.
     *
     * REST: `POST /merchant/refund`. Needs `merchant:refund`. Takes an idempotency key, kept for ever.
     *
     * Errors: NOT_MERCHANT_USER, INVALID_CREDENTIALS, PERMISSION_DENIED, MERCHANT_NOT_FOUND_OR_INACTIVE, MERCHANT_NOT_FOUND, ORIGINAL_TX_NOT_FOUND, IDEMPOTENCY_KEY_REUSED, INVALID_REFUND_AMOUNT, REFUND_EXCEEDS_REMAINING, ONLY_COMPLETED_PAYMENT_REFUNDABLE, VALIDATION_FAILED.
     */
    refund: Client['merchant']['refund'];
    /**
     * Reset an operator's password.
     *
     * Sets an operator's password, removes the PIN, and ends the operator's sessions. Asks for a recent proof of the password.
     *
     * REST: `POST /merchant/operators/{operator_id}/reset-password`. Needs `merchant:manage_operators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, VALIDATION_FAILED, NOT_FOUND, PASSWORD_TOO_WEAK.
     */
    resetOperatorPassword: Client['merchant']['resetOperatorPassword'];
    /**
     * Set my PIN.
     *
     * Sets the six digits by which the caller, a named operator, takes over a till. The merchant's own account has none. Asks for a recent proof of the password.
     *
     * REST: `POST /merchant/pin`. Needs `merchant:charge`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, VALIDATION_FAILED, INVALID_STATE_TRANSITION.
     */
    setPin: Client['merchant']['setPin'];
    /**
     * Change an operator's role or status.
     *
     * Changes an operator's role, or disables and enables the operator, and ends the operator's sessions. Asks for a recent proof of the password.
     *
     * REST: `PATCH /merchant/operators/{operator_id}`. Needs `merchant:manage_operators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, VALIDATION_FAILED, NOT_FOUND.
     */
    updateOperator: Client['merchant']['updateOperator'];
  };
  common: {
    /**
     * Read the settings that clients need.
     *
     * Answers the business time zone, the currency, the countries of phone numbers and the limits of one charge and one recharge.
     *
     * REST: `GET /common/settings`. Open to everybody.
     */
    getSettings: Client['common']['getSettings'];
    /**
     * Show a transaction with its refunds.
     *
     * One transaction with its refunds, for the member, the merchant or the administrator whom it concerns; to anybody else it does not exist.
     *
     * REST: `GET /common/transactions/{tx_no}`. Open to every login.
     *
     * Errors: TX_NOT_FOUND.
     */
    getTransaction: Client['common']['getTransaction'];
    /**
     * Read what happened, in order.
     *
     * What happened after `after`, oldest first: of their shop for managers, of the whole installation for administrators who may read transactions. Going on from `next_after` misses no event and repeats none. Events are kept for 90 days.
     *
     * REST: `GET /events`. Needs `merchant:read_events`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED.
     */
    listEvents: Client['common']['listEvents'];
    /**
     * Look at a payment code.
     *
     * Answers which card a payment code belongs to. Nothing changes, and the code stays valid.
     *
     * REST: `POST /common/qr/validate`. Needs `merchant:charge`.
     *
     * Errors: QR_EXPIRED_OR_INVALID, INVALID_QR, PERMISSION_DENIED.
     */
    validateQr: Client['common']['validateQr'];
  };
  admin: {
    /**
     * Adjust a card's points.
     *
     * Adds or deducts points by hand; level and discount follow at once. Asks for a recent proof of the caller's password.
     *
     * REST: `POST /admin/points/adjust`. Needs `admin:adjust_points`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, UNSUPPORTED_CARD_TYPE_FOR_POINTS, VALIDATION_FAILED.
     */
    adjustPoints: Client['admin']['adjustPoints'];
    /**
     * Replace all payment codes.
     *
     * Replaces the live payment codes of all active cards.
     *
     * REST: `POST /admin/qr/batch-rotate`. Needs `admin:batch_operations`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED.
     */
    batchRotateQr: Client['admin']['batchRotateQr'];
    /**
     * Cancel one's own request.
     *
     * Takes back a call that still waits for a second person. Only its maker may.
     *
     * REST: `POST /admin/approvals/{approval_id}/cancel`. For administrators. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, APPROVAL_NOT_FOUND, APPROVAL_DECIDED, VALIDATION_FAILED.
     */
    cancelApproval: Client['admin']['cancelApproval'];
    /**
     * Delete expired codes and sessions.
     *
     * Deletes expired payment codes, sessions that ended long ago, and idempotency keys after their 48 hours. The keys of charges, refunds and recharges stay.
     *
     * REST: `POST /admin/maintenance/clean`. Needs `admin:batch_operations`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED.
     */
    cleanExpired: Client['admin']['cleanExpired'];
    /**
     * Close an empty card.
     *
     * Closes a card, which cannot be undone; its balance must be zero.
     *
     * REST: `POST /admin/cards/close`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    closeCard: Client['admin']['closeCard'];
    /**
     * Issue a merchant's first-login code.
     *
     * Replaces the password of a merchant, or of one of its operators, by a first-login code, shown once, by which that person chooses a password within 7 days. Ends their sessions.
     *
     * REST: `POST /admin/merchants/{merchant_id}/first-login-code`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    createFirstLoginCode: Client['admin']['createFirstLoginCode'];
    /**
     * Issue first-login codes to members.
     *
     * Replaces the passwords of up to 200 members by first-login codes, shown once, by which they choose a password within 7 days. Ends their sessions.
     *
     * REST: `POST /admin/members/first-login-codes`. Needs `admin:manage_members`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    createFirstLoginCodes: Client['admin']['createFirstLoginCodes'];
    /**
     * Create a member.
     *
     * Creates a member together with the first card.
     *
     * REST: `POST /admin/members`. Needs `admin:create_member`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, EXTERNAL_ID_ALREADY_BOUND, DUPLICATE_PHONE, DUPLICATE_EMAIL, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createMember: Client['admin']['createMember'];
    /**
     * Create a merchant.
     *
     * Creates a merchant with its own account, which is a manager.
     *
     * REST: `POST /admin/merchants`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, DUPLICATE_MERCHANT_CODE, INVALID_NAME, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createMerchant: Client['admin']['createMerchant'];
    /**
     * Add an operator to a merchant.
     *
     * Adds a named operator, a manager or a cashier, with a password of its own.
     *
     * REST: `POST /admin/merchants/{merchant_id}/operators`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createOperator: Client['admin']['createOperator'];
    /**
     * Approve or refuse a call.
     *
     * Decides what another administrator asked for; needs the permissions of that operation. Approved, it happens at once, as its maker. It is void where status, owner or amounts have changed since. Asks for a recent proof of the caller's password.
     *
     * REST: `POST /admin/approvals/{approval_id}/decide`. For administrators. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, APPROVAL_NOT_FOUND, APPROVAL_DECIDED, CANNOT_APPROVE_OWN, VALIDATION_FAILED.
     */
    decideApproval: Client['admin']['decideApproval'];
    /**
     * Expire due cards.
     *
     * Marks the cards that are past their expiry as expired.
     *
     * REST: `POST /admin/maintenance/expire-cards`. Needs `admin:batch_operations`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED.
     */
    expireCards: Client['admin']['expireCards'];
    /**
     * Export the audit log as CSV.
     *
     * The audit log as CSV, at most 10,000 events; the cursor continues with the rest.
     *
     * REST: `GET /admin/audit/export`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
     */
    exportAudit: Client['admin']['exportAudit'];
    /**
     * Freeze a card.
     *
     * Stops an active card from paying until it is unfrozen, and ends its payment codes.
     *
     * REST: `POST /admin/cards/freeze`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    freezeCard: Client['admin']['freezeCard'];
    /**
     * Get an approval.
     *
     * One call that needs a second person, or what became of it. For its maker, and whoever may decide it.
     *
     * REST: `GET /admin/approvals/{approval_id}`. For administrators.
     *
     * Errors: PERMISSION_DENIED, APPROVAL_NOT_FOUND.
     */
    getApproval: Client['admin']['getApproval'];
    /**
     * Show a card.
     *
     * One card with everybody who may use it.
     *
     * REST: `GET /admin/cards/{card_id}`. Needs `admin:read_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND.
     */
    getCard: Client['admin']['getCard'];
    /**
     * Show a member.
     *
     * One member with every card that the member owns or is bound to.
     *
     * REST: `GET /admin/members/{member_id}`. Needs `admin:read_members`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND.
     */
    getMember: Client['admin']['getMember'];
    /**
     * Show a merchant.
     *
     * One merchant with its business day so far.
     *
     * REST: `GET /admin/merchants/{merchant_id}`. Needs `admin:read_merchants`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND.
     */
    getMerchant: Client['admin']['getMerchant'];
    /**
     * Show the system statistics.
     *
     * Members, cards, merchants and the outstanding balance now, and the business day so far.
     *
     * REST: `GET /admin/statistics`. Needs `admin:read_statistics`.
     *
     * Errors: PERMISSION_DENIED.
     */
    getStatistics: Client['admin']['getStatistics'];
    /**
     * Show transactions over time.
     *
     * Payments, refunds and top-ups by day, week or month.
     *
     * REST: `GET /admin/trends`. Needs `admin:read_statistics`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, VALIDATION_FAILED.
     */
    getTrends: Client['admin']['getTrends'];
    /**
     * Invite an administrator.
     *
     * Creates an administrator without a password and answers a first-login code, once, by which that person chooses one within 7 days.
     *
     * REST: `POST /admin/administrators`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    inviteAdministrator: Client['admin']['inviteAdministrator'];
    /**
     * Issue a card.
     *
     * Issues a prepaid, corporate or voucher card. An initial value is a top-up transaction of its own.
     *
     * REST: `POST /admin/cards`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_TYPE_NOT_SHAREABLE, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE, MEMBER_SUSPENDED, INVALID_RECHARGE_AMOUNT, INVALID_NAME, VALIDATION_FAILED.
     */
    issueCard: Client['admin']['issueCard'];
    /**
     * List administrators.
     *
     * The administrators with their roles, newest first.
     *
     * REST: `GET /admin/administrators`. Needs `admin:manage_administrators`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listAdministrators: Client['admin']['listAdministrators'];
    /**
     * List approvals.
     *
     * Calls that need a second person: those that the caller made, and those that the caller may decide.
     *
     * REST: `GET /admin/approvals`. For administrators.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listApprovals: Client['admin']['listApprovals'];
    /**
     * Read the audit log.
     *
     * Who did what, on behalf of whom, to which object, newest first. `total_count` is exact up to 10,000 and null beyond.
     *
     * REST: `GET /admin/audit`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
     */
    listAuditEvents: Client['admin']['listAuditEvents'];
    /**
     * List and search members.
     *
     * Members, newest first, by a part of the number, name, phone or email; or the one member that an identifier names.
     *
     * REST: `GET /admin/members`. Needs `admin:read_members`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listMembers: Client['admin']['listMembers'];
    /**
     * List and search merchants.
     *
     * Merchants, newest first, by a part of the code, name or contact.
     *
     * REST: `GET /admin/merchants`. Needs `admin:read_merchants`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listMerchants: Client['admin']['listMerchants'];
    /**
     * List a merchant's operators.
     *
     * The named operators of a merchant, newest first.
     *
     * REST: `GET /admin/merchants/{merchant_id}/operators`. Needs `admin:read_merchants`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listOperators: Client['admin']['listOperators'];
    /**
     * Search sessions.
     *
     * Who is logged in now, and who was before, newest first.
     *
     * REST: `GET /admin/sessions`. Needs `admin:manage_sessions`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listSessions: Client['admin']['listSessions'];
    /**
     * List all settlements.
     *
     * The settlements of all merchants, newest first.
     *
     * REST: `GET /admin/settlements`. Needs `admin:read_transactions`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listSettlements: Client['admin']['listSettlements'];
    /**
     * List all transactions.
     *
     * The transactions of all members and merchants, newest first.
     *
     * REST: `GET /admin/transactions`. Needs `admin:read_transactions`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR.
     */
    listTransactions: Client['admin']['listTransactions'];
    /**
     * Follow everything that changes.
     *
     * Streams every change as it happens, whoever makes it: charges, refunds, top-ups, points, cards, members, merchants, settlements and sessions.
     *
     * Needs `admin:read_transactions`.
     */
    onActivity: Client['admin']['onActivity'];
    /**
     * Reactivate a member.
     *
     * Lifts the suspension of a member.
     *
     * REST: `POST /admin/members/reactivate`. Needs `admin:suspend_member`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    reactivateMember: Client['admin']['reactivateMember'];
    /**
     * Reactivate a merchant.
     *
     * Lifts the suspension of a merchant.
     *
     * REST: `POST /admin/merchants/reactivate`. Needs `admin:suspend_merchant`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    reactivateMerchant: Client['admin']['reactivateMerchant'];
    /**
     * Report a card lost.
     *
     * Marks a card as lost, which cannot be undone, and ends its payment codes.
     *
     * REST: `POST /admin/cards/lost`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    reportCardLost: Client['admin']['reportCardLost'];
    /**
     * Reset an administrator's password.
     *
     * Removes an administrator's password, ends their sessions and answers a first-login code, once, by which they choose a new one within 7 days.
     *
     * REST: `POST /admin/administrators/{administrator_id}/reset-password`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_FOUND, CANNOT_REMOVE_LAST_OWNER, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    resetAdministratorPassword: Client['admin']['resetAdministratorPassword'];
    /**
     * Reset an administrator's second factor.
     *
     * Removes another administrator's second factor and recovery codes and ends their sessions. Check first, by another way, that it is really that person who asks.
     *
     * REST: `POST /admin/administrators/{administrator_id}/reset-second-factor`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_FOUND, VALIDATION_FAILED.
     */
    resetAdministratorSecondFactor: Client['admin']['resetAdministratorSecondFactor'];
    /**
     * Reset a member's password.
     *
     * Sets a member's password and ends the member's sessions. Asks for a recent proof of the caller's password.
     *
     * REST: `POST /admin/members/reset-password`. Needs `admin:manage_members`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, PASSWORD_TOO_WEAK, INTERNAL_ERROR.
     */
    resetMemberPassword: Client['admin']['resetMemberPassword'];
    /**
     * Reset a merchant's password.
     *
     * Sets the password of the merchant's own account and ends its sessions. Asks for a recent proof of the caller's password.
     *
     * REST: `POST /admin/merchants/reset-password`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED, PASSWORD_TOO_WEAK, INTERNAL_ERROR.
     */
    resetMerchantPassword: Client['admin']['resetMerchantPassword'];
    /**
     * End a session.
     *
     * Ends a session of any account.
     *
     * REST: `POST /admin/sessions/revoke`. Needs `admin:manage_sessions`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_FOUND.
     */
    revokeSession: Client['admin']['revokeSession'];
    /**
     * List and search cards.
     *
     * Cards, newest first, by a part of their number, name or owner.
     *
     * REST: `GET /admin/cards`. Needs `admin:read_cards`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    searchCards: Client['admin']['searchCards'];
    /**
     * Suspend a member.
     *
     * Stops a member from paying, and ends the member's sessions and payment codes.
     *
     * REST: `POST /admin/members/suspend`. Needs `admin:suspend_member`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    suspendMember: Client['admin']['suspendMember'];
    /**
     * Suspend a merchant.
     *
     * Stops a merchant from charging and ends the sessions of everybody who works there.
     *
     * REST: `POST /admin/merchants/suspend`. Needs `admin:suspend_merchant`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    suspendMerchant: Client['admin']['suspendMerchant'];
    /**
     * Unfreeze a card.
     *
     * Makes a frozen card active again.
     *
     * REST: `POST /admin/cards/unfreeze`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    unfreezeCard: Client['admin']['unfreezeCard'];
    /**
     * Change an administrator's role or status.
     *
     * Changes an administrator's role, disables or enables them, and ends their sessions. The last active owner with a password stays one.
     *
     * REST: `PATCH /admin/administrators/{administrator_id}`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_FOUND, CANNOT_REMOVE_LAST_OWNER, VALIDATION_FAILED.
     */
    updateAdministrator: Client['admin']['updateAdministrator'];
    /**
     * Change a member's name, phone or email.
     *
     * Changes a member's name, phone or email; omitted fields stay as they are.
     *
     * REST: `PATCH /admin/members/{member_id}`. Needs `admin:manage_members`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, DUPLICATE_PHONE, DUPLICATE_EMAIL, INVALID_STATE_TRANSITION, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, VALIDATION_FAILED.
     */
    updateMember: Client['admin']['updateMember'];
    /**
     * Change an operator's role, status or password.
     *
     * Changes an operator's role, status or password and ends the operator's sessions. A new password asks for a recent proof of the caller's password.
     *
     * REST: `PATCH /admin/merchants/{merchant_id}/operators/{operator_id}`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED, NOT_FOUND, PASSWORD_TOO_WEAK.
     */
    updateOperator: Client['admin']['updateOperator'];
    /**
     * Change a settlement's status.
     *
     * Moves a settlement on: settled, paid or failed.
     *
     * REST: `POST /admin/settlements/{settlement_id}/status`. Needs `admin:settle`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION, NOT_FOUND, VALIDATION_FAILED.
     */
    updateSettlementStatus: Client['admin']['updateSettlementStatus'];
    /**
     * Verify the audit log.
     *
     * Checks that no row of the audit log was altered, removed or inserted, by the hash of each row and the chain over them.
     *
     * REST: `GET /admin/audit/verify`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED.
     */
    verifyAudit: Client['admin']['verifyAudit'];
    /**
     * Verify the whole ledger.
     *
     * Checks the invariants of all cards and transactions, such as that each balance is the sum of its transactions.
     *
     * REST: `GET /admin/ledger/verify`. Needs `admin:read_books`.
     *
     * Errors: PERMISSION_DENIED.
     */
    verifyLedger: Client['admin']['verifyLedger'];
  };
}
