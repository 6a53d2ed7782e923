-- Generated from server/supabase/migrations by `npm run generate`. Do not edit, do not run: a picture of the
-- schema that all migrations together make, for reading and for comparing.

-- Enumerations ----------------------------------------------------------------------------------------

CREATE TYPE mps.account_status AS ENUM ('active', 'inactive');

CREATE TYPE mps.bind_role AS ENUM ('owner', 'admin', 'member', 'viewer');

CREATE TYPE mps.card_status AS ENUM ('active', 'inactive', 'lost', 'expired', 'suspended', 'closed');

CREATE TYPE mps.card_type AS ENUM ('standard', 'prepaid', 'corporate', 'voucher');

CREATE TYPE mps.member_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');

CREATE TYPE mps.merchant_status AS ENUM ('active', 'inactive', 'suspended');

CREATE TYPE mps.operator_role AS ENUM ('manager', 'cashier');

CREATE TYPE mps.pay_method AS ENUM ('balance', 'cash', 'wechat', 'alipay');

CREATE TYPE mps.session_role AS ENUM ('member', 'merchant', 'admin');

CREATE TYPE mps.settlement_mode AS ENUM ('realtime', 't_plus_1', 'monthly');

CREATE TYPE mps.settlement_status AS ENUM ('pending', 'settled', 'failed', 'paid');

CREATE TYPE mps.tx_status AS ENUM ('processing', 'completed', 'failed', 'cancelled', 'refunded');

CREATE TYPE mps.tx_type AS ENUM ('payment', 'refund', 'recharge');

-- Sequences -------------------------------------------------------------------------------------------

CREATE SEQUENCE mps.audit_log_id_seq MAXVALUE 9223372036854775807;

CREATE SEQUENCE mps.corporate_card_no_seq MAXVALUE 99999999;

CREATE SEQUENCE mps.member_no_seq MAXVALUE 99999999;

CREATE SEQUENCE mps.payment_no_seq MAXVALUE 9999999999;

CREATE SEQUENCE mps.point_ledger_id_seq MAXVALUE 9223372036854775807;

CREATE SEQUENCE mps.prepaid_card_no_seq MAXVALUE 99999999;

CREATE SEQUENCE mps.recharge_no_seq MAXVALUE 9999999999;

CREATE SEQUENCE mps.refund_no_seq MAXVALUE 9999999999;

CREATE SEQUENCE mps.scheduled_runs_id_seq MAXVALUE 9223372036854775807;

CREATE SEQUENCE mps.standard_card_no_seq MAXVALUE 99999999;

CREATE SEQUENCE mps.voucher_card_no_seq MAXVALUE 99999999;

-- Tables and composite types --------------------------------------------------------------------------

