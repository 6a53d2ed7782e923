// Generated from the contracts by `npm run generate`. Do not edit.
/** What `auth.changePassword` takes: Change my password. */
export interface AuthChangePasswordInput {
  /** The password that is in force now */
  current_password: string;
  /** The password from now on; easily guessed ones are refused */
  new_password: string;
  /** The one-time code, where the account has one enrolled */
  admin_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.changePassword` answers: Change my password. */
export interface AuthChangePasswordOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** How many sessions ended */
  ended_sessions: number;
}

/** What `auth.chooseFirstPassword` takes: Choose a password at the first login. */
export interface AuthChooseFirstPasswordInput {
  /** What kind of account it is; of a binding, what the member may do with the card */
  role: 'member' | 'merchant' | 'admin';
  /**
   * A member's number, phone, email or id; a merchant's code; an administrator's name
   * @example "13800138000"
   */
  identifier: string;
  /** The name of a merchant operator; merchants alone */
  operator?: string | undefined;
  /** The one-time code, where the account has one enrolled */
  admin_code?: string | undefined;
  /**
   * The first-login code, in any spelling
   * @example "K7QF2-9XWTM-4HBCD"
   */
  code: string;
  /** The password from now on; easily guessed ones are refused */
  new_password: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.chooseFirstPassword` answers: Choose a password at the first login. */
export interface AuthChooseFirstPasswordOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** Send it as `Authorization: Bearer <token>` */
  token: string;
  /** Who is logged in */
  user_info: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'member' | 'merchant' | 'admin';
    /** What the login may do */
    permissions: (
      | 'member:read_cards'
      | 'member:generate_qr'
      | 'member:recharge'
      | 'member:read_transactions'
      | 'member:bind_card'
      | 'member:manage_cards'
      | 'member:edit_profile'
      | 'member:link_identity'
      | 'merchant:charge'
      | 'merchant:read_transactions'
      | 'merchant:read_summary'
      | 'merchant:refund'
      | 'merchant:generate_settlement'
      | 'merchant:read_settlements'
      | 'merchant:recharge'
      | 'merchant:manage_operators'
      | 'merchant:manage_keys'
      | 'merchant:manage_webhooks'
      | 'merchant:read_events'
      | 'admin:create_member'
      | 'admin:manage_members'
      | 'admin:manage_cards'
      | 'admin:manage_merchants'
      | 'admin:adjust_points'
      | 'admin:suspend_member'
      | 'admin:suspend_merchant'
      | 'admin:batch_operations'
      | 'admin:manage_sessions'
      | 'admin:read_statistics'
      | 'admin:read_audit'
      | 'admin:read_members'
      | 'admin:read_cards'
      | 'admin:read_merchants'
      | 'admin:read_transactions'
      | 'admin:read_books'
      | 'admin:read_security'
      | 'admin:move_money'
      | 'admin:settle'
      | 'admin:pay_out'
      | 'admin:reconcile'
      | 'admin:act_for_others'
      | 'admin:manage_administrators'
      | 'admin:manage_settings'
      | 'admin:manage_keys'
      | 'admin:privacy'
    )[];
    /**
     * The merchant's code; as an input, for administrators who act on a merchant's behalf
     * @example "SHOP001"
     */
    merchant_code?: string | undefined;
    /** What the operator may do; absent or null for other accounts */
    operator_role?: 'manager' | 'cashier' | undefined;
    /** What the administrator may do; absent or null for other accounts */
    administrator_role?: 'owner' | 'finance' | 'support' | 'auditor' | undefined;
    /** The named operator of a merchant; absent or null for its own account */
    operator?: string | undefined;
  };
  /**
   * When it ends, in UTC; null where it does not
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
  /** True where this login can only enrol a second factor; other calls answer SECOND_FACTOR_REQUIRED */
  second_factor_required: boolean;
  /** To keep on this device and to send with its next login */
  device_token: string;
  /** Wrong passwords, codes and PINs for this account since it logged in last */
  failed_attempts_since_last_login: number;
}

/** What `auth.listSessions` takes: List my sessions. */
export interface AuthListSessionsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
}

/** What `auth.listSessions` answers: List my sessions. */
export interface AuthListSessionsOutput {
  /** The sessions of this page */
  sessions: {
    /**
     * The login's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    session_id: string;
    /** True for the session that asks */
    is_current: boolean;
    /** The address that the request came from; null where it is unknown */
    ip: string | null;
    /** The program that logged in, as it names itself */
    user_agent: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When the session was last used, in UTC, to about a minute
     * @example "2026-11-22T08:00:00.000Z"
     */
    last_seen_at: string;
    /**
     * When it ends, in UTC; null where it does not
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `auth.login` takes: Log in. */
export interface AuthLoginInput {
  /** What kind of account it is; of a binding, what the member may do with the card */
  role: 'member' | 'merchant' | 'admin';
  /**
   * A member's number, phone, email or id; a merchant's code; an administrator's name
   * @example "13800138000"
   */
  identifier: string;
  /** The password in plain text; it is stored only as a hash */
  password: string;
  /** The name of a merchant operator; merchants alone */
  operator?: string | undefined;
  /** What an earlier login on this device answered; wrong tries elsewhere then leave this one its own */
  device_token?: string | undefined;
  /** The one-time code, where the account has one enrolled */
  admin_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.login` answers: Log in. */
export interface AuthLoginOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** Send it as `Authorization: Bearer <token>` */
  token: string;
  /** Who is logged in */
  user_info: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'member' | 'merchant' | 'admin';
    /** What the login may do */
    permissions: (
      | 'member:read_cards'
      | 'member:generate_qr'
      | 'member:recharge'
      | 'member:read_transactions'
      | 'member:bind_card'
      | 'member:manage_cards'
      | 'member:edit_profile'
      | 'member:link_identity'
      | 'merchant:charge'
      | 'merchant:read_transactions'
      | 'merchant:read_summary'
      | 'merchant:refund'
      | 'merchant:generate_settlement'
      | 'merchant:read_settlements'
      | 'merchant:recharge'
      | 'merchant:manage_operators'
      | 'merchant:manage_keys'
      | 'merchant:manage_webhooks'
      | 'merchant:read_events'
      | 'admin:create_member'
      | 'admin:manage_members'
      | 'admin:manage_cards'
      | 'admin:manage_merchants'
      | 'admin:adjust_points'
      | 'admin:suspend_member'
      | 'admin:suspend_merchant'
      | 'admin:batch_operations'
      | 'admin:manage_sessions'
      | 'admin:read_statistics'
      | 'admin:read_audit'
      | 'admin:read_members'
      | 'admin:read_cards'
      | 'admin:read_merchants'
      | 'admin:read_transactions'
      | 'admin:read_books'
      | 'admin:read_security'
      | 'admin:move_money'
      | 'admin:settle'
      | 'admin:pay_out'
      | 'admin:reconcile'
      | 'admin:act_for_others'
      | 'admin:manage_administrators'
      | 'admin:manage_settings'
      | 'admin:manage_keys'
      | 'admin:privacy'
    )[];
    /**
     * The merchant's code; as an input, for administrators who act on a merchant's behalf
     * @example "SHOP001"
     */
    merchant_code?: string | undefined;
    /** What the operator may do; absent or null for other accounts */
    operator_role?: 'manager' | 'cashier' | undefined;
    /** What the administrator may do; absent or null for other accounts */
    administrator_role?: 'owner' | 'finance' | 'support' | 'auditor' | undefined;
    /** The named operator of a merchant; absent or null for its own account */
    operator?: string | undefined;
  };
  /**
   * When it ends, in UTC; null where it does not
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
  /** True where this login can only enrol a second factor; other calls answer SECOND_FACTOR_REQUIRED */
  second_factor_required: boolean;
  /** To keep on this device and to send with its next login */
  device_token: string;
  /** Wrong passwords, codes and PINs for this account since it logged in last */
  failed_attempts_since_last_login: number;
}

/** What `auth.loginExternal` takes: Log in with an external identity. */
export interface AuthLoginExternalInput {
  /** Who vouches for the member */
  provider: 'wechat' | 'alipay' | 'line';
  /** What the provider gave the client: for wechat the code of the mini-program's wx.login */
  credential: string;
  /** The name to register with, where that is allowed */
  name?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.loginExternal` answers: Log in with an external identity. */
export interface AuthLoginExternalOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** Send it as `Authorization: Bearer <token>` */
  token: string;
  /** Who is logged in */
  user_info: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'member' | 'merchant' | 'admin';
    /** What the login may do */
    permissions: (
      | 'member:read_cards'
      | 'member:generate_qr'
      | 'member:recharge'
      | 'member:read_transactions'
      | 'member:bind_card'
      | 'member:manage_cards'
      | 'member:edit_profile'
      | 'member:link_identity'
      | 'merchant:charge'
      | 'merchant:read_transactions'
      | 'merchant:read_summary'
      | 'merchant:refund'
      | 'merchant:generate_settlement'
      | 'merchant:read_settlements'
      | 'merchant:recharge'
      | 'merchant:manage_operators'
      | 'merchant:manage_keys'
      | 'merchant:manage_webhooks'
      | 'merchant:read_events'
      | 'admin:create_member'
      | 'admin:manage_members'
      | 'admin:manage_cards'
      | 'admin:manage_merchants'
      | 'admin:adjust_points'
      | 'admin:suspend_member'
      | 'admin:suspend_merchant'
      | 'admin:batch_operations'
      | 'admin:manage_sessions'
      | 'admin:read_statistics'
      | 'admin:read_audit'
      | 'admin:read_members'
      | 'admin:read_cards'
      | 'admin:read_merchants'
      | 'admin:read_transactions'
      | 'admin:read_books'
      | 'admin:read_security'
      | 'admin:move_money'
      | 'admin:settle'
      | 'admin:pay_out'
      | 'admin:reconcile'
      | 'admin:act_for_others'
      | 'admin:manage_administrators'
      | 'admin:manage_settings'
      | 'admin:manage_keys'
      | 'admin:privacy'
    )[];
    /**
     * The merchant's code; as an input, for administrators who act on a merchant's behalf
     * @example "SHOP001"
     */
    merchant_code?: string | undefined;
    /** What the operator may do; absent or null for other accounts */
    operator_role?: 'manager' | 'cashier' | undefined;
    /** What the administrator may do; absent or null for other accounts */
    administrator_role?: 'owner' | 'finance' | 'support' | 'auditor' | undefined;
    /** The named operator of a merchant; absent or null for its own account */
    operator?: string | undefined;
  };
  /**
   * When it ends, in UTC; null where it does not
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
  /** True where this login has registered the member */
  registered: boolean;
}

/** What `auth.logout` takes: Log out. */
export type AuthLogoutInput =
  | {
      /**
       * The same as the `Idempotency-Key` header, for clients that cannot set headers
       * @example "order-20261122-0001"
       */
      idempotency_key?: string | undefined;
    }
  | undefined;

/** What `auth.logout` answers: Log out. */
export interface AuthLogoutOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `auth.logoutAll` takes: Log out on every device. */
export type AuthLogoutAllInput =
  | {
      /**
       * The same as the `Idempotency-Key` header, for clients that cannot set headers
       * @example "order-20261122-0001"
       */
      idempotency_key?: string | undefined;
    }
  | undefined;

/** What `auth.logoutAll` answers: Log out on every device. */
export interface AuthLogoutAllOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** How many sessions ended */
  ended_sessions: number;
}

/** What `auth.me` takes: Show who is logged in. */
export type AuthMeInput = Record<string, never> | undefined;

