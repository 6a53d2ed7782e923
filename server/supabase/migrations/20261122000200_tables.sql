-- Every table of the system. Money is numeric(12,2); the CHECKs keep NaN, infinity and negatives out even
-- of a hand-written UPDATE (numeric(12,2) itself already refuses infinity).

CREATE TABLE mps.membership_levels (
  level int PRIMARY KEY CHECK (level >= 0),
  name text NOT NULL UNIQUE,
  min_points int NOT NULL UNIQUE CHECK (min_points >= 0),
  discount numeric(4, 3) NOT NULL CHECK (discount > 0 AND discount <= 1)
);
-- Source of the levels: the card rules of the Member Payment System.
INSERT INTO mps.membership_levels (level, name, min_points, discount) VALUES
  (0, '普通會員', 0, 1.000),
  (1, '銀卡會員', 1000, 0.950),
  (2, '金卡會員', 5000, 0.900),
  (3, '鑽石會員', 10000, 0.850);

CREATE SEQUENCE mps.member_no_seq MAXVALUE 99999999;
CREATE TABLE mps.members (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  member_no text NOT NULL UNIQUE DEFAULT 'M' || lpad(nextval('mps.member_no_seq')::text, 8, '0'),
  name text NOT NULL,
  phone text UNIQUE,
  email text,
  status mps.member_status NOT NULL DEFAULT 'active',
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX members_email_key ON mps.members (lower(email));
CREATE INDEX members_created_at_idx ON mps.members (created_at DESC, id DESC);

CREATE TABLE mps.external_identities (
  provider text NOT NULL,
  external_id text NOT NULL,
  member_id uuid NOT NULL REFERENCES mps.members (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (provider, external_id)
);
CREATE INDEX external_identities_member_idx ON mps.external_identities (member_id);

CREATE TABLE mps.merchants (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  contact text,
  status mps.merchant_status NOT NULL DEFAULT 'active',
  -- The merchant's own account, a manager; named operators have theirs in merchant_operators.
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX merchants_created_at_idx ON mps.merchants (created_at DESC, id DESC);

CREATE TABLE mps.merchant_operators (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  merchant_id uuid NOT NULL REFERENCES mps.merchants (id),
  name text NOT NULL,
  role mps.operator_role NOT NULL,
  status mps.account_status NOT NULL DEFAULT 'active',
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (merchant_id, name)
);

CREATE TABLE mps.administrators (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE,
  status mps.account_status NOT NULL DEFAULT 'active',
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE SEQUENCE mps.standard_card_no_seq MAXVALUE 99999999;
CREATE SEQUENCE mps.prepaid_card_no_seq MAXVALUE 99999999;
CREATE SEQUENCE mps.corporate_card_no_seq MAXVALUE 99999999;
CREATE SEQUENCE mps.voucher_card_no_seq MAXVALUE 99999999;
CREATE TABLE mps.cards (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  card_no text NOT NULL UNIQUE,
  card_type mps.card_type NOT NULL,
  owner_member_id uuid REFERENCES mps.members (id),
  name text,
  balance numeric(12, 2) NOT NULL DEFAULT 0 CHECK (balance >= 0 AND balance <> 'NaN'),
  -- What a card held before its first transaction here; 0 but for cards taken over from elsewhere.
  initial_balance numeric(12, 2) NOT NULL DEFAULT 0 CHECK (initial_balance >= 0 AND initial_balance <> 'NaN'),
  points int NOT NULL DEFAULT 0 CHECK (points >= 0),
  level int NOT NULL DEFAULT 0 REFERENCES mps.membership_levels (level),
  -- A factor: 0.95 pays 95 %. On a corporate card it is what its bound members' standard cards receive.
  fixed_discount numeric(4, 3) CHECK (fixed_discount > 0 AND fixed_discount <= 1),
  -- On a standard card: the best factor of the corporate cards that its owner is bound to.
  corporate_discount numeric(4, 3) CHECK (corporate_discount > 0 AND corporate_discount <= 1),
  status mps.card_status NOT NULL DEFAULT 'active',
  binding_password_hash text,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX cards_one_standard_per_member ON mps.cards (owner_member_id) WHERE card_type = 'standard';
CREATE INDEX cards_owner_idx ON mps.cards (owner_member_id);
CREATE INDEX cards_created_at_idx ON mps.cards (created_at DESC, id DESC);
CREATE INDEX cards_expires_at_idx ON mps.cards (expires_at) WHERE expires_at IS NOT NULL AND status = 'active';

CREATE TABLE mps.card_bindings (
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  member_id uuid NOT NULL REFERENCES mps.members (id),
  role mps.bind_role NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (card_id, member_id)
);
CREATE INDEX card_bindings_member_idx ON mps.card_bindings (member_id);

-- Live payment codes: one per card and issuing member, only the hash. A charge deletes the row it used.
CREATE TABLE mps.payment_codes (
  code_hash bytea PRIMARY KEY,
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  member_id uuid NOT NULL REFERENCES mps.members (id),
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (card_id, member_id)
);
CREATE INDEX payment_codes_member_idx ON mps.payment_codes (member_id);
CREATE INDEX payment_codes_expires_at_idx ON mps.payment_codes (expires_at);

CREATE TABLE mps.settlements (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  merchant_id uuid NOT NULL REFERENCES mps.merchants (id),
  mode mps.settlement_mode NOT NULL,
  period_start timestamptz NOT NULL,
  period_end timestamptz NOT NULL CHECK (period_end > period_start),
  payment_count int NOT NULL,
  payment_amount numeric(14, 2) NOT NULL,
  refund_count int NOT NULL,
  refund_amount numeric(14, 2) NOT NULL,
  total_amount numeric(14, 2) NOT NULL CHECK (total_amount = payment_amount - refund_amount),
  total_tx_count int NOT NULL CHECK (total_tx_count = payment_count + refund_count),
  status mps.settlement_status NOT NULL DEFAULT 'pending',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (merchant_id, mode, period_start, period_end)
);
CREATE INDEX settlements_merchant_idx ON mps.settlements (merchant_id, created_at DESC, id DESC);

CREATE SEQUENCE mps.payment_no_seq MAXVALUE 9999999999;
CREATE SEQUENCE mps.refund_no_seq MAXVALUE 9999999999;
CREATE SEQUENCE mps.recharge_no_seq MAXVALUE 9999999999;
CREATE TABLE mps.transactions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tx_no text NOT NULL UNIQUE,
  tx_type mps.tx_type NOT NULL,
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  -- Who showed the code or recharged; null where nobody is known (the service itself on an ownerless card).
  member_id uuid REFERENCES mps.members (id),
  merchant_id uuid REFERENCES mps.merchants (id),
  operator text,
  raw_amount numeric(12, 2) NOT NULL CHECK (raw_amount > 0 AND raw_amount <> 'NaN'),
  discount_applied numeric(4, 3) NOT NULL DEFAULT 1 CHECK (discount_applied > 0 AND discount_applied <= 1),
  final_amount numeric(12, 2) NOT NULL CHECK (final_amount >= 0 AND final_amount <> 'NaN'),
  -- Points that a payment gave, or that a refund took back (then negative).
  points_earned int NOT NULL DEFAULT 0,
  -- What the answer said, kept so that a replay says the same.
  balance_after numeric(12, 2) NOT NULL CHECK (balance_after >= 0),
  level_after int NOT NULL,
  -- On a refund: what could still be refunded of its payment afterwards.
  remaining_after numeric(12, 2) CHECK (remaining_after >= 0),
  status mps.tx_status NOT NULL DEFAULT 'completed',
  payment_method mps.pay_method NOT NULL,
  reason text,
  tag jsonb NOT NULL DEFAULT '{}',
  external_order_id text,
  original_tx_id uuid REFERENCES mps.transactions (id),
  -- On a payment: what its refunds add up to, kept under the card's lock.
  refunded_amount numeric(12, 2) NOT NULL DEFAULT 0,
  -- On a payment: the points that its refunds took back.
  points_reversed int NOT NULL DEFAULT 0,
  settlement_id uuid REFERENCES mps.settlements (id),
  code_hash bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (refunded_amount >= 0 AND refunded_amount <= final_amount),
  CHECK ((tx_type = 'refund') = (original_tx_id IS NOT NULL)),
  CHECK (tx_type = 'recharge' OR merchant_id IS NOT NULL)
);
-- One code, at most one charge: the last line of defence behind the lock.
CREATE UNIQUE INDEX transactions_code_hash_key ON mps.transactions (code_hash) WHERE code_hash IS NOT NULL;
CREATE UNIQUE INDEX transactions_charge_order_key ON mps.transactions (merchant_id, external_order_id)
  WHERE tx_type = 'payment' AND external_order_id IS NOT NULL;
CREATE UNIQUE INDEX transactions_recharge_order_key ON mps.transactions (card_id, external_order_id)
  WHERE tx_type = 'recharge' AND external_order_id IS NOT NULL;
CREATE INDEX transactions_card_idx ON mps.transactions (card_id, created_at DESC, id DESC);
CREATE INDEX transactions_member_idx ON mps.transactions (member_id, created_at DESC, id DESC);
CREATE INDEX transactions_merchant_idx ON mps.transactions (merchant_id, created_at DESC, id DESC);
CREATE INDEX transactions_created_at_idx ON mps.transactions (created_at DESC, id DESC);
CREATE INDEX transactions_original_idx ON mps.transactions (original_tx_id) WHERE original_tx_id IS NOT NULL;

CREATE TABLE mps.point_ledger (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  tx_id uuid REFERENCES mps.transactions (id),
  delta_points int NOT NULL,
  points_before int NOT NULL CHECK (points_before >= 0),
  points_after int NOT NULL CHECK (points_after >= 0),
  reason text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (points_after = points_before + delta_points)
);
CREATE INDEX point_ledger_card_idx ON mps.point_ledger (card_id, id DESC);

-- Key, fingerprint of the request and its effect, written in the transaction of the effect.
CREATE TABLE mps.idempotency_keys (
  scope text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  tx_id uuid REFERENCES mps.transactions (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scope, operation, key)
);
CREATE INDEX idempotency_keys_created_at_idx ON mps.idempotency_keys (created_at);

-- A login. The row is the truth about whether a token is alive; every cache only repeats it.
CREATE TABLE mps.sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  role mps.session_role NOT NULL,
  -- The member, merchant or administrator.
  subject_id uuid NOT NULL,
  -- A named operator of the merchant; null is the merchant's own account.
  operator_id uuid REFERENCES mps.merchant_operators (id),
  ip text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoke_reason text
);
CREATE INDEX sessions_subject_idx ON mps.sessions (role, subject_id) WHERE revoked_at IS NULL;
CREATE INDEX sessions_created_at_idx ON mps.sessions (created_at DESC, id DESC);
CREATE INDEX sessions_expires_at_idx ON mps.sessions (expires_at);

-- Who did what to which object, for whom: one row per change, in the transaction of the change.
CREATE TABLE mps.audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now(),
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
  details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_object_idx ON mps.audit_log (object_type, object_id, id DESC);
CREATE INDEX audit_log_actor_idx ON mps.audit_log (actor_id, id DESC);
CREATE INDEX audit_log_action_idx ON mps.audit_log (action, created_at DESC);
CREATE INDEX audit_log_created_at_idx ON mps.audit_log (created_at DESC);

CREATE FUNCTION mps.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the table is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mps.audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();
CREATE TRIGGER point_ledger_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mps.point_ledger
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();

-- Settings that change the meaning of a day; one row.
CREATE TABLE mps.settings (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- The business time zone: "today", daily summaries, trends.
  time_zone text NOT NULL DEFAULT 'Asia/Taipei'
);
INSERT INTO mps.settings DEFAULT VALUES;

-- Nobody reads or writes a table but through the functions.
REVOKE ALL ON ALL TABLES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA mps FROM PUBLIC, anon, authenticated, service_role;
REVOKE ALL ON FUNCTION mps.refuse_change() FROM PUBLIC;