CREATE TABLE mps.administrators (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  status mps.account_status NOT NULL DEFAULT 'active'::mps.account_status,
  password_hash text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.audit_batches (
  id bigint NOT NULL,
  first_id bigint NOT NULL,
  last_id bigint NOT NULL,
  row_count integer NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.audit_log (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  actor_role text NOT NULL,
  actor_id text,
  operator text,
  on_behalf_of text,
  session_id text,
  request_id text,
  ip text,
  action text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  row_hash bytea NOT NULL
);

CREATE TABLE mps.audit_seal_state (
  only_row boolean NOT NULL DEFAULT true,
  boundary_id bigint NOT NULL DEFAULT 0,
  boundary_xid xid8 NOT NULL DEFAULT '0'::xid8
);

CREATE TABLE mps.card_bindings (
  card_id uuid NOT NULL,
  member_id uuid NOT NULL,
  role mps.bind_role NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.cards (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  card_no text NOT NULL,
  card_type mps.card_type NOT NULL,
  owner_member_id uuid,
  name text,
  balance numeric(12,2) NOT NULL DEFAULT 0,
  initial_balance numeric(12,2) NOT NULL DEFAULT 0,
  points integer NOT NULL DEFAULT 0,
  level integer NOT NULL DEFAULT 0,
  fixed_discount numeric(4,3),
  corporate_discount numeric(4,3),
  status mps.card_status NOT NULL DEFAULT 'active'::mps.card_status,
  binding_password_hash text,
  expires_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  search_text text GENERATED ALWAYS AS (lower(((card_no || '
'::text) || COALESCE(name, ''::text)))) STORED
);

CREATE TYPE mps.charge_result (
  tx_id uuid,
  tx_no text,
  card_id uuid,
  final_amount numeric,
  discount numeric,
  raw_amount numeric,
  points_earned integer,
  status mps.tx_status,
  created_at timestamp with time zone,
  card_no text,
  card_type mps.card_type,
  level integer,
  balance_after numeric,
  replayed boolean
);

CREATE TABLE mps.external_identities (
  provider text NOT NULL,
  external_id text NOT NULL,
  member_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TYPE mps.held_card (
  card mps.cards,
  member_id uuid
);

CREATE TABLE mps.idempotency_keys (
  scope text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  tx_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TYPE mps.locked_payment (
  card mps.cards,
  payment mps.transactions
);

CREATE TABLE mps.members (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  member_no text NOT NULL DEFAULT ('M'::text || lpad((nextval('mps.member_no_seq'::regclass))::text, 8, '0'::text)),
  name text NOT NULL,
  phone text,
  email text,
  status mps.member_status NOT NULL DEFAULT 'active'::mps.member_status,
  password_hash text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  search_text text GENERATED ALWAYS AS (lower(((((((member_no || '
'::text) || name) || '
'::text) || COALESCE(phone, ''::text)) || '
'::text) || COALESCE(email, ''::text)))) STORED
);

CREATE TABLE mps.membership_levels (
  level integer NOT NULL,
  name text NOT NULL,
  min_points integer NOT NULL,
  discount numeric(4,3) NOT NULL
);

CREATE TABLE mps.merchant_operators (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  merchant_id uuid NOT NULL,
  name text NOT NULL,
  role mps.operator_role NOT NULL,
  status mps.account_status NOT NULL DEFAULT 'active'::mps.account_status,
  password_hash text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.merchants (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL,
  name text NOT NULL,
  contact text,
  status mps.merchant_status NOT NULL DEFAULT 'active'::mps.merchant_status,
  password_hash text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  search_text text GENERATED ALWAYS AS (lower(((((code || '
'::text) || name) || '
'::text) || COALESCE(contact, ''::text)))) STORED
);

CREATE TABLE mps.payment_codes (
  code_hash bytea NOT NULL,
  card_id uuid NOT NULL,
  member_id uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.point_ledger (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  card_id uuid NOT NULL,
  tx_id uuid,
  delta_points integer NOT NULL,
  points_before integer NOT NULL,
  points_after integer NOT NULL,
  reason text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TYPE mps.recharge_result (
  tx_id uuid,
  tx_no text,
  card_id uuid,
  amount numeric,
  payment_method mps.pay_method,
  status mps.tx_status,
  created_at timestamp with time zone,
  balance_after numeric,
  replayed boolean
);

CREATE TABLE mps.recovery_codes (
  administrator_id uuid NOT NULL,
  code_hash text NOT NULL,
  used_at timestamp with time zone
);

CREATE TYPE mps.refund_result (
  refund_tx_id uuid,
  refund_tx_no text,
  refunded_amount numeric,
  original_tx_no text,
  remaining_refundable numeric,
  points_reversed integer,
  status mps.tx_status,
  created_at timestamp with time zone,
  balance_after numeric,
  replayed boolean
);

CREATE TABLE mps.scheduled_runs (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  task text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  attempt integer NOT NULL DEFAULT 1,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  lease_until timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  outcome text,
  "position" text,
  result jsonb NOT NULL DEFAULT '{}'::jsonb,
  error text,
  instance text NOT NULL
);

CREATE TABLE mps.scheduled_tasks (
  task text NOT NULL,
  late_after interval,
  planned_since timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.second_factors (
  administrator_id uuid NOT NULL,
  secret_encrypted text NOT NULL,
  confirmed_at timestamp with time zone,
  last_step bigint NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.sessions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  role mps.session_role NOT NULL,
  subject_id uuid NOT NULL,
  operator_id uuid,
  ip text,
  user_agent text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  revoke_reason text,
  proven_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE mps.settings (
  only_row boolean NOT NULL DEFAULT true,
  time_zone text NOT NULL DEFAULT 'Asia/Taipei'::text
);

CREATE TABLE mps.settlements (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  merchant_id uuid NOT NULL,
  mode mps.settlement_mode NOT NULL,
  period_start timestamp with time zone NOT NULL,
  period_end timestamp with time zone NOT NULL,
  payment_count integer NOT NULL,
  payment_amount numeric(14,2) NOT NULL,
  refund_count integer NOT NULL,
  refund_amount numeric(14,2) NOT NULL,
  total_amount numeric(14,2) NOT NULL,
  total_tx_count integer NOT NULL,
  status mps.settlement_status NOT NULL DEFAULT 'pending'::mps.settlement_status,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TYPE mps.task_step (
  result jsonb,
  "position" text,
  is_finished boolean,
  error text
);

CREATE TYPE mps.transaction_filter (
  member_id uuid,
  merchant_id uuid,
  card_id uuid,
  start_date timestamp with time zone,
  end_date timestamp with time zone,
  tx_type mps.tx_type,
  status mps.tx_status
);

CREATE TYPE mps.transaction_row (
  id uuid,
  tx_no text,
  tx_type mps.tx_type,
  card_id uuid,
  card_no text,
  merchant_id uuid,
  merchant_name text,
  raw_amount numeric,
  discount_applied numeric,
  final_amount numeric,
  points_earned integer,
  status mps.tx_status,
  payment_method mps.pay_method,
  reason text,
  original_tx_no text,
  refunded_amount numeric,
  created_at timestamp with time zone,
  member_id uuid,
  merchant_code text,
  operator text,
  total_count bigint,
  next_cursor text
);

CREATE TABLE mps.transactions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  tx_no text NOT NULL,
  tx_type mps.tx_type NOT NULL,
  card_id uuid NOT NULL,
  member_id uuid,
  merchant_id uuid,
  operator text,
  raw_amount numeric(12,2) NOT NULL,
  discount_applied numeric(4,3) NOT NULL DEFAULT 1,
  final_amount numeric(12,2) NOT NULL,
  points_earned integer NOT NULL DEFAULT 0,
  balance_after numeric(12,2) NOT NULL,
  level_after integer NOT NULL,
  remaining_after numeric(12,2),
  status mps.tx_status NOT NULL DEFAULT 'completed'::mps.tx_status,
  payment_method mps.pay_method NOT NULL,
  reason text,
  tag jsonb NOT NULL DEFAULT '{}'::jsonb,
  external_order_id text,
  original_tx_id uuid,
  refunded_amount numeric(12,2) NOT NULL DEFAULT 0,
  points_reversed integer NOT NULL DEFAULT 0,
  settlement_id uuid,
  code_hash bytea,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);

-- Constraints -----------------------------------------------------------------------------------------

ALTER TABLE mps.administrators ADD CONSTRAINT administrators_name_key UNIQUE (name);

ALTER TABLE mps.administrators ADD CONSTRAINT administrators_pkey PRIMARY KEY (id);

ALTER TABLE mps.audit_batches ADD CONSTRAINT audit_batches_check CHECK ((last_id >= first_id));

ALTER TABLE mps.audit_batches ADD CONSTRAINT audit_batches_pkey PRIMARY KEY (id);

ALTER TABLE mps.audit_batches ADD CONSTRAINT audit_batches_row_count_check CHECK ((row_count > 0));

ALTER TABLE mps.audit_log ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id);

ALTER TABLE mps.audit_seal_state ADD CONSTRAINT audit_seal_state_only_row_check CHECK (only_row);

ALTER TABLE mps.audit_seal_state ADD CONSTRAINT audit_seal_state_pkey PRIMARY KEY (only_row);

ALTER TABLE mps.card_bindings ADD CONSTRAINT card_bindings_card_id_fkey FOREIGN KEY (card_id) REFERENCES mps.cards(id);

ALTER TABLE mps.card_bindings ADD CONSTRAINT card_bindings_member_id_fkey FOREIGN KEY (member_id) REFERENCES mps.members(id);

ALTER TABLE mps.card_bindings ADD CONSTRAINT card_bindings_pkey PRIMARY KEY (card_id, member_id);

ALTER TABLE mps.cards ADD CONSTRAINT cards_balance_check CHECK (((balance >= (0)::numeric) AND (balance <> 'NaN'::numeric)));

ALTER TABLE mps.cards ADD CONSTRAINT cards_card_no_key UNIQUE (card_no);

ALTER TABLE mps.cards ADD CONSTRAINT cards_corporate_discount_check CHECK (((corporate_discount > (0)::numeric) AND (corporate_discount <= (1)::numeric)));

ALTER TABLE mps.cards ADD CONSTRAINT cards_fixed_discount_check CHECK (((fixed_discount > (0)::numeric) AND (fixed_discount <= (1)::numeric)));

ALTER TABLE mps.cards ADD CONSTRAINT cards_initial_balance_check CHECK (((initial_balance >= (0)::numeric) AND (initial_balance <> 'NaN'::numeric)));

ALTER TABLE mps.cards ADD CONSTRAINT cards_level_fkey FOREIGN KEY (level) REFERENCES mps.membership_levels(level);

ALTER TABLE mps.cards ADD CONSTRAINT cards_owner_member_id_fkey FOREIGN KEY (owner_member_id) REFERENCES mps.members(id);

ALTER TABLE mps.cards ADD CONSTRAINT cards_pkey PRIMARY KEY (id);

ALTER TABLE mps.cards ADD CONSTRAINT cards_points_check CHECK ((points >= 0));

ALTER TABLE mps.external_identities ADD CONSTRAINT external_identities_member_id_fkey FOREIGN KEY (member_id) REFERENCES mps.members(id);

ALTER TABLE mps.external_identities ADD CONSTRAINT external_identities_pkey PRIMARY KEY (provider, external_id);

ALTER TABLE mps.idempotency_keys ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (scope, operation, key);

ALTER TABLE mps.idempotency_keys ADD CONSTRAINT idempotency_keys_tx_id_fkey FOREIGN KEY (tx_id) REFERENCES mps.transactions(id);

ALTER TABLE mps.members ADD CONSTRAINT members_member_no_key UNIQUE (member_no);

ALTER TABLE mps.members ADD CONSTRAINT members_phone_key UNIQUE (phone);

ALTER TABLE mps.members ADD CONSTRAINT members_pkey PRIMARY KEY (id);

ALTER TABLE mps.membership_levels ADD CONSTRAINT membership_levels_discount_check CHECK (((discount > (0)::numeric) AND (discount <= (1)::numeric)));

ALTER TABLE mps.membership_levels ADD CONSTRAINT membership_levels_level_check CHECK ((level >= 0));

ALTER TABLE mps.membership_levels ADD CONSTRAINT membership_levels_min_points_check CHECK ((min_points >= 0));

ALTER TABLE mps.membership_levels ADD CONSTRAINT membership_levels_min_points_key UNIQUE (min_points);

ALTER TABLE mps.membership_levels ADD CONSTRAINT membership_levels_name_key UNIQUE (name);

ALTER TABLE mps.membership_levels ADD CONSTRAINT membership_levels_pkey PRIMARY KEY (level);

ALTER TABLE mps.merchant_operators ADD CONSTRAINT merchant_operators_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES mps.merchants(id);

ALTER TABLE mps.merchant_operators ADD CONSTRAINT merchant_operators_merchant_id_name_key UNIQUE (merchant_id, name);

ALTER TABLE mps.merchant_operators ADD CONSTRAINT merchant_operators_pkey PRIMARY KEY (id);

ALTER TABLE mps.merchants ADD CONSTRAINT merchants_code_key UNIQUE (code);

ALTER TABLE mps.merchants ADD CONSTRAINT merchants_pkey PRIMARY KEY (id);

ALTER TABLE mps.payment_codes ADD CONSTRAINT payment_codes_card_id_fkey FOREIGN KEY (card_id) REFERENCES mps.cards(id);

ALTER TABLE mps.payment_codes ADD CONSTRAINT payment_codes_card_id_member_id_key UNIQUE (card_id, member_id);

ALTER TABLE mps.payment_codes ADD CONSTRAINT payment_codes_member_id_fkey FOREIGN KEY (member_id) REFERENCES mps.members(id);

ALTER TABLE mps.payment_codes ADD CONSTRAINT payment_codes_pkey PRIMARY KEY (code_hash);

ALTER TABLE mps.point_ledger ADD CONSTRAINT point_ledger_card_id_fkey FOREIGN KEY (card_id) REFERENCES mps.cards(id);

ALTER TABLE mps.point_ledger ADD CONSTRAINT point_ledger_check CHECK ((points_after = (points_before + delta_points)));

ALTER TABLE mps.point_ledger ADD CONSTRAINT point_ledger_pkey PRIMARY KEY (id);

ALTER TABLE mps.point_ledger ADD CONSTRAINT point_ledger_points_after_check CHECK ((points_after >= 0));

ALTER TABLE mps.point_ledger ADD CONSTRAINT point_ledger_points_before_check CHECK ((points_before >= 0));

ALTER TABLE mps.point_ledger ADD CONSTRAINT point_ledger_tx_id_fkey FOREIGN KEY (tx_id) REFERENCES mps.transactions(id);

ALTER TABLE mps.recovery_codes ADD CONSTRAINT recovery_codes_administrator_id_fkey FOREIGN KEY (administrator_id) REFERENCES mps.administrators(id);

ALTER TABLE mps.recovery_codes ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (administrator_id, code_hash);

ALTER TABLE mps.scheduled_runs ADD CONSTRAINT scheduled_runs_check CHECK (((outcome IS NULL) = (finished_at IS NULL)));

ALTER TABLE mps.scheduled_runs ADD CONSTRAINT scheduled_runs_outcome_check CHECK ((outcome = ANY (ARRAY['ok'::text, 'failed'::text])));

ALTER TABLE mps.scheduled_runs ADD CONSTRAINT scheduled_runs_pkey PRIMARY KEY (id);

ALTER TABLE mps.scheduled_runs ADD CONSTRAINT scheduled_runs_task_due_at_key UNIQUE (task, due_at);

ALTER TABLE mps.scheduled_runs ADD CONSTRAINT scheduled_runs_task_fkey FOREIGN KEY (task) REFERENCES mps.scheduled_tasks(task);

ALTER TABLE mps.scheduled_tasks ADD CONSTRAINT scheduled_tasks_late_after_check CHECK ((late_after > '00:00:00'::interval));

ALTER TABLE mps.scheduled_tasks ADD CONSTRAINT scheduled_tasks_pkey PRIMARY KEY (task);

ALTER TABLE mps.second_factors ADD CONSTRAINT second_factors_administrator_id_fkey FOREIGN KEY (administrator_id) REFERENCES mps.administrators(id);

ALTER TABLE mps.second_factors ADD CONSTRAINT second_factors_pkey PRIMARY KEY (administrator_id);

ALTER TABLE mps.sessions ADD CONSTRAINT sessions_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES mps.merchant_operators(id);

ALTER TABLE mps.sessions ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);

ALTER TABLE mps.settings ADD CONSTRAINT settings_only_row_check CHECK (only_row);

ALTER TABLE mps.settings ADD CONSTRAINT settings_pkey PRIMARY KEY (only_row);

ALTER TABLE mps.settlements ADD CONSTRAINT settlements_check CHECK ((period_end > period_start));

ALTER TABLE mps.settlements ADD CONSTRAINT settlements_check1 CHECK ((total_amount = (payment_amount - refund_amount)));

ALTER TABLE mps.settlements ADD CONSTRAINT settlements_check2 CHECK ((total_tx_count = (payment_count + refund_count)));

ALTER TABLE mps.settlements ADD CONSTRAINT settlements_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES mps.merchants(id);

ALTER TABLE mps.settlements ADD CONSTRAINT settlements_merchant_id_mode_period_start_period_end_key UNIQUE (merchant_id, mode, period_start, period_end);

ALTER TABLE mps.settlements ADD CONSTRAINT settlements_pkey PRIMARY KEY (id);

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_balance_after_check CHECK ((balance_after >= (0)::numeric));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_card_id_fkey FOREIGN KEY (card_id) REFERENCES mps.cards(id);

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_check CHECK (((refunded_amount >= (0)::numeric) AND (refunded_amount <= final_amount)));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_check1 CHECK (((tx_type = 'refund'::mps.tx_type) = (original_tx_id IS NOT NULL)));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_check2 CHECK (((tx_type = 'recharge'::mps.tx_type) OR (merchant_id IS NOT NULL)));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_discount_applied_check CHECK (((discount_applied > (0)::numeric) AND (discount_applied <= (1)::numeric)));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_final_amount_check CHECK (((final_amount >= (0)::numeric) AND (final_amount <> 'NaN'::numeric)));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_member_id_fkey FOREIGN KEY (member_id) REFERENCES mps.members(id);

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES mps.merchants(id);

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_original_tx_id_fkey FOREIGN KEY (original_tx_id) REFERENCES mps.transactions(id);

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_pkey PRIMARY KEY (id);

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_raw_amount_check CHECK (((raw_amount > (0)::numeric) AND (raw_amount <> 'NaN'::numeric)));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_remaining_after_check CHECK ((remaining_after >= (0)::numeric));

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_settlement_id_fkey FOREIGN KEY (settlement_id) REFERENCES mps.settlements(id);

ALTER TABLE mps.transactions ADD CONSTRAINT transactions_tx_no_key UNIQUE (tx_no);

-- Indexes ---------------------------------------------------------------------------------------------

CREATE INDEX audit_log_action_idx ON mps.audit_log USING btree (action, created_at DESC);

CREATE INDEX audit_log_actor_idx ON mps.audit_log USING btree (actor_id, id DESC);

CREATE INDEX audit_log_code_issue_idx ON mps.audit_log USING btree (created_at) WHERE (action = 'code.issue'::text);

CREATE INDEX audit_log_created_at_idx ON mps.audit_log USING btree (created_at DESC);

CREATE INDEX audit_log_object_idx ON mps.audit_log USING btree (object_type, object_id, id DESC);

CREATE INDEX card_bindings_member_idx ON mps.card_bindings USING btree (member_id);

CREATE INDEX cards_created_at_idx ON mps.cards USING btree (created_at DESC, id DESC);

CREATE INDEX cards_expires_at_idx ON mps.cards USING btree (expires_at) WHERE ((expires_at IS NOT NULL) AND (status = 'active'::mps.card_status));

CREATE INDEX cards_owner_idx ON mps.cards USING btree (owner_member_id);

CREATE INDEX cards_search_idx ON mps.cards USING gin (search_text extensions.gin_trgm_ops);

CREATE INDEX external_identities_member_idx ON mps.external_identities USING btree (member_id);

CREATE INDEX idempotency_keys_created_at_idx ON mps.idempotency_keys USING btree (created_at);

CREATE INDEX members_created_at_idx ON mps.members USING btree (created_at DESC, id DESC);

CREATE INDEX members_search_idx ON mps.members USING gin (search_text extensions.gin_trgm_ops);

CREATE INDEX members_short_search_idx ON mps.members USING gin (mps.short_grams(search_text));

CREATE INDEX merchants_created_at_idx ON mps.merchants USING btree (created_at DESC, id DESC);

CREATE INDEX merchants_search_idx ON mps.merchants USING gin (search_text extensions.gin_trgm_ops);

CREATE INDEX payment_codes_expires_at_idx ON mps.payment_codes USING btree (expires_at);

CREATE INDEX payment_codes_member_idx ON mps.payment_codes USING btree (member_id);

CREATE INDEX point_ledger_card_idx ON mps.point_ledger USING btree (card_id, id DESC);

CREATE INDEX scheduled_runs_due_idx ON mps.scheduled_runs USING btree (due_at);

CREATE INDEX scheduled_runs_finished_idx ON mps.scheduled_runs USING btree (task, finished_at DESC) WHERE (outcome = 'ok'::text);

CREATE INDEX scheduled_runs_running_idx ON mps.scheduled_runs USING btree (lease_until) WHERE (outcome IS NULL);

CREATE INDEX scheduled_runs_started_idx ON mps.scheduled_runs USING btree (task, started_at DESC, id DESC);

CREATE INDEX sessions_created_at_idx ON mps.sessions USING btree (created_at DESC, id DESC);

CREATE INDEX sessions_expires_at_idx ON mps.sessions USING btree (expires_at);

CREATE INDEX sessions_revoked_at_idx ON mps.sessions USING btree (revoked_at) WHERE (revoked_at IS NOT NULL);

CREATE INDEX sessions_subject_idx ON mps.sessions USING btree (role, subject_id) WHERE (revoked_at IS NULL);

CREATE INDEX settlements_created_at_idx ON mps.settlements USING btree (created_at DESC, id DESC);

CREATE INDEX settlements_merchant_idx ON mps.settlements USING btree (merchant_id, created_at DESC, id DESC);

CREATE INDEX transactions_card_idx ON mps.transactions USING btree (card_id, created_at DESC, id DESC);

CREATE INDEX transactions_created_at_idx ON mps.transactions USING btree (created_at DESC, id DESC);

CREATE INDEX transactions_member_idx ON mps.transactions USING btree (member_id, created_at DESC, id DESC);

CREATE INDEX transactions_merchant_idx ON mps.transactions USING btree (merchant_id, created_at DESC, id DESC);

CREATE INDEX transactions_merchant_kind_idx ON mps.transactions USING btree (merchant_id, tx_type, status);

CREATE INDEX transactions_original_idx ON mps.transactions USING btree (original_tx_id) WHERE (original_tx_id IS NOT NULL);

CREATE UNIQUE INDEX cards_one_standard_per_member ON mps.cards USING btree (owner_member_id) WHERE (card_type = 'standard'::mps.card_type);

CREATE UNIQUE INDEX members_email_key ON mps.members USING btree (lower(email));

CREATE UNIQUE INDEX merchants_code_any_case_key ON mps.merchants USING btree (upper(code));

CREATE UNIQUE INDEX transactions_charge_order_key ON mps.transactions USING btree (merchant_id, external_order_id) WHERE ((tx_type = 'payment'::mps.tx_type) AND (external_order_id IS NOT NULL));

CREATE UNIQUE INDEX transactions_code_hash_key ON mps.transactions USING btree (code_hash) WHERE (code_hash IS NOT NULL);

CREATE UNIQUE INDEX transactions_recharge_order_key ON mps.transactions USING btree (card_id, external_order_id) WHERE ((tx_type = 'recharge'::mps.tx_type) AND (external_order_id IS NOT NULL));

-- Triggers --------------------------------------------------------------------------------------------

CREATE TRIGGER audit_batches_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON mps.audit_batches FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();

CREATE TRIGGER audit_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON mps.audit_log FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();

CREATE TRIGGER audit_log_hash BEFORE INSERT ON mps.audit_log FOR EACH ROW EXECUTE FUNCTION mps.hash_audit_row();

CREATE TRIGGER point_ledger_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON mps.point_ledger FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();

-- Views -----------------------------------------------------------------------------------------------

CREATE VIEW mps.accounts AS
 SELECT 'member'::mps.session_role AS role,
    m.id AS subject_id,
    NULL::uuid AS operator_id,
    m.name,
    (m.status = 'active'::mps.member_status) AS active,
    m.password_hash,
    NULL::uuid AS merchant_id,
    NULL::text AS merchant_code,
    NULL::text AS operator,
    NULL::mps.operator_role AS operator_role,
    m.member_no,
    m.phone,
    m.email
   FROM mps.members m
UNION ALL
 SELECT 'merchant'::mps.session_role AS role,
    h.id AS subject_id,
    NULL::uuid AS operator_id,
    h.name,
    (h.status = 'active'::mps.merchant_status) AS active,
    h.password_hash,
    h.id AS merchant_id,
    h.code AS merchant_code,
    NULL::text AS operator,
    'manager'::mps.operator_role AS operator_role,
    NULL::text AS member_no,
    NULL::text AS phone,
    NULL::text AS email
   FROM mps.merchants h
UNION ALL
 SELECT 'merchant'::mps.session_role AS role,
    h.id AS subject_id,
    o.id AS operator_id,
    h.name,
    ((h.status = 'active'::mps.merchant_status) AND (o.status = 'active'::mps.account_status)) AS active,
    o.password_hash,
    h.id AS merchant_id,
    h.code AS merchant_code,
    o.name AS operator,
    o.role AS operator_role,
    NULL::text AS member_no,
    NULL::text AS phone,
    NULL::text AS email
   FROM (mps.merchant_operators o
     JOIN mps.merchants h ON ((h.id = o.merchant_id)))
UNION ALL
 SELECT 'admin'::mps.session_role AS role,
    a.id AS subject_id,
    NULL::uuid AS operator_id,
    a.name,
    (a.status = 'active'::mps.account_status) AS active,
    a.password_hash,
    NULL::uuid AS merchant_id,
    NULL::text AS merchant_code,
    NULL::text AS operator,
    NULL::mps.operator_role AS operator_role,
    NULL::text AS member_no,
    NULL::text AS phone,
    NULL::text AS email
   FROM mps.administrators a;

CREATE VIEW mps.session_details AS
 SELECT s.id AS session_id,
    s.role,
    s.subject_id,
    s.operator_id,
    COALESCE(m.name, h.name, a.name) AS name,
    h.id AS merchant_id,
    h.code AS merchant_code,
    o.name AS operator,
        CASE
            WHEN (s.role = 'merchant'::mps.session_role) THEN COALESCE(o.role, 'manager'::mps.operator_role)
            ELSE NULL::mps.operator_role
        END AS operator_role,
    s.ip,
    s.user_agent,
    s.created_at,
    s.last_seen_at,
    s.expires_at,
    s.revoked_at,
    s.revoke_reason,
        CASE
            WHEN ((s.revoked_at IS NOT NULL) OR (((m.status = 'active'::mps.member_status) OR (a.status = 'active'::mps.account_status) OR ((h.status = 'active'::mps.merchant_status) AND ((s.operator_id IS NULL) OR (o.status = 'active'::mps.account_status)))) IS NOT TRUE)) THEN 'revoked'::text
            WHEN (s.expires_at <= now()) THEN 'expired'::text
            ELSE 'alive'::text
        END AS state
   FROM ((((mps.sessions s
     LEFT JOIN mps.members m ON (((s.role = 'member'::mps.session_role) AND (m.id = s.subject_id))))
     LEFT JOIN mps.merchants h ON (((s.role = 'merchant'::mps.session_role) AND (h.id = s.subject_id))))
     LEFT JOIN mps.merchant_operators o ON (((o.id = s.operator_id) AND (o.merchant_id = h.id))))
     LEFT JOIN mps.administrators a ON (((s.role = 'admin'::mps.session_role) AND (a.id = s.subject_id))));

-- Functions -------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION mps.acting_member(p_actor jsonb)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT CASE p_actor ->> 'role'
    WHEN 'member' THEN (p_actor ->> 'id')::uuid
    WHEN 'admin' THEN (p_actor ->> 'on_behalf_of')::uuid
  END
$function$

CREATE OR REPLACE FUNCTION mps.active_merchant(p_merchant_code text, p_actor jsonb, p_manager_only boolean)
 RETURNS mps.merchants
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_merchant mps.merchants;
BEGIN
  SELECT * INTO v_merchant FROM mps.merchants m WHERE m.code = p_merchant_code FOR KEY SHARE;
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_merchant(p_actor, v_merchant.id, p_manager_only);
  IF v_merchant.status <> 'active' THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND_OR_INACTIVE');
  END IF;
  RETURN v_merchant;
END
$function$

CREATE OR REPLACE FUNCTION mps.activity_since(p_from timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT jsonb_build_object(
    'transactions', (
      SELECT jsonb_build_object(
        'total_count', count(*),
        'payment_count', count(*) FILTER (WHERE t.tx_type = 'payment'),
        'refund_count', count(*) FILTER (WHERE t.tx_type = 'refund'),
        'recharge_count', count(*) FILTER (WHERE t.tx_type = 'recharge'),
        'payment_amount', coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'payment'), 0),
        'refund_amount', coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'refund'), 0),
        'recharge_amount', coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'recharge'), 0))
      FROM mps.transactions t WHERE t.created_at >= p_from AND t.status = 'completed'),
    'qr_generated', (SELECT count(*) FROM mps.audit_log a WHERE a.action = 'code.issue' AND a.created_at >= p_from),
    'new_members', (SELECT count(*) FROM mps.members m WHERE m.created_at >= p_from))
$function$

CREATE OR REPLACE FUNCTION mps.actor_name(p_role text, p_id text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT CASE WHEN p_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN CASE p_role
    WHEN 'member' THEN (SELECT m.member_no FROM mps.members m WHERE m.id = p_id::uuid)
    WHEN 'merchant' THEN (SELECT h.code FROM mps.merchants h WHERE h.id = p_id::uuid)
    WHEN 'admin' THEN (SELECT a.name FROM mps.administrators a WHERE a.id = p_id::uuid)
  END END
$function$

CREATE OR REPLACE FUNCTION mps.actor_operator_id(p_actor jsonb)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT o.id FROM mps.merchant_operators o
  WHERE p_actor ->> 'role' = 'merchant'
    AND o.merchant_id = (p_actor ->> 'merchant_id')::uuid AND o.name = p_actor ->> 'operator'
$function$

CREATE OR REPLACE FUNCTION mps.actor_role(p_actor jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT coalesce(p_actor ->> 'role', 'service')
$function$

CREATE OR REPLACE FUNCTION mps.add_counts(p_result jsonb, p_counts jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT p_result || coalesce(
    (SELECT jsonb_object_agg(c.key, coalesce((p_result ->> c.key)::bigint, 0) + c.value::bigint)
     FROM jsonb_each_text(p_counts) c), '{}')
$function$

CREATE OR REPLACE FUNCTION mps.audit(p_actor jsonb, p_action text, p_object_type text, p_object_id text, p_details jsonb DEFAULT '{}'::jsonb)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT pg_current_xact_id();
  INSERT INTO mps.audit_log (actor_role, actor_id, operator, on_behalf_of, session_id, request_id, ip,
                             action, object_type, object_id, details)
  VALUES (mps.actor_role(p_actor), p_actor ->> 'id', p_actor ->> 'operator', p_actor ->> 'on_behalf_of',
          p_actor ->> 'session_id', p_actor ->> 'request_id', p_actor ->> 'ip',
          p_action, p_object_type, p_object_id, jsonb_strip_nulls(p_details))
$function$

CREATE OR REPLACE FUNCTION mps.audit_batch_hash(p_previous bytea, p_id bigint, p_first_id bigint, p_last_id bigint)
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT sha256(coalesce(p_previous, ''::bytea) || int8send(p_id) || int8send(p_first_id) || int8send(p_last_id)
    || int8send(count(*)) || sha256(coalesce(string_agg(int8send(a.id) || a.row_hash, ''::bytea ORDER BY a.id), ''::bytea)))
  FROM mps.audit_log a WHERE a.id BETWEEN p_first_id AND p_last_id
$function$

CREATE OR REPLACE FUNCTION mps.audit_row_hash(p_row mps.audit_log)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT sha256(convert_to(jsonb_build_array(
    p_row.id, (extract(epoch FROM p_row.created_at) * 1000000)::bigint, p_row.actor_role, p_row.actor_id,
    p_row.operator, p_row.on_behalf_of, p_row.session_id, p_row.request_id, p_row.ip, p_row.action,
    p_row.object_type, p_row.object_id, p_row.details)::text, 'UTF8'))
$function$

CREATE OR REPLACE FUNCTION mps.await_writers()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_writers text[];
  v_deadline timestamptz := clock_timestamp() + interval '5 seconds';
BEGIN
  LOOP
    SELECT array_agg(l.virtualtransaction) INTO v_writers
    FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'relation' AND l.mode = 'RowExclusiveLock' AND l.granted
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())
      AND l.relation = 'mps.transactions'::regclass AND l.pid <> pg_backend_pid()
      -- Only those of the first look: others come all the time.
      AND (v_writers IS NULL OR l.virtualtransaction = ANY (v_writers));
    EXIT WHEN v_writers IS NULL;
    IF clock_timestamp() > v_deadline THEN
      RAISE EXCEPTION 'transactions of the period are still under way' USING ERRCODE = 'lock_not_available';
    END IF;
    PERFORM pg_sleep(0.005);
  END LOOP;
END
$function$

CREATE OR REPLACE FUNCTION mps.binding_password_matches(p_password text, p_hash text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$SELECT extensions.crypt(p_password, p_hash) = p_hash$function$

CREATE OR REPLACE FUNCTION mps.card_role(p_card_id uuid, p_member_id uuid)
 RETURNS mps.bind_role
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT coalesce(
    (SELECT b.role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id),
    (SELECT 'owner'::mps.bind_role FROM mps.cards c WHERE c.id = p_card_id AND c.owner_member_id = p_member_id))
$function$

CREATE OR REPLACE FUNCTION mps.change_card_status(p_card_id uuid, p_from mps.card_status[], p_to mps.card_status, p_action text, p_reason text, p_actor jsonb)
 RETURNS mps.cards
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_card mps.cards;
  v_before mps.card_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.id IS NULL THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  v_before := v_card.status;
  IF NOT v_before = ANY (p_from) THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_before, 'to', p_to));
  END IF;
  UPDATE mps.cards SET status = p_to, updated_at = now() WHERE id = p_card_id RETURNING * INTO v_card;
  PERFORM mps.refresh_bound_discounts(v_card);
  PERFORM mps.audit(p_actor, p_action, 'card', p_card_id::text,
    jsonb_build_object('from', v_before, 'to', p_to, 'reason', p_reason));
  RETURN v_card;
END
$function$

CREATE OR REPLACE FUNCTION mps.change_points(p_card mps.cards, p_delta numeric, p_tx_id uuid, p_reason text)
 RETURNS mps.cards
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_after int := least(greatest(p_card.points + p_delta, 0), 2147483647)::int;
  v_card mps.cards;
BEGIN
  IF v_after = p_card.points THEN
    RETURN p_card;
  END IF;
  UPDATE mps.cards SET points = v_after, level = (mps.level_of(v_after)).level, updated_at = now()
  WHERE id = p_card.id RETURNING * INTO v_card;
  INSERT INTO mps.point_ledger (card_id, tx_id, delta_points, points_before, points_after, reason)
  VALUES (p_card.id, p_tx_id, v_after - p_card.points, p_card.points, v_after, p_reason);
  RETURN v_card;
END
$function$

CREATE OR REPLACE FUNCTION mps.charge_answer(p_tx_id uuid, p_replayed boolean)
 RETURNS mps.charge_result
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.discount_applied, t.raw_amount, t.points_earned, t.status,
         t.created_at, c.card_no, c.card_type, t.level_after, t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id WHERE t.id = p_tx_id
$function$

CREATE OR REPLACE FUNCTION mps.check_email(p_email text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_email text := btrim(p_email);
BEGIN
  IF p_email IS NOT NULL AND (length(v_email) > 254
    OR v_email !~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$') THEN
    PERFORM mps.fail('INVALID_EMAIL_FORMAT');
  END IF;
  RETURN v_email;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_external_order_id(p_external_order_id text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF length(p_external_order_id) NOT BETWEEN 1 AND 128 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_order_id": ["1 to 128 characters"]}}');
  END IF;
  RETURN p_external_order_id;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_may_pay(p_card mps.cards, p_member_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF p_card.status = 'expired' OR p_card.expires_at <= now() THEN
    PERFORM mps.fail('CARD_EXPIRED');
  END IF;
  IF p_card.status <> 'active' THEN
    PERFORM mps.fail('CARD_NOT_ACTIVE', jsonb_build_object('status', p_card.status));
  END IF;
  IF NOT mps.members_active(p_member_id, p_card.owner_member_id) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  IF p_card.card_type = 'corporate' THEN
    PERFORM mps.fail('CORPORATE_CARD_CANNOT_PAY');
  ELSIF p_card.card_type NOT IN ('standard', 'prepaid', 'voucher') THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_PAYMENT');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_name(p_name text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_name text := btrim(p_name, E' \t\r\n　');
BEGIN
  IF v_name IS NULL OR v_name = '' OR length(v_name) > 100 OR v_name ~ '[[:cntrl:]]' THEN
    PERFORM mps.fail('INVALID_NAME');
  END IF;
  RETURN v_name;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_new_card(p_card_type mps.card_type, p_initial_value numeric, p_fixed_discount numeric, p_binding_password text, p_expires_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF p_card_type IS NULL OR p_card_type = 'standard' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"card_type": ["prepaid, corporate or voucher"]}}');
  END IF;
  IF p_initial_value <> 0 THEN
    IF NOT mps.is_amount(p_initial_value) THEN
      PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
    ELSIF p_card_type = 'corporate' THEN
      PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
    END IF;
  END IF;
  IF p_fixed_discount IS NOT NULL AND (p_card_type = 'voucher' OR p_fixed_discount = 'NaN'
    OR p_fixed_discount <= 0 OR p_fixed_discount > 1 OR p_fixed_discount <> round(p_fixed_discount, 3)) THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"fixed_discount": ["a factor above 0 up to 1 with at most three decimals, not on vouchers"]}}');
  END IF;
  IF p_binding_password IS NOT NULL AND p_card_type = 'voucher' THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  -- bcrypt reads 72 bytes alone: a longer password would be cut off without a word.
  IF octet_length(p_binding_password) NOT BETWEEN 4 AND 72 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"binding_password": ["4 to 72 bytes"]}}');
  END IF;
  IF p_expires_at <= now() THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"expires_at": ["a time to come"]}}');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_password_hash(p_password_hash text)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF p_password_hash IS NULL OR p_password_hash NOT LIKE '$argon2id$%' OR length(p_password_hash) > 500 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"password_hash": ["an argon2id hash"]}}');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_period(p_start timestamp with time zone, p_end timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF p_start > p_end OR NOT coalesce(isfinite(p_start), true) OR NOT coalesce(isfinite(p_end), true) THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_phone(p_phone text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_phone text := translate(btrim(p_phone), ' -', '');
BEGIN
  IF p_phone IS NOT NULL AND v_phone !~ '^\+?[0-9]{8,15}$' THEN
    PERFORM mps.fail('INVALID_PHONE_FORMAT');
  END IF;
  RETURN v_phone;
END
$function$

CREATE OR REPLACE FUNCTION mps.check_tag(p_tag jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF p_tag IS NULL THEN
    RETURN '{}'::jsonb;
  END IF;
  IF jsonb_typeof(p_tag) <> 'object' OR length(p_tag::text) > 4096 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"tag": ["a JSON object of at most 4096 characters"]}}');
  END IF;
  RETURN p_tag;
END
$function$

CREATE OR REPLACE FUNCTION mps.claim_key(p_scope text, p_operation text, p_key text, p_fingerprint jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_fingerprint bytea := sha256(convert_to(p_fingerprint::text, 'UTF8'));
  v_row mps.idempotency_keys;
BEGIN
  IF p_key IS NULL THEN
    RETURN NULL;
  END IF;
  IF length(p_key) NOT BETWEEN 1 AND 255 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"idempotency_key": ["1 to 255 characters"]}}');
  END IF;
  INSERT INTO mps.idempotency_keys (scope, operation, key, fingerprint)
  VALUES (p_scope, p_operation, p_key, v_fingerprint)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    RETURN NULL;
  END IF;
  SELECT * INTO v_row FROM mps.idempotency_keys k
  WHERE k.scope = p_scope AND k.operation = p_operation AND k.key = p_key;
  IF v_row.fingerprint <> v_fingerprint THEN
    PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
  END IF;
  RETURN v_row.tx_id;
END
$function$

CREATE OR REPLACE FUNCTION mps.code_holder(p_card_id uuid, p_actor jsonb)
 RETURNS mps.held_card
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_card mps.cards;
  v_member_id uuid;
BEGIN
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id;
  IF v_card.id IS NULL THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  v_member_id := coalesce(mps.acting_member(p_actor), v_card.owner_member_id);
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  IF (mps.card_role(p_card_id, v_member_id) IN ('owner', 'admin', 'member')) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN ROW(v_card, v_member_id)::mps.held_card;
END
$function$

CREATE OR REPLACE FUNCTION mps.code_ttl_seconds(p_ttl_seconds integer, p_default integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT least(greatest(coalesce(p_ttl_seconds, p_default), 30), 7200)
$function$

CREATE OR REPLACE FUNCTION mps.collects_points(p_card_type mps.card_type)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT p_card_type IN ('standard', 'prepaid')
$function$

CREATE OR REPLACE FUNCTION mps.complete_key(p_scope text, p_operation text, p_key text, p_tx_id uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  UPDATE mps.idempotency_keys SET tx_id = p_tx_id
  WHERE scope = p_scope AND operation = p_operation AND key = p_key
$function$

CREATE OR REPLACE FUNCTION mps.consume_code(p_qr_plain text)
 RETURNS mps.held_card
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_hash bytea := mps.hash_code(p_qr_plain);
  v_card_id uuid;
  v_card mps.cards;
  v_member_id uuid;
BEGIN
  IF p_qr_plain IS NULL OR length(p_qr_plain) < 16 THEN
    PERFORM mps.fail('INVALID_QR');
  END IF;
  SELECT q.card_id INTO v_card_id FROM mps.payment_codes q WHERE q.code_hash = v_hash AND q.expires_at > now();
  IF v_card_id IS NULL THEN
    PERFORM mps.fail('QR_EXPIRED_OR_INVALID');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;
  DELETE FROM mps.payment_codes q WHERE q.code_hash = v_hash RETURNING q.member_id INTO v_member_id;
  IF v_member_id IS NULL THEN
    PERFORM mps.fail('QR_EXPIRED_OR_INVALID');
  END IF;
  RETURN ROW(v_card, v_member_id)::mps.held_card;
END
$function$

CREATE OR REPLACE FUNCTION mps.create_search_index(p_index text, p_table text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_schema text;
BEGIN
  SELECT n.nspname INTO STRICT v_schema
  FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
  WHERE e.extname = 'pg_trgm';
  EXECUTE format('CREATE INDEX %I ON mps.%I USING gin (search_text %I.gin_trgm_ops)', p_index, p_table, v_schema);
END
$function$

CREATE OR REPLACE FUNCTION mps.credit_card(p_card mps.cards, p_amount numeric, p_payment_method mps.pay_method, p_tag jsonb, p_external_order_id text, p_reason text, p_actor jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_member_id uuid := coalesce(mps.acting_member(p_actor), p_card.owner_member_id);
  v_tx_id uuid;
BEGIN
  -- An administrator may name anybody.
  IF v_member_id IS DISTINCT FROM p_card.owner_member_id AND v_member_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = v_member_id) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF p_card.balance + p_amount >= 10000000000 THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, raw_amount, final_amount, balance_after,
    level_after, payment_method, reason, tag, external_order_id, created_at)
  VALUES ('RCG' || lpad(nextval('mps.recharge_no_seq')::text, 10, '0'), 'recharge', p_card.id,
    v_member_id, p_amount, p_amount, p_card.balance + p_amount,
    p_card.level, p_payment_method, p_reason, p_tag, p_external_order_id, clock_timestamp())
  RETURNING id INTO v_tx_id;
  UPDATE mps.cards SET balance = balance + p_amount, updated_at = now() WHERE id = p_card.id;
  PERFORM mps.audit(p_actor, 'card.recharge', 'transaction', v_tx_id::text, jsonb_build_object(
    'card_no', p_card.card_no, 'final_amount', p_amount, 'payment_method', p_payment_method));
  RETURN v_tx_id;
END
$function$

CREATE OR REPLACE FUNCTION mps.cursor_number(p_cursor text)
 RETURNS bigint
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_id text := (mps.decode_cursor(p_cursor)).id;
BEGIN
  IF v_id !~ '^[0-9]{1,18}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  RETURN v_id::bigint;
END
$function$

CREATE OR REPLACE FUNCTION mps.cursor_uuid(p_cursor text)
 RETURNS uuid
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_id text := (mps.decode_cursor(p_cursor)).id;
BEGIN
  IF v_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  RETURN v_id::uuid;
END
$function$

CREATE OR REPLACE FUNCTION mps.decode_cursor(p_cursor text, OUT created_at timestamp with time zone, OUT id text)
 RETURNS record
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_text text;
BEGIN
  IF p_cursor IS NULL THEN
    RETURN;
  END IF;
  v_text := convert_from(decode(
    rpad(translate(p_cursor, '-_', '+/'), (length(p_cursor) + 3) / 4 * 4, '='), 'base64'), 'UTF8');
  IF v_text !~ '^[0-9]{1,17}\.[0-9a-f-]{1,36}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  created_at := timestamptz 'epoch' + split_part(v_text, '.', 1)::bigint * interval '1 microsecond';
  id := split_part(v_text, '.', 2);
EXCEPTION
  WHEN data_exception OR character_not_in_repertoire OR untranslatable_character THEN
    PERFORM mps.fail('INVALID_CURSOR');
END
$function$

CREATE OR REPLACE FUNCTION mps.earlier_charge(p_merchant_id uuid, p_external_order_id text, p_raw_amount numeric)
 RETURNS uuid
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_tx mps.transactions;
BEGIN
  IF p_external_order_id IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM mps.lock_order('charge', p_merchant_id, p_external_order_id);
  SELECT * INTO v_tx FROM mps.transactions t
  WHERE t.merchant_id = p_merchant_id AND t.external_order_id = p_external_order_id AND t.tx_type = 'payment';
  IF v_tx.raw_amount <> p_raw_amount THEN
    PERFORM mps.fail('DUPLICATE_EXTERNAL_ORDER', jsonb_build_object('tx_no', v_tx.tx_no));
  END IF;
  RETURN v_tx.id;
END
$function$

CREATE OR REPLACE FUNCTION mps.earlier_recharge(p_card_id uuid, p_external_order_id text, p_amount numeric)
 RETURNS uuid
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_tx mps.transactions;
BEGIN
  IF p_external_order_id IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM mps.lock_order('recharge', p_card_id, p_external_order_id);
  SELECT * INTO v_tx FROM mps.transactions t
  WHERE t.card_id = p_card_id AND t.external_order_id = p_external_order_id AND t.tx_type = 'recharge';
  IF v_tx.final_amount <> p_amount THEN
    PERFORM mps.fail('DUPLICATE_EXTERNAL_ORDER', jsonb_build_object('tx_no', v_tx.tx_no));
  END IF;
  RETURN v_tx.id;
END
$function$

CREATE OR REPLACE FUNCTION mps.encode_cursor(p_created_at timestamp with time zone, p_id text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT rtrim(translate(encode(convert_to(
    (extract(epoch FROM p_created_at) * 1000000)::bigint::text || '.' || p_id, 'UTF8'), 'base64'),
    E'+/\n', '-_'), '=')
$function$

CREATE OR REPLACE FUNCTION mps.end_sessions(p_role mps.session_role, p_subject_id uuid, p_operator_id uuid DEFAULT NULL::uuid, p_except uuid DEFAULT NULL::uuid, p_reason text DEFAULT 'ended'::text, p_own_account boolean DEFAULT false)
 RETURNS uuid[]
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  WITH live AS MATERIALIZED (
    SELECT s.id FROM mps.sessions s
    WHERE s.role = p_role AND s.subject_id = p_subject_id AND s.revoked_at IS NULL AND s.expires_at > now()
      AND (p_operator_id IS NULL OR s.operator_id = p_operator_id)
      AND (NOT p_own_account OR s.operator_id IS NULL)
      AND s.id IS DISTINCT FROM p_except
    ORDER BY s.id
    FOR UPDATE
  ), ended AS (
    UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = p_reason
    FROM live WHERE s.id = live.id
    RETURNING s.id
  )
  SELECT coalesce(array_agg(ended.id ORDER BY ended.id), '{}'::uuid[]) FROM ended
$function$

CREATE OR REPLACE FUNCTION mps.fail(p_code text, p_detail jsonb DEFAULT '{}'::jsonb)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  RAISE EXCEPTION USING MESSAGE = p_code, ERRCODE = mps.sqlstate_of(p_code), DETAIL = p_detail::text;
END
$function$

CREATE OR REPLACE FUNCTION mps.fail_duplicate_member(p_constraint text)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  CASE p_constraint
    WHEN 'members_phone_key' THEN PERFORM mps.fail('DUPLICATE_PHONE');
    WHEN 'members_email_key' THEN PERFORM mps.fail('DUPLICATE_EMAIL');
    WHEN 'external_identities_pkey' THEN PERFORM mps.fail('EXTERNAL_ID_ALREADY_BOUND');
    ELSE RAISE EXCEPTION 'unexpected unique violation on %', p_constraint;
  END CASE;
END
$function$

CREATE OR REPLACE FUNCTION mps.find_member_id(p_identifier text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_identifier text := btrim(p_identifier);
BEGIN
  IF v_identifier ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    RETURN (SELECT m.id FROM mps.members m WHERE m.id = v_identifier::uuid);
  ELSIF v_identifier ~* '^M[0-9]{8}$' THEN
    RETURN (SELECT m.id FROM mps.members m WHERE m.member_no = upper(v_identifier));
  ELSIF position('@' IN v_identifier) > 0 THEN
    RETURN (SELECT m.id FROM mps.members m WHERE lower(m.email) = lower(v_identifier));
  END IF;
  RETURN (SELECT m.id FROM mps.members m WHERE m.phone = translate(v_identifier, ' -', ''));
END
$function$

CREATE OR REPLACE FUNCTION mps.hash_audit_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
BEGIN
  NEW.row_hash := mps.audit_row_hash(NEW);
  RETURN NEW;
END
$function$

CREATE OR REPLACE FUNCTION mps.hash_binding_password(p_password text)
 RETURNS text
 LANGUAGE sql
 SET search_path TO ''
AS $function$SELECT extensions.crypt(p_password, extensions.gen_salt('bf', 8))$function$

CREATE OR REPLACE FUNCTION mps.hash_code(p_qr_plain text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT sha256(convert_to(p_qr_plain, 'UTF8'))
$function$

CREATE OR REPLACE FUNCTION mps.insert_card(p_card_type mps.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL::text, p_fixed_discount numeric DEFAULT NULL::numeric, p_binding_password text DEFAULT NULL::text, p_expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone)
 RETURNS mps.cards
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_card mps.cards;
BEGIN
  INSERT INTO mps.cards (card_no, card_type, owner_member_id, name, fixed_discount, binding_password_hash, expires_at)
  VALUES (mps.next_card_no(p_card_type), p_card_type, p_owner_member_id, p_name, p_fixed_discount,
          CASE WHEN p_binding_password IS NOT NULL THEN mps.hash_binding_password(p_binding_password) END, p_expires_at)
  RETURNING * INTO v_card;
  IF p_owner_member_id IS NOT NULL THEN
    INSERT INTO mps.card_bindings (card_id, member_id, role) VALUES (v_card.id, p_owner_member_id, 'owner');
  END IF;
  RETURN v_card;
END
$function$

CREATE OR REPLACE FUNCTION mps.insert_settlement(p_merchant_id uuid, p_mode mps.settlement_mode, p_period_start timestamp with time zone, p_period_end timestamp with time zone)
 RETURNS mps.settlements
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM mps.await_writers();
  RETURN mps.mark_settlement(p_merchant_id, p_mode, p_period_start, p_period_end);
END
$function$

CREATE OR REPLACE FUNCTION mps.is_amount(p_amount numeric)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT coalesce(p_amount > 0 AND p_amount < 10000000000 AND p_amount <> 'NaN' AND p_amount = round(p_amount, 2), false)
$function$

CREATE OR REPLACE FUNCTION mps.is_own_account(p_actor jsonb, p_role mps.session_role, p_subject_id uuid, p_operator_id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT coalesce(p_actor ->> 'role' = p_role::text AND p_actor ->> 'id' = p_subject_id::text
    AND CASE WHEN (p_actor ->> 'operator') IS NULL THEN p_operator_id IS NULL
             ELSE p_operator_id = mps.actor_operator_id(p_actor) END, false)
$function$

CREATE OR REPLACE FUNCTION mps.is_trusted(p_actor jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT mps.actor_role(p_actor) IN ('admin', 'service')
$function$

CREATE OR REPLACE FUNCTION mps.is_usable(p_card mps.cards)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT p_card.id IS NOT NULL AND p_card.status = 'active' AND (p_card.expires_at IS NULL OR p_card.expires_at > now())
$function$

CREATE OR REPLACE FUNCTION mps.iso(p_at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE STRICT
 SET search_path TO ''
AS $function$
  SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$function$

CREATE OR REPLACE FUNCTION mps.key_scope(p_actor jsonb, p_subject uuid)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'service' THEN 'service:' || p_subject
    WHEN 'merchant' THEN 'merchant:' || (p_actor ->> 'merchant_id')
    ELSE mps.actor_role(p_actor) || ':' || (p_actor ->> 'id')
  END
$function$

CREATE OR REPLACE FUNCTION mps.lease_end(p_lease_seconds integer)
 RETURNS timestamp with time zone
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT clock_timestamp() + make_interval(secs => least(greatest(coalesce(p_lease_seconds, 60), 5), 3600))
$function$

CREATE OR REPLACE FUNCTION mps.level_of(p_points integer)
 RETURNS mps.membership_levels
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT l FROM mps.membership_levels l WHERE l.min_points <= p_points ORDER BY l.min_points DESC LIMIT 1
$function$

CREATE OR REPLACE FUNCTION mps.live_corporate_discount(p_card mps.cards)
 RETURNS numeric
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT CASE WHEN p_card.corporate_discount IS NOT NULL THEN (
    SELECT min(c.fixed_discount)
    FROM mps.card_bindings b JOIN mps.cards c ON c.id = b.card_id
    WHERE b.member_id = p_card.owner_member_id AND c.card_type = 'corporate' AND mps.is_usable(c)) END
$function$

CREATE OR REPLACE FUNCTION mps.lock_account(p_role mps.session_role, p_subject_id uuid, p_operator_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
BEGIN
  IF p_role = 'member' THEN
    PERFORM 1 FROM mps.members m WHERE m.id = p_subject_id FOR SHARE;
  ELSIF p_role = 'admin' THEN
    PERFORM 1 FROM mps.administrators a WHERE a.id = p_subject_id FOR SHARE;
  ELSE
    PERFORM 1 FROM mps.merchants h WHERE h.id = p_subject_id FOR SHARE;
    PERFORM 1 FROM mps.merchant_operators o WHERE o.id = p_operator_id FOR SHARE;
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.lock_order(p_kind text, p_owner_id uuid, p_external_order_id text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT pg_advisory_xact_lock(hashtextextended(p_kind || ':' || p_owner_id || ':' || p_external_order_id, 0))
$function$

CREATE OR REPLACE FUNCTION mps.lock_payment(p_merchant_id uuid, p_tx_no text)
 RETURNS mps.locked_payment
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_card_id uuid;
  v_card mps.cards;
  v_payment mps.transactions;
BEGIN
  SELECT t.card_id INTO v_card_id FROM mps.transactions t WHERE t.tx_no = p_tx_no AND t.merchant_id = p_merchant_id;
  IF v_card_id IS NULL THEN
    PERFORM mps.fail('ORIGINAL_TX_NOT_FOUND');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;
  SELECT * INTO v_payment FROM mps.transactions t WHERE t.tx_no = p_tx_no FOR UPDATE;
  IF v_payment.tx_type <> 'payment' OR v_payment.status <> 'completed' THEN
    PERFORM mps.fail('ONLY_COMPLETED_PAYMENT_REFUNDABLE');
  END IF;
  RETURN ROW(v_card, v_payment)::mps.locked_payment;
END
$function$

CREATE OR REPLACE FUNCTION mps.mark_settlement(p_merchant_id uuid, p_mode mps.settlement_mode, p_period_start timestamp with time zone, p_period_end timestamp with time zone)
 RETURNS mps.settlements
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  WITH new_id AS MATERIALIZED (
    SELECT gen_random_uuid() AS id
  ), marked AS (
    UPDATE mps.transactions t SET settlement_id = new_id.id
    FROM new_id
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= p_period_start AND t.created_at < p_period_end
      AND t.settlement_id IS NULL AND t.status = 'completed'
    RETURNING t.tx_type, t.final_amount
  ), total AS (
    SELECT count(*) FILTER (WHERE tx_type = 'payment') AS payment_count,
           coalesce(sum(final_amount) FILTER (WHERE tx_type = 'payment'), 0) AS payment_amount,
           count(*) FILTER (WHERE tx_type = 'refund') AS refund_count,
           coalesce(sum(final_amount) FILTER (WHERE tx_type = 'refund'), 0) AS refund_amount
    FROM marked
  )
  INSERT INTO mps.settlements (id, merchant_id, mode, period_start, period_end, payment_count, payment_amount,
    refund_count, refund_amount, total_amount, total_tx_count)
  SELECT new_id.id, p_merchant_id, p_mode, p_period_start, p_period_end, payment_count, payment_amount,
    refund_count, refund_amount, payment_amount - refund_amount, payment_count + refund_count
  FROM total, new_id
  RETURNING *
$function$

CREATE OR REPLACE FUNCTION mps.may_bind(p_card mps.cards, p_binding_password text, p_actor jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT CASE
    WHEN p_binding_password IS NOT NULL AND p_card.binding_password_hash IS NOT NULL
      THEN mps.binding_password_matches(p_binding_password, p_card.binding_password_hash)
    WHEN p_binding_password IS NULL AND mps.actor_role(p_actor) = 'admin' THEN true
    ELSE mps.is_trusted(p_actor) AND p_card.binding_password_hash IS NULL
  END
$function$

CREATE OR REPLACE FUNCTION mps.may_see_transaction(p_tx mps.transactions, p_actor jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'merchant' THEN p_tx.merchant_id::text IS NOT DISTINCT FROM p_actor ->> 'merchant_id'
    WHEN 'member' THEN p_tx.member_id::text = p_actor ->> 'id' OR EXISTS (
      SELECT 1 FROM mps.cards c WHERE c.id = p_tx.card_id AND c.owner_member_id::text = p_actor ->> 'id')
    ELSE true
  END IS TRUE
$function$

CREATE OR REPLACE FUNCTION mps.members_active(VARIADIC p_member_ids uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_member_id uuid;
  v_seen uuid;
BEGIN
  FOREACH v_member_id IN ARRAY p_member_ids LOOP
    IF v_member_id IS NOT DISTINCT FROM v_seen THEN
      CONTINUE;
    END IF;
    IF EXISTS (SELECT 1 FROM mps.members m WHERE m.id = v_member_id AND m.status <> 'active') THEN
      RETURN false;
    END IF;
    v_seen := v_member_id;
  END LOOP;
  RETURN true;
END
$function$

CREATE OR REPLACE FUNCTION mps.merchant_filter(p_merchant_code text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_id uuid;
BEGIN
  SELECT m.id INTO v_id FROM mps.merchants m WHERE m.code = p_merchant_code;
  IF p_merchant_code IS NOT NULL AND v_id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN v_id;
END
$function$

CREATE OR REPLACE FUNCTION mps.new_plain_code()
 RETURNS text
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT rtrim(translate(encode(mps.random_bytes(32), 'base64'), '+/', '-_'), '=')
$function$

CREATE OR REPLACE FUNCTION mps.next_card_no(p_card_type mps.card_type)
 RETURNS text
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT CASE p_card_type
    WHEN 'standard' THEN 'STD' || lpad(nextval('mps.standard_card_no_seq')::text, 8, '0')
    WHEN 'prepaid' THEN 'PPD' || lpad(nextval('mps.prepaid_card_no_seq')::text, 8, '0')
    WHEN 'corporate' THEN 'COR' || lpad(nextval('mps.corporate_card_no_seq')::text, 8, '0')
    WHEN 'voucher' THEN 'VCH' || lpad(nextval('mps.voucher_card_no_seq')::text, 8, '0')
  END
$function$

CREATE OR REPLACE FUNCTION mps.next_level(p_card_type mps.card_type, p_points integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT jsonb_build_object('level', l.level, 'name', l.name, 'points_needed', l.min_points - p_points)
  FROM mps.membership_levels l
  WHERE mps.collects_points(p_card_type) AND l.min_points > p_points
  ORDER BY l.min_points LIMIT 1
$function$

CREATE OR REPLACE FUNCTION mps.own_administrator(p_actor jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF mps.actor_role(p_actor) <> 'admin' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN (p_actor ->> 'id')::uuid;
END
$function$

CREATE OR REPLACE FUNCTION mps.page_limit(p_limit integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT least(greatest(coalesce(p_limit, 50), 1), 200)
$function$

CREATE OR REPLACE FUNCTION mps.page_offset(p_offset integer, p_cursor text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT CASE WHEN p_cursor IS NULL THEN greatest(coalesce(p_offset, 0), 0) ELSE 0 END
$function$

CREATE OR REPLACE FUNCTION mps.payment_discount(p_card mps.cards)
 RETURNS numeric
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT CASE p_card.card_type
    WHEN 'standard' THEN least(l.discount, coalesce(mps.live_corporate_discount(p_card), 1))
    WHEN 'prepaid' THEN coalesce(p_card.fixed_discount, l.discount)
    ELSE 1.000
  END
  FROM mps.membership_levels l WHERE l.level = p_card.level
$function$

CREATE OR REPLACE FUNCTION mps.random_bytes(p_count integer)
 RETURNS bytea
 LANGUAGE sql
 SET search_path TO ''
AS $function$SELECT extensions.gen_random_bytes(p_count)$function$

CREATE OR REPLACE FUNCTION mps.recharge_answer(p_tx_id uuid, p_replayed boolean)
 RETURNS mps.recharge_result
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.payment_method, t.status, t.created_at, t.balance_after, p_replayed
  FROM mps.transactions t WHERE t.id = p_tx_id
$function$

CREATE OR REPLACE FUNCTION mps.refresh_bound_discounts(p_card mps.cards)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
BEGIN
  IF p_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(
      ARRAY(SELECT b.member_id FROM mps.card_bindings b WHERE b.card_id = p_card.id));
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.refresh_corporate_discount(p_member_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM 1 FROM mps.cards c
  WHERE c.owner_member_id = ANY (p_member_ids) AND c.card_type = 'standard'
  ORDER BY c.id FOR UPDATE;
  UPDATE mps.cards s
  SET corporate_discount = best.discount, updated_at = now()
  FROM (
    SELECT m.member_id, min(c.fixed_discount) FILTER (WHERE mps.is_usable(c)) AS discount
    FROM unnest(p_member_ids) AS m(member_id)
    LEFT JOIN mps.card_bindings b ON b.member_id = m.member_id
    LEFT JOIN mps.cards c ON c.id = b.card_id AND c.card_type = 'corporate'
    GROUP BY m.member_id
  ) best
  WHERE s.owner_member_id = best.member_id AND s.card_type = 'standard'
    AND s.corporate_discount IS DISTINCT FROM best.discount;
END
$function$

CREATE OR REPLACE FUNCTION mps.refund_answer(p_tx_id uuid, p_replayed boolean)
 RETURNS mps.refund_result
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT t.id, t.tx_no, t.final_amount, p.tx_no, t.remaining_after, -t.points_earned, t.status, t.created_at,
         t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.transactions p ON p.id = t.original_tx_id WHERE t.id = p_tx_id
$function$

CREATE OR REPLACE FUNCTION mps.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
BEGIN
  RAISE EXCEPTION '% on % is refused: the table is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$function$

CREATE OR REPLACE FUNCTION mps.require_admin(p_actor jsonb)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF NOT mps.is_trusted(p_actor) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.require_card_role(p_actor jsonb, p_card_id uuid, VARIADIC p_roles mps.bind_role[])
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'member'
    OR (mps.card_role(p_card_id, (p_actor ->> 'id')::uuid) = ANY (p_roles)) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.require_member(p_actor jsonb, p_member_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'member' OR (p_actor ->> 'id') IS DISTINCT FROM p_member_id::text THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.require_merchant(p_actor jsonb, p_merchant_id uuid, p_manager_only boolean DEFAULT false)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'merchant' OR (p_actor ->> 'merchant_id') IS DISTINCT FROM p_merchant_id::text THEN
    PERFORM mps.fail('NOT_MERCHANT_USER');
  END IF;
  IF p_manager_only AND (p_actor ->> 'operator_role') IS DISTINCT FROM 'manager' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.require_service(p_actor jsonb)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
BEGIN
  IF mps.actor_role(p_actor) <> 'service' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION mps.scheduler_actor(p_run mps.scheduled_runs)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT jsonb_build_object('role', 'service', 'id', 'scheduler',
    'request_id', (p_run).task || '@' || mps.iso((p_run).due_at))
$function$

CREATE OR REPLACE FUNCTION mps.search_pattern(p_term text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT '%' || regexp_replace(lower(nullif(btrim(p_term), '')), '([\\%_])', '\\\1', 'g') || '%'
$function$

CREATE OR REPLACE FUNCTION mps.session_end(p_ttl_seconds integer)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT date_trunc('second', now() + make_interval(secs => least(greatest(coalesce(p_ttl_seconds, 86400), 1), 2678400)))
$function$

CREATE OR REPLACE FUNCTION mps.settle_next_merchant(p_run mps.scheduled_runs, p_mode mps.settlement_mode, p_period_start timestamp with time zone, p_period_end timestamp with time zone)
 RETURNS mps.task_step
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_merchant_id uuid;
  v_total numeric;
  v_count int;
  v_result jsonb := mps.add_counts(p_run.result, '{"settled_merchants": 0, "settled_transactions": 0, "failed": 0}')
    || jsonb_build_object('period_start', mps.iso(p_period_start), 'period_end', mps.iso(p_period_end),
         'total_amount', coalesce(p_run.result ->> 'total_amount', '0.00'));
BEGIN
  IF p_period_end > now() THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  SELECT m.id INTO v_merchant_id FROM mps.merchants m
  WHERE m.status = 'active' AND (p_run.position IS NULL OR m.id > p_run.position::uuid)
    AND EXISTS (SELECT 1 FROM mps.transactions t
                WHERE t.merchant_id = m.id AND t.created_at >= p_period_start AND t.created_at < p_period_end
                  AND t.settlement_id IS NULL AND t.status = 'completed')
  ORDER BY m.id LIMIT 1;
  IF v_merchant_id IS NULL THEN
    RETURN (v_result, p_run.position, true, CASE WHEN (v_result ->> 'failed')::int > 0
      THEN format('%s merchants could not be settled', v_result ->> 'failed') END)::mps.task_step;
  END IF;
  -- A merchant whose row somebody holds for long is a failure of this one merchant, too.
  PERFORM set_config('lock_timeout', '5s', true);
  BEGIN
    SELECT s.total_amount, s.total_tx_count INTO STRICT v_total, v_count
    FROM public.generate_settlement(v_merchant_id, p_mode, p_period_start, p_period_end, mps.scheduler_actor(p_run)) s;
    v_result := mps.add_counts(v_result, jsonb_build_object('settled_merchants', 1, 'settled_transactions', v_count))
      || jsonb_build_object('total_amount', ((v_result ->> 'total_amount')::numeric + v_total)::text);
  EXCEPTION WHEN OTHERS THEN
    IF SQLERRM NOT IN ('SETTLEMENT_ALREADY_EXISTS', 'NO_TRANSACTIONS_IN_PERIOD') THEN
      v_result := mps.add_counts(v_result, '{"failed": 1}');
      -- The first few say enough; the log must not grow with the number of merchants.
      IF (v_result ->> 'failed')::int <= 20 THEN
        v_result := v_result || jsonb_build_object('failures', coalesce(v_result -> 'failures', '[]')
          || jsonb_build_object('merchant_id', v_merchant_id, 'sqlstate', SQLSTATE));
      END IF;
    END IF;
  END;
  RETURN (v_result, v_merchant_id::text, false, NULL)::mps.task_step;
END
$function$

CREATE OR REPLACE FUNCTION mps.short_grams(p_text text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT COST 10000
 SET search_path TO ''
AS $function$
  SELECT array_agg(DISTINCT gram)
  FROM generate_series(1, length(p_text)) place, unnest(ARRAY[substr(p_text, place, 1), substr(p_text, place, 2)]) gram
$function$

CREATE OR REPLACE FUNCTION mps.short_term(p_term text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT CASE WHEN length(lower(btrim(p_term))) BETWEEN 1 AND 2 THEN lower(btrim(p_term)) END
$function$

CREATE OR REPLACE FUNCTION mps.signed_amount(p_tx mps.transactions)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  SELECT CASE WHEN p_tx.status <> 'completed' THEN 0
              WHEN p_tx.tx_type = 'payment' THEN -p_tx.final_amount
              ELSE p_tx.final_amount END
$function$

CREATE OR REPLACE FUNCTION mps.sqlstate_of(p_code text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE STRICT
 SET search_path TO ''
AS $function$
  SELECT 'MP' || lpad(array_position(ARRAY[
    'INSUFFICIENT_BALANCE', 'QR_EXPIRED_OR_INVALID', 'INVALID_QR', 'NOT_MERCHANT_USER', 'PERMISSION_DENIED',
    'MERCHANT_NOT_FOUND_OR_INACTIVE', 'MERCHANT_NOT_FOUND', 'MEMBER_NOT_FOUND', 'CARD_NOT_FOUND',
    'BINDING_NOT_FOUND', 'CARD_NOT_FOUND_OR_INACTIVE', 'TX_NOT_FOUND', 'ORIGINAL_TX_NOT_FOUND',
    'EXTERNAL_ID_ALREADY_BOUND', 'DUPLICATE_PHONE', 'DUPLICATE_EMAIL', 'DUPLICATE_MERCHANT_CODE',
    'SETTLEMENT_ALREADY_EXISTS', 'DUPLICATE_EXTERNAL_ORDER', 'INVALID_STATE_TRANSITION',
    'CANNOT_REMOVE_LAST_OWNER', 'IDEMPOTENCY_KEY_REUSED', 'INVALID_BINDING_PASSWORD', 'CARD_TYPE_NOT_SHAREABLE',
    'CARD_OWNER_NOT_DEFINED', 'CORPORATE_CARD_CANNOT_PAY', 'UNSUPPORTED_CARD_TYPE_FOR_PAYMENT',
    'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE', 'UNSUPPORTED_CARD_TYPE_FOR_POINTS', 'CARD_NOT_ACTIVE', 'CARD_EXPIRED',
    'MEMBER_SUSPENDED', 'INVALID_PRICE', 'INVALID_REFUND_AMOUNT', 'INVALID_RECHARGE_AMOUNT', 'INVALID_PERIOD',
    'INVALID_CURSOR', 'INVALID_PAYMENT_METHOD', 'INVALID_NAME', 'INVALID_PHONE_FORMAT', 'INVALID_EMAIL_FORMAT',
    'REFUND_EXCEEDS_REMAINING', 'ONLY_COMPLETED_PAYMENT_REFUNDABLE', 'NO_TRANSACTIONS_IN_PERIOD',
    'VALIDATION_FAILED', 'NOT_FOUND'
  ], p_code)::text, 3, '0')
$function$

CREATE OR REPLACE FUNCTION mps.task_clean_expired(p_run mps.scheduled_runs)
 RETURNS mps.task_step
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_removed record;
  v_runs int;
BEGIN
  SELECT r.* INTO STRICT v_removed FROM public.clean_expired(p_actor => mps.scheduler_actor(p_run)) r;
  DELETE FROM mps.scheduled_runs r WHERE r.due_at < now() - interval '400 days' AND r.id <> p_run.id;
  GET DIAGNOSTICS v_runs = ROW_COUNT;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('removed_codes', v_removed.removed_codes,
    'removed_keys', v_removed.removed_keys, 'removed_sessions', v_removed.removed_sessions, 'removed_runs', v_runs)),
    NULL, true, NULL)::mps.task_step;
END
$function$

CREATE OR REPLACE FUNCTION mps.task_expire_cards(p_run mps.scheduled_runs)
 RETURNS mps.task_step
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_cards int;
  v_has_more boolean;
BEGIN
  SELECT r.expired_cards, r.has_more INTO STRICT v_cards, v_has_more
  FROM public.expire_due_cards(p_batch_size => 500, p_actor => mps.scheduler_actor(p_run)) r;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('expired_cards', v_cards)), NULL, NOT v_has_more, NULL)::mps.task_step;
END
$function$

CREATE OR REPLACE FUNCTION mps.task_rotate_codes(p_run mps.scheduled_runs)
 RETURNS mps.task_step
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
DECLARE
  v_affected int;
BEGIN
  SELECT r.affected INTO STRICT v_affected FROM public.cron_rotate_qr_tokens(
    p_batch_size => 500, p_issued_before => p_run.due_at, p_actor => mps.scheduler_actor(p_run)) r;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('rotated_cards', v_affected)), NULL, v_affected = 0, NULL)::mps.task_step;
END
$function$

CREATE OR REPLACE FUNCTION mps.task_settle_daily(p_run mps.scheduled_runs)
 RETURNS mps.task_step
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT mps.settle_next_merchant(p_run, 't_plus_1', (d.today - interval '1 day') AT TIME ZONE mps.time_zone(),
    d.today AT TIME ZONE mps.time_zone())
  FROM (SELECT date_trunc('day', p_run.due_at AT TIME ZONE mps.time_zone()) AS today) d
$function$

CREATE OR REPLACE FUNCTION mps.task_settle_monthly(p_run mps.scheduled_runs)
 RETURNS mps.task_step
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT mps.settle_next_merchant(p_run, 'monthly', (d.month - interval '1 month') AT TIME ZONE mps.time_zone(),
    d.month AT TIME ZONE mps.time_zone())
  FROM (SELECT date_trunc('month', p_run.due_at AT TIME ZONE mps.time_zone()) AS month) d
$function$

CREATE OR REPLACE FUNCTION mps.task_verify_audit(p_run mps.scheduled_runs)
 RETURNS mps.task_step
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT (jsonb_build_object('violations', count(*), 'kinds', coalesce(jsonb_agg(DISTINCT v.violation), '[]')),
    NULL, true, NULL)::mps.task_step
  FROM public.verify_audit(mps.scheduler_actor(p_run)) v
$function$

CREATE OR REPLACE FUNCTION mps.task_verify_ledger(p_run mps.scheduled_runs)
 RETURNS mps.task_step
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  SELECT (jsonb_build_object('violations', count(*), 'invariants', coalesce(jsonb_agg(DISTINCT v.invariant), '[]')),
    NULL, true, NULL)::mps.task_step
  FROM public.verify_ledger(mps.scheduler_actor(p_run)) v
$function$

CREATE OR REPLACE FUNCTION mps.time_zone()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  SELECT time_zone FROM mps.settings
$function$

CREATE OR REPLACE FUNCTION mps.transaction_page(p_filter mps.transaction_filter, p_limit integer, p_offset integer, p_cursor text)
 RETURNS SETOF mps.transaction_row
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_where text := 'true';
  v_total bigint;
  v_owned uuid[];
BEGIN
  PERFORM mps.check_period(p_filter.start_date, p_filter.end_date);
  IF p_filter.member_id IS NOT NULL THEN
    v_owned := ARRAY(SELECT c.id FROM mps.cards c WHERE c.owner_member_id = p_filter.member_id);
    v_where := v_where || ' AND (t.member_id = ($1).member_id OR t.card_id = ANY ($2))';
  END IF;
  v_where := v_where
    || CASE WHEN p_filter.merchant_id IS NOT NULL THEN ' AND t.merchant_id = ($1).merchant_id' ELSE '' END
    || CASE WHEN p_filter.card_id IS NOT NULL THEN ' AND t.card_id = ($1).card_id' ELSE '' END
    || CASE WHEN p_filter.start_date IS NOT NULL THEN ' AND t.created_at >= ($1).start_date' ELSE '' END
    || CASE WHEN p_filter.end_date IS NOT NULL THEN ' AND t.created_at < ($1).end_date' ELSE '' END
    || CASE WHEN p_filter.tx_type IS NOT NULL THEN ' AND t.tx_type = ($1).tx_type' ELSE '' END
    || CASE WHEN p_filter.status IS NOT NULL THEN ' AND t.status = ($1).status' ELSE '' END;
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.transactions t WHERE ' || v_where INTO v_total USING p_filter, v_owned;
  ELSE
    v_where := v_where || ' AND (t.created_at, t.id) < ($3, $4)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS MATERIALIZED (
      SELECT t.* FROM mps.transactions t WHERE %s ORDER BY t.created_at DESC, t.id DESC LIMIT $5 + 1 OFFSET $6
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $5 AS has_more
      FROM found f
    )
    SELECT g.id, g.tx_no, g.tx_type, g.card_id, c.card_no, g.merchant_id, m.name, g.raw_amount, g.discount_applied,
      g.final_amount, g.points_earned, g.status, g.payment_method, g.reason, o.tx_no, g.refunded_amount, g.created_at,
      g.member_id, m.code, g.operator, $7,
      (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $5)
    FROM page g
    JOIN mps.cards c ON c.id = g.card_id
    LEFT JOIN mps.merchants m ON m.id = g.merchant_id
    LEFT JOIN mps.transactions o ON o.id = g.original_tx_id
    WHERE g.place <= $5 ORDER BY g.place
  $q$, v_where)
  USING p_filter, v_owned, (mps.decode_cursor(p_cursor)).created_at, mps.cursor_uuid(p_cursor), v_limit,
    mps.page_offset(p_offset, p_cursor), v_total;
END
$function$

CREATE OR REPLACE FUNCTION mps.write_password_hash(p_role mps.session_role, p_subject_id uuid, p_operator_id uuid, p_password_hash text, p_current_hash text)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
BEGIN
  IF p_role = 'member' THEN
    UPDATE mps.members SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSIF p_role = 'admin' THEN
    UPDATE mps.administrators SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSIF p_operator_id IS NOT NULL THEN
    UPDATE mps.merchant_operators SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_operator_id AND merchant_id = p_subject_id
      AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  ELSE
    UPDATE mps.merchants SET password_hash = p_password_hash, updated_at = now()
    WHERE id = p_subject_id AND (p_current_hash IS NULL OR password_hash = p_current_hash);
  END IF;
  RETURN FOUND;
END
$function$

CREATE OR REPLACE FUNCTION public.admin_suspend_member(p_member_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, name text, status mps.member_status, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_member mps.members;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM 1 FROM mps.cards c
  WHERE c.owner_member_id = p_member_id
    OR c.id IN (SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = p_member_id)
  ORDER BY (c.card_type = 'standard'), c.id FOR UPDATE;
  SELECT * INTO v_member FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF v_member.id IS NULL OR v_member.status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_member.status = 'suspended' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "suspended", "to": "suspended"}');
  END IF;
  UPDATE mps.members SET status = 'suspended', updated_at = now() WHERE id = p_member_id;
  DELETE FROM mps.payment_codes q WHERE q.member_id = p_member_id;
  PERFORM mps.end_sessions('member', p_member_id, p_reason => 'member suspended');
  PERFORM mps.audit(p_actor, 'member.suspend', 'member', p_member_id::text,
    jsonb_build_object('from', v_member.status, 'to', 'suspended', 'reason', p_reason));
  RETURN QUERY SELECT m.id, m.name, m.status, m.updated_at FROM mps.members m WHERE m.id = p_member_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.admin_suspend_merchant(p_merchant_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(merchant_id uuid, code text, name text, status mps.merchant_status, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT * INTO v_merchant FROM mps.merchants m WHERE m.id = p_merchant_id FOR UPDATE;
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF v_merchant.status = 'suspended' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "suspended", "to": "suspended"}');
  END IF;
  UPDATE mps.merchants SET status = 'suspended', updated_at = now() WHERE id = p_merchant_id;
  PERFORM mps.end_sessions('merchant', p_merchant_id, p_reason => 'merchant suspended');
  PERFORM mps.audit(p_actor, 'merchant.suspend', 'merchant', p_merchant_id::text,
    jsonb_build_object('from', v_merchant.status, 'to', 'suspended', 'reason', p_reason));
  RETURN QUERY SELECT m.id, m.code, m.name, m.status, m.updated_at FROM mps.merchants m WHERE m.id = p_merchant_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.audit_size(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(events bigint, unsealed_events bigint, batches bigint, head_hash text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_head mps.audit_batches;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT * INTO v_head FROM mps.audit_batches b ORDER BY b.id DESC LIMIT 1;
  RETURN QUERY
    SELECT (SELECT count(*) FROM mps.audit_log), (SELECT count(*) FROM mps.audit_log a WHERE a.id > coalesce(v_head.last_id, 0)),
           (SELECT count(*) FROM mps.audit_batches), encode(v_head.hash, 'hex');
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.bind_external_identity(p_member_id uuid, p_provider text, p_external_id text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, provider text, external_id text, created_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_row mps.external_identities;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF coalesce(length(p_provider), 0) NOT BETWEEN 1 AND 200 OR coalesce(length(p_external_id), 0) NOT BETWEEN 1 AND 200 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_id": ["provider and id of 1 to 200 characters"]}}');
  END IF;
  PERFORM 1 FROM mps.members m WHERE m.id = p_member_id FOR KEY SHARE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  INSERT INTO mps.external_identities AS e (provider, external_id, member_id)
  VALUES (p_provider, p_external_id, p_member_id)
  ON CONFLICT (provider, external_id) DO NOTHING
  RETURNING e.* INTO v_row;
  IF v_row.member_id IS NOT NULL THEN
    PERFORM mps.audit(p_actor, 'identity.bind', 'member', p_member_id::text, jsonb_build_object('provider', p_provider));
  ELSE
    SELECT * INTO v_row FROM mps.external_identities e
    WHERE e.provider = p_provider AND e.external_id = p_external_id;
    IF v_row.member_id IS DISTINCT FROM p_member_id THEN
      PERFORM mps.fail('EXTERNAL_ID_ALREADY_BOUND');
    END IF;
  END IF;
  RETURN QUERY SELECT v_row.member_id, v_row.provider, v_row.external_id, v_row.created_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.bind_member_to_card(p_card_id uuid, p_member_id uuid, p_role mps.bind_role DEFAULT 'member'::mps.bind_role, p_binding_password text DEFAULT NULL::text, p_card_no text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, member_id uuid, role mps.bind_role, corporate_discount numeric, created_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_status mps.member_status;
  v_binding mps.card_bindings;
  v_role mps.bind_role := coalesce(p_role, 'member');
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF mps.actor_role(p_actor) = 'member' AND v_role NOT IN ('member', 'viewer') THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  SELECT * INTO v_card FROM mps.cards c
  WHERE c.id = coalesce(p_card_id, (SELECT n.id FROM mps.cards n WHERE n.card_no = upper(btrim(p_card_no)))) FOR UPDATE;
  IF NOT mps.is_usable(v_card) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF v_card.card_type NOT IN ('prepaid', 'corporate') THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  IF v_card.owner_member_id IS NULL AND v_role <> 'owner' THEN
    PERFORM mps.fail('CARD_OWNER_NOT_DEFINED');
  END IF;
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_member_id;
  IF v_status IS NULL OR v_status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  IF NOT mps.may_bind(v_card, p_binding_password, p_actor) THEN
    PERFORM mps.fail('INVALID_BINDING_PASSWORD');
  END IF;

  INSERT INTO mps.card_bindings AS b (card_id, member_id, role) VALUES (v_card.id, p_member_id, v_role)
  ON CONFLICT (card_id, member_id) DO UPDATE
    SET role = CASE WHEN b.role = 'owner' THEN b.role ELSE excluded.role END
  RETURNING * INTO v_binding;
  IF v_binding.role = 'owner' AND v_card.owner_member_id IS NULL THEN
    UPDATE mps.cards SET owner_member_id = p_member_id, updated_at = now() WHERE id = v_card.id;
  END IF;
  IF v_binding.role = 'viewer' THEN
    DELETE FROM mps.payment_codes q WHERE q.card_id = v_card.id AND q.member_id = p_member_id;
  END IF;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(ARRAY[p_member_id]);
  END IF;
  PERFORM mps.audit(p_actor, 'card.bind', 'card', v_card.id::text,
    jsonb_build_object('member_id', p_member_id, 'role', v_binding.role));
  RETURN QUERY SELECT v_binding.card_id, v_binding.member_id, v_binding.role,
    CASE WHEN v_card.card_type = 'corporate' THEN v_card.fixed_discount END, v_binding.created_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.clean_expired(p_key_hours integer DEFAULT 48, p_session_days integer DEFAULT 7, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(removed_codes integer, removed_keys integer, removed_sessions integer, executed_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_keys_before timestamptz := now() - make_interval(hours => least(greatest(coalesce(p_key_hours, 48), 48), 87600));
  v_sessions_before timestamptz := now() - make_interval(days => least(greatest(coalesce(p_session_days, 7), 0), 3650));
  v_codes int;
  v_keys int;
  v_sessions int;
BEGIN
  PERFORM mps.require_admin(p_actor);
  DELETE FROM mps.payment_codes q WHERE q.code_hash IN (
    SELECT o.code_hash FROM mps.payment_codes o WHERE o.expires_at <= now() FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_codes = ROW_COUNT;
  DELETE FROM mps.idempotency_keys k WHERE (k.scope, k.operation, k.key) IN (
    SELECT o.scope, o.operation, o.key FROM mps.idempotency_keys o WHERE o.created_at < v_keys_before
    FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_keys = ROW_COUNT;
  DELETE FROM mps.sessions s WHERE s.id IN (
    SELECT o.id FROM mps.sessions o WHERE o.expires_at < v_sessions_before OR o.revoked_at < v_sessions_before
    FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_sessions = ROW_COUNT;
  PERFORM mps.audit(p_actor, 'maintenance.clean', 'system', 'expired',
    jsonb_build_object('codes', v_codes, 'keys', v_keys, 'sessions', v_sessions));
  RETURN QUERY SELECT v_codes, v_keys, v_sessions, now();
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.close_card(p_card_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, status mps.card_status, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_balance numeric;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT c.balance INTO v_balance FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_balance > 0 THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('balance', v_balance::text, 'to', 'closed'));
  END IF;
  v_card := mps.change_card_status(p_card_id, '{active,inactive,lost,expired,suspended}', 'closed', 'card.close',
                                   p_reason, p_actor);
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_card.status, v_card.updated_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.confirm_second_factor(p_step bigint, p_recovery_hashes text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(administrator_id uuid, confirmed_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_administrator(p_actor);
BEGIN
  UPDATE mps.second_factors f SET confirmed_at = now(), last_step = p_step
  WHERE f.administrator_id = v_id AND f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  DELETE FROM mps.recovery_codes r WHERE r.administrator_id = v_id;
  INSERT INTO mps.recovery_codes (administrator_id, code_hash)
  SELECT v_id, h.code_hash FROM unnest(string_to_array(p_recovery_hashes, ',')) AS h (code_hash);
  PERFORM mps.audit(p_actor, 'second_factor.enable', 'admin', v_id::text);
  RETURN QUERY SELECT v_id, now();
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.create_administrator(p_name text, p_password_hash text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(administrator_id uuid, name text, status mps.account_status, created_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_name text := mps.check_name(p_name);
  v_row mps.administrators;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM mps.check_password_hash(p_password_hash);
  INSERT INTO mps.administrators AS a (name, password_hash) VALUES (v_name, p_password_hash)
  ON CONFLICT (name) DO NOTHING
  RETURNING a.* INTO v_row;
  IF v_row.id IS NULL THEN
    PERFORM mps.fail('INVALID_NAME', '{"reason": "taken"}');
  END IF;
  PERFORM mps.audit(p_actor, 'administrator.create', 'admin', v_row.id::text, jsonb_build_object('name', v_name));
  RETURN QUERY SELECT v_row.id, v_row.name, v_row.status, v_row.created_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.create_external_session(p_provider text, p_external_id text, p_ttl_seconds integer DEFAULT 86400, p_ip text DEFAULT NULL::text, p_user_agent text DEFAULT NULL::text, p_request_id text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid, merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_id uuid;
  v_member_id uuid;
BEGIN
  PERFORM mps.require_service(p_actor);
  -- Locked, so that a suspension at the same time either is seen here or ends the new session.
  SELECT m.id INTO v_member_id
  FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
  WHERE e.provider = p_provider AND e.external_id = p_external_id AND m.status = 'active'
  FOR SHARE OF m;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mps.sessions AS s (role, subject_id, ip, user_agent, expires_at)
  VALUES ('member', v_member_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', 'member', 'id', v_member_id, 'session_id', v_id, 'request_id', p_request_id,
      'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text, jsonb_build_object('provider', p_provider));
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.create_member_profile(p_name text, p_phone text, p_email text, p_binding_user_org text DEFAULT NULL::text, p_binding_org_id text DEFAULT NULL::text, p_default_card_type mps.card_type DEFAULT 'standard'::mps.card_type, p_password_hash text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, member_no text, name text, phone text, email text, status mps.member_status, created_at timestamp with time zone, card_id uuid, card_no text, card_type mps.card_type, card_status mps.card_status)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_card mps.cards;
  v_name text;
  v_phone text;
  v_email text;
  v_constraint text;
BEGIN
  PERFORM mps.require_admin(p_actor);
  v_name := mps.check_name(p_name);
  v_phone := mps.check_phone(p_phone);
  v_email := mps.check_email(p_email);
  IF (p_binding_user_org IS NULL) <> (p_binding_org_id IS NULL) OR p_binding_user_org = '' OR p_binding_org_id = '' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"binding_org_id": ["binding_user_org and binding_org_id go together"]}}');
  END IF;
  IF v_phone IS NULL AND v_email IS NULL AND p_binding_org_id IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"phone": ["one of phone, email or an external identity is needed"]}}');
  END IF;
  BEGIN
    INSERT INTO mps.members (name, phone, email, password_hash) VALUES (v_name, v_phone, v_email, p_password_hash)
    RETURNING * INTO v_member;
    IF p_binding_org_id IS NOT NULL THEN
      INSERT INTO mps.external_identities (provider, external_id, member_id)
      VALUES (p_binding_user_org, p_binding_org_id, v_member.id);
    END IF;
  EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS v_constraint = CONSTRAINT_NAME;
    PERFORM mps.fail_duplicate_member(v_constraint);
  END;
  v_card := mps.insert_card(coalesce(p_default_card_type, 'standard'), v_member.id);
  PERFORM mps.audit(p_actor, 'member.create', 'member', v_member.id::text,
    jsonb_build_object('member_no', v_member.member_no, 'card_no', v_card.card_no));
  RETURN QUERY SELECT v_member.id, v_member.member_no, v_member.name, v_member.phone, v_member.email, v_member.status,
    v_member.created_at, v_card.id, v_card.card_no, v_card.card_type, v_card.status;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.create_merchant(p_code text, p_name text, p_contact text DEFAULT NULL::text, p_password_hash text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(merchant_id uuid, code text, name text, contact text, status mps.merchant_status, created_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_code text := btrim(p_code);
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF v_code IS NULL OR v_code !~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,49}$' THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"code": ["2 to 50 letters, digits, - or _, beginning with a letter or digit"]}}');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  INSERT INTO mps.merchants AS m (code, name, contact, password_hash)
  VALUES (v_code, mps.check_name(p_name), nullif(btrim(p_contact), ''), p_password_hash)
  RETURNING m.* INTO v_merchant;
  PERFORM mps.audit(p_actor, 'merchant.create', 'merchant', v_merchant.id::text, jsonb_build_object(
    'code', v_code, 'with_password', p_password_hash IS NOT NULL));
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.contact, v_merchant.status,
                      v_merchant.created_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('DUPLICATE_MERCHANT_CODE', jsonb_build_object('code', v_code));
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.create_operator(p_merchant_id uuid, p_name text, p_role mps.operator_role DEFAULT 'cashier'::mps.operator_role, p_password_hash text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(operator_id uuid, merchant_id uuid, name text, role mps.operator_role, status mps.account_status, login_enabled boolean, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  INSERT INTO mps.merchant_operators AS o (merchant_id, name, role, password_hash)
  VALUES (p_merchant_id, mps.check_name(p_name), coalesce(p_role, 'cashier'), p_password_hash)
  RETURNING o.* INTO v_operator;
  PERFORM mps.audit(p_actor, 'operator.create', 'operator', v_operator.id::text, jsonb_build_object(
    'merchant_id', p_merchant_id, 'name', v_operator.name, 'role', v_operator.role,
    'with_password', p_password_hash IS NOT NULL));
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"name": ["This merchant already has an operator of this name"]}}');
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.create_session(p_role mps.session_role, p_subject_id uuid, p_password_hash text, p_operator_id uuid DEFAULT NULL::uuid, p_ttl_seconds integer DEFAULT 86400, p_ip text DEFAULT NULL::text, p_user_agent text DEFAULT NULL::text, p_request_id text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid, merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_id uuid;
  v_account mps.accounts;
BEGIN
  PERFORM mps.require_service(p_actor);
  PERFORM mps.lock_account(p_role, p_subject_id, p_operator_id);
  SELECT * INTO v_account FROM mps.accounts c
  WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id
    AND c.active AND c.password_hash = p_password_hash;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mps.sessions AS s (role, subject_id, operator_id, ip, user_agent, expires_at)
  VALUES (p_role, p_subject_id, p_operator_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', p_role, 'id', p_subject_id, 'operator', v_account.operator, 'session_id', v_id,
      'request_id', p_request_id, 'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.cron_rotate_qr_tokens(p_ttl_seconds integer DEFAULT 300, p_batch_size integer DEFAULT NULL::integer, p_issued_before timestamp with time zone DEFAULT NULL::timestamp with time zone, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(affected integer, executed_at timestamp with time zone, ttl_seconds integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_affected int;
  v_ttl_seconds int := mps.code_ttl_seconds(p_ttl_seconds, 300);
BEGIN
  PERFORM mps.require_admin(p_actor);
  WITH card AS (
    SELECT DISTINCT q.card_id FROM mps.payment_codes q JOIN mps.cards c ON c.id = q.card_id
    WHERE q.expires_at > now() AND q.created_at < coalesce(p_issued_before, now()) AND c.status = 'active'
    ORDER BY q.card_id LIMIT p_batch_size
  ), code AS (
    SELECT q.code_hash FROM mps.payment_codes q JOIN card USING (card_id)
    WHERE q.expires_at > now()
    ORDER BY q.card_id, q.member_id
    FOR UPDATE OF q SKIP LOCKED
  ), rotated AS (
    UPDATE mps.payment_codes q
    SET code_hash = mps.hash_code(mps.new_plain_code()), created_at = now(),
        expires_at = now() + make_interval(secs => v_ttl_seconds)
    FROM code WHERE q.code_hash = code.code_hash
    RETURNING q.card_id
  )
  SELECT count(DISTINCT card_id) INTO v_affected FROM rotated;
  IF v_affected > 0 THEN
    PERFORM mps.audit(p_actor, 'code.rotate_all', 'system', 'payment_codes', jsonb_build_object('cards', v_affected));
  END IF;
  RETURN QUERY SELECT v_affected, now(), v_ttl_seconds;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.describe_schema(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(versions text[], functions jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_versions text[];
  v_functions jsonb;
BEGIN
  PERFORM mps.require_service(p_actor);
  IF to_regclass('supabase_migrations.schema_migrations') IS NOT NULL THEN
    BEGIN
      EXECUTE 'SELECT array_agg(m.version ORDER BY m.version) FROM supabase_migrations.schema_migrations m'
      INTO v_versions;
    EXCEPTION WHEN insufficient_privilege THEN
      -- Another role keeps the books: the functions alone have to say how old the schema is.
      v_versions := NULL;
    END;
  END IF;

  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'name', f.name,
    'args', f.args,
    'required', coalesce(f.required, '[]'::jsonb),
    'columns', coalesce(f.columns, f.composite),
    'type', f.type,
    'volatile', f.volatile)), '[]'::jsonb)
  INTO v_functions
  FROM (
    SELECT p.proname AS name, p.provolatile = 'v' AS volatile, format_type(p.prorettype, NULL) AS type,
      jsonb_object_agg(a.name, a.type) FILTER (WHERE a.is_input) AS args,
      jsonb_agg(a.name) FILTER (WHERE a.is_input AND a.position <= p.pronargs - p.pronargdefaults) AS required,
      jsonb_object_agg(a.name, a.type) FILTER (WHERE a.is_output) AS columns,
      (SELECT jsonb_object_agg(c.attname, format_type(c.atttypid, NULL))
       FROM pg_catalog.pg_type t
       JOIN pg_catalog.pg_attribute c ON c.attrelid = t.typrelid AND c.attnum > 0 AND NOT c.attisdropped
       WHERE t.oid = p.prorettype AND t.typtype = 'c') AS composite
    FROM pg_catalog.pg_proc p
    CROSS JOIN LATERAL (
      SELECT p.proargnames[u.position] AS name, format_type(u.oid, NULL) AS type, u.position,
        coalesce(p.proargmodes[u.position], 'i') IN ('i', 'b') AS is_input,
        coalesce(p.proargmodes[u.position], 'i') IN ('o', 'b', 't') AS is_output
      FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS u(oid, position)
    ) a
    WHERE p.pronamespace = 'public'::regnamespace AND 'p_actor' = ANY (p.proargnames)
    GROUP BY p.oid, p.proname, p.provolatile, p.prorettype, p.pronargs, p.pronargdefaults
  ) f;
  RETURN QUERY SELECT v_versions, v_functions;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.disable_second_factor(p_administrator_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(administrator_id uuid, disabled boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_disabled boolean;
BEGIN
  IF mps.actor_role(p_actor) <> 'service' AND mps.own_administrator(p_actor) IS DISTINCT FROM p_administrator_id THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  DELETE FROM mps.second_factors f WHERE f.administrator_id = p_administrator_id;
  v_disabled := FOUND;
  DELETE FROM mps.recovery_codes r WHERE r.administrator_id = p_administrator_id;
  IF v_disabled THEN
    PERFORM mps.audit(p_actor, 'second_factor.disable', 'admin', p_administrator_id::text);
  END IF;
  RETURN QUERY SELECT p_administrator_id, v_disabled;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.expire_due_cards(p_batch_size integer DEFAULT 1000, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(expired_cards integer, has_more boolean, executed_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := least(greatest(coalesce(p_batch_size, 1000), 1), 10000);
  v_ids uuid[];
  v_members uuid[];
BEGIN
  PERFORM mps.require_admin(p_actor);
  WITH due AS (
    SELECT c.id FROM mps.cards c
    WHERE c.status = 'active' AND c.expires_at <= now()
    ORDER BY (c.card_type = 'standard'), c.id LIMIT v_limit
    FOR UPDATE SKIP LOCKED
  ), expired AS (
    UPDATE mps.cards c SET status = 'expired', updated_at = now() FROM due WHERE c.id = due.id
    RETURNING c.id, mps.audit(p_actor, 'card.expire', 'card', c.id::text, '{"from": "active", "to": "expired"}')
  )
  SELECT coalesce(array_agg(e.id), '{}') INTO v_ids FROM expired e;
  DELETE FROM mps.payment_codes q WHERE q.card_id = ANY (v_ids);
  SELECT array_agg(DISTINCT b.member_id) INTO v_members
  FROM mps.card_bindings b JOIN mps.cards c ON c.id = b.card_id
  WHERE b.card_id = ANY (v_ids) AND c.card_type = 'corporate';
  IF v_members IS NOT NULL THEN
    PERFORM mps.refresh_corporate_discount(v_members);
  END IF;
  RETURN QUERY SELECT cardinality(v_ids), cardinality(v_ids) = v_limit, now();
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.extend_session(p_session_id uuid, p_ttl_seconds integer DEFAULT 86400, p_max_seconds integer DEFAULT 2592000, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid, merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_session mps.session_details;
  v_end timestamptz;
BEGIN
  PERFORM 1 FROM mps.sessions s WHERE s.id = p_session_id FOR UPDATE;
  SELECT * INTO v_session FROM mps.session_details d WHERE d.session_id = p_session_id AND d.state = 'alive';
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'service'
    AND NOT mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  v_end := least(mps.session_end(p_ttl_seconds),
    date_trunc('second', v_session.created_at + make_interval(secs => greatest(coalesce(p_max_seconds, 2592000), 1))));
  IF v_end <= now() THEN
    RETURN;
  END IF;
  UPDATE mps.sessions s SET expires_at = v_end, last_seen_at = now() WHERE s.id = p_session_id;
  PERFORM mps.audit(p_actor, 'session.extend', 'session', p_session_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.find_credentials(p_role mps.session_role, p_identifier text, p_operator text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(role mps.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text, merchant_code text, operator text, operator_role mps.operator_role, member_no text, phone text, email text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_subject_id uuid;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF p_role = 'member' THEN
    v_subject_id := mps.find_member_id(p_identifier);
  ELSIF p_role = 'merchant' THEN
    v_subject_id := (SELECT h.id FROM mps.merchants h WHERE h.code = btrim(p_identifier));
  ELSE
    v_subject_id := (SELECT a.id FROM mps.administrators a WHERE a.name = btrim(p_identifier));
  END IF;
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = v_subject_id AND c.operator IS NOT DISTINCT FROM btrim(p_operator);
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.find_external_identity(p_provider text, p_external_id text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, member_no text, name text, status mps.member_status, created_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
    SELECT m.id, m.member_no, m.name, m.status, e.created_at
    FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
    WHERE e.provider = p_provider AND e.external_id = p_external_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.find_merchant(p_code text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(merchant_id uuid, code text, name text, status mps.merchant_status)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  SELECT m.* INTO v_merchant FROM mps.merchants m WHERE m.code = p_code;
  PERFORM mps.require_merchant(p_actor, v_merchant.id);
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail(CASE WHEN mps.is_trusted(p_actor) THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_MERCHANT_USER' END);
  END IF;
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.status;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.freeze_card(p_card_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, status mps.card_status, updated_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT c.id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{active}', 'inactive', 'card.freeze', p_reason, p_actor) c
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.generate_settlement(p_merchant_id uuid, p_mode mps.settlement_mode, p_period_start timestamp with time zone, p_period_end timestamp with time zone, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, merchant_id uuid, mode mps.settlement_mode, period_start timestamp with time zone, period_end timestamp with time zone, payment_count integer, payment_amount numeric, refund_count integer, refund_amount numeric, total_amount numeric, total_tx_count integer, status mps.settlement_status, created_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_settlement mps.settlements;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  PERFORM mps.check_period(p_period_start, p_period_end);
  IF p_period_start IS NULL OR p_period_end IS NULL OR p_period_start = p_period_end THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  IF p_mode IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"mode": ["realtime, t_plus_1 or monthly"]}}');
  END IF;
  PERFORM 1 FROM mps.merchants m WHERE m.id = p_merchant_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  PERFORM 1 FROM mps.settlements s
  WHERE s.merchant_id = p_merchant_id AND s.mode = p_mode
    AND s.period_start = p_period_start AND s.period_end = p_period_end;
  IF FOUND THEN
    PERFORM mps.fail('SETTLEMENT_ALREADY_EXISTS');
  END IF;
  v_settlement := mps.insert_settlement(p_merchant_id, p_mode, p_period_start, p_period_end);
  IF v_settlement.total_tx_count = 0 THEN
    PERFORM 1 FROM mps.transactions t
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= p_period_start AND t.created_at < p_period_end
      AND t.settlement_id IS NOT NULL
    LIMIT 1;
    PERFORM mps.fail(CASE WHEN FOUND THEN 'SETTLEMENT_ALREADY_EXISTS' ELSE 'NO_TRANSACTIONS_IN_PERIOD' END);
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.create', 'settlement', v_settlement.id::text, jsonb_build_object(
    'mode', p_mode, 'period_start', mps.iso(p_period_start), 'period_end', mps.iso(p_period_end),
    'total_amount', v_settlement.total_amount, 'total_tx_count', v_settlement.total_tx_count));
  RETURN QUERY SELECT v_settlement.id, v_settlement.merchant_id, v_settlement.mode, v_settlement.period_start,
    v_settlement.period_end, v_settlement.payment_count, v_settlement.payment_amount, v_settlement.refund_count,
    v_settlement.refund_amount, v_settlement.total_amount, v_settlement.total_tx_count, v_settlement.status,
    v_settlement.created_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_card(p_card_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, card_type mps.card_type, name text, owner_member_id uuid, owner_member_no text, owner_name text, balance numeric, points integer, level integer, level_name text, discount_rate numeric, fixed_discount numeric, corporate_discount numeric, next_level jsonb, status mps.card_status, expires_at timestamp with time zone, live_codes integer, bindings jsonb, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, m.member_no, m.name, c.balance, c.points, c.level,
         l.name, mps.payment_discount(c), c.fixed_discount, c.corporate_discount,
         mps.next_level(c.card_type, c.points), c.status, c.expires_at,
         (SELECT count(*)::int FROM mps.payment_codes q WHERE q.card_id = c.id AND q.expires_at > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'member_id', b.member_id, 'member_no', o.member_no, 'name', o.name, 'role', b.role,
              'created_at', mps.iso(b.created_at)) ORDER BY b.role, b.created_at, b.member_id), '[]')
          FROM mps.card_bindings b JOIN mps.members o ON o.id = b.member_id WHERE b.card_id = c.id),
         c.created_at, c.updated_at
  FROM mps.cards c
  JOIN mps.membership_levels l ON l.level = c.level
  LEFT JOIN mps.members m ON m.id = c.owner_member_id
  WHERE c.id = p_card_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_credentials(p_role mps.session_role, p_subject_id uuid, p_operator text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(role mps.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text, merchant_code text, operator text, operator_role mps.operator_role, member_no text, phone text, email text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator IS NOT DISTINCT FROM p_operator;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_member(p_member_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, member_no text, name text, phone text, email text, status mps.member_status, login_enabled boolean, identity_providers text[], live_sessions integer, cards jsonb, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT p.member_id, p.member_no, p.name, p.phone, p.email, p.status, p.login_enabled, p.identity_providers,
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'member' AND s.subject_id = p.member_id
            AND s.revoked_at IS NULL AND s.expires_at > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'id', c.id, 'card_no', c.card_no, 'card_type', c.card_type, 'name', c.name, 'balance', c.balance,
              'points', c.points, 'level', c.level, 'level_name', c.level_name, 'discount_rate', c.discount_rate,
              'corporate_discount', c.corporate_discount, 'next_level', c.next_level, 'binding_role', c.binding_role,
              'status', c.status, 'expires_at', mps.iso(c.expires_at), 'created_at', mps.iso(c.created_at))
            ORDER BY c.created_at DESC, c.id DESC), '[]')
          FROM public.list_member_cards(p.member_id, p_actor) c),
         p.created_at, p.updated_at
  FROM public.get_member_profile(p_member_id, p_actor) p;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_member_profile(p_member_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, member_no text, name text, phone text, email text, status mps.member_status, login_enabled boolean, identity_providers text[], points integer, level integer, level_name text, discount_rate numeric, next_level jsonb, timezone text, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  RETURN QUERY
  SELECT m.id, m.member_no, m.name, m.phone, m.email, m.status, m.password_hash IS NOT NULL,
         ARRAY(SELECT e.provider FROM mps.external_identities e WHERE e.member_id = m.id ORDER BY e.provider),
         coalesce(c.points, 0), l.level, l.name,
         coalesce(mps.payment_discount(c), l.discount),
         mps.next_level('standard', coalesce(c.points, 0)), mps.time_zone(), m.created_at, m.updated_at
  FROM mps.members m
  LEFT JOIN mps.cards c ON c.owner_member_id = m.id AND c.card_type = 'standard'
  JOIN mps.membership_levels l ON l.level = coalesce(c.level, 0)
  WHERE m.id = p_member_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_member_transactions(p_member_id uuid, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_start_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_end_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_tx_type mps.tx_type DEFAULT NULL::mps.tx_type, p_status mps.tx_status DEFAULT NULL::mps.tx_status, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_name text, raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned integer, status mps.tx_status, payment_method mps.pay_method, reason text, original_tx_no text, refunded_amount numeric, created_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  RETURN QUERY SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.merchant_id, t.merchant_name, t.raw_amount,
    t.discount_applied, t.final_amount, t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no,
    t.refunded_amount, t.created_at, t.total_count, t.next_cursor
  FROM mps.transaction_page(ROW(p_member_id, NULL, NULL, p_start_date, p_end_date, p_tx_type, p_status),
    p_limit, p_offset, p_cursor) t;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_merchant(p_merchant_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(merchant_id uuid, code text, name text, contact text, status mps.merchant_status, login_enabled boolean, operator_count integer, live_sessions integer, today_payment_count integer, today_net_amount numeric, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT m.id, m.code, m.name, m.contact, m.status, m.password_hash IS NOT NULL,
         (SELECT count(*)::int FROM mps.merchant_operators o WHERE o.merchant_id = m.id),
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'merchant' AND s.subject_id = m.id
            AND s.revoked_at IS NULL AND s.expires_at > now()),
         d.payment_count, d.net_amount, m.created_at, m.updated_at
  FROM mps.merchants m CROSS JOIN LATERAL public.merchant_daily_summary(m.id, NULL, p_actor) d
  WHERE m.id = p_merchant_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_merchant_transactions(p_merchant_id uuid, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_start_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_end_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_tx_type mps.tx_type DEFAULT NULL::mps.tx_type, p_status mps.tx_status DEFAULT NULL::mps.tx_status, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_name text, raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned integer, status mps.tx_status, payment_method mps.pay_method, reason text, original_tx_no text, refunded_amount numeric, created_at timestamp with time zone, operator text, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id);
  RETURN QUERY SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.merchant_id, t.merchant_name, t.raw_amount,
    t.discount_applied, t.final_amount, t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no,
    t.refunded_amount, t.created_at, t.operator, t.total_count, t.next_cursor
  FROM mps.transaction_page(ROW(NULL, p_merchant_id, NULL, p_start_date, p_end_date, p_tx_type, p_status),
    p_limit, p_offset, p_cursor) t;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_operator(p_merchant_id uuid, p_operator_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(operator_id uuid, merchant_id uuid, merchant_code text, merchant_name text, name text, role mps.operator_role, status mps.account_status)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT o.id, m.id, m.code, m.name, o.name, o.role, o.status
  FROM mps.merchant_operators o JOIN mps.merchants m ON m.id = o.merchant_id
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_second_factor(p_administrator_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(secret_encrypted text, confirmed boolean, recovery_codes_left integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT f.secret_encrypted, f.confirmed_at IS NOT NULL,
           (SELECT count(*)::int FROM mps.recovery_codes r
            WHERE r.administrator_id = p_administrator_id AND r.used_at IS NULL)
    FROM mps.second_factors f WHERE f.administrator_id = p_administrator_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_system_statistics(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(system_stats jsonb, today_stats jsonb, generated_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_today date := (now() AT TIME ZONE v_zone)::date;
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY SELECT
    jsonb_build_object(
      'members', (
        SELECT jsonb_build_object('total', count(*), 'active', count(*) FILTER (WHERE m.status = 'active'),
                                  'suspended', count(*) FILTER (WHERE m.status = 'suspended'))
        FROM mps.members m WHERE m.status <> 'deleted'),
      'cards', (
        SELECT jsonb_build_object('total', count(*), 'active', count(*) FILTER (WHERE c.status = 'active'),
          'inactive', count(*) FILTER (WHERE c.status <> 'active'),
          'by_type', jsonb_build_object(
            'standard', count(*) FILTER (WHERE c.card_type = 'standard'),
            'prepaid', count(*) FILTER (WHERE c.card_type = 'prepaid'),
            'corporate', count(*) FILTER (WHERE c.card_type = 'corporate'),
            'voucher', count(*) FILTER (WHERE c.card_type = 'voucher')))
        FROM mps.cards c),
      'merchants', (
        SELECT jsonb_build_object('total', count(*), 'active', count(*) FILTER (WHERE h.status = 'active'),
                                  'inactive', count(*) FILTER (WHERE h.status <> 'active'))
        FROM mps.merchants h),
      'outstanding_balance', (SELECT coalesce(sum(c.balance), 0) FROM mps.cards c)),
    mps.activity_since(v_today::timestamp AT TIME ZONE v_zone)
      || jsonb_build_object('date', to_char(v_today, 'YYYY-MM-DD'), 'timezone', v_zone),
    now();
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_transaction_detail(p_tx_no text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_code text, merchant_name text, operator text, raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned integer, status mps.tx_status, payment_method mps.pay_method, reason text, tag jsonb, external_order_id text, original_tx_no text, settlement_id uuid, refunded_amount numeric, remaining_refundable numeric, refunds jsonb, created_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_tx mps.transactions;
BEGIN
  SELECT * INTO v_tx FROM mps.transactions t WHERE t.tx_no = p_tx_no;
  IF v_tx.id IS NULL OR NOT mps.may_see_transaction(v_tx, p_actor) THEN
    PERFORM mps.fail('TX_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT v_tx.id, v_tx.tx_no, v_tx.tx_type, v_tx.card_id, c.card_no, v_tx.merchant_id, m.code, m.name, v_tx.operator,
    v_tx.raw_amount, v_tx.discount_applied, v_tx.final_amount, v_tx.points_earned, v_tx.status, v_tx.payment_method,
    v_tx.reason, v_tx.tag, v_tx.external_order_id, o.tx_no, v_tx.settlement_id, v_tx.refunded_amount,
    CASE WHEN v_tx.tx_type = 'payment' THEN v_tx.final_amount - v_tx.refunded_amount END,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'tx_no', r.tx_no, 'refunded_amount', r.final_amount,
        'points_reversed', -r.points_earned, 'reason', r.reason, 'status', r.status, 'created_at', mps.iso(r.created_at))
        ORDER BY r.created_at, r.tx_no), '[]')
     FROM mps.transactions r WHERE r.original_tx_id = v_tx.id),
    v_tx.created_at
  FROM mps.cards c
  LEFT JOIN mps.merchants m ON m.id = v_tx.merchant_id
  LEFT JOIN mps.transactions o ON o.id = v_tx.original_tx_id
  WHERE c.id = v_tx.card_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.get_transaction_trends(p_start_date date DEFAULT NULL::date, p_end_date date DEFAULT NULL::date, p_interval text DEFAULT 'day'::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(period text, payment_count integer, payment_amount numeric, refund_count integer, refund_amount numeric, net_amount numeric, recharge_count integer, recharge_amount numeric, unique_customers integer, timezone text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_end date := coalesce(p_end_date, (now() AT TIME ZONE v_zone)::date);
  v_start date := coalesce(p_start_date, v_end - 29);
  v_step interval;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF p_interval IS NULL OR p_interval NOT IN ('day', 'week', 'month') THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"interval": ["day, week or month"]}}');
  END IF;
  v_step := ('1 ' || p_interval)::interval;
  IF v_end < v_start OR v_start + 400 * v_step <= v_end THEN
    PERFORM mps.fail('INVALID_PERIOD', '{"reason": "an end before its start, or more than 400 intervals"}');
  END IF;
  RETURN QUERY
  WITH sums AS (
    SELECT date_trunc(p_interval, t.created_at AT TIME ZONE v_zone) AS bucket, t.tx_type, count(*)::int AS count,
           sum(t.final_amount) AS amount, count(DISTINCT coalesce(t.member_id, t.card_id))::int AS customers
    FROM mps.transactions t
    WHERE t.created_at >= v_start::timestamp AT TIME ZONE v_zone
      AND t.created_at < (v_end + 1)::timestamp AT TIME ZONE v_zone AND t.status = 'completed'
    GROUP BY 1, 2
  )
  SELECT to_char(b.bucket, 'YYYY-MM-DD'), coalesce(p.count, 0), coalesce(p.amount, 0), coalesce(r.count, 0),
         coalesce(r.amount, 0), coalesce(p.amount, 0) - coalesce(r.amount, 0), coalesce(g.count, 0),
         coalesce(g.amount, 0), coalesce(p.customers, 0), v_zone
  FROM generate_series(date_trunc(p_interval, v_start::timestamp), v_end::timestamp, v_step) AS b (bucket)
  LEFT JOIN sums p ON p.bucket = b.bucket AND p.tx_type = 'payment'
  LEFT JOIN sums r ON r.bucket = b.bucket AND r.tx_type = 'refund'
  LEFT JOIN sums g ON g.bucket = b.bucket AND g.tx_type = 'recharge'
  ORDER BY b.bucket;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.issue_card(p_card_type mps.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL::text, p_initial_value numeric DEFAULT NULL::numeric, p_fixed_discount numeric DEFAULT NULL::numeric, p_binding_password text DEFAULT NULL::text, p_expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, card_type mps.card_type, name text, owner_member_id uuid, status mps.card_status, balance numeric, fixed_discount numeric, expires_at timestamp with time zone, created_at timestamp with time zone, initial_tx_no text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_status mps.member_status;
  v_card mps.cards;
  v_tx_id uuid;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM mps.check_new_card(p_card_type, p_initial_value, p_fixed_discount, p_binding_password, p_expires_at);
  -- The standard card before the member, in the order in which a suspension locks them.
  PERFORM 1 FROM mps.cards c WHERE c.owner_member_id = p_owner_member_id AND c.card_type = 'standard' FOR UPDATE;
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_owner_member_id FOR SHARE;
  IF v_status IS NULL OR v_status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  v_card := mps.insert_card(p_card_type, p_owner_member_id, CASE WHEN p_name IS NOT NULL THEN mps.check_name(p_name) END,
                            p_fixed_discount, p_binding_password, p_expires_at);
  PERFORM mps.audit(p_actor, 'card.issue', 'card', v_card.id::text, jsonb_build_object(
    'card_no', v_card.card_no, 'card_type', p_card_type, 'owner_member_id', p_owner_member_id,
    'fixed_discount', p_fixed_discount, 'initial_value', nullif(p_initial_value, 0)));
  IF p_initial_value > 0 THEN
    v_tx_id := mps.credit_card(v_card, p_initial_value, 'cash', '{}', NULL, 'initial value', p_actor);
  END IF;
  PERFORM mps.refresh_bound_discounts(v_card);
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, c.status, c.balance, c.fixed_discount, c.expires_at,
         c.created_at, (SELECT t.tx_no FROM mps.transactions t WHERE t.id = v_tx_id)
  FROM mps.cards c WHERE c.id = v_card.id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.ledger_size(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(cards bigint, transactions bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY SELECT (SELECT count(*) FROM mps.cards), (SELECT count(*) FROM mps.transactions);
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_audit_events(p_actor_id text DEFAULT NULL::text, p_object_type text DEFAULT NULL::text, p_object_id text DEFAULT NULL::text, p_action text DEFAULT NULL::text, p_start_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_end_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id bigint, created_at timestamp with time zone, actor_role text, actor_id text, actor_name text, operator text, on_behalf_of text, session_id text, request_id text, ip text, action text, object_type text, object_id text, details jsonb, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_before bigint := mps.cursor_number(p_cursor);
  v_where text;
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  PERFORM mps.check_period(p_start_date, p_end_date);
  v_where := concat_ws(' AND ', 'true',
    CASE WHEN p_actor_id IS NOT NULL THEN 'a.actor_id = $1' END,
    CASE WHEN p_object_type IS NOT NULL THEN 'a.object_type = $2' END,
    CASE WHEN p_object_id IS NOT NULL THEN 'a.object_id = $3' END,
    CASE WHEN p_action IS NOT NULL THEN 'a.action = $4' END,
    CASE WHEN p_start_date IS NOT NULL THEN 'a.created_at >= $5' END,
    CASE WHEN p_end_date IS NOT NULL THEN 'a.created_at < $6' END);
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.audit_log a WHERE ' || v_where INTO v_total
      USING p_actor_id, p_object_type, p_object_id, p_action, p_start_date, p_end_date;
  ELSE
    v_where := v_where || ' AND a.id < $7';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT a.* FROM mps.audit_log a WHERE %s ORDER BY a.id DESC LIMIT $8 + 1 OFFSET $9
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.id DESC) AS place, count(*) OVER () > $8 AS has_more FROM found f
    )
    SELECT g.id, g.created_at, g.actor_role, g.actor_id, mps.actor_name(g.actor_role, g.actor_id), g.operator,
           g.on_behalf_of, g.session_id, g.request_id, g.ip, g.action, g.object_type, g.object_id, g.details, $10,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $8)
    FROM page g WHERE g.place <= $8 ORDER BY g.place
  $q$, v_where)
  USING p_actor_id, p_object_type, p_object_id, p_action, p_start_date, p_end_date, v_before, v_limit,
        mps.page_offset(p_offset, p_cursor), v_total;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_ended_sessions(p_since timestamp with time zone DEFAULT NULL::timestamp with time zone, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_ids uuid[], read_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT coalesce(array_agg(s.id), '{}'::uuid[]), now()
    FROM mps.sessions s
    WHERE s.revoked_at >= greatest(p_since, now() - interval '2 minutes');
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_member_cards(p_member_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, card_no text, card_type mps.card_type, name text, balance numeric, points integer, level integer, level_name text, discount_rate numeric, corporate_discount numeric, next_level jsonb, binding_role mps.bind_role, status mps.card_status, expires_at timestamp with time zone, created_at timestamp with time zone, total_cards integer, active_cards integer, total_balance numeric, total_points bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = p_member_id) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  RETURN QUERY
  WITH held AS (
    SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = p_member_id
    UNION
    SELECT c.id FROM mps.cards c WHERE c.owner_member_id = p_member_id
  )
  SELECT c.id, c.card_no, c.card_type, c.name, c.balance, c.points, c.level, l.name,
         mps.payment_discount(c),
         CASE WHEN c.card_type = 'corporate' THEN c.fixed_discount ELSE mps.live_corporate_discount(c) END,
         mps.next_level(c.card_type, c.points), mps.card_role(c.id, p_member_id), c.status, c.expires_at,
         c.created_at, (count(*) OVER ())::int, (count(*) FILTER (WHERE c.status = 'active') OVER ())::int,
         sum(c.balance) OVER (), sum(c.points) OVER ()
  FROM held h
  JOIN mps.cards c ON c.id = h.card_id
  JOIN mps.membership_levels l ON l.level = c.level
  ORDER BY c.created_at DESC, c.id DESC;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_members(p_search text DEFAULT NULL::text, p_status mps.member_status DEFAULT NULL::mps.member_status, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, member_no text, name text, phone text, email text, status mps.member_status, created_at timestamp with time zone, updated_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  -- So many are found soon by whoever goes through all members in the list's order.
  c_many CONSTANT int := 1000;
  v_limit int := mps.page_limit(p_limit);
  v_short text := mps.short_term(p_search);
  v_pattern text := mps.search_pattern(p_search);
  v_from text := 'mps.members m';
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  -- Subqueries of their own (OFFSET 0): the planner would else go through all members in the list's order.
  IF v_short IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.members WHERE mps.short_grams(search_text) @> ARRAY[$1] OFFSET 0) m';
  ELSIF v_pattern IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.members WHERE search_text LIKE $2 OFFSET 0) m';
  END IF;
  IF p_status IS NOT NULL THEN
    v_where := v_where || ' AND m.status = $3';
  END IF;
  IF p_cursor IS NULL THEN
    EXECUTE format('SELECT count(*) FROM %s WHERE %s', v_from, v_where) INTO v_total USING v_short, v_pattern, p_status;
    IF v_short IS NOT NULL AND v_total > c_many THEN
      v_from := '(SELECT * FROM mps.members WHERE search_text LIKE $2) m';
    END IF;
  ELSE
    v_where := v_where || ' AND (m.created_at, m.id) < ($4, $5)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT m.* FROM %s WHERE %s ORDER BY m.created_at DESC, m.id DESC LIMIT $6 + 1 OFFSET $7
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $6 AS has_more
      FROM found f
    )
    SELECT g.id, g.member_no, g.name, g.phone, g.email, g.status, g.created_at, g.updated_at, $8,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $6)
    FROM page g WHERE g.place <= $6 ORDER BY g.place
  $q$, v_from, v_where)
  USING v_short, v_pattern, p_status, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_merchants(p_search text DEFAULT NULL::text, p_status mps.merchant_status DEFAULT NULL::mps.merchant_status, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(merchant_id uuid, code text, name text, contact text, status mps.merchant_status, created_at timestamp with time zone, updated_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_from text := 'mps.merchants m';
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF v_pattern IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.merchants WHERE search_text LIKE $1 OFFSET 0) m';
  END IF;
  IF p_status IS NOT NULL THEN
    v_where := v_where || ' AND m.status = $2';
  END IF;
  IF p_cursor IS NULL THEN
    EXECUTE format('SELECT count(*) FROM %s WHERE %s', v_from, v_where) INTO v_total USING v_pattern, p_status;
  ELSE
    v_where := v_where || ' AND (m.created_at, m.id) < ($3, $4)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT m.* FROM %s WHERE %s ORDER BY m.created_at DESC, m.id DESC LIMIT $5 + 1 OFFSET $6
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $5 AS has_more
      FROM found f
    )
    SELECT g.id, g.code, g.name, g.contact, g.status, g.created_at, g.updated_at, $7,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $5)
    FROM page g WHERE g.place <= $5 ORDER BY g.place
  $q$, v_from, v_where)
  USING v_pattern, p_status, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_operators(p_merchant_id uuid, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(operator_id uuid, merchant_id uuid, name text, role mps.operator_role, status mps.account_status, login_enabled boolean, created_at timestamp with time zone, updated_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.merchant_operators o WHERE o.merchant_id = p_merchant_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT o.* FROM mps.merchant_operators o
    WHERE o.merchant_id = p_merchant_id AND (o.created_at, o.id) < (v_at, v_id)
    ORDER BY o.created_at DESC, o.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, g.name, g.role, g.status, g.password_hash IS NOT NULL, g.created_at, g.updated_at,
         v_total, (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_point_ledger(p_card_id uuid, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id bigint, card_id uuid, delta_points integer, points_before integer, points_after integer, reason text, tx_no text, created_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_before bigint := coalesce(mps.cursor_number(p_cursor), 9223372036854775807);
  v_total bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member', 'viewer');
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.point_ledger p WHERE p.card_id = p_card_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT p.* FROM mps.point_ledger p
    WHERE p.card_id = p_card_id AND p.id < v_before
    ORDER BY p.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.id DESC) AS place, count(*) OVER () > v_limit AS has_more FROM found f
  )
  SELECT g.id, g.card_id, g.delta_points, g.points_before, g.points_after, g.reason, t.tx_no, g.created_at, v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g LEFT JOIN mps.transactions t ON t.id = g.tx_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_sessions(p_role mps.session_role DEFAULT NULL::mps.session_role, p_subject_id uuid DEFAULT NULL::uuid, p_alive_only boolean DEFAULT true, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_id uuid, role mps.session_role, subject_id uuid, name text, merchant_code text, operator text, ip text, user_agent text, state text, created_at timestamp with time zone, last_seen_at timestamp with time zone, expires_at timestamp with time zone, revoked_at timestamp with time zone, revoke_reason text, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_offset int := mps.page_offset(p_offset, p_cursor);
  v_self boolean := NOT mps.is_trusted(p_actor);
  v_operator_id uuid := mps.actor_operator_id(p_actor);
  v_after record;
  v_after_id uuid;
  v_total bigint;
BEGIN
  IF v_self AND NOT mps.is_own_account(p_actor, p_role, p_subject_id, v_operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  SELECT * INTO v_after FROM mps.decode_cursor(p_cursor);
  v_after_id := mps.cursor_uuid(p_cursor);
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.sessions s
    WHERE (p_role IS NULL OR s.role = p_role) AND (p_subject_id IS NULL OR s.subject_id = p_subject_id)
      AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
      AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL AND s.expires_at > now()));
  END IF;
  RETURN QUERY
    WITH found AS (
      SELECT s.id, s.created_at, row_number() OVER (ORDER BY s.created_at DESC, s.id DESC) AS n
      FROM mps.sessions s
      WHERE (p_role IS NULL OR s.role = p_role) AND (p_subject_id IS NULL OR s.subject_id = p_subject_id)
        AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
        AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL AND s.expires_at > now()))
        AND (p_cursor IS NULL OR (s.created_at, s.id) < (v_after.created_at, v_after_id))
      ORDER BY s.created_at DESC, s.id DESC
      LIMIT v_limit + 1 OFFSET v_offset
    ), following AS (
      -- The last row of this page, where one more stands behind it.
      SELECT mps.encode_cursor(f.created_at, f.id::text) AS next_cursor FROM found f
      WHERE f.n = v_offset + v_limit AND (SELECT max(o.n) FROM found o) > f.n
    )
    SELECT d.session_id, d.role, d.subject_id, d.name, d.merchant_code, d.operator, d.ip, d.user_agent, d.state,
           d.created_at, d.last_seen_at, d.expires_at, d.revoked_at, d.revoke_reason, v_total,
           (SELECT following.next_cursor FROM following)
    FROM found f JOIN mps.session_details d ON d.session_id = f.id
    WHERE f.n <= v_offset + v_limit
    ORDER BY f.n;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_settlements(p_merchant_id uuid, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, merchant_id uuid, mode mps.settlement_mode, period_start timestamp with time zone, period_end timestamp with time zone, payment_count integer, payment_amount numeric, refund_count integer, refund_amount numeric, total_amount numeric, total_tx_count integer, status mps.settlement_status, created_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.settlements s WHERE s.merchant_id = p_merchant_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT s.* FROM mps.settlements s
    WHERE s.merchant_id = p_merchant_id AND (s.created_at, s.id) < (v_at, v_id)
    ORDER BY s.created_at DESC, s.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, g.mode, g.period_start, g.period_end, g.payment_count, g.payment_amount,
    g.refund_count, g.refund_amount, g.total_amount, g.total_tx_count, g.status, g.created_at, v_total,
    (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.list_transactions(p_member_id uuid DEFAULT NULL::uuid, p_merchant_code text DEFAULT NULL::text, p_card_id uuid DEFAULT NULL::uuid, p_tx_type mps.tx_type DEFAULT NULL::mps.tx_type, p_status mps.tx_status DEFAULT NULL::mps.tx_status, p_start_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_end_date timestamp with time zone DEFAULT NULL::timestamp with time zone, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, tx_no text, tx_type mps.tx_type, card_id uuid, card_no text, member_id uuid, member_no text, member_name text, merchant_id uuid, merchant_code text, merchant_name text, operator text, raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned integer, status mps.tx_status, payment_method mps.pay_method, reason text, original_tx_no text, refunded_amount numeric, created_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_filter mps.transaction_filter;
BEGIN
  PERFORM mps.require_admin(p_actor);
  v_filter := ROW(p_member_id, mps.merchant_filter(p_merchant_code), p_card_id, p_start_date, p_end_date, p_tx_type,
                  p_status);
  RETURN QUERY
  SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.member_id, m.member_no, m.name, t.merchant_id,
         t.merchant_code, t.merchant_name, t.operator, t.raw_amount, t.discount_applied, t.final_amount,
         t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no, t.refunded_amount, t.created_at,
         t.total_count, t.next_cursor
  FROM mps.transaction_page(v_filter, p_limit, p_offset, p_cursor) t
  LEFT JOIN mps.members m ON m.id = t.member_id
  ORDER BY t.created_at DESC, t.id DESC;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.merchant_charge_by_qr(p_merchant_code text, p_qr_plain text, p_raw_amount numeric, p_idempotency_key text DEFAULT NULL::text, p_tag jsonb DEFAULT '{}'::jsonb, p_external_order_id text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS SETOF mps.charge_result
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET enable_seqscan TO 'off'
AS $function$
DECLARE
  v_merchant mps.merchants;
  v_tag jsonb := mps.check_tag(p_tag);
  v_order text := mps.check_external_order_id(p_external_order_id);
  v_scope text;
  v_tx_id uuid;
  v_code mps.held_card;
  v_card mps.cards;
  v_discount numeric;
  v_final numeric;
  v_points int;
  v_level int;
  v_tx mps.transactions;
BEGIN
  IF NOT mps.is_amount(p_raw_amount) THEN
    PERFORM mps.fail('INVALID_PRICE');
  END IF;
  v_merchant := mps.active_merchant(p_merchant_code, p_actor, false);

  v_scope := mps.key_scope(p_actor, v_merchant.id);
  v_tx_id := mps.claim_key(v_scope, 'charge', p_idempotency_key, jsonb_build_array(v_merchant.id,
    encode(mps.hash_code(p_qr_plain), 'hex'), round(p_raw_amount, 2), v_order, v_tag));
  IF v_tx_id IS NULL AND v_order IS NOT NULL THEN
    v_tx_id := mps.earlier_charge(v_merchant.id, v_order, p_raw_amount);
    IF v_tx_id IS NOT NULL THEN
      PERFORM mps.complete_key(v_scope, 'charge', p_idempotency_key, v_tx_id);
    END IF;
  END IF;
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.charge_answer(v_tx_id, true);
    RETURN;
  END IF;

  v_code := mps.consume_code(p_qr_plain);
  v_card := v_code.card;
  PERFORM mps.check_may_pay(v_card, v_code.member_id);
  v_discount := mps.payment_discount(v_card);
  v_final := round(p_raw_amount * v_discount, 2);
  IF v_card.balance < v_final THEN
    PERFORM mps.fail('INSUFFICIENT_BALANCE',
      jsonb_build_object('balance', v_card.balance::text, 'required', v_final::text));
  END IF;

  v_points := CASE WHEN mps.collects_points(v_card.card_type)
    THEN least(floor(p_raw_amount), 2147483647 - v_card.points)::int ELSE 0 END;
  v_level := (mps.level_of(v_card.points + v_points)).level;
  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
    discount_applied, final_amount, points_earned, balance_after, level_after, payment_method, tag,
    external_order_id, code_hash, created_at)
  VALUES ('PAY' || lpad(nextval('mps.payment_no_seq')::text, 10, '0'), 'payment', v_card.id, v_code.member_id,
    v_merchant.id, p_actor ->> 'operator', p_raw_amount, v_discount, v_final, v_points, v_card.balance - v_final,
    v_level, 'balance', v_tag, v_order, mps.hash_code(p_qr_plain), clock_timestamp())
  RETURNING * INTO v_tx;
  -- A card that earns nothing keeps its level, as it does in change_points.
  UPDATE mps.cards SET balance = balance - v_final, points = points + v_points,
    level = CASE WHEN v_points = 0 THEN level ELSE v_level END, updated_at = now()
  WHERE id = v_card.id;
  IF v_points > 0 THEN
    INSERT INTO mps.point_ledger (card_id, tx_id, delta_points, points_before, points_after, reason)
    VALUES (v_card.id, v_tx.id, v_points, v_card.points, v_card.points + v_points, 'payment');
  END IF;
  IF p_idempotency_key IS NOT NULL THEN
    PERFORM mps.complete_key(v_scope, 'charge', p_idempotency_key, v_tx.id);
  END IF;
  PERFORM mps.audit(p_actor, 'payment.charge', 'transaction', v_tx.id::text, jsonb_build_object(
    'merchant_code', v_merchant.code, 'card_no', v_card.card_no, 'final_amount', v_final, 'points', v_points));
  -- What charge_answer() would read again; the row's own values, so that a replay says the same digit for digit.
  RETURN NEXT ROW(v_tx.id, v_tx.tx_no, v_tx.card_id, v_tx.final_amount, v_tx.discount_applied, v_tx.raw_amount,
    v_tx.points_earned, v_tx.status, v_tx.created_at, v_card.card_no, v_card.card_type, v_tx.level_after,
    v_tx.balance_after, false)::mps.charge_result;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.merchant_daily_summary(p_merchant_id uuid, p_date date DEFAULT NULL::date, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(date text, timezone text, total_count integer, payment_count integer, refund_count integer, payment_amount numeric, refund_amount numeric, net_amount numeric, unique_customers integer, average_payment numeric, hourly_stats jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_date date := coalesce(p_date, (now() AT TIME ZONE v_zone)::date);
  v_from timestamptz := v_date::timestamp AT TIME ZONE v_zone;
  v_until timestamptz := (v_date + 1)::timestamp AT TIME ZONE v_zone;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id);
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN QUERY
  WITH day AS MATERIALIZED (
    SELECT t.tx_type = 'payment' AS paid, t.final_amount AS amount, coalesce(t.member_id, t.card_id) AS customer,
           extract(hour FROM t.created_at AT TIME ZONE v_zone)::int AS hour
    FROM mps.transactions t
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= v_from AND t.created_at < v_until
      AND t.tx_type IN ('payment', 'refund') AND t.status = 'completed'
  ), hours AS (
    SELECT h.hour, count(d.paid) AS count, coalesce(sum(d.amount), 0) AS amount
    FROM generate_series(0, 23) AS h (hour) LEFT JOIN day d ON d.hour = h.hour AND d.paid
    GROUP BY h.hour
  ), sums AS (
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE d.paid))::int AS payments,
           (count(*) FILTER (WHERE NOT d.paid))::int AS refunds,
           coalesce(sum(d.amount) FILTER (WHERE d.paid), 0) AS paid,
           coalesce(sum(d.amount) FILTER (WHERE NOT d.paid), 0) AS refunded,
           (count(DISTINCT d.customer) FILTER (WHERE d.paid))::int AS customers
    FROM day d
  )
  SELECT to_char(v_date, 'YYYY-MM-DD'), v_zone, s.total, s.payments, s.refunds, s.paid, s.refunded,
         s.paid - s.refunded, s.customers, coalesce(round(s.paid / nullif(s.payments, 0), 2), 0.00),
         (SELECT jsonb_agg(jsonb_build_object('hour', h.hour, 'count', h.count, 'amount', h.amount) ORDER BY h.hour)
          FROM hours h)
  FROM sums s;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.merchant_refund_tx(p_merchant_code text, p_original_tx_no text, p_refund_amount numeric, p_tag jsonb DEFAULT '{}'::jsonb, p_reason text DEFAULT NULL::text, p_idempotency_key text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS SETOF mps.refund_result
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET enable_seqscan TO 'off'
AS $function$
DECLARE
  v_merchant mps.merchants;
  v_tag jsonb := mps.check_tag(p_tag);
  v_scope text;
  v_tx_id uuid;
  v_locked mps.locked_payment;
  v_card mps.cards;
  v_payment mps.transactions;
  v_remaining numeric;
  v_points int;
BEGIN
  IF NOT mps.is_amount(p_refund_amount) THEN
    PERFORM mps.fail('INVALID_REFUND_AMOUNT');
  END IF;
  v_merchant := mps.active_merchant(p_merchant_code, p_actor, true);

  v_scope := mps.key_scope(p_actor, v_merchant.id);
  v_tx_id := mps.claim_key(v_scope, 'refund', p_idempotency_key, jsonb_build_array(v_merchant.id,
    p_original_tx_no, round(p_refund_amount, 2), p_reason, v_tag));
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.refund_answer(v_tx_id, true);
    RETURN;
  END IF;

  v_locked := mps.lock_payment(v_merchant.id, p_original_tx_no);
  v_card := v_locked.card;
  v_payment := v_locked.payment;
  v_remaining := v_payment.final_amount - v_payment.refunded_amount;
  IF p_refund_amount > v_remaining THEN
    PERFORM mps.fail('REFUND_EXCEEDS_REMAINING', jsonb_build_object('remaining', v_remaining::text,
      'final_amount', v_payment.final_amount::text, 'refunded_amount', v_payment.refunded_amount::text));
  END IF;
  IF v_card.balance + p_refund_amount >= 10000000000 THEN
    PERFORM mps.fail('INVALID_REFUND_AMOUNT');
  END IF;
  v_remaining := v_remaining - p_refund_amount;
  -- The refunded share of the points so far, less what earlier refunds took; never more than the card has.
  v_points := least(floor(v_payment.points_earned * (v_payment.final_amount - v_remaining) / v_payment.final_amount)
    - v_payment.points_reversed, v_card.points)::int;

  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
    discount_applied, final_amount, points_earned, balance_after, level_after, remaining_after, payment_method,
    reason, tag, original_tx_id, created_at)
  VALUES ('REF' || lpad(nextval('mps.refund_no_seq')::text, 10, '0'), 'refund', v_card.id, v_payment.member_id,
    v_merchant.id, p_actor ->> 'operator', p_refund_amount, 1, p_refund_amount, -v_points,
    v_card.balance + p_refund_amount, (mps.level_of(v_card.points - v_points)).level, v_remaining, 'balance',
    p_reason, v_tag, v_payment.id, clock_timestamp())
  RETURNING id INTO v_tx_id;
  UPDATE mps.transactions SET refunded_amount = refunded_amount + p_refund_amount,
    points_reversed = points_reversed + v_points WHERE id = v_payment.id;
  UPDATE mps.cards SET balance = balance + p_refund_amount, updated_at = now() WHERE id = v_card.id;
  PERFORM mps.change_points(v_card, -v_points, v_tx_id, 'refund');
  PERFORM mps.complete_key(v_scope, 'refund', p_idempotency_key, v_tx_id);
  PERFORM mps.audit(p_actor, 'payment.refund', 'transaction', v_tx_id::text, jsonb_build_object(
    'merchant_code', v_merchant.code, 'original_tx_no', p_original_tx_no, 'card_no', v_card.card_no,
    'final_amount', p_refund_amount, 'points', -v_points, 'reason', p_reason));
  RETURN NEXT mps.refund_answer(v_tx_id, false);
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.preview_settlement(p_merchant_id uuid, p_period_start timestamp with time zone, p_period_end timestamp with time zone, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(payment_count integer, payment_amount numeric, refund_count integer, refund_amount numeric, total_amount numeric, total_tx_count integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  PERFORM mps.check_period(p_period_start, p_period_end);
  IF p_period_start IS NULL OR p_period_end IS NULL OR p_period_start = p_period_end THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT s.payments, s.paid, s.refunds, s.refunded, s.paid - s.refunded, s.payments + s.refunds
  FROM (
    SELECT (count(*) FILTER (WHERE t.tx_type = 'payment'))::int AS payments,
           coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'payment'), 0) AS paid,
           (count(*) FILTER (WHERE t.tx_type = 'refund'))::int AS refunds,
           coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'refund'), 0) AS refunded
    FROM mps.transactions t
    WHERE t.merchant_id = p_merchant_id AND t.created_at >= p_period_start AND t.created_at < p_period_end
      AND t.settlement_id IS NULL AND t.status = 'completed'
  ) s;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.prove_session(p_password_hash text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_id uuid, proven_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_session_id uuid := (p_actor ->> 'session_id')::uuid;
  v_session mps.session_details;
BEGIN
  IF mps.actor_role(p_actor) = 'service' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM 1 FROM mps.sessions s WHERE s.id = v_session_id FOR UPDATE;
  SELECT * INTO v_session FROM mps.session_details d WHERE d.session_id = v_session_id AND d.state = 'alive';
  IF NOT FOUND OR NOT EXISTS (
    SELECT 1 FROM mps.accounts c
    WHERE c.role = v_session.role AND c.subject_id = v_session.subject_id
      AND c.operator_id IS NOT DISTINCT FROM v_session.operator_id AND c.password_hash = p_password_hash) THEN
    RETURN;
  END IF;
  IF NOT mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  UPDATE mps.sessions s SET proven_at = now() WHERE s.id = v_session_id;
  PERFORM mps.audit(p_actor, 'session.prove', 'session', v_session_id::text);
  RETURN QUERY SELECT v_session_id, now();
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.reactivate_member(p_member_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, name text, status mps.member_status, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_status mps.member_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT m.status INTO v_status FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_status NOT IN ('suspended', 'inactive') THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_status, 'to', 'active'));
  END IF;
  PERFORM mps.audit(p_actor, 'member.reactivate', 'member', p_member_id::text,
                    jsonb_build_object('from', v_status, 'to', 'active', 'reason', p_reason));
  RETURN QUERY
  UPDATE mps.members m SET status = 'active', updated_at = now() WHERE m.id = p_member_id
  RETURNING m.id, m.name, m.status, m.updated_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.reactivate_merchant(p_merchant_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(merchant_id uuid, code text, name text, status mps.merchant_status, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_status mps.merchant_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT m.status INTO v_status FROM mps.merchants m WHERE m.id = p_merchant_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF v_status NOT IN ('suspended', 'inactive') THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_status, 'to', 'active'));
  END IF;
  PERFORM mps.audit(p_actor, 'merchant.reactivate', 'merchant', p_merchant_id::text,
                    jsonb_build_object('from', v_status, 'to', 'active', 'reason', p_reason));
  RETURN QUERY
  UPDATE mps.merchants m SET status = 'active', updated_at = now() WHERE m.id = p_merchant_id
  RETURNING m.id, m.code, m.name, m.status, m.updated_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.read_session(p_session_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_id uuid, state text, role mps.session_role, subject_id uuid, name text, merchant_id uuid, merchant_code text, operator text, operator_role mps.operator_role, issued_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  -- Rows that somebody else holds are skipped: a note of when it was seen is not worth waiting for.
  UPDATE mps.sessions s SET last_seen_at = now()
  WHERE s.id = (SELECT o.id FROM mps.sessions o
    WHERE o.id = p_session_id AND o.last_seen_at < now() - interval '1 minute'
      AND o.revoked_at IS NULL AND o.expires_at > now()
    FOR UPDATE SKIP LOCKED);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.report_card_lost(p_card_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, status mps.card_status, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
BEGIN
  v_card := mps.change_card_status(p_card_id, '{active,inactive}', 'lost', 'card.report_lost', p_reason, p_actor);
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_card.status, v_card.updated_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.require_recent_proof(p_max_age_seconds integer, p_amount numeric DEFAULT NULL::numeric, p_above numeric DEFAULT NULL::numeric, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(proven_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_proven_at timestamptz;
BEGIN
  IF mps.actor_role(p_actor) = 'service' OR (p_above IS NOT NULL AND p_amount <= p_above) THEN
    RETURN QUERY SELECT NULL::timestamptz;
    RETURN;
  END IF;
  SELECT s.proven_at INTO v_proven_at FROM mps.sessions s WHERE s.id = (p_actor ->> 'session_id')::uuid;
  IF (v_proven_at >= now() - make_interval(secs => p_max_age_seconds)) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "reauthentication_required"}');
  END IF;
  RETURN QUERY SELECT v_proven_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.revoke_all_sessions(p_role mps.session_role, p_subject_id uuid, p_operator_id uuid DEFAULT NULL::uuid, p_except_session_id uuid DEFAULT NULL::uuid, p_reason text DEFAULT 'revoked'::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(subject_id uuid, ended_count integer, ended_session_ids uuid[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_operator_id uuid := coalesce(p_operator_id, mps.actor_operator_id(p_actor));
  v_trusted boolean := mps.is_trusted(p_actor);
  v_ended uuid[];
BEGIN
  IF NOT v_trusted AND NOT mps.is_own_account(p_actor, p_role, p_subject_id, v_operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => v_operator_id, p_except => p_except_session_id,
    p_reason => left(p_reason, 200), p_own_account => NOT v_trusted AND v_operator_id IS NULL);
  IF cardinality(v_ended) > 0 THEN
    PERFORM mps.audit(p_actor, 'session.revoke_all', p_role::text, p_subject_id::text,
      jsonb_build_object('operator_id', v_operator_id, 'ended_sessions', cardinality(v_ended), 'reason', left(p_reason, 200)));
  END IF;
  RETURN QUERY SELECT p_subject_id, cardinality(v_ended), v_ended;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.revoke_card_qr(p_card_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
DECLARE
  v_count int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  DELETE FROM mps.payment_codes q
  WHERE q.card_id = p_card_id AND (mps.is_trusted(p_actor) OR q.member_id = mps.acting_member(p_actor));
  GET DIAGNOSTICS v_count = ROW_COUNT;
  PERFORM mps.audit(p_actor, 'code.revoke', 'card', p_card_id::text, jsonb_build_object('codes', v_count));
  RETURN true;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.revoke_session(p_session_id uuid, p_reason text DEFAULT 'revoked'::text, p_own_only boolean DEFAULT false, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(session_id uuid, role mps.session_role, subject_id uuid, ended boolean, revoked_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_session mps.sessions;
  v_ended boolean;
BEGIN
  SELECT * INTO v_session FROM mps.sessions s WHERE s.id = p_session_id FOR UPDATE;
  IF NOT FOUND OR NOT ((mps.is_trusted(p_actor) AND NOT coalesce(p_own_only, false))
    OR mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id)) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  v_ended := v_session.revoked_at IS NULL AND v_session.expires_at > now();
  IF v_ended THEN
    UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = left(p_reason, 200) WHERE s.id = p_session_id
    RETURNING s.* INTO v_session;
    PERFORM mps.audit(p_actor, 'session.revoke', 'session', p_session_id::text, jsonb_build_object('reason', left(p_reason, 200)));
  END IF;
  RETURN QUERY SELECT v_session.id, v_session.role, v_session.subject_id, v_ended, v_session.revoked_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.rotate_card_qr(p_card_id uuid, p_ttl_seconds integer DEFAULT 900, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(qr_plain text, qr_expires_at timestamp with time zone, card_no text, card_type mps.card_type, balance numeric, ttl_seconds integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
DECLARE
  v_holder mps.held_card;
  v_card mps.cards;
  v_ttl_seconds int := mps.code_ttl_seconds(p_ttl_seconds, 900);
  v_plain text := mps.new_plain_code();
  v_expires_at timestamptz := now() + make_interval(secs => v_ttl_seconds);
BEGIN
  v_holder := mps.code_holder(p_card_id, p_actor);
  v_card := v_holder.card;
  IF NOT mps.is_usable(v_card) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.fail('CORPORATE_CARD_CANNOT_PAY');
  END IF;
  IF NOT mps.members_active(v_holder.member_id, v_card.owner_member_id) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
  VALUES (mps.hash_code(v_plain), p_card_id, v_holder.member_id, v_expires_at)
  ON CONFLICT (card_id, member_id) DO UPDATE
    SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, created_at = excluded.created_at;
  PERFORM mps.audit(p_actor, 'code.issue', 'card', p_card_id::text,
    jsonb_build_object('member_id', v_holder.member_id, 'ttl_seconds', v_ttl_seconds));
  RETURN QUERY SELECT v_plain, v_expires_at, v_card.card_no, v_card.card_type, v_card.balance, v_ttl_seconds;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.seal_audit_log(p_batch_size integer DEFAULT 1000, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(sealed_rows integer, sealed_batches integer, head_batch bigint, head_hash text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_size int := least(greatest(coalesce(p_batch_size, 1000), 1), 10000);
  v_seen record;
  v_state mps.audit_seal_state;
  v_head mps.audit_batches;
  v_upto bigint;
  v_next mps.audit_batches;
  v_rows int := 0;
  v_batches int := 0;
BEGIN
  PERFORM mps.require_admin(p_actor);
  -- One statement, so that the rows and the running transactions are of the same moment; and the first one, before
  -- this transaction writes anything itself.
  SELECT coalesce(max(a.id), 0) AS max_id, pg_snapshot_xmin(pg_current_snapshot()) AS oldest,
         pg_snapshot_xmax(pg_current_snapshot()) AS newest
  INTO v_seen FROM mps.audit_log a;
  SELECT * INTO v_state FROM mps.audit_seal_state s FOR UPDATE SKIP LOCKED;
  SELECT * INTO v_head FROM mps.audit_batches b ORDER BY b.id DESC LIMIT 1;
  IF v_state.only_row THEN
    v_upto := CASE WHEN v_seen.oldest >= v_seen.newest THEN v_seen.max_id
                   WHEN v_seen.oldest >= v_state.boundary_xid THEN v_state.boundary_id ELSE 0 END;
    IF v_seen.oldest >= v_state.boundary_xid THEN
      UPDATE mps.audit_seal_state SET boundary_id = v_seen.max_id, boundary_xid = v_seen.newest;
    END IF;
    LOOP
      v_next.id := coalesce(v_head.id, 0) + 1;
      v_next.first_id := coalesce(v_head.last_id, 0) + 1;
      SELECT max(c.id), count(*) INTO v_next.last_id, v_next.row_count
      FROM (SELECT a.id FROM mps.audit_log a WHERE a.id BETWEEN v_next.first_id AND v_upto
            ORDER BY a.id LIMIT v_size) c;
      EXIT WHEN v_next.row_count = 0;
      v_next.hash := mps.audit_batch_hash(v_head.hash, v_next.id, v_next.first_id, v_next.last_id);
      INSERT INTO mps.audit_batches (id, first_id, last_id, row_count, hash)
      VALUES (v_next.id, v_next.first_id, v_next.last_id, v_next.row_count, v_next.hash);
      v_head := v_next;
      v_rows := v_rows + v_next.row_count;
      v_batches := v_batches + 1;
    END LOOP;
  END IF;
  RETURN QUERY SELECT v_rows, v_batches, v_head.id, encode(v_head.hash, 'hex');
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.search_cards(p_search text DEFAULT NULL::text, p_card_type mps.card_type DEFAULT NULL::mps.card_type, p_status mps.card_status DEFAULT NULL::mps.card_status, p_member_id uuid DEFAULT NULL::uuid, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, card_type mps.card_type, name text, owner_member_id uuid, owner_member_no text, owner_name text, balance numeric, points integer, level integer, fixed_discount numeric, corporate_discount numeric, status mps.card_status, expires_at timestamp with time zone, created_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF v_pattern IS NOT NULL THEN
    v_where := v_where || $q$ AND c.id IN (
      SELECT x.id FROM mps.cards x WHERE x.search_text LIKE $1
      UNION ALL
      SELECT x.id FROM mps.cards x JOIN mps.members m ON m.id = x.owner_member_id WHERE m.search_text LIKE $1)$q$;
  END IF;
  v_where := v_where || CASE WHEN p_card_type IS NULL THEN '' ELSE ' AND c.card_type = $2' END
    || CASE WHEN p_status IS NULL THEN '' ELSE ' AND c.status = $3' END
    || CASE WHEN p_member_id IS NULL THEN ''
       ELSE ' AND c.id IN (SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = $4)' END;
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.cards c WHERE ' || v_where INTO v_total
      USING v_pattern, p_card_type, p_status, p_member_id;
  ELSE
    v_where := v_where || ' AND (c.created_at, c.id) < ($5, $6)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT c.* FROM mps.cards c WHERE %s ORDER BY c.created_at DESC, c.id DESC LIMIT $7 + 1 OFFSET $8
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $7 AS has_more
      FROM found f
    )
    SELECT g.id, g.card_no, g.card_type, g.name, g.owner_member_id, m.member_no, m.name, g.balance, g.points, g.level,
           g.fixed_discount, g.corporate_discount, g.status, g.expires_at, g.created_at, $9,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $7)
    FROM page g LEFT JOIN mps.members m ON m.id = g.owner_member_id
    WHERE g.place <= $7 ORDER BY g.place
  $q$, v_where)
  USING v_pattern, p_card_type, p_status, p_member_id, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.search_settlements(p_merchant_code text DEFAULT NULL::text, p_mode mps.settlement_mode DEFAULT NULL::mps.settlement_mode, p_status mps.settlement_status DEFAULT NULL::mps.settlement_status, p_limit integer DEFAULT 50, p_offset integer DEFAULT 0, p_cursor text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, merchant_id uuid, merchant_code text, merchant_name text, mode mps.settlement_mode, period_start timestamp with time zone, period_end timestamp with time zone, payment_count integer, payment_amount numeric, refund_count integer, refund_amount numeric, total_amount numeric, total_tx_count integer, status mps.settlement_status, created_at timestamp with time zone, updated_at timestamp with time zone, total_count bigint, next_cursor text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_merchant_id uuid;
  v_total bigint;
BEGIN
  PERFORM mps.require_admin(p_actor);
  v_merchant_id := mps.merchant_filter(p_merchant_code);
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.settlements s
    WHERE (v_merchant_id IS NULL OR s.merchant_id = v_merchant_id) AND (p_mode IS NULL OR s.mode = p_mode)
      AND (p_status IS NULL OR s.status = p_status);
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT s.* FROM mps.settlements s
    WHERE (v_merchant_id IS NULL OR s.merchant_id = v_merchant_id) AND (p_mode IS NULL OR s.mode = p_mode)
      AND (p_status IS NULL OR s.status = p_status) AND (s.created_at, s.id) < (v_at, v_id)
    ORDER BY s.created_at DESC, s.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, m.code, m.name, g.mode, g.period_start, g.period_end, g.payment_count, g.payment_amount,
         g.refund_count, g.refund_amount, g.total_amount, g.total_tx_count, g.status, g.created_at, g.updated_at,
         v_total, (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.merchants m ON m.id = g.merchant_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.set_password_hash(p_role mps.session_role, p_subject_id uuid, p_password_hash text, p_operator_id uuid DEFAULT NULL::uuid, p_current_hash text DEFAULT NULL::text, p_except_session_id uuid DEFAULT NULL::uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(subject_id uuid, operator_id uuid, updated_at timestamp with time zone, ended_session_ids uuid[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_ended uuid[];
  v_own boolean := mps.is_own_account(p_actor, p_role, p_subject_id, p_operator_id);
BEGIN
  IF NOT v_own THEN
    PERFORM mps.require_admin(p_actor);
  END IF;
  PERFORM mps.check_password_hash(p_password_hash);
  PERFORM 1 FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id;
  IF NOT FOUND THEN
    PERFORM mps.fail(CASE WHEN p_role = 'member' THEN 'MEMBER_NOT_FOUND'
      WHEN p_role = 'merchant' AND p_operator_id IS NULL THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_FOUND' END);
  END IF;
  IF NOT mps.write_password_hash(p_role, p_subject_id, p_operator_id, p_password_hash, p_current_hash) THEN
    RETURN;
  END IF;
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => p_operator_id, p_except => p_except_session_id,
    p_reason => 'password_changed', p_own_account => p_operator_id IS NULL);
  PERFORM mps.audit(p_actor, CASE WHEN v_own THEN 'password.change' ELSE 'password.set' END,
    CASE WHEN p_operator_id IS NULL THEN p_role::text ELSE 'operator' END, coalesce(p_operator_id, p_subject_id)::text,
    jsonb_build_object('ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT p_subject_id, p_operator_id, now(), v_ended;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.start_second_factor(p_secret_encrypted text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(administrator_id uuid, created_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_administrator(p_actor);
BEGIN
  INSERT INTO mps.second_factors AS f (administrator_id, secret_encrypted) VALUES (v_id, p_secret_encrypted)
  ON CONFLICT (administrator_id) DO UPDATE SET secret_encrypted = p_secret_encrypted, created_at = now()
  WHERE f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.audit(p_actor, 'second_factor.start', 'admin', v_id::text);
  RETURN QUERY SELECT v_id, now();
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_abandoned_runs(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(task text, due_at timestamp with time zone, instance text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY SELECT r.task, r.due_at, r.instance FROM mps.scheduled_runs r
    WHERE r.outcome IS NULL AND r.lease_until < clock_timestamp() ORDER BY r.due_at LIMIT 100;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_continue_run(p_run_id bigint, p_attempt integer, p_lease_seconds integer DEFAULT 60, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(is_finished boolean, outcome text, result jsonb, error text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_run mps.scheduled_runs;
  v_step mps.task_step;
  v_outcome text;
BEGIN
  PERFORM mps.require_service(p_actor);
  SELECT * INTO v_run FROM mps.scheduled_runs r WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  IF v_run.id IS NULL THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "lost", "to": "running"}');
  END IF;
  v_step := CASE v_run.task
    WHEN 'rotate-codes' THEN mps.task_rotate_codes(v_run)
    WHEN 'expire-cards' THEN mps.task_expire_cards(v_run)
    WHEN 'clean-expired' THEN mps.task_clean_expired(v_run)
    WHEN 'settle-daily' THEN mps.task_settle_daily(v_run)
    WHEN 'settle-monthly' THEN mps.task_settle_monthly(v_run)
    WHEN 'verify-ledger' THEN mps.task_verify_ledger(v_run)
    WHEN 'verify-audit' THEN mps.task_verify_audit(v_run)
  END;
  v_outcome := CASE WHEN v_step.is_finished THEN CASE WHEN v_step.error IS NULL THEN 'ok' ELSE 'failed' END END;
  UPDATE mps.scheduled_runs r
  SET result = v_step.result, position = v_step.position, error = v_step.error, outcome = v_outcome,
      finished_at = CASE WHEN v_outcome IS NOT NULL THEN clock_timestamp() END,
      lease_until = mps.lease_end(p_lease_seconds)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', '{"from": "lost", "to": "running"}');
  END IF;
  RETURN QUERY SELECT v_outcome IS NOT NULL, v_outcome, v_step.result, v_step.error;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_extend_run(p_run_id bigint, p_attempt integer, p_lease_seconds integer DEFAULT 60, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.scheduled_runs r SET lease_until = mps.lease_end(p_lease_seconds)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  RETURN FOUND;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_fail_run(p_run_id bigint, p_attempt integer, p_error text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.scheduled_runs r
  SET outcome = 'failed', finished_at = clock_timestamp(), error = left(coalesce(p_error, 'unknown'), 500)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  RETURN FOUND;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_open_sessions(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(role mps.session_role, open_sessions integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT s.role, count(*)::int FROM mps.sessions s
    WHERE s.expires_at > now() AND s.revoked_at IS NULL GROUP BY s.role;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_plan_task(p_task text, p_late_after_seconds integer DEFAULT NULL::integer, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
DECLARE
  v_late_after interval := make_interval(secs => p_late_after_seconds);
BEGIN
  PERFORM mps.require_service(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.scheduled_tasks t WHERE t.task = p_task) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  UPDATE mps.scheduled_tasks t
  SET late_after = v_late_after,
      planned_since = CASE WHEN t.late_after IS NULL THEN now() ELSE t.planned_since END
  WHERE t.task = p_task AND t.late_after IS DISTINCT FROM v_late_after;
  RETURN FOUND;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_scheduled_runs(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(task text, last_started_at timestamp with time zone, last_succeeded_at timestamp with time zone, last_outcome text, due_by timestamp with time zone, last_result jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT t.task, started.started_at, succeeded.finished_at,
         CASE WHEN started.id IS NOT NULL THEN coalesce(started.outcome, 'running') END,
         greatest(succeeded.finished_at, t.planned_since) + t.late_after, succeeded.result
  FROM mps.scheduled_tasks t
  LEFT JOIN LATERAL (
    SELECT r.* FROM mps.scheduled_runs r WHERE r.task = t.task ORDER BY r.started_at DESC, r.id DESC LIMIT 1
  ) started ON true
  LEFT JOIN LATERAL (
    SELECT r.* FROM mps.scheduled_runs r WHERE r.task = t.task AND r.outcome = 'ok' ORDER BY r.finished_at DESC LIMIT 1
  ) succeeded ON true
  ORDER BY t.task;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_start_run(p_task text, p_due_at timestamp with time zone, p_instance text, p_lease_seconds integer DEFAULT 60, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(run_id bigint, is_claimed boolean, attempt integer, outcome text, result jsonb, error text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_run mps.scheduled_runs;
  v_is_claimed boolean := true;
BEGIN
  PERFORM mps.require_service(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.scheduled_tasks t WHERE t.task = p_task) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  -- The clocks of two machines differ a little.
  IF p_due_at IS NULL OR NOT isfinite(p_due_at) OR p_due_at > clock_timestamp() + interval '1 minute' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"due_at": ["a time that has come"]}}');
  END IF;
  INSERT INTO mps.scheduled_runs AS r (task, due_at, lease_until, instance)
  VALUES (p_task, p_due_at, mps.lease_end(p_lease_seconds), left(coalesce(p_instance, 'unknown'), 200))
  ON CONFLICT (task, due_at) DO UPDATE
  SET attempt = r.attempt + 1, started_at = now(), lease_until = excluded.lease_until, instance = excluded.instance,
      finished_at = NULL, outcome = NULL, error = NULL,
      -- What a dead holder has counted goes on; what has failed begins anew, and keeps what it had done.
      position = CASE WHEN r.outcome IS NULL THEN r.position END,
      result = CASE WHEN r.outcome IS NULL THEN r.result ELSE r.result - '{failed,failures}'::text[] END
  WHERE r.outcome = 'failed' OR (r.outcome IS NULL AND r.lease_until < clock_timestamp())
  RETURNING * INTO v_run;
  IF NOT FOUND THEN
    v_is_claimed := false;
    SELECT * INTO v_run FROM mps.scheduled_runs r WHERE r.task = p_task AND r.due_at = p_due_at;
  END IF;
  RETURN QUERY SELECT v_run.id, v_is_claimed, v_run.attempt, v_run.outcome, v_run.result, v_run.error;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.system_time_zone(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN mps.time_zone();
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.unbind_member_from_card(p_card_id uuid, p_member_id uuid, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, member_id uuid, removed boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_role mps.bind_role;
  v_next_owner uuid;
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  -- An administrator also tidies up cards that are no longer in use.
  IF v_card.id IS NULL OR (v_card.status <> 'active' AND mps.actor_role(p_actor) <> 'admin') THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  SELECT b.role INTO v_role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id;
  IF v_role IS NULL THEN
    PERFORM mps.fail('BINDING_NOT_FOUND');
  END IF;
  IF v_role = 'owner' THEN
    SELECT b.member_id INTO v_next_owner FROM mps.card_bindings b
    WHERE b.card_id = p_card_id AND b.role = 'owner' AND b.member_id <> p_member_id
    ORDER BY b.created_at, b.member_id LIMIT 1;
    IF v_next_owner IS NULL THEN
      PERFORM mps.fail('CANNOT_REMOVE_LAST_OWNER');
    END IF;
    UPDATE mps.cards SET owner_member_id = v_next_owner, updated_at = now()
    WHERE id = p_card_id AND owner_member_id = p_member_id;
  END IF;
  DELETE FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id AND q.member_id = p_member_id;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(ARRAY[p_member_id]);
  END IF;
  PERFORM mps.audit(p_actor, 'card.unbind', 'card', p_card_id::text,
    jsonb_build_object('member_id', p_member_id, 'role', v_role));
  RETURN QUERY SELECT p_card_id, p_member_id, true;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.unfreeze_card(p_card_id uuid, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, status mps.card_status, updated_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT c.id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{inactive}', 'active', 'card.unfreeze', p_reason, p_actor) c
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.update_member(p_member_id uuid, p_changes jsonb, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, member_no text, name text, phone text, email text, status mps.member_status, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_new mps.members;
  v_constraint text;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF jsonb_typeof(p_changes) IS DISTINCT FROM 'object' OR p_changes = '{}'
    OR p_changes - ARRAY['name', 'phone', 'email'] <> '{}' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"changes": ["name, phone or email"]}}');
  END IF;
  SELECT m.* INTO v_member FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_member.status = 'deleted' THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_member.status));
  END IF;
  v_new := v_member;
  IF p_changes ? 'name' THEN
    v_new.name := mps.check_name(p_changes ->> 'name');
  END IF;
  IF p_changes ? 'phone' THEN
    v_new.phone := mps.check_phone(p_changes ->> 'phone');
  END IF;
  IF p_changes ? 'email' THEN
    v_new.email := mps.check_email(p_changes ->> 'email');
  END IF;
  IF v_new.phone IS NULL AND v_new.email IS NULL
    AND NOT EXISTS (SELECT 1 FROM mps.external_identities e WHERE e.member_id = p_member_id) THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"phone": ["phone or email must stay"]}}');
  END IF;
  IF v_new IS DISTINCT FROM v_member THEN
    UPDATE mps.members m SET name = v_new.name, phone = v_new.phone, email = v_new.email, updated_at = now()
    WHERE m.id = p_member_id RETURNING m.* INTO v_new;
    PERFORM mps.audit(p_actor, 'member.update', 'member', p_member_id::text, jsonb_build_object(
      'fields', to_jsonb(ARRAY(SELECT k FROM jsonb_object_keys(p_changes) k ORDER BY k))));
  END IF;
  RETURN QUERY SELECT v_new.id, v_new.member_no, v_new.name, v_new.phone, v_new.email, v_new.status,
                      v_new.created_at, v_new.updated_at;
EXCEPTION
  WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS v_constraint = CONSTRAINT_NAME;
    PERFORM mps.fail_duplicate_member(v_constraint);
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.update_member_profile(p_member_id uuid, p_name text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(member_id uuid, member_no text, name text, phone text, email text, status mps.member_status, login_enabled boolean, identity_providers text[], points integer, level integer, level_name text, discount_rate numeric, next_level jsonb, timezone text, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_name text := mps.check_name(p_name);
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  SELECT m.* INTO v_member FROM mps.members m WHERE m.id = p_member_id FOR UPDATE;
  IF v_member.id IS NULL OR v_member.status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_member.status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  IF v_name <> v_member.name THEN
    UPDATE mps.members m SET name = v_name, updated_at = now() WHERE m.id = p_member_id;
    PERFORM mps.audit(p_actor, 'member.update', 'member', p_member_id::text, '{"fields": ["name"]}');
  END IF;
  RETURN QUERY SELECT p.* FROM public.get_member_profile(p_member_id, p_actor) p;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.update_operator(p_merchant_id uuid, p_operator_id uuid, p_role mps.operator_role DEFAULT NULL::mps.operator_role, p_status mps.account_status DEFAULT NULL::mps.account_status, p_password_hash text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(operator_id uuid, merchant_id uuid, name text, role mps.operator_role, status mps.account_status, login_enabled boolean, created_at timestamp with time zone, updated_at timestamp with time zone, ended_session_ids uuid[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF num_nonnulls(p_role, p_status, p_password_hash) = 0 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["role, status or password is needed"]}}');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  UPDATE mps.merchant_operators o
  SET role = coalesce(p_role, o.role), status = coalesce(p_status, o.status),
      password_hash = coalesce(p_password_hash, o.password_hash), updated_at = now()
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id
  RETURNING o.* INTO v_operator;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  PERFORM mps.audit(p_actor, 'operator.update', 'operator', p_operator_id::text, jsonb_build_object(
    'merchant_id', p_merchant_id, 'role', p_role, 'status', p_status, 'password_changed', p_password_hash IS NOT NULL));
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at,
                      mps.end_sessions('merchant', p_merchant_id, p_operator_id, p_reason => 'operator_changed');
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.update_points_and_level(p_card_id uuid, p_delta_points integer, p_reason text DEFAULT 'manual_adjust'::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, points_before integer, points_after integer, delta_points integer, level_before integer, level_after integer, discount_after numeric, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_before mps.cards;
  v_after mps.cards;
BEGIN
  PERFORM mps.require_admin(p_actor);
  IF p_delta_points IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"delta_points": ["a whole number"]}}');
  END IF;
  SELECT * INTO v_before FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF NOT mps.is_usable(v_before) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF NOT mps.collects_points(v_before.card_type) THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_POINTS');
  END IF;
  v_after := mps.change_points(v_before, p_delta_points, NULL, coalesce(p_reason, 'manual_adjust'));
  PERFORM mps.audit(p_actor, 'card.adjust_points', 'card', p_card_id::text, jsonb_build_object(
    'points_before', v_before.points, 'points_after', v_after.points, 'reason', p_reason));
  RETURN QUERY SELECT p_card_id, v_before.points, v_after.points, v_after.points - v_before.points, v_before.level,
    v_after.level, mps.payment_discount(v_after), v_after.updated_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.update_settlement_status(p_settlement_id uuid, p_status mps.settlement_status, p_reason text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(id uuid, merchant_id uuid, merchant_code text, mode mps.settlement_mode, period_start timestamp with time zone, period_end timestamp with time zone, total_amount numeric, total_tx_count integer, status mps.settlement_status, created_at timestamp with time zone, updated_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_from mps.settlement_status;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT s.status INTO v_from FROM mps.settlements s WHERE s.id = p_settlement_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  IF ((v_from, p_status) IN (('pending', 'settled'), ('settled', 'paid'), ('pending', 'failed'), ('settled', 'failed')))
    IS NOT TRUE THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_from, 'to', p_status));
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.status', 'settlement', p_settlement_id::text,
                    jsonb_build_object('from', v_from, 'to', p_status, 'reason', p_reason));
  RETURN QUERY
  UPDATE mps.settlements s SET status = p_status, updated_at = now()
  FROM mps.merchants m WHERE s.id = p_settlement_id AND m.id = s.merchant_id
  RETURNING s.id, s.merchant_id, m.code, s.mode, s.period_start, s.period_end, s.total_amount, s.total_tx_count,
            s.status, s.created_at, s.updated_at;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.use_recovery_code(p_administrator_id uuid, p_code_hash text, p_request_id text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(accepted boolean, recovery_codes_left integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
DECLARE
  v_accepted boolean;
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.recovery_codes r SET used_at = now()
  WHERE r.administrator_id = p_administrator_id AND r.code_hash = p_code_hash AND r.used_at IS NULL;
  v_accepted := FOUND;
  IF v_accepted THEN
    PERFORM mps.audit(jsonb_build_object('role', 'admin', 'id', p_administrator_id, 'request_id', p_request_id),
      'second_factor.recover', 'admin', p_administrator_id::text);
  END IF;
  RETURN QUERY SELECT v_accepted, (SELECT count(*)::int FROM mps.recovery_codes r
    WHERE r.administrator_id = p_administrator_id AND r.used_at IS NULL);
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.use_second_factor_step(p_administrator_id uuid, p_step bigint, p_secret_encrypted text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(accepted boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.second_factors f
  SET last_step = p_step, secret_encrypted = coalesce(p_secret_encrypted, f.secret_encrypted)
  WHERE f.administrator_id = p_administrator_id AND f.last_step < p_step;
  RETURN QUERY SELECT FOUND;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.user_recharge_card(p_card_id uuid, p_amount numeric, p_payment_method mps.pay_method DEFAULT 'wechat'::mps.pay_method, p_tag jsonb DEFAULT '{}'::jsonb, p_idempotency_key text DEFAULT NULL::text, p_external_order_id text DEFAULT NULL::text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS SETOF mps.recharge_result
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET enable_seqscan TO 'off'
AS $function$
DECLARE
  v_tag jsonb := mps.check_tag(p_tag);
  v_order text := mps.check_external_order_id(p_external_order_id);
  v_scope text;
  v_tx_id uuid;
  v_card mps.cards;
BEGIN
  IF NOT mps.is_amount(p_amount) THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  IF p_payment_method IS NULL OR p_payment_method = 'balance' THEN
    PERFORM mps.fail('INVALID_PAYMENT_METHOD');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');

  v_scope := mps.key_scope(p_actor, p_card_id);
  v_tx_id := mps.claim_key(v_scope, 'recharge', p_idempotency_key,
    jsonb_build_array(p_card_id, round(p_amount, 2), p_payment_method, v_order, v_tag));
  IF v_tx_id IS NULL THEN
    v_tx_id := mps.earlier_recharge(p_card_id, v_order, p_amount);
    IF v_tx_id IS NOT NULL THEN
      PERFORM mps.complete_key(v_scope, 'recharge', p_idempotency_key, v_tx_id);
    END IF;
  END IF;
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.recharge_answer(v_tx_id, true);
    RETURN;
  END IF;

  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.card_type NOT IN ('standard', 'prepaid') THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
  END IF;
  IF NOT mps.is_usable(v_card) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF NOT mps.members_active(v_card.owner_member_id, mps.acting_member(p_actor)) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  v_tx_id := mps.credit_card(v_card, p_amount, p_payment_method, v_tag, v_order, NULL, p_actor);
  PERFORM mps.complete_key(v_scope, 'recharge', p_idempotency_key, v_tx_id);
  RETURN NEXT mps.recharge_answer(v_tx_id, false);
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.validate_qr_plain(p_qr_plain text, p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(card_id uuid, card_no text, card_type mps.card_type, balance numeric, status mps.card_status, level integer, member_name text, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
BEGIN
  IF mps.actor_role(p_actor) = 'member' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  IF p_qr_plain IS NULL OR length(p_qr_plain) < 16 THEN
    PERFORM mps.fail('INVALID_QR');
  END IF;
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.balance, c.status, c.level, left(m.name, 1) || '**', q.expires_at
  FROM mps.payment_codes q
  JOIN mps.cards c ON c.id = q.card_id
  JOIN mps.members m ON m.id = q.member_id
  WHERE q.code_hash = mps.hash_code(p_qr_plain) AND q.expires_at > now();
  IF NOT FOUND THEN
    PERFORM mps.fail('QR_EXPIRED_OR_INVALID');
  END IF;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.verify_audit(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(violation text, object_type text, object_id text, details jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM public.seal_audit_log(p_actor => p_actor);

  RETURN QUERY
  SELECT 'altered_row', 'audit_event', a.id::text, '{}'::jsonb
  FROM mps.audit_log a WHERE a.row_hash <> mps.audit_row_hash(a) ORDER BY a.id LIMIT 100;

  RETURN QUERY
  WITH chain AS (
    SELECT b.*, lag(b.id, 1, 0::bigint) OVER w AS previous_id, lag(b.last_id, 1, 0::bigint) OVER w AS previous_last,
           lag(b.hash) OVER w AS previous_hash
    FROM mps.audit_batches b WINDOW w AS (ORDER BY b.id)
  ), checked AS (
    SELECT c.*, (SELECT count(*)::int FROM mps.audit_log a WHERE a.id BETWEEN c.first_id AND c.last_id) AS found,
           mps.audit_batch_hash(c.previous_hash, c.id, c.first_id, c.last_id) AS expected_hash
    FROM chain c
  )
  SELECT CASE WHEN k.id <> k.previous_id + 1 OR k.first_id <> k.previous_last + 1 THEN 'removed_batch'
              WHEN k.found < k.row_count THEN 'removed_rows'
              WHEN k.found > k.row_count THEN 'added_rows'
              ELSE 'altered_batch' END,
         'audit_batch', k.id::text,
         jsonb_build_object('first_id', k.first_id, 'last_id', k.last_id, 'sealed_rows', k.row_count,
           'found_rows', k.found, 'sealed_at', mps.iso(k.sealed_at))
  FROM checked k WHERE k.hash <> k.expected_hash OR k.found <> k.row_count OR k.id <> k.previous_id + 1
    OR k.first_id <> k.previous_last + 1
  ORDER BY k.id LIMIT 100;
END
$function$

-- may be executed by: service_role

CREATE OR REPLACE FUNCTION public.verify_ledger(p_actor jsonb DEFAULT NULL::jsonb)
 RETURNS TABLE(invariant text, object_type text, object_id text, details jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_admin(p_actor);
  RETURN QUERY
  SELECT 'A', 'card', c.card_no, jsonb_build_object('balance', c.balance, 'expected', c.initial_balance + coalesce(s.total, 0))
  FROM mps.cards c
  LEFT JOIN (SELECT t.card_id, sum(mps.signed_amount(t)) AS total FROM mps.transactions t GROUP BY t.card_id) s ON s.card_id = c.id
  WHERE c.balance <> c.initial_balance + coalesce(s.total, 0);

  RETURN QUERY
  SELECT 'B', 'card', c.card_no, jsonb_build_object('balance', c.balance, 'points', c.points)
  FROM mps.cards c WHERE c.balance < 0 OR c.balance = 'NaN' OR c.points < 0;

  RETURN QUERY
  SELECT 'E', 'transaction', p.tx_no,
    jsonb_build_object('final_amount', p.final_amount, 'refunded_amount', p.refunded_amount, 'refunds', coalesce(r.total, 0))
  FROM mps.transactions p
  LEFT JOIN (SELECT t.original_tx_id, sum(t.final_amount) AS total FROM mps.transactions t
             WHERE t.tx_type = 'refund' AND t.status = 'completed' GROUP BY t.original_tx_id) r ON r.original_tx_id = p.id
  WHERE p.tx_type = 'payment' AND (coalesce(r.total, 0) > p.final_amount OR coalesce(r.total, 0) <> p.refunded_amount);

  RETURN QUERY
  SELECT 'F', 'code', encode(t.code_hash, 'hex'), jsonb_build_object('charges', count(*))
  FROM mps.transactions t WHERE t.code_hash IS NOT NULL GROUP BY t.code_hash HAVING count(*) > 1;

  RETURN QUERY
  SELECT 'G', 'card', c.card_no, jsonb_build_object('points', c.points, 'expected', coalesce(l.total, 0), 'level', c.level)
  FROM mps.cards c
  LEFT JOIN (SELECT p.card_id, sum(p.delta_points) AS total FROM mps.point_ledger p GROUP BY p.card_id) l ON l.card_id = c.id
  WHERE c.points <> coalesce(l.total, 0) OR c.level <> (mps.level_of(c.points)).level;

  RETURN QUERY
  SELECT 'H', 'transaction', t.tx_no, jsonb_build_object('audit_rows', coalesce(a.total, 0))
  FROM mps.transactions t
  LEFT JOIN (SELECT l.object_id, count(*) AS total FROM mps.audit_log l
             WHERE l.object_type = 'transaction' GROUP BY l.object_id) a ON a.object_id = t.id::text
  WHERE coalesce(a.total, 0) <> 1;
END
$function$

-- may be executed by: service_role