/** What `auth.me` answers: Show who is logged in. */
export interface AuthMeOutput {
  /** Who is logged in */
  user_info: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'member' | 'merchant' | 'admin';
    /** What the login may do */
    permissions: (
      | 'member:read_cards'
      | 'member:generate_qr'
      | 'member:recharge'
      | 'member:read_transactions'
      | 'member:bind_card'
      | 'member:manage_cards'
      | 'member:edit_profile'
      | 'member:link_identity'
      | 'merchant:charge'
      | 'merchant:read_transactions'
      | 'merchant:read_summary'
      | 'merchant:refund'
      | 'merchant:generate_settlement'
      | 'merchant:read_settlements'
      | 'merchant:recharge'
      | 'merchant:manage_operators'
      | 'merchant:manage_keys'
      | 'merchant:manage_webhooks'
      | 'merchant:read_events'
      | 'admin:create_member'
      | 'admin:manage_members'
      | 'admin:manage_cards'
      | 'admin:manage_merchants'
      | 'admin:adjust_points'
      | 'admin:suspend_member'
      | 'admin:suspend_merchant'
      | 'admin:batch_operations'
      | 'admin:manage_sessions'
      | 'admin:read_statistics'
      | 'admin:read_audit'
      | 'admin:read_members'
      | 'admin:read_cards'
      | 'admin:read_merchants'
      | 'admin:read_transactions'
      | 'admin:read_books'
      | 'admin:read_security'
      | 'admin:move_money'
      | 'admin:settle'
      | 'admin:pay_out'
      | 'admin:reconcile'
      | 'admin:act_for_others'
      | 'admin:manage_administrators'
      | 'admin:manage_settings'
      | 'admin:manage_keys'
      | 'admin:privacy'
    )[];
    /**
     * The merchant's code; as an input, for administrators who act on a merchant's behalf
     * @example "SHOP001"
     */
    merchant_code?: string | undefined;
    /** What the operator may do; absent or null for other accounts */
    operator_role?: 'manager' | 'cashier' | undefined;
    /** What the administrator may do; absent or null for other accounts */
    administrator_role?: 'owner' | 'finance' | 'support' | 'auditor' | undefined;
    /** The named operator of a merchant; absent or null for its own account */
    operator?: string | undefined;
  };
  /** The session that the token names */
  session_info: {
    /**
     * The login's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    session_id: string;
    /**
     * When the session began, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    issued_at: string;
    /**
     * When it ends, in UTC; null where it does not
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
  };
}

/** What `auth.reauthenticate` takes: Prove the password again. */
export interface AuthReauthenticateInput {
  /** The password in plain text; it is stored only as a hash */
  password: string;
  /** The one-time code, where the account has one enrolled */
  admin_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.reauthenticate` answers: Prove the password again. */
export interface AuthReauthenticateOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** How long nothing asks for the password again */
  valid_seconds: number;
}

/** What `auth.refresh` takes: Renew the token. */
export type AuthRefreshInput =
  | {
      /**
       * The same as the `Idempotency-Key` header, for clients that cannot set headers
       * @example "order-20261122-0001"
       */
      idempotency_key?: string | undefined;
    }
  | undefined;

/** What `auth.refresh` answers: Renew the token. */
export interface AuthRefreshOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** Send it as `Authorization: Bearer <token>` */
  token: string;
  /** Who is logged in */
  user_info: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'member' | 'merchant' | 'admin';
    /** What the login may do */
    permissions: (
      | 'member:read_cards'
      | 'member:generate_qr'
      | 'member:recharge'
      | 'member:read_transactions'
      | 'member:bind_card'
      | 'member:manage_cards'
      | 'member:edit_profile'
      | 'member:link_identity'
      | 'merchant:charge'
      | 'merchant:read_transactions'
      | 'merchant:read_summary'
      | 'merchant:refund'
      | 'merchant:generate_settlement'
      | 'merchant:read_settlements'
      | 'merchant:recharge'
      | 'merchant:manage_operators'
      | 'merchant:manage_keys'
      | 'merchant:manage_webhooks'
      | 'merchant:read_events'
      | 'admin:create_member'
      | 'admin:manage_members'
      | 'admin:manage_cards'
      | 'admin:manage_merchants'
      | 'admin:adjust_points'
      | 'admin:suspend_member'
      | 'admin:suspend_merchant'
      | 'admin:batch_operations'
      | 'admin:manage_sessions'
      | 'admin:read_statistics'
      | 'admin:read_audit'
      | 'admin:read_members'
      | 'admin:read_cards'
      | 'admin:read_merchants'
      | 'admin:read_transactions'
      | 'admin:read_books'
      | 'admin:read_security'
      | 'admin:move_money'
      | 'admin:settle'
      | 'admin:pay_out'
      | 'admin:reconcile'
      | 'admin:act_for_others'
      | 'admin:manage_administrators'
      | 'admin:manage_settings'
      | 'admin:manage_keys'
      | 'admin:privacy'
    )[];
    /**
     * The merchant's code; as an input, for administrators who act on a merchant's behalf
     * @example "SHOP001"
     */
    merchant_code?: string | undefined;
    /** What the operator may do; absent or null for other accounts */
    operator_role?: 'manager' | 'cashier' | undefined;
    /** What the administrator may do; absent or null for other accounts */
    administrator_role?: 'owner' | 'finance' | 'support' | 'auditor' | undefined;
    /** The named operator of a merchant; absent or null for its own account */
    operator?: string | undefined;
  };
  /**
   * When it ends, in UTC; null where it does not
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
}

/** What `auth.renewRecoveryCodes` takes: Make new recovery codes. */
export type AuthRenewRecoveryCodesInput =
  | {
      /**
       * The same as the `Idempotency-Key` header, for clients that cannot set headers
       * @example "order-20261122-0001"
       */
      idempotency_key?: string | undefined;
    }
  | undefined;

/** What `auth.renewRecoveryCodes` answers: Make new recovery codes. */
export interface AuthRenewRecoveryCodesOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** Each works once in place of a code; shown once */
  recovery_codes: string[];
}

/** What `auth.revokeSession` takes: End one of my sessions. */
export interface AuthRevokeSessionInput {
  /**
   * The login's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  session_id: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.revokeSession` answers: End one of my sessions. */
export interface AuthRevokeSessionOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `auth.switchOperator` takes: Hand the till over to another operator. */
export interface AuthSwitchOperatorInput {
  /** The named operator of a merchant; absent or null for its own account */
  operator: string;
  /**
   * Six digits, by which an operator takes over a till or a manager approves a refund
   * @example "402917"
   */
  pin: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.switchOperator` answers: Hand the till over to another operator. */
export interface AuthSwitchOperatorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** Send it as `Authorization: Bearer <token>` */
  token: string;
  /** Who is logged in */
  user_info: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'member' | 'merchant' | 'admin';
    /** What the login may do */
    permissions: (
      | 'member:read_cards'
      | 'member:generate_qr'
      | 'member:recharge'
      | 'member:read_transactions'
      | 'member:bind_card'
      | 'member:manage_cards'
      | 'member:edit_profile'
      | 'member:link_identity'
      | 'merchant:charge'
      | 'merchant:read_transactions'
      | 'merchant:read_summary'
      | 'merchant:refund'
      | 'merchant:generate_settlement'
      | 'merchant:read_settlements'
      | 'merchant:recharge'
      | 'merchant:manage_operators'
      | 'merchant:manage_keys'
      | 'merchant:manage_webhooks'
      | 'merchant:read_events'
      | 'admin:create_member'
      | 'admin:manage_members'
      | 'admin:manage_cards'
      | 'admin:manage_merchants'
      | 'admin:adjust_points'
      | 'admin:suspend_member'
      | 'admin:suspend_merchant'
      | 'admin:batch_operations'
      | 'admin:manage_sessions'
      | 'admin:read_statistics'
      | 'admin:read_audit'
      | 'admin:read_members'
      | 'admin:read_cards'
      | 'admin:read_merchants'
      | 'admin:read_transactions'
      | 'admin:read_books'
      | 'admin:read_security'
      | 'admin:move_money'
      | 'admin:settle'
      | 'admin:pay_out'
      | 'admin:reconcile'
      | 'admin:act_for_others'
      | 'admin:manage_administrators'
      | 'admin:manage_settings'
      | 'admin:manage_keys'
      | 'admin:privacy'
    )[];
    /**
     * The merchant's code; as an input, for administrators who act on a merchant's behalf
     * @example "SHOP001"
     */
    merchant_code?: string | undefined;
    /** What the operator may do; absent or null for other accounts */
    operator_role?: 'manager' | 'cashier' | undefined;
    /** What the administrator may do; absent or null for other accounts */
    administrator_role?: 'owner' | 'finance' | 'support' | 'auditor' | undefined;
    /** The named operator of a merchant; absent or null for its own account */
    operator?: string | undefined;
  };
  /**
   * When it ends, in UTC; null where it does not
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
}

/** What `auth.totpConfirm` takes: Confirm a second factor. */
export interface AuthTotpConfirmInput {
  /**
   * The first code that the authenticator shows
   * @example "123456"
   */
  code: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.totpConfirm` answers: Confirm a second factor. */
export interface AuthTotpConfirmOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** Each works once in place of a code; shown once */
  recovery_codes: string[];
}

/** What `auth.totpDisable` takes: Remove the second factor. */
export interface AuthTotpDisableInput {
  /** The password in plain text; it is stored only as a hash */
  password: string;
  /** The one-time code, where the account has one enrolled */
  admin_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `auth.totpDisable` answers: Remove the second factor. */
export interface AuthTotpDisableOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `auth.totpEnroll` takes: Begin a second factor. */
export type AuthTotpEnrollInput =
  | {
      /**
       * The same as the `Idempotency-Key` header, for clients that cannot set headers
       * @example "order-20261122-0001"
       */
      idempotency_key?: string | undefined;
    }
  | undefined;

/** What `auth.totpEnroll` answers: Begin a second factor. */
export interface AuthTotpEnrollOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** Base32, for typing into an authenticator */
  secret: string;
  /** The address that authenticator apps open */
  otpauth_uri: string;
  /** The same as a picture to scan */
  qr_svg: string;
}

/** What `member.bindCard` takes: Bind a shared card. */
export interface MemberBindCardInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id?: string | undefined;
  /** The number on the card, where its id is not known */
  card_no?: string | undefined;
  /**
   * member or viewer; administrators may give any role
   * @default "member"
   */
  role?: 'owner' | 'admin' | 'member' | 'viewer' | undefined;
  /** By this password other members bind themselves to the card */
  binding_password?: string | undefined;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `member.bindCard` answers: Bind a shared card. */
export interface MemberBindCardOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The binding as it is now */
  binding: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'owner' | 'admin' | 'member' | 'viewer';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  };
  /** The factor by a bound corporate card: 0.95 pays 95 %; null without one */
  corporate_discount: number | null;
}

/** What `member.changeBindingPassword` takes: Change a shared card's binding password. */
export interface MemberChangeBindingPasswordInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /** 4 to 72 bytes; null lets nobody bind by a password */
  binding_password: string | null;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `member.changeBindingPassword` answers: Change a shared card's binding password. */
export interface MemberChangeBindingPasswordOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `member.generateQr` takes: Issue a payment code. */
export interface MemberGenerateQrInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /**
   * Lifetime in seconds, 900 by default; brought into 30 to 7,200
   * @example 900
   */
  ttl_seconds?: number | undefined;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `member.generateQr` answers: Issue a payment code. */
export interface MemberGenerateQrOutput {
  /** The code to show as a QR; it is never shown again */
  qr_plain: string;
  /**
   * When it ends, in UTC; null where it does not
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
  /** The card that the code belongs to */
  card_info: {
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    balance: number;
  };
  /** How long the code stays valid */
  ttl_seconds: number;
}

/** What `member.getProfile` takes: Show the member's own data and level. */
export interface MemberGetProfileInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
}

/** What `member.getProfile` answers: Show the member's own data and level. */
export interface MemberGetProfileOutput {
  /** The member's own data */
  profile: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** The phone number, unique among members; null without one */
    phone: string | null;
    /** The email address, unique among members; null without one */
    email: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /** The points that the card has, or the change of them in a list of changes */
    points: number;
    /** The level, from 0 up; it follows from the points */
    level: number;
    /** What the level is called */
    level_name: string | null;
    /** The factor of the level: 0.95 pays 95 % */
    discount_rate: number;
    /** The level above; null at the highest */
    next_level: {
      /** The level, from 0 up; it follows from the points */
      level: number;
      /** The name that people see */
      name: string;
      /** How many points are missing */
      points_needed: number;
    } | null;
    /**
     * The business time zone, in which days are counted
     * @example "Asia/Taipei"
     */
    timezone: string;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
}

/** What `member.listBindings` takes: List who is bound to a card. */
export interface MemberListBindingsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
}

/** What `member.listBindings` answers: List who is bound to a card. */
export interface MemberListBindingsOutput {
  /** The members who may use the card */
  bindings: {
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'owner' | 'admin' | 'member' | 'viewer';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `member.listCards` takes: List cards with balances and points. */
export interface MemberListCardsInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
}

/** What `member.listCards` answers: List cards with balances and points. */
export interface MemberListCardsOutput {
  /** The cards of this page, or figures about cards */
  cards: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /** The name that people see */
    name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    balance: number;
    /** The points that the card has, or the change of them in a list of changes */
    points: number;
    /** The level, from 0 up; it follows from the points */
    level: number;
    /** What the level is called */
    level_name: string | null;
    /** The factor of the next payment: 0.95 pays 95 % */
    discount_rate: number;
    /** The factor by a bound corporate card: 0.95 pays 95 %; null without one */
    corporate_discount: number | null;
    /** The level above; null at the highest */
    next_level: {
      /** The level, from 0 up; it follows from the points */
      level: number;
      /** The name that people see */
      name: string;
      /** How many points are missing */
      points_needed: number;
    } | null;
    /** What the member may do with the card */
    binding_role: 'owner' | 'admin' | 'member' | 'viewer';
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /** When it ends, in UTC; null where it does not */
    expires_at: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  }[];
  /** The totals */
  summary: {
    /** How many cards there are */
    total_cards: number;
    /** How many of them can pay */
    active_cards: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    total_balance: number;
    /** The points of all cards together */
    total_points: number;
  };
}

/** What `member.listPoints` takes: List a card's point entries. */
export interface MemberListPointsInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
}

