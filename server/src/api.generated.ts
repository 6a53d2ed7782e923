// Generated from the contracts by `npm run generate`. Do not edit.
import type * as types from '@mps/shared/contract/types.generated';
import type { ClientRouter, Mutation, Query, Stream } from './api-types.js';

/** Every procedure as clients see it, with its documentation. */
export type Api = {
  auth: {
    /**
     * Change the password.
     *
     * Sets a new password and ends the account's other logins.
     *
     * REST: `POST /auth/password`. Open to every login.
     *
     * Errors: VALIDATION_FAILED, INVALID_CREDENTIALS, PASSWORD_TOO_WEAK.
     */
    changePassword: Mutation<types.AuthChangePasswordInput, types.AuthChangePasswordOutput>;
    /**
     * List my logins.
     *
     * The account's logins that are still alive, newest first.
     *
     * REST: `GET /auth/sessions`. Open to every login.
     *
     * Errors: INVALID_CURSOR.
     */
    listSessions: Query<types.AuthListSessionsInput, types.AuthListSessionsOutput>;
    /**
     * Log in.
     *
     * Exchanges an identifier and a password for a token. An unknown identifier, a wrong password and a suspended account are answered alike.
     *
     * REST: `POST /auth/login`. Open to everybody.
     *
     * Errors: INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    login: Mutation<types.AuthLoginInput, types.AuthLoginOutput>;
    /**
     * Log in by an external identity.
     *
     * Logs a member in by another organisation's word: for `wechat` the code of the mini-program's `wx.login`. An identity that no member has is MEMBER_NOT_FOUND, or registers a member where the server allows it.
     *
     * REST: `POST /auth/login/external`. Open to everybody.
     *
     * Errors: MEMBER_NOT_FOUND, INVALID_NAME, VALIDATION_FAILED, INVALID_CREDENTIALS.
     */
    loginExternal: Mutation<types.AuthLoginExternalInput, types.AuthLoginExternalOutput>;
    /**
     * Log out.
     *
     * Ends the login that the token names. Other logins of the account go on.
     *
     * REST: `POST /auth/logout`. Open to every login.
     *
     * Errors: NOT_FOUND.
     */
    logout: Mutation<types.AuthLogoutInput, types.AuthLogoutOutput>;
    /**
     * Log out on every device.
     *
     * Ends every login of the account, this one among them.
     *
     * REST: `POST /auth/logout-all`. Open to every login.
     */
    logoutAll: Mutation<types.AuthLogoutAllInput, types.AuthLogoutAllOutput>;
    /**
     * Who is logged in.
     *
     * Answers who is logged in, what the login may do, and until when.
     *
     * REST: `GET /auth/me`. Open to every login.
     */
    me: Query<types.AuthMeInput, types.AuthMeOutput>;
    /**
     * Prove the password again.
     *
     * Proves the password again within a login. Points adjustments, password resets and large refunds ask for it by PERMISSION_DENIED with the reason `reauthentication_required` when the last proof is too old; logging in counts as one.
     *
     * REST: `POST /auth/reauthenticate`. Open to every login.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    reauthenticate: Mutation<types.AuthReauthenticateInput, types.AuthReauthenticateOutput>;
    /**
     * Renew the token.
     *
     * Prolongs the login and answers a new token for it.
     *
     * REST: `POST /auth/refresh`. Open to every login.
     *
     * Errors: SESSION_REVOKED.
     */
    refresh: Mutation<types.AuthRefreshInput, types.AuthRefreshOutput>;
    /**
     * End one of my logins.
     *
     * Ends one of the account's own logins, such as that of a lost phone.
     *
     * REST: `POST /auth/sessions/revoke`. Open to every login.
     *
     * Errors: NOT_FOUND.
     */
    revokeSession: Mutation<types.AuthRevokeSessionInput, types.AuthRevokeSessionOutput>;
    /**
     * Confirm a second factor.
     *
     * Puts the second factor in force by its first code, and answers the recovery codes, once.
     *
     * REST: `POST /auth/totp/confirm`. For administrators.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION, INVALID_CREDENTIALS.
     */
    totpConfirm: Mutation<types.AuthTotpConfirmInput, types.AuthTotpConfirmOutput>;
    /**
     * Remove the second factor.
     *
     * Takes the caller's own second factor away, by password and code.
     *
     * REST: `POST /auth/totp/disable`. For administrators.
     *
     * Errors: PERMISSION_DENIED, INVALID_CREDENTIALS, INTERNAL_ERROR.
     */
    totpDisable: Mutation<types.AuthTotpDisableInput, types.AuthTotpDisableOutput>;
    /**
     * Begin a second factor.
     *
     * Answers a new shared secret, once. Nothing asks for codes before the first one is confirmed.
     *
     * REST: `POST /auth/totp/enroll`. For administrators.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION.
     */
    totpEnroll: Mutation<types.AuthTotpEnrollInput, types.AuthTotpEnrollOutput>;
  };
  member: {
    /**
     * Bind a shared card.
     *
     * Binds the member to a shared card by the password that its owner has set.
     *
     * REST: `POST /member/bind-card`. Needs `member:bind_card`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, INVALID_BINDING_PASSWORD, CARD_TYPE_NOT_SHAREABLE, CARD_OWNER_NOT_DEFINED, MEMBER_SUSPENDED, VALIDATION_FAILED.
     */
    bindCard: Mutation<types.MemberBindCardInput, types.MemberBindCardOutput>;
    /**
     * Issue a payment code.
     *
     * Issues the one live payment code of the card for this member; a former code stops working at once. The plain code is answered here and nowhere else.
     *
     * REST: `POST /member/qr/generate`. Needs `member:generate_qr`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, CORPORATE_CARD_CANNOT_PAY, MEMBER_SUSPENDED, VALIDATION_FAILED.
     */
    generateQr: Mutation<types.MemberGenerateQrInput, types.MemberGenerateQrOutput>;
    /**
     * Show the member's own data and level.
     *
     * The member's own data with its level and points.
     *
     * REST: `GET /member/profile`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    getProfile: Query<types.MemberGetProfileInput, types.MemberGetProfileOutput>;
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
     * Every change of the points of a card that the member sees, newest first.
     *
     * REST: `GET /member/points`. Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listPoints: Query<types.MemberListPointsInput, types.MemberListPointsOutput>;
    /**
     * List the member's transactions.
     *
     * The member's payments and top-ups, and all that happened on cards that the member owns, newest first.
     *
     * REST: `GET /member/transactions`. Needs `member:read_transactions`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR, VALIDATION_FAILED.
     */
    listTransactions: Query<types.MemberListTransactionsInput, types.MemberListTransactionsOutput>;
    /**
     * Changes of the cards that a member owns or is bound to..
     *
     * Changes of the cards that a member owns or is bound to.
     *
     * Needs `member:read_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED.
     */
    onCardChange: Stream<types.MemberOnCardChangeInput, types.MemberOnCardChangeOutput>;
    /**
     * Top up a card.
     *
     * Adds money that was received elsewhere to a card. Send an idempotency key: a repetition is answered with the first result.
     *
     * REST: `POST /member/recharge`. Needs `member:recharge`. Takes an idempotency key.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, DUPLICATE_EXTERNAL_ORDER, IDEMPOTENCY_KEY_REUSED, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE, MEMBER_SUSPENDED, INVALID_RECHARGE_AMOUNT, INVALID_PAYMENT_METHOD, VALIDATION_FAILED.
     */
    recharge: Mutation<types.MemberRechargeInput, types.MemberRechargeOutput>;
    /**
     * Revoke a payment code.
     *
     * Ends the member's live payment code of the card.
     *
     * REST: `POST /member/qr/revoke`. Needs `member:generate_qr`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, VALIDATION_FAILED.
     */
    revokeQr: Mutation<types.MemberRevokeQrInput, types.MemberRevokeQrOutput>;
    /**
     * Unbind a shared card.
     *
     * Takes the member off a shared card. The last owner cannot leave.
     *
     * REST: `POST /member/unbind-card`. Needs `member:bind_card`.
     *
     * Errors: PERMISSION_DENIED, BINDING_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, CANNOT_REMOVE_LAST_OWNER, VALIDATION_FAILED.
     */
    unbindCard: Mutation<types.MemberUnbindCardInput, types.MemberUnbindCardOutput>;
    /**
     * Change the member's own name.
     *
     * Changes the member's own name, of which a shop sees the first character alone. Phone and email, by which members log in, are changed by administrators alone.
     *
     * REST: `PATCH /member/profile`. Needs `member:bind_card`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_NAME, VALIDATION_FAILED.
     */
    updateProfile: Mutation<types.MemberUpdateProfileInput, types.MemberUpdateProfileOutput>;
  };
  merchant: {
    /**
     * Charge a card by its payment code.
     *
     * Takes the price, less the discount of the card, from the card whose payment code the customer shows. A code pays once. Send an idempotency key: a repetition is answered with the first result.
     *
     * REST: `POST /merchant/charge`. Needs `merchant:charge`. Takes an idempotency key.
     *
     * Errors: INSUFFICIENT_BALANCE, QR_EXPIRED_OR_INVALID, INVALID_QR, NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND_OR_INACTIVE, MERCHANT_NOT_FOUND, MEMBER_NOT_FOUND, DUPLICATE_EXTERNAL_ORDER, IDEMPOTENCY_KEY_REUSED, CORPORATE_CARD_CANNOT_PAY, UNSUPPORTED_CARD_TYPE_FOR_PAYMENT, CARD_NOT_ACTIVE, CARD_EXPIRED, MEMBER_SUSPENDED, INVALID_PRICE, VALIDATION_FAILED.
     */
    charge: Mutation<types.MerchantChargeInput, types.MerchantChargeOutput>;
    /**
     * Settle a period.
     *
     * Makes one settlement of the payments and refunds of a period that are not settled yet.
     *
     * REST: `POST /merchant/settlements`. Needs `merchant:generate_settlement`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, SETTLEMENT_ALREADY_EXISTS, INVALID_PERIOD, NO_TRANSACTIONS_IN_PERIOD, VALIDATION_FAILED.
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
     * The merchant's charges, refunds and settlements as they happen, whoever makes them. *\/.
     *
     * The merchant's charges, refunds and settlements as they happen, whoever makes them. *\/
     *
     * Needs `merchant:read_transactions`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED.
     */
    onTransaction: Stream<types.MerchantOnTransactionInput, types.MerchantOnTransactionOutput>;
    /**
     * See what a settlement would hold.
     *
     * Counts and amounts of the payments and refunds that a settlement of the half-open period would hold now: what no other settlement has. Nothing is marked.
     *
     * REST: `GET /merchant/settlements/preview`. Needs `merchant:generate_settlement`.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, VALIDATION_FAILED.
     */
    previewSettlement: Query<types.MerchantPreviewSettlementInput, types.MerchantPreviewSettlementOutput>;
    /**
     * Refund a payment, in full or in part.
     *
     * Gives back all or a part of a payment of this merchant, as often as something remains. Send an idempotency key: a repetition is answered with the first result.
     *
     * REST: `POST /merchant/refund`. Needs `merchant:refund`. Takes an idempotency key.
     *
     * Errors: NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND_OR_INACTIVE, MERCHANT_NOT_FOUND, ORIGINAL_TX_NOT_FOUND, IDEMPOTENCY_KEY_REUSED, INVALID_REFUND_AMOUNT, REFUND_EXCEEDS_REMAINING, ONLY_COMPLETED_PAYMENT_REFUNDABLE, VALIDATION_FAILED.
     */
    refund: Mutation<types.MerchantRefundInput, types.MerchantRefundOutput>;
  };
  common: {
    /**
     * Show a transaction with its refunds.
     *
     * One transaction with its refunds, for the member, the merchant or the administrator whom it concerns; for everybody else it does not exist.
     *
     * REST: `GET /common/transactions/{tx_no}`. Open to every login.
     *
     * Errors: TX_NOT_FOUND.
     */
    getTransaction: Query<types.CommonGetTransactionInput, types.CommonGetTransactionOutput>;
    /**
     * Look at a payment code.
     *
     * Tells which card stands behind a payment code. Nothing changes, and the code stays valid.
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
     * Adds or takes points by hand; level and discount follow at once.
     *
     * REST: `POST /admin/points/adjust`. Needs `admin:adjust_points`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND_OR_INACTIVE, UNSUPPORTED_CARD_TYPE_FOR_POINTS, VALIDATION_FAILED.
     */
    adjustPoints: Mutation<types.AdminAdjustPointsInput, types.AdminAdjustPointsOutput>;
    /**
     * Replace all payment codes.
     *
     * Replaces the live payment codes of all active cards.
     *
     * REST: `POST /admin/qr/batch-rotate`. Needs `admin:batch_operations`.
     *
     * Errors: PERMISSION_DENIED.
     */
    batchRotateQr: Mutation<types.AdminBatchRotateQrInput, types.AdminBatchRotateQrOutput>;
    /**
     * Delete expired codes, keys and logins.
     *
     * Deletes expired payment codes, old idempotency keys and logins that ended long ago.
     *
     * REST: `POST /admin/maintenance/clean`. Needs `admin:batch_operations`.
     *
     * Errors: PERMISSION_DENIED.
     */
    cleanExpired: Mutation<types.AdminCleanExpiredInput, types.AdminCleanExpiredOutput>;
    /**
     * Close an empty card.
     *
     * Closes a card for good; it must have no balance.
     *
     * REST: `POST /admin/cards/close`. Needs `admin:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    closeCard: Mutation<types.AdminCloseCardInput, types.AdminCloseCardOutput>;
    /**
     * Create a member.
     *
     * Creates a member together with the first card.
     *
     * REST: `POST /admin/members`. Needs `admin:create_member`.
     *
     * Errors: PERMISSION_DENIED, EXTERNAL_ID_ALREADY_BOUND, DUPLICATE_PHONE, DUPLICATE_EMAIL, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createMember: Mutation<types.AdminCreateMemberInput, types.AdminCreateMemberOutput>;
    /**
     * Create a merchant.
     *
     * Creates a merchant with its own account, a manager.
     *
     * REST: `POST /admin/merchants`. Needs `admin:manage_merchants`.
     *
     * Errors: PERMISSION_DENIED, DUPLICATE_MERCHANT_CODE, INVALID_NAME, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createMerchant: Mutation<types.AdminCreateMerchantInput, types.AdminCreateMerchantOutput>;
    /**
     * Add an operator to a merchant.
     *
     * Adds a named operator, a manager or a cashier, with a password of its own.
     *
     * REST: `POST /admin/merchants/{merchant_id}/operators`. Needs `admin:manage_merchants`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_NAME, VALIDATION_FAILED, PASSWORD_TOO_WEAK.
     */
    createOperator: Mutation<types.AdminCreateOperatorInput, types.AdminCreateOperatorOutput>;
    /**
     * Expire due cards.
     *
     * Marks the cards that are past their expiry as expired.
     *
     * REST: `POST /admin/maintenance/expire-cards`. Needs `admin:batch_operations`.
     *
     * Errors: PERMISSION_DENIED.
     */
    expireCards: Mutation<types.AdminExpireCardsInput, types.AdminExpireCardsOutput>;
    /**
     * Export the audit log as CSV.
     *
     * The audit log as text for spreadsheets, 10,000 events at most; the cursor goes on with the others.
     *
     * REST: `GET /admin/audit/export`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
     */
    exportAudit: Query<types.AdminExportAuditInput, types.AdminExportAuditOutput>;
    /**
     * Freeze a card.
     *
     * Stops an active card from paying until it is unfrozen.
     *
     * REST: `POST /admin/cards/freeze`. Needs `admin:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    freezeCard: Mutation<types.AdminFreezeCardInput, types.AdminFreezeCardOutput>;
    /**
     * Show a card.
     *
     * One card with everybody who may use it.
     *
     * REST: `GET /admin/cards/{card_id}`. Needs `admin:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_NOT_FOUND.
     */
    getCard: Query<types.AdminGetCardInput, types.AdminGetCardOutput>;
    /**
     * Show a member.
     *
     * One member with every card that it owns or is bound to.
     *
     * REST: `GET /admin/members/{member_id}`. Needs `admin:manage_members`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND.
     */
    getMember: Query<types.AdminGetMemberInput, types.AdminGetMemberOutput>;
    /**
     * Show a merchant.
     *
     * One merchant with its business day so far.
     *
     * REST: `GET /admin/merchants/{merchant_id}`. Needs `admin:manage_merchants`.
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
     * Issue a card.
     *
     * Issues a prepaid, corporate or voucher card. An initial value is a top-up transaction of its own.
     *
     * REST: `POST /admin/cards`. Needs `admin:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, CARD_TYPE_NOT_SHAREABLE, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE, MEMBER_SUSPENDED, INVALID_RECHARGE_AMOUNT, INVALID_NAME, VALIDATION_FAILED.
     */
    issueCard: Mutation<types.AdminIssueCardInput, types.AdminIssueCardOutput>;
    /**
     * Read the audit log.
     *
     * Who did what, on behalf of whom, to which object, newest first.
     *
     * REST: `GET /admin/audit`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
     */
    listAuditEvents: Query<types.AdminListAuditEventsInput, types.AdminListAuditEventsOutput>;
    /**
     * List and search members.
     *
     * Members, newest first, by a part of number, name, phone or email.
     *
     * REST: `GET /admin/members`. Needs `admin:manage_members`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listMembers: Query<types.AdminListMembersInput, types.AdminListMembersOutput>;
    /**
     * List and search merchants.
     *
     * Merchants, newest first, by a part of code, name or contact.
     *
     * REST: `GET /admin/merchants`. Needs `admin:manage_merchants`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    listMerchants: Query<types.AdminListMerchantsInput, types.AdminListMerchantsOutput>;
    /**
     * List a merchant's operators.
     *
     * The named operators of a merchant, newest first.
     *
     * REST: `GET /admin/merchants/{merchant_id}/operators`. Needs `admin:manage_merchants`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listOperators: Query<types.AdminListOperatorsInput, types.AdminListOperatorsOutput>;
    /**
     * List logins.
     *
     * Who is logged in, and who was, newest first.
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
     * REST: `GET /admin/settlements`. Needs `admin:read_statistics`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
     */
    listSettlements: Query<types.AdminListSettlementsInput, types.AdminListSettlementsOutput>;
    /**
     * List all transactions.
     *
     * Everybody's transactions, newest first.
     *
     * REST: `GET /admin/transactions`. Needs `admin:read_statistics`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR.
     */
    listTransactions: Query<types.AdminListTransactionsInput, types.AdminListTransactionsOutput>;
    /**
     * Everything that changes, as it happens. *\/.
     *
     * Everything that changes, as it happens. *\/
     *
     * Needs `admin:read_statistics`.
     */
    onActivity: Stream<types.AdminOnActivityInput, types.AdminOnActivityOutput>;
    /**
     * Reactivate a member.
     *
     * Brings a suspended member back.
     *
     * REST: `POST /admin/members/reactivate`. Needs `admin:suspend_member`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    reactivateMember: Mutation<types.AdminReactivateMemberInput, types.AdminReactivateMemberOutput>;
    /**
     * Reactivate a merchant.
     *
     * Brings a suspended merchant back.
     *
     * REST: `POST /admin/merchants/reactivate`. Needs `admin:suspend_merchant`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    reactivateMerchant: Mutation<types.AdminReactivateMerchantInput, types.AdminReactivateMerchantOutput>;
    /**
     * Report a card lost.
     *
     * Marks a card as lost for good and ends its payment codes.
     *
     * REST: `POST /admin/cards/lost`. Needs `admin:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    reportCardLost: Mutation<types.AdminReportCardLostInput, types.AdminReportCardLostOutput>;
    /**
     * Set a member's password.
     *
     * Sets a member's password and ends its logins.
     *
     * REST: `POST /admin/members/reset-password`. Needs `admin:manage_members`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, PASSWORD_TOO_WEAK, INTERNAL_ERROR.
     */
    resetMemberPassword: Mutation<types.AdminResetMemberPasswordInput, types.AdminResetMemberPasswordOutput>;
    /**
     * Set a merchant's password.
     *
     * Sets the password of the merchant's own account and ends its logins.
     *
     * REST: `POST /admin/merchants/reset-password`. Needs `admin:manage_merchants`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED, PASSWORD_TOO_WEAK, INTERNAL_ERROR.
     */
    resetMerchantPassword: Mutation<types.AdminResetMerchantPasswordInput, types.AdminResetMerchantPasswordOutput>;
    /**
     * End a login.
     *
     * Ends anybody's login.
     *
     * REST: `POST /admin/sessions/revoke`. Needs `admin:manage_sessions`.
     *
     * Errors: NOT_FOUND.
     */
    revokeSession: Mutation<types.AdminRevokeSessionInput, types.AdminRevokeSessionOutput>;
    /**
     * List and search cards.
     *
     * Cards, newest first, by a part of their number, name or owner.
     *
     * REST: `GET /admin/cards`. Needs `admin:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, INVALID_CURSOR.
     */
    searchCards: Query<types.AdminSearchCardsInput, types.AdminSearchCardsOutput>;
    /**
     * Suspend a member.
     *
     * Stops a member from paying and ends its logins and payment codes.
     *
     * REST: `POST /admin/members/suspend`. Needs `admin:suspend_member`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    suspendMember: Mutation<types.AdminSuspendMemberInput, types.AdminSuspendMemberOutput>;
    /**
     * Suspend a merchant.
     *
     * Stops a merchant from charging and ends the logins of everybody who works there.
     *
     * REST: `POST /admin/merchants/suspend`. Needs `admin:suspend_merchant`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    suspendMerchant: Mutation<types.AdminSuspendMerchantInput, types.AdminSuspendMerchantOutput>;
    /**
     * Unfreeze a card.
     *
     * Makes a frozen card active again.
     *
     * REST: `POST /admin/cards/unfreeze`. Needs `admin:manage_cards`.
     *
     * Errors: PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
     */
    unfreezeCard: Mutation<types.AdminUnfreezeCardInput, types.AdminUnfreezeCardOutput>;
    /**
     * Edit a member.
     *
     * Changes a member's name, phone or email; fields that are left out stay as they are.
     *
     * REST: `PATCH /admin/members/{member_id}`. Needs `admin:manage_members`.
     *
     * Errors: PERMISSION_DENIED, MEMBER_NOT_FOUND, DUPLICATE_PHONE, DUPLICATE_EMAIL, INVALID_STATE_TRANSITION, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, VALIDATION_FAILED.
     */
    updateMember: Mutation<types.AdminUpdateMemberInput, types.AdminUpdateMemberOutput>;
    /**
     * Change an operator's role, status or password.
     *
     * Changes an operator's role, status or password and ends its logins.
     *
     * REST: `PATCH /admin/merchants/{merchant_id}/operators/{operator_id}`. Needs `admin:manage_merchants`.
     *
     * Errors: PERMISSION_DENIED, MERCHANT_NOT_FOUND, VALIDATION_FAILED, NOT_FOUND, PASSWORD_TOO_WEAK.
     */
    updateOperator: Mutation<types.AdminUpdateOperatorInput, types.AdminUpdateOperatorOutput>;
    /**
     * Change a settlement's status.
     *
     * Moves a settlement on: settled, paid or failed.
     *
     * REST: `POST /admin/settlements/{settlement_id}/status`. Needs `admin:manage_merchants`.
     *
     * Errors: PERMISSION_DENIED, INVALID_STATE_TRANSITION, NOT_FOUND.
     */
    updateSettlementStatus: Mutation<types.AdminUpdateSettlementStatusInput, types.AdminUpdateSettlementStatusOutput>;
    /**
     * Check the audit log.
     *
     * Checks that no row of the audit log was altered, removed or slipped in, by the hash of each row and the chain over them.
     *
     * REST: `GET /admin/audit/verify`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED.
     */
    verifyAudit: Query<types.AdminVerifyAuditInput, types.AdminVerifyAuditOutput>;
    /**
     * Check the whole ledger.
     *
     * Checks over all cards and transactions what must always hold, such as that balances are sums.
     *
     * REST: `GET /admin/ledger/verify`. Needs `admin:read_audit`.
     *
     * Errors: PERMISSION_DENIED.
     */
    verifyLedger: Query<types.AdminVerifyLedgerInput, types.AdminVerifyLedgerOutput>;
  };
};

/** What typed clients are made from: inputs, outputs and errors of every procedure, without its code. */
export type AppRouter = ClientRouter<Api>;
