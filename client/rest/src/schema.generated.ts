/** The OpenAPI document as types; written by `npm run generate`. */

export interface paths {
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password
         * @description Sets a new password and ends the account's other sessions. Asks for a one-time code where the account has a second factor.
         */
        post: operations["auth.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/first-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password at the first login
         * @description Exchanges a first-login code for a password of the person and a token. A code works once, within 7 days; an unknown account, a wrong code and a used one get the same answer, and wrong codes are limited to 5 a day for an account.
         */
        post: operations["auth.chooseFirstPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my sessions
         * @description The account's sessions that are still alive, newest first.
         */
        get: operations["auth.listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Exchanges an identifier and a password for a token. An unknown identifier, a wrong password and a suspended account get the same answer.
         */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login/external": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with an external identity
         * @description Logs a member in with an identity that a provider vouches for: for `wechat`, the code from the mini-program's `wx.login`. An identity that belongs to no member is MEMBER_NOT_FOUND, or registers a member where the server allows it.
         */
        post: operations["auth.loginExternal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends the session that the token names. Other sessions of the account continue.
         */
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out on every device
         * @description Ends every session of the account, including this one.
         */
        post: operations["auth.logoutAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show who is logged in
         * @description Answers who is logged in, which permissions the session has, and when it expires.
         */
        get: operations["auth.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the password again
         * @description Proves the password again within a session. What administrators do with money, accounts or logins, and large refunds, answer PERMISSION_DENIED with the reason `reauthentication_required` when the last proof is too old. Logging in counts as a proof.
         */
        post: operations["auth.reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the token
         * @description Extends the session and answers a new token for it.
         */
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Replaces the recovery codes of the second factor, and answers the new ones, once.
         */
        post: operations["auth.renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of my sessions
         * @description Ends one of the account's own sessions, such as that of a lost phone.
         */
        post: operations["auth.revokeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/switch-operator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the till over to another operator
         * @description Ends the login and opens one for another operator of the merchant, by PIN. Possible in a login that a password opened on this business day; otherwise PERMISSION_DENIED with the reason `reauthentication_required`. An operator has five wrong PINs a day. Where managers need a second factor, a manager is refused with the reason `second_factor_needed` and logs in instead.
         *
         *     Needs the permission `merchant:charge`.
         */
        post: operations["auth.switchOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a second factor
         * @description Activates the second factor with its first code, and answers the recovery codes, once.
         */
        post: operations["auth.totpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the second factor
         * @description Removes the caller's own second factor, with the password and a code.
         */
        post: operations["auth.totpDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/enroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a second factor
         * @description Answers a new shared secret, once. No code is asked for before the first one is confirmed. Asks for a recent proof of the password.
         */
        post: operations["auth.totpEnroll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/bind-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bind a shared card
         * @description Binds the member to a shared card with the password that its owner has set.
         *
         *     Needs the permission `member:bind_card`.
         */
        post: operations["member.bindCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/cards/{card_id}/binding-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a shared card's binding password
         * @description Sets or removes the password by which members bind to a card. Only its owner may. Wrong guesses are counted anew.
         *
         *     Needs the permission `member:manage_cards`.
         */
        post: operations["member.changeBindingPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/qr/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a payment code
         * @description Issues the card's one live payment code for this member; the previous code stops working at once. The plain code is answered only here.
         *
         *     Needs the permission `member:generate_qr`.
         */
        post: operations["member.generateQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the member's own data and level
         * @description The member's own data, with level and points.
         *
         *     Needs the permission `member:read_cards`.
         */
        get: operations["member.getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the member's own name
         * @description Changes the member's own name; merchants see only its first character. Phone and email, with which members log in, can be changed only by administrators.
         *
         *     Needs the permission `member:edit_profile`.
         */
        patch: operations["member.updateProfile"];
        trace?: never;
    };
    "/member/cards/{card_id}/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is bound to a card
         * @description Lists the members who are bound to a card. Only its owner may.
         *
         *     Needs the permission `member:manage_cards`.
         */
        get: operations["member.listBindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cards with balances and points
         * @description Every card that the member owns or is bound to, with totals.
         *
         *     Needs the permission `member:read_cards`.
         */
        get: operations["member.listCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a card's point entries
         * @description Every change of the points of a card that the member can see, newest first.
         *
         *     Needs the permission `member:read_cards`.
         */
        get: operations["member.listPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the member's transactions
         * @description The member's payments and top-ups, and everything that happened on cards that the member owns, newest first.
         *
         *     Needs the permission `member:read_transactions`.
         */
        get: operations["member.listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/recharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Top up a card
         * @description Adds money that was received elsewhere to a card. Send an idempotency key: a repetition is answered with the first result. An administrator needs a second person above a limit.
         *
         *     Needs the permission `member:recharge`.
         */
        post: operations["member.recharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/cards/{card_id}/bindings/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a member from a shared card
         * @description Ends the use of a shared card by another member. Only its owner may. The last owner cannot be removed.
         *
         *     Needs the permission `member:manage_cards`.
         */
        post: operations["member.removeBinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/qr/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a payment code
         * @description Ends the member's live payment code of the card.
         *
         *     Needs the permission `member:generate_qr`.
         */
        post: operations["member.revokeQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member/unbind-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unbind a shared card
         * @description Removes the member from a shared card. The last owner cannot leave.
         *
         *     Needs the permission `member:bind_card`.
         */
        post: operations["member.unbindCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge a card by its payment code
         * @description Takes the price, less the card's discount, from the card whose payment code the customer shows. A code pays once. Send an idempotency key: a repetition is answered with the first result.
         *
         *     Needs the permission `merchant:charge`.
         */
        post: operations["merchant.charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my operators
         * @description The named operators of the merchant, newest first.
         *
         *     Needs the permission `merchant:manage_operators`.
         */
        get: operations["merchant.listOperators"];
        put?: never;
        /**
         * Add an operator
         * @description Adds a named operator, a manager or a cashier, with a password of its own. Asks for a recent proof of the password.
         *
         *     Needs the permission `merchant:manage_operators`.
         */
        post: operations["merchant.createOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List settlements
         * @description The merchant's settlements, newest first.
         *
         *     Needs the permission `merchant:read_settlements`.
         */
        get: operations["merchant.listSettlements"];
        put?: never;
        /**
         * Settle a period
         * @description Creates one settlement of all payments and refunds before `period_end` that no other settlement has. `period_start` is a label; an end in the future becomes now. It can be repeated: each settlement takes what the ones before it left.
         *
         *     Needs the permission `merchant:generate_settlement`.
         */
        post: operations["merchant.generateSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/daily-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise a day by the hour
         * @description Counts and amounts of one day of the business time zone, in total and by the hour.
         *
         *     Needs the permission `merchant:read_summary`.
         */
        get: operations["merchant.getDailySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the merchant's transactions
         * @description The merchant's payments and refunds, newest first, without the identity of the members.
         *
         *     Needs the permission `merchant:read_transactions`.
         */
        get: operations["merchant.listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/settlements/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a settlement
         * @description Counts and amounts of the payments and refunds that a settlement would include now: all before `period_end` that no other settlement has. Changes nothing.
         *
         *     Needs the permission `merchant:generate_settlement`.
         */
        get: operations["merchant.previewSettlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a payment, in full or in part
         * @description Refunds all or part of a payment of this merchant, repeatedly until nothing remains. Send an idempotency key: a repetition is answered with the first result. Above the amount that the server sets, it asks for a recent proof of the password. A cashier may refund with a manager beside, whom `approved_by` names with password or PIN; above that amount with the password.
         *
         *     Needs the permission `merchant:refund`.
         */
        post: operations["merchant.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/operators/{operator_id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset an operator's password
         * @description Sets an operator's password, removes the PIN, and ends the operator's sessions. Asks for a recent proof of the password.
         *
         *     Needs the permission `merchant:manage_operators`.
         */
        post: operations["merchant.resetOperatorPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set my PIN
         * @description Sets the six digits by which the caller, a named operator, takes over a till. The merchant's own account has none. Asks for a recent proof of the password.
         *
         *     Needs the permission `merchant:charge`.
         */
        post: operations["merchant.setPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/operators/{operator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an operator's role or status
         * @description Changes an operator's role, or disables and enables the operator, and ends the operator's sessions. Asks for a recent proof of the password.
         *
         *     Needs the permission `merchant:manage_operators`.
         */
        patch: operations["merchant.updateOperator"];
        trace?: never;
    };
    "/common/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings that clients need
         * @description Answers the business time zone, the currency, the countries of phone numbers and the limits of one charge and one recharge.
         */
        get: operations["common.getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/common/transactions/{tx_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a transaction with its refunds
         * @description One transaction with its refunds, for the member, the merchant or the administrator whom it concerns; to anybody else it does not exist.
         */
        get: operations["common.getTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened, in order
         * @description What happened after `after`, oldest first: of their shop for managers, of the whole installation for administrators who may read transactions. Going on from `next_after` misses no event and repeats none. Events are kept for 90 days.
         *
         *     Needs the permission `merchant:read_events`.
         */
        get: operations["common.listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/common/qr/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a payment code
         * @description Answers which card a payment code belongs to. Nothing changes, and the code stays valid.
         *
         *     Needs the permission `merchant:charge`.
         */
        post: operations["common.validateQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/points/adjust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust a card's points
         * @description Adds or deducts points by hand; level and discount follow at once. Asks for a recent proof of the caller's password.
         *
         *     Needs the permission `admin:adjust_points`.
         */
        post: operations["admin.adjustPoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/qr/batch-rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace all payment codes
         * @description Replaces the live payment codes of all active cards.
         *
         *     Needs the permission `admin:batch_operations`.
         */
        post: operations["admin.batchRotateQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/approvals/{approval_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel one's own request
         * @description Takes back a call that still waits for a second person. Only its maker may.
         */
        post: operations["admin.cancelApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/maintenance/clean": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete expired codes and sessions
         * @description Deletes expired payment codes, sessions that ended long ago, and idempotency keys after their 48 hours. The keys of charges, refunds and recharges stay.
         *
         *     Needs the permission `admin:batch_operations`.
         */
        post: operations["admin.cleanExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/cards/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an empty card
         * @description Closes a card, which cannot be undone; its balance must be zero.
         *
         *     Needs the permission `admin:manage_cards`.
         */
        post: operations["admin.closeCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/merchants/{merchant_id}/first-login-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a merchant's first-login code
         * @description Replaces the password of a merchant, or of one of its operators, by a first-login code, shown once, by which that person chooses a password within 7 days. Ends their sessions.
         *
         *     Needs the permission `admin:manage_merchants`.
         */
        post: operations["admin.createFirstLoginCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/members/first-login-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue first-login codes to members
         * @description Replaces the passwords of up to 200 members by first-login codes, shown once, by which they choose a password within 7 days. Ends their sessions.
         *
         *     Needs the permission `admin:manage_members`.
         */
        post: operations["admin.createFirstLoginCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search members
         * @description Members, newest first, by a part of the number, name, phone or email; or the one member that an identifier names.
         *
         *     Needs the permission `admin:read_members`.
         */
        get: operations["admin.listMembers"];
        put?: never;
        /**
         * Create a member
         * @description Creates a member together with the first card.
         *
         *     Needs the permission `admin:create_member`.
         */
        post: operations["admin.createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search merchants
         * @description Merchants, newest first, by a part of the code, name or contact.
         *
         *     Needs the permission `admin:read_merchants`.
         */
        get: operations["admin.listMerchants"];
        put?: never;
        /**
         * Create a merchant
         * @description Creates a merchant with its own account, which is a manager.
         *
         *     Needs the permission `admin:manage_merchants`.
         */
        post: operations["admin.createMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/merchants/{merchant_id}/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a merchant's operators
         * @description The named operators of a merchant, newest first.
         *
         *     Needs the permission `admin:read_merchants`.
         */
        get: operations["admin.listOperators"];
        put?: never;
        /**
         * Add an operator to a merchant
         * @description Adds a named operator, a manager or a cashier, with a password of its own.
         *
         *     Needs the permission `admin:manage_merchants`.
         */
        post: operations["admin.createOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/approvals/{approval_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse a call
         * @description Decides what another administrator asked for; needs the permissions of that operation. Approved, it happens at once, as its maker. It is void where status, owner or amounts have changed since. Asks for a recent proof of the caller's password.
         */
        post: operations["admin.decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/maintenance/expire-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expire due cards
         * @description Marks the cards that are past their expiry as expired.
         *
         *     Needs the permission `admin:batch_operations`.
         */
        post: operations["admin.expireCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log as CSV
         * @description The audit log as CSV, at most 10,000 events; the cursor continues with the rest.
         *
         *     Needs the permission `admin:read_audit`.
         */
        get: operations["admin.exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/cards/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze a card
         * @description Stops an active card from paying until it is unfrozen, and ends its payment codes.
         *
         *     Needs the permission `admin:manage_cards`.
         */
        post: operations["admin.freezeCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/approvals/{approval_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an approval
         * @description One call that needs a second person, or what became of it. For its maker, and whoever may decide it.
         */
        get: operations["admin.getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/cards/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a card
         * @description One card with everybody who may use it.
         *
         *     Needs the permission `admin:read_cards`.
         */
        get: operations["admin.getCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a member
         * @description One member with every card that the member owns or is bound to.
         *
         *     Needs the permission `admin:read_members`.
         */
        get: operations["admin.getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member's name, phone or email
         * @description Changes a member's name, phone or email; omitted fields stay as they are.
         *
         *     Needs the permission `admin:manage_members`.
         */
        patch: operations["admin.updateMember"];
        trace?: never;
    };
    "/admin/merchants/{merchant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a merchant
         * @description One merchant with its business day so far.
         *
         *     Needs the permission `admin:read_merchants`.
         */
        get: operations["admin.getMerchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the system statistics
         * @description Members, cards, merchants and the outstanding balance now, and the business day so far.
         *
         *     Needs the permission `admin:read_statistics`.
         */
        get: operations["admin.getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show transactions over time
         * @description Payments, refunds and top-ups by day, week or month.
         *
         *     Needs the permission `admin:read_statistics`.
         */
        get: operations["admin.getTrends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/administrators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List administrators
         * @description The administrators with their roles, newest first.
         *
         *     Needs the permission `admin:manage_administrators`.
         */
        get: operations["admin.listAdministrators"];
        put?: never;
        /**
         * Invite an administrator
         * @description Creates an administrator without a password and answers a first-login code, once, by which that person chooses one within 7 days.
         *
         *     Needs the permission `admin:manage_administrators`.
         */
        post: operations["admin.inviteAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search cards
         * @description Cards, newest first, by a part of their number, name or owner.
         *
         *     Needs the permission `admin:read_cards`.
         */
        get: operations["admin.searchCards"];
        put?: never;
        /**
         * Issue a card
         * @description Issues a prepaid, corporate or voucher card. An initial value is a top-up transaction of its own.
         *
         *     Needs the permission `admin:manage_cards`.
         */
        post: operations["admin.issueCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List approvals
         * @description Calls that need a second person: those that the caller made, and those that the caller may decide.
         */
        get: operations["admin.listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description Who did what, on behalf of whom, to which object, newest first. `total_count` is exact up to 10,000 and null beyond.
         *
         *     Needs the permission `admin:read_audit`.
         */
        get: operations["admin.listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search sessions
         * @description Who is logged in now, and who was before, newest first.
         *
         *     Needs the permission `admin:manage_sessions`.
         */
        get: operations["admin.listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all settlements
         * @description The settlements of all merchants, newest first.
         *
         *     Needs the permission `admin:read_transactions`.
         */
        get: operations["admin.listSettlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all transactions
         * @description The transactions of all members and merchants, newest first.
         *
         *     Needs the permission `admin:read_transactions`.
         */
        get: operations["admin.listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/members/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a member
         * @description Lifts the suspension of a member.
         *
         *     Needs the permission `admin:suspend_member`.
         */
        post: operations["admin.reactivateMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/merchants/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a merchant
         * @description Lifts the suspension of a merchant.
         *
         *     Needs the permission `admin:suspend_merchant`.
         */
        post: operations["admin.reactivateMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/cards/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a card lost
         * @description Marks a card as lost, which cannot be undone, and ends its payment codes.
         *
         *     Needs the permission `admin:manage_cards`.
         */
        post: operations["admin.reportCardLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/administrators/{administrator_id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset an administrator's password
         * @description Removes an administrator's password, ends their sessions and answers a first-login code, once, by which they choose a new one within 7 days.
         *
         *     Needs the permission `admin:manage_administrators`.
         */
        post: operations["admin.resetAdministratorPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/administrators/{administrator_id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset an administrator's second factor
         * @description Removes another administrator's second factor and recovery codes and ends their sessions. Check first, by another way, that it is really that person who asks.
         *
         *     Needs the permission `admin:manage_administrators`.
         */
        post: operations["admin.resetAdministratorSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/members/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a member's password
         * @description Sets a member's password and ends the member's sessions. Asks for a recent proof of the caller's password.
         *
         *     Needs the permission `admin:manage_members`.
         */
        post: operations["admin.resetMemberPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/merchants/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a merchant's password
         * @description Sets the password of the merchant's own account and ends its sessions. Asks for a recent proof of the caller's password.
         *
         *     Needs the permission `admin:manage_merchants`.
         */
        post: operations["admin.resetMerchantPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session
         * @description Ends a session of any account.
         *
         *     Needs the permission `admin:manage_sessions`.
         */
        post: operations["admin.revokeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/members/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a member
         * @description Stops a member from paying, and ends the member's sessions and payment codes.
         *
         *     Needs the permission `admin:suspend_member`.
         */
        post: operations["admin.suspendMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/merchants/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a merchant
         * @description Stops a merchant from charging and ends the sessions of everybody who works there.
         *
         *     Needs the permission `admin:suspend_merchant`.
         */
        post: operations["admin.suspendMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/cards/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unfreeze a card
         * @description Makes a frozen card active again.
         *
         *     Needs the permission `admin:manage_cards`.
         */
        post: operations["admin.unfreezeCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/administrators/{administrator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an administrator's role or status
         * @description Changes an administrator's role, disables or enables them, and ends their sessions. The last active owner with a password stays one.
         *
         *     Needs the permission `admin:manage_administrators`.
         */
        patch: operations["admin.updateAdministrator"];
        trace?: never;
    };
    "/admin/merchants/{merchant_id}/operators/{operator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an operator's role, status or password
         * @description Changes an operator's role, status or password and ends the operator's sessions. A new password asks for a recent proof of the caller's password.
         *
         *     Needs the permission `admin:manage_merchants`.
         */
        patch: operations["admin.updateOperator"];
        trace?: never;
    };
    "/admin/settlements/{settlement_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a settlement's status
         * @description Moves a settlement on: settled, paid or failed.
         *
         *     Needs the permission `admin:settle`.
         */
        post: operations["admin.updateSettlementStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the audit log
         * @description Checks that no row of the audit log was altered, removed or inserted, by the hash of each row and the chain over them.
         *
         *     Needs the permission `admin:read_audit`.
         */
        get: operations["admin.verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/ledger/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the whole ledger
         * @description Checks the invariants of all cards and transactions, such as that each balance is the sum of its transactions.
         *
         *     Needs the permission `admin:read_books`.
         */
        get: operations["admin.verifyLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive
         * @description Answers while the process runs; says nothing of the database.
         */
        get: operations["health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server ready
         * @description Whether load balancers should send requests here.
         */
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What works
         * @description What works and what does not, for monitors and people.
         */
        get: operations["health.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AccountStatus: "active" | "inactive";
        AdminAdjustPointsInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description How many points are added; negative deducts them */
            delta_points: number;
            /** @description Why; kept with the change and shown in the audit log */
            reason: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminAdjustPointsOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What the change did */
            adjustment: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The points before the change */
                points_before: number;
                /** @description The points after the change */
                points_after: number;
                /** @description What really changed */
                delta_points: number;
                /** @description The level before the change */
                level_before: number;
                /** @description The level after the change */
                level_after: number;
                /** @description The factor of the level after the change: 0.95 pays 95 % */
                discount_after: number;
                /** @description Why; kept with the change and shown in the audit log */
                reason: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description True when this is the first result of the same request again */
            replayed?: boolean;
        };
        AdminBatchRotateQrInput: {
            /**
             * @description How long the code stays valid
             * @default 300
             */
            ttl_seconds: number;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminBatchRotateQrOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What was done */
            result: {
                /** @description How many cards have a new code */
                affected_cards: number;
                /** @description How long the code stays valid */
                ttl_seconds: number;
                /**
                 * Format: date-time
                 * @description When it was done, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                executed_at: string;
            };
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminCancelApprovalInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCancelApprovalOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description A call that needs a second person, or what became of it */
            approval: components["schemas"]["Approval"];
        };
        AdminCleanExpiredInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCleanExpiredOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What was done */
            result: {
                /** @description How many expired payment codes were deleted */
                removed_codes: number;
                /** @description How many sessions were deleted */
                removed_sessions: number;
                /** @description How many idempotency keys were deleted with their answers */
                removed_keys: number;
                /**
                 * Format: date-time
                 * @description When it was done, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                executed_at: string;
            };
        };
        AdminCloseCardInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCloseCardOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The card */
            card: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminCreateFirstLoginCodeInput: {
            /**
             * Format: uuid
             * @description The operator's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            operator_id?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCreateFirstLoginCodeOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /**
             * @description Shown once; it works once
             * @example K7QF2-9XWTM-4HBCD
             */
            first_login_code: string;
            /**
             * Format: date-time
             * @description Until when the code works
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
            /** @description How many logins ended */
            ended_sessions: number;
        };
        AdminCreateFirstLoginCodesInput: {
            /** @description 1 to 200 different members */
            member_ids: string[];
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCreateFirstLoginCodesOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description One first-login code for each member, in the order of the input */
            codes: {
                /**
                 * Format: uuid
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                member_id: string;
                /** @description The member's number */
                member_no: string;
                /** @description The name that people see */
                name: string;
                /**
                 * @description Shown once; it works once
                 * @example K7QF2-9XWTM-4HBCD
                 */
                first_login_code: string;
                /**
                 * Format: date-time
                 * @description Until when the code works
                 * @example 2026-11-22T08:00:00.000Z
                 */
                expires_at: string;
            }[];
        };
        AdminCreateMemberInput: {
            /**
             * @description The name that people see
             * @example 王小明
             */
            name: string;
            /** @description The phone number, unique among members; null without one */
            phone?: string | null;
            /** @description The email address, unique among members; null without one */
            email?: string | null;
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password?: string;
            /** @description The provider of an external identity */
            binding_user_org?: string | null;
            /** @description The member's id at that provider */
            binding_org_id?: string | null;
            /** @description The type of the first card; standard unless given */
            default_card_type?: components["schemas"]["CardType"];
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCreateMemberOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The member */
            member: components["schemas"]["MemberRow"];
            /** @description The card that was issued with the member */
            default_card: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description What kind of card it is */
                card_type: components["schemas"]["CardType"];
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
            };
        };
        AdminCreateMerchantInput: {
            /**
             * @description The code that people log in with and see on receipts
             * @example SHOP001
             */
            code: string;
            /**
             * @description The name that people see
             * @example 王小明
             */
            name: string;
            /** @description How people reach the merchant */
            contact?: string | null;
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCreateMerchantOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The merchant */
            merchant: components["schemas"]["MerchantRow"];
        };
        AdminCreateOperatorInput: {
            /**
             * @description The name that people see
             * @example 王小明
             */
            name: string;
            /**
             * @description What kind of account it is; of a binding, what the member may do with the card
             * @default cashier
             */
            role: components["schemas"]["OperatorRoleField"];
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminCreateOperatorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The named operator of a merchant; absent or null for its own account */
            operator: components["schemas"]["OperatorRow"];
        };
        AdminDecideApprovalInput: {
            /**
             * @description Approved, it happens at once
             * @enum {string}
             */
            decision: "approve" | "refuse";
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminDecideApprovalOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description A call that needs a second person, or what became of it */
            approval: components["schemas"]["Approval"];
        };
        AdminExpireCardsInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminExpireCardsOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What was done */
            result: {
                /** @description How many cards were marked as expired */
                expired_cards: number;
                /** @description More cards are due: call again */
                has_more: boolean;
                /**
                 * Format: date-time
                 * @description When it was done, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                executed_at: string;
            };
        };
        AdminExportAuditOutput: {
            /** @description A name for the file */
            filename: string;
            /**
             * @description The media type of the file
             * @constant
             */
            content_type: "text/csv; charset=utf-8";
            /** @description With a line of names; cells are safe from formulas */
            csv: string;
            /** @description How many events it has */
            exported: number;
            /** @description Goes on with the events after these; null at the end */
            next_cursor: string | null;
        };
        AdminFreezeCardInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminFreezeCardOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The card */
            card: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminGetApprovalOutput: {
            /** @description A call that needs a second person, or what became of it */
            approval: components["schemas"]["Approval"];
        };
        AdminGetCardOutput: {
            /** @description The card */
            card: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description What kind of card it is */
                card_type: components["schemas"]["CardType"];
                /** @description The name that people see */
                name: string | null;
                /** @description The id of the member who owns the card; null without an owner */
                owner_member_id: string | null;
                /** @description The number of the member who owns the card; null without an owner */
                owner_member_no: string | null;
                /** @description The name of the member who owns the card; null without an owner */
                owner_name: string | null;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                balance: number;
                /** @description The points that the card has, or the change of them in a list of changes */
                points: number;
                /** @description The level, from 0 up; it follows from the points */
                level: number;
                /** @description The factor of the card itself: 0.95 pays 95 % */
                fixed_discount: number | null;
                /** @description The factor by a bound corporate card: 0.95 pays 95 %; null without one */
                corporate_discount: number | null;
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
                /** @description When it ends, in UTC; null where it does not */
                expires_at: string | null;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description What the level is called */
                level_name: string;
                /** @description The factor of the next payment: 0.95 pays 95 % */
                discount_rate: number;
                /** @description The level above; null at the highest */
                next_level: components["schemas"]["NextLevel"] | null;
                /** @description How many payment codes are valid now */
                live_codes: number;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description Owners first, 200 at most; `member.listBindings` has all */
            bindings: components["schemas"]["CardBinding"][];
            /** @description All of them */
            binding_count: number;
        };
        AdminGetMemberOutput: {
            /** @description The member */
            member: {
                /**
                 * Format: uuid
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                member_id: string;
                /** @description The member's number */
                member_no: string;
                /** @description The name that people see */
                name: string;
                /** @description The phone number, unique among members; null without one */
                phone: string | null;
                /** @description The email address, unique among members; null without one */
                email: string | null;
                /** @description The state that it is in */
                status: components["schemas"]["MemberStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description A password is set */
                login_enabled: boolean;
                /** @description The providers whose identities the member can log in with */
                identity_providers: string[];
                /** @description How many sessions are alive */
                live_sessions: number;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description The cards of this page, or figures about cards */
            cards: components["schemas"]["MemberCard"][];
        };
        AdminGetMerchantOutput: {
            /** @description The merchant */
            merchant: {
                /**
                 * Format: uuid
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                merchant_id: string;
                /** @description The code that people log in with and see on receipts */
                code: string;
                /** @description The name that people see */
                name: string;
                /** @description How people reach the merchant */
                contact: string | null;
                /** @description The state that it is in */
                status: components["schemas"]["MerchantStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description The merchant's own account has a password */
                login_enabled: boolean;
                /** @description How many named operators the merchant has */
                operator_count: number;
                /** @description How many sessions are alive */
                live_sessions: number;
                /** @description How many payments of the business day so far */
                today_payment_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                today_net_amount: number;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
        };
        AdminGetStatisticsOutput: {
            /** @description The system as it is now */
            system_stats: {
                /** @description The members of this page, or figures about members */
                members: {
                    /** @description How many in all */
                    total: number;
                    /** @description How many are active */
                    active: number;
                    /** @description How many are suspended */
                    suspended: number;
                };
                /** @description The cards of this page, or figures about cards */
                cards: {
                    /** @description How many in all */
                    total: number;
                    /** @description How many are active */
                    active: number;
                    /** @description How many are inactive */
                    inactive: number;
                    /** @description How many of each type */
                    by_type: {
                        /** @description How many standard cards */
                        standard: number;
                        /** @description How many prepaid cards */
                        prepaid: number;
                        /** @description How many corporate cards */
                        corporate: number;
                        /** @description How many vouchers */
                        voucher: number;
                    };
                };
                /** @description The merchants of this page, or figures about merchants */
                merchants: {
                    /** @description How many in all */
                    total: number;
                    /** @description How many are active */
                    active: number;
                    /** @description How many are inactive */
                    inactive: number;
                };
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                outstanding_balance: number;
            };
            /** @description The business day so far */
            today_stats: {
                /**
                 * Format: date
                 * @description A day of the business time zone
                 * @example 2026-11-22
                 */
                date: string;
                /** @description The business time zone, such as Asia/Taipei */
                timezone: string;
                /** @description The transactions of this page, or figures about transactions */
                transactions: {
                    /** @description Rows in all; in a page, null where a cursor was given or there are more than the list counts */
                    total_count: number;
                    /** @description How many payments */
                    payment_count: number;
                    /** @description How many refunds */
                    refund_count: number;
                    /** @description How many top-ups */
                    recharge_count: number;
                    /**
                     * @description An amount with at most two decimals
                     * @example 1299.5
                     */
                    payment_amount: number;
                    /**
                     * @description An amount with at most two decimals
                     * @example 1299.5
                     */
                    refund_amount: number;
                    /**
                     * @description An amount with at most two decimals
                     * @example 1299.5
                     */
                    recharge_amount: number;
                };
                /** @description How many payment codes were issued */
                qr_generated: number;
                /** @description How many members were created */
                new_members: number;
            };
            /**
             * Format: date-time
             * @description When the figures were read, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            generated_at: string;
        };
        AdminGetTrendsOutput: {
            /** @description How long each row is: a day, a week or a month */
            interval: components["schemas"]["TrendInterval"];
            /** @description The business time zone, such as Asia/Taipei */
            timezone: string | null;
            /** @description One row for each interval, oldest first */
            trends: {
                /**
                 * Format: date
                 * @description The first day of the interval; weeks begin on Monday
                 * @example 2026-11-22
                 */
                period: string;
                /** @description How many payments */
                payment_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                payment_amount: number;
                /** @description How many refunds */
                refund_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refund_amount: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                net_amount: number;
                /** @description How many top-ups */
                recharge_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                recharge_amount: number;
                /** @description How many different customers paid */
                unique_customers: number;
            }[];
        };
        AdminInviteAdministratorInput: {
            /**
             * @description The name that people see
             * @example 王小明
             */
            name: string;
            /** @description What kind of account it is; of a binding, what the member may do with the card */
            role: components["schemas"]["AdministratorRoleField"];
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminInviteAdministratorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The administrator that the answer is about */
            administrator: {
                /**
                 * Format: uuid
                 * @description The id of an administrator
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                administrator_id: string;
                /** @description The name that people see */
                name: string;
                /** @description What kind of account it is; of a binding, what the member may do with the card */
                role: components["schemas"]["AdministratorRoleField"];
            };
            /**
             * @description Shown once; it works once
             * @example K7QF2-9XWTM-4HBCD
             */
            first_login_code: string;
            /**
             * Format: date-time
             * @description Until when the code works
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
        };
        AdminIssueCardInput: {
            /**
             * @description What kind of card it is
             * @enum {string}
             */
            card_type: "prepaid" | "corporate" | "voucher";
            /**
             * Format: uuid
             * @description The id of the member who owns the card; null without an owner
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            owner_member_id: string;
            /** @description The name that people see */
            name?: string | null;
            /** @description Received in cash; a recharge transaction of its own */
            initial_value?: (number | string) | null;
            /**
             * @description A factor: 0.95 pays 95 %
             * @example 0.95
             */
            fixed_discount?: number | null;
            /**
             * Format: password
             * @description By this password other members bind themselves to the card
             */
            binding_password?: string | null;
            /** @description When it ends, in UTC; null where it does not */
            expires_at?: (string) | null;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminIssueCardOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The card */
            card: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description What kind of card it is */
                card_type: components["schemas"]["CardType"];
                /** @description The name that people see */
                name: string | null;
                /**
                 * Format: uuid
                 * @description The id of the member who owns the card; null without an owner
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                owner_member_id: string;
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                balance: number;
                /** @description The factor of the card itself: 0.95 pays 95 % */
                fixed_discount: number | null;
                /** @description When it ends, in UTC; null where it does not */
                expires_at: string | null;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description The recharge that brought the initial value */
                initial_tx_no: string | null;
            };
            /** @description True when this is the first result of the same request again */
            replayed?: boolean;
        };
        AdminListAdministratorsOutput: {
            /** @description One page of administrators */
            administrators: components["schemas"]["AdministratorRow"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListApprovalsOutput: {
            /** @description Calls that need a second person, or what became of them */
            approvals: components["schemas"]["Approval"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListAuditEventsOutput: {
            /** @description The events of this page, or how many were checked */
            events: {
                /** @description The id of this row */
                id: number;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description What kind of account acted */
                actor_role: string;
                /** @description The id of the account that acted; null for the system */
                actor_id: string | null;
                /** @description The member's number, merchant's code or administrator's name */
                actor_name: string | null;
                /** @description The named operator of a merchant; absent or null for its own account */
                operator: string | null;
                /** @description The id of the member or merchant for whom an administrator acted; null otherwise */
                on_behalf_of: string | null;
                /** @description The login's id */
                session_id: string | null;
                /** @description The request that caused it; the same as the header `X-Request-Id` */
                request_id: string | null;
                /** @description The address that the request came from; null where it is unknown */
                ip: string | null;
                /** @description What was done, such as `card.freeze` */
                action: string;
                /** @description What kind of object it is about */
                object_type: string;
                /** @description Which object it is about */
                object_id: string;
                /** @description More facts, without secrets */
                details: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListMembersOutput: {
            /** @description The members of this page, or figures about members */
            members: {
                /**
                 * Format: uuid
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                member_id: string;
                /** @description The member's number */
                member_no: string;
                /** @description The name that people see */
                name: string;
                /** @description The phone number, unique among members; null without one */
                phone: string | null;
                /** @description The email address, unique among members; null without one */
                email: string | null;
                /** @description The state that it is in */
                status: components["schemas"]["MemberStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListMerchantsOutput: {
            /** @description The merchants of this page, or figures about merchants */
            merchants: {
                /**
                 * Format: uuid
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                merchant_id: string;
                /** @description The code that people log in with and see on receipts */
                code: string;
                /** @description The name that people see */
                name: string;
                /** @description How people reach the merchant */
                contact: string | null;
                /** @description The state that it is in */
                status: components["schemas"]["MerchantStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListOperatorsOutput: {
            /** @description The operators of this page */
            operators: components["schemas"]["OperatorRow"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListSessionsOutput: {
            /** @description The sessions of this page */
            sessions: {
                /**
                 * Format: uuid
                 * @description The login's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                session_id: string;
                /**
                 * @description What kind of account it is; of a binding, what the member may do with the card
                 * @enum {string}
                 */
                role: "member" | "merchant" | "admin";
                /**
                 * Format: uuid
                 * @description The id of the account
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                subject_id: string;
                /** @description The name that people see */
                name: string;
                /** @description The merchant's code; as an input, for administrators who act on a merchant's behalf */
                merchant_code: string | null;
                /** @description The named operator of a merchant; absent or null for its own account */
                operator: string | null;
                /** @description The address that the request came from; null where it is unknown */
                ip: string | null;
                /** @description The program that logged in, as it names itself */
                user_agent: string | null;
                /**
                 * @description alive, expired or revoked
                 * @example alive
                 */
                state: string;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When the session was last used, in UTC, to about a minute
                 * @example 2026-11-22T08:00:00.000Z
                 */
                last_seen_at: string;
                /**
                 * Format: date-time
                 * @description When it ends, in UTC; null where it does not
                 * @example 2026-11-22T08:00:00.000Z
                 */
                expires_at: string;
                /** @description When the session was ended, in UTC; null for one that was not */
                revoked_at: string | null;
                /** @description Why the session was ended; null for one that was not */
                revoke_reason: string | null;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListSettlementsOutput: {
            /** @description The settlements of this page */
            settlements: {
                /**
                 * Format: uuid
                 * @description The id of this row
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                merchant_id: string;
                /** @description How often the merchant is settled with */
                mode: components["schemas"]["SettlementMode"];
                /**
                 * Format: date-time
                 * @description The first moment of the period, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                period_start: string;
                /**
                 * Format: date-time
                 * @description The first moment after the period, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                period_end: string;
                /** @description How many payments */
                payment_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                payment_amount: number;
                /** @description How many refunds */
                refund_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refund_amount: number;
                /**
                 * @description Payments less refunds
                 * @example 1299.5
                 */
                total_amount: number;
                /** @description How many payments and refunds together */
                total_tx_count: number;
                /** @description The state that it is in */
                status: components["schemas"]["SettlementStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description The merchant's code; as an input, for administrators who act on a merchant's behalf */
                merchant_code: string;
                /** @description The merchant's name; null for a top-up */
                merchant_name: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminListTransactionsOutput: {
            /** @description The transactions of this page, or figures about transactions */
            transactions: {
                /**
                 * Format: uuid
                 * @description The id of this row
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                id: string;
                /** @description The transaction's number, for receipts and support */
                tx_no: string;
                /** @description What kind of transaction it is */
                tx_type: components["schemas"]["TxType"];
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description The merchant's id */
                merchant_id: string | null;
                /** @description The merchant's name; null for a top-up */
                merchant_name: string | null;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                raw_amount: number;
                /** @description The factor that was applied: 0.95 pays 95 % */
                discount_applied: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                final_amount: number;
                /** @description Points that the card gained by it */
                points_earned: number;
                /** @description The state that it is in */
                status: components["schemas"]["TxStatus"];
                /** @description How the money was received or paid */
                payment_method: components["schemas"]["PayMethod"];
                /** @description Why; kept with the change and shown in the audit log */
                reason: string | null;
                /** @description The number of the payment that a refund gives back */
                original_tx_no: string | null;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refunded_amount: number;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description The named operator of a merchant; absent or null for its own account */
                operator: string | null;
                /** @description The caller's own order number; used once per merchant or card */
                external_order_id: string | null;
                /**
                 * @description Whatever the caller wants to keep with the transaction
                 * @example {
                 *       "table": "7"
                 *     }
                 */
                tag: {
                    [key: string]: unknown;
                };
                /** @description The settlement's id */
                settlement_id: string | null;
                /** @description The member's id; as an input, for administrators who act on a member's behalf */
                member_id: string | null;
                /** @description The member's number */
                member_no: string | null;
                /** @description The member's name */
                member_name: string | null;
                /** @description The merchant's code; as an input, for administrators who act on a merchant's behalf */
                merchant_code: string | null;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminReactivateMemberInput: {
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminReactivateMemberOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The member */
            member: components["schemas"]["MemberStatusRow"];
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminReactivateMerchantInput: {
            /**
             * Format: uuid
             * @description The merchant's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            merchant_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminReactivateMerchantOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The merchant */
            merchant: components["schemas"]["MerchantStatusRow"];
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminReportCardLostInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminReportCardLostOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The card */
            card: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminResetAdministratorPasswordInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminResetAdministratorPasswordOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /**
             * @description Shown once; it works once
             * @example K7QF2-9XWTM-4HBCD
             */
            first_login_code: string;
            /**
             * Format: date-time
             * @description Until when the code works
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
            /** @description How many logins ended */
            ended_sessions: number;
        };
        AdminResetAdministratorSecondFactorInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminResetAdministratorSecondFactorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description False where there was no second factor */
            removed: boolean;
            /** @description How many logins ended */
            ended_sessions: number;
        };
        AdminResetMemberPasswordInput: {
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id: string;
            /**
             * Format: password
             * @description The password from now on; easily guessed ones are refused
             */
            new_password: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminResetMemberPasswordOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description How many logins ended */
            ended_sessions: number;
        };
        AdminResetMerchantPasswordInput: {
            /**
             * Format: uuid
             * @description The merchant's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            merchant_id: string;
            /**
             * Format: password
             * @description The password from now on; easily guessed ones are refused
             */
            new_password: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminResetMerchantPasswordOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description How many logins ended */
            ended_sessions: number;
        };
        AdminRevokeSessionInput: {
            /**
             * Format: uuid
             * @description The login's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            session_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminRevokeSessionOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description False where the login had ended before */
            ended: boolean;
        };
        AdminSearchCardsOutput: {
            /** @description The cards of this page, or figures about cards */
            cards: components["schemas"]["CardRow"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AdminSuspendMemberInput: {
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminSuspendMemberOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The member */
            member: components["schemas"]["MemberStatusRow"];
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminSuspendMerchantInput: {
            /**
             * Format: uuid
             * @description The merchant's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            merchant_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminSuspendMerchantOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The merchant */
            merchant: components["schemas"]["MerchantStatusRow"];
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminUnfreezeCardInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminUnfreezeCardOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The card */
            card: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AdminUpdateAdministratorInput: {
            /** @description What kind of account it is; of a binding, what the member may do with the card */
            role?: components["schemas"]["AdministratorRoleField"];
            /** @description The state that it is in */
            status?: components["schemas"]["AccountStatus"];
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminUpdateAdministratorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The administrator that the answer is about */
            administrator: components["schemas"]["AdministratorRow"];
            /** @description How many logins ended */
            ended_sessions: number;
        };
        AdminUpdateMemberInput: {
            /**
             * @description The name that people see
             * @example 王小明
             */
            name?: string;
            /** @description The phone number, unique among members; null without one */
            phone?: string | null;
            /** @description The email address, unique among members; null without one */
            email?: string | null;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminUpdateMemberOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The member */
            member: {
                /**
                 * Format: uuid
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                member_id: string;
                /** @description The member's number */
                member_no: string;
                /** @description The name that people see */
                name: string;
                /** @description The phone number, unique among members; null without one */
                phone: string | null;
                /** @description The email address, unique among members; null without one */
                email: string | null;
                /** @description The state that it is in */
                status: components["schemas"]["MemberStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
        };
        AdminUpdateOperatorInput: {
            /** @description What kind of account it is; of a binding, what the member may do with the card */
            role?: components["schemas"]["OperatorRoleField"];
            /** @description The state that it is in */
            status?: components["schemas"]["AccountStatus"];
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminUpdateOperatorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The named operator of a merchant; absent or null for its own account */
            operator: components["schemas"]["OperatorRow"];
            /** @description How many logins ended */
            ended_sessions: number;
        };
        AdminUpdateSettlementStatusInput: {
            /** @description The state that it is in */
            status: components["schemas"]["SettlementStatus"];
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AdminUpdateSettlementStatusOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The settlement */
            settlement: {
                /**
                 * Format: uuid
                 * @description The id of this row
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                merchant_id: string;
                /** @description The merchant's code; as an input, for administrators who act on a merchant's behalf */
                merchant_code: string;
                /** @description How often the merchant is settled with */
                mode: components["schemas"]["SettlementMode"];
                /**
                 * Format: date-time
                 * @description The first moment of the period, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                period_start: string;
                /**
                 * Format: date-time
                 * @description The first moment after the period, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                period_end: string;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                total_amount: number;
                /** @description How many payments and refunds together */
                total_tx_count: number;
                /** @description The state that it is in */
                status: components["schemas"]["SettlementStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /** @description True when this is the first result of the same request again */
            replayed?: boolean;
        };
        AdminVerifyAuditOutput: {
            /** @description True when every check holds */
            ok: boolean;
            /** @description How many of each kind were checked */
            checked: {
                /** @description The events of this page, or how many were checked */
                events: number;
                /** @description Written so lately that no batch holds them yet */
                unsealed_events: number;
                /** @description How many sealed batches were checked */
                batches: number;
            };
            /** @description Of the newest batch: kept elsewhere, it shows a removal of the newest batches too */
            head_hash: string | null;
            /** @description What does not hold; empty when all is well */
            violations: {
                /** @description altered_row, removed_rows, added_rows, altered_batch or removed_batch */
                violation: string;
                /** @description What kind of object it is about */
                object_type: string;
                /** @description Which object it is about */
                object_id: string;
                /** @description More facts, without secrets */
                details: {
                    [key: string]: unknown;
                };
            }[];
        };
        AdminVerifyLedgerOutput: {
            /** @description True when every check holds */
            ok: boolean;
            /** @description How many of each kind were checked */
            checked: {
                /** @description The cards of this page, or figures about cards */
                cards: number;
                /** @description The transactions of this page, or figures about transactions */
                transactions: number;
            };
            /** @description All of them; `violations` holds the first 1,000 */
            violation_count: number;
            /** @description What does not hold; empty when all is well */
            violations: {
                /** @description The letter of the rule that does not hold */
                invariant: string;
                /** @description What kind of object it is about */
                object_type: string;
                /** @description Which object it is about */
                object_id: string;
                /** @description More facts, without secrets */
                details: {
                    [key: string]: unknown;
                };
            }[];
        };
        /** @enum {string} */
        AdministratorRoleField: "owner" | "finance" | "support" | "auditor";
        AdministratorRow: {
            /**
             * Format: uuid
             * @description The id of an administrator
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            administrator_id: string;
            /** @description The name that people see */
            name: string;
            /** @description What kind of account it is; of a binding, what the member may do with the card */
            role: components["schemas"]["AdministratorRoleField"];
            /** @description The state that it is in */
            status: components["schemas"]["AccountStatus"];
            /** @description A password is set */
            login_enabled: boolean;
            /** @description Whether a second factor is active */
            second_factor: boolean;
            /** @description Until when a first-login code works; null where none is open */
            first_login_expires_at: string | null;
            /** @description When the session was last used, in UTC, to about a minute */
            last_seen_at: string | null;
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            updated_at: string;
        };
        Approval: {
            /**
             * Format: uuid
             * @description The id of this row
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            id: string;
            /**
             * @description What needs a second person
             * @enum {string}
             */
            operation: "adjust_points" | "issue_card" | "pay_settlement" | "recharge";
            /** @description In the currency of the installation, or points for adjust_points */
            amount: number;
            /** @description What it is about: card, member or settlement */
            object_type: string;
            /** @description Which object it is about */
            object_id: string;
            /**
             * @description What the checker decides about, by the names of fields: numbers, status, amounts, reason
             * @example {
             *       "card_no": "STD00000001",
             *       "amount": 20000
             *     }
             */
            details: {
                [key: string]: unknown;
            };
            /** @description The state at this moment */
            state: components["schemas"]["ApprovalState"];
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
            /**
             * Format: uuid
             * @description The administrator who made the call
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            maker_id: string;
            /** @description The administrator who made the call, by name */
            maker_name: string;
            /** @description When it was approved, refused or cancelled */
            decided_at: string | null;
            /** @description The administrator who decided; the maker where it is cancelled */
            decided_by_name: string | null;
            /** @description The checker's words */
            reason: string | null;
            /** @description Why it had no effect: an error code, or OBJECT_CHANGED, MAKER_NOT_PERMITTED, ALREADY_DONE (an order number that was credited since) */
            void_reason: string | null;
            /** @description What the approved call has written, such as tx_no and balance_after */
            result: {
                [key: string]: unknown;
            } | null;
            /** @description Whether the caller is the maker */
            is_own: boolean;
            /** @description Whether the caller could approve or refuse it now */
            can_decide: boolean;
        };
        ApprovalRequested: {
            /** @description A call that needs a second person, or what became of it */
            approval: {
                /**
                 * Format: uuid
                 * @description The approval's id, for GET /admin/approvals/{approval_id}
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                id: string;
                /** @description The state at this moment */
                state: components["schemas"]["ApprovalState"];
                /**
                 * Format: date-time
                 * @description When it ends, in UTC; null where it does not
                 * @example 2026-11-22T08:00:00.000Z
                 */
                expires_at: string;
            };
        };
        /** @enum {string} */
        ApprovalState: "pending" | "approved" | "refused" | "cancelled" | "expired" | "void";
        AuthChangePasswordInput: {
            /**
             * Format: password
             * @description The password that is in force now
             */
            current_password: string;
            /**
             * Format: password
             * @description The password from now on; easily guessed ones are refused
             */
            new_password: string;
            /** @description The one-time code, where the account has one enrolled */
            admin_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthChangePasswordOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description How many sessions ended */
            ended_sessions: number;
        };
        AuthChooseFirstPasswordInput: {
            /**
             * @description What kind of account it is; of a binding, what the member may do with the card
             * @enum {string}
             */
            role: "member" | "merchant" | "admin";
            /**
             * @description A member's number, phone, email or id; a merchant's code; an administrator's name
             * @example 13800138000
             */
            identifier: string;
            /** @description The name of a merchant operator; merchants alone */
            operator?: string;
            /** @description The one-time code, where the account has one enrolled */
            admin_code?: string;
            /**
             * @description The first-login code, in any spelling
             * @example K7QF2-9XWTM-4HBCD
             */
            code: string;
            /**
             * Format: password
             * @description The password from now on; easily guessed ones are refused
             */
            new_password: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthChooseFirstPasswordOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description Send it as `Authorization: Bearer <token>` */
            token: string;
            /** @description Who is logged in */
            user_info: components["schemas"]["UserInfo"];
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
            /** @description True where this login can only enrol a second factor; other calls answer SECOND_FACTOR_REQUIRED */
            second_factor_required: boolean;
            /** @description To keep on this device and to send with its next login */
            device_token: string;
            /** @description Wrong passwords, codes and PINs for this account since it logged in last */
            failed_attempts_since_last_login: number;
        };
        AuthListSessionsOutput: {
            /** @description The sessions of this page */
            sessions: {
                /**
                 * Format: uuid
                 * @description The login's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                session_id: string;
                /** @description True for the session that asks */
                is_current: boolean;
                /** @description The address that the request came from; null where it is unknown */
                ip: string | null;
                /** @description The program that logged in, as it names itself */
                user_agent: string | null;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When the session was last used, in UTC, to about a minute
                 * @example 2026-11-22T08:00:00.000Z
                 */
                last_seen_at: string;
                /**
                 * Format: date-time
                 * @description When it ends, in UTC; null where it does not
                 * @example 2026-11-22T08:00:00.000Z
                 */
                expires_at: string;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        AuthLoginExternalInput: {
            /**
             * @description Who vouches for the member
             * @enum {string}
             */
            provider: "wechat" | "alipay" | "line";
            /** @description What the provider gave the client: for wechat the code of the mini-program's wx.login */
            credential: string;
            /** @description The name to register with, where that is allowed */
            name?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthLoginExternalOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description Send it as `Authorization: Bearer <token>` */
            token: string;
            /** @description Who is logged in */
            user_info: components["schemas"]["UserInfo"];
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
            /** @description True where this login has registered the member */
            registered: boolean;
        };
        AuthLoginInput: {
            /**
             * @description What kind of account it is; of a binding, what the member may do with the card
             * @enum {string}
             */
            role: "member" | "merchant" | "admin";
            /**
             * @description A member's number, phone, email or id; a merchant's code; an administrator's name
             * @example 13800138000
             */
            identifier: string;
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password: string;
            /** @description The name of a merchant operator; merchants alone */
            operator?: string;
            /** @description What an earlier login on this device answered; wrong tries elsewhere then leave this one its own */
            device_token?: string;
            /** @description The one-time code, where the account has one enrolled */
            admin_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthLoginOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description Send it as `Authorization: Bearer <token>` */
            token: string;
            /** @description Who is logged in */
            user_info: components["schemas"]["UserInfo"];
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
            /** @description True where this login can only enrol a second factor; other calls answer SECOND_FACTOR_REQUIRED */
            second_factor_required: boolean;
            /** @description To keep on this device and to send with its next login */
            device_token: string;
            /** @description Wrong passwords, codes and PINs for this account since it logged in last */
            failed_attempts_since_last_login: number;
        };
        AuthLogoutAllInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthLogoutAllOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description How many sessions ended */
            ended_sessions: number;
        };
        AuthLogoutInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthLogoutOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AuthMeOutput: {
            /** @description Who is logged in */
            user_info: components["schemas"]["UserInfo"];
            /** @description The session that the token names */
            session_info: components["schemas"]["SessionInfo"];
        };
        AuthReauthenticateInput: {
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password: string;
            /** @description The one-time code, where the account has one enrolled */
            admin_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthReauthenticateOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description How long nothing asks for the password again */
            valid_seconds: number;
        };
        AuthRefreshInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthRefreshOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description Send it as `Authorization: Bearer <token>` */
            token: string;
            /** @description Who is logged in */
            user_info: components["schemas"]["UserInfo"];
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
        };
        AuthRenewRecoveryCodesInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthRenewRecoveryCodesOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description Each works once in place of a code; shown once */
            recovery_codes: string[];
        };
        AuthRevokeSessionInput: {
            /**
             * Format: uuid
             * @description The login's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            session_id: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthRevokeSessionOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AuthSwitchOperatorInput: {
            /** @description The named operator of a merchant; absent or null for its own account */
            operator: string;
            /**
             * Format: password
             * @description Six digits, by which an operator takes over a till or a manager approves a refund
             * @example 402917
             */
            pin: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthSwitchOperatorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description Send it as `Authorization: Bearer <token>` */
            token: string;
            /** @description Who is logged in */
            user_info: components["schemas"]["UserInfo"];
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
        };
        AuthTotpConfirmInput: {
            /**
             * @description The first code that the authenticator shows
             * @example 123456
             */
            code: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthTotpConfirmOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description Each works once in place of a code; shown once */
            recovery_codes: string[];
        };
        AuthTotpDisableInput: {
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password: string;
            /** @description The one-time code, where the account has one enrolled */
            admin_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthTotpDisableOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        AuthTotpEnrollInput: {
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        AuthTotpEnrollOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description Base32, for typing into an authenticator */
            secret: string;
            /** @description The address that authenticator apps open */
            otpauth_uri: string;
            /** @description The same as a picture to scan */
            qr_svg: string;
        };
        /** @enum {string} */
        BindRole: "owner" | "admin" | "member" | "viewer";
        CardBinding: {
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id: string;
            /** @description The member's number */
            member_no: string;
            /** @description The name that people see */
            name: string;
            /** @description What kind of account it is; of a binding, what the member may do with the card */
            role: components["schemas"]["BindRole"];
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        CardRow: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description The card's number, as printed on it */
            card_no: string;
            /** @description What kind of card it is */
            card_type: components["schemas"]["CardType"];
            /** @description The name that people see */
            name: string | null;
            /** @description The id of the member who owns the card; null without an owner */
            owner_member_id: string | null;
            /** @description The number of the member who owns the card; null without an owner */
            owner_member_no: string | null;
            /** @description The name of the member who owns the card; null without an owner */
            owner_name: string | null;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            balance: number;
            /** @description The points that the card has, or the change of them in a list of changes */
            points: number;
            /** @description The level, from 0 up; it follows from the points */
            level: number;
            /** @description The factor of the card itself: 0.95 pays 95 % */
            fixed_discount: number | null;
            /** @description The factor by a bound corporate card: 0.95 pays 95 %; null without one */
            corporate_discount: number | null;
            /** @description The state that it is in */
            status: components["schemas"]["CardStatus"];
            /** @description When it ends, in UTC; null where it does not */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        /** @enum {string} */
        CardStatus: "active" | "inactive" | "lost" | "expired" | "suspended" | "closed";
        /** @enum {string} */
        CardType: "standard" | "prepaid" | "corporate" | "voucher";
        CommonGetSettingsOutput: {
            /**
             * @description The name of the installation
             * @example 晨光集團
             */
            business_name: string | null;
            /**
             * @description The business time zone, an IANA name
             * @example Asia/Taipei
             */
            timezone: string;
            /**
             * @description What all amounts are in, ISO 4217
             * @example CNY
             */
            currency: string;
            /** @description The countries whose national phone numbers are understood, the likeliest first */
            phone_countries: string[];
            /**
             * @description The largest amount of one charge, before the discount
             * @example 50000
             */
            charge_max: number;
            /**
             * @description The smallest amount of one recharge
             * @example 0.01
             */
            recharge_min: number;
            /**
             * @description The largest amount of one recharge
             * @example 50000
             */
            recharge_max: number;
        };
        CommonGetTransactionOutput: {
            /** @description The transaction */
            transaction: {
                /**
                 * Format: uuid
                 * @description The id of this row
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                id: string;
                /** @description The transaction's number, for receipts and support */
                tx_no: string;
                /** @description What kind of transaction it is */
                tx_type: components["schemas"]["TxType"];
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description The merchant's id */
                merchant_id: string | null;
                /** @description The merchant's name; null for a top-up */
                merchant_name: string | null;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                raw_amount: number;
                /** @description The factor that was applied: 0.95 pays 95 % */
                discount_applied: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                final_amount: number;
                /** @description Points that the card gained by it */
                points_earned: number;
                /** @description The state that it is in */
                status: components["schemas"]["TxStatus"];
                /** @description How the money was received or paid */
                payment_method: components["schemas"]["PayMethod"];
                /** @description Why; kept with the change and shown in the audit log */
                reason: string | null;
                /** @description The number of the payment that a refund gives back */
                original_tx_no: string | null;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refunded_amount: number;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description The named operator of a merchant; absent or null for its own account */
                operator: string | null;
                /** @description The caller's own order number; used once per merchant or card */
                external_order_id: string | null;
                /** @description Whatever the caller wants to keep with the transaction */
                tag: {
                    [key: string]: unknown;
                };
                /** @description The settlement's id */
                settlement_id: string | null;
                /** @description The merchant's code; as an input, for administrators who act on a merchant's behalf */
                merchant_code: string | null;
                /** @description The newest 200, oldest first */
                refunds: components["schemas"]["RefundRow"][];
                /** @description Of all refunds */
                refund_count: number;
                /** @description Null but for payments */
                remaining_refundable: number | null;
                /** @description `administrator` where an administrator acted on somebody's behalf; else null */
                acted_by: "administrator" | null;
            };
        };
        CommonListEventsOutput: {
            /** @description The events of this page, or how many were checked */
            events: components["schemas"]["Event"][];
            /** @description `after` of the next call, also where there was no event */
            next_after: number;
        };
        CommonValidateQrInput: {
            /** @description The member's payment code, as scanned */
            qr_plain: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        CommonValidateQrOutput: {
            /**
             * @description Always true: a code that is not valid is refused
             * @constant
             */
            valid: true;
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description The card that the code belongs to */
            card_info: {
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description What kind of card it is */
                card_type: components["schemas"]["CardType"];
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                balance: number;
                /** @description The state that it is in */
                status: components["schemas"]["CardStatus"];
                /** @description The level of the customer's card */
                member_level: number;
                /** @description Masked: the first character alone */
                member_name: string;
            };
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
        };
        /**
         * @description Decide by this one; the texts may change
         * @enum {string}
         */
        ErrorCode: "INSUFFICIENT_BALANCE" | "QR_EXPIRED_OR_INVALID" | "INVALID_QR" | "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "MERCHANT_NOT_FOUND_OR_INACTIVE" | "MERCHANT_NOT_FOUND" | "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND" | "BINDING_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE" | "TX_NOT_FOUND" | "ORIGINAL_TX_NOT_FOUND" | "EXTERNAL_ID_ALREADY_BOUND" | "DUPLICATE_PHONE" | "DUPLICATE_EMAIL" | "DUPLICATE_MERCHANT_CODE" | "AMOUNT_OVER_LIMIT" | "DUPLICATE_EXTERNAL_ORDER" | "INVALID_STATE_TRANSITION" | "CANNOT_REMOVE_LAST_OWNER" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_BINDING_PASSWORD" | "CARD_TYPE_NOT_SHAREABLE" | "CARD_OWNER_NOT_DEFINED" | "CORPORATE_CARD_CANNOT_PAY" | "UNSUPPORTED_CARD_TYPE_FOR_PAYMENT" | "UNSUPPORTED_CARD_TYPE_FOR_RECHARGE" | "UNSUPPORTED_CARD_TYPE_FOR_POINTS" | "CARD_NOT_ACTIVE" | "CARD_EXPIRED" | "MEMBER_SUSPENDED" | "INVALID_PRICE" | "INVALID_REFUND_AMOUNT" | "INVALID_RECHARGE_AMOUNT" | "INVALID_PERIOD" | "INVALID_CURSOR" | "INVALID_PAYMENT_METHOD" | "INVALID_NAME" | "INVALID_PHONE_FORMAT" | "INVALID_EMAIL_FORMAT" | "REFUND_EXCEEDS_REMAINING" | "ONLY_COMPLETED_PAYMENT_REFUNDABLE" | "NO_TRANSACTIONS_IN_PERIOD" | "VALIDATION_FAILED" | "NOT_FOUND" | "NAME_TAKEN" | "APPROVAL_NOT_FOUND" | "APPROVAL_DECIDED" | "CANNOT_APPROVE_OWN" | "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED" | "SECOND_FACTOR_REQUIRED" | "PASSWORD_TOO_WEAK" | "RATE_LIMITED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "METHOD_NOT_ALLOWED" | "SERVICE_UNAVAILABLE" | "TIMEOUT" | "INTERNAL_ERROR";
        /** @description Every answer that is not a success */
        ErrorEnvelope: {
            error: {
                code: components["schemas"]["ErrorCode"];
                /** @description For people, in the language of `Accept-Language` */
                message: string;
                /** @description Facts beside the text, such as `fields` for VALIDATION_FAILED */
                details: {
                    [key: string]: unknown;
                };
                /** @description What the person can do next */
                suggestion: string | null;
                /** @description The same as `X-Request-Id`; quote it to support */
                request_id: string;
                /**
                 * Format: date-time
                 * @description When it was refused, in UTC
                 */
                timestamp: string;
            };
        };
        Event: {
            /** @description Later events have greater ids */
            id: number;
            /**
             * @description What happened
             * @enum {string}
             */
            type: "payment.completed" | "payment.refunded" | "recharge.credited" | "card.issued" | "card.frozen" | "card.unfrozen" | "card.lost" | "card.closed" | "card.expired" | "card.points_adjusted" | "member.created" | "member.updated" | "member.suspended" | "member.reactivated" | "merchant.created" | "merchant.suspended" | "merchant.reactivated" | "settlement.created" | "settlement.updated";
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
            /** @description Whose shop it happened in; null for what concerns members and cards */
            merchant: {
                /**
                 * Format: uuid
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                merchant_id: string;
                /** @description The code that people log in with and see on receipts */
                code: string;
                /** @description The name that people see */
                name: string;
            } | null;
            /**
             * @description What `object` is
             * @example transaction
             */
            object_type: string;
            /** @description What it happened to, in the fields in which other answers show it, as it is now */
            object: {
                [key: string]: unknown;
            } | null;
            /** @description Of the request that caused it */
            request_id: string | null;
        };
        Health: {
            /**
             * @description The answer in one word
             * @enum {string}
             */
            status: "healthy" | "unhealthy";
            /**
             * Format: date-time
             * @description When it was answered, in UTC
             */
            timestamp: string;
            /**
             * @description The server's version
             * @example 0.1.0
             */
            version: string;
            /** @description What works and what does not */
            checks: {
                /** @description The database answers */
                database: boolean;
                /** @description Redis answers, or is not used */
                redis: boolean | "disabled";
                /** @description The payment functions are installed and may be called */
                rpc_functions: boolean;
            };
        };
        Liveness: {
            /**
             * @description The answer in one word
             * @enum {string}
             */
            status: "alive";
            /**
             * Format: date-time
             * @description When it was answered, in UTC
             */
            timestamp: string;
        };
        ManagerApproval: {
            /**
             * @description The manager's name
             * @example mei
             */
            operator: string;
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password?: string;
            /**
             * Format: password
             * @description Six digits, by which an operator takes over a till or a manager approves a refund
             * @example 402917
             */
            pin?: string;
        };
        MemberBindCardInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id?: string;
            /** @description The number on the card, where its id is not known */
            card_no?: string;
            /**
             * @description member or viewer; administrators may give any role
             * @default member
             */
            role: components["schemas"]["BindRole"];
            /** @description By this password other members bind themselves to the card */
            binding_password?: string;
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MemberBindCardOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The binding as it is now */
            binding: {
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /**
                 * Format: uuid
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                member_id: string;
                /** @description What kind of account it is; of a binding, what the member may do with the card */
                role: components["schemas"]["BindRole"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
            };
            /** @description The factor by a bound corporate card: 0.95 pays 95 %; null without one */
            corporate_discount: number | null;
        };
        MemberCard: {
            /**
             * Format: uuid
             * @description The id of this row
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            id: string;
            /** @description The card's number, as printed on it */
            card_no: string;
            /** @description What kind of card it is */
            card_type: components["schemas"]["CardType"];
            /** @description The name that people see */
            name: string | null;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            balance: number;
            /** @description The points that the card has, or the change of them in a list of changes */
            points: number;
            /** @description The level, from 0 up; it follows from the points */
            level: number;
            /** @description What the level is called */
            level_name: string | null;
            /** @description The factor of the next payment: 0.95 pays 95 % */
            discount_rate: number;
            /** @description The factor by a bound corporate card: 0.95 pays 95 %; null without one */
            corporate_discount: number | null;
            /** @description The level above; null at the highest */
            next_level: components["schemas"]["NextLevel"] | null;
            /** @description What the member may do with the card */
            binding_role: components["schemas"]["BindRole"];
            /** @description The state that it is in */
            status: components["schemas"]["CardStatus"];
            /** @description When it ends, in UTC; null where it does not */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        MemberChangeBindingPasswordInput: {
            /**
             * Format: password
             * @description 4 to 72 bytes; null lets nobody bind by a password
             */
            binding_password: string | null;
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MemberChangeBindingPasswordOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        MemberGenerateQrInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /**
             * @description Lifetime in seconds, 900 by default; brought into 30 to 7,200
             * @example 900
             */
            ttl_seconds?: number;
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MemberGenerateQrOutput: {
            /** @description The code to show as a QR; it is never shown again */
            qr_plain: string;
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
            /** @description The card that the code belongs to */
            card_info: {
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description What kind of card it is */
                card_type: components["schemas"]["CardType"];
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                balance: number;
            };
            /** @description How long the code stays valid */
            ttl_seconds: number;
        };
        MemberGetProfileOutput: {
            /** @description The member's own data */
            profile: {
                /**
                 * Format: uuid
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                member_id: string;
                /** @description The member's number */
                member_no: string;
                /** @description The name that people see */
                name: string;
                /** @description The phone number, unique among members; null without one */
                phone: string | null;
                /** @description The email address, unique among members; null without one */
                email: string | null;
                /** @description The state that it is in */
                status: components["schemas"]["MemberStatus"];
                /** @description The points that the card has, or the change of them in a list of changes */
                points: number;
                /** @description The level, from 0 up; it follows from the points */
                level: number;
                /** @description What the level is called */
                level_name: string | null;
                /** @description The factor of the level: 0.95 pays 95 % */
                discount_rate: number;
                /** @description The level above; null at the highest */
                next_level: components["schemas"]["NextLevel"] | null;
                /**
                 * @description The business time zone, in which days are counted
                 * @example Asia/Taipei
                 */
                timezone: string;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
        };
        MemberListBindingsOutput: {
            /** @description The members who may use the card */
            bindings: {
                /** @description The member's number */
                member_no: string;
                /** @description The name that people see */
                name: string;
                /** @description What kind of account it is; of a binding, what the member may do with the card */
                role: components["schemas"]["BindRole"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        MemberListCardsOutput: {
            /** @description The cards of this page, or figures about cards */
            cards: components["schemas"]["MemberCard"][];
            /** @description The totals */
            summary: {
                /** @description How many cards there are */
                total_cards: number;
                /** @description How many of them can pay */
                active_cards: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                total_balance: number;
                /** @description The points of all cards together */
                total_points: number;
            };
        };
        MemberListPointsOutput: {
            /** @description The points that the card has, or the change of them in a list of changes */
            points: components["schemas"]["PointEntry"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        MemberListTransactionsOutput: {
            /** @description The transactions of this page, or figures about transactions */
            transactions: {
                /**
                 * Format: uuid
                 * @description The id of this row
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                id: string;
                /** @description The transaction's number, for receipts and support */
                tx_no: string;
                /** @description What kind of transaction it is */
                tx_type: components["schemas"]["TxType"];
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description The merchant's id */
                merchant_id: string | null;
                /** @description The merchant's name; null for a top-up */
                merchant_name: string | null;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                raw_amount: number;
                /** @description The factor that was applied: 0.95 pays 95 % */
                discount_applied: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                final_amount: number;
                /** @description Points that the card gained by it */
                points_earned: number;
                /** @description The state that it is in */
                status: components["schemas"]["TxStatus"];
                /** @description How the money was received or paid */
                payment_method: components["schemas"]["PayMethod"];
                /** @description Why; kept with the change and shown in the audit log */
                reason: string | null;
                /** @description The number of the payment that a refund gives back */
                original_tx_no: string | null;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refunded_amount: number;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /** @description The named operator of a merchant; absent or null for its own account */
                operator: string | null;
                /** @description The caller's own order number; used once per merchant or card */
                external_order_id: string | null;
                /**
                 * @description Whatever the caller wants to keep with the transaction
                 * @example {
                 *       "table": "7"
                 *     }
                 */
                tag: {
                    [key: string]: unknown;
                };
                /** @description The settlement's id */
                settlement_id: string | null;
                /** @description `administrator` where an administrator acted on somebody's behalf; else null */
                acted_by: "administrator" | null;
            }[];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        MemberRechargeInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /**
             * @description An amount with at most two decimals, as a number or a decimal string
             * @example 1299.5
             */
            amount: number | string;
            /**
             * @description How the money was received; not balance
             * @default wechat
             */
            payment_method: components["schemas"]["PayMethod"];
            /** @description The caller's own order number; used once per merchant or card */
            external_order_id?: string;
            /**
             * @description Whatever the caller wants to keep with the transaction
             * @example {
             *       "table": "7"
             *     }
             */
            tag?: {
                [key: string]: unknown;
            };
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
        };
        MemberRechargeOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The transaction */
            transaction: {
                /**
                 * Format: uuid
                 * @description The transaction's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                tx_id: string;
                /** @description The transaction's number, for receipts and support */
                tx_no: string;
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                amount: number;
                /** @description How the money was received or paid */
                payment_method: components["schemas"]["PayMethod"];
                /** @description The state that it is in */
                status: components["schemas"]["TxStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
            };
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            balance_after: number;
            /** @description True when this is the first result of the same request again */
            replayed: boolean;
        };
        MemberRemoveBindingInput: {
            /**
             * @description The member to remove, as `member.listBindings` names it
             * @example M00000001
             */
            member_no: string;
            /**
             * Format: uuid
             * @description Administrators alone: on whose behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MemberRemoveBindingOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        MemberRevokeQrInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MemberRevokeQrOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        MemberRow: {
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id: string;
            /** @description The member's number */
            member_no: string;
            /** @description The name that people see */
            name: string;
            /** @description The phone number, unique among members; null without one */
            phone: string | null;
            /** @description The email address, unique among members; null without one */
            email: string | null;
            /** @description The state that it is in */
            status: components["schemas"]["MemberStatus"];
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        /** @enum {string} */
        MemberStatus: "active" | "inactive" | "suspended" | "deleted";
        MemberStatusRow: {
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id: string;
            /** @description The name that people see */
            name: string;
            /** @description The state that it is in */
            status: components["schemas"]["MemberStatus"];
            /**
             * Format: date-time
             * @description When it was last changed, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            updated_at: string;
        };
        MemberUnbindCardInput: {
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MemberUnbindCardOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        MemberUpdateProfileInput: {
            /**
             * Format: uuid
             * @description The member's id; as an input, for administrators who act on a member's behalf
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            member_id?: string;
            /**
             * @description The name that people see
             * @example 王小明
             */
            name: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MemberUpdateProfileOutput: {
            /** @description The member's own data */
            profile: {
                /**
                 * Format: uuid
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                member_id: string;
                /** @description The member's number */
                member_no: string;
                /** @description The name that people see */
                name: string;
                /** @description The phone number, unique among members; null without one */
                phone: string | null;
                /** @description The email address, unique among members; null without one */
                email: string | null;
                /** @description The state that it is in */
                status: components["schemas"]["MemberStatus"];
                /** @description The points that the card has, or the change of them in a list of changes */
                points: number;
                /** @description The level, from 0 up; it follows from the points */
                level: number;
                /** @description What the level is called */
                level_name: string | null;
                /** @description The factor of the level: 0.95 pays 95 % */
                discount_rate: number;
                /** @description The level above; null at the highest */
                next_level: components["schemas"]["NextLevel"] | null;
                /**
                 * @description The business time zone, in which days are counted
                 * @example Asia/Taipei
                 */
                timezone: string;
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                updated_at: string;
            };
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
        };
        MerchantChargeInput: {
            /** @description The member's payment code, as scanned */
            qr_plain: string;
            /**
             * @description The price before any discount
             * @example 1299.5
             */
            amount: number | string;
            /** @description The caller's own order number; used once per merchant or card */
            external_order_id?: string;
            /**
             * @description Whatever the caller wants to keep with the transaction
             * @example {
             *       "table": "7"
             *     }
             */
            tag?: {
                [key: string]: unknown;
            };
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
        };
        MerchantChargeOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The transaction */
            transaction: {
                /**
                 * Format: uuid
                 * @description The transaction's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                tx_id: string;
                /** @description The transaction's number, for receipts and support */
                tx_no: string;
                /**
                 * Format: uuid
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                card_id: string;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                raw_amount: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                final_amount: number;
                /**
                 * @description The factor that was applied: 0.95 pays 95 %
                 * @example 0.95
                 */
                discount: number;
                /** @description Points that the card gained by it */
                points_earned: number;
                /** @description The state that it is in */
                status: components["schemas"]["TxStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
            };
            /** @description What the till may show of the customer */
            customer_info: {
                /** @description The card's number, as printed on it */
                card_no: string;
                /** @description What kind of card it is */
                card_type: components["schemas"]["CardType"];
                /** @description The level of the customer's card */
                member_level: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                balance_after: number;
            };
            /** @description True when this is the first result of the same request again */
            replayed: boolean;
        };
        MerchantCreateOperatorInput: {
            /**
             * @description The name that people see
             * @example 王小明
             */
            name: string;
            /**
             * @description What kind of account it is; of a binding, what the member may do with the card
             * @default cashier
             */
            role: components["schemas"]["OperatorRoleField"];
            /**
             * Format: password
             * @description The password in plain text; it is stored only as a hash
             */
            password?: string;
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MerchantCreateOperatorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The named operator of a merchant; absent or null for its own account */
            operator: components["schemas"]["OperatorRow"];
        };
        MerchantGenerateSettlementInput: {
            /** @description How often the merchant is settled with */
            mode: components["schemas"]["SettlementMode"];
            /**
             * @description ISO 8601 with an offset, or a day of the business time zone
             * @example 2026-11-01T00:00:00Z
             */
            period_start: string;
            /**
             * @description ISO 8601 with an offset, or a day of the business time zone
             * @example 2026-11-01T00:00:00Z
             */
            period_end: string;
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MerchantGenerateSettlementOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The settlement */
            settlement: components["schemas"]["Settlement"];
        };
        MerchantGetDailySummaryOutput: {
            /** @description A day of the business time zone */
            date: string;
            /** @description The business time zone, such as Asia/Taipei */
            timezone: string;
            /** @description The totals */
            summary: {
                /** @description Rows in all; in a page, null where a cursor was given or there are more than the list counts */
                total_count: number;
                /** @description How many payments */
                payment_count: number;
                /** @description How many refunds */
                refund_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                payment_amount: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refund_amount: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                net_amount: number;
                /** @description How many different customers paid */
                unique_customers: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                average_payment: number;
            };
            /** @description One row for each hour of the day */
            hourly_stats: {
                /** @description The hour of the day, 0 to 23 */
                hour: number;
                /** @description How many */
                count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                amount: number;
            }[];
        };
        MerchantListOperatorsOutput: {
            /** @description The operators of this page */
            operators: components["schemas"]["OperatorRow"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        MerchantListSettlementsOutput: {
            /** @description The settlements of this page */
            settlements: components["schemas"]["Settlement"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        MerchantListTransactionsOutput: {
            /** @description The transactions of this page, or figures about transactions */
            transactions: components["schemas"]["TransactionRow"][];
            /** @description Which page this is, and what follows */
            pagination: components["schemas"]["Pagination"];
            /** @description Send it as `cursor` to go on; null on the last page */
            next_cursor: string | null;
        };
        MerchantPreviewSettlementOutput: {
            /** @description What a settlement would include now */
            preview: {
                /** @description How many payments */
                payment_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                payment_amount: number;
                /** @description How many refunds */
                refund_count: number;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refund_amount: number;
                /**
                 * @description Payments less refunds
                 * @example 1299.5
                 */
                total_amount: number;
                /** @description How many payments and refunds together */
                total_tx_count: number;
            };
        };
        MerchantRefundInput: {
            /**
             * @description The number of the payment that a refund gives back
             * @example PAY0000000001
             */
            original_tx_no: string;
            /**
             * @description At most what remains of the payment
             * @example 300
             */
            refund_amount: number | string;
            /** @description Why; kept with the change and shown in the audit log */
            reason?: string;
            /**
             * @description Whatever the caller wants to keep with the transaction
             * @example {
             *       "table": "7"
             *     }
             */
            tag?: {
                [key: string]: unknown;
            };
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
            /** @description For a cashier: the manager beside, who approves it */
            approved_by?: components["schemas"]["ManagerApproval"];
        };
        MerchantRefundOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The refund */
            refund: {
                /**
                 * Format: uuid
                 * @description The refund's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
                 */
                refund_tx_id: string;
                /** @description The refund's number, for receipts and support */
                refund_tx_no: string;
                /**
                 * @description An amount with at most two decimals
                 * @example 1299.5
                 */
                refunded_amount: number;
                /** @description The number of the payment that a refund gives back */
                original_tx_no: string;
                /** @description Points that the refund took back */
                points_reversed: number;
                /** @description The state that it is in */
                status: components["schemas"]["TxStatus"];
                /**
                 * Format: date-time
                 * @description When it was created, in UTC
                 * @example 2026-11-22T08:00:00.000Z
                 */
                created_at: string;
            };
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            remaining_refundable: number;
            /** @description True when this is the first result of the same request again */
            replayed: boolean;
        };
        MerchantResetOperatorPasswordInput: {
            /**
             * Format: password
             * @description The password from now on; easily guessed ones are refused
             */
            new_password: string;
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MerchantResetOperatorPasswordOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
            /** @description How many logins ended */
            ended_sessions: number;
        };
        MerchantRow: {
            /**
             * Format: uuid
             * @description The merchant's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            merchant_id: string;
            /** @description The code that people log in with and see on receipts */
            code: string;
            /** @description The name that people see */
            name: string;
            /** @description How people reach the merchant */
            contact: string | null;
            /** @description The state that it is in */
            status: components["schemas"]["MerchantStatus"];
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        MerchantSetPinInput: {
            /**
             * Format: password
             * @description Six digits, by which an operator takes over a till or a manager approves a refund
             * @example 402917
             */
            pin: string;
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MerchantSetPinOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description What happened, for people, in the language of `Accept-Language` */
            message: string;
        };
        /** @enum {string} */
        MerchantStatus: "active" | "inactive" | "suspended";
        MerchantStatusRow: {
            /**
             * Format: uuid
             * @description The merchant's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            merchant_id: string;
            /** @description The code that people log in with and see on receipts */
            code: string;
            /** @description The name that people see */
            name: string;
            /** @description The state that it is in */
            status: components["schemas"]["MerchantStatus"];
            /**
             * Format: date-time
             * @description When it was last changed, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            updated_at: string;
        };
        MerchantUpdateOperatorInput: {
            /** @description What kind of account it is; of a binding, what the member may do with the card */
            role?: components["schemas"]["OperatorRoleField"];
            /** @description The state that it is in */
            status?: components["schemas"]["AccountStatus"];
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
            /**
             * @description The same as the `Idempotency-Key` header, for clients that cannot set headers
             * @example order-20261122-0001
             */
            idempotency_key?: string;
        };
        MerchantUpdateOperatorOutput: {
            /**
             * @description Always true: a refusal has an error envelope instead
             * @constant
             */
            success: true;
            /** @description The named operator of a merchant; absent or null for its own account */
            operator: components["schemas"]["OperatorRow"];
            /** @description How many logins ended */
            ended_sessions: number;
        };
        NextLevel: {
            /** @description The level, from 0 up; it follows from the points */
            level: number;
            /** @description The name that people see */
            name: string;
            /** @description How many points are missing */
            points_needed: number;
        };
        /** @enum {string} */
        OperatorRoleField: "manager" | "cashier";
        OperatorRow: {
            /**
             * Format: uuid
             * @description The operator's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            operator_id: string;
            /**
             * Format: uuid
             * @description The merchant's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            merchant_id: string;
            /** @description The name that people see */
            name: string;
            /** @description What kind of account it is; of a binding, what the member may do with the card */
            role: components["schemas"]["OperatorRoleField"];
            /** @description The state that it is in */
            status: components["schemas"]["AccountStatus"];
            /** @description A password is set */
            login_enabled: boolean;
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            updated_at: string;
        };
        Pagination: {
            /** @description Counted from 0 */
            current_page: number;
            /** @description Rows a page */
            page_size: number;
            /** @description Rows in all; in a page, null where a cursor was given or there are more than the list counts */
            total_count: number | null;
            /** @description Pages in all; null where total_count is */
            total_pages: number | null;
            /** @description Whether rows follow */
            has_next: boolean;
            /** @description Whether rows stand before this page */
            has_prev: boolean;
        };
        /** @enum {string} */
        PayMethod: "balance" | "cash" | "wechat" | "alipay";
        PointEntry: {
            /** @description The id of this row */
            id: number;
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description How many points are added; negative deducts them */
            delta_points: number;
            /** @description The points before the change */
            points_before: number;
            /** @description The points after the change */
            points_after: number;
            /** @description Why; kept with the change and shown in the audit log */
            reason: string;
            /** @description The transaction's number, for receipts and support */
            tx_no: string | null;
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        /** @description The same facts by RFC 9457, for callers that accept `application/problem+json` */
        Problem: {
            /** @description `urn:mps:error:` and the code */
            type: string;
            /** @description The code */
            title: string;
            /** @description The answer's HTTP status */
            status: number;
            /** @description For people, in the language of `Accept-Language` */
            detail: string;
            /** @description The path that was called */
            instance: string;
            code: components["schemas"]["ErrorCode"];
            /** @description Facts beside the text, such as `fields` for VALIDATION_FAILED */
            details?: {
                [key: string]: unknown;
            };
            /** @description What the person can do next */
            suggestion?: string | null;
            /** @description The same as `X-Request-Id`; quote it to support */
            request_id?: string;
            /**
             * Format: date-time
             * @description When it was refused, in UTC
             */
            timestamp?: string;
        };
        Readiness: {
            /**
             * @description The answer in one word
             * @enum {string}
             */
            status: "ready" | "not_ready";
            /**
             * Format: date-time
             * @description When it was answered, in UTC
             */
            timestamp: string;
        };
        RefundRow: {
            /**
             * Format: uuid
             * @description The id of this row
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            id: string;
            /** @description The transaction's number, for receipts and support */
            tx_no: string;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            refunded_amount: number;
            /** @description Points that the refund took back */
            points_reversed: number;
            /** @description Why; kept with the change and shown in the audit log */
            reason: string | null;
            /** @description The state that it is in */
            status: components["schemas"]["TxStatus"];
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        SessionInfo: {
            /**
             * Format: uuid
             * @description The login's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            session_id: string;
            /**
             * Format: date-time
             * @description When the session began, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            issued_at: string;
            /**
             * Format: date-time
             * @description When it ends, in UTC; null where it does not
             * @example 2026-11-22T08:00:00.000Z
             */
            expires_at: string;
        };
        Settlement: {
            /**
             * Format: uuid
             * @description The id of this row
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            id: string;
            /**
             * Format: uuid
             * @description The merchant's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            merchant_id: string;
            /** @description How often the merchant is settled with */
            mode: components["schemas"]["SettlementMode"];
            /**
             * Format: date-time
             * @description The first moment of the period, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            period_start: string;
            /**
             * Format: date-time
             * @description The first moment after the period, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            period_end: string;
            /** @description How many payments */
            payment_count: number;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            payment_amount: number;
            /** @description How many refunds */
            refund_count: number;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            refund_amount: number;
            /**
             * @description Payments less refunds
             * @example 1299.5
             */
            total_amount: number;
            /** @description How many payments and refunds together */
            total_tx_count: number;
            /** @description The state that it is in */
            status: components["schemas"]["SettlementStatus"];
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
        };
        /** @enum {string} */
        SettlementMode: "realtime" | "t_plus_1" | "monthly";
        /** @enum {string} */
        SettlementStatus: "pending" | "settled" | "failed" | "paid";
        TransactionRow: {
            /**
             * Format: uuid
             * @description The id of this row
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            id: string;
            /** @description The transaction's number, for receipts and support */
            tx_no: string;
            /** @description What kind of transaction it is */
            tx_type: components["schemas"]["TxType"];
            /**
             * Format: uuid
             * @description The card's id
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            card_id: string;
            /** @description The card's number, as printed on it */
            card_no: string;
            /** @description The merchant's id */
            merchant_id: string | null;
            /** @description The merchant's name; null for a top-up */
            merchant_name: string | null;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            raw_amount: number;
            /** @description The factor that was applied: 0.95 pays 95 % */
            discount_applied: number;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            final_amount: number;
            /** @description Points that the card gained by it */
            points_earned: number;
            /** @description The state that it is in */
            status: components["schemas"]["TxStatus"];
            /** @description How the money was received or paid */
            payment_method: components["schemas"]["PayMethod"];
            /** @description Why; kept with the change and shown in the audit log */
            reason: string | null;
            /** @description The number of the payment that a refund gives back */
            original_tx_no: string | null;
            /**
             * @description An amount with at most two decimals
             * @example 1299.5
             */
            refunded_amount: number;
            /**
             * Format: date-time
             * @description When it was created, in UTC
             * @example 2026-11-22T08:00:00.000Z
             */
            created_at: string;
            /** @description The named operator of a merchant; absent or null for its own account */
            operator: string | null;
            /** @description The caller's own order number; used once per merchant or card */
            external_order_id: string | null;
            /**
             * @description Whatever the caller wants to keep with the transaction
             * @example {
             *       "table": "7"
             *     }
             */
            tag: {
                [key: string]: unknown;
            };
            /** @description The settlement's id */
            settlement_id: string | null;
        };
        /** @enum {string} */
        TrendInterval: "day" | "week" | "month";
        /** @enum {string} */
        TxStatus: "processing" | "completed" | "failed" | "cancelled" | "refunded";
        /** @enum {string} */
        TxType: "payment" | "refund" | "recharge";
        UserInfo: {
            /**
             * Format: uuid
             * @description The id of this row
             * @example 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60
             */
            id: string;
            /** @description The name that people see */
            name: string;
            /**
             * @description What kind of account it is; of a binding, what the member may do with the card
             * @enum {string}
             */
            role: "member" | "merchant" | "admin";
            /** @description What the login may do */
            permissions: ("member:read_cards" | "member:generate_qr" | "member:recharge" | "member:read_transactions" | "member:bind_card" | "member:manage_cards" | "member:edit_profile" | "member:link_identity" | "merchant:charge" | "merchant:read_transactions" | "merchant:read_summary" | "merchant:refund" | "merchant:generate_settlement" | "merchant:read_settlements" | "merchant:recharge" | "merchant:manage_operators" | "merchant:manage_keys" | "merchant:manage_webhooks" | "merchant:read_events" | "admin:create_member" | "admin:manage_members" | "admin:manage_cards" | "admin:manage_merchants" | "admin:adjust_points" | "admin:suspend_member" | "admin:suspend_merchant" | "admin:batch_operations" | "admin:manage_sessions" | "admin:read_statistics" | "admin:read_audit" | "admin:read_members" | "admin:read_cards" | "admin:read_merchants" | "admin:read_transactions" | "admin:read_books" | "admin:read_security" | "admin:move_money" | "admin:settle" | "admin:pay_out" | "admin:reconcile" | "admin:act_for_others" | "admin:manage_administrators" | "admin:manage_settings" | "admin:manage_keys" | "admin:privacy")[];
            /**
             * @description The merchant's code; as an input, for administrators who act on a merchant's behalf
             * @example SHOP001
             */
            merchant_code?: string;
            /** @description What the operator may do; absent or null for other accounts */
            operator_role?: components["schemas"]["OperatorRoleField"];
            /** @description What the administrator may do; absent or null for other accounts */
            administrator_role?: components["schemas"]["AdministratorRoleField"];
            /** @description The named operator of a merchant; absent or null for its own account */
            operator?: string;
        };
    };
    responses: {
        /** @description The input is refused: `VALIDATION_FAILED` */
        Error400: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "VALIDATION_FAILED";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "VALIDATION_FAILED";
                };
            };
        };
        /** @description No login, or one that has ended: `NOT_AUTHENTICATED`, `TOKEN_EXPIRED`, `SESSION_REVOKED` */
        Error401: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                };
            };
        };
        /** @description The login may not do this: `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
        Error403: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                };
            };
        };
        /** @description What the input names does not exist, or is not for this login to see: `MERCHANT_NOT_FOUND` */
        Error404: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "MERCHANT_NOT_FOUND";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "MERCHANT_NOT_FOUND";
                };
            };
        };
        /** @description The present state does not allow this: `INVALID_STATE_TRANSITION` */
        Error409: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "INVALID_STATE_TRANSITION";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "INVALID_STATE_TRANSITION";
                };
            };
        };
        /** @description The body is too large: `PAYLOAD_TOO_LARGE` */
        Error413: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "PAYLOAD_TOO_LARGE";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "PAYLOAD_TOO_LARGE";
                };
            };
        };
        /** @description The body is not JSON: `UNSUPPORTED_MEDIA_TYPE` */
        Error415: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "UNSUPPORTED_MEDIA_TYPE";
                };
            };
        };
        /** @description The idempotency key was used for another request: `IDEMPOTENCY_KEY_REUSED` */
        Error422: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "IDEMPOTENCY_KEY_REUSED";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "IDEMPOTENCY_KEY_REUSED";
                };
            };
        };
        /** @description Too many requests; see Retry-After: `RATE_LIMITED` */
        Error429: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "RATE_LIMITED";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "RATE_LIMITED";
                };
            };
        };
        /** @description A mistake of the server; quote the request id: `INTERNAL_ERROR` */
        Error500: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "INTERNAL_ERROR";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "INTERNAL_ERROR";
                };
            };
        };
        /** @description The service is unavailable for the moment; see Retry-After: `SERVICE_UNAVAILABLE` */
        Error503: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "SERVICE_UNAVAILABLE";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "SERVICE_UNAVAILABLE";
                };
            };
        };
        /** @description The outcome is unknown; retry with the same key: `TIMEOUT` */
        Error504: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "TIMEOUT";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "TIMEOUT";
                };
            };
        };
        /** @description The headers are too large */
        Error431: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"] & {
                    error?: {
                        /** @constant */
                        code?: "PAYLOAD_TOO_LARGE";
                    };
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "PAYLOAD_TOO_LARGE";
                };
            };
        };
    };
    parameters: {
        /**
         * @description The language of texts for people: zh-TW where nothing better is asked for
         * @example zh-TW
         */
        AcceptLanguage: string;
        /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
        RequestId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names the request in the log and the audit; made by the server, never the one that the caller sent
         * @example 5b1c7a52-6d3e-4d0b-9d4e-0a6f0f2f7c11
         */
        "X-Request-Id": string;
        /**
         * @description What remains of the limit (`r`), and the seconds until it is whole again (`t`)
         * @example "default";r=5999;t=60
         */
        RateLimit: string;
        /**
         * @description The limit (`q`) and its window in seconds (`w`)
         * @example "default";q=6000;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description Seconds to wait before the next try
         * @example 2
         */
        "Retry-After": string;
        /**
         * @description Always `Bearer`
         * @example Bearer
         */
        "WWW-Authenticate": string;
        /**
         * @description `true` when this is the first result of the same request again; absent otherwise
         * @example true
         */
        "Idempotent-Replayed": "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "auth.changePassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-changePassword-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "correct-horse-battery",
                 *       "new_password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["AuthChangePasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "密碼已更新，其他裝置已登出",
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AuthChangePasswordOutput"];
                };
            };
            /** @description The input is refused: `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS`, `NOT_AUTHENTICATED`, `TOKEN_EXPIRED`, `SESSION_REVOKED` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                    };
                };
            };
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.chooseFirstPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-chooseFirstPassword-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "member",
                 *       "identifier": "M00000001",
                 *       "code": "K7QF2-9XWTM-26833",
                 *       "new_password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["AuthChooseFirstPasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "token": "header.claims.signature",
                     *       "user_info": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "王小明",
                     *         "role": "member",
                     *         "permissions": [
                     *           "member:read_cards",
                     *           "member:generate_qr",
                     *           "member:recharge",
                     *           "member:read_transactions",
                     *           "member:bind_card",
                     *           "member:manage_cards",
                     *           "member:edit_profile",
                     *           "member:link_identity"
                     *         ]
                     *       },
                     *       "expires_at": "2026-11-23T08:00:00.000Z",
                     *       "second_factor_required": false,
                     *       "device_token": "Zk3Vq8mX1sT6yB0nR4wJ7cL2hF9dG5aP-eUiOxQvKzM",
                     *       "failed_attempts_since_last_login": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AuthChooseFirstPasswordOutput"];
                };
            };
            /** @description The input is refused: `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "INVALID_CREDENTIALS";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "INVALID_CREDENTIALS";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.listSessions": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "is_current": false,
                     *           "ip": "203.0.113.7",
                     *           "user_agent": "MPS-Till/1.0",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "last_seen_at": "2026-11-22T08:00:00.000Z",
                     *           "expires_at": "2026-11-23T08:00:00.000Z"
                     *         },
                     *         {
                     *           "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "is_current": true,
                     *           "ip": "203.0.113.7",
                     *           "user_agent": "MPS-Till/1.0",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "last_seen_at": "2026-11-22T08:00:00.000Z",
                     *           "expires_at": "2026-11-23T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 2,
                     *         "total_pages": 1,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuthListSessionsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-login-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "member",
                 *       "identifier": "M00000001",
                 *       "password": "correct-horse-battery"
                 *     }
                 */
                "application/json": components["schemas"]["AuthLoginInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "token": "header.claims.signature",
                     *       "user_info": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "王小明",
                     *         "role": "member",
                     *         "permissions": [
                     *           "member:read_cards",
                     *           "member:generate_qr",
                     *           "member:recharge",
                     *           "member:read_transactions",
                     *           "member:bind_card",
                     *           "member:manage_cards",
                     *           "member:edit_profile",
                     *           "member:link_identity"
                     *         ]
                     *       },
                     *       "expires_at": "2026-11-23T08:00:00.000Z",
                     *       "second_factor_required": false,
                     *       "device_token": "Zk3Vq8mX1sT6yB0nR4wJ7cL2hF9dG5aP-eUiOxQvKzM",
                     *       "failed_attempts_since_last_login": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AuthLoginOutput"];
                };
            };
            400: components["responses"]["Error400"];
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "INVALID_CREDENTIALS";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "INVALID_CREDENTIALS";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.loginExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-loginExternal-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider": "wechat",
                 *       "credential": "code-1"
                 *     }
                 */
                "application/json": components["schemas"]["AuthLoginExternalInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "token": "header.claims.signature",
                     *       "user_info": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "王小明",
                     *         "role": "member",
                     *         "permissions": [
                     *           "member:read_cards",
                     *           "member:generate_qr",
                     *           "member:recharge",
                     *           "member:read_transactions",
                     *           "member:bind_card",
                     *           "member:manage_cards",
                     *           "member:edit_profile",
                     *           "member:link_identity"
                     *         ]
                     *       },
                     *       "expires_at": "2026-11-23T08:00:00.000Z",
                     *       "registered": false
                     *     }
                     */
                    "application/json": components["schemas"]["AuthLoginExternalOutput"];
                };
            };
            /** @description The input is refused: `INVALID_NAME`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_NAME" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_NAME" | "VALIDATION_FAILED";
                    };
                };
            };
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "INVALID_CREDENTIALS";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "INVALID_CREDENTIALS";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.logout": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-logout-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AuthLogoutInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "已登出"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthLogoutOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.logoutAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-logoutAll-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AuthLogoutAllInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "已登出所有裝置",
                     *       "ended_sessions": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AuthLogoutAllOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.me": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_info": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "王小明",
                     *         "role": "member",
                     *         "permissions": [
                     *           "member:read_cards",
                     *           "member:generate_qr",
                     *           "member:recharge",
                     *           "member:read_transactions",
                     *           "member:bind_card",
                     *           "member:manage_cards",
                     *           "member:edit_profile",
                     *           "member:link_identity"
                     *         ]
                     *       },
                     *       "session_info": {
                     *         "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "issued_at": "2026-11-22T08:00:00.000Z",
                     *         "expires_at": "2026-11-23T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AuthMeOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.reauthenticate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-reauthenticate-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct-horse-battery"
                 *     }
                 */
                "application/json": components["schemas"]["AuthReauthenticateInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "密碼已確認",
                     *       "valid_seconds": 900
                     *     }
                     */
                    "application/json": components["schemas"]["AuthReauthenticateOutput"];
                };
            };
            400: components["responses"]["Error400"];
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS`, `NOT_AUTHENTICATED`, `TOKEN_EXPIRED`, `SESSION_REVOKED` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                    };
                };
            };
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-refresh-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AuthRefreshInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "token": "header.claims.signature",
                     *       "user_info": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "王小明",
                     *         "role": "member",
                     *         "permissions": [
                     *           "member:read_cards",
                     *           "member:generate_qr",
                     *           "member:recharge",
                     *           "member:read_transactions",
                     *           "member:bind_card",
                     *           "member:manage_cards",
                     *           "member:edit_profile",
                     *           "member:link_identity"
                     *         ]
                     *       },
                     *       "expires_at": "2026-11-23T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthRefreshOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.renewRecoveryCodes": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-renewRecoveryCodes-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AuthRenewRecoveryCodesInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "已產生新的復原碼",
                     *       "recovery_codes": [
                     *         "aaaaa-bbbbb",
                     *         "ccccc-ddddd"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuthRenewRecoveryCodesOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.revokeSession": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-revokeSession-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AuthRevokeSessionInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "該登入已結束"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthRevokeSessionOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.switchOperator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-switchOperator-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operator": "cashier-1",
                 *       "pin": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["AuthSwitchOperatorInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "token": "header.claims.signature",
                     *       "user_info": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "測試商店",
                     *         "role": "merchant",
                     *         "permissions": [
                     *           "merchant:charge",
                     *           "merchant:read_transactions",
                     *           "merchant:read_summary"
                     *         ],
                     *         "merchant_code": "M000000001",
                     *         "operator_role": "cashier",
                     *         "operator": "cashier-1"
                     *       },
                     *       "expires_at": "2026-11-23T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthSwitchOperatorOutput"];
                };
            };
            400: components["responses"]["Error400"];
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS`, `NOT_AUTHENTICATED`, `TOKEN_EXPIRED`, `SESSION_REVOKED` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                    };
                };
            };
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.totpConfirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-totpConfirm-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["AuthTotpConfirmInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "兩步驟驗證已啟用",
                     *       "recovery_codes": [
                     *         "aaaaa-bbbbb",
                     *         "ccccc-ddddd"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuthTotpConfirmOutput"];
                };
            };
            400: components["responses"]["Error400"];
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS`, `NOT_AUTHENTICATED`, `TOKEN_EXPIRED`, `SESSION_REVOKED` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                    };
                };
            };
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.totpDisable": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-totpDisable-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct-horse-battery",
                 *       "admin_code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["AuthTotpDisableInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "兩步驟驗證已停用"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthTotpDisableOutput"];
                };
            };
            400: components["responses"]["Error400"];
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS`, `NOT_AUTHENTICATED`, `TOKEN_EXPIRED`, `SESSION_REVOKED` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                    };
                };
            };
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "auth.totpEnroll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `auth-totpEnroll-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AuthTotpEnrollInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "otpauth_uri": "otpauth://totp/MPS:admin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=MPS",
                     *       "qr_svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthTotpEnrollOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.bindCard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-bindCard-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "role": "member",
                 *       "binding_password": "shared-card-1"
                 *     }
                 */
                "application/json": components["schemas"]["MemberBindCardInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "binding": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "role": "member",
                     *         "created_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "corporate_discount": null
                     *     }
                     */
                    "application/json": components["schemas"]["MemberBindCardOutput"];
                };
            };
            /** @description The input is refused: `CARD_TYPE_NOT_SHAREABLE`, `CARD_OWNER_NOT_DEFINED`, `MEMBER_SUSPENDED`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "CARD_TYPE_NOT_SHAREABLE" | "CARD_OWNER_NOT_DEFINED" | "MEMBER_SUSPENDED" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CARD_TYPE_NOT_SHAREABLE" | "CARD_OWNER_NOT_DEFINED" | "MEMBER_SUSPENDED" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `PERMISSION_DENIED`, `INVALID_BINDING_PASSWORD`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "PERMISSION_DENIED" | "INVALID_BINDING_PASSWORD" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PERMISSION_DENIED" | "INVALID_BINDING_PASSWORD" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND`, `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.changeBindingPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-changeBindingPassword-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "binding_password": "another-shared-card-1"
                 *     }
                 */
                "application/json": components["schemas"]["MemberChangeBindingPasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "綁定密碼已更新"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberChangeBindingPasswordOutput"];
                };
            };
            /** @description The input is refused: `CARD_TYPE_NOT_SHAREABLE`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "CARD_TYPE_NOT_SHAREABLE" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CARD_TYPE_NOT_SHAREABLE" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND`, `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.generateQr": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-generateQr-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["MemberGenerateQrInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "qr_plain": "q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0",
                     *       "expires_at": "2026-11-23T08:00:00.000Z",
                     *       "card_info": {
                     *         "card_no": "STD00000001",
                     *         "card_type": "standard",
                     *         "balance": 500
                     *       },
                     *       "ttl_seconds": 900
                     *     }
                     */
                    "application/json": components["schemas"]["MemberGenerateQrOutput"];
                };
            };
            /** @description The input is refused: `CORPORATE_CARD_CANNOT_PAY`, `MEMBER_SUSPENDED`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "CORPORATE_CARD_CANNOT_PAY" | "MEMBER_SUSPENDED" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CORPORATE_CARD_CANNOT_PAY" | "MEMBER_SUSPENDED" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.getProfile": {
        parameters: {
            query?: {
                /** @description Whose; for administrators */
                member_id?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "profile": {
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "member_no": "M00000001",
                     *         "name": "王小明",
                     *         "phone": "0912345678",
                     *         "email": null,
                     *         "status": "active",
                     *         "points": 0,
                     *         "level": 0,
                     *         "level_name": "普通會員",
                     *         "discount_rate": 1,
                     *         "next_level": {
                     *           "level": 1,
                     *           "name": "銀卡會員",
                     *           "points_needed": 1000
                     *         },
                     *         "timezone": "Asia/Taipei",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MemberGetProfileOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.updateProfile": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-updateProfile-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "王大明"
                 *     }
                 */
                "application/json": components["schemas"]["MemberUpdateProfileInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "profile": {
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "member_no": "M00000001",
                     *         "name": "王大明",
                     *         "phone": "0912345678",
                     *         "email": null,
                     *         "status": "active",
                     *         "points": 0,
                     *         "level": 0,
                     *         "level_name": "普通會員",
                     *         "discount_rate": 1,
                     *         "next_level": {
                     *           "level": 1,
                     *           "name": "銀卡會員",
                     *           "points_needed": 1000
                     *         },
                     *         "timezone": "Asia/Taipei",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["MemberUpdateProfileOutput"];
                };
            };
            /** @description The input is refused: `MEMBER_SUSPENDED`, `INVALID_NAME`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MEMBER_SUSPENDED" | "INVALID_NAME" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MEMBER_SUSPENDED" | "INVALID_NAME" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.listBindings": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Whose; for administrators */
                member_id?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bindings": [
                     *         {
                     *           "member_no": "M00000001",
                     *           "name": "王小明",
                     *           "role": "member",
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "member_no": "M00000002",
                     *           "name": "王大明",
                     *           "role": "owner",
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 2,
                     *         "total_pages": 1,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MemberListBindingsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND`, `CARD_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.listCards": {
        parameters: {
            query?: {
                /** @description Whose; for administrators */
                member_id?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cards": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "card_no": "STD00000001",
                     *           "card_type": "standard",
                     *           "name": null,
                     *           "balance": 500,
                     *           "points": 0,
                     *           "level": 0,
                     *           "level_name": "普通會員",
                     *           "discount_rate": 1,
                     *           "corporate_discount": null,
                     *           "next_level": {
                     *             "level": 1,
                     *             "name": "銀卡會員",
                     *             "points_needed": 1000
                     *           },
                     *           "binding_role": "owner",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "summary": {
                     *         "total_cards": 1,
                     *         "active_cards": 1,
                     *         "total_balance": 500,
                     *         "total_points": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MemberListCardsOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.listPoints": {
        parameters: {
            query: {
                /**
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                card_id: string;
                /** @description Whose; for administrators */
                member_id?: string;
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "points": [],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 0,
                     *         "total_pages": 0,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MemberListPointsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.listTransactions": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description From this instant on: ISO 8601 with an offset; or from this day of the business time zone on */
                start_date?: string;
                /** @description Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone */
                end_date?: string;
                /** @description Only transactions of this kind */
                tx_type?: components["schemas"]["TxType"];
                /** @description Only rows in this state */
                status?: components["schemas"]["TxStatus"];
                /** @description A whole number: of a transaction, a foreign order or a card */
                q?: string;
                /** @description The caller's own order number */
                external_order_id?: string;
                /** @description Who stood at the till */
                operator?: string;
                /** @description The card's number, as printed on it */
                card_no?: string;
                /** @description Final amounts from here on */
                amount_min?: number;
                /** @description Final amounts up to here */
                amount_max?: number;
                /** @description The key under which it was asked for */
                idempotency_key?: string;
                /** @description The `X-Request-Id` of the answer that made it */
                request_id?: string;
                /** @description Whose; for administrators */
                member_id?: string;
            };
            header?: {
                /** @description Names this request, such as `member-listTransactions-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transactions": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "tx_no": "RCG0000000001",
                     *           "tx_type": "recharge",
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "card_no": "STD00000001",
                     *           "merchant_id": null,
                     *           "merchant_name": null,
                     *           "raw_amount": 100,
                     *           "discount_applied": 1,
                     *           "final_amount": 100,
                     *           "points_earned": 0,
                     *           "status": "completed",
                     *           "payment_method": "wechat",
                     *           "reason": null,
                     *           "original_tx_no": null,
                     *           "refunded_amount": 0,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "operator": null,
                     *           "external_order_id": "order-1",
                     *           "tag": {},
                     *           "settlement_id": null,
                     *           "acted_by": null
                     *         },
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "tx_no": "RCG0000000002",
                     *           "tx_type": "recharge",
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "card_no": "STD00000001",
                     *           "merchant_id": null,
                     *           "merchant_name": null,
                     *           "raw_amount": 500,
                     *           "discount_applied": 1,
                     *           "final_amount": 500,
                     *           "points_earned": 0,
                     *           "status": "completed",
                     *           "payment_method": "cash",
                     *           "reason": null,
                     *           "original_tx_no": null,
                     *           "refunded_amount": 0,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "operator": null,
                     *           "external_order_id": null,
                     *           "tag": {},
                     *           "settlement_id": null,
                     *           "acted_by": null
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 2,
                     *         "total_pages": 1,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MemberListTransactionsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.recharge": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-recharge-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "amount": 100,
                 *       "payment_method": "wechat"
                 *     }
                 */
                "application/json": components["schemas"]["MemberRechargeInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "transaction": {
                     *         "tx_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "tx_no": "RCG0000000001",
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "amount": 100,
                     *         "payment_method": "wechat",
                     *         "status": "completed",
                     *         "created_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "balance_after": 600,
                     *       "replayed": false
                     *     }
                     */
                    "application/json": components["schemas"]["MemberRechargeOutput"];
                };
            };
            /** @description A second person has to approve it first; nothing else was written */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequested"];
                };
            };
            /** @description The input is refused: `AMOUNT_OVER_LIMIT`, `UNSUPPORTED_CARD_TYPE_FOR_RECHARGE`, `MEMBER_SUSPENDED`, `INVALID_RECHARGE_AMOUNT`, `INVALID_PAYMENT_METHOD`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "AMOUNT_OVER_LIMIT" | "UNSUPPORTED_CARD_TYPE_FOR_RECHARGE" | "MEMBER_SUSPENDED" | "INVALID_RECHARGE_AMOUNT" | "INVALID_PAYMENT_METHOD" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "AMOUNT_OVER_LIMIT" | "UNSUPPORTED_CARD_TYPE_FOR_RECHARGE" | "MEMBER_SUSPENDED" | "INVALID_RECHARGE_AMOUNT" | "INVALID_PAYMENT_METHOD" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND`, `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MEMBER_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            /** @description The present state does not allow this: `DUPLICATE_EXTERNAL_ORDER`, `APPROVAL_DECIDED` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "DUPLICATE_EXTERNAL_ORDER" | "APPROVAL_DECIDED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "DUPLICATE_EXTERNAL_ORDER" | "APPROVAL_DECIDED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.removeBinding": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-removeBinding-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member_no": "M00000001"
                 *     }
                 */
                "application/json": components["schemas"]["MemberRemoveBindingInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "已解除綁定"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberRemoveBindingOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND`, `BINDING_NOT_FOUND`, `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MEMBER_NOT_FOUND" | "BINDING_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MEMBER_NOT_FOUND" | "BINDING_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            /** @description The present state does not allow this: `CANNOT_REMOVE_LAST_OWNER` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CANNOT_REMOVE_LAST_OWNER";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CANNOT_REMOVE_LAST_OWNER";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.revokeQr": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-revokeQr-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["MemberRevokeQrInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "付款碼已撤銷"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberRevokeQrOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "member.unbindCard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `member-unbindCard-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["MemberUnbindCardInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "已解除綁定"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberUnbindCardOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `BINDING_NOT_FOUND`, `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "BINDING_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BINDING_NOT_FOUND" | "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            /** @description The present state does not allow this: `CANNOT_REMOVE_LAST_OWNER` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CANNOT_REMOVE_LAST_OWNER";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CANNOT_REMOVE_LAST_OWNER";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.charge": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `merchant-charge-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "qr_plain": "q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0",
                 *       "amount": 10.5,
                 *       "tag": {
                 *         "table": "7"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MerchantChargeInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "transaction": {
                     *         "tx_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "tx_no": "PAY0000000001",
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "raw_amount": 10.5,
                     *         "final_amount": 10.5,
                     *         "discount": 1,
                     *         "points_earned": 10,
                     *         "status": "completed",
                     *         "created_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "customer_info": {
                     *         "card_no": "STD00000001",
                     *         "card_type": "standard",
                     *         "member_level": 0,
                     *         "balance_after": 589.5
                     *       },
                     *       "replayed": false
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantChargeOutput"];
                };
            };
            /** @description The input is refused: `INSUFFICIENT_BALANCE`, `QR_EXPIRED_OR_INVALID`, `INVALID_QR`, `AMOUNT_OVER_LIMIT`, `CORPORATE_CARD_CANNOT_PAY`, `UNSUPPORTED_CARD_TYPE_FOR_PAYMENT`, `CARD_NOT_ACTIVE`, `CARD_EXPIRED`, `MEMBER_SUSPENDED`, `INVALID_PRICE`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INSUFFICIENT_BALANCE" | "QR_EXPIRED_OR_INVALID" | "INVALID_QR" | "AMOUNT_OVER_LIMIT" | "CORPORATE_CARD_CANNOT_PAY" | "UNSUPPORTED_CARD_TYPE_FOR_PAYMENT" | "CARD_NOT_ACTIVE" | "CARD_EXPIRED" | "MEMBER_SUSPENDED" | "INVALID_PRICE" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INSUFFICIENT_BALANCE" | "QR_EXPIRED_OR_INVALID" | "INVALID_QR" | "AMOUNT_OVER_LIMIT" | "CORPORATE_CARD_CANNOT_PAY" | "UNSUPPORTED_CARD_TYPE_FOR_PAYMENT" | "CARD_NOT_ACTIVE" | "CARD_EXPIRED" | "MEMBER_SUSPENDED" | "INVALID_PRICE" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `MERCHANT_NOT_FOUND_OR_INACTIVE`, `MERCHANT_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MERCHANT_NOT_FOUND_OR_INACTIVE" | "MERCHANT_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MERCHANT_NOT_FOUND_OR_INACTIVE" | "MERCHANT_NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `DUPLICATE_EXTERNAL_ORDER` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "DUPLICATE_EXTERNAL_ORDER";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "DUPLICATE_EXTERNAL_ORDER";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.listOperators": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Whose; for administrators */
                merchant_code?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "operators": [
                     *         {
                     *           "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "name": "cashier-1",
                     *           "role": "cashier",
                     *           "status": "active",
                     *           "login_enabled": true,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "name": "cashier-2",
                     *           "role": "cashier",
                     *           "status": "active",
                     *           "login_enabled": true,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 3,
                     *         "total_pages": 2,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantListOperatorsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.createOperator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `merchant-createOperator-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "op-3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["MerchantCreateOperatorInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "operator": {
                     *         "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *         "name": "op-3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "role": "cashier",
                     *         "status": "active",
                     *         "login_enabled": true,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantCreateOperatorOutput"];
                };
            };
            /** @description The input is refused: `INVALID_NAME`, `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_NAME" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_NAME" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            /** @description The present state does not allow this: `NAME_TAKEN` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NAME_TAKEN";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NAME_TAKEN";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.listSettlements": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Whose; for administrators */
                merchant_code?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settlements": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "mode": "realtime",
                     *           "period_start": "2026-11-22T07:00:00.000Z",
                     *           "period_end": "2026-11-22T08:00:00.000Z",
                     *           "payment_count": 3,
                     *           "payment_amount": 45.5,
                     *           "refund_count": 1,
                     *           "refund_amount": 5,
                     *           "total_amount": 40.5,
                     *           "total_tx_count": 4,
                     *           "status": "pending",
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 1,
                     *         "total_pages": 1,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantListSettlementsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.generateSettlement": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `merchant-generateSettlement-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "realtime",
                 *       "period_start": "2026-11-22T07:00:00.000Z",
                 *       "period_end": "2026-11-22T08:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["MerchantGenerateSettlementInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "settlement": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "mode": "realtime",
                     *         "period_start": "2026-11-22T07:00:00.000Z",
                     *         "period_end": "2026-11-22T08:00:00.000Z",
                     *         "payment_count": 3,
                     *         "payment_amount": 45.5,
                     *         "refund_count": 1,
                     *         "refund_amount": 5,
                     *         "total_amount": 40.5,
                     *         "total_tx_count": 4,
                     *         "status": "pending",
                     *         "created_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantGenerateSettlementOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `NO_TRANSACTIONS_IN_PERIOD`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "NO_TRANSACTIONS_IN_PERIOD" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "NO_TRANSACTIONS_IN_PERIOD" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.getDailySummary": {
        parameters: {
            query?: {
                /** @description A day of the business time zone; today unless given */
                date?: string;
                /** @description Whose; for administrators */
                merchant_code?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2026-11-22",
                     *       "timezone": "Asia/Taipei",
                     *       "summary": {
                     *         "total_count": 3,
                     *         "payment_count": 2,
                     *         "refund_count": 1,
                     *         "payment_amount": 30.5,
                     *         "refund_amount": 5,
                     *         "net_amount": 25.5,
                     *         "unique_customers": 1,
                     *         "average_payment": 15.25
                     *       },
                     *       "hourly_stats": [
                     *         {
                     *           "hour": 0,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 1,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 2,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 3,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 4,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 5,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 6,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 7,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 8,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 9,
                     *           "count": 2,
                     *           "amount": 30.5
                     *         },
                     *         {
                     *           "hour": 10,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 11,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 12,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 13,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 14,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 15,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 16,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 17,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 18,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 19,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 20,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 21,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 22,
                     *           "count": 0,
                     *           "amount": 0
                     *         },
                     *         {
                     *           "hour": 23,
                     *           "count": 0,
                     *           "amount": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantGetDailySummaryOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.listTransactions": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description From this instant on: ISO 8601 with an offset; or from this day of the business time zone on */
                start_date?: string;
                /** @description Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone */
                end_date?: string;
                /** @description Only transactions of this kind */
                tx_type?: components["schemas"]["TxType"];
                /** @description Only rows in this state */
                status?: components["schemas"]["TxStatus"];
                /** @description A whole number: of a transaction, a foreign order or a card */
                q?: string;
                /** @description The caller's own order number */
                external_order_id?: string;
                /** @description Who stood at the till */
                operator?: string;
                /** @description The card's number, as printed on it */
                card_no?: string;
                /** @description Final amounts from here on */
                amount_min?: number;
                /** @description Final amounts up to here */
                amount_max?: number;
                /** @description The key under which it was asked for */
                idempotency_key?: string;
                /** @description The `X-Request-Id` of the answer that made it */
                request_id?: string;
                /** @description Whose; for administrators */
                merchant_code?: string;
            };
            header?: {
                /** @description Names this request, such as `merchant-listTransactions-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transactions": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "tx_no": "REF0000000001",
                     *           "tx_type": "refund",
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "card_no": "STD00000001",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "merchant_name": "測試商店",
                     *           "raw_amount": 5,
                     *           "discount_applied": 1,
                     *           "final_amount": 5,
                     *           "points_earned": -5,
                     *           "status": "completed",
                     *           "payment_method": "balance",
                     *           "reason": "one item returned",
                     *           "original_tx_no": "PAY0000000001",
                     *           "refunded_amount": 0,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "operator": null,
                     *           "external_order_id": null,
                     *           "tag": {
                     *             "till": 2
                     *           },
                     *           "settlement_id": null
                     *         },
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
                     *           "tx_no": "PAY0000000001",
                     *           "tx_type": "payment",
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "card_no": "STD00000001",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "merchant_name": "測試商店",
                     *           "raw_amount": 20,
                     *           "discount_applied": 1,
                     *           "final_amount": 20,
                     *           "points_earned": 20,
                     *           "status": "completed",
                     *           "payment_method": "balance",
                     *           "reason": null,
                     *           "original_tx_no": null,
                     *           "refunded_amount": 5,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "operator": null,
                     *           "external_order_id": null,
                     *           "tag": {},
                     *           "settlement_id": null
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 3,
                     *         "total_pages": 2,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantListTransactionsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.previewSettlement": {
        parameters: {
            query: {
                /**
                 * @description ISO 8601 with an offset, or a day of the business time zone
                 * @example 2026-11-22T07:00:00.000Z
                 */
                period_start: string;
                /**
                 * @description ISO 8601 with an offset, or a day of the business time zone
                 * @example 2026-11-22T08:00:00.000Z
                 */
                period_end: string;
                /** @description Whose; for administrators */
                merchant_code?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "preview": {
                     *         "payment_count": 2,
                     *         "payment_amount": 30.5,
                     *         "refund_count": 1,
                     *         "refund_amount": 5,
                     *         "total_amount": 25.5,
                     *         "total_tx_count": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantPreviewSettlementOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.refund": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `merchant-refund-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "original_tx_no": "PAY0000000001",
                 *       "refund_amount": 5,
                 *       "reason": "one item returned",
                 *       "tag": {
                 *         "till": 2
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MerchantRefundInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "refund": {
                     *         "refund_tx_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "refund_tx_no": "REF0000000001",
                     *         "refunded_amount": 5,
                     *         "original_tx_no": "PAY0000000001",
                     *         "points_reversed": 5,
                     *         "status": "completed",
                     *         "created_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "remaining_refundable": 15,
                     *       "replayed": false
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantRefundOutput"];
                };
            };
            /** @description The input is refused: `INVALID_REFUND_AMOUNT`, `REFUND_EXCEEDS_REMAINING`, `ONLY_COMPLETED_PAYMENT_REFUNDABLE`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_REFUND_AMOUNT" | "REFUND_EXCEEDS_REMAINING" | "ONLY_COMPLETED_PAYMENT_REFUNDABLE" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_REFUND_AMOUNT" | "REFUND_EXCEEDS_REMAINING" | "ONLY_COMPLETED_PAYMENT_REFUNDABLE" | "VALIDATION_FAILED";
                    };
                };
            };
            /** @description No login, or one that has ended: `INVALID_CREDENTIALS`, `NOT_AUTHENTICATED`, `TOKEN_EXPIRED`, `SESSION_REVOKED` */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CREDENTIALS" | "NOT_AUTHENTICATED" | "TOKEN_EXPIRED" | "SESSION_REVOKED";
                    };
                };
            };
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `MERCHANT_NOT_FOUND_OR_INACTIVE`, `MERCHANT_NOT_FOUND`, `ORIGINAL_TX_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MERCHANT_NOT_FOUND_OR_INACTIVE" | "MERCHANT_NOT_FOUND" | "ORIGINAL_TX_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MERCHANT_NOT_FOUND_OR_INACTIVE" | "MERCHANT_NOT_FOUND" | "ORIGINAL_TX_NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.resetOperatorPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `merchant-resetOperatorPassword-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The operator's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "new_password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["MerchantResetOperatorPasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "密碼已重設",
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantResetOperatorPasswordOutput"];
                };
            };
            /** @description The input is refused: `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `MERCHANT_NOT_FOUND`, `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.setPin": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `merchant-setPin-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pin": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["MerchantSetPinInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "PIN 已設定"
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantSetPinOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "merchant.updateOperator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `merchant-updateOperator-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The operator's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "role": "manager"
                 *     }
                 */
                "application/json": components["schemas"]["MerchantUpdateOperatorInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "operator": {
                     *         "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "name": "cashier-1",
                     *         "role": "manager",
                     *         "status": "active",
                     *         "login_enabled": true,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["MerchantUpdateOperatorOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `MERCHANT_NOT_FOUND`, `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "common.getSettings": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "business_name": null,
                     *       "timezone": "Asia/Taipei",
                     *       "currency": "CNY",
                     *       "phone_countries": [
                     *         "TW",
                     *         "CN"
                     *       ],
                     *       "charge_max": 50000,
                     *       "recharge_min": 0.01,
                     *       "recharge_max": 50000
                     *     }
                     */
                    "application/json": components["schemas"]["CommonGetSettingsOutput"];
                };
            };
            400: components["responses"]["Error400"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "common.getTransaction": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The transaction's number, for receipts and support
                 * @example PAY0000000001
                 */
                tx_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transaction": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "tx_no": "PAY0000000001",
                     *         "tx_type": "payment",
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "card_no": "STD00000001",
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *         "merchant_name": "測試商店",
                     *         "raw_amount": 8,
                     *         "discount_applied": 1,
                     *         "final_amount": 8,
                     *         "points_earned": 8,
                     *         "status": "completed",
                     *         "payment_method": "balance",
                     *         "reason": null,
                     *         "original_tx_no": null,
                     *         "refunded_amount": 0,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "operator": null,
                     *         "external_order_id": null,
                     *         "tag": {},
                     *         "settlement_id": null,
                     *         "merchant_code": "M000000001",
                     *         "refunds": [],
                     *         "refund_count": 0,
                     *         "remaining_refundable": 8,
                     *         "acted_by": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CommonGetTransactionOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `TX_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "TX_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "TX_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "common.listEvents": {
        parameters: {
            query?: {
                /** @description The id of the last event that the reader has; without it, the oldest that is kept comes first */
                after?: number;
                /** @description Only events of this type */
                type?: "payment.completed" | "payment.refunded" | "recharge.credited" | "card.issued" | "card.frozen" | "card.unfrozen" | "card.lost" | "card.closed" | "card.expired" | "card.points_adjusted" | "member.created" | "member.updated" | "member.suspended" | "member.reactivated" | "merchant.created" | "merchant.suspended" | "merchant.reactivated" | "settlement.created" | "settlement.updated";
                /**
                 * @description The most events of one answer
                 * @example 2
                 */
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": 4,
                     *           "type": "merchant.created",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "merchant": {
                     *             "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *             "code": "M000000001",
                     *             "name": "測試商店"
                     *           },
                     *           "object_type": "merchant",
                     *           "object": {
                     *             "code": "M000000001",
                     *             "name": "測試商店",
                     *             "status": "active",
                     *             "created_at": "2026-11-22T08:00:00.000Z",
                     *             "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                     *           },
                     *           "request_id": null
                     *         },
                     *         {
                     *           "id": 77,
                     *           "type": "payment.completed",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "merchant": {
                     *             "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *             "code": "M000000001",
                     *             "name": "測試商店"
                     *           },
                     *           "object_type": "transaction",
                     *           "object": {
                     *             "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *             "tag": {
                     *               "table": "7"
                     *             },
                     *             "tx_no": "PAY0000000001",
                     *             "reason": null,
                     *             "status": "completed",
                     *             "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *             "card_no": "STD00000001",
                     *             "tx_type": "payment",
                     *             "operator": "cashier-1",
                     *             "created_at": "2026-11-22T08:00:00.000Z",
                     *             "raw_amount": 10.5,
                     *             "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *             "final_amount": 10.5,
                     *             "merchant_name": "測試商店",
                     *             "points_earned": 10,
                     *             "settlement_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
                     *             "original_tx_no": null,
                     *             "payment_method": "balance",
                     *             "refunded_amount": 0,
                     *             "discount_applied": 1,
                     *             "external_order_id": "order-1"
                     *           },
                     *           "request_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005"
                     *         }
                     *       ],
                     *       "next_after": 77
                     *     }
                     */
                    "application/json": components["schemas"]["CommonListEventsOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "common.validateQr": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `common-validateQr-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "qr_plain": "q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0"
                 *     }
                 */
                "application/json": components["schemas"]["CommonValidateQrInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "valid": true,
                     *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *       "card_info": {
                     *         "card_no": "STD00000001",
                     *         "card_type": "standard",
                     *         "balance": 594.5,
                     *         "status": "active",
                     *         "member_level": 0,
                     *         "member_name": "王**"
                     *       },
                     *       "expires_at": "2026-11-23T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CommonValidateQrOutput"];
                };
            };
            /** @description The input is refused: `QR_EXPIRED_OR_INVALID`, `INVALID_QR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "QR_EXPIRED_OR_INVALID" | "INVALID_QR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QR_EXPIRED_OR_INVALID" | "INVALID_QR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.adjustPoints": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-adjustPoints-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "delta_points": 50,
                 *       "reason": "goodwill"
                 *     }
                 */
                "application/json": components["schemas"]["AdminAdjustPointsInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "adjustment": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "points_before": 0,
                     *         "points_after": 50,
                     *         "delta_points": 50,
                     *         "level_before": 0,
                     *         "level_after": 0,
                     *         "discount_after": 1,
                     *         "reason": "goodwill",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminAdjustPointsOutput"];
                };
            };
            /** @description A second person has to approve it first; nothing else was written */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequested"];
                };
            };
            /** @description The input is refused: `UNSUPPORTED_CARD_TYPE_FOR_POINTS`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "UNSUPPORTED_CARD_TYPE_FOR_POINTS" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_CARD_TYPE_FOR_POINTS" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND_OR_INACTIVE` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND_OR_INACTIVE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND_OR_INACTIVE";
                    };
                };
            };
            /** @description The present state does not allow this: `APPROVAL_DECIDED` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "APPROVAL_DECIDED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "APPROVAL_DECIDED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.batchRotateQr": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-batchRotateQr-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AdminBatchRotateQrInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result": {
                     *         "affected_cards": 0,
                     *         "ttl_seconds": 300,
                     *         "executed_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "付款碼已全部更換"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminBatchRotateQrOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.cancelApproval": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-cancelApproval-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The approval's id, as the call that waits was answered with
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AdminCancelApprovalInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "approval": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "operation": "adjust_points",
                     *         "amount": 20000,
                     *         "object_type": "card",
                     *         "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "details": {
                     *           "reason": "活動贈點",
                     *           "card_no": "STD00000001",
                     *           "card_status": "active",
                     *           "delta_points": 20000,
                     *           "owner_member_no": "M00000001"
                     *         },
                     *         "state": "cancelled",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "expires_at": "2026-11-23T08:00:00.000Z",
                     *         "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *         "maker_name": "admin-1",
                     *         "decided_at": "2026-11-22T08:00:00.000Z",
                     *         "decided_by_name": "admin-1",
                     *         "reason": null,
                     *         "void_reason": null,
                     *         "result": null,
                     *         "is_own": true,
                     *         "can_decide": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCancelApprovalOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `APPROVAL_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "APPROVAL_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "APPROVAL_NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `APPROVAL_DECIDED` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "APPROVAL_DECIDED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "APPROVAL_DECIDED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.cleanExpired": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-cleanExpired-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AdminCleanExpiredInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result": {
                     *         "removed_codes": 0,
                     *         "removed_sessions": 0,
                     *         "removed_keys": 0,
                     *         "executed_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCleanExpiredOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.closeCard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-closeCard-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminCloseCardInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "card": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "card_no": "STD00000001",
                     *         "status": "closed",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "卡片已註銷"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCloseCardOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.createFirstLoginCode": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-createFirstLoginCode-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["AdminCreateFirstLoginCodeInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "首次登入碼已發出",
                     *       "first_login_code": "YFDMG-2KB3G-X289V",
                     *       "expires_at": "2026-11-23T08:00:00.000Z",
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCreateFirstLoginCodeOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MERCHANT_NOT_FOUND`, `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.createFirstLoginCodes": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-createFirstLoginCodes-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member_ids": [
                 *         "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AdminCreateFirstLoginCodesInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "首次登入碼已發出",
                     *       "codes": [
                     *         {
                     *           "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "member_no": "M00000001",
                     *           "name": "王小明",
                     *           "first_login_code": "H310N-8Z1MX-EZ3DB",
                     *           "expires_at": "2026-11-23T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCreateFirstLoginCodesOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listMembers": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description A part of a number, a name or a contact */
                search?: string;
                /** @description One member's whole number, phone, email or id, in any spelling */
                identifier?: string;
                /** @description Only rows in this state */
                status?: components["schemas"]["MemberStatus"];
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "members": [
                     *         {
                     *           "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "member_no": "M00000001",
                     *           "name": "林美玲",
                     *           "phone": "+8698772742593",
                     *           "email": null,
                     *           "status": "active",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "member_no": "M00000002",
                     *           "name": "王小明",
                     *           "phone": "0912345678",
                     *           "email": null,
                     *           "status": "active",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 12,
                     *         "total_pages": 6,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListMembersOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.createMember": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-createMember-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "林美玲",
                 *       "phone": "0912345678"
                 *     }
                 */
                "application/json": components["schemas"]["AdminCreateMemberInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "member": {
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "member_no": "M00000001",
                     *         "name": "林美玲",
                     *         "phone": "+8698772742593",
                     *         "email": null,
                     *         "status": "active",
                     *         "created_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "default_card": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "card_no": "STD00000001",
                     *         "card_type": "standard",
                     *         "status": "active"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCreateMemberOutput"];
                };
            };
            /** @description The input is refused: `INVALID_NAME`, `INVALID_PHONE_FORMAT`, `INVALID_EMAIL_FORMAT`, `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_NAME" | "INVALID_PHONE_FORMAT" | "INVALID_EMAIL_FORMAT" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_NAME" | "INVALID_PHONE_FORMAT" | "INVALID_EMAIL_FORMAT" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description The present state does not allow this: `EXTERNAL_ID_ALREADY_BOUND`, `DUPLICATE_PHONE`, `DUPLICATE_EMAIL` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "EXTERNAL_ID_ALREADY_BOUND" | "DUPLICATE_PHONE" | "DUPLICATE_EMAIL";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "EXTERNAL_ID_ALREADY_BOUND" | "DUPLICATE_PHONE" | "DUPLICATE_EMAIL";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listMerchants": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description A part of a number, a name or a contact */
                search?: string;
                /** @description Only rows in this state */
                status?: components["schemas"]["MerchantStatus"];
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "merchants": [
                     *         {
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "code": "T00000001",
                     *           "name": "街角咖啡",
                     *           "contact": null,
                     *           "status": "active",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "code": "M000000001",
                     *           "name": "測試商店",
                     *           "contact": null,
                     *           "status": "active",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 2,
                     *         "total_pages": 1,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListMerchantsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.createMerchant": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-createMerchant-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "T00000001",
                 *       "name": "街角咖啡",
                 *       "password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["AdminCreateMerchantInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "merchant": {
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "code": "T00000001",
                     *         "name": "街角咖啡",
                     *         "contact": null,
                     *         "status": "active",
                     *         "created_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCreateMerchantOutput"];
                };
            };
            /** @description The input is refused: `INVALID_NAME`, `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_NAME" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_NAME" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description The present state does not allow this: `DUPLICATE_MERCHANT_CODE` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "DUPLICATE_MERCHANT_CODE";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "DUPLICATE_MERCHANT_CODE";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listOperators": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "operators": [
                     *         {
                     *           "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "name": "cashier-1",
                     *           "role": "cashier",
                     *           "status": "active",
                     *           "login_enabled": true,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "name": "cashier-2",
                     *           "role": "manager",
                     *           "status": "active",
                     *           "login_enabled": true,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 6,
                     *         "total_pages": 3,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListOperatorsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.createOperator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-createOperator-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "op-1",
                 *       "role": "cashier",
                 *       "password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["AdminCreateOperatorInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "operator": {
                     *         "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "op-1",
                     *         "role": "cashier",
                     *         "status": "active",
                     *         "login_enabled": true,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminCreateOperatorOutput"];
                };
            };
            /** @description The input is refused: `INVALID_NAME`, `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_NAME" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_NAME" | "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /** @description The present state does not allow this: `NAME_TAKEN` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NAME_TAKEN";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NAME_TAKEN";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.decideApproval": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-decideApproval-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The approval's id, as the call that waits was answered with
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "approve",
                 *       "reason": "checked"
                 *     }
                 */
                "application/json": components["schemas"]["AdminDecideApprovalInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "approval": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "operation": "adjust_points",
                     *         "amount": 20000,
                     *         "object_type": "card",
                     *         "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "details": {
                     *           "reason": "活動贈點",
                     *           "card_no": "STD00000001",
                     *           "card_status": "active",
                     *           "delta_points": 20000,
                     *           "owner_member_no": "M00000001"
                     *         },
                     *         "state": "approved",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "expires_at": "2026-11-23T08:00:00.000Z",
                     *         "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *         "maker_name": "admin-1",
                     *         "decided_at": "2026-11-22T08:00:00.000Z",
                     *         "decided_by_name": "admin-2",
                     *         "reason": "checked",
                     *         "void_reason": null,
                     *         "result": {
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "updated_at": "2026-11-30T03:51:33.998+00:00",
                     *           "level_after": 3,
                     *           "delta_points": 20000,
                     *           "level_before": 0,
                     *           "points_after": 20000,
                     *           "points_before": 0,
                     *           "discount_after": 0.85
                     *         },
                     *         "is_own": false,
                     *         "can_decide": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminDecideApprovalOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `PERMISSION_DENIED`, `CANNOT_APPROVE_OWN`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "PERMISSION_DENIED" | "CANNOT_APPROVE_OWN" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PERMISSION_DENIED" | "CANNOT_APPROVE_OWN" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            /** @description What the input names does not exist, or is not for this login to see: `APPROVAL_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "APPROVAL_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "APPROVAL_NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `APPROVAL_DECIDED` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "APPROVAL_DECIDED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "APPROVAL_DECIDED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.expireCards": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-expireCards-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AdminExpireCardsInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "result": {
                     *         "expired_cards": 0,
                     *         "has_more": false,
                     *         "executed_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminExpireCardsOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.exportAudit": {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Only what this account did */
                actor_id?: string;
                /** @description Only what was done to objects of this kind */
                object_type?: string;
                /** @description Only what was done to this object */
                object_id?: string;
                /**
                 * @description Only this action, such as `card.freeze`
                 * @example card.adjust_points
                 */
                action?: string;
                /** @description From this instant on: ISO 8601 with an offset; or from this day of the business time zone on */
                start_date?: string;
                /** @description Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone */
                end_date?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "filename": "audit-1-11-30.csv",
                     *       "content_type": "text/csv; charset=utf-8",
                     *       "csv": "﻿id,created_at,actor_role,actor_id,actor_name,operator,on_behalf_of,session_id,request_id,ip,action,object_type,object_id,details\r\n130,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-1,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000003,127.0.0.1,card.adjust_points,card,3f0e5c1a-6f3a-4d0e-9a55-000000000004,\"{\"\"reason\"\":\"\"goodwill\"\",\"\"points_after\"\":50,\"\"points_before\"\":0}\"\r\n",
                     *       "exported": 1,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AdminExportAuditOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.freezeCard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-freezeCard-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminFreezeCardInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "card": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "card_no": "STD00000001",
                     *         "status": "inactive",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "卡片已凍結"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminFreezeCardOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.getApproval": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The approval's id, as the call that waits was answered with
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approval": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "operation": "adjust_points",
                     *         "amount": 20000,
                     *         "object_type": "card",
                     *         "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "details": {
                     *           "reason": "活動贈點",
                     *           "card_no": "STD00000001",
                     *           "card_status": "active",
                     *           "delta_points": 20000,
                     *           "owner_member_no": "M00000001"
                     *         },
                     *         "state": "pending",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "expires_at": "2026-11-23T08:00:00.000Z",
                     *         "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *         "maker_name": "admin-1",
                     *         "decided_at": null,
                     *         "decided_by_name": null,
                     *         "reason": null,
                     *         "void_reason": null,
                     *         "result": null,
                     *         "is_own": false,
                     *         "can_decide": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminGetApprovalOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `APPROVAL_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "APPROVAL_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "APPROVAL_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.getCard": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The card's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "card": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "card_no": "STD00000001",
                     *         "card_type": "standard",
                     *         "name": null,
                     *         "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "owner_member_no": "M00000001",
                     *         "owner_name": "王大明",
                     *         "balance": 594.5,
                     *         "points": 48,
                     *         "level": 0,
                     *         "fixed_discount": null,
                     *         "corporate_discount": null,
                     *         "status": "active",
                     *         "expires_at": null,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "level_name": "普通會員",
                     *         "discount_rate": 1,
                     *         "next_level": {
                     *           "level": 1,
                     *           "name": "銀卡會員",
                     *           "points_needed": 952
                     *         },
                     *         "live_codes": 0,
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "bindings": [
                     *         {
                     *           "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "member_no": "M00000001",
                     *           "name": "王大明",
                     *           "role": "owner",
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "binding_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AdminGetCardOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.getMember": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": {
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "member_no": "M00000001",
                     *         "name": "王大明",
                     *         "phone": "0912345678",
                     *         "email": null,
                     *         "status": "active",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "login_enabled": true,
                     *         "identity_providers": [],
                     *         "live_sessions": 2,
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "cards": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "card_no": "PPD00000001",
                     *           "card_type": "prepaid",
                     *           "name": null,
                     *           "balance": 0,
                     *           "points": 0,
                     *           "level": 0,
                     *           "level_name": "普通會員",
                     *           "discount_rate": 1,
                     *           "corporate_discount": null,
                     *           "next_level": {
                     *             "level": 1,
                     *             "name": "銀卡會員",
                     *             "points_needed": 1000
                     *           },
                     *           "binding_role": "owner",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "card_no": "PPD00000002",
                     *           "card_type": "prepaid",
                     *           "name": null,
                     *           "balance": 0,
                     *           "points": 0,
                     *           "level": 0,
                     *           "level_name": "普通會員",
                     *           "discount_rate": 1,
                     *           "corporate_discount": null,
                     *           "next_level": {
                     *             "level": 1,
                     *             "name": "銀卡會員",
                     *             "points_needed": 1000
                     *           },
                     *           "binding_role": "owner",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
                     *           "card_no": "PPD00000003",
                     *           "card_type": "prepaid",
                     *           "name": null,
                     *           "balance": 0,
                     *           "points": 0,
                     *           "level": 0,
                     *           "level_name": "普通會員",
                     *           "discount_rate": 1,
                     *           "corporate_discount": null,
                     *           "next_level": {
                     *             "level": 1,
                     *             "name": "銀卡會員",
                     *             "points_needed": 1000
                     *           },
                     *           "binding_role": "owner",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005",
                     *           "card_no": "PPD00000004",
                     *           "card_type": "prepaid",
                     *           "name": null,
                     *           "balance": 0,
                     *           "points": 0,
                     *           "level": 0,
                     *           "level_name": "普通會員",
                     *           "discount_rate": 1,
                     *           "corporate_discount": null,
                     *           "next_level": {
                     *             "level": 1,
                     *             "name": "銀卡會員",
                     *             "points_needed": 1000
                     *           },
                     *           "binding_role": "member",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000006",
                     *           "card_no": "STD00000001",
                     *           "card_type": "standard",
                     *           "name": null,
                     *           "balance": 594.5,
                     *           "points": 48,
                     *           "level": 0,
                     *           "level_name": "普通會員",
                     *           "discount_rate": 1,
                     *           "corporate_discount": null,
                     *           "next_level": {
                     *             "level": 1,
                     *             "name": "銀卡會員",
                     *             "points_needed": 952
                     *           },
                     *           "binding_role": "owner",
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AdminGetMemberOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.updateMember": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-updateMember-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The member's id; as an input, for administrators who act on a member's behalf
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "陳大文"
                 *     }
                 */
                "application/json": components["schemas"]["AdminUpdateMemberInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "member": {
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "member_no": "M00000001",
                     *         "name": "陳大文",
                     *         "phone": "0912345678",
                     *         "email": null,
                     *         "status": "active",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminUpdateMemberOutput"];
                };
            };
            /** @description The input is refused: `INVALID_NAME`, `INVALID_PHONE_FORMAT`, `INVALID_EMAIL_FORMAT`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_NAME" | "INVALID_PHONE_FORMAT" | "INVALID_EMAIL_FORMAT" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_NAME" | "INVALID_PHONE_FORMAT" | "INVALID_EMAIL_FORMAT" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `DUPLICATE_PHONE`, `DUPLICATE_EMAIL`, `INVALID_STATE_TRANSITION` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "DUPLICATE_PHONE" | "DUPLICATE_EMAIL" | "INVALID_STATE_TRANSITION";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "DUPLICATE_PHONE" | "DUPLICATE_EMAIL" | "INVALID_STATE_TRANSITION";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.getMerchant": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "merchant": {
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "code": "M000000001",
                     *         "name": "測試商店",
                     *         "contact": null,
                     *         "status": "active",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "login_enabled": true,
                     *         "operator_count": 6,
                     *         "live_sessions": 3,
                     *         "today_payment_count": 4,
                     *         "today_net_amount": 48.5,
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminGetMerchantOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            /** @description The login may not do this: `NOT_MERCHANT_USER`, `PERMISSION_DENIED`, `SECOND_FACTOR_REQUIRED` */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_MERCHANT_USER" | "PERMISSION_DENIED" | "SECOND_FACTOR_REQUIRED";
                    };
                };
            };
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.getStatistics": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "system_stats": {
                     *         "members": {
                     *           "total": 21,
                     *           "active": 20,
                     *           "suspended": 1
                     *         },
                     *         "cards": {
                     *           "total": 27,
                     *           "active": 24,
                     *           "inactive": 3,
                     *           "by_type": {
                     *             "standard": 21,
                     *             "prepaid": 6,
                     *             "corporate": 0,
                     *             "voucher": 0
                     *           }
                     *         },
                     *         "merchants": {
                     *           "total": 6,
                     *           "active": 5,
                     *           "inactive": 1
                     *         },
                     *         "outstanding_balance": 894.5
                     *       },
                     *       "today_stats": {
                     *         "date": "2026-11-22",
                     *         "timezone": "Asia/Taipei",
                     *         "transactions": {
                     *           "total_count": 11,
                     *           "payment_count": 4,
                     *           "refund_count": 1,
                     *           "recharge_count": 6,
                     *           "payment_amount": 53.5,
                     *           "refund_amount": 5,
                     *           "recharge_amount": 943
                     *         },
                     *         "qr_generated": 6,
                     *         "new_members": 21
                     *       },
                     *       "generated_at": "2026-11-22T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminGetStatisticsOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.getTrends": {
        parameters: {
            query?: {
                /** @description From this instant on: ISO 8601 with an offset; or from this day of the business time zone on */
                start_date?: string;
                /** @description Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone */
                end_date?: string;
                /** @description How long each row of the answer is */
                interval?: components["schemas"]["TrendInterval"];
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "interval": "day",
                     *       "timezone": "Asia/Taipei",
                     *       "trends": [
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 0,
                     *           "payment_amount": 0,
                     *           "refund_count": 0,
                     *           "refund_amount": 0,
                     *           "net_amount": 0,
                     *           "recharge_count": 0,
                     *           "recharge_amount": 0,
                     *           "unique_customers": 0
                     *         },
                     *         {
                     *           "period": "2026-11-22",
                     *           "payment_count": 4,
                     *           "payment_amount": 53.5,
                     *           "refund_count": 1,
                     *           "refund_amount": 5,
                     *           "net_amount": 48.5,
                     *           "recharge_count": 6,
                     *           "recharge_amount": 943,
                     *           "unique_customers": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AdminGetTrendsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listAdministrators": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "administrators": [
                     *         {
                     *           "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "name": "admin-1",
                     *           "role": "owner",
                     *           "status": "active",
                     *           "login_enabled": true,
                     *           "second_factor": false,
                     *           "first_login_expires_at": null,
                     *           "last_seen_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "name": "admin-2",
                     *           "role": "owner",
                     *           "status": "active",
                     *           "login_enabled": true,
                     *           "second_factor": false,
                     *           "first_login_expires_at": null,
                     *           "last_seen_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 11,
                     *         "total_pages": 6,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListAdministratorsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.inviteAdministrator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-inviteAdministrator-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "auditor-1",
                 *       "role": "auditor"
                 *     }
                 */
                "application/json": components["schemas"]["AdminInviteAdministratorInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "administrator": {
                     *         "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "auditor-1",
                     *         "role": "auditor"
                     *       },
                     *       "first_login_code": "G19FS-AAMJS-6JNRC",
                     *       "expires_at": "2026-11-23T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminInviteAdministratorOutput"];
                };
            };
            /** @description The input is refused: `INVALID_NAME`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_NAME" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_NAME" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description The present state does not allow this: `NAME_TAKEN` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NAME_TAKEN";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NAME_TAKEN";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.searchCards": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description A part of a number, a name or a contact */
                search?: string;
                /** @description Only cards of this kind */
                card_type?: components["schemas"]["CardType"];
                /** @description Only rows in this state */
                status?: components["schemas"]["CardStatus"];
                /** @description Whose; for administrators */
                member_id?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cards": [
                     *         {
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "card_no": "PPD00000001",
                     *           "card_type": "prepaid",
                     *           "name": null,
                     *           "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "owner_member_no": "M00000001",
                     *           "owner_name": "王大明",
                     *           "balance": 300,
                     *           "points": 0,
                     *           "level": 0,
                     *           "fixed_discount": null,
                     *           "corporate_discount": null,
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         },
                     *         {
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "card_no": "STD00000001",
                     *           "card_type": "standard",
                     *           "name": null,
                     *           "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
                     *           "owner_member_no": "M00000002",
                     *           "owner_name": "王小明",
                     *           "balance": 0,
                     *           "points": 0,
                     *           "level": 0,
                     *           "fixed_discount": null,
                     *           "corporate_discount": null,
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "created_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 22,
                     *         "total_pages": 11,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminSearchCardsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.issueCard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-issueCard-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_type": "prepaid",
                 *       "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "initial_value": 300,
                 *       "binding_password": "shared-card-1"
                 *     }
                 */
                "application/json": components["schemas"]["AdminIssueCardInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "card": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "card_no": "PPD00000001",
                     *         "card_type": "prepaid",
                     *         "name": null,
                     *         "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "status": "active",
                     *         "balance": 300,
                     *         "fixed_discount": null,
                     *         "expires_at": null,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "initial_tx_no": "RCG0000000001"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminIssueCardOutput"];
                };
            };
            /** @description A second person has to approve it first; nothing else was written */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequested"];
                };
            };
            /** @description The input is refused: `CARD_TYPE_NOT_SHAREABLE`, `UNSUPPORTED_CARD_TYPE_FOR_RECHARGE`, `MEMBER_SUSPENDED`, `INVALID_RECHARGE_AMOUNT`, `INVALID_NAME`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "CARD_TYPE_NOT_SHAREABLE" | "UNSUPPORTED_CARD_TYPE_FOR_RECHARGE" | "MEMBER_SUSPENDED" | "INVALID_RECHARGE_AMOUNT" | "INVALID_NAME" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CARD_TYPE_NOT_SHAREABLE" | "UNSUPPORTED_CARD_TYPE_FOR_RECHARGE" | "MEMBER_SUSPENDED" | "INVALID_RECHARGE_AMOUNT" | "INVALID_NAME" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `APPROVAL_DECIDED` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "APPROVAL_DECIDED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "APPROVAL_DECIDED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listApprovals": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Only those in this state now */
                state?: components["schemas"]["ApprovalState"];
                /** @description true: those that the caller made; false: those of others */
                mine?: boolean;
                /** @description true: only those that the caller could decide now */
                waiting_for_me?: boolean;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvals": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "operation": "adjust_points",
                     *           "amount": 20000,
                     *           "object_type": "card",
                     *           "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "details": {
                     *             "reason": "活動贈點",
                     *             "card_no": "STD00000001",
                     *             "card_status": "active",
                     *             "delta_points": 20000,
                     *             "owner_member_no": "M00000001"
                     *           },
                     *           "state": "pending",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "expires_at": "2026-11-23T08:00:00.000Z",
                     *           "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "maker_name": "admin-1",
                     *           "decided_at": null,
                     *           "decided_by_name": null,
                     *           "reason": null,
                     *           "void_reason": null,
                     *           "result": null,
                     *           "is_own": false,
                     *           "can_decide": true
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 1,
                     *         "total_pages": 1,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListApprovalsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listAuditEvents": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Only what this account did */
                actor_id?: string;
                /** @description Only what was done to objects of this kind */
                object_type?: string;
                /** @description Only what was done to this object */
                object_id?: string;
                /** @description Only this action, such as `card.freeze` */
                action?: string;
                /** @description From this instant on: ISO 8601 with an offset; or from this day of the business time zone on */
                start_date?: string;
                /** @description Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone */
                end_date?: string;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": 130,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "actor_role": "admin",
                     *           "actor_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "actor_name": "admin-1",
                     *           "operator": null,
                     *           "on_behalf_of": null,
                     *           "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "request_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "ip": "203.0.113.7",
                     *           "action": "card.adjust_points",
                     *           "object_type": "card",
                     *           "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
                     *           "details": {
                     *             "reason": "goodwill",
                     *             "points_after": 50,
                     *             "points_before": 0
                     *           }
                     *         },
                     *         {
                     *           "id": 129,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "actor_role": "service",
                     *           "actor_id": null,
                     *           "actor_name": null,
                     *           "operator": null,
                     *           "on_behalf_of": null,
                     *           "session_id": null,
                     *           "request_id": null,
                     *           "ip": null,
                     *           "action": "member.create",
                     *           "object_type": "member",
                     *           "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005",
                     *           "details": {
                     *             "card_no": "STD00000001",
                     *             "member_no": "M00000001"
                     *           }
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 130,
                     *         "total_pages": 65,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListAuditEventsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listSessions": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Only logins of this kind of account */
                role?: "member" | "merchant" | "admin";
                /** @description Only logins of this account */
                subject_id?: string;
                /** @description Leave ended logins out */
                alive_only?: boolean;
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "role": "merchant",
                     *           "subject_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "name": "測試商店",
                     *           "merchant_code": "M000000001",
                     *           "operator": "cashier-1",
                     *           "ip": "203.0.113.7",
                     *           "user_agent": "MPS-Till/1.0",
                     *           "state": "alive",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "last_seen_at": "2026-11-22T08:00:00.000Z",
                     *           "expires_at": "2026-11-23T08:00:00.000Z",
                     *           "revoked_at": null,
                     *           "revoke_reason": null
                     *         },
                     *         {
                     *           "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "role": "member",
                     *           "subject_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
                     *           "name": "王小明",
                     *           "merchant_code": null,
                     *           "operator": null,
                     *           "ip": "203.0.113.7",
                     *           "user_agent": "MPS-Till/1.0",
                     *           "state": "alive",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "last_seen_at": "2026-11-22T08:00:00.000Z",
                     *           "expires_at": "2026-11-23T08:00:00.000Z",
                     *           "revoked_at": null,
                     *           "revoke_reason": null
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 12,
                     *         "total_pages": 6,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListSessionsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listSettlements": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description Whose; for administrators */
                merchant_code?: string;
                /** @description Only settlements of this kind */
                mode?: components["schemas"]["SettlementMode"];
                /** @description Only rows in this state */
                status?: components["schemas"]["SettlementStatus"];
            };
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settlements": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "mode": "realtime",
                     *           "period_start": "2026-11-22T07:00:00.000Z",
                     *           "period_end": "2026-11-22T08:00:00.000Z",
                     *           "payment_count": 3,
                     *           "payment_amount": 45.5,
                     *           "refund_count": 1,
                     *           "refund_amount": 5,
                     *           "total_amount": 40.5,
                     *           "total_tx_count": 4,
                     *           "status": "pending",
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "merchant_code": "M000000001",
                     *           "merchant_name": "測試商店",
                     *           "updated_at": "2026-11-22T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 1,
                     *         "total_pages": 1,
                     *         "has_next": false,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListSettlementsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.listTransactions": {
        parameters: {
            query?: {
                /**
                 * @description Rows a page
                 * @example 2
                 */
                limit?: number;
                /** @description Rows to pass over */
                offset?: number;
                /** @description The next_cursor of the page before */
                cursor?: string;
                /** @description From this instant on: ISO 8601 with an offset; or from this day of the business time zone on */
                start_date?: string;
                /** @description Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone */
                end_date?: string;
                /** @description Only transactions of this kind */
                tx_type?: components["schemas"]["TxType"];
                /** @description Only rows in this state */
                status?: components["schemas"]["TxStatus"];
                /** @description A whole number: of a transaction, a foreign order or a card */
                q?: string;
                /** @description The caller's own order number */
                external_order_id?: string;
                /** @description Who stood at the till */
                operator?: string;
                /** @description The card's number, as printed on it */
                card_no?: string;
                /** @description Final amounts from here on */
                amount_min?: number;
                /** @description Final amounts up to here */
                amount_max?: number;
                /** @description The key under which it was asked for */
                idempotency_key?: string;
                /** @description The `X-Request-Id` of the answer that made it */
                request_id?: string;
                /** @description Whose; for administrators */
                member_id?: string;
                /** @description Whose; for administrators */
                merchant_code?: string;
                /** @description The card's id */
                card_id?: string;
            };
            header?: {
                /** @description Names this request, such as `admin-listTransactions-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transactions": [
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *           "tx_no": "RCG0000000001",
                     *           "tx_type": "recharge",
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *           "card_no": "PPD00000001",
                     *           "merchant_id": null,
                     *           "merchant_name": null,
                     *           "raw_amount": 300,
                     *           "discount_applied": 1,
                     *           "final_amount": 300,
                     *           "points_earned": 0,
                     *           "status": "completed",
                     *           "payment_method": "cash",
                     *           "reason": "initial value",
                     *           "original_tx_no": null,
                     *           "refunded_amount": 0,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "operator": null,
                     *           "external_order_id": null,
                     *           "tag": {},
                     *           "settlement_id": null,
                     *           "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "member_no": "M00000001",
                     *           "member_name": "王大明",
                     *           "merchant_code": null
                     *         },
                     *         {
                     *           "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
                     *           "tx_no": "PAY0000000001",
                     *           "tx_type": "payment",
                     *           "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005",
                     *           "card_no": "STD00000001",
                     *           "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000006",
                     *           "merchant_name": "測試商店",
                     *           "raw_amount": 8,
                     *           "discount_applied": 1,
                     *           "final_amount": 8,
                     *           "points_earned": 8,
                     *           "status": "completed",
                     *           "payment_method": "balance",
                     *           "reason": null,
                     *           "original_tx_no": null,
                     *           "refunded_amount": 0,
                     *           "created_at": "2026-11-22T08:00:00.000Z",
                     *           "operator": null,
                     *           "external_order_id": null,
                     *           "tag": {},
                     *           "settlement_id": null,
                     *           "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
                     *           "member_no": "M00000001",
                     *           "member_name": "王大明",
                     *           "merchant_code": "M000000002"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "current_page": 0,
                     *         "page_size": 2,
                     *         "total_count": 11,
                     *         "total_pages": 6,
                     *         "has_next": true,
                     *         "has_prev": false
                     *       },
                     *       "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminListTransactionsOutput"];
                };
            };
            /** @description The input is refused: `INVALID_PERIOD`, `INVALID_CURSOR`, `VALIDATION_FAILED` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_PERIOD" | "INVALID_CURSOR" | "VALIDATION_FAILED";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.reactivateMember": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-reactivateMember-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminReactivateMemberInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "member": {
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "王小明",
                     *         "status": "active",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "會員已恢復"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminReactivateMemberOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.reactivateMerchant": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-reactivateMerchant-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminReactivateMerchantInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "merchant": {
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "code": "M000000001",
                     *         "name": "測試商店",
                     *         "status": "active",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "商戶已恢復"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminReactivateMerchantOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.reportCardLost": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-reportCardLost-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminReportCardLostInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "card": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "card_no": "STD00000001",
                     *         "status": "lost",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "卡片已掛失"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminReportCardLostOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.resetAdministratorPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-resetAdministratorPassword-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of an administrator
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                administrator_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AdminResetAdministratorPasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "密碼已重設",
                     *       "first_login_code": "4XZFY-WHYCE-TV556",
                     *       "expires_at": "2026-11-23T08:00:00.000Z",
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AdminResetAdministratorPasswordOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `CANNOT_REMOVE_LAST_OWNER` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CANNOT_REMOVE_LAST_OWNER";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CANNOT_REMOVE_LAST_OWNER";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.resetAdministratorSecondFactor": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-resetAdministratorSecondFactor-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of an administrator
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                administrator_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AdminResetAdministratorSecondFactorInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "兩步驟驗證已重設",
                     *       "removed": false,
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AdminResetAdministratorSecondFactorOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.resetMemberPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-resetMemberPassword-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "new_password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["AdminResetMemberPasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "密碼已重設",
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AdminResetMemberPasswordOutput"];
                };
            };
            /** @description The input is refused: `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.resetMerchantPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-resetMerchantPassword-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "new_password": "another-horse-battery-2"
                 *     }
                 */
                "application/json": components["schemas"]["AdminResetMerchantPasswordInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "密碼已重設",
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AdminResetMerchantPasswordOutput"];
                };
            };
            /** @description The input is refused: `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.revokeSession": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-revokeSession-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminRevokeSessionInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "該登入已結束",
                     *       "ended": true
                     *     }
                     */
                    "application/json": components["schemas"]["AdminRevokeSessionOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.suspendMember": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-suspendMember-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                 *       "reason": "lost phone"
                 *     }
                 */
                "application/json": components["schemas"]["AdminSuspendMemberInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "member": {
                     *         "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "王小明",
                     *         "status": "suspended",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "會員已暫停"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminSuspendMemberOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MEMBER_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "MEMBER_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "MEMBER_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.suspendMerchant": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-suspendMerchant-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminSuspendMerchantInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "merchant": {
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "code": "M000000001",
                     *         "name": "測試商店",
                     *         "status": "suspended",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "商戶已停用"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminSuspendMerchantOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.unfreezeCard": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-unfreezeCard-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AdminUnfreezeCardInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "card": {
                     *         "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "card_no": "STD00000001",
                     *         "status": "active",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "message": "卡片已解凍"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminUnfreezeCardOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `CARD_NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CARD_NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CARD_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.updateAdministrator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-updateAdministrator-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of an administrator
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                administrator_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "role": "finance"
                 *     }
                 */
                "application/json": components["schemas"]["AdminUpdateAdministratorInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "administrator": {
                     *         "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "admin-1",
                     *         "role": "finance",
                     *         "status": "active",
                     *         "login_enabled": true,
                     *         "second_factor": false,
                     *         "first_login_expires_at": null,
                     *         "last_seen_at": null,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AdminUpdateAdministratorOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `CANNOT_REMOVE_LAST_OWNER` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "CANNOT_REMOVE_LAST_OWNER";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "CANNOT_REMOVE_LAST_OWNER";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.updateOperator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-updateOperator-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The merchant's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                merchant_id: string;
                /**
                 * @description The operator's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000002
                 */
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "role": "manager"
                 *     }
                 */
                "application/json": components["schemas"]["AdminUpdateOperatorInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "operator": {
                     *         "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "name": "cashier-1",
                     *         "role": "manager",
                     *         "status": "active",
                     *         "login_enabled": true,
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       },
                     *       "ended_sessions": 0
                     *     }
                     */
                    "application/json": components["schemas"]["AdminUpdateOperatorOutput"];
                };
            };
            /** @description The input is refused: `VALIDATION_FAILED`, `PASSWORD_TOO_WEAK` */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "PASSWORD_TOO_WEAK";
                    };
                };
            };
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `MERCHANT_NOT_FOUND`, `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MERCHANT_NOT_FOUND" | "NOT_FOUND";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.updateSettlementStatus": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as `admin-updateSettlementStatus-20261122-0001`; a repetition is answered with the first result. Charges, refunds and recharges keep the key for ever, other writes for 48 hours. The same as `idempotency_key`. */
                "Idempotency-Key"?: string;
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The settlement's id
                 * @example 3f0e5c1a-6f3a-4d0e-9a55-000000000001
                 */
                settlement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "settled"
                 *     }
                 */
                "application/json": components["schemas"]["AdminUpdateSettlementStatusInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "settlement": {
                     *         "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
                     *         "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
                     *         "merchant_code": "M000000001",
                     *         "mode": "realtime",
                     *         "period_start": "2026-11-22T07:00:00.000Z",
                     *         "period_end": "2026-11-22T08:00:00.000Z",
                     *         "total_amount": 12,
                     *         "total_tx_count": 1,
                     *         "status": "settled",
                     *         "created_at": "2026-11-22T08:00:00.000Z",
                     *         "updated_at": "2026-11-22T08:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdminUpdateSettlementStatusOutput"];
                };
            };
            /** @description A second person has to approve it first; nothing else was written */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequested"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            /** @description What the input names does not exist, or is not for this login to see: `NOT_FOUND` */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @constant */
                            code?: "NOT_FOUND";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        code?: "NOT_FOUND";
                    };
                };
            };
            /** @description The present state does not allow this: `INVALID_STATE_TRANSITION`, `APPROVAL_DECIDED` */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "INVALID_STATE_TRANSITION" | "APPROVAL_DECIDED";
                        };
                    };
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVALID_STATE_TRANSITION" | "APPROVAL_DECIDED";
                    };
                };
            };
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            422: components["responses"]["Error422"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.verifyAudit": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true,
                     *       "checked": {
                     *         "events": 130,
                     *         "unsealed_events": 0,
                     *         "batches": 1
                     *       },
                     *       "head_hash": "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
                     *       "violations": []
                     *     }
                     */
                    "application/json": components["schemas"]["AdminVerifyAuditOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "admin.verifyLedger": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true,
                     *       "checked": {
                     *         "cards": 32,
                     *         "transactions": 13
                     *       },
                     *       "violation_count": 0,
                     *       "violations": []
                     *     }
                     */
                    "application/json": components["schemas"]["AdminVerifyLedgerOutput"];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            429: components["responses"]["Error429"];
            431: components["responses"]["Error431"];
            500: components["responses"]["Error500"];
            503: components["responses"]["Error503"];
            504: components["responses"]["Error504"];
        };
    };
    "health.live": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is alive */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive",
                     *       "timestamp": "2026-11-22T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            431: components["responses"]["Error431"];
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is ready */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "timestamp": "2026-11-22T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            431: components["responses"]["Error431"];
            /** @description It is stopping, or its database is away */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "not_ready",
                     *       "timestamp": "2026-11-22T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    "health.health": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of texts for people: zh-TW where nothing better is asked for
                 * @example zh-TW
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A name of your own for the request, logged as `client_request_id`; with others than these characters it is left out */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All works */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "version": "0.1.0",
                     *       "timestamp": "2026-11-22T08:00:00.000Z",
                     *       "checks": {
                     *         "database": true,
                     *         "redis": "disabled",
                     *         "rpc_functions": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            431: components["responses"]["Error431"];
            /** @description Something does not work */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unhealthy",
                     *       "version": "0.1.0",
                     *       "timestamp": "2026-11-22T08:00:00.000Z",
                     *       "checks": {
                     *         "database": false,
                     *         "redis": "disabled",
                     *         "rpc_functions": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}