/** What `member.listPoints` answers: List a card's point entries. */
export interface MemberListPointsOutput {
  /** The points that the card has, or the change of them in a list of changes */
  points: {
    /** The id of this row */
    id: number;
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** How many points are added; negative deducts them */
    delta_points: number;
    /** The points before the change */
    points_before: number;
    /** The points after the change */
    points_after: number;
    /** Why; kept with the change and shown in the audit log */
    reason: string;
    /** The transaction's number, for receipts and support */
    tx_no: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `member.listTransactions` takes: List the member's transactions. */
export interface MemberListTransactionsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * From this instant or day on
   * @example "2026-11-01T00:00:00Z"
   */
  start_date?: string | string | undefined;
  /**
   * Before this instant, or to the end of this day
   * @example "2026-11-01T00:00:00Z"
   */
  end_date?: string | string | undefined;
  /** What kind of transaction it is */
  tx_type?: 'payment' | 'refund' | 'recharge' | undefined;
  /** The state that it is in */
  status?: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded' | undefined;
  /**
   * A whole number: of a transaction, a foreign order or a card
   * @example "PAY0000000001"
   */
  q?: string | undefined;
  /** The caller's own order number */
  external_order_id?: string | undefined;
  /** Who stood at the till */
  operator?: string | undefined;
  /** The card's number, as printed on it */
  card_no?: string | undefined;
  /** Final amounts from here on */
  amount_min?: number | undefined;
  /** Final amounts up to here */
  amount_max?: number | undefined;
  /**
   * The key under which it was asked for
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
  /** The `X-Request-Id` of the answer that made it */
  request_id?: string | undefined;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
}

/** What `member.listTransactions` answers: List the member's transactions. */
export interface MemberListTransactionsOutput {
  /** The transactions of this page, or figures about transactions */
  transactions: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The transaction's number, for receipts and support */
    tx_no: string;
    /** What kind of transaction it is */
    tx_type: 'payment' | 'refund' | 'recharge';
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The merchant's id */
    merchant_id: string | null;
    /** The merchant's name; null for a top-up */
    merchant_name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    raw_amount: number;
    /** The factor that was applied: 0.95 pays 95 % */
    discount_applied: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    final_amount: number;
    /** Points that the card gained by it */
    points_earned: number;
    /** The state that it is in */
    status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
    /** How the money was received or paid */
    payment_method: 'balance' | 'cash' | 'wechat' | 'alipay';
    /** Why; kept with the change and shown in the audit log */
    reason: string | null;
    /** The number of the payment that a refund gives back */
    original_tx_no: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refunded_amount: number;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** The named operator of a merchant; absent or null for its own account */
    operator: string | null;
    /** The caller's own order number; used once per merchant or card */
    external_order_id: string | null;
    /**
     * Whatever the caller wants to keep with the transaction
     * @example {"table":"7"}
     */
    tag: Record<string, unknown>;
    /** The settlement's id */
    settlement_id: string | null;
    /** `administrator` where an administrator acted on somebody's behalf; else null */
    acted_by: 'administrator' | null;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `member.onCardChange` takes: Follow the member's cards. */
export interface MemberOnCardChangeInput {
  /** The id of the last event that the caller has seen, to receive what it missed */
  lastEventId?: string | null | undefined;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
}

/** What `member.onCardChange` answers: Follow the member's cards. */
export interface MemberOnCardChangeOutput {
  /** What changed; `resync` asks to read everything again */
  kind:
    | 'charge'
    | 'refund'
    | 'recharge'
    | 'points'
    | 'card'
    | 'binding'
    | 'member'
    | 'merchant'
    | 'settlement'
    | 'session'
    | 'approval'
    | 'resync';
  /**
   * When it happened, in UTC
   * @example "2026-11-22T08:00:00.000Z"
   */
  at: string;
  /** The transaction's number, for receipts and support */
  tx_no: string | null;
  /** The amount that moved; null for changes of other kinds */
  amount: number | null;
  /** The card's id */
  card_id: string | null;
  /** The card's number, as printed on it */
  card_no: string | null;
  /** The named operator of a merchant; absent or null for its own account */
  operator: string | null;
}

/** What `member.recharge` takes: Top up a card. */
export interface MemberRechargeInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /**
   * An amount with at most two decimals, as a number or a decimal string
   * @example 1299.5
   */
  amount: number | string;
  /**
   * How the money was received; not balance
   * @default "wechat"
   */
  payment_method?: 'balance' | 'cash' | 'wechat' | 'alipay' | undefined;
  /** The caller's own order number; used once per merchant or card */
  external_order_id?: string | undefined;
  /**
   * Whatever the caller wants to keep with the transaction
   * @example {"table":"7"}
   */
  tag?: Record<string, unknown> | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
}

/** What `member.recharge` answers: Top up a card. */
export type MemberRechargeOutput =
  | {
      /** Always true: a refusal has an error envelope instead */
      success: true;
      /** The transaction */
      transaction: {
        /**
         * The transaction's id
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        tx_id: string;
        /** The transaction's number, for receipts and support */
        tx_no: string;
        /**
         * The card's id
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        card_id: string;
        /**
         * An amount with at most two decimals
         * @example 1299.5
         */
        amount: number;
        /** How the money was received or paid */
        payment_method: 'balance' | 'cash' | 'wechat' | 'alipay';
        /** The state that it is in */
        status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
        /**
         * When it was created, in UTC
         * @example "2026-11-22T08:00:00.000Z"
         */
        created_at: string;
      };
      /**
       * An amount with at most two decimals
       * @example 1299.5
       */
      balance_after: number;
      /** True when this is the first result of the same request again */
      replayed: boolean;
    }
  | {
      /** A call that needs a second person, or what became of it */
      approval: {
        /**
         * The approval's id, for GET /admin/approvals/{approval_id}
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        id: string;
        /** The state at this moment */
        state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
        /**
         * When it ends, in UTC; null where it does not
         * @example "2026-11-22T08:00:00.000Z"
         */
        expires_at: string;
      };
    };

/** What `member.removeBinding` takes: Remove a member from a shared card. */
export interface MemberRemoveBindingInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /**
   * The member to remove, as `member.listBindings` names it
   * @example "M00000001"
   */
  member_no: string;
  /**
   * Administrators alone: on whose behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `member.removeBinding` answers: Remove a member from a shared card. */
export interface MemberRemoveBindingOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `member.revokeQr` takes: Revoke a payment code. */
export interface MemberRevokeQrInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `member.revokeQr` answers: Revoke a payment code. */
export interface MemberRevokeQrOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `member.unbindCard` takes: Unbind a shared card. */
export interface MemberUnbindCardInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `member.unbindCard` answers: Unbind a shared card. */
export interface MemberUnbindCardOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `member.updateProfile` takes: Change the member's own name. */
export interface MemberUpdateProfileInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The name that people see
   * @example "王小明"
   */
  name: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `member.updateProfile` answers: Change the member's own name. */
export interface MemberUpdateProfileOutput {
  /** The member's own data */
  profile: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** The phone number, unique among members; null without one */
    phone: string | null;
    /** The email address, unique among members; null without one */
    email: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /** The points that the card has, or the change of them in a list of changes */
    points: number;
    /** The level, from 0 up; it follows from the points */
    level: number;
    /** What the level is called */
    level_name: string | null;
    /** The factor of the level: 0.95 pays 95 % */
    discount_rate: number;
    /** The level above; null at the highest */
    next_level: {
      /** The level, from 0 up; it follows from the points */
      level: number;
      /** The name that people see */
      name: string;
      /** How many points are missing */
      points_needed: number;
    } | null;
    /**
     * The business time zone, in which days are counted
     * @example "Asia/Taipei"
     */
    timezone: string;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** Always true: a refusal has an error envelope instead */
  success: true;
}

/** What `merchant.charge` takes: Charge a card by its payment code. */
export interface MerchantChargeInput {
  /** The member's payment code, as scanned */
  qr_plain: string;
  /**
   * The price before any discount
   * @example 1299.5
   */
  amount: number | string;
  /** The caller's own order number; used once per merchant or card */
  external_order_id?: string | undefined;
  /**
   * Whatever the caller wants to keep with the transaction
   * @example {"table":"7"}
   */
  tag?: Record<string, unknown> | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
}

/** What `merchant.charge` answers: Charge a card by its payment code. */
export interface MerchantChargeOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The transaction */
  transaction: {
    /**
     * The transaction's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    tx_id: string;
    /** The transaction's number, for receipts and support */
    tx_no: string;
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    raw_amount: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    final_amount: number;
    /**
     * The factor that was applied: 0.95 pays 95 %
     * @example 0.95
     */
    discount: number;
    /** Points that the card gained by it */
    points_earned: number;
    /** The state that it is in */
    status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  };
  /** What the till may show of the customer */
  customer_info: {
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /** The level of the customer's card */
    member_level: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    balance_after: number;
  };
  /** True when this is the first result of the same request again */
  replayed: boolean;
}

/** What `merchant.createOperator` takes: Add an operator. */
export interface MerchantCreateOperatorInput {
  /**
   * The name that people see
   * @example "王小明"
   */
  name: string;
  /**
   * What kind of account it is; of a binding, what the member may do with the card
   * @default "cashier"
   */
  role?: 'manager' | 'cashier' | undefined;
  /** The password in plain text; it is stored only as a hash */
  password?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `merchant.createOperator` answers: Add an operator. */
export interface MerchantCreateOperatorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The named operator of a merchant; absent or null for its own account */
  operator: {
    /**
     * The operator's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    operator_id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'manager' | 'cashier';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
}

/** What `merchant.generateSettlement` takes: Settle a period. */
export interface MerchantGenerateSettlementInput {
  /** How often the merchant is settled with */
  mode: 'realtime' | 't_plus_1' | 'monthly';
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  period_start: string | string;
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  period_end: string | string;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `merchant.generateSettlement` answers: Settle a period. */
export interface MerchantGenerateSettlementOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The settlement */
  settlement: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** How often the merchant is settled with */
    mode: 'realtime' | 't_plus_1' | 'monthly';
    /**
     * The first moment of the period, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    period_start: string;
    /**
     * The first moment after the period, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    period_end: string;
    /** How many payments */
    payment_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    payment_amount: number;
    /** How many refunds */
    refund_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refund_amount: number;
    /**
     * Payments less refunds
     * @example 1299.5
     */
    total_amount: number;
    /** How many payments and refunds together */
    total_tx_count: number;
    /** The state that it is in */
    status: 'pending' | 'settled' | 'failed' | 'paid';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  };
}

/** What `merchant.getDailySummary` takes: Summarise a day by the hour. */
export interface MerchantGetDailySummaryInput {
  /**
   * A day of the business time zone; today by default
   * @example "2026-11-22"
   */
  date?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
}

/** What `merchant.getDailySummary` answers: Summarise a day by the hour. */
export interface MerchantGetDailySummaryOutput {
  /** A day of the business time zone */
  date: string;
  /** The business time zone, such as Asia/Taipei */
  timezone: string;
  /** The totals */
  summary: {
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number;
    /** How many payments */
    payment_count: number;
    /** How many refunds */
    refund_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    payment_amount: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refund_amount: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    net_amount: number;
    /** How many different customers paid */
    unique_customers: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    average_payment: number;
  };
  /** One row for each hour of the day */
  hourly_stats: {
    /** The hour of the day, 0 to 23 */
    hour: number;
    /** How many */
    count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    amount: number;
  }[];
}

/** What `merchant.listOperators` takes: List my operators. */
export interface MerchantListOperatorsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
}

