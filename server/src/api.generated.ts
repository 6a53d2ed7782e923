// Generated from the contracts by `npm run generate`. Do not edit.
import type * as types from '@mps/shared/contract/types.generated';
import type { ClientRouter, Mutation, Query, Stream } from './api-types.js';

/** Every procedure as clients see it, with its documentation. */
export type Api = {
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
    changePassword: Mutation<types.AuthChangePasswordInput, types.AuthChangePasswordOutput>;
    /**
     * Choose a password at the first login.
     *
     * Exchanges a first-login code for a password of the person and a token. A code works once, within 7 days; an unknown account, a wrong code and a used one get the same answer, and wrong codes are limited to 5 a day for an account.
     *
     * REST: `POST /auth/first-login`. Open to everybody. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: INVALID_CREDENTIALS, PASSWORD_TOO_WEAK, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    chooseFirstPassword: Mutation<types.AuthChooseFirstPasswordInput, types.AuthChooseFirstPasswordOutput>;
    /**
     * List my sessions.
     *
     * The account's sessions that are still alive, newest first.
     *
     * REST: `GET /auth/sessions`. Open to every login.
     *
     * Errors: INVALID_CURSOR.
     */
    listSessions: Query<types.AuthListSessionsInput, types.AuthListSessionsOutput>;
    /**
     * Log in.
     *
     * Exchanges an identifier and a password for a token. An unknown identifier, a wrong password and a suspended account get the same answer.
     *
     * REST: `POST /auth/login`. Open to everybody. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    login: Mutation<types.AuthLoginInput, types.AuthLoginOutput>;
    /**
     * Log in with an external identity.
     *
     * Logs a member in with an identity that a provider vouches for: for `wechat`, the code from the mini-program's `wx.login`. An identity that belongs to no member is MEMBER_NOT_FOUND, or registers a member where the server allows it.
     *
     * REST: `POST /auth/login/external`. Open to everybody. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: MEMBER_NOT_FOUND, INVALID_NAME, VALIDATION_FAILED, INVALID_CREDENTIALS.
     */
    loginExternal: Mutation<types.AuthLoginExternalInput, types.AuthLoginExternalOutput>;
    /**
     * Log out.
     *
     * Ends the session that the token names. Other sessions of the account continue.
     *
     * REST: `POST /auth/logout`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_FOUND.
     */
    logout: Mutation<types.AuthLogoutInput, types.AuthLogoutOutput>;
    /**
     * Log out on every device.
     *
     * Ends every session of the account, including this one.
     *
     * REST: `POST /auth/logout-all`. Open to every login. Takes an idempotency key, kept for 48 hours.
     */
    logoutAll: Mutation<types.AuthLogoutAllInput, types.AuthLogoutAllOutput>;
    /**
     * Show who is logged in.
     *
     * Answers who is logged in, which permissions the session has, and when it expires.
     *
     * REST: `GET /auth/me`. Open to every login.
     */
    me: Query<types.AuthMeInput, types.AuthMeOutput>;
    /**
     * Prove the password again.
     *
     * Proves the password again within a session. What administrators do with money, accounts or logins, and large refunds, answer PERMISSION_DENIED with the reason `reauthentication_required` when the last proof is too old. Logging in counts as a proof.
     *
     * REST: `POST /auth/reauthenticate`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    reauthenticate: Mutation<types.AuthReauthenticateInput, types.AuthReauthenticateOutput>;
    /**
     * Renew the token.
     *
     * Extends the session and answers a new token for it.
     *
     * REST: `POST /auth/refresh`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: SESSION_REVOKED.
     */
    refresh: Mutation<types.AuthRefreshInput, types.AuthRefreshOutput>;
    /**
     * Make new recovery codes.
     *
     * Replaces the recovery codes of the second factor, and answers the new ones, once.
     *
     * REST: `POST /auth/totp/recovery-codes`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION.
     */
    renewRecoveryCodes: Mutation<types.AuthRenewRecoveryCodesInput, types.AuthRenewRecoveryCodesOutput>;
    /**
     * End one of my sessions.
     *
     * Ends one of the account's own sessions, such as that of a lost phone.
     *
     * REST: `POST /auth/sessions/revoke`. Open to every login. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_FOUND.
     */
    revokeSession: Mutation<types.AuthRevokeSessionInput, types.AuthRevokeSessionOutput>;
    /**
     * Hand the till over to another operator.
     *
     * Ends the login and opens one for another operator of the merchant, by PIN. Possible in a login that a password opened on this business day; otherwise PERMISSION_DENIED with the reason `reauthentication_required`. An operator has five wrong PINs a day. Where managers need a second factor, a manager is refused with the reason `second_factor_needed` and logs in instead.
     *
     * REST: `POST /auth/switch-operator`. Needs `merchant:charge`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, SESSION_REVOKED.
     */
    switchOperator: Mutation<types.AuthSwitchOperatorInput, types.AuthSwitchOperatorOutput>;
    /**
     * Confirm a second factor.
     *
     * Activates the second factor with its first code, and answers the recovery codes, once.
     *
     * REST: `POST /auth/totp/confirm`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION, INVALID_CREDENTIALS.
     */
    totpConfirm: Mutation<types.AuthTotpConfirmInput, types.AuthTotpConfirmOutput>;
    /**
     * Remove the second factor.
     *
     * Removes the caller's own second factor, with the password and a code.
     *
     * REST: `POST /auth/totp/disable`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    totpDisable: Mutation<types.AuthTotpDisableInput, types.AuthTotpDisableOutput>;
    /**
     * Begin a second factor.
     *
     * Answers a new shared secret, once. No code is asked for before the first one is confirmed. Asks for a recent proof of the password.
     *
     * REST: `POST /auth/totp/enroll`. Needs `manager`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION.
     */
    totpEnroll: Mutation<types.AuthTotpEnrollInput, types.AuthTotpEnrollOutput>;
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
    bindCard: Mutation<types.MemberBindCardInput, types.MemberBindCardOutput>;
    /**
     * Change a shared card's binding password.
     *
     * Sets or removes the password by which members bind to a card. Only its owner may. Wrong guesses are counted anew.
     *
     * REST: `POST /member/cards/{card_id}/binding-password`. Needs `member:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, CARD_TYPE_NOT_SHAREABLE, VALIDATION_FAILED.
     */
    changeBindingPassword: Mutation<types.MemberChangeBindingPasswordInput, types.MemberChangeBindingPasswordOutput>;
    /**
     * Issue a payment code.
     *
     * Issues the card's one live payment code for this member; the previous code stops working at once. The plain code is answered only here.
     *
     * REST: `POST /member/qr/generate`. Needs `member:generate_qr`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, CORPORATE_CARD_CANNOT_PAY, MEMBER_SUSPENDED, VALIDATION_FAILED.
     */
    generateQr: Mutation<types.MemberGenerateQrInput, types.MemberGenerateQrOutput>;
    /**
     * Show the member's own data and level.
     *
     * The member's own data, with level and points.
     *
     * REST: `GET /member/profile`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    getProfile: Query<types.MemberGetProfileInput, types.MemberGetProfileOutput>;
    /**
     * List who is bound to a card.
     *
     * Lists the members who are bound to a card. Only its owner may.
     *
     * REST: `GET /member/cards/{card_id}/bindings`. Needs `member:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND, INVALID_CURSOR.
     */
    listBindings: Query<types.MemberListBindingsInput, types.MemberListBindingsOutput>;
    /**
     * List cards with balances and points.
     *
     * Every card that the member owns or is bound to, with totals.
     *
     * REST: `GET /member/cards`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    listCards: Query<types.MemberListCardsInput, types.MemberListCardsOutput>;
    /**
     * List a card's point entries.
     *
     * Every change of the points of a card that the member can see, newest first.
     *
     * REST: `GET /member/points`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listPoints: Query<types.MemberListPointsInput, types.MemberListPointsOutput>;
    /**
     * List the member's transactions.
     *
     * The member's payments and top-ups, and everything that happened on cards that the member owns, newest first.
     *
     * REST: `GET /member/transactions`. Needs `member:read_transactions`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listTransactions: Query<types.MemberListTransactionsInput, types.MemberListTransactionsOutput>;
    /**
     * Follow the member's cards.
     *
     * Streams changes of the cards that the member owns or is bound to, as they happen, including cards that are added later.
     *
     * Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    onCardChange: Stream<types.MemberOnCardChangeInput, types.MemberOnCardChangeOutput>;
    /**
     * Top up a card.
     *
     * Adds money that was received elsewhere to a card. Send an idempotency key: a repetition is answered with the first result. An administrator needs a second person above a limit.
     *
     * REST: `POST /member/recharge`. Needs `member:recharge`. Takes an idempotency key, kept for ever.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, DUPLICATE_EXTERNAL_ORDER, IDEMPOTENCY_KEY_REUSED, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE, MEMBER_SUSPENDED, INVALID_RECHARGE_AMOUNT, AMOUNT_OVER_LIMIT, INVALID_PAYMENT_METHOD, VALIDATION_FAILED.
     */
    recharge: Mutation<types.MemberRechargeInput, types.MemberRechargeOutput>;
    /**
     * Remove a member from a shared card.
     *
     * Ends the use of a shared card by another member. Only its owner may. The last owner cannot be removed.
     *
     * REST: `POST /member/cards/{card_id}/bindings/remove`. Needs `member:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, BINDING_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, CANNOT_REMOVE_LAST_OWNER.
     */
    removeBinding: Mutation<types.MemberRemoveBindingInput, types.MemberRemoveBindingOutput>;
    /**
     * Revoke a payment code.
     *
     * Ends the member's live payment code of the card.
     *
     * REST: `POST /member/qr/revoke`. Needs `member:generate_qr`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, VALIDATION_FAILED.
     */
    revokeQr: Mutation<types.MemberRevokeQrInput, types.MemberRevokeQrOutput>;
    /**
     * Unbind a shared card.
     *
     * Removes the member from a shared card. The last owner cannot leave.
     *
     * REST: `POST /member/unbind-card`. Needs `member:bind_card`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, BINDING_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, CANNOT_REMOVE_LAST_OWNER, VALIDATION_FAILED.
     */
    unbindCard: Mutation<types.MemberUnbindCardInput, types.MemberUnbindCardOutput>;
    /**
     * Change the member's own name.
     *
     * Changes the member's own name; merchants see only its first character. Phone and email, with which members log in, can be changed only by administrators.
     *
     * REST: `PATCH /member/profile`. Needs `member:edit_profile`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_NAME, VALIDATION_FAILED.
     */
    updateProfile: Mutation<types.MemberUpdateProfileInput, types.MemberUpdateProfileOutput>;
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
    charge: Mutation<types.MerchantChargeInput, types.MerchantChargeOutput>;
    /**
     * Add an operator.
     *
     * Adds a named operator, a manager or a cashier, with a password of its own. Asks for a recent proof of the password.
     *
     * REST: `POST /merchant/operators`. Needs `merchant:manage_operators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createOperator: Mutation<types.MerchantCreateOperatorInput, types.MerchantCreateOperatorOutput>;
    /**
     * Settle a period.
     *
     * Creates one settlement of all payments and refunds before `period_end` that no other settlement has. `period_start` is a label; an end in the future becomes now. It can be repeated: each settlement takes what the ones before it left.
     *
     * REST: `POST /merchant/settlements`. Needs `merchant:generate_settlement`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, NO_TRANSACTIONS_IN_PERIOD, VALIDATION_FAILED.
     */
    generateSettlement: Mutation<types.MerchantGenerateSettlementInput, types.MerchantGenerateSettlementOutput>;
    /**
     * Summarise a day by the hour.
     *
     * Counts and amounts of one day of the business time zone, in total and by the hour.
     *
     * REST: `GET /merchant/daily-summary`. Needs `merchant:read_summary`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED.
     */
    getDailySummary: Query<types.MerchantGetDailySummaryInput, types.MerchantGetDailySummaryOutput>;
    /**
     * List my operators.
     *
     * The named operators of the merchant, newest first.
     *
     * REST: `GET /merchant/operators`. Needs `merchant:manage_operators`.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listOperators: Query<types.MerchantListOperatorsInput, types.MerchantListOperatorsOutput>;
    /**
     * List settlements.
     *
     * The merchant's settlements, newest first.
     *
     * REST: `GET /merchant/settlements`. Needs `merchant:read_settlements`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listSettlements: Query<types.MerchantListSettlementsInput, types.MerchantListSettlementsOutput>;
    /**
     * List the merchant's transactions.
     *
     * The merchant's payments and refunds, newest first, without the identity of the members.
     *
     * REST: `GET /merchant/transactions`. Needs `merchant:read_transactions`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listTransactions: Query<types.MerchantListTransactionsInput, types.MerchantListTransactionsOutput>;
    /**
     * Follow the merchant's transactions.
     *
     * Streams the merchant's charges, refunds and settlements as they happen, whoever makes them.
     *
     * Needs `merchant:read_transactions`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED.
     */
    onTransaction: Stream<types.MerchantOnTransactionInput, types.MerchantOnTransactionOutput>;
    /**
     * Preview a settlement.
     *
     * Counts and amounts of the payments and refunds that a settlement would include now: all before `period_end` that no other settlement has. Changes nothing.
     *
     * REST: `GET /merchant/settlements/preview`. Needs `merchant:generate_settlement`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, VALIDATION_FAILED.
     */
    previewSettlement: Query<types.MerchantPreviewSettlementInput, types.MerchantPreviewSettlementOutput>;
    /**
     * Refund a payment, in full or in part.
     *
     * Refunds all or part of a payment of this merchant, repeatedly until nothing remains. Send an idempotency key: a repetition is answered with the first result. Above the amount that the server sets, it asks for a recent proof of the password. A cashier may refund with a manager beside, whom `approved_by` names with password or PIN; above that amount with the password.
     *
     * REST: `POST /merchant/refund`. Needs `merchant:refund`. Takes an idempotency key, kept for ever.
     *
     * Errors: NOT_MERCHANT_USER, INVALID_CREDENTIALS, PERMISSION_DENIED, MERCHANT_NOT_FOUND_OR_INACTIVE, MERCHANT_NOT_FOUND, ORIGINAL_TX_NOT_FOUND, IDEMPOTENCY_KEY_REUSED, INVALID_REFUND_AMOUNT, REFUND_EXCEEDS_REMAINING, ONLY_COMPLETED_PAYMENT_REFUNDABLE, VALIDATION_FAILED.
     */
    refund: Mutation<types.MerchantRefundInput, types.MerchantRefundOutput>;
    /**
     * Reset an operator's password.
     *
     * Sets an operator's password, removes the PIN, and ends the operator's sessions. Asks for a recent proof of the password.
     *
     * REST: `POST /merchant/operators/{operator_id}/reset-password`. Needs `merchant:manage_operators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, VALIDATION_FAILED, NOT_FOUND, PASSWORD_TOO_WEAK.
     */
    resetOperatorPassword: Mutation<
      types.MerchantResetOperatorPasswordInput,
      types.MerchantResetOperatorPasswordOutput
    >;
    /**
     * Set my PIN.
     *
     * Sets the six digits by which the caller, a named operator, takes over a till. The merchant's own account has none. Asks for a recent proof of the password.
     *
     * REST: `POST /merchant/pin`. Needs `merchant:charge`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, VALIDATION_FAILED, INVALID_STATE_TRANSITION.
     */
    setPin: Mutation<types.MerchantSetPinInput, types.MerchantSetPinOutput>;
    /**
     * Change an operator's role or status.
     *
     * Changes an operator's role, or disables and enables the operator, and ends the operator's sessions. Asks for a recent proof of the password.
     *
     * REST: `PATCH /merchant/operators/{operator_id}`. Needs `merchant:manage_operators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_MERCHANT_USER, MERCHANT_NOT_FOUND, VALIDATION_FAILED, NOT_FOUND.
     */
    updateOperator: Mutation<types.MerchantUpdateOperatorInput, types.MerchantUpdateOperatorOutput>;
  };
  common: {
    /**
     * Read the settings that clients need.
     *
     * Answers the business time zone, the currency, the countries of phone numbers and the limits of one charge and one recharge.
     *
     * REST: `GET /common/settings`. Open to everybody.
     */
    getSettings: Query<types.CommonGetSettingsInput, types.CommonGetSettingsOutput>;
    /**
     * Show a transaction with its refunds.
     *
     * One transaction with its refunds, for the member, the merchant or the administrator whom it concerns; to anybody else it does not exist.
     *
     * REST: `GET /common/transactions/{tx_no}`. Open to every login.
     *
     * Errors: TX_NOT_FOUND.
     */
    getTransaction: Query<types.CommonGetTransactionInput, types.CommonGetTransactionOutput>;
    /**
     * Read what happened, in order.
     *
     * What happened after `after`, oldest first: of their shop for managers, of the whole installation for administrators who may read transactions. Going on from `next_after` misses no event and repeats none. Events are kept for 90 days.
     *
     * REST: `GET /events`. Needs `merchant:read_events`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED.
     */
    listEvents: Query<types.CommonListEventsInput, types.CommonListEventsOutput>;
    /**
     * Look at a payment code.
     *
     * Answers which card a payment code belongs to. Nothing changes, and the code stays valid.
     *
     * REST: `POST /common/qr/validate`. Needs `merchant:charge`.
     *
     * Errors: QR_EXPIRED_OR_INVALID, INVALID_QR, PERMISSION_DENIED.
     */
    validateQr: Mutation<types.CommonValidateQrInput, types.CommonValidateQrOutput>;
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
    adjustPoints: Mutation<types.AdminAdjustPointsInput, types.AdminAdjustPointsOutput>;
    /**
     * Replace all payment codes.
     *
     * Replaces the live payment codes of all active cards.
     *
     * REST: `POST /admin/qr/batch-rotate`. Needs `admin:batch_operations`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED.
     */
    batchRotateQr: Mutation<types.AdminBatchRotateQrInput, types.AdminBatchRotateQrOutput>;
    /**
     * Cancel one's own request.
     *
     * Takes back a call that still waits for a second person. Only its maker may.
     *
     * REST: `POST /admin/approvals/{approval_id}/cancel`. For administrators. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, APPROVAL_NOT_FOUND, APPROVAL_DECIDED, VALIDATION_FAILED.
     */
    cancelApproval: Mutation<types.AdminCancelApprovalInput, types.AdminCancelApprovalOutput>;
    /**
     * Delete expired codes and sessions.
     *
     * Deletes expired payment codes, sessions that ended long ago, and idempotency keys after their 48 hours. The keys of charges, refunds and recharges stay.
     *
     * REST: `POST /admin/maintenance/clean`. Needs `admin:batch_operations`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED.
     */
    cleanExpired: Mutation<types.AdminCleanExpiredInput, types.AdminCleanExpiredOutput>;
    /**
     * Close an empty card.
     *
     * Closes a card, which cannot be undone; its balance must be zero.
     *
     * REST: `POST /admin/cards/close`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    closeCard: Mutation<types.AdminCloseCardInput, types.AdminCloseCardOutput>;
    /**
     * Issue a merchant's first-login code.
     *
     * Replaces the password of a merchant, or of one of its operators, by a first-login code, shown once, by which that person chooses a password within 7 days. Ends their sessions.
     *
     * REST: `POST /admin/merchants/{merchant_id}/first-login-code`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    createFirstLoginCode: Mutation<types.AdminCreateFirstLoginCodeInput, types.AdminCreateFirstLoginCodeOutput>;
    /**
     * Issue first-login codes to members.
     *
     * Replaces the passwords of up to 200 members by first-login codes, shown once, by which they choose a password within 7 days. Ends their sessions.
     *
     * REST: `POST /admin/members/first-login-codes`. Needs `admin:manage_members`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    createFirstLoginCodes: Mutation<types.AdminCreateFirstLoginCodesInput, types.AdminCreateFirstLoginCodesOutput>;
    /**
     * Create a member.
     *
     * Creates a member together with the first card.
     *
     * REST: `POST /admin/members`. Needs `admin:create_member`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, EXTERNAL_ID_ALREADY_BOUND, DUPLICATE_PHONE, DUPLICATE_EMAIL, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createMember: Mutation<types.AdminCreateMemberInput, types.AdminCreateMemberOutput>;
    /**
     * Create a merchant.
     *
     * Creates a merchant with its own account, which is a manager.
     *
     * REST: `POST /admin/merchants`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, DUPLICATE_MERCHANT_CODE, INVALID_NAME, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createMerchant: Mutation<types.AdminCreateMerchantInput, types.AdminCreateMerchantOutput>;
    /**
     * Add an operator to a merchant.
     *
     * Adds a named operator, a manager or a cashier, with a password of its own.
     *
     * REST: `POST /admin/merchants/{merchant_id}/operators`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createOperator: Mutation<types.AdminCreateOperatorInput, types.AdminCreateOperatorOutput>;
    /**
     * Approve or refuse a call.
     *
     * Decides what another administrator asked for; needs the permissions of that operation. Approved, it happens at once, as its maker. It is void where status, owner or amounts have changed since. Asks for a recent proof of the caller's password.
     *
     * REST: `POST /admin/approvals/{approval_id}/decide`. For administrators. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, APPROVAL_NOT_FOUND, APPROVAL_DECIDED, CANNOT_APPROVE_OWN, VALIDATION_FAILED.
     */
    decideApproval: Mutation<types.AdminDecideApprovalInput, types.AdminDecideApprovalOutput>;
    /**
     * Expire due cards.
     *
     * Marks the cards that are past their expiry as expired.
     *
     * REST: `POST /admin/maintenance/expire-cards`. Needs `admin:batch_operations`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED.
     */
    expireCards: Mutation<types.AdminExpireCardsInput, types.AdminExpireCardsOutput>;
    /**
     * Export the audit log as CSV.
     *
     * The audit log as CSV, at most 10,000 events; the cursor continues with the rest.
     *
     * REST: `GET /admin/audit/export`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
     */
    exportAudit: Query<types.AdminExportAuditInput, types.AdminExportAuditOutput>;
    /**
     * Freeze a card.
     *
     * Stops an active card from paying until it is unfrozen, and ends its payment codes.
     *
     * REST: `POST /admin/cards/freeze`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    freezeCard: Mutation<types.AdminFreezeCardInput, types.AdminFreezeCardOutput>;
    /**
     * Get an approval.
     *
     * One call that needs a second person, or what became of it. For its maker, and whoever may decide it.
     *
     * REST: `GET /admin/approvals/{approval_id}`. For administrators.
     *
     * Errors: PERMISSION_DENIED, APPROVAL_NOT_FOUND.
     */
    getApproval: Query<types.AdminGetApprovalInput, types.AdminGetApprovalOutput>;
    /**
     * Show a card.
     *
     * One card with everybody who may use it.
     *
     * REST: `GET /admin/cards/{card_id}`. Needs `admin:read_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND.
     */
    getCard: Query<types.AdminGetCardInput, types.AdminGetCardOutput>;
    /**
     * Show a member.
     *
     * One member with every card that the member owns or is bound to.
     *
     * REST: `GET /admin/members/{member_id}`. Needs `admin:read_members`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND.
     */
    getMember: Query<types.AdminGetMemberInput, types.AdminGetMemberOutput>;
    /**
     * Show a merchant.
     *
     * One merchant with its business day so far.
     *
     * REST: `GET /admin/merchants/{merchant_id}`. Needs `admin:read_merchants`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND.
     */
    getMerchant: Query<types.AdminGetMerchantInput, types.AdminGetMerchantOutput>;
    /**
     * Show the system statistics.
     *
     * Members, cards, merchants and the outstanding balance now, and the business day so far.
     *
     * REST: `GET /admin/statistics`. Needs `admin:read_statistics`.
     *
     * Errors: PERMISSION_DENIED.
     */
    getStatistics: Query<types.AdminGetStatisticsInput, types.AdminGetStatisticsOutput>;
    /**
     * Show transactions over time.
     *
     * Payments, refunds and top-ups by day, week or month.
     *
     * REST: `GET /admin/trends`. Needs `admin:read_statistics`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, VALIDATION_FAILED.
     */
    getTrends: Query<types.AdminGetTrendsInput, types.AdminGetTrendsOutput>;
    /**
     * Invite an administrator.
     *
     * Creates an administrator without a password and answers a first-login code, once, by which that person chooses one within 7 days.
     *
     * REST: `POST /admin/administrators`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    inviteAdministrator: Mutation<types.AdminInviteAdministratorInput, types.AdminInviteAdministratorOutput>;
    /**
     * Issue a card.
     *
     * Issues a prepaid, corporate or voucher card. An initial value is a top-up transaction of its own.
     *
     * REST: `POST /admin/cards`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_TYPE_NOT_SHAREABLE, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE, MEMBER_SUSPENDED, INVALID_RECHARGE_AMOUNT, INVALID_NAME, VALIDATION_FAILED.
     */
    issueCard: Mutation<types.AdminIssueCardInput, types.AdminIssueCardOutput>;
    /**
     * List administrators.
     *
     * The administrators with their roles, newest first.
     *
     * REST: `GET /admin/administrators`. Needs `admin:manage_administrators`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listAdministrators: Query<types.AdminListAdministratorsInput, types.AdminListAdministratorsOutput>;
    /**
     * List approvals.
     *
     * Calls that need a second person: those that the caller made, and those that the caller may decide.
     *
     * REST: `GET /admin/approvals`. For administrators.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listApprovals: Query<types.AdminListApprovalsInput, types.AdminListApprovalsOutput>;
    /**
     * Read the audit log.
     *
     * Who did what, on behalf of whom, to which object, newest first. `total_count` is exact up to 10,000 and null beyond.
     *
     * REST: `GET /admin/audit`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
     */
    listAuditEvents: Query<types.AdminListAuditEventsInput, types.AdminListAuditEventsOutput>;
    /**
     * List and search members.
     *
     * Members, newest first, by a part of the number, name, phone or email; or the one member that an identifier names.
     *
     * REST: `GET /admin/members`. Needs `admin:read_members`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listMembers: Query<types.AdminListMembersInput, types.AdminListMembersOutput>;
    /**
     * List and search merchants.
     *
     * Merchants, newest first, by a part of the code, name or contact.
     *
     * REST: `GET /admin/merchants`. Needs `admin:read_merchants`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listMerchants: Query<types.AdminListMerchantsInput, types.AdminListMerchantsOutput>;
    /**
     * List a merchant's operators.
     *
     * The named operators of a merchant, newest first.
     *
     * REST: `GET /admin/merchants/{merchant_id}/operators`. Needs `admin:read_merchants`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listOperators: Query<types.AdminListOperatorsInput, types.AdminListOperatorsOutput>;
    /**
     * Search sessions.
     *
     * Who is logged in now, and who was before, newest first.
     *
     * REST: `GET /admin/sessions`. Needs `admin:manage_sessions`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listSessions: Query<types.AdminListSessionsInput, types.AdminListSessionsOutput>;
    /**
     * List all settlements.
     *
     * The settlements of all merchants, newest first.
     *
     * REST: `GET /admin/settlements`. Needs `admin:read_transactions`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listSettlements: Query<types.AdminListSettlementsInput, types.AdminListSettlementsOutput>;
    /**
     * List all transactions.
     *
     * The transactions of all members and merchants, newest first.
     *
     * REST: `GET /admin/transactions`. Needs `admin:read_transactions`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR.
     */
    listTransactions: Query<types.AdminListTransactionsInput, types.AdminListTransactionsOutput>;
    /**
     * Follow everything that changes.
     *
     * Streams every change as it happens, whoever makes it: charges, refunds, top-ups, points, cards, members, merchants, settlements and sessions.
     *
     * Needs `admin:read_transactions`.
     */
    onActivity: Stream<types.AdminOnActivityInput, types.AdminOnActivityOutput>;
    /**
     * Reactivate a member.
     *
     * Lifts the suspension of a member.
     *
     * REST: `POST /admin/members/reactivate`. Needs `admin:suspend_member`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    reactivateMember: Mutation<types.AdminReactivateMemberInput, types.AdminReactivateMemberOutput>;
    /**
     * Reactivate a merchant.
     *
     * Lifts the suspension of a merchant.
     *
     * REST: `POST /admin/merchants/reactivate`. Needs `admin:suspend_merchant`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    reactivateMerchant: Mutation<types.AdminReactivateMerchantInput, types.AdminReactivateMerchantOutput>;
    /**
     * Report a card lost.
     *
     * Marks a card as lost, which cannot be undone, and ends its payment codes.
     *
     * REST: `POST /admin/cards/lost`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    reportCardLost: Mutation<types.AdminReportCardLostInput, types.AdminReportCardLostOutput>;
    /**
     * Reset an administrator's password.
     *
     * Removes an administrator's password, ends their sessions and answers a first-login code, once, by which they choose a new one within 7 days.
     *
     * REST: `POST /admin/administrators/{administrator_id}/reset-password`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_FOUND, CANNOT_REMOVE_LAST_OWNER, VALIDATION_FAILED, INTERNAL_ERROR.
     */
    resetAdministratorPassword: Mutation<
      types.AdminResetAdministratorPasswordInput,
      types.AdminResetAdministratorPasswordOutput
    >;
    /**
     * Reset an administrator's second factor.
     *
     * Removes another administrator's second factor and recovery codes and ends their sessions. Check first, by another way, that it is really that person who asks.
     *
     * REST: `POST /admin/administrators/{administrator_id}/reset-second-factor`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_FOUND, VALIDATION_FAILED.
     */
    resetAdministratorSecondFactor: Mutation<
      types.AdminResetAdministratorSecondFactorInput,
      types.AdminResetAdministratorSecondFactorOutput
    >;
    /**
     * Reset a member's password.
     *
     * Sets a member's password and ends the member's sessions. Asks for a recent proof of the caller's password.
     *
     * REST: `POST /admin/members/reset-password`. Needs `admin:manage_members`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, PASSWORD_TOO_WEAK, INTERNAL_ERROR.
     */
    resetMemberPassword: Mutation<types.AdminResetMemberPasswordInput, types.AdminResetMemberPasswordOutput>;
    /**
     * Reset a merchant's password.
     *
     * Sets the password of the merchant's own account and ends its sessions. Asks for a recent proof of the caller's password.
     *
     * REST: `POST /admin/merchants/reset-password`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED, PASSWORD_TOO_WEAK, INTERNAL_ERROR.
     */
    resetMerchantPassword: Mutation<types.AdminResetMerchantPasswordInput, types.AdminResetMerchantPasswordOutput>;
    /**
     * End a session.
     *
     * Ends a session of any account.
     *
     * REST: `POST /admin/sessions/revoke`. Needs `admin:manage_sessions`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: NOT_FOUND.
     */
    revokeSession: Mutation<types.AdminRevokeSessionInput, types.AdminRevokeSessionOutput>;
    /**
     * List and search cards.
     *
     * Cards, newest first, by a part of their number, name or owner.
     *
     * REST: `GET /admin/cards`. Needs `admin:read_cards`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    searchCards: Query<types.AdminSearchCardsInput, types.AdminSearchCardsOutput>;
    /**
     * Suspend a member.
     *
     * Stops a member from paying, and ends the member's sessions and payment codes.
     *
     * REST: `POST /admin/members/suspend`. Needs `admin:suspend_member`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    suspendMember: Mutation<types.AdminSuspendMemberInput, types.AdminSuspendMemberOutput>;
    /**
     * Suspend a merchant.
     *
     * Stops a merchant from charging and ends the sessions of everybody who works there.
     *
     * REST: `POST /admin/merchants/suspend`. Needs `admin:suspend_merchant`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    suspendMerchant: Mutation<types.AdminSuspendMerchantInput, types.AdminSuspendMerchantOutput>;
    /**
     * Unfreeze a card.
     *
     * Makes a frozen card active again.
     *
     * REST: `POST /admin/cards/unfreeze`. Needs `admin:manage_cards`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION, VALIDATION_FAILED.
     */
    unfreezeCard: Mutation<types.AdminUnfreezeCardInput, types.AdminUnfreezeCardOutput>;
    /**
     * Change an administrator's role or status.
     *
     * Changes an administrator's role, disables or enables them, and ends their sessions. The last active owner with a password stays one.
     *
     * REST: `PATCH /admin/administrators/{administrator_id}`. Needs `admin:manage_administrators`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, NOT_FOUND, CANNOT_REMOVE_LAST_OWNER, VALIDATION_FAILED.
     */
    updateAdministrator: Mutation<types.AdminUpdateAdministratorInput, types.AdminUpdateAdministratorOutput>;
    /**
     * Change a member's name, phone or email.
     *
     * Changes a member's name, phone or email; omitted fields stay as they are.
     *
     * REST: `PATCH /admin/members/{member_id}`. Needs `admin:manage_members`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, DUPLICATE_PHONE, DUPLICATE_EMAIL, INVALID_STATE_TRANSITION, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, VALIDATION_FAILED.
     */
    updateMember: Mutation<types.AdminUpdateMemberInput, types.AdminUpdateMemberOutput>;
    /**
     * Change an operator's role, status or password.
     *
     * Changes an operator's role, status or password and ends the operator's sessions. A new password asks for a recent proof of the caller's password.
     *
     * REST: `PATCH /admin/merchants/{merchant_id}/operators/{operator_id}`. Needs `admin:manage_merchants`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED, NOT_FOUND, PASSWORD_TOO_WEAK.
     */
    updateOperator: Mutation<types.AdminUpdateOperatorInput, types.AdminUpdateOperatorOutput>;
    /**
     * Change a settlement's status.
     *
     * Moves a settlement on: settled, paid or failed.
     *
     * REST: `POST /admin/settlements/{settlement_id}/status`. Needs `admin:settle`. Takes an idempotency key, kept for 48 hours.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION, NOT_FOUND, VALIDATION_FAILED.
     */
    updateSettlementStatus: Mutation<types.AdminUpdateSettlementStatusInput, types.AdminUpdateSettlementStatusOutput>;
    /**
     * Verify the audit log.
     *
     * Checks that no row of the audit log was altered, removed or inserted, by the hash of each row and the chain over them.
     *
     * REST: `GET /admin/audit/verify`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED.
     */
    verifyAudit: Query<types.AdminVerifyAuditInput, types.AdminVerifyAuditOutput>;
    /**
     * Verify the whole ledger.
     *
     * Checks the invariants of all cards and transactions, such as that each balance is the sum of its transactions.
     *
     * REST: `GET /admin/ledger/verify`. Needs `admin:read_books`.
     *
     * Errors: PERMISSION_DENIED.
     */
    verifyLedger: Query<types.AdminVerifyLedgerInput, types.AdminVerifyLedgerOutput>;
  };
};

/** What typed clients are made from: inputs, outputs and errors of every procedure, without its code. */
export type AppRouter = ClientRouter<Api>;
