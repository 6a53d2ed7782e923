// Generated from server/supabase/migrations by `npm run generate`. Do not edit.

/**
 * A JSON column. Its shape is checked at run time, by the output schema of the procedure that answers it;
 * the catalogue does not know it.
 */
// biome-ignore lint/suspicious/noExplicitAny: the one place where the compiler cannot know.
type JsonColumn = any;

type AccountStatus = 'active' | 'inactive';
type ActedBy = 'administrator';
type AdministratorRole = 'owner' | 'finance' | 'support' | 'auditor';
type ApprovalState = 'pending' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'void';
type BindRole = 'owner' | 'admin' | 'member' | 'viewer';
type CardStatus = 'active' | 'inactive' | 'lost' | 'expired' | 'suspended' | 'closed';
type CardType = 'standard' | 'prepaid' | 'corporate' | 'voucher';
type MemberStatus = 'active' | 'inactive' | 'suspended' | 'deleted';
type MerchantStatus = 'active' | 'inactive' | 'suspended';
type OperatorRole = 'manager' | 'cashier';
type PayMethod = 'balance' | 'cash' | 'wechat' | 'alipay';
type SessionRole = 'member' | 'merchant' | 'admin';
type SettlementMode = 'realtime' | 't_plus_1' | 'monthly';
type SettlementStatus = 'pending' | 'settled' | 'failed' | 'paid';
type TxStatus = 'processing' | 'completed' | 'failed' | 'cancelled' | 'refunded';
type TxType = 'payment' | 'refund' | 'recharge';