/** What `merchant.listOperators` answers: List my operators. */
export interface MerchantListOperatorsOutput {
  /** The operators of this page */
  operators: {
    /**
     * The operator's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    operator_id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'manager' | 'cashier';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `merchant.listSettlements` takes: List settlements. */
export interface MerchantListSettlementsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
}

/** What `merchant.listSettlements` answers: List settlements. */
export interface MerchantListSettlementsOutput {
  /** The settlements of this page */
  settlements: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** How often the merchant is settled with */
    mode: 'realtime' | 't_plus_1' | 'monthly';
    /**
     * The first moment of the period, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    period_start: string;
    /**
     * The first moment after the period, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    period_end: string;
    /** How many payments */
    payment_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    payment_amount: number;
    /** How many refunds */
    refund_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refund_amount: number;
    /**
     * Payments less refunds
     * @example 1299.5
     */
    total_amount: number;
    /** How many payments and refunds together */
    total_tx_count: number;
    /** The state that it is in */
    status: 'pending' | 'settled' | 'failed' | 'paid';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `merchant.listTransactions` takes: List the merchant's transactions. */
export interface MerchantListTransactionsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * From this instant or day on
   * @example "2026-11-01T00:00:00Z"
   */
  start_date?: string | string | undefined;
  /**
   * Before this instant, or to the end of this day
   * @example "2026-11-01T00:00:00Z"
   */
  end_date?: string | string | undefined;
  /** What kind of transaction it is */
  tx_type?: 'payment' | 'refund' | 'recharge' | undefined;
  /** The state that it is in */
  status?: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded' | undefined;
  /**
   * A whole number: of a transaction, a foreign order or a card
   * @example "PAY0000000001"
   */
  q?: string | undefined;
  /** The caller's own order number */
  external_order_id?: string | undefined;
  /** Who stood at the till */
  operator?: string | undefined;
  /** The card's number, as printed on it */
  card_no?: string | undefined;
  /** Final amounts from here on */
  amount_min?: number | undefined;
  /** Final amounts up to here */
  amount_max?: number | undefined;
  /**
   * The key under which it was asked for
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
  /** The `X-Request-Id` of the answer that made it */
  request_id?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
}

/** What `merchant.listTransactions` answers: List the merchant's transactions. */
export interface MerchantListTransactionsOutput {
  /** The transactions of this page, or figures about transactions */
  transactions: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The transaction's number, for receipts and support */
    tx_no: string;
    /** What kind of transaction it is */
    tx_type: 'payment' | 'refund' | 'recharge';
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The merchant's id */
    merchant_id: string | null;
    /** The merchant's name; null for a top-up */
    merchant_name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    raw_amount: number;
    /** The factor that was applied: 0.95 pays 95 % */
    discount_applied: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    final_amount: number;
    /** Points that the card gained by it */
    points_earned: number;
    /** The state that it is in */
    status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
    /** How the money was received or paid */
    payment_method: 'balance' | 'cash' | 'wechat' | 'alipay';
    /** Why; kept with the change and shown in the audit log */
    reason: string | null;
    /** The number of the payment that a refund gives back */
    original_tx_no: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refunded_amount: number;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** The named operator of a merchant; absent or null for its own account */
    operator: string | null;
    /** The caller's own order number; used once per merchant or card */
    external_order_id: string | null;
    /**
     * Whatever the caller wants to keep with the transaction
     * @example {"table":"7"}
     */
    tag: Record<string, unknown>;
    /** The settlement's id */
    settlement_id: string | null;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `merchant.onTransaction` takes: Follow the merchant's transactions. */
export interface MerchantOnTransactionInput {
  /** The id of the last event that the caller has seen, to receive what it missed */
  lastEventId?: string | null | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
}

/** What `merchant.onTransaction` answers: Follow the merchant's transactions. */
export interface MerchantOnTransactionOutput {
  /** What changed; `resync` asks to read everything again */
  kind:
    | 'charge'
    | 'refund'
    | 'recharge'
    | 'points'
    | 'card'
    | 'binding'
    | 'member'
    | 'merchant'
    | 'settlement'
    | 'session'
    | 'approval'
    | 'resync';
  /**
   * When it happened, in UTC
   * @example "2026-11-22T08:00:00.000Z"
   */
  at: string;
  /** The transaction's number, for receipts and support */
  tx_no: string | null;
  /** The amount that moved; null for changes of other kinds */
  amount: number | null;
  /** The card's id */
  card_id: string | null;
  /** The card's number, as printed on it */
  card_no: string | null;
  /** The named operator of a merchant; absent or null for its own account */
  operator: string | null;
}

/** What `merchant.previewSettlement` takes: Preview a settlement. */
export interface MerchantPreviewSettlementInput {
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  period_start: string | string;
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  period_end: string | string;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
}

/** What `merchant.previewSettlement` answers: Preview a settlement. */
export interface MerchantPreviewSettlementOutput {
  /** What a settlement would include now */
  preview: {
    /** How many payments */
    payment_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    payment_amount: number;
    /** How many refunds */
    refund_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refund_amount: number;
    /**
     * Payments less refunds
     * @example 1299.5
     */
    total_amount: number;
    /** How many payments and refunds together */
    total_tx_count: number;
  };
}

/** What `merchant.refund` takes: Refund a payment, in full or in part. */
export interface MerchantRefundInput {
  /**
   * The number of the payment that a refund gives back
   * @example "PAY0000000001"
   */
  original_tx_no: string;
  /**
   * At most what remains of the payment
   * @example 300
   */
  refund_amount: number | string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * Whatever the caller wants to keep with the transaction
   * @example {"table":"7"}
   */
  tag?: Record<string, unknown> | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /** For a cashier: the manager beside, who approves it */
  approved_by?:
    | {
        /**
         * The manager's name
         * @example "mei"
         */
        operator: string;
        /** The password in plain text; it is stored only as a hash */
        password?: string | undefined;
        /**
         * Six digits, by which an operator takes over a till or a manager approves a refund
         * @example "402917"
         */
        pin?: string | undefined;
      }
    | undefined;
}

/** What `merchant.refund` answers: Refund a payment, in full or in part. */
export interface MerchantRefundOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The refund */
  refund: {
    /**
     * The refund's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    refund_tx_id: string;
    /** The refund's number, for receipts and support */
    refund_tx_no: string;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refunded_amount: number;
    /** The number of the payment that a refund gives back */
    original_tx_no: string;
    /** Points that the refund took back */
    points_reversed: number;
    /** The state that it is in */
    status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  };
  /**
   * An amount with at most two decimals
   * @example 1299.5
   */
  remaining_refundable: number;
  /** True when this is the first result of the same request again */
  replayed: boolean;
}

/** What `merchant.resetOperatorPassword` takes: Reset an operator's password. */
export interface MerchantResetOperatorPasswordInput {
  /**
   * The operator's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  operator_id: string;
  /** The password from now on; easily guessed ones are refused */
  new_password: string;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `merchant.resetOperatorPassword` answers: Reset an operator's password. */
export interface MerchantResetOperatorPasswordOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** How many logins ended */
  ended_sessions: number;
}

/** What `merchant.setPin` takes: Set my PIN. */
export interface MerchantSetPinInput {
  /**
   * Six digits, by which an operator takes over a till or a manager approves a refund
   * @example "402917"
   */
  pin: string;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `merchant.setPin` answers: Set my PIN. */
export interface MerchantSetPinOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `merchant.updateOperator` takes: Change an operator's role or status. */
export interface MerchantUpdateOperatorInput {
  /**
   * The operator's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  operator_id: string;
  /** What kind of account it is; of a binding, what the member may do with the card */
  role?: 'manager' | 'cashier' | undefined;
  /** The state that it is in */
  status?: 'active' | 'inactive' | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `merchant.updateOperator` answers: Change an operator's role or status. */
export interface MerchantUpdateOperatorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The named operator of a merchant; absent or null for its own account */
  operator: {
    /**
     * The operator's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    operator_id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'manager' | 'cashier';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** How many logins ended */
  ended_sessions: number;
}

/** What `common.getSettings` takes: Read the settings that clients need. */
export type CommonGetSettingsInput = Record<string, never> | undefined;

/** What `common.getSettings` answers: Read the settings that clients need. */
export interface CommonGetSettingsOutput {
  /**
   * The name of the installation
   * @example "晨光集團"
   */
  business_name: string | null;
  /**
   * The business time zone, an IANA name
   * @example "Asia/Taipei"
   */
  timezone: string;
  /**
   * What all amounts are in, ISO 4217
   * @example "CNY"
   */
  currency: string;
  /** The countries whose national phone numbers are understood, the likeliest first */
  phone_countries: string[];
  /**
   * The largest amount of one charge, before the discount
   * @example 50000
   */
  charge_max: number;
  /**
   * The smallest amount of one recharge
   * @example 0.01
   */
  recharge_min: number;
  /**
   * The largest amount of one recharge
   * @example 50000
   */
  recharge_max: number;
}

/** What `common.getTransaction` takes: Show a transaction with its refunds. */
export interface CommonGetTransactionInput {
  /**
   * The transaction's number, for receipts and support
   * @example "PAY0000000001"
   */
  tx_no: string;
}

/** What `common.getTransaction` answers: Show a transaction with its refunds. */
export interface CommonGetTransactionOutput {
  /** The transaction */
  transaction: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The transaction's number, for receipts and support */
    tx_no: string;
    /** What kind of transaction it is */
    tx_type: 'payment' | 'refund' | 'recharge';
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The merchant's id */
    merchant_id: string | null;
    /** The merchant's name; null for a top-up */
    merchant_name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    raw_amount: number;
    /** The factor that was applied: 0.95 pays 95 % */
    discount_applied: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    final_amount: number;
    /** Points that the card gained by it */
    points_earned: number;
    /** The state that it is in */
    status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
    /** How the money was received or paid */
    payment_method: 'balance' | 'cash' | 'wechat' | 'alipay';
    /** Why; kept with the change and shown in the audit log */
    reason: string | null;
    /** The number of the payment that a refund gives back */
    original_tx_no: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refunded_amount: number;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** The named operator of a merchant; absent or null for its own account */
    operator: string | null;
    /** The caller's own order number; used once per merchant or card */
    external_order_id: string | null;
    /** Whatever the caller wants to keep with the transaction */
    tag: Record<string, unknown>;
    /** The settlement's id */
    settlement_id: string | null;
    /** The merchant's code; as an input, for administrators who act on a merchant's behalf */
    merchant_code: string | null;
    /** The newest 200, oldest first */
    refunds: {
      /**
       * The id of this row
       * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
       */
      id: string;
      /** The transaction's number, for receipts and support */
      tx_no: string;
      /**
       * An amount with at most two decimals
       * @example 1299.5
       */
      refunded_amount: number;
      /** Points that the refund took back */
      points_reversed: number;
      /** Why; kept with the change and shown in the audit log */
      reason: string | null;
      /** The state that it is in */
      status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
      /**
       * When it was created, in UTC
       * @example "2026-11-22T08:00:00.000Z"
       */
      created_at: string;
    }[];
    /** Of all refunds */
    refund_count: number;
    /** Null but for payments */
    remaining_refundable: number | null;
    /** `administrator` where an administrator acted on somebody's behalf; else null */
    acted_by: 'administrator' | null;
  };
}

/** What `common.listEvents` takes: Read what happened, in order. */
export interface CommonListEventsInput {
  /** The id of the last event that the reader has; without it, the oldest that is kept comes first */
  after?: number | undefined;
  /** Only events of this type */
  type?:
    | 'payment.completed'
    | 'payment.refunded'
    | 'recharge.credited'
    | 'card.issued'
    | 'card.frozen'
    | 'card.unfrozen'
    | 'card.lost'
    | 'card.closed'
    | 'card.expired'
    | 'card.points_adjusted'
    | 'member.created'
    | 'member.updated'
    | 'member.suspended'
    | 'member.reactivated'
    | 'merchant.created'
    | 'merchant.suspended'
    | 'merchant.reactivated'
    | 'settlement.created'
    | 'settlement.updated'
    | undefined;
  /**
   * The most events of one answer
   * @default 100
   */
  limit?: number | undefined;
}

/** What `common.listEvents` answers: Read what happened, in order. */
export interface CommonListEventsOutput {
  /** The events of this page, or how many were checked */
  events: {
    /** Later events have greater ids */
    id: number;
    /** What happened */
    type:
      | 'payment.completed'
      | 'payment.refunded'
      | 'recharge.credited'
      | 'card.issued'
      | 'card.frozen'
      | 'card.unfrozen'
      | 'card.lost'
      | 'card.closed'
      | 'card.expired'
      | 'card.points_adjusted'
      | 'member.created'
      | 'member.updated'
      | 'member.suspended'
      | 'member.reactivated'
      | 'merchant.created'
      | 'merchant.suspended'
      | 'merchant.reactivated'
      | 'settlement.created'
      | 'settlement.updated';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** Whose shop it happened in; null for what concerns members and cards */
    merchant: {
      /**
       * The merchant's id
       * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
       */
      merchant_id: string;
      /** The code that people log in with and see on receipts */
      code: string;
      /** The name that people see */
      name: string;
    } | null;
    /**
     * What `object` is
     * @example "transaction"
     */
    object_type: string;
    /** What it happened to, in the fields in which other answers show it, as it is now */
    object: Record<string, unknown> | null;
    /** Of the request that caused it */
    request_id: string | null;
  }[];
  /** `after` of the next call, also where there was no event */
  next_after: number;
}

/** What `common.validateQr` takes: Look at a payment code. */
export interface CommonValidateQrInput {
  /** The member's payment code, as scanned */
  qr_plain: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `common.validateQr` answers: Look at a payment code. */
export interface CommonValidateQrOutput {
  /** Always true: a code that is not valid is refused */
  valid: true;
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /** The card that the code belongs to */
  card_info: {
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    balance: number;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /** The level of the customer's card */
    member_level: number;
    /** Masked: the first character alone */
    member_name: string;
  };
  /**
   * When it ends, in UTC; null where it does not
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
}

/** What `admin.adjustPoints` takes: Adjust a card's points. */
export interface AdminAdjustPointsInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /** How many points are added; negative deducts them */
  delta_points: number;
  /** Why; kept with the change and shown in the audit log */
  reason: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.adjustPoints` answers: Adjust a card's points. */
export type AdminAdjustPointsOutput =
  | {
      /** Always true: a refusal has an error envelope instead */
      success: true;
      /** What the change did */
      adjustment: {
        /**
         * The card's id
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        card_id: string;
        /** The points before the change */
        points_before: number;
        /** The points after the change */
        points_after: number;
        /** What really changed */
        delta_points: number;
        /** The level before the change */
        level_before: number;
        /** The level after the change */
        level_after: number;
        /** The factor of the level after the change: 0.95 pays 95 % */
        discount_after: number;
        /** Why; kept with the change and shown in the audit log */
        reason: string;
        /**
         * When it was last changed, in UTC
         * @example "2026-11-22T08:00:00.000Z"
         */
        updated_at: string;
      };
      /** True when this is the first result of the same request again */
      replayed?: boolean | undefined;
    }
  | {
      /** A call that needs a second person, or what became of it */
      approval: {
        /**
         * The approval's id, for GET /admin/approvals/{approval_id}
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        id: string;
        /** The state at this moment */
        state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
        /**
         * When it ends, in UTC; null where it does not
         * @example "2026-11-22T08:00:00.000Z"
         */
        expires_at: string;
      };
    };

/** What `admin.batchRotateQr` takes: Replace all payment codes. */
export interface AdminBatchRotateQrInput {
  /**
   * How long the code stays valid
   * @default 300
   */
  ttl_seconds?: number | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.batchRotateQr` answers: Replace all payment codes. */
export interface AdminBatchRotateQrOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What was done */
  result: {
    /** How many cards have a new code */
    affected_cards: number;
    /** How long the code stays valid */
    ttl_seconds: number;
    /**
     * When it was done, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    executed_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.cancelApproval` takes: Cancel one's own request. */
export interface AdminCancelApprovalInput {
  /**
   * The approval's id, as the call that waits was answered with
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  approval_id: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.cancelApproval` answers: Cancel one's own request. */
export interface AdminCancelApprovalOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** A call that needs a second person, or what became of it */
  approval: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** What needs a second person */
    operation: 'adjust_points' | 'issue_card' | 'pay_settlement' | 'recharge';
    /** In the currency of the installation, or points for adjust_points */
    amount: number;
    /** What it is about: card, member or settlement */
    object_type: string;
    /** Which object it is about */
    object_id: string;
    /**
     * What the checker decides about, by the names of fields: numbers, status, amounts, reason
     * @example {"card_no":"STD00000001","amount":20000}
     */
    details: Record<string, unknown>;
    /** The state at this moment */
    state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it ends, in UTC; null where it does not
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
    /**
     * The administrator who made the call
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    maker_id: string;
    /** The administrator who made the call, by name */
    maker_name: string;
    /** When it was approved, refused or cancelled */
    decided_at: string | null;
    /** The administrator who decided; the maker where it is cancelled */
    decided_by_name: string | null;
    /** The checker's words */
    reason: string | null;
    /** Why it had no effect: an error code, or OBJECT_CHANGED, MAKER_NOT_PERMITTED, ALREADY_DONE (an order number that was credited since) */
    void_reason: string | null;
    /** What the approved call has written, such as tx_no and balance_after */
    result: Record<string, unknown> | null;
    /** Whether the caller is the maker */
    is_own: boolean;
    /** Whether the caller could approve or refuse it now */
    can_decide: boolean;
  };
}

/** What `admin.cleanExpired` takes: Delete expired codes and sessions. */
export type AdminCleanExpiredInput =
  | {
      /**
       * The same as the `Idempotency-Key` header, for clients that cannot set headers
       * @example "order-20261122-0001"
       */
      idempotency_key?: string | undefined;
    }
  | undefined;

/** What `admin.cleanExpired` answers: Delete expired codes and sessions. */
export interface AdminCleanExpiredOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What was done */
  result: {
    /** How many expired payment codes were deleted */
    removed_codes: number;
    /** How many sessions were deleted */
    removed_sessions: number;
    /** How many idempotency keys were deleted with their answers */
    removed_keys: number;
    /**
     * When it was done, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    executed_at: string;
  };
}

/** What `admin.closeCard` takes: Close an empty card. */
export interface AdminCloseCardInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.closeCard` answers: Close an empty card. */
export interface AdminCloseCardOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The card */
  card: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.createFirstLoginCode` takes: Issue a merchant's first-login code. */
export interface AdminCreateFirstLoginCodeInput {
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
  /**
   * The operator's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  operator_id?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.createFirstLoginCode` answers: Issue a merchant's first-login code. */
export interface AdminCreateFirstLoginCodeOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /**
   * Shown once; it works once
   * @example "K7QF2-9XWTM-4HBCD"
   */
  first_login_code: string;
  /**
   * Until when the code works
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
  /** How many logins ended */
  ended_sessions: number;
}

/** What `admin.createFirstLoginCodes` takes: Issue first-login codes to members. */
export interface AdminCreateFirstLoginCodesInput {
  /** 1 to 200 different members */
  member_ids: string[];
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.createFirstLoginCodes` answers: Issue first-login codes to members. */
export interface AdminCreateFirstLoginCodesOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** One first-login code for each member, in the order of the input */
  codes: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /**
     * Shown once; it works once
     * @example "K7QF2-9XWTM-4HBCD"
     */
    first_login_code: string;
    /**
     * Until when the code works
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
  }[];
}

/** What `admin.createMember` takes: Create a member. */
export interface AdminCreateMemberInput {
  /**
   * The name that people see
   * @example "王小明"
   */
  name: string;
  /** The phone number, unique among members; null without one */
  phone?: string | null | undefined;
  /** The email address, unique among members; null without one */
  email?: string | null | undefined;
  /** The password in plain text; it is stored only as a hash */
  password?: string | undefined;
  /** The provider of an external identity */
  binding_user_org?: string | null | undefined;
  /** The member's id at that provider */
  binding_org_id?: string | null | undefined;
  /** The type of the first card; standard unless given */
  default_card_type?: 'standard' | 'prepaid' | 'corporate' | 'voucher' | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.createMember` answers: Create a member. */
export interface AdminCreateMemberOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The member */
  member: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** The phone number, unique among members; null without one */
    phone: string | null;
    /** The email address, unique among members; null without one */
    email: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  };
  /** The card that was issued with the member */
  default_card: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
  };
}

/** What `admin.createMerchant` takes: Create a merchant. */
export interface AdminCreateMerchantInput {
  /**
   * The code that people log in with and see on receipts
   * @example "SHOP001"
   */
  code: string;
  /**
   * The name that people see
   * @example "王小明"
   */
  name: string;
  /** How people reach the merchant */
  contact?: string | null | undefined;
  /** The password in plain text; it is stored only as a hash */
  password: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.createMerchant` answers: Create a merchant. */
export interface AdminCreateMerchantOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The merchant */
  merchant: {
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The code that people log in with and see on receipts */
    code: string;
    /** The name that people see */
    name: string;
    /** How people reach the merchant */
    contact: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  };
}

/** What `admin.createOperator` takes: Add an operator to a merchant. */
export interface AdminCreateOperatorInput {
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
  /**
   * The name that people see
   * @example "王小明"
   */
  name: string;
  /**
   * What kind of account it is; of a binding, what the member may do with the card
   * @default "cashier"
   */
  role?: 'manager' | 'cashier' | undefined;
  /** The password in plain text; it is stored only as a hash */
  password?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.createOperator` answers: Add an operator to a merchant. */
export interface AdminCreateOperatorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The named operator of a merchant; absent or null for its own account */
  operator: {
    /**
     * The operator's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    operator_id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'manager' | 'cashier';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
}

/** What `admin.decideApproval` takes: Approve or refuse a call. */
export interface AdminDecideApprovalInput {
  /**
   * The approval's id, as the call that waits was answered with
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  approval_id: string;
  /** Approved, it happens at once */
  decision: 'approve' | 'refuse';
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.decideApproval` answers: Approve or refuse a call. */
export interface AdminDecideApprovalOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** A call that needs a second person, or what became of it */
  approval: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** What needs a second person */
    operation: 'adjust_points' | 'issue_card' | 'pay_settlement' | 'recharge';
    /** In the currency of the installation, or points for adjust_points */
    amount: number;
    /** What it is about: card, member or settlement */
    object_type: string;
    /** Which object it is about */
    object_id: string;
    /**
     * What the checker decides about, by the names of fields: numbers, status, amounts, reason
     * @example {"card_no":"STD00000001","amount":20000}
     */
    details: Record<string, unknown>;
    /** The state at this moment */
    state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it ends, in UTC; null where it does not
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
    /**
     * The administrator who made the call
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    maker_id: string;
    /** The administrator who made the call, by name */
    maker_name: string;
    /** When it was approved, refused or cancelled */
    decided_at: string | null;
    /** The administrator who decided; the maker where it is cancelled */
    decided_by_name: string | null;
    /** The checker's words */
    reason: string | null;
    /** Why it had no effect: an error code, or OBJECT_CHANGED, MAKER_NOT_PERMITTED, ALREADY_DONE (an order number that was credited since) */
    void_reason: string | null;
    /** What the approved call has written, such as tx_no and balance_after */
    result: Record<string, unknown> | null;
    /** Whether the caller is the maker */
    is_own: boolean;
    /** Whether the caller could approve or refuse it now */
    can_decide: boolean;
  };
}

/** What `admin.expireCards` takes: Expire due cards. */
export type AdminExpireCardsInput =
  | {
      /**
       * The same as the `Idempotency-Key` header, for clients that cannot set headers
       * @example "order-20261122-0001"
       */
      idempotency_key?: string | undefined;
    }
  | undefined;

/** What `admin.expireCards` answers: Expire due cards. */
export interface AdminExpireCardsOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What was done */
  result: {
    /** How many cards were marked as expired */
    expired_cards: number;
    /** More cards are due: call again */
    has_more: boolean;
    /**
     * When it was done, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    executed_at: string;
  };
}

/** What `admin.exportAudit` takes: Export the audit log as CSV. */
export interface AdminExportAuditInput {
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /** The id of the account that acted; null for the system */
  actor_id?: string | undefined;
  /**
   * What kind of object it is about
   * @example "card"
   */
  object_type?: string | undefined;
  /** Which object it is about */
  object_id?: string | undefined;
  /**
   * What was done, such as `card.freeze`
   * @example "card.freeze"
   */
  action?: string | undefined;
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  start_date?: string | string | undefined;
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  end_date?: string | string | undefined;
}

/** What `admin.exportAudit` answers: Export the audit log as CSV. */
export interface AdminExportAuditOutput {
  /** A name for the file */
  filename: string;
  /** The media type of the file */
  content_type: 'text/csv; charset=utf-8';
  /** With a line of names; cells are safe from formulas */
  csv: string;
  /** How many events it has */
  exported: number;
  /** Goes on with the events after these; null at the end */
  next_cursor: string | null;
}

/** What `admin.freezeCard` takes: Freeze a card. */
export interface AdminFreezeCardInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.freezeCard` answers: Freeze a card. */
export interface AdminFreezeCardOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The card */
  card: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.getApproval` takes: Get an approval. */
export interface AdminGetApprovalInput {
  /**
   * The approval's id, as the call that waits was answered with
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  approval_id: string;
}

/** What `admin.getApproval` answers: Get an approval. */
export interface AdminGetApprovalOutput {
  /** A call that needs a second person, or what became of it */
  approval: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** What needs a second person */
    operation: 'adjust_points' | 'issue_card' | 'pay_settlement' | 'recharge';
    /** In the currency of the installation, or points for adjust_points */
    amount: number;
    /** What it is about: card, member or settlement */
    object_type: string;
    /** Which object it is about */
    object_id: string;
    /**
     * What the checker decides about, by the names of fields: numbers, status, amounts, reason
     * @example {"card_no":"STD00000001","amount":20000}
     */
    details: Record<string, unknown>;
    /** The state at this moment */
    state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it ends, in UTC; null where it does not
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
    /**
     * The administrator who made the call
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    maker_id: string;
    /** The administrator who made the call, by name */
    maker_name: string;
    /** When it was approved, refused or cancelled */
    decided_at: string | null;
    /** The administrator who decided; the maker where it is cancelled */
    decided_by_name: string | null;
    /** The checker's words */
    reason: string | null;
    /** Why it had no effect: an error code, or OBJECT_CHANGED, MAKER_NOT_PERMITTED, ALREADY_DONE (an order number that was credited since) */
    void_reason: string | null;
    /** What the approved call has written, such as tx_no and balance_after */
    result: Record<string, unknown> | null;
    /** Whether the caller is the maker */
    is_own: boolean;
    /** Whether the caller could approve or refuse it now */
    can_decide: boolean;
  };
}

/** What `admin.getCard` takes: Show a card. */
export interface AdminGetCardInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
}

/** What `admin.getCard` answers: Show a card. */
export interface AdminGetCardOutput {
  /** The card */
  card: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /** The name that people see */
    name: string | null;
    /** The id of the member who owns the card; null without an owner */
    owner_member_id: string | null;
    /** The number of the member who owns the card; null without an owner */
    owner_member_no: string | null;
    /** The name of the member who owns the card; null without an owner */
    owner_name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    balance: number;
    /** The points that the card has, or the change of them in a list of changes */
    points: number;
    /** The level, from 0 up; it follows from the points */
    level: number;
    /** The factor of the card itself: 0.95 pays 95 % */
    fixed_discount: number | null;
    /** The factor by a bound corporate card: 0.95 pays 95 %; null without one */
    corporate_discount: number | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /** When it ends, in UTC; null where it does not */
    expires_at: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** What the level is called */
    level_name: string;
    /** The factor of the next payment: 0.95 pays 95 % */
    discount_rate: number;
    /** The level above; null at the highest */
    next_level: {
      /** The level, from 0 up; it follows from the points */
      level: number;
      /** The name that people see */
      name: string;
      /** How many points are missing */
      points_needed: number;
    } | null;
    /** How many payment codes are valid now */
    live_codes: number;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** Owners first, 200 at most; `member.listBindings` has all */
  bindings: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'owner' | 'admin' | 'member' | 'viewer';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  }[];
  /** All of them */
  binding_count: number;
}

/** What `admin.getMember` takes: Show a member. */
export interface AdminGetMemberInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id: string;
}

/** What `admin.getMember` answers: Show a member. */
export interface AdminGetMemberOutput {
  /** The member */
  member: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** The phone number, unique among members; null without one */
    phone: string | null;
    /** The email address, unique among members; null without one */
    email: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** A password is set */
    login_enabled: boolean;
    /** The providers whose identities the member can log in with */
    identity_providers: string[];
    /** How many sessions are alive */
    live_sessions: number;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** The cards of this page, or figures about cards */
  cards: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /** The name that people see */
    name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    balance: number;
    /** The points that the card has, or the change of them in a list of changes */
    points: number;
    /** The level, from 0 up; it follows from the points */
    level: number;
    /** What the level is called */
    level_name: string | null;
    /** The factor of the next payment: 0.95 pays 95 % */
    discount_rate: number;
    /** The factor by a bound corporate card: 0.95 pays 95 %; null without one */
    corporate_discount: number | null;
    /** The level above; null at the highest */
    next_level: {
      /** The level, from 0 up; it follows from the points */
      level: number;
      /** The name that people see */
      name: string;
      /** How many points are missing */
      points_needed: number;
    } | null;
    /** What the member may do with the card */
    binding_role: 'owner' | 'admin' | 'member' | 'viewer';
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /** When it ends, in UTC; null where it does not */
    expires_at: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  }[];
}

/** What `admin.getMerchant` takes: Show a merchant. */
export interface AdminGetMerchantInput {
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
}

/** What `admin.getMerchant` answers: Show a merchant. */
export interface AdminGetMerchantOutput {
  /** The merchant */
  merchant: {
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The code that people log in with and see on receipts */
    code: string;
    /** The name that people see */
    name: string;
    /** How people reach the merchant */
    contact: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** The merchant's own account has a password */
    login_enabled: boolean;
    /** How many named operators the merchant has */
    operator_count: number;
    /** How many sessions are alive */
    live_sessions: number;
    /** How many payments of the business day so far */
    today_payment_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    today_net_amount: number;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
}

/** What `admin.getStatistics` takes: Show the system statistics. */
export type AdminGetStatisticsInput = Record<string, never> | undefined;

/** What `admin.getStatistics` answers: Show the system statistics. */
export interface AdminGetStatisticsOutput {
  /** The system as it is now */
  system_stats: {
    /** The members of this page, or figures about members */
    members: {
      /** How many in all */
      total: number;
      /** How many are active */
      active: number;
      /** How many are suspended */
      suspended: number;
    };
    /** The cards of this page, or figures about cards */
    cards: {
      /** How many in all */
      total: number;
      /** How many are active */
      active: number;
      /** How many are inactive */
      inactive: number;
      /** How many of each type */
      by_type: {
        /** How many standard cards */
        standard: number;
        /** How many prepaid cards */
        prepaid: number;
        /** How many corporate cards */
        corporate: number;
        /** How many vouchers */
        voucher: number;
      };
    };
    /** The merchants of this page, or figures about merchants */
    merchants: {
      /** How many in all */
      total: number;
      /** How many are active */
      active: number;
      /** How many are inactive */
      inactive: number;
    };
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    outstanding_balance: number;
  };
  /** The business day so far */
  today_stats: {
    /**
     * A day of the business time zone
     * @example "2026-11-22"
     */
    date: string;
    /** The business time zone, such as Asia/Taipei */
    timezone: string;
    /** The transactions of this page, or figures about transactions */
    transactions: {
      /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
      total_count: number;
      /** How many payments */
      payment_count: number;
      /** How many refunds */
      refund_count: number;
      /** How many top-ups */
      recharge_count: number;
      /**
       * An amount with at most two decimals
       * @example 1299.5
       */
      payment_amount: number;
      /**
       * An amount with at most two decimals
       * @example 1299.5
       */
      refund_amount: number;
      /**
       * An amount with at most two decimals
       * @example 1299.5
       */
      recharge_amount: number;
    };
    /** How many payment codes were issued */
    qr_generated: number;
    /** How many members were created */
    new_members: number;
  };
  /**
   * When the figures were read, in UTC
   * @example "2026-11-22T08:00:00.000Z"
   */
  generated_at: string;
}

/** What `admin.getTrends` takes: Show transactions over time. */
export interface AdminGetTrendsInput {
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  start_date?: string | string | undefined;
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  end_date?: string | string | undefined;
  /**
   * How long each row is: a day, a week or a month
   * @default "day"
   */
  interval?: 'day' | 'week' | 'month' | undefined;
}

/** What `admin.getTrends` answers: Show transactions over time. */
export interface AdminGetTrendsOutput {
  /** How long each row is: a day, a week or a month */
  interval: 'day' | 'week' | 'month';
  /** The business time zone, such as Asia/Taipei */
  timezone: string | null;
  /** One row for each interval, oldest first */
  trends: {
    /**
     * The first day of the interval; weeks begin on Monday
     * @example "2026-11-22"
     */
    period: string;
    /** How many payments */
    payment_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    payment_amount: number;
    /** How many refunds */
    refund_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refund_amount: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    net_amount: number;
    /** How many top-ups */
    recharge_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    recharge_amount: number;
    /** How many different customers paid */
    unique_customers: number;
  }[];
}

/** What `admin.inviteAdministrator` takes: Invite an administrator. */
export interface AdminInviteAdministratorInput {
  /**
   * The name that people see
   * @example "王小明"
   */
  name: string;
  /** What kind of account it is; of a binding, what the member may do with the card */
  role: 'owner' | 'finance' | 'support' | 'auditor';
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.inviteAdministrator` answers: Invite an administrator. */
export interface AdminInviteAdministratorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The administrator that the answer is about */
  administrator: {
    /**
     * The id of an administrator
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    administrator_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'owner' | 'finance' | 'support' | 'auditor';
  };
  /**
   * Shown once; it works once
   * @example "K7QF2-9XWTM-4HBCD"
   */
  first_login_code: string;
  /**
   * Until when the code works
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
}

/** What `admin.issueCard` takes: Issue a card. */
export interface AdminIssueCardInput {
  /** What kind of card it is */
  card_type: 'prepaid' | 'corporate' | 'voucher';
  /**
   * The id of the member who owns the card; null without an owner
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  owner_member_id: string;
  /** The name that people see */
  name?: string | null | undefined;
  /** Received in cash; a recharge transaction of its own */
  initial_value?: number | string | null | undefined;
  /**
   * A factor: 0.95 pays 95 %
   * @example 0.95
   */
  fixed_discount?: number | null | undefined;
  /** By this password other members bind themselves to the card */
  binding_password?: string | null | undefined;
  /** When it ends, in UTC; null where it does not */
  expires_at?: string | string | null | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.issueCard` answers: Issue a card. */
export type AdminIssueCardOutput =
  | {
      /** Always true: a refusal has an error envelope instead */
      success: true;
      /** The card */
      card: {
        /**
         * The card's id
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        card_id: string;
        /** The card's number, as printed on it */
        card_no: string;
        /** What kind of card it is */
        card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
        /** The name that people see */
        name: string | null;
        /**
         * The id of the member who owns the card; null without an owner
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        owner_member_id: string;
        /** The state that it is in */
        status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
        /**
         * An amount with at most two decimals
         * @example 1299.5
         */
        balance: number;
        /** The factor of the card itself: 0.95 pays 95 % */
        fixed_discount: number | null;
        /** When it ends, in UTC; null where it does not */
        expires_at: string | null;
        /**
         * When it was created, in UTC
         * @example "2026-11-22T08:00:00.000Z"
         */
        created_at: string;
        /** The recharge that brought the initial value */
        initial_tx_no: string | null;
      };
      /** True when this is the first result of the same request again */
      replayed?: boolean | undefined;
    }
  | {
      /** A call that needs a second person, or what became of it */
      approval: {
        /**
         * The approval's id, for GET /admin/approvals/{approval_id}
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        id: string;
        /** The state at this moment */
        state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
        /**
         * When it ends, in UTC; null where it does not
         * @example "2026-11-22T08:00:00.000Z"
         */
        expires_at: string;
      };
    };

/** What `admin.listAdministrators` takes: List administrators. */
export interface AdminListAdministratorsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
}

/** What `admin.listAdministrators` answers: List administrators. */
export interface AdminListAdministratorsOutput {
  /** One page of administrators */
  administrators: {
    /**
     * The id of an administrator
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    administrator_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'owner' | 'finance' | 'support' | 'auditor';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /** Whether a second factor is active */
    second_factor: boolean;
    /** Until when a first-login code works; null where none is open */
    first_login_expires_at: string | null;
    /** When the session was last used, in UTC, to about a minute */
    last_seen_at: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listApprovals` takes: List approvals. */
export interface AdminListApprovalsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /** Only those in this state now */
  state?: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void' | undefined;
  /** true: those that the caller made; false: those of others */
  mine?: boolean | undefined;
  /** true: only those that the caller could decide now */
  waiting_for_me?: boolean | undefined;
}

/** What `admin.listApprovals` answers: List approvals. */
export interface AdminListApprovalsOutput {
  /** Calls that need a second person, or what became of them */
  approvals: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** What needs a second person */
    operation: 'adjust_points' | 'issue_card' | 'pay_settlement' | 'recharge';
    /** In the currency of the installation, or points for adjust_points */
    amount: number;
    /** What it is about: card, member or settlement */
    object_type: string;
    /** Which object it is about */
    object_id: string;
    /**
     * What the checker decides about, by the names of fields: numbers, status, amounts, reason
     * @example {"card_no":"STD00000001","amount":20000}
     */
    details: Record<string, unknown>;
    /** The state at this moment */
    state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it ends, in UTC; null where it does not
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
    /**
     * The administrator who made the call
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    maker_id: string;
    /** The administrator who made the call, by name */
    maker_name: string;
    /** When it was approved, refused or cancelled */
    decided_at: string | null;
    /** The administrator who decided; the maker where it is cancelled */
    decided_by_name: string | null;
    /** The checker's words */
    reason: string | null;
    /** Why it had no effect: an error code, or OBJECT_CHANGED, MAKER_NOT_PERMITTED, ALREADY_DONE (an order number that was credited since) */
    void_reason: string | null;
    /** What the approved call has written, such as tx_no and balance_after */
    result: Record<string, unknown> | null;
    /** Whether the caller is the maker */
    is_own: boolean;
    /** Whether the caller could approve or refuse it now */
    can_decide: boolean;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listAuditEvents` takes: Read the audit log. */
export interface AdminListAuditEventsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /** The id of the account that acted; null for the system */
  actor_id?: string | undefined;
  /**
   * What kind of object it is about
   * @example "card"
   */
  object_type?: string | undefined;
  /** Which object it is about */
  object_id?: string | undefined;
  /**
   * What was done, such as `card.freeze`
   * @example "card.freeze"
   */
  action?: string | undefined;
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  start_date?: string | string | undefined;
  /**
   * ISO 8601 with an offset, or a day of the business time zone
   * @example "2026-11-01T00:00:00Z"
   */
  end_date?: string | string | undefined;
}

/** What `admin.listAuditEvents` answers: Read the audit log. */
export interface AdminListAuditEventsOutput {
  /** The events of this page, or how many were checked */
  events: {
    /** The id of this row */
    id: number;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** What kind of account acted */
    actor_role: string;
    /** The id of the account that acted; null for the system */
    actor_id: string | null;
    /** The member's number, merchant's code or administrator's name */
    actor_name: string | null;
    /** The named operator of a merchant; absent or null for its own account */
    operator: string | null;
    /** The id of the member or merchant for whom an administrator acted; null otherwise */
    on_behalf_of: string | null;
    /** The login's id */
    session_id: string | null;
    /** The request that caused it; the same as the header `X-Request-Id` */
    request_id: string | null;
    /** The address that the request came from; null where it is unknown */
    ip: string | null;
    /** What was done, such as `card.freeze` */
    action: string;
    /** What kind of object it is about */
    object_type: string;
    /** Which object it is about */
    object_id: string;
    /** More facts, without secrets */
    details: Record<string, unknown>;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listMembers` takes: List and search members. */
export interface AdminListMembersInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * A part of the text, whatever its case, width and separators
   * @example "王小"
   */
  search?: string | undefined;
  /**
   * One member's whole number, phone, email or id, in any spelling
   * @example "0912-345-678"
   */
  identifier?: string | undefined;
  /** The state that it is in */
  status?: 'active' | 'inactive' | 'suspended' | 'deleted' | undefined;
}

/** What `admin.listMembers` answers: List and search members. */
export interface AdminListMembersOutput {
  /** The members of this page, or figures about members */
  members: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** The phone number, unique among members; null without one */
    phone: string | null;
    /** The email address, unique among members; null without one */
    email: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listMerchants` takes: List and search merchants. */
export interface AdminListMerchantsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * A part of the text, whatever its case, width and separators
   * @example "王小"
   */
  search?: string | undefined;
  /** The state that it is in */
  status?: 'active' | 'inactive' | 'suspended' | undefined;
}

/** What `admin.listMerchants` answers: List and search merchants. */
export interface AdminListMerchantsOutput {
  /** The merchants of this page, or figures about merchants */
  merchants: {
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The code that people log in with and see on receipts */
    code: string;
    /** The name that people see */
    name: string;
    /** How people reach the merchant */
    contact: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listOperators` takes: List a merchant's operators. */
export interface AdminListOperatorsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
}

/** What `admin.listOperators` answers: List a merchant's operators. */
export interface AdminListOperatorsOutput {
  /** The operators of this page */
  operators: {
    /**
     * The operator's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    operator_id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'manager' | 'cashier';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listSessions` takes: Search sessions. */
export interface AdminListSessionsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /** What kind of account it is; of a binding, what the member may do with the card */
  role?: 'member' | 'merchant' | 'admin' | undefined;
  /**
   * The member, merchant or administrator
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  subject_id?: string | undefined;
  /**
   * Leaves ended sessions out
   * @default true
   */
  alive_only?: boolean | undefined;
}

/** What `admin.listSessions` answers: Search sessions. */
export interface AdminListSessionsOutput {
  /** The sessions of this page */
  sessions: {
    /**
     * The login's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    session_id: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'member' | 'merchant' | 'admin';
    /**
     * The id of the account
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    subject_id: string;
    /** The name that people see */
    name: string;
    /** The merchant's code; as an input, for administrators who act on a merchant's behalf */
    merchant_code: string | null;
    /** The named operator of a merchant; absent or null for its own account */
    operator: string | null;
    /** The address that the request came from; null where it is unknown */
    ip: string | null;
    /** The program that logged in, as it names itself */
    user_agent: string | null;
    /**
     * alive, expired or revoked
     * @example "alive"
     */
    state: string;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When the session was last used, in UTC, to about a minute
     * @example "2026-11-22T08:00:00.000Z"
     */
    last_seen_at: string;
    /**
     * When it ends, in UTC; null where it does not
     * @example "2026-11-22T08:00:00.000Z"
     */
    expires_at: string;
    /** When the session was ended, in UTC; null for one that was not */
    revoked_at: string | null;
    /** Why the session was ended; null for one that was not */
    revoke_reason: string | null;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listSettlements` takes: List all settlements. */
export interface AdminListSettlementsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /** How often the merchant is settled with */
  mode?: 'realtime' | 't_plus_1' | 'monthly' | undefined;
  /** The state that it is in */
  status?: 'pending' | 'settled' | 'failed' | 'paid' | undefined;
}

/** What `admin.listSettlements` answers: List all settlements. */
export interface AdminListSettlementsOutput {
  /** The settlements of this page */
  settlements: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** How often the merchant is settled with */
    mode: 'realtime' | 't_plus_1' | 'monthly';
    /**
     * The first moment of the period, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    period_start: string;
    /**
     * The first moment after the period, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    period_end: string;
    /** How many payments */
    payment_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    payment_amount: number;
    /** How many refunds */
    refund_count: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refund_amount: number;
    /**
     * Payments less refunds
     * @example 1299.5
     */
    total_amount: number;
    /** How many payments and refunds together */
    total_tx_count: number;
    /** The state that it is in */
    status: 'pending' | 'settled' | 'failed' | 'paid';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** The merchant's code; as an input, for administrators who act on a merchant's behalf */
    merchant_code: string;
    /** The merchant's name; null for a top-up */
    merchant_name: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.listTransactions` takes: List all transactions. */
export interface AdminListTransactionsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * From this instant or day on
   * @example "2026-11-01T00:00:00Z"
   */
  start_date?: string | string | undefined;
  /**
   * Before this instant, or to the end of this day
   * @example "2026-11-01T00:00:00Z"
   */
  end_date?: string | string | undefined;
  /** What kind of transaction it is */
  tx_type?: 'payment' | 'refund' | 'recharge' | undefined;
  /** The state that it is in */
  status?: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded' | undefined;
  /**
   * A whole number: of a transaction, a foreign order or a card
   * @example "PAY0000000001"
   */
  q?: string | undefined;
  /** The caller's own order number */
  external_order_id?: string | undefined;
  /** Who stood at the till */
  operator?: string | undefined;
  /** The card's number, as printed on it */
  card_no?: string | undefined;
  /** Final amounts from here on */
  amount_min?: number | undefined;
  /** Final amounts up to here */
  amount_max?: number | undefined;
  /**
   * The key under which it was asked for
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
  /** The `X-Request-Id` of the answer that made it */
  request_id?: string | undefined;
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
  /**
   * The merchant's code; as an input, for administrators who act on a merchant's behalf
   * @example "SHOP001"
   */
  merchant_code?: string | undefined;
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id?: string | undefined;
}

/** What `admin.listTransactions` answers: List all transactions. */
export interface AdminListTransactionsOutput {
  /** The transactions of this page, or figures about transactions */
  transactions: {
    /**
     * The id of this row
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    id: string;
    /** The transaction's number, for receipts and support */
    tx_no: string;
    /** What kind of transaction it is */
    tx_type: 'payment' | 'refund' | 'recharge';
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The merchant's id */
    merchant_id: string | null;
    /** The merchant's name; null for a top-up */
    merchant_name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    raw_amount: number;
    /** The factor that was applied: 0.95 pays 95 % */
    discount_applied: number;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    final_amount: number;
    /** Points that the card gained by it */
    points_earned: number;
    /** The state that it is in */
    status: 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
    /** How the money was received or paid */
    payment_method: 'balance' | 'cash' | 'wechat' | 'alipay';
    /** Why; kept with the change and shown in the audit log */
    reason: string | null;
    /** The number of the payment that a refund gives back */
    original_tx_no: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    refunded_amount: number;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /** The named operator of a merchant; absent or null for its own account */
    operator: string | null;
    /** The caller's own order number; used once per merchant or card */
    external_order_id: string | null;
    /**
     * Whatever the caller wants to keep with the transaction
     * @example {"table":"7"}
     */
    tag: Record<string, unknown>;
    /** The settlement's id */
    settlement_id: string | null;
    /** The member's id; as an input, for administrators who act on a member's behalf */
    member_id: string | null;
    /** The member's number */
    member_no: string | null;
    /** The member's name */
    member_name: string | null;
    /** The merchant's code; as an input, for administrators who act on a merchant's behalf */
    merchant_code: string | null;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.onActivity` takes: Follow everything that changes. */
export interface AdminOnActivityInput {
  /** The id of the last event that the caller has seen, to receive what it missed */
  lastEventId?: string | null | undefined;
}

/** What `admin.onActivity` answers: Follow everything that changes. */
export interface AdminOnActivityOutput {
  /** What changed; `resync` asks to read everything again */
  kind:
    | 'charge'
    | 'refund'
    | 'recharge'
    | 'points'
    | 'card'
    | 'binding'
    | 'member'
    | 'merchant'
    | 'settlement'
    | 'session'
    | 'approval'
    | 'resync';
  /**
   * When it happened, in UTC
   * @example "2026-11-22T08:00:00.000Z"
   */
  at: string;
  /** The transaction's number, for receipts and support */
  tx_no: string | null;
  /** The amount that moved; null for changes of other kinds */
  amount: number | null;
  /** The card's id */
  card_id: string | null;
  /** The card's number, as printed on it */
  card_no: string | null;
  /** The named operator of a merchant; absent or null for its own account */
  operator: string | null;
}

/** What `admin.reactivateMember` takes: Reactivate a member. */
export interface AdminReactivateMemberInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.reactivateMember` answers: Reactivate a member. */
export interface AdminReactivateMemberOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The member */
  member: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The name that people see */
    name: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.reactivateMerchant` takes: Reactivate a merchant. */
export interface AdminReactivateMerchantInput {
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.reactivateMerchant` answers: Reactivate a merchant. */
export interface AdminReactivateMerchantOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The merchant */
  merchant: {
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The code that people log in with and see on receipts */
    code: string;
    /** The name that people see */
    name: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.reportCardLost` takes: Report a card lost. */
export interface AdminReportCardLostInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.reportCardLost` answers: Report a card lost. */
export interface AdminReportCardLostOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The card */
  card: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.resetAdministratorPassword` takes: Reset an administrator's password. */
export interface AdminResetAdministratorPasswordInput {
  /**
   * The id of an administrator
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  administrator_id: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.resetAdministratorPassword` answers: Reset an administrator's password. */
export interface AdminResetAdministratorPasswordOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /**
   * Shown once; it works once
   * @example "K7QF2-9XWTM-4HBCD"
   */
  first_login_code: string;
  /**
   * Until when the code works
   * @example "2026-11-22T08:00:00.000Z"
   */
  expires_at: string;
  /** How many logins ended */
  ended_sessions: number;
}

/** What `admin.resetAdministratorSecondFactor` takes: Reset an administrator's second factor. */
export interface AdminResetAdministratorSecondFactorInput {
  /**
   * The id of an administrator
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  administrator_id: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.resetAdministratorSecondFactor` answers: Reset an administrator's second factor. */
export interface AdminResetAdministratorSecondFactorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** False where there was no second factor */
  removed: boolean;
  /** How many logins ended */
  ended_sessions: number;
}

/** What `admin.resetMemberPassword` takes: Reset a member's password. */
export interface AdminResetMemberPasswordInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id: string;
  /** The password from now on; easily guessed ones are refused */
  new_password: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.resetMemberPassword` answers: Reset a member's password. */
export interface AdminResetMemberPasswordOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** How many logins ended */
  ended_sessions: number;
}

/** What `admin.resetMerchantPassword` takes: Reset a merchant's password. */
export interface AdminResetMerchantPasswordInput {
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
  /** The password from now on; easily guessed ones are refused */
  new_password: string;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.resetMerchantPassword` answers: Reset a merchant's password. */
export interface AdminResetMerchantPasswordOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** How many logins ended */
  ended_sessions: number;
}

/** What `admin.revokeSession` takes: End a session. */
export interface AdminRevokeSessionInput {
  /**
   * The login's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  session_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.revokeSession` answers: End a session. */
export interface AdminRevokeSessionOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
  /** False where the login had ended before */
  ended: boolean;
}

/** What `admin.searchCards` takes: List and search cards. */
export interface AdminSearchCardsInput {
  /**
   * Rows a page
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Rows to pass over
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
  /** The next_cursor of the page before */
  cursor?: string | undefined;
  /**
   * A part of the text, whatever its case, width and separators
   * @example "王小"
   */
  search?: string | undefined;
  /** What kind of card it is */
  card_type?: 'standard' | 'prepaid' | 'corporate' | 'voucher' | undefined;
  /** The state that it is in */
  status?: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed' | undefined;
  /**
   * Cards that this member owns or is bound to
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id?: string | undefined;
}

/** What `admin.searchCards` answers: List and search cards. */
export interface AdminSearchCardsOutput {
  /** The cards of this page, or figures about cards */
  cards: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** What kind of card it is */
    card_type: 'standard' | 'prepaid' | 'corporate' | 'voucher';
    /** The name that people see */
    name: string | null;
    /** The id of the member who owns the card; null without an owner */
    owner_member_id: string | null;
    /** The number of the member who owns the card; null without an owner */
    owner_member_no: string | null;
    /** The name of the member who owns the card; null without an owner */
    owner_name: string | null;
    /**
     * An amount with at most two decimals
     * @example 1299.5
     */
    balance: number;
    /** The points that the card has, or the change of them in a list of changes */
    points: number;
    /** The level, from 0 up; it follows from the points */
    level: number;
    /** The factor of the card itself: 0.95 pays 95 % */
    fixed_discount: number | null;
    /** The factor by a bound corporate card: 0.95 pays 95 %; null without one */
    corporate_discount: number | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /** When it ends, in UTC; null where it does not */
    expires_at: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
  }[];
  /** Which page this is, and what follows */
  pagination: {
    /** Counted from 0 */
    current_page: number;
    /** Rows a page */
    page_size: number;
    /** Rows in all; in a page, null where a cursor was given or there are more than the list counts */
    total_count: number | null;
    /** Pages in all; null where total_count is */
    total_pages: number | null;
    /** Whether rows follow */
    has_next: boolean;
    /** Whether rows stand before this page */
    has_prev: boolean;
  };
  /** Send it as `cursor` to go on; null on the last page */
  next_cursor: string | null;
}

/** What `admin.suspendMember` takes: Suspend a member. */
export interface AdminSuspendMemberInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.suspendMember` answers: Suspend a member. */
export interface AdminSuspendMemberOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The member */
  member: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The name that people see */
    name: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.suspendMerchant` takes: Suspend a merchant. */
export interface AdminSuspendMerchantInput {
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.suspendMerchant` answers: Suspend a merchant. */
export interface AdminSuspendMerchantOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The merchant */
  merchant: {
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The code that people log in with and see on receipts */
    code: string;
    /** The name that people see */
    name: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.unfreezeCard` takes: Unfreeze a card. */
export interface AdminUnfreezeCardInput {
  /**
   * The card's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  card_id: string;
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.unfreezeCard` answers: Unfreeze a card. */
export interface AdminUnfreezeCardOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The card */
  card: {
    /**
     * The card's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    card_id: string;
    /** The card's number, as printed on it */
    card_no: string;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** What happened, for people, in the language of `Accept-Language` */
  message: string;
}

/** What `admin.updateAdministrator` takes: Change an administrator's role or status. */
export interface AdminUpdateAdministratorInput {
  /**
   * The id of an administrator
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  administrator_id: string;
  /** What kind of account it is; of a binding, what the member may do with the card */
  role?: 'owner' | 'finance' | 'support' | 'auditor' | undefined;
  /** The state that it is in */
  status?: 'active' | 'inactive' | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.updateAdministrator` answers: Change an administrator's role or status. */
export interface AdminUpdateAdministratorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The administrator that the answer is about */
  administrator: {
    /**
     * The id of an administrator
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    administrator_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'owner' | 'finance' | 'support' | 'auditor';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /** Whether a second factor is active */
    second_factor: boolean;
    /** Until when a first-login code works; null where none is open */
    first_login_expires_at: string | null;
    /** When the session was last used, in UTC, to about a minute */
    last_seen_at: string | null;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** How many logins ended */
  ended_sessions: number;
}

/** What `admin.updateMember` takes: Change a member's name, phone or email. */
export interface AdminUpdateMemberInput {
  /**
   * The member's id; as an input, for administrators who act on a member's behalf
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  member_id: string;
  /**
   * The name that people see
   * @example "王小明"
   */
  name?: string | undefined;
  /** The phone number, unique among members; null without one */
  phone?: string | null | undefined;
  /** The email address, unique among members; null without one */
  email?: string | null | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.updateMember` answers: Change a member's name, phone or email. */
export interface AdminUpdateMemberOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The member */
  member: {
    /**
     * The member's id; as an input, for administrators who act on a member's behalf
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    member_id: string;
    /** The member's number */
    member_no: string;
    /** The name that people see */
    name: string;
    /** The phone number, unique among members; null without one */
    phone: string | null;
    /** The email address, unique among members; null without one */
    email: string | null;
    /** The state that it is in */
    status: 'active' | 'inactive' | 'suspended' | 'deleted';
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
}

/** What `admin.updateOperator` takes: Change an operator's role, status or password. */
export interface AdminUpdateOperatorInput {
  /**
   * The merchant's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  merchant_id: string;
  /**
   * The operator's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  operator_id: string;
  /** What kind of account it is; of a binding, what the member may do with the card */
  role?: 'manager' | 'cashier' | undefined;
  /** The state that it is in */
  status?: 'active' | 'inactive' | undefined;
  /** The password in plain text; it is stored only as a hash */
  password?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.updateOperator` answers: Change an operator's role, status or password. */
export interface AdminUpdateOperatorOutput {
  /** Always true: a refusal has an error envelope instead */
  success: true;
  /** The named operator of a merchant; absent or null for its own account */
  operator: {
    /**
     * The operator's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    operator_id: string;
    /**
     * The merchant's id
     * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
     */
    merchant_id: string;
    /** The name that people see */
    name: string;
    /** What kind of account it is; of a binding, what the member may do with the card */
    role: 'manager' | 'cashier';
    /** The state that it is in */
    status: 'active' | 'inactive';
    /** A password is set */
    login_enabled: boolean;
    /**
     * When it was created, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    created_at: string;
    /**
     * When it was last changed, in UTC
     * @example "2026-11-22T08:00:00.000Z"
     */
    updated_at: string;
  };
  /** How many logins ended */
  ended_sessions: number;
}

/** What `admin.updateSettlementStatus` takes: Change a settlement's status. */
export interface AdminUpdateSettlementStatusInput {
  /**
   * The settlement's id
   * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
   */
  settlement_id: string;
  /** The state that it is in */
  status: 'pending' | 'settled' | 'failed' | 'paid';
  /** Why; kept with the change and shown in the audit log */
  reason?: string | undefined;
  /**
   * The same as the `Idempotency-Key` header, for clients that cannot set headers
   * @example "order-20261122-0001"
   */
  idempotency_key?: string | undefined;
}

/** What `admin.updateSettlementStatus` answers: Change a settlement's status. */
export type AdminUpdateSettlementStatusOutput =
  | {
      /** Always true: a refusal has an error envelope instead */
      success: true;
      /** The settlement */
      settlement: {
        /**
         * The id of this row
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        id: string;
        /**
         * The merchant's id
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        merchant_id: string;
        /** The merchant's code; as an input, for administrators who act on a merchant's behalf */
        merchant_code: string;
        /** How often the merchant is settled with */
        mode: 'realtime' | 't_plus_1' | 'monthly';
        /**
         * The first moment of the period, in UTC
         * @example "2026-11-22T08:00:00.000Z"
         */
        period_start: string;
        /**
         * The first moment after the period, in UTC
         * @example "2026-11-22T08:00:00.000Z"
         */
        period_end: string;
        /**
         * An amount with at most two decimals
         * @example 1299.5
         */
        total_amount: number;
        /** How many payments and refunds together */
        total_tx_count: number;
        /** The state that it is in */
        status: 'pending' | 'settled' | 'failed' | 'paid';
        /**
         * When it was created, in UTC
         * @example "2026-11-22T08:00:00.000Z"
         */
        created_at: string;
        /**
         * When it was last changed, in UTC
         * @example "2026-11-22T08:00:00.000Z"
         */
        updated_at: string;
      };
      /** True when this is the first result of the same request again */
      replayed?: boolean | undefined;
    }
  | {
      /** A call that needs a second person, or what became of it */
      approval: {
        /**
         * The approval's id, for GET /admin/approvals/{approval_id}
         * @example "3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60"
         */
        id: string;
        /** The state at this moment */
        state: 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
        /**
         * When it ends, in UTC; null where it does not
         * @example "2026-11-22T08:00:00.000Z"
         */
        expires_at: string;
      };
    };

/** What `admin.verifyAudit` takes: Verify the audit log. */
export type AdminVerifyAuditInput = Record<string, never> | undefined;

/** What `admin.verifyAudit` answers: Verify the audit log. */
export interface AdminVerifyAuditOutput {
  /** True when every check holds */
  ok: boolean;
  /** How many of each kind were checked */
  checked: {
    /** The events of this page, or how many were checked */
    events: number;
    /** Written so lately that no batch holds them yet */
    unsealed_events: number;
    /** How many sealed batches were checked */
    batches: number;
  };
  /** Of the newest batch: kept elsewhere, it shows a removal of the newest batches too */
  head_hash: string | null;
  /** What does not hold; empty when all is well */
  violations: {
    /** altered_row, removed_rows, added_rows, altered_batch or removed_batch */
    violation: string;
    /** What kind of object it is about */
    object_type: string;
    /** Which object it is about */
    object_id: string;
    /** More facts, without secrets */
    details: Record<string, unknown>;
  }[];
}

/** What `admin.verifyLedger` takes: Verify the whole ledger. */
export type AdminVerifyLedgerInput = Record<string, never> | undefined;

/** What `admin.verifyLedger` answers: Verify the whole ledger. */
export interface AdminVerifyLedgerOutput {
  /** True when every check holds */
  ok: boolean;
  /** How many of each kind were checked */
  checked: {
    /** The cards of this page, or figures about cards */
    cards: number;
    /** The transactions of this page, or figures about transactions */
    transactions: number;
  };
  /** All of them; `violations` holds the first 1,000 */
  violation_count: number;
  /** What does not hold; empty when all is well */
  violations: {
    /** The letter of the rule that does not hold */
    invariant: string;
    /** What kind of object it is about */
    object_type: string;
    /** Which object it is about */
    object_id: string;
    /** More facts, without secrets */
    details: Record<string, unknown>;
  }[];
}

/** The types of every procedure by its name. */
export interface ProcedureTypes {
  'auth.changePassword': { input: AuthChangePasswordInput; output: AuthChangePasswordOutput };
  'auth.chooseFirstPassword': { input: AuthChooseFirstPasswordInput; output: AuthChooseFirstPasswordOutput };
  'auth.listSessions': { input: AuthListSessionsInput; output: AuthListSessionsOutput };
  'auth.login': { input: AuthLoginInput; output: AuthLoginOutput };
  'auth.loginExternal': { input: AuthLoginExternalInput; output: AuthLoginExternalOutput };
  'auth.logout': { input: AuthLogoutInput; output: AuthLogoutOutput };
  'auth.logoutAll': { input: AuthLogoutAllInput; output: AuthLogoutAllOutput };
  'auth.me': { input: AuthMeInput; output: AuthMeOutput };
  'auth.reauthenticate': { input: AuthReauthenticateInput; output: AuthReauthenticateOutput };
  'auth.refresh': { input: AuthRefreshInput; output: AuthRefreshOutput };
  'auth.renewRecoveryCodes': { input: AuthRenewRecoveryCodesInput; output: AuthRenewRecoveryCodesOutput };
  'auth.revokeSession': { input: AuthRevokeSessionInput; output: AuthRevokeSessionOutput };
  'auth.switchOperator': { input: AuthSwitchOperatorInput; output: AuthSwitchOperatorOutput };
  'auth.totpConfirm': { input: AuthTotpConfirmInput; output: AuthTotpConfirmOutput };
  'auth.totpDisable': { input: AuthTotpDisableInput; output: AuthTotpDisableOutput };
  'auth.totpEnroll': { input: AuthTotpEnrollInput; output: AuthTotpEnrollOutput };
  'member.bindCard': { input: MemberBindCardInput; output: MemberBindCardOutput };
  'member.changeBindingPassword': {
    input: MemberChangeBindingPasswordInput;
    output: MemberChangeBindingPasswordOutput;
  };
  'member.generateQr': { input: MemberGenerateQrInput; output: MemberGenerateQrOutput };
  'member.getProfile': { input: MemberGetProfileInput; output: MemberGetProfileOutput };
  'member.listBindings': { input: MemberListBindingsInput; output: MemberListBindingsOutput };
  'member.listCards': { input: MemberListCardsInput; output: MemberListCardsOutput };
  'member.listPoints': { input: MemberListPointsInput; output: MemberListPointsOutput };
  'member.listTransactions': { input: MemberListTransactionsInput; output: MemberListTransactionsOutput };
  'member.onCardChange': { input: MemberOnCardChangeInput; output: MemberOnCardChangeOutput };
  'member.recharge': { input: MemberRechargeInput; output: MemberRechargeOutput };
  'member.removeBinding': { input: MemberRemoveBindingInput; output: MemberRemoveBindingOutput };
  'member.revokeQr': { input: MemberRevokeQrInput; output: MemberRevokeQrOutput };
  'member.unbindCard': { input: MemberUnbindCardInput; output: MemberUnbindCardOutput };
  'member.updateProfile': { input: MemberUpdateProfileInput; output: MemberUpdateProfileOutput };
  'merchant.charge': { input: MerchantChargeInput; output: MerchantChargeOutput };
  'merchant.createOperator': { input: MerchantCreateOperatorInput; output: MerchantCreateOperatorOutput };
  'merchant.generateSettlement': { input: MerchantGenerateSettlementInput; output: MerchantGenerateSettlementOutput };
  'merchant.getDailySummary': { input: MerchantGetDailySummaryInput; output: MerchantGetDailySummaryOutput };
  'merchant.listOperators': { input: MerchantListOperatorsInput; output: MerchantListOperatorsOutput };
  'merchant.listSettlements': { input: MerchantListSettlementsInput; output: MerchantListSettlementsOutput };
  'merchant.listTransactions': { input: MerchantListTransactionsInput; output: MerchantListTransactionsOutput };
  'merchant.onTransaction': { input: MerchantOnTransactionInput; output: MerchantOnTransactionOutput };
  'merchant.previewSettlement': { input: MerchantPreviewSettlementInput; output: MerchantPreviewSettlementOutput };
  'merchant.refund': { input: MerchantRefundInput; output: MerchantRefundOutput };
  'merchant.resetOperatorPassword': {
    input: MerchantResetOperatorPasswordInput;
    output: MerchantResetOperatorPasswordOutput;
  };
  'merchant.setPin': { input: MerchantSetPinInput; output: MerchantSetPinOutput };
  'merchant.updateOperator': { input: MerchantUpdateOperatorInput; output: MerchantUpdateOperatorOutput };
  'common.getSettings': { input: CommonGetSettingsInput; output: CommonGetSettingsOutput };
  'common.getTransaction': { input: CommonGetTransactionInput; output: CommonGetTransactionOutput };
  'common.listEvents': { input: CommonListEventsInput; output: CommonListEventsOutput };
  'common.validateQr': { input: CommonValidateQrInput; output: CommonValidateQrOutput };
  'admin.adjustPoints': { input: AdminAdjustPointsInput; output: AdminAdjustPointsOutput };
  'admin.batchRotateQr': { input: AdminBatchRotateQrInput; output: AdminBatchRotateQrOutput };
  'admin.cancelApproval': { input: AdminCancelApprovalInput; output: AdminCancelApprovalOutput };
  'admin.cleanExpired': { input: AdminCleanExpiredInput; output: AdminCleanExpiredOutput };
  'admin.closeCard': { input: AdminCloseCardInput; output: AdminCloseCardOutput };
  'admin.createFirstLoginCode': { input: AdminCreateFirstLoginCodeInput; output: AdminCreateFirstLoginCodeOutput };
  'admin.createFirstLoginCodes': { input: AdminCreateFirstLoginCodesInput; output: AdminCreateFirstLoginCodesOutput };
  'admin.createMember': { input: AdminCreateMemberInput; output: AdminCreateMemberOutput };
  'admin.createMerchant': { input: AdminCreateMerchantInput; output: AdminCreateMerchantOutput };
  'admin.createOperator': { input: AdminCreateOperatorInput; output: AdminCreateOperatorOutput };
  'admin.decideApproval': { input: AdminDecideApprovalInput; output: AdminDecideApprovalOutput };
  'admin.expireCards': { input: AdminExpireCardsInput; output: AdminExpireCardsOutput };
  'admin.exportAudit': { input: AdminExportAuditInput; output: AdminExportAuditOutput };
  'admin.freezeCard': { input: AdminFreezeCardInput; output: AdminFreezeCardOutput };
  'admin.getApproval': { input: AdminGetApprovalInput; output: AdminGetApprovalOutput };
  'admin.getCard': { input: AdminGetCardInput; output: AdminGetCardOutput };
  'admin.getMember': { input: AdminGetMemberInput; output: AdminGetMemberOutput };
  'admin.getMerchant': { input: AdminGetMerchantInput; output: AdminGetMerchantOutput };
  'admin.getStatistics': { input: AdminGetStatisticsInput; output: AdminGetStatisticsOutput };
  'admin.getTrends': { input: AdminGetTrendsInput; output: AdminGetTrendsOutput };
  'admin.inviteAdministrator': { input: AdminInviteAdministratorInput; output: AdminInviteAdministratorOutput };
  'admin.issueCard': { input: AdminIssueCardInput; output: AdminIssueCardOutput };
  'admin.listAdministrators': { input: AdminListAdministratorsInput; output: AdminListAdministratorsOutput };
  'admin.listApprovals': { input: AdminListApprovalsInput; output: AdminListApprovalsOutput };
  'admin.listAuditEvents': { input: AdminListAuditEventsInput; output: AdminListAuditEventsOutput };
  'admin.listMembers': { input: AdminListMembersInput; output: AdminListMembersOutput };
  'admin.listMerchants': { input: AdminListMerchantsInput; output: AdminListMerchantsOutput };
  'admin.listOperators': { input: AdminListOperatorsInput; output: AdminListOperatorsOutput };
  'admin.listSessions': { input: AdminListSessionsInput; output: AdminListSessionsOutput };
  'admin.listSettlements': { input: AdminListSettlementsInput; output: AdminListSettlementsOutput };
  'admin.listTransactions': { input: AdminListTransactionsInput; output: AdminListTransactionsOutput };
  'admin.onActivity': { input: AdminOnActivityInput; output: AdminOnActivityOutput };
  'admin.reactivateMember': { input: AdminReactivateMemberInput; output: AdminReactivateMemberOutput };
  'admin.reactivateMerchant': { input: AdminReactivateMerchantInput; output: AdminReactivateMerchantOutput };
  'admin.reportCardLost': { input: AdminReportCardLostInput; output: AdminReportCardLostOutput };
  'admin.resetAdministratorPassword': {
    input: AdminResetAdministratorPasswordInput;
    output: AdminResetAdministratorPasswordOutput;
  };
  'admin.resetAdministratorSecondFactor': {
    input: AdminResetAdministratorSecondFactorInput;
    output: AdminResetAdministratorSecondFactorOutput;
  };
  'admin.resetMemberPassword': { input: AdminResetMemberPasswordInput; output: AdminResetMemberPasswordOutput };
  'admin.resetMerchantPassword': { input: AdminResetMerchantPasswordInput; output: AdminResetMerchantPasswordOutput };
  'admin.revokeSession': { input: AdminRevokeSessionInput; output: AdminRevokeSessionOutput };
  'admin.searchCards': { input: AdminSearchCardsInput; output: AdminSearchCardsOutput };
  'admin.suspendMember': { input: AdminSuspendMemberInput; output: AdminSuspendMemberOutput };
  'admin.suspendMerchant': { input: AdminSuspendMerchantInput; output: AdminSuspendMerchantOutput };
  'admin.unfreezeCard': { input: AdminUnfreezeCardInput; output: AdminUnfreezeCardOutput };
  'admin.updateAdministrator': { input: AdminUpdateAdministratorInput; output: AdminUpdateAdministratorOutput };
  'admin.updateMember': { input: AdminUpdateMemberInput; output: AdminUpdateMemberOutput };
  'admin.updateOperator': { input: AdminUpdateOperatorInput; output: AdminUpdateOperatorOutput };
  'admin.updateSettlementStatus': {
    input: AdminUpdateSettlementStatusInput;
    output: AdminUpdateSettlementStatusOutput;
  };
  'admin.verifyAudit': { input: AdminVerifyAuditInput; output: AdminVerifyAuditOutput };
  'admin.verifyLedger': { input: AdminVerifyLedgerInput; output: AdminVerifyLedgerOutput };
}