export interface DatabaseFunctions {
  admin_suspend_member: {
    args: {
      p_member_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      member_id: string;
      name: string;
      status: MemberStatus;
      updated_at: string;
    };
  };
  admin_suspend_merchant: {
    args: {
      p_merchant_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      merchant_id: string;
      code: string;
      name: string;
      status: MerchantStatus;
      updated_at: string;
    };
  };
  audit_size: {
    args: Record<never, never>;
    row: {
      events: number;
      unsealed_events: number;
      batches: number;
      head_hash: string;
    };
  };
  bind_external_identity: {
    args: {
      p_member_id: string | null;
      p_provider: string | null;
      p_external_id: string | null;
    };
    row: {
      member_id: string;
      provider: string;
      external_id: string;
      created_at: string;
    };
  };
  bind_member_to_card: {
    args: {
      p_card_id: string | null;
      p_member_id: string | null;
      p_role?: BindRole | null | undefined;
      p_binding_password?: string | null | undefined;
      p_card_no?: string | null | undefined;
    };
    row: {
      card_id: string;
      member_id: string;
      role: BindRole;
      corporate_discount: number;
      created_at: string;
    };
  };
  call_once: {
    args: {
      p_function: string | null;
      p_arguments: unknown | null;
      p_operation: string | null;
      p_key: string | null;
      p_fingerprints: string[] | null;
      p_scope?: string | null | undefined;
      p_sealed?: string | null | undefined;
    };
    row: {
      answer: JsonColumn;
      sealed: string;
      replayed: boolean;
    };
  };
  call_or_request_approval: {
    args: {
      p_function: string | null;
      p_arguments: unknown | null;
      p_operation?: string | null | undefined;
      p_key?: string | null | undefined;
      p_fingerprints?: string[] | null | undefined;
    };
    row: {
      answer: JsonColumn;
      replayed: boolean;
      approval_id: string;
      approval_state: ApprovalState;
      expires_at: string;
    };
  };
  cancel_approval: {
    args: {
      p_approval_id: string | null;
    };
    row: {
      id: string;
      operation: string;
      amount: number;
      object_type: string;
      object_id: string;
      details: JsonColumn;
      state: ApprovalState;
      created_at: string;
      expires_at: string;
      maker_id: string;
      maker_name: string;
      decided_at: string;
      decided_by: string;
      decided_by_name: string;
      reason: string;
      void_reason: string;
      result: JsonColumn;
      is_own: boolean;
      can_decide: boolean;
    };
  };
  change_binding_password: {
    args: {
      p_card_id: string | null;
      p_binding_password: string | null;
    };
    row: {
      card_id: string;
      card_no: string;
      has_binding_password: boolean;
      updated_at: string;
    };
  };
  charge_many: {
    args: {
      p_items: unknown | null;
      p_wait?: boolean | null | undefined;
    };
    row: {
      item: number;
      refusal: string;
      details: JsonColumn;
      tx_id: string;
      tx_no: string;
      card_id: string;
      final_amount: number;
      discount: number;
      raw_amount: number;
      points_earned: number;
      status: TxStatus;
      created_at: string;
      card_no: string;
      card_type: CardType;
      level: number;
      balance_after: number;
      replayed: boolean;
    };
  };
  check_first_login_code: {
    args: {
      p_role: SessionRole | null;
      p_subject_id: string | null;
      p_code_hash: string | null;
      p_operator_id?: string | null | undefined;
    };
    row: boolean;
  };
  clean_expired: {
    args: {
      p_session_days?: number | null | undefined;
    };
    row: {
      removed_codes: number;
      removed_sessions: number;
      removed_keys: number;
      executed_at: string;
    };
  };
  close_card: {
    args: {
      p_card_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      card_id: string;
      card_no: string;
      status: CardStatus;
      updated_at: string;
    };
  };
  confirm_second_factor: {
    args: {
      p_step: number | null;
      p_recovery_hashes: string | null;
    };
    row: {
      account_id: string;
      confirmed_at: string;
      changed_session_ids: string[];
    };
  };
  create_administrator: {
    args: {
      p_name: string | null;
      p_password_hash: string | null;
      p_role?: AdministratorRole | null | undefined;
    };
    row: {
      administrator_id: string;
      name: string;
      status: AccountStatus;
      created_at: string;
      role: AdministratorRole;
    };
  };
  create_external_session: {
    args: {
      p_provider: string | null;
      p_external_id: string | null;
      p_ttl_seconds?: number | null | undefined;
      p_ip?: string | null | undefined;
      p_user_agent?: string | null | undefined;
      p_request_id?: string | null | undefined;
      p_idle_seconds?: number | null | undefined;
    };
    row: {
      session_id: string;
      state: string;
      role: SessionRole;
      subject_id: string;
      name: string;
      merchant_id: string;
      merchant_code: string;
      operator: string;
      operator_role: OperatorRole;
      issued_at: string;
      expires_at: string;
      account_id: string;
      last_seen_at: string;
      idle_ends_at: string;
      has_second_factor: boolean;
      administrator_role: AdministratorRole;
    };
  };
  create_member_profile: {
    args: {
      p_name: string | null;
      p_phone: string | null;
      p_email: string | null;
      p_binding_user_org?: string | null | undefined;
      p_binding_org_id?: string | null | undefined;
      p_default_card_type?: CardType | null | undefined;
      p_password_hash?: string | null | undefined;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      phone: string;
      email: string;
      status: MemberStatus;
      created_at: string;
      card_id: string;
      card_no: string;
      card_type: CardType;
      card_status: CardStatus;
    };
  };
  create_merchant: {
    args: {
      p_code: string | null;
      p_name: string | null;
      p_contact?: string | null | undefined;
      p_password_hash?: string | null | undefined;
    };
    row: {
      merchant_id: string;
      code: string;
      name: string;
      contact: string;
      status: MerchantStatus;
      created_at: string;
    };
  };
  create_operator: {
    args: {
      p_merchant_id: string | null;
      p_name: string | null;
      p_role?: OperatorRole | null | undefined;
      p_password_hash?: string | null | undefined;
    };
    row: {
      operator_id: string;
      merchant_id: string;
      name: string;
      role: OperatorRole;
      status: AccountStatus;
      login_enabled: boolean;
      created_at: string;
      updated_at: string;
    };
  };
  create_session: {
    args: {
      p_role: SessionRole | null;
      p_subject_id: string | null;
      p_password_hash: string | null;
      p_operator_id?: string | null | undefined;
      p_ttl_seconds?: number | null | undefined;
      p_ip?: string | null | undefined;
      p_user_agent?: string | null | undefined;
      p_request_id?: string | null | undefined;
      p_idle_seconds?: number | null | undefined;
    };
    row: {
      session_id: string;
      state: string;
      role: SessionRole;
      subject_id: string;
      name: string;
      merchant_id: string;
      merchant_code: string;
      operator: string;
      operator_role: OperatorRole;
      issued_at: string;
      expires_at: string;
      account_id: string;
      last_seen_at: string;
      idle_ends_at: string;
      has_second_factor: boolean;
      administrator_role: AdministratorRole;
    };
  };
  cron_rotate_qr_tokens: {
    args: {
      p_ttl_seconds?: number | null | undefined;
      p_batch_size?: number | null | undefined;
      p_issued_before?: string | null | undefined;
    };
    row: {
      affected: number;
      executed_at: string;
      ttl_seconds: number;
    };
  };
  decide_approval: {
    args: {
      p_approval_id: string | null;
      p_approve: boolean | null;
      p_reason?: string | null | undefined;
    };
    row: {
      id: string;
      operation: string;
      amount: number;
      object_type: string;
      object_id: string;
      details: JsonColumn;
      state: ApprovalState;
      created_at: string;
      expires_at: string;
      maker_id: string;
      maker_name: string;
      decided_at: string;
      decided_by: string;
      decided_by_name: string;
      reason: string;
      void_reason: string;
      result: JsonColumn;
      is_own: boolean;
      can_decide: boolean;
      function_name: string;
      on_behalf_of: string;
    };
  };
  describe_schema: {
    args: Record<never, never>;
    row: {
      versions: string[];
      functions: JsonColumn;
      open_objects: string[];
    };
  };
  disable_second_factor: {
    args: {
      p_account_id: string | null;
    };
    row: {
      account_id: string;
      disabled: boolean;
      changed_session_ids: string[];
    };
  };
  expire_due_cards: {
    args: {
      p_batch_size?: number | null | undefined;
    };
    row: {
      expired_cards: number;
      has_more: boolean;
      executed_at: string;
    };
  };
  extend_session: {
    args: {
      p_session_id: string | null;
      p_ttl_seconds?: number | null | undefined;
      p_max_seconds?: number | null | undefined;
    };
    row: {
      session_id: string;
      state: string;
      role: SessionRole;
      subject_id: string;
      name: string;
      merchant_id: string;
      merchant_code: string;
      operator: string;
      operator_role: OperatorRole;
      issued_at: string;
      expires_at: string;
      account_id: string;
      last_seen_at: string;
      idle_ends_at: string;
      has_second_factor: boolean;
      administrator_role: AdministratorRole;
    };
  };
  find_answer: {
    args: {
      p_operation: string | null;
      p_key: string | null;
      p_fingerprints: string[] | null;
      p_scope?: string | null | undefined;
    };
    row: {
      answer: JsonColumn;
    };
  };
  find_card_to_bind: {
    args: {
      p_card_id: string | null;
      p_card_no: string | null;
      p_member_id: string | null;
    };
    row: {
      card_id: string;
      guess_key: string;
      is_known: boolean;
    };
  };
  find_credentials: {
    args: {
      p_role: SessionRole | null;
      p_identifier: string | null;
      p_operator?: string | null | undefined;
      p_phone?: string | null | undefined;
    };
    row: {
      role: SessionRole;
      subject_id: string;
      operator_id: string;
      name: string;
      active: boolean;
      password_hash: string;
      merchant_code: string;
      operator: string;
      operator_role: OperatorRole;
      member_no: string;
      phone: string;
      email: string;
      pin_hash: string;
    };
  };
  find_external_identity: {
    args: {
      p_provider: string | null;
      p_external_id: string | null;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      status: MemberStatus;
      created_at: string;
    };
  };
  find_merchant: {
    args: {
      p_code: string | null;
    };
    row: {
      merchant_id: string;
      code: string;
      name: string;
      status: MerchantStatus;
    };
  };
  freeze_card: {
    args: {
      p_card_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      card_id: string;
      card_no: string;
      status: CardStatus;
      updated_at: string;
    };
  };
  generate_settlement: {
    args: {
      p_merchant_id: string | null;
      p_mode: SettlementMode | null;
      p_period_start: string | null;
      p_period_end: string | null;
      p_start_day?: string | null | undefined;
      p_end_day?: string | null | undefined;
    };
    row: {
      id: string;
      merchant_id: string;
      mode: SettlementMode;
      period_start: string;
      period_end: string;
      payment_count: number;
      payment_amount: number;
      refund_count: number;
      refund_amount: number;
      total_amount: number;
      total_tx_count: number;
      status: SettlementStatus;
      created_at: string;
    };
  };
  get_approval: {
    args: {
      p_approval_id: string | null;
    };
    row: {
      id: string;
      operation: string;
      amount: number;
      object_type: string;
      object_id: string;
      details: JsonColumn;
      state: ApprovalState;
      created_at: string;
      expires_at: string;
      maker_id: string;
      maker_name: string;
      decided_at: string;
      decided_by: string;
      decided_by_name: string;
      reason: string;
      void_reason: string;
      result: JsonColumn;
      is_own: boolean;
      can_decide: boolean;
    };
  };
  get_card: {
    args: {
      p_card_id: string | null;
    };
    row: {
      card_id: string;
      card_no: string;
      card_type: CardType;
      name: string;
      owner_member_id: string;
      owner_member_no: string;
      owner_name: string;
      balance: number;
      points: number;
      level: number;
      level_name: string;
      discount_rate: number;
      fixed_discount: number;
      corporate_discount: number;
      next_level: JsonColumn;
      status: CardStatus;
      expires_at: string;
      live_codes: number;
      bindings: JsonColumn;
      binding_count: number;
      created_at: string;
      updated_at: string;
    };
  };
  get_credentials: {
    args: {
      p_role: SessionRole | null;
      p_subject_id: string | null;
      p_operator?: string | null | undefined;
    };
    row: {
      role: SessionRole;
      subject_id: string;
      operator_id: string;
      name: string;
      active: boolean;
      password_hash: string;
      merchant_code: string;
      operator: string;
      operator_role: OperatorRole;
      member_no: string;
      phone: string;
      email: string;
    };
  };
  get_member: {
    args: {
      p_member_id: string | null;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      phone: string;
      email: string;
      status: MemberStatus;
      login_enabled: boolean;
      identity_providers: string[];
      live_sessions: number;
      cards: JsonColumn;
      created_at: string;
      updated_at: string;
    };
  };
  get_member_profile: {
    args: {
      p_member_id: string | null;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      phone: string;
      email: string;
      status: MemberStatus;
      login_enabled: boolean;
      identity_providers: string[];
      points: number;
      level: number;
      level_name: string;
      discount_rate: number;
      next_level: JsonColumn;
      timezone: string;
      created_at: string;
      updated_at: string;
    };
  };
  get_member_transactions: {
    args: {
      p_member_id: string | null;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_start_date?: string | null | undefined;
      p_end_date?: string | null | undefined;
      p_tx_type?: TxType | null | undefined;
      p_status?: TxStatus | null | undefined;
      p_cursor?: string | null | undefined;
      p_start_day?: string | null | undefined;
      p_end_day?: string | null | undefined;
      p_q?: string | null | undefined;
      p_external_order_id?: string | null | undefined;
      p_operator?: string | null | undefined;
      p_card_no?: string | null | undefined;
      p_amount_min?: number | string | null | undefined;
      p_amount_max?: number | string | null | undefined;
      p_idempotency_key?: string | null | undefined;
      p_request_id?: string | null | undefined;
    };
    row: {
      id: string;
      tx_no: string;
      tx_type: TxType;
      card_id: string;
      card_no: string;
      merchant_id: string;
      merchant_name: string;
      raw_amount: number;
      discount_applied: number;
      final_amount: number;
      points_earned: number;
      status: TxStatus;
      payment_method: PayMethod;
      reason: string;
      original_tx_no: string;
      refunded_amount: number;
      created_at: string;
      operator: string;
      external_order_id: string;
      tag: JsonColumn;
      settlement_id: string;
      total_count: number;
      next_cursor: string;
      acted_by: ActedBy;
    };
  };
  get_merchant: {
    args: {
      p_merchant_id: string | null;
    };
    row: {
      merchant_id: string;
      code: string;
      name: string;
      contact: string;
      status: MerchantStatus;
      login_enabled: boolean;
      operator_count: number;
      live_sessions: number;
      today_payment_count: number;
      today_net_amount: number;
      created_at: string;
      updated_at: string;
    };
  };
  get_merchant_transactions: {
    args: {
      p_merchant_id: string | null;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_start_date?: string | null | undefined;
      p_end_date?: string | null | undefined;
      p_tx_type?: TxType | null | undefined;
      p_status?: TxStatus | null | undefined;
      p_cursor?: string | null | undefined;
      p_start_day?: string | null | undefined;
      p_end_day?: string | null | undefined;
      p_q?: string | null | undefined;
      p_external_order_id?: string | null | undefined;
      p_operator?: string | null | undefined;
      p_card_no?: string | null | undefined;
      p_amount_min?: number | string | null | undefined;
      p_amount_max?: number | string | null | undefined;
      p_idempotency_key?: string | null | undefined;
      p_request_id?: string | null | undefined;
    };
    row: {
      id: string;
      tx_no: string;
      tx_type: TxType;
      card_id: string;
      card_no: string;
      merchant_id: string;
      merchant_name: string;
      raw_amount: number;
      discount_applied: number;
      final_amount: number;
      points_earned: number;
      status: TxStatus;
      payment_method: PayMethod;
      reason: string;
      original_tx_no: string;
      refunded_amount: number;
      created_at: string;
      operator: string;
      external_order_id: string;
      tag: JsonColumn;
      settlement_id: string;
      total_count: number;
      next_cursor: string;
    };
  };
  get_operator: {
    args: {
      p_merchant_id: string | null;
      p_operator_id: string | null;
    };
    row: {
      operator_id: string;
      merchant_id: string;
      merchant_code: string;
      merchant_name: string;
      name: string;
      role: OperatorRole;
      status: AccountStatus;
    };
  };
  get_second_factor: {
    args: {
      p_account_id: string | null;
    };
    row: {
      secret_encrypted: string;
      confirmed: boolean;
      recovery_codes_left: number;
    };
  };
  get_settings: {
    args: Record<never, never>;
    row: {
      business_name: string;
      timezone: string;
      currency: string;
      phone_countries: string[];
      charge_max: number;
      recharge_min: number;
      recharge_max: number;
    };
  };
  get_system_statistics: {
    args: Record<never, never>;
    row: {
      system_stats: JsonColumn;
      today_stats: JsonColumn;
      generated_at: string;
    };
  };
  get_transaction_detail: {
    args: {
      p_tx_no: string | null;
    };
    row: {
      id: string;
      tx_no: string;
      tx_type: TxType;
      card_id: string;
      card_no: string;
      merchant_id: string;
      merchant_code: string;
      merchant_name: string;
      operator: string;
      raw_amount: number;
      discount_applied: number;
      final_amount: number;
      points_earned: number;
      status: TxStatus;
      payment_method: PayMethod;
      reason: string;
      tag: JsonColumn;
      external_order_id: string;
      original_tx_no: string;
      settlement_id: string;
      refunded_amount: number;
      remaining_refundable: number;
      refunds: JsonColumn;
      refund_count: number;
      created_at: string;
      acted_by: ActedBy;
    };
  };
  get_transaction_trends: {
    args: {
      p_start_date?: string | null | undefined;
      p_end_date?: string | null | undefined;
      p_interval?: string | null | undefined;
      p_start_day?: string | null | undefined;
      p_end_day?: string | null | undefined;
    };
    row: {
      period: string;
      payment_count: number;
      payment_amount: number;
      refund_count: number;
      refund_amount: number;
      net_amount: number;
      recharge_count: number;
      recharge_amount: number;
      unique_customers: number;
      timezone: string;
    };
  };
  has_password_hash: {
    args: {
      p_hashes: string[] | null;
    };
    row: boolean;
  };
  invite_administrator: {
    args: {
      p_name: string | null;
      p_role: AdministratorRole | null;
      p_code_hash: string | null;
    };
    row: {
      administrator_id: string;
      name: string;
      role: AdministratorRole;
      first_login_expires_at: string;
    };
  };
  issue_card: {
    args: {
      p_card_type: CardType | null;
      p_owner_member_id: string | null;
      p_name?: string | null | undefined;
      p_initial_value?: number | string | null | undefined;
      p_fixed_discount?: number | string | null | undefined;
      p_binding_password?: string | null | undefined;
      p_expires_at?: string | null | undefined;
      p_expires_on?: string | null | undefined;
      p_binding_password_hash?: string | null | undefined;
    };
    row: {
      card_id: string;
      card_no: string;
      card_type: CardType;
      name: string;
      owner_member_id: string;
      status: CardStatus;
      balance: number;
      fixed_discount: number;
      expires_at: string;
      created_at: string;
      initial_tx_no: string;
    };
  };
  issue_first_login_code: {
    args: {
      p_role: SessionRole | null;
      p_subject_id: string | null;
      p_code_hash: string | null;
      p_operator_id?: string | null | undefined;
    };
    row: {
      subject_id: string;
      operator_id: string;
      name: string;
      expires_at: string;
      ended_session_ids: string[];
    };
  };
  issue_first_login_codes: {
    args: {
      p_member_ids: string[] | null;
      p_code_hashes: string[] | null;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      expires_at: string;
      ended_session_ids: string[];
    };
  };
  ledger_size: {
    args: Record<never, never>;
    row: {
      cards: number;
      transactions: number;
    };
  };
  list_administrators: {
    args: {
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      administrator_id: string;
      name: string;
      role: AdministratorRole;
      status: AccountStatus;
      login_enabled: boolean;
      second_factor: boolean;
      first_login_expires_at: string;
      last_seen_at: string;
      created_at: string;
      updated_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_approvals: {
    args: {
      p_state?: ApprovalState | null | undefined;
      p_mine?: boolean | null | undefined;
      p_waiting_for_me?: boolean | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      id: string;
      operation: string;
      amount: number;
      object_type: string;
      object_id: string;
      details: JsonColumn;
      state: ApprovalState;
      created_at: string;
      expires_at: string;
      maker_id: string;
      maker_name: string;
      decided_at: string;
      decided_by: string;
      decided_by_name: string;
      reason: string;
      void_reason: string;
      result: JsonColumn;
      is_own: boolean;
      can_decide: boolean;
      total_count: number;
      next_cursor: string;
    };
  };
  list_audit_events: {
    args: {
      p_actor_id?: string | null | undefined;
      p_object_type?: string | null | undefined;
      p_object_id?: string | null | undefined;
      p_action?: string | null | undefined;
      p_start_date?: string | null | undefined;
      p_end_date?: string | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
      p_start_day?: string | null | undefined;
      p_end_day?: string | null | undefined;
    };
    row: {
      id: number;
      created_at: string;
      actor_role: string;
      actor_id: string;
      actor_name: string;
      operator: string;
      on_behalf_of: string;
      session_id: string;
      request_id: string;
      ip: string;
      action: string;
      object_type: string;
      object_id: string;
      details: JsonColumn;
      total_count: number;
      next_cursor: string;
    };
  };
  list_card_bindings: {
    args: {
      p_card_id: string | null;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      member_no: string;
      name: string;
      role: BindRole;
      created_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_ended_sessions: {
    args: {
      p_since?: string | null | undefined;
    };
    row: {
      session_ids: string[];
      read_at: string;
    };
  };
  list_events: {
    args: {
      p_after?: number | null | undefined;
      p_type?: string | null | undefined;
      p_limit?: number | null | undefined;
    };
    row: {
      events: JsonColumn;
      next_after: number;
    };
  };
  list_member_cards: {
    args: {
      p_member_id: string | null;
    };
    row: {
      id: string;
      card_no: string;
      card_type: CardType;
      name: string;
      balance: number;
      points: number;
      level: number;
      level_name: string;
      discount_rate: number;
      corporate_discount: number;
      next_level: JsonColumn;
      binding_role: BindRole;
      status: CardStatus;
      expires_at: string;
      created_at: string;
      total_cards: number;
      active_cards: number;
      total_balance: number;
      total_points: number;
    };
  };
  list_members: {
    args: {
      p_search?: string | null | undefined;
      p_status?: MemberStatus | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
      p_identifier?: string | null | undefined;
      p_phone?: string | null | undefined;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      phone: string;
      email: string;
      status: MemberStatus;
      created_at: string;
      updated_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_merchants: {
    args: {
      p_search?: string | null | undefined;
      p_status?: MerchantStatus | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      merchant_id: string;
      code: string;
      name: string;
      contact: string;
      status: MerchantStatus;
      created_at: string;
      updated_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_operators: {
    args: {
      p_merchant_id: string | null;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      operator_id: string;
      merchant_id: string;
      name: string;
      role: OperatorRole;
      status: AccountStatus;
      login_enabled: boolean;
      created_at: string;
      updated_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_point_ledger: {
    args: {
      p_card_id: string | null;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      id: number;
      card_id: string;
      delta_points: number;
      points_before: number;
      points_after: number;
      reason: string;
      tx_no: string;
      created_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_sessions: {
    args: {
      p_role?: SessionRole | null | undefined;
      p_subject_id?: string | null | undefined;
      p_alive_only?: boolean | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      session_id: string;
      role: SessionRole;
      subject_id: string;
      name: string;
      merchant_code: string;
      operator: string;
      ip: string;
      user_agent: string;
      state: string;
      created_at: string;
      last_seen_at: string;
      expires_at: string;
      revoked_at: string;
      revoke_reason: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_settlements: {
    args: {
      p_merchant_id: string | null;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      id: string;
      merchant_id: string;
      mode: SettlementMode;
      period_start: string;
      period_end: string;
      payment_count: number;
      payment_amount: number;
      refund_count: number;
      refund_amount: number;
      total_amount: number;
      total_tx_count: number;
      status: SettlementStatus;
      created_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  list_transactions: {
    args: {
      p_member_id?: string | null | undefined;
      p_merchant_code?: string | null | undefined;
      p_card_id?: string | null | undefined;
      p_tx_type?: TxType | null | undefined;
      p_status?: TxStatus | null | undefined;
      p_start_date?: string | null | undefined;
      p_end_date?: string | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
      p_start_day?: string | null | undefined;
      p_end_day?: string | null | undefined;
      p_q?: string | null | undefined;
      p_external_order_id?: string | null | undefined;
      p_operator?: string | null | undefined;
      p_card_no?: string | null | undefined;
      p_amount_min?: number | string | null | undefined;
      p_amount_max?: number | string | null | undefined;
      p_idempotency_key?: string | null | undefined;
      p_request_id?: string | null | undefined;
    };
    row: {
      id: string;
      tx_no: string;
      tx_type: TxType;
      card_id: string;
      card_no: string;
      member_id: string;
      member_no: string;
      member_name: string;
      merchant_id: string;
      merchant_code: string;
      merchant_name: string;
      operator: string;
      raw_amount: number;
      discount_applied: number;
      final_amount: number;
      points_earned: number;
      status: TxStatus;
      payment_method: PayMethod;
      reason: string;
      original_tx_no: string;
      refunded_amount: number;
      created_at: string;
      external_order_id: string;
      tag: JsonColumn;
      settlement_id: string;
      total_count: number;
      next_cursor: string;
    };
  };
  merchant_charge_by_qr: {
    args: {
      p_merchant_code: string | null;
      p_qr_plain: string | null;
      p_raw_amount: number | string | null;
      p_idempotency_key?: string | null | undefined;
      p_tag?: unknown | null | undefined;
      p_external_order_id?: string | null | undefined;
    };
    row: {
      tx_id: string;
      tx_no: string;
      card_id: string;
      final_amount: number;
      discount: number;
      raw_amount: number;
      points_earned: number;
      status: TxStatus;
      created_at: string;
      card_no: string;
      card_type: CardType;
      level: number;
      balance_after: number;
      replayed: boolean;
    };
  };
  merchant_daily_summary: {
    args: {
      p_merchant_id: string | null;
      p_date?: string | null | undefined;
    };
    row: {
      date: string;
      timezone: string;
      total_count: number;
      payment_count: number;
      refund_count: number;
      payment_amount: number;
      refund_amount: number;
      net_amount: number;
      unique_customers: number;
      average_payment: number;
      hourly_stats: JsonColumn;
    };
  };
  merchant_refund_tx: {
    args: {
      p_merchant_code: string | null;
      p_original_tx_no: string | null;
      p_refund_amount: number | string | null;
      p_tag?: unknown | null | undefined;
      p_reason?: string | null | undefined;
      p_idempotency_key?: string | null | undefined;
      p_approved_by?: string | null | undefined;
      p_approval_hash?: string | null | undefined;
      p_pin_up_to?: number | string | null | undefined;
    };
    row: {
      refund_tx_id: string;
      refund_tx_no: string;
      refunded_amount: number;
      original_tx_no: string;
      remaining_refundable: number;
      points_reversed: number;
      status: TxStatus;
      created_at: string;
      balance_after: number;
      replayed: boolean;
    };
  };
  preview_settlement: {
    args: {
      p_merchant_id: string | null;
      p_period_start: string | null;
      p_period_end: string | null;
      p_start_day?: string | null | undefined;
      p_end_day?: string | null | undefined;
    };
    row: {
      payment_count: number;
      payment_amount: number;
      refund_count: number;
      refund_amount: number;
      total_amount: number;
      total_tx_count: number;
    };
  };
  prove_session: {
    args: {
      p_password_hash: string | null;
    };
    row: {
      session_id: string;
      proven_at: string;
    };
  };
  reactivate_member: {
    args: {
      p_member_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      member_id: string;
      name: string;
      status: MemberStatus;
      updated_at: string;
    };
  };
  reactivate_merchant: {
    args: {
      p_merchant_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      merchant_id: string;
      code: string;
      name: string;
      status: MerchantStatus;
      updated_at: string;
    };
  };
  read_session: {
    args: {
      p_session_id: string | null;
      p_is_use?: boolean | null | undefined;
    };
    row: {
      session_id: string;
      state: string;
      role: SessionRole;
      subject_id: string;
      name: string;
      merchant_id: string;
      merchant_code: string;
      operator: string;
      operator_role: OperatorRole;
      issued_at: string;
      expires_at: string;
      account_id: string;
      last_seen_at: string;
      idle_ends_at: string;
      has_second_factor: boolean;
      administrator_role: AdministratorRole;
    };
  };
  remove_card_binding: {
    args: {
      p_card_id: string | null;
      p_member_no: string | null;
    };
    row: {
      card_id: string;
      member_id: string;
      member_no: string;
    };
  };
  renew_recovery_codes: {
    args: {
      p_recovery_hashes: string | null;
    };
    row: {
      account_id: string;
      recovery_codes_left: number;
    };
  };
  report_card_lost: {
    args: {
      p_card_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      card_id: string;
      card_no: string;
      status: CardStatus;
      updated_at: string;
    };
  };
  require_recent_proof: {
    args: {
      p_max_age_seconds: number | null;
      p_amount?: number | string | null | undefined;
      p_above?: number | string | null | undefined;
    };
    row: {
      proven_at: string;
    };
  };
  reset_second_factor: {
    args: {
      p_administrator_id: string | null;
    };
    row: {
      administrator_id: string;
      removed: boolean;
      ended_session_ids: string[];
    };
  };
  revoke_all_sessions: {
    args: {
      p_role: SessionRole | null;
      p_subject_id: string | null;
      p_operator_id?: string | null | undefined;
      p_except_session_id?: string | null | undefined;
      p_reason?: string | null | undefined;
    };
    row: {
      subject_id: string;
      ended_count: number;
      ended_session_ids: string[];
    };
  };
  revoke_card_qr: {
    args: {
      p_card_id: string | null;
    };
    row: boolean;
  };
  revoke_session: {
    args: {
      p_session_id: string | null;
      p_reason?: string | null | undefined;
      p_own_only?: boolean | null | undefined;
    };
    row: {
      session_id: string;
      role: SessionRole;
      subject_id: string;
      ended: boolean;
      revoked_at: string;
    };
  };
  rotate_card_qr: {
    args: {
      p_card_id: string | null;
      p_ttl_seconds?: number | null | undefined;
      p_qr_plain?: string | null | undefined;
    };
    row: {
      qr_plain: string;
      qr_expires_at: string;
      card_no: string;
      card_type: CardType;
      balance: number;
      ttl_seconds: number;
    };
  };
  seal_audit_log: {
    args: {
      p_batch_size?: number | null | undefined;
    };
    row: {
      sealed_rows: number;
      sealed_batches: number;
      head_batch: number;
      head_hash: string;
    };
  };
  search_cards: {
    args: {
      p_search?: string | null | undefined;
      p_card_type?: CardType | null | undefined;
      p_status?: CardStatus | null | undefined;
      p_member_id?: string | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      card_id: string;
      card_no: string;
      card_type: CardType;
      name: string;
      owner_member_id: string;
      owner_member_no: string;
      owner_name: string;
      balance: number;
      points: number;
      level: number;
      fixed_discount: number;
      corporate_discount: number;
      status: CardStatus;
      expires_at: string;
      created_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  search_settlements: {
    args: {
      p_merchant_code?: string | null | undefined;
      p_mode?: SettlementMode | null | undefined;
      p_status?: SettlementStatus | null | undefined;
      p_limit?: number | null | undefined;
      p_offset?: number | null | undefined;
      p_cursor?: string | null | undefined;
    };
    row: {
      id: string;
      merchant_id: string;
      merchant_code: string;
      merchant_name: string;
      mode: SettlementMode;
      period_start: string;
      period_end: string;
      payment_count: number;
      payment_amount: number;
      refund_count: number;
      refund_amount: number;
      total_amount: number;
      total_tx_count: number;
      status: SettlementStatus;
      created_at: string;
      updated_at: string;
      total_count: number;
      next_cursor: string;
    };
  };
  set_operator_pin: {
    args: {
      p_pin_hash: string | null;
    };
    row: {
      operator_id: string;
      updated_at: string;
    };
  };
  set_password_hash: {
    args: {
      p_role: SessionRole | null;
      p_subject_id: string | null;
      p_password_hash: string | null;
      p_operator_id?: string | null | undefined;
      p_current_hash?: string | null | undefined;
      p_except_session_id?: string | null | undefined;
    };
    row: {
      subject_id: string;
      operator_id: string;
      updated_at: string;
      ended_session_ids: string[];
    };
  };
  start_second_factor: {
    args: {
      p_secret_encrypted: string | null;
    };
    row: {
      account_id: string;
      created_at: string;
    };
  };
  switch_operator: {
    args: {
      p_operator_id: string | null;
      p_pin_hash: string | null;
      p_ttl_seconds?: number | null | undefined;
      p_idle_seconds?: number | null | undefined;
      p_ip?: string | null | undefined;
      p_user_agent?: string | null | undefined;
    };
    row: {
      session_id: string;
      state: string;
      role: SessionRole;
      subject_id: string;
      name: string;
      merchant_id: string;
      merchant_code: string;
      operator: string;
      operator_role: OperatorRole;
      issued_at: string;
      expires_at: string;
      account_id: string;
      last_seen_at: string;
      idle_ends_at: string;
      has_second_factor: boolean;
      administrator_role: AdministratorRole;
      ended_session_id: string;
    };
  };
  system_continue_run: {
    args: {
      p_run_id: number | null;
      p_attempt: number | null;
      p_lease_seconds?: number | null | undefined;
    };
    row: {
      is_finished: boolean;
      outcome: string;
      result: JsonColumn;
      error: string;
    };
  };
  system_extend_run: {
    args: {
      p_run_id: number | null;
      p_attempt: number | null;
      p_lease_seconds?: number | null | undefined;
    };
    row: boolean;
  };
  system_fail_run: {
    args: {
      p_run_id: number | null;
      p_attempt: number | null;
      p_error: string | null;
    };
    row: boolean;
  };
  system_missing_deciders: {
    args: Record<never, never>;
    row: {
      operation: string;
      deciders: number;
    };
  };
  system_open_sessions: {
    args: Record<never, never>;
    row: {
      role: SessionRole;
      open_sessions: number;
    };
  };
  system_plan_task: {
    args: {
      p_task: string | null;
      p_plan?: string | null | undefined;
      p_late_after_seconds?: number | null | undefined;
    };
    row: boolean;
  };
  system_scheduled_runs: {
    args: Record<never, never>;
    row: {
      task: string;
      last_started_at: string;
      last_succeeded_at: string;
      last_outcome: string;
      due_by: string;
      last_result: JsonColumn;
    };
  };
  system_start_run: {
    args: {
      p_task: string | null;
      p_due_at: string | null;
      p_instance: string | null;
      p_lease_seconds?: number | null | undefined;
    };
    row: {
      run_id: number;
      is_claimed: boolean;
      attempt: number;
      outcome: string;
      result: JsonColumn;
      error: string;
    };
  };
  system_time_zone: {
    args: Record<never, never>;
    row: string;
  };
  system_waiting_runs: {
    args: {
      p_due_times: unknown | null;
    };
    row: {
      task: string;
      due_at: string;
      instance: string;
    };
  };
  unbind_member_from_card: {
    args: {
      p_card_id: string | null;
      p_member_id: string | null;
    };
    row: {
      card_id: string;
      member_id: string;
      removed: boolean;
    };
  };
  unfreeze_card: {
    args: {
      p_card_id: string | null;
      p_reason?: string | null | undefined;
    };
    row: {
      card_id: string;
      card_no: string;
      status: CardStatus;
      updated_at: string;
    };
  };
  update_administrator: {
    args: {
      p_administrator_id: string | null;
      p_role?: AdministratorRole | null | undefined;
      p_status?: AccountStatus | null | undefined;
    };
    row: {
      administrator_id: string;
      name: string;
      role: AdministratorRole;
      status: AccountStatus;
      login_enabled: boolean;
      second_factor: boolean;
      first_login_expires_at: string;
      last_seen_at: string;
      created_at: string;
      updated_at: string;
      ended_session_ids: string[];
    };
  };
  update_member: {
    args: {
      p_member_id: string | null;
      p_changes: unknown | null;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      phone: string;
      email: string;
      status: MemberStatus;
      created_at: string;
      updated_at: string;
    };
  };
  update_member_profile: {
    args: {
      p_member_id: string | null;
      p_name: string | null;
    };
    row: {
      member_id: string;
      member_no: string;
      name: string;
      phone: string;
      email: string;
      status: MemberStatus;
      login_enabled: boolean;
      identity_providers: string[];
      points: number;
      level: number;
      level_name: string;
      discount_rate: number;
      next_level: JsonColumn;
      timezone: string;
      created_at: string;
      updated_at: string;
    };
  };
  update_operator: {
    args: {
      p_merchant_id: string | null;
      p_operator_id: string | null;
      p_role?: OperatorRole | null | undefined;
      p_status?: AccountStatus | null | undefined;
      p_password_hash?: string | null | undefined;
    };
    row: {
      operator_id: string;
      merchant_id: string;
      name: string;
      role: OperatorRole;
      status: AccountStatus;
      login_enabled: boolean;
      created_at: string;
      updated_at: string;
      ended_session_ids: string[];
    };
  };
  update_points_and_level: {
    args: {
      p_card_id: string | null;
      p_delta_points: number | null;
      p_reason?: string | null | undefined;
    };
    row: {
      card_id: string;
      points_before: number;
      points_after: number;
      delta_points: number;
      level_before: number;
      level_after: number;
      discount_after: number;
      updated_at: string;
    };
  };
  update_settlement_status: {
    args: {
      p_settlement_id: string | null;
      p_status: SettlementStatus | null;
      p_reason?: string | null | undefined;
    };
    row: {
      id: string;
      merchant_id: string;
      merchant_code: string;
      mode: SettlementMode;
      period_start: string;
      period_end: string;
      total_amount: number;
      total_tx_count: number;
      status: SettlementStatus;
      created_at: string;
      updated_at: string;
    };
  };
  use_first_login_code: {
    args: {
      p_role: SessionRole | null;
      p_subject_id: string | null;
      p_code_hash: string | null;
      p_password_hash: string | null;
      p_operator_id?: string | null | undefined;
      p_request_id?: string | null | undefined;
      p_ip?: string | null | undefined;
    };
    row: {
      accepted: boolean;
    };
  };
  use_recovery_code: {
    args: {
      p_account_id: string | null;
      p_code_hash: string | null;
      p_request_id?: string | null | undefined;
    };
    row: {
      accepted: boolean;
      recovery_codes_left: number;
    };
  };
  use_second_factor_step: {
    args: {
      p_account_id: string | null;
      p_step: number | null;
      p_secret_encrypted?: string | null | undefined;
    };
    row: {
      accepted: boolean;
    };
  };
  user_recharge_card: {
    args: {
      p_card_id: string | null;
      p_amount: number | string | null;
      p_payment_method?: PayMethod | null | undefined;
      p_tag?: unknown | null | undefined;
      p_idempotency_key?: string | null | undefined;
      p_external_order_id?: string | null | undefined;
    };
    row: {
      tx_id: string;
      tx_no: string;
      card_id: string;
      amount: number;
      payment_method: PayMethod;
      status: TxStatus;
      created_at: string;
      balance_after: number;
      replayed: boolean;
    };
  };
  validate_qr_plain: {
    args: {
      p_qr_plain: string | null;
    };
    row: {
      card_id: string;
      card_no: string;
      card_type: CardType;
      balance: number;
      status: CardStatus;
      level: number;
      member_name: string;
      expires_at: string;
    };
  };
  verify_audit: {
    args: Record<never, never>;
    row: {
      violation: string;
      object_type: string;
      object_id: string;
      details: JsonColumn;
    };
  };
  verify_ledger: {
    args: Record<never, never>;
    row: {
      invariant: string;
      object_type: string;
      object_id: string;
      details: JsonColumn;
      total_count: number;
    };
  };
}

/** What the gateway must know to call a function. */
export interface FunctionMetadata {
  /** SQL types by argument name, without `p_actor`. */
  args: Readonly<Record<string, string>>;
  /** A single column that PostgreSQL would unwrap is named, to come back as a row like all others. */
  returns: 'rows' | 'value' | 'nothing' | { column: string };
  /** Columns that hold a time; `true` when the value itself is one. */
  times: readonly string[] | true;
  /** SQL types by column name; the type itself of a plain value. */
  result: Readonly<Record<string, string>> | string;
  /** False for a function that only reads and may be called again without another thought. */
  volatile: boolean;
}

export const functionMetadata: Readonly<Record<keyof DatabaseFunctions, FunctionMetadata>> = {
  admin_suspend_member: {
    args: { p_member_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      member_id: 'uuid',
      name: 'text',
      status: 'mps_types.member_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  admin_suspend_merchant: {
    args: { p_merchant_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      merchant_id: 'uuid',
      code: 'text',
      name: 'text',
      status: 'mps_types.merchant_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  audit_size: {
    args: {},
    returns: 'rows',
    times: [],
    result: { events: 'bigint', unsealed_events: 'bigint', batches: 'bigint', head_hash: 'text' },
    volatile: false,
  },
  bind_external_identity: {
    args: { p_member_id: 'uuid', p_provider: 'text', p_external_id: 'text' },
    returns: 'rows',
    times: ['created_at'],
    result: { member_id: 'uuid', provider: 'text', external_id: 'text', created_at: 'timestamp with time zone' },
    volatile: true,
  },
  bind_member_to_card: {
    args: {
      p_card_id: 'uuid',
      p_member_id: 'uuid',
      p_role: 'mps_types.bind_role',
      p_binding_password: 'text',
      p_card_no: 'text',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      card_id: 'uuid',
      member_id: 'uuid',
      role: 'mps_types.bind_role',
      corporate_discount: 'numeric',
      created_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  call_once: {
    args: {
      p_function: 'text',
      p_arguments: 'jsonb',
      p_operation: 'text',
      p_key: 'text',
      p_fingerprints: 'text[]',
      p_scope: 'text',
      p_sealed: 'text',
    },
    returns: 'rows',
    times: [],
    result: { answer: 'jsonb', sealed: 'text', replayed: 'boolean' },
    volatile: true,
  },
  call_or_request_approval: {
    args: { p_function: 'text', p_arguments: 'jsonb', p_operation: 'text', p_key: 'text', p_fingerprints: 'text[]' },
    returns: 'rows',
    times: ['expires_at'],
    result: {
      answer: 'jsonb',
      replayed: 'boolean',
      approval_id: 'uuid',
      approval_state: 'mps_types.approval_state',
      expires_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  cancel_approval: {
    args: { p_approval_id: 'uuid' },
    returns: 'rows',
    times: ['created_at', 'expires_at', 'decided_at'],
    result: {
      id: 'uuid',
      operation: 'text',
      amount: 'numeric',
      object_type: 'text',
      object_id: 'text',
      details: 'jsonb',
      state: 'mps_types.approval_state',
      created_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      maker_id: 'uuid',
      maker_name: 'text',
      decided_at: 'timestamp with time zone',
      decided_by: 'uuid',
      decided_by_name: 'text',
      reason: 'text',
      void_reason: 'text',
      result: 'jsonb',
      is_own: 'boolean',
      can_decide: 'boolean',
    },
    volatile: true,
  },
  change_binding_password: {
    args: { p_card_id: 'uuid', p_binding_password: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      has_binding_password: 'boolean',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  charge_many: {
    args: { p_items: 'jsonb', p_wait: 'boolean' },
    returns: 'rows',
    times: ['created_at'],
    result: {
      item: 'integer',
      refusal: 'text',
      details: 'jsonb',
      tx_id: 'uuid',
      tx_no: 'text',
      card_id: 'uuid',
      final_amount: 'numeric',
      discount: 'numeric',
      raw_amount: 'numeric',
      points_earned: 'integer',
      status: 'mps_types.tx_status',
      created_at: 'timestamp with time zone',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      level: 'integer',
      balance_after: 'numeric',
      replayed: 'boolean',
    },
    volatile: true,
  },
  check_first_login_code: {
    args: { p_role: 'mps_types.session_role', p_subject_id: 'uuid', p_code_hash: 'text', p_operator_id: 'uuid' },
    returns: 'value',
    times: [],
    result: 'boolean',
    volatile: false,
  },
  clean_expired: {
    args: { p_session_days: 'integer' },
    returns: 'rows',
    times: ['executed_at'],
    result: {
      removed_codes: 'integer',
      removed_sessions: 'integer',
      removed_keys: 'integer',
      executed_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  close_card: {
    args: { p_card_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      status: 'mps_types.card_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  confirm_second_factor: {
    args: { p_step: 'bigint', p_recovery_hashes: 'text' },
    returns: 'rows',
    times: ['confirmed_at'],
    result: { account_id: 'uuid', confirmed_at: 'timestamp with time zone', changed_session_ids: 'uuid[]' },
    volatile: true,
  },
  create_administrator: {
    args: { p_name: 'text', p_password_hash: 'text', p_role: 'mps_types.administrator_role' },
    returns: 'rows',
    times: ['created_at'],
    result: {
      administrator_id: 'uuid',
      name: 'text',
      status: 'mps_types.account_status',
      created_at: 'timestamp with time zone',
      role: 'mps_types.administrator_role',
    },
    volatile: true,
  },
  create_external_session: {
    args: {
      p_provider: 'text',
      p_external_id: 'text',
      p_ttl_seconds: 'integer',
      p_ip: 'text',
      p_user_agent: 'text',
      p_request_id: 'text',
      p_idle_seconds: 'integer',
    },
    returns: 'rows',
    times: ['issued_at', 'expires_at', 'last_seen_at', 'idle_ends_at'],
    result: {
      session_id: 'uuid',
      state: 'text',
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      name: 'text',
      merchant_id: 'uuid',
      merchant_code: 'text',
      operator: 'text',
      operator_role: 'mps_types.operator_role',
      issued_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      account_id: 'uuid',
      last_seen_at: 'timestamp with time zone',
      idle_ends_at: 'timestamp with time zone',
      has_second_factor: 'boolean',
      administrator_role: 'mps_types.administrator_role',
    },
    volatile: true,
  },
  create_member_profile: {
    args: {
      p_name: 'text',
      p_phone: 'text',
      p_email: 'text',
      p_binding_user_org: 'text',
      p_binding_org_id: 'text',
      p_default_card_type: 'mps_types.card_type',
      p_password_hash: 'text',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      phone: 'text',
      email: 'text',
      status: 'mps_types.member_status',
      created_at: 'timestamp with time zone',
      card_id: 'uuid',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      card_status: 'mps_types.card_status',
    },
    volatile: true,
  },
  create_merchant: {
    args: { p_code: 'text', p_name: 'text', p_contact: 'text', p_password_hash: 'text' },
    returns: 'rows',
    times: ['created_at'],
    result: {
      merchant_id: 'uuid',
      code: 'text',
      name: 'text',
      contact: 'text',
      status: 'mps_types.merchant_status',
      created_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  create_operator: {
    args: { p_merchant_id: 'uuid', p_name: 'text', p_role: 'mps_types.operator_role', p_password_hash: 'text' },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      operator_id: 'uuid',
      merchant_id: 'uuid',
      name: 'text',
      role: 'mps_types.operator_role',
      status: 'mps_types.account_status',
      login_enabled: 'boolean',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  create_session: {
    args: {
      p_role: 'mps_types.session_role',
      p_subject_id: 'uuid',
      p_password_hash: 'text',
      p_operator_id: 'uuid',
      p_ttl_seconds: 'integer',
      p_ip: 'text',
      p_user_agent: 'text',
      p_request_id: 'text',
      p_idle_seconds: 'integer',
    },
    returns: 'rows',
    times: ['issued_at', 'expires_at', 'last_seen_at', 'idle_ends_at'],
    result: {
      session_id: 'uuid',
      state: 'text',
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      name: 'text',
      merchant_id: 'uuid',
      merchant_code: 'text',
      operator: 'text',
      operator_role: 'mps_types.operator_role',
      issued_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      account_id: 'uuid',
      last_seen_at: 'timestamp with time zone',
      idle_ends_at: 'timestamp with time zone',
      has_second_factor: 'boolean',
      administrator_role: 'mps_types.administrator_role',
    },
    volatile: true,
  },
  cron_rotate_qr_tokens: {
    args: { p_ttl_seconds: 'integer', p_batch_size: 'integer', p_issued_before: 'timestamp with time zone' },
    returns: 'rows',
    times: ['executed_at'],
    result: { affected: 'integer', executed_at: 'timestamp with time zone', ttl_seconds: 'integer' },
    volatile: true,
  },
  decide_approval: {
    args: { p_approval_id: 'uuid', p_approve: 'boolean', p_reason: 'text' },
    returns: 'rows',
    times: ['created_at', 'expires_at', 'decided_at'],
    result: {
      id: 'uuid',
      operation: 'text',
      amount: 'numeric',
      object_type: 'text',
      object_id: 'text',
      details: 'jsonb',
      state: 'mps_types.approval_state',
      created_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      maker_id: 'uuid',
      maker_name: 'text',
      decided_at: 'timestamp with time zone',
      decided_by: 'uuid',
      decided_by_name: 'text',
      reason: 'text',
      void_reason: 'text',
      result: 'jsonb',
      is_own: 'boolean',
      can_decide: 'boolean',
      function_name: 'text',
      on_behalf_of: 'uuid',
    },
    volatile: true,
  },
  describe_schema: {
    args: {},
    returns: 'rows',
    times: [],
    result: { versions: 'text[]', functions: 'jsonb', open_objects: 'text[]' },
    volatile: false,
  },
  disable_second_factor: {
    args: { p_account_id: 'uuid' },
    returns: 'rows',
    times: [],
    result: { account_id: 'uuid', disabled: 'boolean', changed_session_ids: 'uuid[]' },
    volatile: true,
  },
  expire_due_cards: {
    args: { p_batch_size: 'integer' },
    returns: 'rows',
    times: ['executed_at'],
    result: { expired_cards: 'integer', has_more: 'boolean', executed_at: 'timestamp with time zone' },
    volatile: true,
  },
  extend_session: {
    args: { p_session_id: 'uuid', p_ttl_seconds: 'integer', p_max_seconds: 'integer' },
    returns: 'rows',
    times: ['issued_at', 'expires_at', 'last_seen_at', 'idle_ends_at'],
    result: {
      session_id: 'uuid',
      state: 'text',
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      name: 'text',
      merchant_id: 'uuid',
      merchant_code: 'text',
      operator: 'text',
      operator_role: 'mps_types.operator_role',
      issued_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      account_id: 'uuid',
      last_seen_at: 'timestamp with time zone',
      idle_ends_at: 'timestamp with time zone',
      has_second_factor: 'boolean',
      administrator_role: 'mps_types.administrator_role',
    },
    volatile: true,
  },
  find_answer: {
    args: { p_operation: 'text', p_key: 'text', p_fingerprints: 'text[]', p_scope: 'text' },
    returns: { column: 'answer' },
    times: [],
    result: { answer: 'jsonb' },
    volatile: false,
  },
  find_card_to_bind: {
    args: { p_card_id: 'uuid', p_card_no: 'text', p_member_id: 'uuid' },
    returns: 'rows',
    times: [],
    result: { card_id: 'uuid', guess_key: 'text', is_known: 'boolean' },
    volatile: false,
  },
  find_credentials: {
    args: { p_role: 'mps_types.session_role', p_identifier: 'text', p_operator: 'text', p_phone: 'text' },
    returns: 'rows',
    times: [],
    result: {
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      operator_id: 'uuid',
      name: 'text',
      active: 'boolean',
      password_hash: 'text',
      merchant_code: 'text',
      operator: 'text',
      operator_role: 'mps_types.operator_role',
      member_no: 'text',
      phone: 'text',
      email: 'text',
      pin_hash: 'text',
    },
    volatile: false,
  },
  find_external_identity: {
    args: { p_provider: 'text', p_external_id: 'text' },
    returns: 'rows',
    times: ['created_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      status: 'mps_types.member_status',
      created_at: 'timestamp with time zone',
    },
    volatile: false,
  },
  find_merchant: {
    args: { p_code: 'text' },
    returns: 'rows',
    times: [],
    result: { merchant_id: 'uuid', code: 'text', name: 'text', status: 'mps_types.merchant_status' },
    volatile: false,
  },
  freeze_card: {
    args: { p_card_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      status: 'mps_types.card_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  generate_settlement: {
    args: {
      p_merchant_id: 'uuid',
      p_mode: 'mps_types.settlement_mode',
      p_period_start: 'timestamp with time zone',
      p_period_end: 'timestamp with time zone',
      p_start_day: 'date',
      p_end_day: 'date',
    },
    returns: 'rows',
    times: ['period_start', 'period_end', 'created_at'],
    result: {
      id: 'uuid',
      merchant_id: 'uuid',
      mode: 'mps_types.settlement_mode',
      period_start: 'timestamp with time zone',
      period_end: 'timestamp with time zone',
      payment_count: 'integer',
      payment_amount: 'numeric',
      refund_count: 'integer',
      refund_amount: 'numeric',
      total_amount: 'numeric',
      total_tx_count: 'integer',
      status: 'mps_types.settlement_status',
      created_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  get_approval: {
    args: { p_approval_id: 'uuid' },
    returns: 'rows',
    times: ['created_at', 'expires_at', 'decided_at'],
    result: {
      id: 'uuid',
      operation: 'text',
      amount: 'numeric',
      object_type: 'text',
      object_id: 'text',
      details: 'jsonb',
      state: 'mps_types.approval_state',
      created_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      maker_id: 'uuid',
      maker_name: 'text',
      decided_at: 'timestamp with time zone',
      decided_by: 'uuid',
      decided_by_name: 'text',
      reason: 'text',
      void_reason: 'text',
      result: 'jsonb',
      is_own: 'boolean',
      can_decide: 'boolean',
    },
    volatile: false,
  },
  get_card: {
    args: { p_card_id: 'uuid' },
    returns: 'rows',
    times: ['expires_at', 'created_at', 'updated_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      name: 'text',
      owner_member_id: 'uuid',
      owner_member_no: 'text',
      owner_name: 'text',
      balance: 'numeric',
      points: 'integer',
      level: 'integer',
      level_name: 'text',
      discount_rate: 'numeric',
      fixed_discount: 'numeric',
      corporate_discount: 'numeric',
      next_level: 'jsonb',
      status: 'mps_types.card_status',
      expires_at: 'timestamp with time zone',
      live_codes: 'integer',
      bindings: 'jsonb',
      binding_count: 'bigint',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: false,
  },
  get_credentials: {
    args: { p_role: 'mps_types.session_role', p_subject_id: 'uuid', p_operator: 'text' },
    returns: 'rows',
    times: [],
    result: {
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      operator_id: 'uuid',
      name: 'text',
      active: 'boolean',
      password_hash: 'text',
      merchant_code: 'text',
      operator: 'text',
      operator_role: 'mps_types.operator_role',
      member_no: 'text',
      phone: 'text',
      email: 'text',
    },
    volatile: false,
  },
  get_member: {
    args: { p_member_id: 'uuid' },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      phone: 'text',
      email: 'text',
      status: 'mps_types.member_status',
      login_enabled: 'boolean',
      identity_providers: 'text[]',
      live_sessions: 'integer',
      cards: 'jsonb',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: false,
  },
  get_member_profile: {
    args: { p_member_id: 'uuid' },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      phone: 'text',
      email: 'text',
      status: 'mps_types.member_status',
      login_enabled: 'boolean',
      identity_providers: 'text[]',
      points: 'integer',
      level: 'integer',
      level_name: 'text',
      discount_rate: 'numeric',
      next_level: 'jsonb',
      timezone: 'text',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: false,
  },
  get_member_transactions: {
    args: {
      p_member_id: 'uuid',
      p_limit: 'integer',
      p_offset: 'integer',
      p_start_date: 'timestamp with time zone',
      p_end_date: 'timestamp with time zone',
      p_tx_type: 'mps_types.tx_type',
      p_status: 'mps_types.tx_status',
      p_cursor: 'text',
      p_start_day: 'date',
      p_end_day: 'date',
      p_q: 'text',
      p_external_order_id: 'text',
      p_operator: 'text',
      p_card_no: 'text',
      p_amount_min: 'numeric',
      p_amount_max: 'numeric',
      p_idempotency_key: 'text',
      p_request_id: 'text',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      id: 'uuid',
      tx_no: 'text',
      tx_type: 'mps_types.tx_type',
      card_id: 'uuid',
      card_no: 'text',
      merchant_id: 'uuid',
      merchant_name: 'text',
      raw_amount: 'numeric',
      discount_applied: 'numeric',
      final_amount: 'numeric',
      points_earned: 'integer',
      status: 'mps_types.tx_status',
      payment_method: 'mps_types.pay_method',
      reason: 'text',
      original_tx_no: 'text',
      refunded_amount: 'numeric',
      created_at: 'timestamp with time zone',
      operator: 'text',
      external_order_id: 'text',
      tag: 'jsonb',
      settlement_id: 'uuid',
      total_count: 'bigint',
      next_cursor: 'text',
      acted_by: 'mps_types.acted_by',
    },
    volatile: false,
  },
  get_merchant: {
    args: { p_merchant_id: 'uuid' },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      merchant_id: 'uuid',
      code: 'text',
      name: 'text',
      contact: 'text',
      status: 'mps_types.merchant_status',
      login_enabled: 'boolean',
      operator_count: 'integer',
      live_sessions: 'integer',
      today_payment_count: 'integer',
      today_net_amount: 'numeric',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: false,
  },
  get_merchant_transactions: {
    args: {
      p_merchant_id: 'uuid',
      p_limit: 'integer',
      p_offset: 'integer',
      p_start_date: 'timestamp with time zone',
      p_end_date: 'timestamp with time zone',
      p_tx_type: 'mps_types.tx_type',
      p_status: 'mps_types.tx_status',
      p_cursor: 'text',
      p_start_day: 'date',
      p_end_day: 'date',
      p_q: 'text',
      p_external_order_id: 'text',
      p_operator: 'text',
      p_card_no: 'text',
      p_amount_min: 'numeric',
      p_amount_max: 'numeric',
      p_idempotency_key: 'text',
      p_request_id: 'text',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      id: 'uuid',
      tx_no: 'text',
      tx_type: 'mps_types.tx_type',
      card_id: 'uuid',
      card_no: 'text',
      merchant_id: 'uuid',
      merchant_name: 'text',
      raw_amount: 'numeric',
      discount_applied: 'numeric',
      final_amount: 'numeric',
      points_earned: 'integer',
      status: 'mps_types.tx_status',
      payment_method: 'mps_types.pay_method',
      reason: 'text',
      original_tx_no: 'text',
      refunded_amount: 'numeric',
      created_at: 'timestamp with time zone',
      operator: 'text',
      external_order_id: 'text',
      tag: 'jsonb',
      settlement_id: 'uuid',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  get_operator: {
    args: { p_merchant_id: 'uuid', p_operator_id: 'uuid' },
    returns: 'rows',
    times: [],
    result: {
      operator_id: 'uuid',
      merchant_id: 'uuid',
      merchant_code: 'text',
      merchant_name: 'text',
      name: 'text',
      role: 'mps_types.operator_role',
      status: 'mps_types.account_status',
    },
    volatile: false,
  },
  get_second_factor: {
    args: { p_account_id: 'uuid' },
    returns: 'rows',
    times: [],
    result: { secret_encrypted: 'text', confirmed: 'boolean', recovery_codes_left: 'integer' },
    volatile: false,
  },
  get_settings: {
    args: {},
    returns: 'rows',
    times: [],
    result: {
      business_name: 'text',
      timezone: 'text',
      currency: 'text',
      phone_countries: 'text[]',
      charge_max: 'numeric',
      recharge_min: 'numeric',
      recharge_max: 'numeric',
    },
    volatile: false,
  },
  get_system_statistics: {
    args: {},
    returns: 'rows',
    times: ['generated_at'],
    result: { system_stats: 'jsonb', today_stats: 'jsonb', generated_at: 'timestamp with time zone' },
    volatile: false,
  },
  get_transaction_detail: {
    args: { p_tx_no: 'text' },
    returns: 'rows',
    times: ['created_at'],
    result: {
      id: 'uuid',
      tx_no: 'text',
      tx_type: 'mps_types.tx_type',
      card_id: 'uuid',
      card_no: 'text',
      merchant_id: 'uuid',
      merchant_code: 'text',
      merchant_name: 'text',
      operator: 'text',
      raw_amount: 'numeric',
      discount_applied: 'numeric',
      final_amount: 'numeric',
      points_earned: 'integer',
      status: 'mps_types.tx_status',
      payment_method: 'mps_types.pay_method',
      reason: 'text',
      tag: 'jsonb',
      external_order_id: 'text',
      original_tx_no: 'text',
      settlement_id: 'uuid',
      refunded_amount: 'numeric',
      remaining_refundable: 'numeric',
      refunds: 'jsonb',
      refund_count: 'integer',
      created_at: 'timestamp with time zone',
      acted_by: 'mps_types.acted_by',
    },
    volatile: false,
  },
  get_transaction_trends: {
    args: {
      p_start_date: 'timestamp with time zone',
      p_end_date: 'timestamp with time zone',
      p_interval: 'text',
      p_start_day: 'date',
      p_end_day: 'date',
    },
    returns: 'rows',
    times: [],
    result: {
      period: 'text',
      payment_count: 'integer',
      payment_amount: 'numeric',
      refund_count: 'integer',
      refund_amount: 'numeric',
      net_amount: 'numeric',
      recharge_count: 'integer',
      recharge_amount: 'numeric',
      unique_customers: 'integer',
      timezone: 'text',
    },
    volatile: false,
  },
  has_password_hash: {
    args: { p_hashes: 'text[]' },
    returns: 'value',
    times: [],
    result: 'boolean',
    volatile: false,
  },
  invite_administrator: {
    args: { p_name: 'text', p_role: 'mps_types.administrator_role', p_code_hash: 'text' },
    returns: 'rows',
    times: ['first_login_expires_at'],
    result: {
      administrator_id: 'uuid',
      name: 'text',
      role: 'mps_types.administrator_role',
      first_login_expires_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  issue_card: {
    args: {
      p_card_type: 'mps_types.card_type',
      p_owner_member_id: 'uuid',
      p_name: 'text',
      p_initial_value: 'numeric',
      p_fixed_discount: 'numeric',
      p_binding_password: 'text',
      p_expires_at: 'timestamp with time zone',
      p_expires_on: 'date',
      p_binding_password_hash: 'text',
    },
    returns: 'rows',
    times: ['expires_at', 'created_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      name: 'text',
      owner_member_id: 'uuid',
      status: 'mps_types.card_status',
      balance: 'numeric',
      fixed_discount: 'numeric',
      expires_at: 'timestamp with time zone',
      created_at: 'timestamp with time zone',
      initial_tx_no: 'text',
    },
    volatile: true,
  },
  issue_first_login_code: {
    args: { p_role: 'mps_types.session_role', p_subject_id: 'uuid', p_code_hash: 'text', p_operator_id: 'uuid' },
    returns: 'rows',
    times: ['expires_at'],
    result: {
      subject_id: 'uuid',
      operator_id: 'uuid',
      name: 'text',
      expires_at: 'timestamp with time zone',
      ended_session_ids: 'uuid[]',
    },
    volatile: true,
  },
  issue_first_login_codes: {
    args: { p_member_ids: 'uuid[]', p_code_hashes: 'text[]' },
    returns: 'rows',
    times: ['expires_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      expires_at: 'timestamp with time zone',
      ended_session_ids: 'uuid[]',
    },
    volatile: true,
  },
  ledger_size: {
    args: {},
    returns: 'rows',
    times: [],
    result: { cards: 'bigint', transactions: 'bigint' },
    volatile: false,
  },
  list_administrators: {
    args: { p_limit: 'integer', p_offset: 'integer', p_cursor: 'text' },
    returns: 'rows',
    times: ['first_login_expires_at', 'last_seen_at', 'created_at', 'updated_at'],
    result: {
      administrator_id: 'uuid',
      name: 'text',
      role: 'mps_types.administrator_role',
      status: 'mps_types.account_status',
      login_enabled: 'boolean',
      second_factor: 'boolean',
      first_login_expires_at: 'timestamp with time zone',
      last_seen_at: 'timestamp with time zone',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_approvals: {
    args: {
      p_state: 'mps_types.approval_state',
      p_mine: 'boolean',
      p_waiting_for_me: 'boolean',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
    },
    returns: 'rows',
    times: ['created_at', 'expires_at', 'decided_at'],
    result: {
      id: 'uuid',
      operation: 'text',
      amount: 'numeric',
      object_type: 'text',
      object_id: 'text',
      details: 'jsonb',
      state: 'mps_types.approval_state',
      created_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      maker_id: 'uuid',
      maker_name: 'text',
      decided_at: 'timestamp with time zone',
      decided_by: 'uuid',
      decided_by_name: 'text',
      reason: 'text',
      void_reason: 'text',
      result: 'jsonb',
      is_own: 'boolean',
      can_decide: 'boolean',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_audit_events: {
    args: {
      p_actor_id: 'text',
      p_object_type: 'text',
      p_object_id: 'text',
      p_action: 'text',
      p_start_date: 'timestamp with time zone',
      p_end_date: 'timestamp with time zone',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
      p_start_day: 'date',
      p_end_day: 'date',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      id: 'bigint',
      created_at: 'timestamp with time zone',
      actor_role: 'text',
      actor_id: 'text',
      actor_name: 'text',
      operator: 'text',
      on_behalf_of: 'text',
      session_id: 'text',
      request_id: 'text',
      ip: 'text',
      action: 'text',
      object_type: 'text',
      object_id: 'text',
      details: 'jsonb',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_card_bindings: {
    args: { p_card_id: 'uuid', p_limit: 'integer', p_offset: 'integer', p_cursor: 'text' },
    returns: 'rows',
    times: ['created_at'],
    result: {
      member_no: 'text',
      name: 'text',
      role: 'mps_types.bind_role',
      created_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_ended_sessions: {
    args: { p_since: 'timestamp with time zone' },
    returns: 'rows',
    times: ['read_at'],
    result: { session_ids: 'uuid[]', read_at: 'timestamp with time zone' },
    volatile: false,
  },
  list_events: {
    args: { p_after: 'bigint', p_type: 'text', p_limit: 'integer' },
    returns: 'rows',
    times: [],
    result: { events: 'jsonb', next_after: 'bigint' },
    volatile: true,
  },
  list_member_cards: {
    args: { p_member_id: 'uuid' },
    returns: 'rows',
    times: ['expires_at', 'created_at'],
    result: {
      id: 'uuid',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      name: 'text',
      balance: 'numeric',
      points: 'integer',
      level: 'integer',
      level_name: 'text',
      discount_rate: 'numeric',
      corporate_discount: 'numeric',
      next_level: 'jsonb',
      binding_role: 'mps_types.bind_role',
      status: 'mps_types.card_status',
      expires_at: 'timestamp with time zone',
      created_at: 'timestamp with time zone',
      total_cards: 'integer',
      active_cards: 'integer',
      total_balance: 'numeric',
      total_points: 'bigint',
    },
    volatile: false,
  },
  list_members: {
    args: {
      p_search: 'text',
      p_status: 'mps_types.member_status',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
      p_identifier: 'text',
      p_phone: 'text',
    },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      phone: 'text',
      email: 'text',
      status: 'mps_types.member_status',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_merchants: {
    args: {
      p_search: 'text',
      p_status: 'mps_types.merchant_status',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
    },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      merchant_id: 'uuid',
      code: 'text',
      name: 'text',
      contact: 'text',
      status: 'mps_types.merchant_status',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_operators: {
    args: { p_merchant_id: 'uuid', p_limit: 'integer', p_offset: 'integer', p_cursor: 'text' },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      operator_id: 'uuid',
      merchant_id: 'uuid',
      name: 'text',
      role: 'mps_types.operator_role',
      status: 'mps_types.account_status',
      login_enabled: 'boolean',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_point_ledger: {
    args: { p_card_id: 'uuid', p_limit: 'integer', p_offset: 'integer', p_cursor: 'text' },
    returns: 'rows',
    times: ['created_at'],
    result: {
      id: 'bigint',
      card_id: 'uuid',
      delta_points: 'integer',
      points_before: 'integer',
      points_after: 'integer',
      reason: 'text',
      tx_no: 'text',
      created_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_sessions: {
    args: {
      p_role: 'mps_types.session_role',
      p_subject_id: 'uuid',
      p_alive_only: 'boolean',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
    },
    returns: 'rows',
    times: ['created_at', 'last_seen_at', 'expires_at', 'revoked_at'],
    result: {
      session_id: 'uuid',
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      name: 'text',
      merchant_code: 'text',
      operator: 'text',
      ip: 'text',
      user_agent: 'text',
      state: 'text',
      created_at: 'timestamp with time zone',
      last_seen_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      revoked_at: 'timestamp with time zone',
      revoke_reason: 'text',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_settlements: {
    args: { p_merchant_id: 'uuid', p_limit: 'integer', p_offset: 'integer', p_cursor: 'text' },
    returns: 'rows',
    times: ['period_start', 'period_end', 'created_at'],
    result: {
      id: 'uuid',
      merchant_id: 'uuid',
      mode: 'mps_types.settlement_mode',
      period_start: 'timestamp with time zone',
      period_end: 'timestamp with time zone',
      payment_count: 'integer',
      payment_amount: 'numeric',
      refund_count: 'integer',
      refund_amount: 'numeric',
      total_amount: 'numeric',
      total_tx_count: 'integer',
      status: 'mps_types.settlement_status',
      created_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  list_transactions: {
    args: {
      p_member_id: 'uuid',
      p_merchant_code: 'text',
      p_card_id: 'uuid',
      p_tx_type: 'mps_types.tx_type',
      p_status: 'mps_types.tx_status',
      p_start_date: 'timestamp with time zone',
      p_end_date: 'timestamp with time zone',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
      p_start_day: 'date',
      p_end_day: 'date',
      p_q: 'text',
      p_external_order_id: 'text',
      p_operator: 'text',
      p_card_no: 'text',
      p_amount_min: 'numeric',
      p_amount_max: 'numeric',
      p_idempotency_key: 'text',
      p_request_id: 'text',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      id: 'uuid',
      tx_no: 'text',
      tx_type: 'mps_types.tx_type',
      card_id: 'uuid',
      card_no: 'text',
      member_id: 'uuid',
      member_no: 'text',
      member_name: 'text',
      merchant_id: 'uuid',
      merchant_code: 'text',
      merchant_name: 'text',
      operator: 'text',
      raw_amount: 'numeric',
      discount_applied: 'numeric',
      final_amount: 'numeric',
      points_earned: 'integer',
      status: 'mps_types.tx_status',
      payment_method: 'mps_types.pay_method',
      reason: 'text',
      original_tx_no: 'text',
      refunded_amount: 'numeric',
      created_at: 'timestamp with time zone',
      external_order_id: 'text',
      tag: 'jsonb',
      settlement_id: 'uuid',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  merchant_charge_by_qr: {
    args: {
      p_merchant_code: 'text',
      p_qr_plain: 'text',
      p_raw_amount: 'numeric',
      p_idempotency_key: 'text',
      p_tag: 'jsonb',
      p_external_order_id: 'text',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      tx_id: 'uuid',
      tx_no: 'text',
      card_id: 'uuid',
      final_amount: 'numeric',
      discount: 'numeric',
      raw_amount: 'numeric',
      points_earned: 'integer',
      status: 'mps_types.tx_status',
      created_at: 'timestamp with time zone',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      level: 'integer',
      balance_after: 'numeric',
      replayed: 'boolean',
    },
    volatile: true,
  },
  merchant_daily_summary: {
    args: { p_merchant_id: 'uuid', p_date: 'date' },
    returns: 'rows',
    times: [],
    result: {
      date: 'text',
      timezone: 'text',
      total_count: 'integer',
      payment_count: 'integer',
      refund_count: 'integer',
      payment_amount: 'numeric',
      refund_amount: 'numeric',
      net_amount: 'numeric',
      unique_customers: 'integer',
      average_payment: 'numeric',
      hourly_stats: 'jsonb',
    },
    volatile: false,
  },
  merchant_refund_tx: {
    args: {
      p_merchant_code: 'text',
      p_original_tx_no: 'text',
      p_refund_amount: 'numeric',
      p_tag: 'jsonb',
      p_reason: 'text',
      p_idempotency_key: 'text',
      p_approved_by: 'uuid',
      p_approval_hash: 'text',
      p_pin_up_to: 'numeric',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      refund_tx_id: 'uuid',
      refund_tx_no: 'text',
      refunded_amount: 'numeric',
      original_tx_no: 'text',
      remaining_refundable: 'numeric',
      points_reversed: 'integer',
      status: 'mps_types.tx_status',
      created_at: 'timestamp with time zone',
      balance_after: 'numeric',
      replayed: 'boolean',
    },
    volatile: true,
  },
  preview_settlement: {
    args: {
      p_merchant_id: 'uuid',
      p_period_start: 'timestamp with time zone',
      p_period_end: 'timestamp with time zone',
      p_start_day: 'date',
      p_end_day: 'date',
    },
    returns: 'rows',
    times: [],
    result: {
      payment_count: 'integer',
      payment_amount: 'numeric',
      refund_count: 'integer',
      refund_amount: 'numeric',
      total_amount: 'numeric',
      total_tx_count: 'integer',
    },
    volatile: false,
  },
  prove_session: {
    args: { p_password_hash: 'text' },
    returns: 'rows',
    times: ['proven_at'],
    result: { session_id: 'uuid', proven_at: 'timestamp with time zone' },
    volatile: true,
  },
  reactivate_member: {
    args: { p_member_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      member_id: 'uuid',
      name: 'text',
      status: 'mps_types.member_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  reactivate_merchant: {
    args: { p_merchant_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      merchant_id: 'uuid',
      code: 'text',
      name: 'text',
      status: 'mps_types.merchant_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  read_session: {
    args: { p_session_id: 'uuid', p_is_use: 'boolean' },
    returns: 'rows',
    times: ['issued_at', 'expires_at', 'last_seen_at', 'idle_ends_at'],
    result: {
      session_id: 'uuid',
      state: 'text',
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      name: 'text',
      merchant_id: 'uuid',
      merchant_code: 'text',
      operator: 'text',
      operator_role: 'mps_types.operator_role',
      issued_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      account_id: 'uuid',
      last_seen_at: 'timestamp with time zone',
      idle_ends_at: 'timestamp with time zone',
      has_second_factor: 'boolean',
      administrator_role: 'mps_types.administrator_role',
    },
    volatile: true,
  },
  remove_card_binding: {
    args: { p_card_id: 'uuid', p_member_no: 'text' },
    returns: 'rows',
    times: [],
    result: { card_id: 'uuid', member_id: 'uuid', member_no: 'text' },
    volatile: true,
  },
  renew_recovery_codes: {
    args: { p_recovery_hashes: 'text' },
    returns: 'rows',
    times: [],
    result: { account_id: 'uuid', recovery_codes_left: 'integer' },
    volatile: true,
  },
  report_card_lost: {
    args: { p_card_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      status: 'mps_types.card_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  require_recent_proof: {
    args: { p_max_age_seconds: 'integer', p_amount: 'numeric', p_above: 'numeric' },
    returns: { column: 'proven_at' },
    times: ['proven_at'],
    result: { proven_at: 'timestamp with time zone' },
    volatile: false,
  },
  reset_second_factor: {
    args: { p_administrator_id: 'uuid' },
    returns: 'rows',
    times: [],
    result: { administrator_id: 'uuid', removed: 'boolean', ended_session_ids: 'uuid[]' },
    volatile: true,
  },
  revoke_all_sessions: {
    args: {
      p_role: 'mps_types.session_role',
      p_subject_id: 'uuid',
      p_operator_id: 'uuid',
      p_except_session_id: 'uuid',
      p_reason: 'text',
    },
    returns: 'rows',
    times: [],
    result: { subject_id: 'uuid', ended_count: 'integer', ended_session_ids: 'uuid[]' },
    volatile: true,
  },
  revoke_card_qr: {
    args: { p_card_id: 'uuid' },
    returns: 'value',
    times: [],
    result: 'boolean',
    volatile: true,
  },
  revoke_session: {
    args: { p_session_id: 'uuid', p_reason: 'text', p_own_only: 'boolean' },
    returns: 'rows',
    times: ['revoked_at'],
    result: {
      session_id: 'uuid',
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      ended: 'boolean',
      revoked_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  rotate_card_qr: {
    args: { p_card_id: 'uuid', p_ttl_seconds: 'integer', p_qr_plain: 'text' },
    returns: 'rows',
    times: ['qr_expires_at'],
    result: {
      qr_plain: 'text',
      qr_expires_at: 'timestamp with time zone',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      balance: 'numeric',
      ttl_seconds: 'integer',
    },
    volatile: true,
  },
  seal_audit_log: {
    args: { p_batch_size: 'integer' },
    returns: 'rows',
    times: [],
    result: { sealed_rows: 'integer', sealed_batches: 'integer', head_batch: 'bigint', head_hash: 'text' },
    volatile: true,
  },
  search_cards: {
    args: {
      p_search: 'text',
      p_card_type: 'mps_types.card_type',
      p_status: 'mps_types.card_status',
      p_member_id: 'uuid',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
    },
    returns: 'rows',
    times: ['expires_at', 'created_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      name: 'text',
      owner_member_id: 'uuid',
      owner_member_no: 'text',
      owner_name: 'text',
      balance: 'numeric',
      points: 'integer',
      level: 'integer',
      fixed_discount: 'numeric',
      corporate_discount: 'numeric',
      status: 'mps_types.card_status',
      expires_at: 'timestamp with time zone',
      created_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  search_settlements: {
    args: {
      p_merchant_code: 'text',
      p_mode: 'mps_types.settlement_mode',
      p_status: 'mps_types.settlement_status',
      p_limit: 'integer',
      p_offset: 'integer',
      p_cursor: 'text',
    },
    returns: 'rows',
    times: ['period_start', 'period_end', 'created_at', 'updated_at'],
    result: {
      id: 'uuid',
      merchant_id: 'uuid',
      merchant_code: 'text',
      merchant_name: 'text',
      mode: 'mps_types.settlement_mode',
      period_start: 'timestamp with time zone',
      period_end: 'timestamp with time zone',
      payment_count: 'integer',
      payment_amount: 'numeric',
      refund_count: 'integer',
      refund_amount: 'numeric',
      total_amount: 'numeric',
      total_tx_count: 'integer',
      status: 'mps_types.settlement_status',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
      total_count: 'bigint',
      next_cursor: 'text',
    },
    volatile: false,
  },
  set_operator_pin: {
    args: { p_pin_hash: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: { operator_id: 'uuid', updated_at: 'timestamp with time zone' },
    volatile: true,
  },
  set_password_hash: {
    args: {
      p_role: 'mps_types.session_role',
      p_subject_id: 'uuid',
      p_password_hash: 'text',
      p_operator_id: 'uuid',
      p_current_hash: 'text',
      p_except_session_id: 'uuid',
    },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      subject_id: 'uuid',
      operator_id: 'uuid',
      updated_at: 'timestamp with time zone',
      ended_session_ids: 'uuid[]',
    },
    volatile: true,
  },
  start_second_factor: {
    args: { p_secret_encrypted: 'text' },
    returns: 'rows',
    times: ['created_at'],
    result: { account_id: 'uuid', created_at: 'timestamp with time zone' },
    volatile: true,
  },
  switch_operator: {
    args: {
      p_operator_id: 'uuid',
      p_pin_hash: 'text',
      p_ttl_seconds: 'integer',
      p_idle_seconds: 'integer',
      p_ip: 'text',
      p_user_agent: 'text',
    },
    returns: 'rows',
    times: ['issued_at', 'expires_at', 'last_seen_at', 'idle_ends_at'],
    result: {
      session_id: 'uuid',
      state: 'text',
      role: 'mps_types.session_role',
      subject_id: 'uuid',
      name: 'text',
      merchant_id: 'uuid',
      merchant_code: 'text',
      operator: 'text',
      operator_role: 'mps_types.operator_role',
      issued_at: 'timestamp with time zone',
      expires_at: 'timestamp with time zone',
      account_id: 'uuid',
      last_seen_at: 'timestamp with time zone',
      idle_ends_at: 'timestamp with time zone',
      has_second_factor: 'boolean',
      administrator_role: 'mps_types.administrator_role',
      ended_session_id: 'uuid',
    },
    volatile: true,
  },
  system_continue_run: {
    args: { p_run_id: 'bigint', p_attempt: 'integer', p_lease_seconds: 'integer' },
    returns: 'rows',
    times: [],
    result: { is_finished: 'boolean', outcome: 'text', result: 'jsonb', error: 'text' },
    volatile: true,
  },
  system_extend_run: {
    args: { p_run_id: 'bigint', p_attempt: 'integer', p_lease_seconds: 'integer' },
    returns: 'value',
    times: [],
    result: 'boolean',
    volatile: true,
  },
  system_fail_run: {
    args: { p_run_id: 'bigint', p_attempt: 'integer', p_error: 'text' },
    returns: 'value',
    times: [],
    result: 'boolean',
    volatile: true,
  },
  system_missing_deciders: {
    args: {},
    returns: 'rows',
    times: [],
    result: { operation: 'text', deciders: 'integer' },
    volatile: false,
  },
  system_open_sessions: {
    args: {},
    returns: 'rows',
    times: [],
    result: { role: 'mps_types.session_role', open_sessions: 'integer' },
    volatile: false,
  },
  system_plan_task: {
    args: { p_task: 'text', p_plan: 'text', p_late_after_seconds: 'integer' },
    returns: 'value',
    times: [],
    result: 'boolean',
    volatile: true,
  },
  system_scheduled_runs: {
    args: {},
    returns: 'rows',
    times: ['last_started_at', 'last_succeeded_at', 'due_by'],
    result: {
      task: 'text',
      last_started_at: 'timestamp with time zone',
      last_succeeded_at: 'timestamp with time zone',
      last_outcome: 'text',
      due_by: 'timestamp with time zone',
      last_result: 'jsonb',
    },
    volatile: false,
  },
  system_start_run: {
    args: { p_task: 'text', p_due_at: 'timestamp with time zone', p_instance: 'text', p_lease_seconds: 'integer' },
    returns: 'rows',
    times: [],
    result: {
      run_id: 'bigint',
      is_claimed: 'boolean',
      attempt: 'integer',
      outcome: 'text',
      result: 'jsonb',
      error: 'text',
    },
    volatile: true,
  },
  system_time_zone: {
    args: {},
    returns: 'value',
    times: [],
    result: 'text',
    volatile: false,
  },
  system_waiting_runs: {
    args: { p_due_times: 'jsonb' },
    returns: 'rows',
    times: ['due_at'],
    result: { task: 'text', due_at: 'timestamp with time zone', instance: 'text' },
    volatile: false,
  },
  unbind_member_from_card: {
    args: { p_card_id: 'uuid', p_member_id: 'uuid' },
    returns: 'rows',
    times: [],
    result: { card_id: 'uuid', member_id: 'uuid', removed: 'boolean' },
    volatile: true,
  },
  unfreeze_card: {
    args: { p_card_id: 'uuid', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      status: 'mps_types.card_status',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  update_administrator: {
    args: { p_administrator_id: 'uuid', p_role: 'mps_types.administrator_role', p_status: 'mps_types.account_status' },
    returns: 'rows',
    times: ['first_login_expires_at', 'last_seen_at', 'created_at', 'updated_at'],
    result: {
      administrator_id: 'uuid',
      name: 'text',
      role: 'mps_types.administrator_role',
      status: 'mps_types.account_status',
      login_enabled: 'boolean',
      second_factor: 'boolean',
      first_login_expires_at: 'timestamp with time zone',
      last_seen_at: 'timestamp with time zone',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
      ended_session_ids: 'uuid[]',
    },
    volatile: true,
  },
  update_member: {
    args: { p_member_id: 'uuid', p_changes: 'jsonb' },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      phone: 'text',
      email: 'text',
      status: 'mps_types.member_status',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  update_member_profile: {
    args: { p_member_id: 'uuid', p_name: 'text' },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      member_id: 'uuid',
      member_no: 'text',
      name: 'text',
      phone: 'text',
      email: 'text',
      status: 'mps_types.member_status',
      login_enabled: 'boolean',
      identity_providers: 'text[]',
      points: 'integer',
      level: 'integer',
      level_name: 'text',
      discount_rate: 'numeric',
      next_level: 'jsonb',
      timezone: 'text',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  update_operator: {
    args: {
      p_merchant_id: 'uuid',
      p_operator_id: 'uuid',
      p_role: 'mps_types.operator_role',
      p_status: 'mps_types.account_status',
      p_password_hash: 'text',
    },
    returns: 'rows',
    times: ['created_at', 'updated_at'],
    result: {
      operator_id: 'uuid',
      merchant_id: 'uuid',
      name: 'text',
      role: 'mps_types.operator_role',
      status: 'mps_types.account_status',
      login_enabled: 'boolean',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
      ended_session_ids: 'uuid[]',
    },
    volatile: true,
  },
  update_points_and_level: {
    args: { p_card_id: 'uuid', p_delta_points: 'integer', p_reason: 'text' },
    returns: 'rows',
    times: ['updated_at'],
    result: {
      card_id: 'uuid',
      points_before: 'integer',
      points_after: 'integer',
      delta_points: 'integer',
      level_before: 'integer',
      level_after: 'integer',
      discount_after: 'numeric',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  update_settlement_status: {
    args: { p_settlement_id: 'uuid', p_status: 'mps_types.settlement_status', p_reason: 'text' },
    returns: 'rows',
    times: ['period_start', 'period_end', 'created_at', 'updated_at'],
    result: {
      id: 'uuid',
      merchant_id: 'uuid',
      merchant_code: 'text',
      mode: 'mps_types.settlement_mode',
      period_start: 'timestamp with time zone',
      period_end: 'timestamp with time zone',
      total_amount: 'numeric',
      total_tx_count: 'integer',
      status: 'mps_types.settlement_status',
      created_at: 'timestamp with time zone',
      updated_at: 'timestamp with time zone',
    },
    volatile: true,
  },
  use_first_login_code: {
    args: {
      p_role: 'mps_types.session_role',
      p_subject_id: 'uuid',
      p_code_hash: 'text',
      p_password_hash: 'text',
      p_operator_id: 'uuid',
      p_request_id: 'text',
      p_ip: 'text',
    },
    returns: { column: 'accepted' },
    times: [],
    result: { accepted: 'boolean' },
    volatile: true,
  },
  use_recovery_code: {
    args: { p_account_id: 'uuid', p_code_hash: 'text', p_request_id: 'text' },
    returns: 'rows',
    times: [],
    result: { accepted: 'boolean', recovery_codes_left: 'integer' },
    volatile: true,
  },
  use_second_factor_step: {
    args: { p_account_id: 'uuid', p_step: 'bigint', p_secret_encrypted: 'text' },
    returns: { column: 'accepted' },
    times: [],
    result: { accepted: 'boolean' },
    volatile: true,
  },
  user_recharge_card: {
    args: {
      p_card_id: 'uuid',
      p_amount: 'numeric',
      p_payment_method: 'mps_types.pay_method',
      p_tag: 'jsonb',
      p_idempotency_key: 'text',
      p_external_order_id: 'text',
    },
    returns: 'rows',
    times: ['created_at'],
    result: {
      tx_id: 'uuid',
      tx_no: 'text',
      card_id: 'uuid',
      amount: 'numeric',
      payment_method: 'mps_types.pay_method',
      status: 'mps_types.tx_status',
      created_at: 'timestamp with time zone',
      balance_after: 'numeric',
      replayed: 'boolean',
    },
    volatile: true,
  },
  validate_qr_plain: {
    args: { p_qr_plain: 'text' },
    returns: 'rows',
    times: ['expires_at'],
    result: {
      card_id: 'uuid',
      card_no: 'text',
      card_type: 'mps_types.card_type',
      balance: 'numeric',
      status: 'mps_types.card_status',
      level: 'integer',
      member_name: 'text',
      expires_at: 'timestamp with time zone',
    },
    volatile: false,
  },
  verify_audit: {
    args: {},
    returns: 'rows',
    times: [],
    result: { violation: 'text', object_type: 'text', object_id: 'text', details: 'jsonb' },
    volatile: true,
  },
  verify_ledger: {
    args: {},
    returns: 'rows',
    times: [],
    result: { invariant: 'text', object_type: 'text', object_id: 'text', details: 'jsonb', total_count: 'bigint' },
    volatile: false,
  },
};
