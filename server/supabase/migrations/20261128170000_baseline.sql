-- Generated from server/supabase/schemas by `npm run db:diff -- --baseline`. Do not edit.

-- From schemas/foundation.sql

-- Roles, extensions and schemas. The same file applies on Supabase, on PostgreSQL 15 and newer, and on PGlite.

-- Supabase has these roles; other databases get them here.
DO $$
DECLARE
  v_role text;
BEGIN
  FOREACH v_role IN ARRAY ARRAY['anon', 'authenticated', 'service_role'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = v_role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', v_role);
    END IF;
  END LOOP;
EXCEPTION
  -- Roles belong to the whole server, so a migration of another database may create them at the same time.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE SCHEMA IF NOT EXISTS extensions;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;

-- Tables, sequences and helpers. Only the owner has USAGE: tables are read and written only through functions, and a
-- helper stays closed even if its file lacks the REVOKE. PostgreSQL lets PUBLIC execute every new function, and ALTER
-- DEFAULT PRIVILEGES cannot change that for one schema. Each table has row security on and no policy: a role that is
-- granted a table by mistake still sees no row. The functions run as the owner, who is exempt.
CREATE SCHEMA mps;
REVOKE ALL ON SCHEMA mps FROM PUBLIC;

-- Enums and result types of the callable functions; callers need USAGE to cast to them.
CREATE SCHEMA mps_types;
REVOKE ALL ON SCHEMA mps_types FROM PUBLIC;
GRANT USAGE ON SCHEMA mps_types TO service_role;

-- The callable functions. They run as their owner and are the only way in.
CREATE SCHEMA mps_api;
REVOKE ALL ON SCHEMA mps_api FROM PUBLIC;
GRANT USAGE ON SCHEMA mps_api TO service_role;

-- From schemas/types/account_status.sql

-- The status of an administrator or operator; an inactive one cannot log in.
CREATE TYPE mps_types.account_status AS ENUM ('active', 'inactive');
COMMENT ON TYPE mps_types.account_status IS
  'The status of an administrator or operator; an inactive one cannot log in.';

-- From schemas/types/acted_by.sql

-- Who acted on somebody's behalf, as the person concerned sees it.
CREATE TYPE mps_types.acted_by AS ENUM ('administrator');
COMMENT ON TYPE mps_types.acted_by IS
  'Who acted on somebody''s behalf, as the person concerned sees it.';

-- From schemas/functions/shared/role_permissions.sql

-- Returns the permissions of an administrator's role; none for an unknown role. shared/src/roles.ts has the same lists
-- for sessions and menus; a test compares the two. p_role is text, so an actor that names an unknown role is refused
-- like one without the permission.
CREATE OR REPLACE FUNCTION mps.role_permissions(p_role text) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_role
    WHEN 'owner' THEN ARRAY['admin:create_member', 'admin:manage_members', 'admin:manage_cards',
      'admin:manage_merchants', 'admin:adjust_points', 'admin:suspend_member', 'admin:suspend_merchant',
      'admin:batch_operations', 'admin:read_statistics', 'admin:read_audit', 'admin:manage_sessions',
      'admin:read_members', 'admin:read_cards', 'admin:read_merchants', 'admin:read_transactions', 'admin:read_books',
      'admin:read_security', 'admin:move_money', 'admin:settle', 'admin:pay_out', 'admin:reconcile',
      'admin:act_for_others', 'admin:manage_administrators', 'admin:manage_settings', 'admin:manage_keys',
      'admin:privacy']
    WHEN 'finance' THEN ARRAY['admin:adjust_points', 'admin:read_statistics', 'admin:read_audit', 'admin:read_members',
      'admin:read_cards', 'admin:read_merchants', 'admin:read_transactions', 'admin:read_books', 'admin:read_security',
      'admin:move_money', 'admin:settle', 'admin:pay_out', 'admin:reconcile', 'admin:act_for_others']
    WHEN 'support' THEN ARRAY['admin:create_member', 'admin:manage_members', 'admin:manage_cards',
      'admin:suspend_member', 'admin:manage_sessions', 'admin:read_members', 'admin:read_cards',
      'admin:read_transactions', 'admin:act_for_others']
    WHEN 'auditor' THEN ARRAY['admin:read_statistics', 'admin:read_audit', 'admin:read_members', 'admin:read_cards',
      'admin:read_merchants', 'admin:read_transactions', 'admin:read_books', 'admin:read_security']
    ELSE ARRAY[]::text[]
  END
$$;
COMMENT ON FUNCTION mps.role_permissions IS
  'Returns the permissions of an administrator''s role; none for an unknown role.';
REVOKE ALL ON FUNCTION mps.role_permissions FROM PUBLIC;

-- From schemas/types/administrator_role.sql

-- The role of an administrator; mps.role_permissions() says what each may do.
CREATE TYPE mps_types.administrator_role AS ENUM ('owner', 'finance', 'support', 'auditor');
COMMENT ON TYPE mps_types.administrator_role IS
  'The role of an administrator; mps.role_permissions() says what each may do.';

-- From schemas/types/approval_state.sql

-- The state of an approval. 'expired' is never stored: a pending approval has it from expires_at on. 'void': approved,
-- but without effect, because what the checker saw had changed.
CREATE TYPE mps_types.approval_state AS ENUM ('pending', 'approved', 'refused', 'cancelled', 'expired', 'void');
COMMENT ON TYPE mps_types.approval_state IS
  'The state of an approval.';

-- From schemas/types/approval_row.sql

-- One approval as callers see it; the stored arguments are left out.
CREATE TYPE mps_types.approval_row AS (
  id uuid, operation text, amount numeric, object_type text, object_id text, details jsonb,
  state mps_types.approval_state, created_at timestamptz, expires_at timestamptz, maker_id uuid, maker_name text,
  decided_at timestamptz, decided_by uuid, decided_by_name text, reason text, void_reason text, result jsonb,
  is_own boolean, can_decide boolean
);
COMMENT ON TYPE mps_types.approval_row IS
  'One approval as callers see it; the stored arguments are left out.';

-- From schemas/types/bind_role.sql

-- What a member may do on a card: owner, admin and member may pay and recharge, a viewer may only look. get_card lists
-- bindings in the order of these values.
CREATE TYPE mps_types.bind_role AS ENUM ('owner', 'admin', 'member', 'viewer');
COMMENT ON TYPE mps_types.bind_role IS
  'What a member may do on a card: owner, admin and member may pay and recharge, a viewer may only look.';

-- From schemas/types/card_status.sql

-- The status of a card; only an active one pays, recharges and issues codes. inactive is a frozen card, which can
-- become active again. A lost, expired or suspended card can only be closed, and closed is final.
CREATE TYPE mps_types.card_status AS ENUM ('active', 'inactive', 'lost', 'expired', 'suspended', 'closed');
COMMENT ON TYPE mps_types.card_status IS
  'The status of a card; only an active one pays, recharges and issues codes.';

-- From schemas/types/card_type.sql

-- The type of a card. A standard card is the member's personal one. A prepaid card can be shared, a corporate card
-- holds no money and gives its members a discount, and a voucher card is spent and never recharged. Source: the card
-- rules.
CREATE TYPE mps_types.card_type AS ENUM ('standard', 'prepaid', 'corporate', 'voucher');
COMMENT ON TYPE mps_types.card_type IS
  'The type of a card.';

-- From schemas/types/charge_item.sql

-- One charge as a till asks for it. ord: its place in the call, from 1. code_hash: null where what was shown is too
-- short to be a code.
CREATE TYPE mps.charge_item AS (ord int, merchant_code text, code_hash bytea, raw_amount numeric, idempotency_key text,
  tag jsonb, external_order_id text, actor jsonb);

-- From schemas/types/tx_status.sql

-- The status of a transaction; every transaction is written as completed and stays so. A refunded payment stays
-- completed too: what is left of it is final_amount - refunded_amount.
CREATE TYPE mps_types.tx_status AS ENUM ('processing', 'completed', 'failed', 'cancelled', 'refunded');
COMMENT ON TYPE mps_types.tx_status IS
  'The status of a transaction; every transaction is written as completed and stays so.';

-- From schemas/types/charge_outcome.sql

-- What became of one charge of several. item: its place in the call, from 1. refusal: null for a payment, else a code
-- of the list, with what fail() would say in details; or SINGLY, which refuses nothing: send that charge again by
-- itself. The rest is charge_result.
CREATE TYPE mps_types.charge_outcome AS (item int, refusal text, details jsonb, tx_id uuid, tx_no text, card_id uuid,
  final_amount numeric, discount numeric, raw_amount numeric, points_earned int, status mps_types.tx_status,
  created_at timestamptz, card_no text, card_type mps_types.card_type, level int, balance_after numeric,
  replayed boolean);

-- From schemas/types/charge_result.sql

-- What a charge returns, the first time and when it is replayed. raw_amount is the price and final_amount what was paid
-- after the discount, a factor. level is the one after the charge.
CREATE TYPE mps_types.charge_result AS (
  tx_id uuid, tx_no text, card_id uuid, final_amount numeric, discount numeric, raw_amount numeric, points_earned int,
  status mps_types.tx_status, created_at timestamptz, card_no text, card_type mps_types.card_type, level int,
  balance_after numeric, replayed boolean
);
COMMENT ON TYPE mps_types.charge_result IS
  'What a charge returns, the first time and when it is replayed.';

-- From schemas/types/held_charge.sql

-- A charge whose locks are held: its place in the call, and the card that is locked for it; null where its code led to
-- none.
CREATE TYPE mps.held_charge AS (ord int, card_id uuid);

-- From schemas/types/member_status.sql

-- The status of a member; only an active one may log in and pay.
CREATE TYPE mps_types.member_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');
COMMENT ON TYPE mps_types.member_status IS
  'The status of a member; only an active one may log in and pay.';

-- From schemas/types/merchant_status.sql

-- The status of a merchant; only an active one may log in, charge and refund.
CREATE TYPE mps_types.merchant_status AS ENUM ('active', 'inactive', 'suspended');
COMMENT ON TYPE mps_types.merchant_status IS
  'The status of a merchant; only an active one may log in, charge and refund.';

-- From schemas/types/operator_role.sql

-- The role of a merchant's operator: cashiers charge; managers also refund and settle.
CREATE TYPE mps_types.operator_role AS ENUM ('manager', 'cashier');
COMMENT ON TYPE mps_types.operator_role IS
  'The role of a merchant''s operator: cashiers charge; managers also refund and settle.';

-- From schemas/types/pay_method.sql

-- How a transaction was paid: payments and refunds by the card's balance, recharges by the others.
CREATE TYPE mps_types.pay_method AS ENUM ('balance', 'cash', 'wechat', 'alipay');
COMMENT ON TYPE mps_types.pay_method IS
  'How a transaction was paid: payments and refunds by the card''s balance, recharges by the others.';

-- From schemas/types/recharge_result.sql

-- What a recharge returns, the first time and when it is replayed.
CREATE TYPE mps_types.recharge_result AS (
  tx_id uuid, tx_no text, card_id uuid, amount numeric, payment_method mps_types.pay_method, status mps_types.tx_status,
  created_at timestamptz, balance_after numeric, replayed boolean
);
COMMENT ON TYPE mps_types.recharge_result IS
  'What a recharge returns, the first time and when it is replayed.';

-- From schemas/types/refund_result.sql

-- What a refund returns, the first time and when it is replayed. remaining_refundable is what can still be refunded of
-- the payment afterwards. points_reversed are the points that the refund took from the card.
CREATE TYPE mps_types.refund_result AS (
  refund_tx_id uuid, refund_tx_no text, refunded_amount numeric, original_tx_no text, remaining_refundable numeric,
  points_reversed int, status mps_types.tx_status, created_at timestamptz, balance_after numeric, replayed boolean
);
COMMENT ON TYPE mps_types.refund_result IS
  'What a refund returns, the first time and when it is replayed.';

-- From schemas/types/session_role.sql

-- The role of a session's account.
CREATE TYPE mps_types.session_role AS ENUM ('member', 'merchant', 'admin');
COMMENT ON TYPE mps_types.session_role IS
  'The role of a session''s account.';

-- From schemas/types/settlement_mode.sql

-- When a settlement is made: on demand, on the next business day (T+1), or once a month.
CREATE TYPE mps_types.settlement_mode AS ENUM ('realtime', 't_plus_1', 'monthly');
COMMENT ON TYPE mps_types.settlement_mode IS
  'When a settlement is made: on demand, on the next business day (T+1), or once a month.';

-- From schemas/types/settlement_status.sql

-- The status of a settlement: pending, then settled, then paid; failed unless it was paid.
CREATE TYPE mps_types.settlement_status AS ENUM ('pending', 'settled', 'failed', 'paid');
COMMENT ON TYPE mps_types.settlement_status IS
  'The status of a settlement: pending, then settled, then paid; failed unless it was paid.';

-- From schemas/types/task_run.sql

-- The part of a scheduled run that its task reads. A type of its own, so that the tasks do not depend on the table's
-- row type.
CREATE TYPE mps.task_run AS (id bigint, task text, due_at timestamptz, position text, result jsonb);
COMMENT ON TYPE mps.task_run IS
  'The part of a scheduled run that its task reads.';

-- From schemas/types/task_step.sql

-- The result of one step of a scheduled task. result and position are the run's new ones. is_finished ends the run,
-- successfully unless error says what went wrong.
CREATE TYPE mps.task_step AS (result jsonb, "position" text, is_finished boolean, error text);
COMMENT ON TYPE mps.task_step IS
  'The result of one step of a scheduled task.';

-- From schemas/types/tx_type.sql

-- The type of a transaction: a payment takes money from a card, a refund or recharge adds it.
CREATE TYPE mps_types.tx_type AS ENUM ('payment', 'refund', 'recharge');
COMMENT ON TYPE mps_types.tx_type IS
  'The type of a transaction: a payment takes money from a card, a refund or recharge adds it.';

-- From schemas/types/transaction_filter.sql

-- The filters of a transaction list; a null field filters nothing. The period is half-open: [start_date, end_date).
-- Amounts are final amounts, both ends included. q is a whole number: of a transaction, a foreign order or a card.
CREATE TYPE mps.transaction_filter AS (
  member_id uuid, merchant_id uuid, card_id uuid, start_date timestamptz, end_date timestamptz,
  tx_type mps_types.tx_type, status mps_types.tx_status, q text, external_order_id text, operator text, card_no text,
  amount_min numeric, amount_max numeric, idempotency_key text, request_id text
);
COMMENT ON TYPE mps.transaction_filter IS
  'The filters of a transaction list; a null field filters nothing.';

-- From schemas/types/transaction_row.sql

-- One row of a transaction list, with the total and the next cursor of its page.
CREATE TYPE mps.transaction_row AS (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_name text,
  raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned int, status mps_types.tx_status,
  payment_method mps_types.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, member_id uuid, merchant_code text, operator text, external_order_id text, tag jsonb,
  settlement_id uuid, total_count bigint, next_cursor text
);
COMMENT ON TYPE mps.transaction_row IS
  'One row of a transaction list, with the total and the next cursor of its page.';

-- From schemas/functions/shared/shard_no.sql

-- Returns the number, 0 to 9, of this server among several that share the members and cards. A single server is number
-- 0. The shard number is part of every id and number, so both say which server holds the row.
CREATE OR REPLACE FUNCTION mps.shard_no() RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT 0
$$;
COMMENT ON FUNCTION mps.shard_no IS
  'Returns the number, 0 to 9, of this server among several that share the members and cards.';
REVOKE ALL ON FUNCTION mps.shard_no FROM PUBLIC;

-- From schemas/functions/shared/new_id.sql

-- Returns a new id: a UUID of version 7 (RFC 9562), which begins with the time in milliseconds. New rows are therefore
-- neighbours in every index. The 12 bits after the version hold the shard number, and the rest is random.
CREATE OR REPLACE FUNCTION mps.new_id() RETURNS uuid
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT encode(
    substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
    || substring(int4send(28672 + mps.shard_no()) FROM 3)
    || substring(uuid_send(gen_random_uuid()) FROM 9), 'hex')::uuid
$$;
COMMENT ON FUNCTION mps.new_id IS
  'Returns a new id: a UUID of version 7 (RFC 9562), which begins with the time in milliseconds.';
REVOKE ALL ON FUNCTION mps.new_id FROM PUBLIC;

-- From schemas/functions/shared/remove_invisible.sql

-- Removes the characters of a text that show as nothing: zero-width characters, soft hyphens, byte order marks,
-- fillers, variation selectors, tags and bidirectional controls. Source: Unicode, Default_Ignorable_Code_Point, and
-- what shows as nothing besides: U+2800, interlinear and hieroglyphic format controls, U+16FE4 and U+1D159.
CREATE OR REPLACE FUNCTION mps.remove_invisible(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(p_text, '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E'
    '\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\U00013430-\U0001343F\U00016FE4\U0001BCA0-\U0001BCA3\U0001D159\U0001D173-\U0001D17A'
    '\U000E0000-\U000E0FFF]', '', 'g')
$$;
COMMENT ON FUNCTION mps.remove_invisible IS
  'Removes the characters of a text that show as nothing: zero-width characters, soft hyphens, byte order marks, '
  'fillers, variation selectors, tags and bidirectional controls.';
REVOKE ALL ON FUNCTION mps.remove_invisible FROM PUBLIC;

-- From schemas/functions/shared/clean_text.sql

-- Returns the form in which identifiers are stored and compared: NFKC without invisible characters, with each run of
-- blanks as one space and none at the ends. Case is kept: the identifiers of other systems may differ in it alone.
-- Printable ASCII without a space already has this form.
CREATE OR REPLACE FUNCTION mps.clean_text(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_text ~ '^[!-~]*$' THEN p_text
    ELSE btrim(regexp_replace(normalize(mps.remove_invisible(p_text), NFKC),
      '[\u0009-\u000D\u0020\u0085\u1680\u2028\u2029]+', ' ', 'g')) END
$$;
COMMENT ON FUNCTION mps.clean_text IS
  'Returns the form in which identifiers are stored and compared: NFKC without invisible characters, with each run of '
  'blanks as one space and none at the ends.';
REVOKE ALL ON FUNCTION mps.clean_text FROM PUBLIC;

-- From schemas/functions/shared/fold_text.sql

-- Returns the form by which logins and merchant codes are found: clean_text() in lower case. What is lower case must not
-- depend on the database's own locale: "C" knows ASCII alone, and Turkish has another lower case of I. The result has
-- the default collation again, by which the indexes over it are built.
CREATE OR REPLACE FUNCTION mps.fold_text(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_text ~ '^[!-~]*$' THEN lower(p_text COLLATE "C") COLLATE "default"
    ELSE lower(mps.clean_text(p_text) COLLATE "und-x-icu") COLLATE "default" END
$$;
COMMENT ON FUNCTION mps.fold_text IS
  'Returns the form by which logins and merchant codes are found: clean_text() in lower case.';
REVOKE ALL ON FUNCTION mps.fold_text FROM PUBLIC;

-- From schemas/tables/administrators.sql

-- One administrator of the system.
CREATE TABLE mps.administrators (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  -- The login name.
  name text NOT NULL,
  role mps_types.administrator_role NOT NULL,
  status mps_types.account_status NOT NULL DEFAULT 'active',
  -- An argon2id hash, made and verified in the server; no login password reaches the database.
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.administrators IS
  'One administrator of the system.';
ALTER TABLE mps.administrators ENABLE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX administrators_name_key ON mps.administrators (mps.fold_text(name));

-- From schemas/tables/approval_limits.sql

-- One operation for which an administrator needs a second person above an amount. The function of the operation calls
-- mps.require_approval with its name.
CREATE TABLE mps.approval_limits (
  operation text PRIMARY KEY,
  -- Two people are needed above it, in the unit of the operation: the currency, or points. 0: for every amount.
  amount numeric(14, 2) NOT NULL CHECK (amount >= 0 AND amount <> 'NaN'),
  -- What the maker and the checker each have to hold.
  permissions text[] NOT NULL CHECK (cardinality(permissions) > 0)
);
COMMENT ON TABLE mps.approval_limits IS
  'One operation for which an administrator needs a second person above an amount.';

INSERT INTO mps.approval_limits (operation, amount, permissions) VALUES
  ('adjust_points', 10000, '{admin:adjust_points}'),
  ('issue_card', 10000, '{admin:manage_cards,admin:move_money}'),
  ('pay_settlement', 50000, '{admin:settle}'),
  ('recharge', 10000, '{admin:act_for_others,admin:move_money}');
ALTER TABLE mps.approval_limits ENABLE ROW LEVEL SECURITY;

-- From schemas/functions/audit/refuse_change.sql

-- Trigger function of append-only tables: refuses every UPDATE, DELETE and TRUNCATE.
-- Raises insufficient_privilege.
CREATE OR REPLACE FUNCTION mps.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the table is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION mps.refuse_change IS
  'Trigger function of append-only tables: refuses every UPDATE, DELETE and TRUNCATE.';
REVOKE ALL ON FUNCTION mps.refuse_change FROM PUBLIC;

-- From schemas/tables/approvals.sql

-- One call of an administrator (the maker) that waits for a second person (the checker), or what became of it.
CREATE TABLE mps.approvals (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  operation text NOT NULL REFERENCES mps.approval_limits (operation),
  -- The function of mps_api that is called again once the request is approved, and its arguments. No password is among
  -- them: see stored_arguments().
  function_name text NOT NULL,
  arguments jsonb NOT NULL,
  -- In the unit of the operation.
  amount numeric(14, 2) NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  -- What the checker sees: status and owner of the object, amounts. The approval is void once any of it has changed.
  snapshot jsonb NOT NULL,
  maker_id uuid NOT NULL REFERENCES mps.administrators (id),
  -- The actor of the call.
  maker jsonb NOT NULL,
  -- The idempotency key of the call, and the fingerprint of its request; null where it had none.
  key_hash bytea UNIQUE,
  fingerprint text,
  state mps_types.approval_state NOT NULL DEFAULT 'pending' CHECK (state <> 'expired'),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '24 hours',
  decided_at timestamptz,
  -- The checker, or the maker who cancelled.
  decided_by uuid REFERENCES mps.administrators (id),
  -- Of the decision, in the checker's words.
  reason text,
  -- The error code of the second call, or 'OBJECT_CHANGED', 'MAKER_NOT_PERMITTED' or 'ALREADY_DONE'.
  void_reason text,
  -- Set by require_approval() in the transaction of the effect.
  executed_at timestamptz,
  -- The rows of the function, as a JSON array.
  result jsonb,
  -- A pending approval has decided_at and decided_by inside the transaction that decides it, and nowhere else.
  CHECK (state = 'pending' OR (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
  CHECK (state <> 'approved' OR (executed_at IS NOT NULL AND result IS NOT NULL)),
  CHECK (state IN ('pending', 'approved') OR (executed_at IS NULL AND result IS NULL)),
  CHECK ((state = 'void') = (void_reason IS NOT NULL)),
  CONSTRAINT approvals_two_people CHECK (state = 'cancelled' OR decided_by <> maker_id)
);
COMMENT ON TABLE mps.approvals IS
  'One call of an administrator (the maker) that waits for a second person (the checker), or what became of it.';

CREATE INDEX approvals_created_at_idx ON mps.approvals (created_at DESC, id DESC);
CREATE INDEX approvals_pending_idx ON mps.approvals (expires_at) WHERE state = 'pending';
-- What was asked for never changes, and neither does an approval that has ended.
CREATE TRIGGER approvals_unchanged BEFORE UPDATE ON mps.approvals
  FOR EACH ROW WHEN (OLD.state <> 'pending' OR (OLD.operation, OLD.function_name, OLD.arguments, OLD.amount,
    OLD.object_type, OLD.object_id, OLD.snapshot, OLD.maker_id, OLD.maker, OLD.created_at, OLD.expires_at)
    IS DISTINCT FROM (NEW.operation, NEW.function_name, NEW.arguments, NEW.amount,
    NEW.object_type, NEW.object_id, NEW.snapshot, NEW.maker_id, NEW.maker, NEW.created_at, NEW.expires_at))
  EXECUTE FUNCTION mps.refuse_change();
CREATE TRIGGER approvals_kept BEFORE DELETE OR TRUNCATE ON mps.approvals
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();
ALTER TABLE mps.approvals ENABLE ROW LEVEL SECURITY;

-- From schemas/tables/audit_batches.sql

-- One sealed batch of consecutive audit rows, chained to the batch before by its hash.
CREATE TABLE mps.audit_batches (
  -- Without gaps, so that a removed batch is noticed.
  id bigint PRIMARY KEY,
  -- Ids of the first and last audit row of the batch.
  first_id bigint NOT NULL,
  last_id bigint NOT NULL CHECK (last_id >= first_id),
  row_count int NOT NULL CHECK (row_count > 0),
  -- See audit_batch_hash().
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.audit_batches IS
  'One sealed batch of consecutive audit rows, chained to the batch before by its hash.';
ALTER TABLE mps.audit_batches ENABLE ROW LEVEL SECURITY;

CREATE TRIGGER audit_batches_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mps.audit_batches
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();

-- From schemas/tables/audit_boundary.sql

-- Up to which audit row nothing can be missing any more; a single row, which advance_audit_boundary() locks. Up to
-- safe_id nothing is missing; up to next_id nothing is missing once every transaction before next_xid has ended.
CREATE TABLE mps.audit_boundary (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  safe_id bigint NOT NULL DEFAULT 0,
  next_id bigint NOT NULL DEFAULT 0,
  next_xid xid8 NOT NULL DEFAULT '0'
);
COMMENT ON TABLE mps.audit_boundary IS
  'Up to which audit row nothing can be missing any more; a single row, which advance_audit_boundary() locks.';
ALTER TABLE mps.audit_boundary ENABLE ROW LEVEL SECURITY;

INSERT INTO mps.audit_boundary DEFAULT VALUES;

-- From schemas/functions/audit/hash_audit_row.sql

-- Trigger function of the audit log: stores the hash of the new row.
CREATE OR REPLACE FUNCTION mps.hash_audit_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.row_hash := mps.audit_row_hash(NEW.id, NEW.created_at, NEW.actor_role, NEW.actor_id, NEW.operator,
    NEW.on_behalf_of, NEW.session_id, NEW.request_id, NEW.ip, NEW.action, NEW.object_type, NEW.object_id, NEW.details,
    NEW.merchant_id);
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION mps.hash_audit_row IS
  'Trigger function of the audit log: stores the hash of the new row.';
REVOKE ALL ON FUNCTION mps.hash_audit_row FROM PUBLIC;

-- From schemas/tables/audit_log.sql

-- One change: who did what to which object, and for whom, written in the transaction of the change. Each row carries
-- the hash of its columns; batches of rows carry a hash over these and over the batch before. An altered row no longer
-- matches its hash. Whoever rewrites that hash too, or removes rows, breaks the chain of audit_batches.
CREATE TABLE mps.audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- 'member', 'merchant', 'admin' or 'service'.
  actor_role text NOT NULL,
  -- The subject of the actor; text, because the log keeps what it was given.
  actor_id text,
  -- The merchant's named operator.
  operator text,
  -- The member for whom an administrator acted.
  on_behalf_of text,
  session_id text,
  request_id text,
  ip text,
  -- For example 'payment.charge'.
  action text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  -- Facts about the change; never a payment code, a password or a hash.
  details jsonb NOT NULL DEFAULT '{}',
  -- The merchant that the change belongs to, who may read it as an event; null for changes of members and cards.
  merchant_id uuid,
  -- See audit_row_hash().
  row_hash bytea NOT NULL
);
COMMENT ON TABLE mps.audit_log IS
  'One change: who did what to which object, and for whom, written in the transaction of the change.';
ALTER TABLE mps.audit_log ENABLE ROW LEVEL SECURITY;

CREATE INDEX audit_log_object_idx ON mps.audit_log (object_type, object_id, id DESC);
CREATE INDEX audit_log_actor_idx ON mps.audit_log (actor_id, created_at DESC);
CREATE INDEX audit_log_action_idx ON mps.audit_log (action, created_at DESC);
CREATE INDEX audit_log_created_at_idx ON mps.audit_log (created_at DESC);
CREATE INDEX audit_log_request_idx ON mps.audit_log (request_id) WHERE object_type = 'transaction';
-- For list_events(): what happens seldom is found without reading what happens all the time.
CREATE INDEX audit_log_seldom_idx ON mps.audit_log (action, id) WHERE action NOT IN ('payment.charge', 'code.issue');
CREATE INDEX audit_log_merchant_idx ON mps.audit_log (merchant_id, id) WHERE merchant_id IS NOT NULL;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mps.audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();
-- Counts the codes issued today: payment_codes keeps only live ones.
CREATE INDEX audit_log_code_issue_idx ON mps.audit_log (created_at) WHERE action = 'code.issue';
CREATE TRIGGER audit_log_hash BEFORE INSERT ON mps.audit_log
  FOR EACH ROW EXECUTE FUNCTION mps.hash_audit_row();

-- From schemas/functions/shared/next_no.sql

-- Returns the next number of a kind: its prefix, the shard number, and the sequence value padded with zeros. Members
-- and cards have 8 digits, transactions 10; a number becomes longer when these are used up. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.next_no(p_prefix text) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_serial text;
  v_digits int := 8;
BEGIN
  CASE p_prefix
    WHEN 'M' THEN v_serial := nextval('mps.member_no_seq');
    WHEN 'STD' THEN v_serial := nextval('mps.standard_card_no_seq');
    WHEN 'PPD' THEN v_serial := nextval('mps.prepaid_card_no_seq');
    WHEN 'COR' THEN v_serial := nextval('mps.corporate_card_no_seq');
    WHEN 'VCH' THEN v_serial := nextval('mps.voucher_card_no_seq');
    WHEN 'PAY' THEN v_serial := nextval('mps.payment_no_seq'); v_digits := 10;
    WHEN 'REF' THEN v_serial := nextval('mps.refund_no_seq'); v_digits := 10;
    WHEN 'RCG' THEN v_serial := nextval('mps.recharge_no_seq'); v_digits := 10;
  END CASE;
  -- lpad() would truncate a longer number.
  RETURN p_prefix || mps.shard_no() || lpad(v_serial, greatest(v_digits - 1, length(v_serial)), '0');
END
$$;
COMMENT ON FUNCTION mps.next_no IS
  'Returns the next number of a kind: its prefix, the shard number, and the sequence value padded with zeros.';
REVOKE ALL ON FUNCTION mps.next_no FROM PUBLIC;

-- From schemas/functions/shared/search_form.sql

-- Returns the form in which texts are searched: fold_text() without separators, so that 0912-345-678 finds 0912345678
-- and a name is found with and without its space or middle dot.
CREATE OR REPLACE FUNCTION mps.search_form(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(mps.fold_text(p_text), '[-\u0020()./+\u00B7\u2010-\u2015\u2027\u2212\u30FB]', '', 'g')
$$;
COMMENT ON FUNCTION mps.search_form IS
  'Returns the form in which texts are searched: fold_text() without separators, so that 0912-345-678 finds 0912345678 '
  'and a name is found with and without its space or middle dot.';
REVOKE ALL ON FUNCTION mps.search_form FROM PUBLIC;

-- From schemas/functions/members/create_search_index.sql

-- Creates a trigram index on a table's search_text. The schema of pg_trgm differs between databases, so it is looked
-- up.
CREATE OR REPLACE FUNCTION mps.create_search_index(p_index text, p_table text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_schema text;
BEGIN
  SELECT n.nspname INTO STRICT v_schema
  FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
  WHERE e.extname = 'pg_trgm';
  EXECUTE format('CREATE INDEX %I ON mps.%I USING gin (search_text %I.gin_trgm_ops)', p_index, p_table, v_schema);
END
$$;
COMMENT ON FUNCTION mps.create_search_index IS
  'Creates a trigram index on a table''s search_text.';
REVOKE ALL ON FUNCTION mps.create_search_index FROM PUBLIC;

-- From schemas/functions/shared/short_grams.sql

-- Returns every distinct character of a text and every two adjacent ones, for searches that a trigram index cannot
-- answer. A trigram index needs three characters, but one or two are the usual search for a Chinese name. The high COST
-- makes the planner use the index on this function instead of computing it for each row.
CREATE OR REPLACE FUNCTION mps.short_grams(p_text text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 SET search_path = '' AS $$
  SELECT array_agg(DISTINCT gram)
  FROM generate_series(1, length(p_text)) place, unnest(ARRAY[substr(p_text, place, 1), substr(p_text, place, 2)]) gram
$$;
COMMENT ON FUNCTION mps.short_grams IS
  'Returns every distinct character of a text and every two adjacent ones, for searches that a trigram index cannot '
  'answer.';
REVOKE ALL ON FUNCTION mps.short_grams FROM PUBLIC;

-- From schemas/tables/members.sql

-- The serials of next_no().
CREATE SEQUENCE mps.member_no_seq;

-- One member: a person who owns or shares cards.
CREATE TABLE mps.members (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  -- See next_no(). Members may log in with it.
  member_no text NOT NULL UNIQUE DEFAULT mps.next_no('M'),
  name text NOT NULL,
  -- E.164 from the API; see check_phone().
  phone text UNIQUE,
  -- Unique ignoring case; see members_email_key.
  email text,
  status mps_types.member_status NOT NULL DEFAULT 'active',
  -- An argon2id hash; null when the member cannot log in with a password.
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- All fields that a search matches, each as search_form() makes it. The trigram index answers terms of three or more
  -- characters; members_short_search_idx answers shorter ones, such as most Chinese names. Stored, because a scan of a
  -- column is ten times faster than one of an expression. Line breaks keep a term from matching across fields.
  search_text text GENERATED ALWAYS AS (
    mps.search_form(member_no) || E'\n' || mps.search_form(name) || E'\n' || coalesce(mps.search_form(phone), '')
    || E'\n' || coalesce(mps.search_form(email), '')) STORED
);
COMMENT ON TABLE mps.members IS
  'One member: a person who owns or shares cards.';
ALTER TABLE mps.members ENABLE ROW LEVEL SECURITY;

-- See member_by_phone(): the spellings of one telephone end alike.
CREATE INDEX members_phone_end_idx ON mps.members (right(phone, 7));
CREATE UNIQUE INDEX members_email_key ON mps.members (lower(email));
CREATE INDEX members_created_at_idx ON mps.members (created_at DESC, id DESC);
SELECT mps.create_search_index('members_search_idx', 'members');
CREATE INDEX members_short_search_idx ON mps.members USING gin (mps.short_grams(search_text));

-- From schemas/tables/membership_levels.sql

-- One membership level, from the points that it takes.
CREATE TABLE mps.membership_levels (
  level int PRIMARY KEY CHECK (level >= 0),
  name text NOT NULL UNIQUE,
  -- The points from which a card has this level.
  min_points int NOT NULL UNIQUE CHECK (min_points >= 0),
  -- A factor: 0.95 pays 95 %.
  discount numeric(4, 3) NOT NULL CHECK (discount > 0 AND discount <= 1)
);
COMMENT ON TABLE mps.membership_levels IS
  'One membership level, from the points that it takes.';
ALTER TABLE mps.membership_levels ENABLE ROW LEVEL SECURITY;

-- Source: the card rules.
INSERT INTO mps.membership_levels (level, name, min_points, discount) VALUES
  (0, '普通會員', 0, 1.000),
  (1, '銀卡會員', 1000, 0.950),
  (2, '金卡會員', 5000, 0.900),
  (3, '鑽石會員', 10000, 0.850);

-- From schemas/tables/cards.sql

-- The serials of next_no(), one sequence per card type.
CREATE SEQUENCE mps.standard_card_no_seq;
CREATE SEQUENCE mps.prepaid_card_no_seq;
CREATE SEQUENCE mps.corporate_card_no_seq;
CREATE SEQUENCE mps.voucher_card_no_seq;

-- One card with its balance, points and level.
CREATE TABLE mps.cards (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  -- Printed on the card; see card_prefix().
  card_no text NOT NULL UNIQUE,
  card_type mps_types.card_type NOT NULL,
  -- Null until a member is bound as the owner.
  owner_member_id uuid REFERENCES mps.members (id),
  name text,
  -- Money on the card. numeric(12, 2) refuses infinity, the CHECK NaN and negative amounts, even in a manual UPDATE.
  balance numeric(12, 2) NOT NULL DEFAULT 0 CHECK (balance >= 0 AND balance <> 'NaN'),
  -- The balance before the card's first transaction: 0 unless the card was imported from another system.
  initial_balance numeric(12, 2) NOT NULL DEFAULT 0 CHECK (initial_balance >= 0 AND initial_balance <> 'NaN'),
  points int NOT NULL DEFAULT 0 CHECK (points >= 0),
  -- The membership level of the points; it sets the discount.
  level int NOT NULL DEFAULT 0 REFERENCES mps.membership_levels (level),
  -- A factor: 0.95 pays 95 %. A corporate card gives it to the standard cards of its bound members.
  fixed_discount numeric(4, 3) CHECK (fixed_discount > 0 AND fixed_discount <= 1),
  -- On a standard card: the best factor of the corporate cards bound to its owner; see live_corporate_discount().
  corporate_discount numeric(4, 3) CHECK (corporate_discount > 0 AND corporate_discount <= 1),
  status mps_types.card_status NOT NULL DEFAULT 'active',
  -- A bcrypt hash. A member who binds to the card has to know the password.
  binding_password_hash text,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- See members.search_text.
  search_text text GENERATED ALWAYS AS (
    mps.search_form(card_no) || E'\n' || coalesce(mps.search_form(name), '')) STORED
);
COMMENT ON TABLE mps.cards IS
  'One card with its balance, points and level.';
ALTER TABLE mps.cards ENABLE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX cards_one_standard_per_member ON mps.cards (owner_member_id) WHERE card_type = 'standard';
CREATE INDEX cards_owner_idx ON mps.cards (owner_member_id);
CREATE INDEX cards_created_at_idx ON mps.cards (created_at DESC, id DESC);
CREATE INDEX cards_expires_at_idx ON mps.cards (expires_at) WHERE expires_at IS NOT NULL AND status = 'active';
SELECT mps.create_search_index('cards_search_idx', 'cards');

-- From schemas/tables/card_bindings.sql

-- One member's role on one card. The owner of a card has a binding too.
CREATE TABLE mps.card_bindings (
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  member_id uuid NOT NULL REFERENCES mps.members (id),
  role mps_types.bind_role NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (card_id, member_id)
);
COMMENT ON TABLE mps.card_bindings IS
  'One member''s role on one card.';
ALTER TABLE mps.card_bindings ENABLE ROW LEVEL SECURITY;

CREATE INDEX card_bindings_member_idx ON mps.card_bindings (member_id);

-- From schemas/tables/event_types.sql

-- Which changes readers of events hear of, and under what name. An event is the audit row of its change: written in the
-- same transaction, kept, and never changed, so the log of events costs a charge nothing of its own.
CREATE TABLE mps.event_types (
  type text PRIMARY KEY,
  -- The audit row's action.
  action text NOT NULL UNIQUE
);
COMMENT ON TABLE mps.event_types IS
  'Which changes readers of events hear of, and under what name.';
ALTER TABLE mps.event_types ENABLE ROW LEVEL SECURITY;

INSERT INTO mps.event_types (type, action) VALUES
  ('payment.completed', 'payment.charge'),
  ('payment.refunded', 'payment.refund'),
  ('recharge.credited', 'card.recharge'),
  ('card.issued', 'card.issue'),
  ('card.frozen', 'card.freeze'),
  ('card.unfrozen', 'card.unfreeze'),
  ('card.lost', 'card.report_lost'),
  ('card.closed', 'card.close'),
  ('card.expired', 'card.expire'),
  ('card.points_adjusted', 'card.adjust_points'),
  ('member.created', 'member.create'),
  ('member.updated', 'member.update'),
  ('member.suspended', 'member.suspend'),
  ('member.reactivated', 'member.reactivate'),
  ('merchant.created', 'merchant.create'),
  ('merchant.suspended', 'merchant.suspend'),
  ('merchant.reactivated', 'merchant.reactivate'),
  ('settlement.created', 'settlement.create'),
  ('settlement.updated', 'settlement.status');

-- From schemas/tables/external_identities.sql

-- One member's identity at an external provider, by which the member can log in without a password.
CREATE TABLE mps.external_identities (
  -- The name of the provider.
  provider text NOT NULL,
  -- The member's id there.
  external_id text NOT NULL,
  member_id uuid NOT NULL REFERENCES mps.members (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (provider, external_id)
);
COMMENT ON TABLE mps.external_identities IS
  'One member''s identity at an external provider, by which the member can log in without a password.';
ALTER TABLE mps.external_identities ENABLE ROW LEVEL SECURITY;

CREATE INDEX external_identities_member_idx ON mps.external_identities (member_id);

-- From schemas/tables/merchants.sql

-- One merchant: a business whose tills charge cards.
CREATE TABLE mps.merchants (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  -- Typed at tills and at login.
  code text NOT NULL,
  name text NOT NULL,
  contact text,
  status mps_types.merchant_status NOT NULL DEFAULT 'active',
  -- An argon2id hash of the merchant's own account, which is a manager; named operators are in merchant_operators.
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- See members.search_text.
  search_text text GENERATED ALWAYS AS (
    mps.search_form(code) || E'\n' || mps.search_form(name) || E'\n' || coalesce(mps.search_form(contact), '')) STORED
);
COMMENT ON TABLE mps.merchants IS
  'One merchant: a business whose tills charge cards.';
ALTER TABLE mps.merchants ENABLE ROW LEVEL SECURITY;

CREATE INDEX merchants_created_at_idx ON mps.merchants (created_at DESC, id DESC);
SELECT mps.create_search_index('merchants_search_idx', 'merchants');
-- Two codes that differ only in case would be confused at a till. Every look-up by code uses this index.
CREATE UNIQUE INDEX merchants_code_key ON mps.merchants (mps.fold_text(code));

-- From schemas/tables/merchant_operators.sql

-- One named operator of a merchant, who logs in with the merchant's code and their own name.
CREATE TABLE mps.merchant_operators (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  merchant_id uuid NOT NULL REFERENCES mps.merchants (id),
  name text NOT NULL,
  role mps_types.operator_role NOT NULL,
  status mps_types.account_status NOT NULL DEFAULT 'active',
  -- An argon2id hash; null when the operator cannot log in yet.
  password_hash text,
  -- An argon2id hash of six digits, by which the operator takes over a till that a password opened today.
  pin_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.merchant_operators IS
  'One named operator of a merchant, who logs in with the merchant''s code and their own name.';
ALTER TABLE mps.merchant_operators ENABLE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX merchant_operators_name_key ON mps.merchant_operators (merchant_id, mps.fold_text(name));

-- From schemas/tables/first_login_codes.sql

-- One code by which an account that has no password chooses its own, once. A new code replaces the earlier one.
CREATE TABLE mps.first_login_codes (
  role mps_types.session_role NOT NULL,
  -- The id of the member, merchant or administrator.
  subject_id uuid NOT NULL,
  -- The named operator of a merchant; null for every other account.
  operator_id uuid REFERENCES mps.merchant_operators (id),
  -- The SHA-256 hash in hexadecimal.
  code_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (role, subject_id, operator_id)
);
COMMENT ON TABLE mps.first_login_codes IS
  'One code by which an account that has no password chooses its own, once.';

-- For clean_expired().
CREATE INDEX first_login_codes_expires_at_idx ON mps.first_login_codes (expires_at);
ALTER TABLE mps.first_login_codes ENABLE ROW LEVEL SECURITY;

-- From schemas/tables/idempotency_answers.sql

-- What a write answered that was called under an idempotency key. A row is kept for 48 hours; a charge, refund or
-- recharge has its key in its transaction instead, for ever.
-- The fingerprint is an HMAC of the request by a key of the server: a hash that anybody can compute would give the
-- passwords away that some requests carry.
CREATE TABLE mps.idempotency_answers (
  key_hash bytea PRIMARY KEY,
  fingerprint text NOT NULL,
  -- The rows of the function that was called, as a JSON array.
  answer jsonb NOT NULL,
  -- A secret that the server made for the answer, encrypted by it.
  sealed text,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE mps.idempotency_answers ENABLE ROW LEVEL SECURITY;

CREATE INDEX idempotency_answers_created_at_idx ON mps.idempotency_answers (created_at);

-- From schemas/tables/payment_codes.sql

-- Live payment codes: one per card and issuing member, only the hash. A charge deletes the row it used.
CREATE TABLE mps.payment_codes (
  code_hash bytea PRIMARY KEY,
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  member_id uuid NOT NULL REFERENCES mps.members (id),
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (card_id, member_id)
);
ALTER TABLE mps.payment_codes ENABLE ROW LEVEL SECURITY;

CREATE INDEX payment_codes_member_idx ON mps.payment_codes (member_id);
CREATE INDEX payment_codes_expires_at_idx ON mps.payment_codes (expires_at);

-- From schemas/tables/settlements.sql

-- One settlement: what a merchant is owed for everything before period_end that no other settlement has. Its
-- transactions have its id in settlement_id; period_start is a label.
CREATE TABLE mps.settlements (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  merchant_id uuid NOT NULL REFERENCES mps.merchants (id),
  mode mps_types.settlement_mode NOT NULL,
  period_start timestamptz NOT NULL,
  period_end timestamptz NOT NULL CHECK (period_end > period_start),
  payment_count int NOT NULL,
  -- Amounts are after discount; total_amount is payments less refunds.
  payment_amount numeric(14, 2) NOT NULL,
  refund_count int NOT NULL,
  refund_amount numeric(14, 2) NOT NULL,
  total_amount numeric(14, 2) NOT NULL CHECK (total_amount = payment_amount - refund_amount),
  total_tx_count int NOT NULL CHECK (total_tx_count = payment_count + refund_count),
  status mps_types.settlement_status NOT NULL DEFAULT 'pending',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.settlements IS
  'One settlement: what a merchant is owed for everything before period_end that no other settlement has.';
ALTER TABLE mps.settlements ENABLE ROW LEVEL SECURITY;

CREATE INDEX settlements_merchant_idx ON mps.settlements (merchant_id, created_at DESC, id DESC);
CREATE INDEX settlements_created_at_idx ON mps.settlements (created_at DESC, id DESC);

-- From schemas/tables/transactions.sql

CREATE SEQUENCE mps.payment_no_seq;
CREATE SEQUENCE mps.refund_no_seq;
CREATE SEQUENCE mps.recharge_no_seq;

CREATE TABLE mps.transactions (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  tx_no text NOT NULL UNIQUE,
  tx_type mps_types.tx_type NOT NULL,
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
  status mps_types.tx_status NOT NULL DEFAULT 'completed',
  payment_method mps_types.pay_method NOT NULL,
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
  -- Under which key it was asked for, and whose key for what that is: see key_hash(). It stays as long as the row.
  idempotency_key text,
  key_hash bytea CHECK (length(key_hash) = 16),
  CHECK (refunded_amount >= 0 AND refunded_amount <= final_amount),
  CHECK ((tx_type = 'refund') = (original_tx_id IS NOT NULL)),
  CHECK (tx_type = 'recharge' OR merchant_id IS NOT NULL),
  CONSTRAINT transactions_key_check CHECK ((idempotency_key IS NULL) = (key_hash IS NULL))
);
ALTER TABLE mps.transactions ENABLE ROW LEVEL SECURITY;

-- One code, at most one charge: the last line of defence behind the lock.
CREATE UNIQUE INDEX transactions_code_hash_key ON mps.transactions (code_hash) WHERE code_hash IS NOT NULL;
-- One key, at most one transaction: as above, behind the lock of the key.
CREATE UNIQUE INDEX transactions_key_hash_key ON mps.transactions (key_hash) WHERE key_hash IS NOT NULL;
CREATE UNIQUE INDEX transactions_charge_order_key ON mps.transactions (external_order_id, merchant_id)
  WHERE tx_type = 'payment' AND external_order_id IS NOT NULL;
CREATE UNIQUE INDEX transactions_recharge_order_key ON mps.transactions (external_order_id, card_id)
  WHERE tx_type = 'recharge' AND external_order_id IS NOT NULL;
CREATE INDEX transactions_card_idx ON mps.transactions (card_id, created_at DESC, id DESC);
CREATE INDEX transactions_member_idx ON mps.transactions (member_id, created_at DESC, id DESC);
CREATE INDEX transactions_merchant_idx ON mps.transactions (merchant_id, created_at DESC, id DESC);
CREATE INDEX transactions_created_at_idx ON mps.transactions (created_at DESC, id DESC);
CREATE INDEX transactions_original_idx ON mps.transactions (original_tx_id) WHERE original_tx_id IS NOT NULL;
-- What a merchant's list counts, by the filters that it has: a hundred transactions share one entry, where the index
-- in the list's order has one each. Counting 500,000 takes less than half of the time.
CREATE INDEX transactions_merchant_kind_idx ON mps.transactions (merchant_id, tx_type, status);

-- From schemas/tables/point_ledger.sql

-- One change of a card's points.
CREATE TABLE mps.point_ledger (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  -- The payment or refund; null for an adjustment by an administrator.
  tx_id uuid REFERENCES mps.transactions (id),
  delta_points int NOT NULL,
  points_before int NOT NULL CHECK (points_before >= 0),
  points_after int NOT NULL CHECK (points_after >= 0),
  -- 'payment', 'refund' or the administrator's reason.
  reason text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (points_after = points_before + delta_points)
);
COMMENT ON TABLE mps.point_ledger IS
  'One change of a card''s points.';
ALTER TABLE mps.point_ledger ENABLE ROW LEVEL SECURITY;

CREATE INDEX point_ledger_card_idx ON mps.point_ledger (card_id, id DESC);
CREATE TRIGGER point_ledger_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mps.point_ledger
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();

-- From schemas/tables/second_factors.sql

-- The second factor of one account: a shared secret for one-time codes (TOTP).
CREATE TABLE mps.second_factors (
  -- The id of the administrator, of the merchant's named operator, or of the merchant for its own account.
  account_id uuid PRIMARY KEY,
  -- Encrypted by the server; the key is not in the database.
  secret_encrypted text NOT NULL,
  -- Null until a first code has proven that the device holds the secret; until then logins need no code.
  confirmed_at timestamptz,
  -- The time step of the last accepted code. Codes of this step and earlier ones are never accepted again.
  last_step bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.second_factors IS
  'The second factor of one account: a shared secret for one-time codes (TOTP).';
ALTER TABLE mps.second_factors ENABLE ROW LEVEL SECURITY;

-- From schemas/tables/recovery_codes.sql

-- One recovery code of an account, for a login without the second factor's device.
CREATE TABLE mps.recovery_codes (
  -- As in second_factors.
  account_id uuid NOT NULL REFERENCES mps.second_factors (account_id) ON DELETE CASCADE,
  -- The SHA-256 hash in hexadecimal.
  code_hash text NOT NULL,
  -- A used code is never accepted again.
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE mps.recovery_codes IS
  'One recovery code of an account, for a login without the second factor''s device.';
ALTER TABLE mps.recovery_codes ENABLE ROW LEVEL SECURITY;

-- From schemas/tables/scheduled_tasks.sql

-- One kind of scheduled work; system_continue_run() runs it.
CREATE TABLE mps.scheduled_tasks (
  task text PRIMARY KEY,
  -- The cron pattern and time zone that the scheduler runs it by, such as 10 4 * * * Asia/Taipei. Null when it is off, and
  -- before a scheduler has started for the first time.
  plan text,
  -- How long after its last success the task counts as late: the longest gap of its plan, and some grace. Null when it is
  -- off. The scheduler writes it; the rows below fit the default plan.
  late_after interval CHECK (late_after > '0'),
  -- Due times up to this one are not made up. If it has never succeeded, the task counts as late from late_after after it.
  planned_since timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.scheduled_tasks IS
  'One kind of scheduled work; system_continue_run() runs it.';
ALTER TABLE mps.scheduled_tasks ENABLE ROW LEVEL SECURITY;

INSERT INTO mps.scheduled_tasks (task, late_after) VALUES
  ('rotate-codes', '26 hours'),
  ('expire-cards', '3 hours'),
  ('clean-expired', '3 hours'),
  ('settle-daily', '26 hours'),
  ('settle-monthly', '31 days 2 hours'),
  ('verify-ledger', '26 hours'),
  ('verify-audit', '26 hours');

-- From schemas/tables/scheduled_runs.sql

-- One run of a scheduled task for one due time. However many processes find a task due, the unique key lets one of them
-- run it. It holds the run by a lease, which each step extends; when it dies, another process takes the run over at its
-- position.
CREATE TABLE mps.scheduled_runs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task text NOT NULL REFERENCES mps.scheduled_tasks (task),
  due_at timestamptz NOT NULL,
  -- Counts the claims. A process whose attempt is no longer the current one can write nothing more.
  attempt int NOT NULL DEFAULT 1,
  -- Of the current or last attempt.
  started_at timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz NOT NULL,
  finished_at timestamptz,
  -- Null while the run is in progress.
  outcome text CHECK (outcome IN ('ok', 'failed')),
  -- The progress of the run, in a format that only its task reads.
  position text,
  -- Counts of what the run has done so far.
  result jsonb NOT NULL DEFAULT '{}',
  -- Codes and counts; never a value from the data.
  error text,
  -- The host and process that ran it.
  instance text NOT NULL,
  UNIQUE (task, due_at),
  CHECK ((outcome IS NULL) = (finished_at IS NULL))
);
COMMENT ON TABLE mps.scheduled_runs IS
  'One run of a scheduled task for one due time.';
ALTER TABLE mps.scheduled_runs ENABLE ROW LEVEL SECURITY;

CREATE INDEX scheduled_runs_finished_idx ON mps.scheduled_runs (task, finished_at DESC) WHERE outcome = 'ok';
CREATE INDEX scheduled_runs_due_idx ON mps.scheduled_runs (due_at);
CREATE INDEX scheduled_runs_started_idx ON mps.scheduled_runs (task, started_at DESC, id DESC);
CREATE INDEX scheduled_runs_running_idx ON mps.scheduled_runs (lease_until) WHERE outcome IS NULL;
CREATE INDEX scheduled_runs_failed_idx ON mps.scheduled_runs (due_at) WHERE outcome = 'failed';

-- From schemas/tables/sessions.sql

-- One session: a login on one device. The row decides whether a token is valid; caches only repeat it.
CREATE TABLE mps.sessions (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  role mps_types.session_role NOT NULL,
  -- The id of the member, merchant or administrator.
  subject_id uuid NOT NULL,
  -- The named operator of a merchant; null for the merchant's own account and for other roles.
  operator_id uuid REFERENCES mps.merchant_operators (id),
  ip text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Updated at most once a minute.
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  -- Unused for this long, the session has ended: SESSION_IDLE at its login.
  idle_seconds int NOT NULL DEFAULT 43200 CHECK (idle_seconds > 0),
  revoked_at timestamptz,
  -- For example 'password_changed'.
  revoke_reason text,
  -- When the password was last proven, at the login or again for a sensitive operation.
  proven_at timestamptz NOT NULL DEFAULT now(),
  -- When a password last opened or proved it. A session that an operator took over by PIN has that of the one before.
  password_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.sessions IS
  'One session: a login on one device.';
ALTER TABLE mps.sessions ENABLE ROW LEVEL SECURITY;

CREATE INDEX sessions_subject_idx ON mps.sessions (role, subject_id) WHERE revoked_at IS NULL;
CREATE INDEX sessions_created_at_idx ON mps.sessions (created_at DESC, id DESC);
CREATE INDEX sessions_expires_at_idx ON mps.sessions (expires_at);
-- For list_ended_sessions().
CREATE INDEX sessions_revoked_at_idx ON mps.sessions (revoked_at) WHERE revoked_at IS NOT NULL;

-- From schemas/tables/settings.sql

-- The policies of the installation: what a business day is, how phone numbers are read, and between which amounts
-- members, merchants and keys move money; a single row.
CREATE TABLE mps.settings (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- The business time zone, an IANA name: it bounds "today", daily summaries, settlements and trends.
  time_zone text NOT NULL DEFAULT 'Asia/Taipei',
  -- What clients show as the name of the installation; null shows none.
  business_name text,
  -- ISO 4217: what all amounts are in.
  currency text NOT NULL DEFAULT 'CNY' CHECK (currency ~ '^[A-Z]{3}$'),
  -- ISO 3166-1: the countries whose national phone numbers are understood, the likeliest first.
  phone_countries text[] NOT NULL DEFAULT '{TW,CN}'
    CHECK (array_to_string(phone_countries, ',') ~ '^[A-Z]{2}(,[A-Z]{2})*$'),
  -- The largest amount of one charge, before the discount.
  charge_max numeric(12, 2) NOT NULL DEFAULT 50000 CHECK (charge_max > 0 AND charge_max <> 'NaN'),
  -- The smallest and the largest amount of one recharge.
  recharge_min numeric(12, 2) NOT NULL DEFAULT 0.01 CHECK (recharge_min > 0 AND recharge_min <> 'NaN'),
  recharge_max numeric(12, 2) NOT NULL DEFAULT 50000 CHECK (recharge_max >= recharge_min AND recharge_max <> 'NaN')
);
COMMENT ON TABLE mps.settings IS
  'The policies of the installation: what a business day is, how phone numbers are read, and between which amounts '
  'members, merchants and keys move money; a single row.';
ALTER TABLE mps.settings ENABLE ROW LEVEL SECURITY;

INSERT INTO mps.settings DEFAULT VALUES;

-- From schemas/views/accounts.sql

-- All accounts that can log in, one row each. A merchant has its own account, a manager whose operator_id is null, and
-- any number of named operators. password_hash and pin_hash are argon2id hashes.
CREATE VIEW mps.accounts AS
  SELECT 'member'::mps_types.session_role AS role, m.id AS subject_id, NULL::uuid AS operator_id, m.name,
         m.status = 'active' AS active, m.password_hash, NULL::uuid AS merchant_id, NULL::text AS merchant_code,
         NULL::text AS operator, NULL::mps_types.operator_role AS operator_role, m.member_no, m.phone, m.email,
         NULL::text AS pin_hash
  FROM mps.members m
  UNION ALL
  SELECT 'merchant', h.id, NULL, h.name, h.status = 'active', h.password_hash, h.id, h.code,
         NULL, 'manager', NULL, NULL, NULL, NULL
  FROM mps.merchants h
  UNION ALL
  SELECT 'merchant', h.id, o.id, h.name, h.status = 'active' AND o.status = 'active', o.password_hash, h.id, h.code,
         o.name, o.role, NULL, NULL, NULL, o.pin_hash
  FROM mps.merchant_operators o JOIN mps.merchants h ON h.id = o.merchant_id
  UNION ALL
  SELECT 'admin', a.id, NULL, a.name, a.status = 'active', a.password_hash, NULL, NULL,
         NULL, NULL, NULL, NULL, NULL, NULL
  FROM mps.administrators a;
COMMENT ON VIEW mps.accounts IS
  'All accounts that can log in, one row each.';
REVOKE ALL ON mps.accounts FROM PUBLIC;

-- From schemas/views/administrator_details.sql

-- Each administrator as lists show them, without the password's hash.
CREATE VIEW mps.administrator_details AS
  SELECT a.id AS administrator_id, a.name, a.role, a.status, a.password_hash IS NOT NULL AS login_enabled,
         EXISTS (SELECT 1 FROM mps.second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
           AS second_factor,
         (SELECT f.expires_at FROM mps.first_login_codes f
          WHERE f.role = 'admin' AND f.subject_id = a.id AND f.expires_at > now()) AS first_login_expires_at,
         (SELECT max(s.last_seen_at) FROM mps.sessions s WHERE s.role = 'admin' AND s.subject_id = a.id)
           AS last_seen_at,
         a.created_at, a.updated_at
  FROM mps.administrators a;
COMMENT ON VIEW mps.administrator_details IS
  'Each administrator as lists show them, without the password''s hash.';
REVOKE ALL ON mps.administrator_details FROM PUBLIC;

-- From schemas/functions/sessions/session_ends_at.sql

-- Returns when a session ends by itself: at its expiry, or when it was not used for p_idle_seconds.
CREATE OR REPLACE FUNCTION mps.session_ends_at(p_expires_at timestamptz, p_last_seen_at timestamptz, p_idle_seconds int)
RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT least(p_expires_at, p_last_seen_at + make_interval(secs => p_idle_seconds))
$$;
COMMENT ON FUNCTION mps.session_ends_at IS
  'Returns when a session ends by itself: at its expiry, or when it was not used for p_idle_seconds.';
REVOKE ALL ON FUNCTION mps.session_ends_at FROM PUBLIC;

-- From schemas/views/session_details.sql

-- Each session with its account and its state: 'alive', 'expired' or 'revoked'. A session of an account that is not
-- active counts as revoked, even if no revocation was written; one that was not used for its idle time is expired. Each table is joined by its key; a join with
-- mps.accounts, a union, would read all of it.
CREATE VIEW mps.session_details AS
  SELECT s.id AS session_id, s.role, s.subject_id, s.operator_id, coalesce(m.name, h.name, a.name) AS name,
         h.id AS merchant_id, h.code AS merchant_code, o.name AS operator,
         CASE WHEN s.role = 'merchant' THEN coalesce(o.role, 'manager') END AS operator_role,
         s.ip, s.user_agent, s.created_at, s.last_seen_at, s.expires_at, s.revoked_at, s.revoke_reason,
         CASE WHEN s.revoked_at IS NOT NULL
                OR (m.status = 'active' OR a.status = 'active'
                  OR (h.status = 'active' AND (s.operator_id IS NULL OR o.status = 'active'))) IS NOT TRUE
                THEN 'revoked'
              WHEN mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) <= now() THEN 'expired'
              ELSE 'alive' END AS state,
         coalesce(s.operator_id, s.subject_id) AS account_id,
         s.last_seen_at + make_interval(secs => s.idle_seconds) AS idle_ends_at,
         EXISTS (SELECT 1 FROM mps.second_factors f
           WHERE f.account_id = coalesce(s.operator_id, s.subject_id) AND f.confirmed_at IS NOT NULL) AS has_second_factor,
         a.role AS administrator_role
  FROM mps.sessions s
  LEFT JOIN mps.members m ON s.role = 'member' AND m.id = s.subject_id
  LEFT JOIN mps.merchants h ON s.role = 'merchant' AND h.id = s.subject_id
  LEFT JOIN mps.merchant_operators o ON o.id = s.operator_id AND o.merchant_id = h.id
  LEFT JOIN mps.administrators a ON s.role = 'admin' AND a.id = s.subject_id;
COMMENT ON VIEW mps.session_details IS
  'Each session with its account and its state: ''alive'', ''expired'' or ''revoked''.';
REVOKE ALL ON mps.session_details FROM PUBLIC;

-- From schemas/functions/approvals/may_decide.sql

-- Returns whether an administrator could decide approvals of an operation now: active, able to log in, and a holder of
-- its permissions. Whether they made the request is another question.
CREATE OR REPLACE FUNCTION mps.may_decide(p_administrator_id uuid, p_operation text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT 1 FROM mps.administrators a, mps.approval_limits l
    WHERE a.id = p_administrator_id AND a.status = 'active' AND a.password_hash IS NOT NULL
      AND l.operation = p_operation AND l.permissions <@ mps.role_permissions(a.role::text))
$$;
COMMENT ON FUNCTION mps.may_decide IS
  'Returns whether an administrator could decide approvals of an operation now: active, able to log in, and a holder of its permissions.';
REVOKE ALL ON FUNCTION mps.may_decide FROM PUBLIC;

-- From schemas/functions/approvals/approval_state.sql

-- Returns the state of an approval at this moment: a pending one expires by the clock, without being written.
CREATE OR REPLACE FUNCTION mps.approval_state(p_state mps_types.approval_state, p_expires_at timestamptz)
RETURNS mps_types.approval_state
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT CASE WHEN p_state = 'pending' AND p_expires_at <= clock_timestamp() THEN 'expired' ELSE p_state END
$$;
COMMENT ON FUNCTION mps.approval_state IS
  'Returns the state of an approval at this moment: a pending one expires by the clock, without being written.';
REVOKE ALL ON FUNCTION mps.approval_state FROM PUBLIC;

-- From schemas/functions/approvals/may_see_approval.sql

-- Returns whether an administrator sees an approval: its maker does, whoever may decide it, and whoever reads the audit
-- log.
CREATE OR REPLACE FUNCTION mps.may_see_approval(p_viewer uuid, p_maker_id uuid, p_operation text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT p_maker_id = p_viewer OR mps.may_decide(p_viewer, p_operation) OR EXISTS (
    SELECT 1 FROM mps.administrators a
    WHERE a.id = p_viewer AND a.status = 'active' AND 'admin:read_audit' = ANY (mps.role_permissions(a.role::text)))
$$;
COMMENT ON FUNCTION mps.may_see_approval IS
  'Returns whether an administrator sees an approval: its maker does, whoever may decide it, and whoever reads the audit log.';
REVOKE ALL ON FUNCTION mps.may_see_approval FROM PUBLIC;

-- From schemas/functions/approvals/approval_answer.sql

-- Returns an approval as the administrator p_viewer sees it. No row where they may not: see may_see_approval().
CREATE OR REPLACE FUNCTION mps.approval_answer(p_approval_id uuid, p_viewer uuid) RETURNS SETOF mps_types.approval_row
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT a.id, a.operation, a.amount, a.object_type, a.object_id, a.snapshot,
    s.state, a.created_at, a.expires_at, a.maker_id, m.name, a.decided_at, a.decided_by, d.name, a.reason,
    a.void_reason, a.result -> 0, a.maker_id = p_viewer,
    s.state = 'pending' AND a.maker_id <> p_viewer AND mps.may_decide(p_viewer, a.operation)
  FROM mps.approvals a
  JOIN mps.administrators m ON m.id = a.maker_id
  LEFT JOIN mps.administrators d ON d.id = a.decided_by,
  LATERAL (SELECT mps.approval_state(a.state, a.expires_at) AS state) s
  WHERE a.id = p_approval_id AND mps.may_see_approval(p_viewer, a.maker_id, a.operation)
$$;
COMMENT ON FUNCTION mps.approval_answer IS
  'Returns an approval as the administrator p_viewer sees it.';
REVOKE ALL ON FUNCTION mps.approval_answer FROM PUBLIC;

-- From schemas/functions/approvals/arguments_statement.sql

-- The statement that gives the arguments of a function of mps_api the types of its parameters, without the actor. $1 holds
-- them by their names.
CREATE OR REPLACE FUNCTION mps.arguments_statement(p_function oid) RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT format('SELECT to_jsonb(a) FROM jsonb_to_record($1) AS a (%s)',
    string_agg(format('%I %s', a.name, format_type(a.type, NULL)), ', '))
  FROM pg_catalog.pg_proc p, unnest(p.proargnames, p.proargtypes::oid[]) AS a (name, type)
  WHERE p.oid = p_function AND a.type IS NOT NULL AND a.name <> 'p_actor'
$$;
COMMENT ON FUNCTION mps.arguments_statement IS
  'The statement that gives the arguments of a function of mps_api the types of its parameters, without the actor.';
REVOKE ALL ON FUNCTION mps.arguments_statement FROM PUBLIC;

-- From schemas/functions/approvals/call_or_request_approval.sql

-- Calls a function of mps_api, or writes an approval where the function needs a second person; then nothing else is
-- written. Answers the rows of the function, or a pending approval and no rows. A key covers the whole: while the
-- approval is pending it answers the same approval, once it is approved both it and the rows of the function. Without a
-- key each call makes an approval of its own.
-- p_operation, p_key, p_fingerprints: as of call_once. A function that keeps its key itself gets it in p_arguments
-- (p_idempotency_key); then p_key is null.
-- Raises VALIDATION_FAILED (no such function), IDEMPOTENCY_KEY_REUSED, APPROVAL_DECIDED (state, approval_id; the
-- approval of this key has ended without effect), and what the function raises.
CREATE OR REPLACE FUNCTION mps_api.call_or_request_approval(p_function text, p_arguments jsonb,
  p_operation text DEFAULT NULL, p_key text DEFAULT NULL, p_fingerprints text[] DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (answer jsonb, replayed boolean, approval_id uuid, approval_state mps_types.approval_state,
  expires_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_arguments jsonb := coalesce(p_arguments, '{}');
  -- The keys are locked first, as everywhere.
  v_hash bytea := mps.lock_key(mps.key_scope(p_actor, NULL), 'approval:' || coalesce(p_operation, p_function),
    coalesce(p_key, p_arguments ->> 'p_idempotency_key'));
  v_function oid := mps.callable_function(p_function);
  v_approval mps.approvals;
  v_is_same boolean;
  v_state mps_types.approval_state;
  v_answer jsonb;
  v_replayed boolean := false;
  v_asked text;
BEGIN
  SELECT * INTO v_approval FROM mps.approvals a WHERE a.key_hash = v_hash;
  IF v_approval.id IS NOT NULL THEN
    v_is_same := CASE WHEN p_key IS NULL
      THEN (v_approval.arguments, v_approval.maker ->> 'on_behalf_of')
        IS NOT DISTINCT FROM (mps.typed_arguments(v_function, v_arguments), p_actor ->> 'on_behalf_of')
      ELSE coalesce(v_approval.fingerprint = ANY (p_fingerprints), false) END;
    IF NOT v_is_same THEN
      PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
    END IF;
    v_state := mps.approval_state(v_approval.state, v_approval.expires_at);
    IF v_state = 'approved' THEN
      RETURN QUERY SELECT v_approval.result, true, v_approval.id, v_state, v_approval.expires_at;
    ELSIF v_state = 'pending' THEN
      RETURN QUERY SELECT NULL::jsonb, true, v_approval.id, v_state, v_approval.expires_at;
    ELSE
      PERFORM mps.fail('APPROVAL_DECIDED', jsonb_build_object('state', v_state, 'approval_id', v_approval.id));
    END IF;
    RETURN;
  END IF;

  BEGIN
    IF p_key IS NULL THEN
      EXECUTE mps.call_statement(v_function) INTO v_answer USING v_arguments || jsonb_build_object('p_actor', p_actor);
    ELSE
      SELECT o.answer, o.replayed INTO v_answer, v_replayed
      FROM mps_api.call_once(p_function, v_arguments, p_operation, p_key, p_fingerprints, NULL, NULL, p_actor) o;
    END IF;
    RETURN QUERY SELECT coalesce(v_answer, '[]'), v_replayed, NULL::uuid, NULL::mps_types.approval_state,
      NULL::timestamptz;
    RETURN;
  EXCEPTION
    WHEN SQLSTATE 'MPA01' THEN
      GET STACKED DIAGNOSTICS v_asked = PG_EXCEPTION_DETAIL;
  END;

  INSERT INTO mps.approvals (operation, function_name, arguments, amount, object_type, object_id, snapshot, maker_id,
    maker, key_hash, fingerprint)
  SELECT r.operation, p_function, mps.stored_arguments(mps.typed_arguments(v_function, v_arguments)), r.amount,
    r.object_type, r.object_id, r.snapshot, mps.own_administrator(p_actor), p_actor - 'requires_approval', v_hash,
    p_fingerprints[1]
  FROM jsonb_to_record(v_asked::jsonb)
    AS r (operation text, amount numeric, object_type text, object_id text, snapshot jsonb)
  RETURNING * INTO v_approval;
  PERFORM mps.audit(p_actor, 'approval.request', 'approval', v_approval.id::text, jsonb_build_object(
    'operation', v_approval.operation, 'amount', v_approval.amount, 'object_type', v_approval.object_type,
    'object_id', v_approval.object_id));
  RETURN QUERY SELECT NULL::jsonb, false, v_approval.id, v_approval.state, v_approval.expires_at;
END
$$;
COMMENT ON FUNCTION mps_api.call_or_request_approval IS
  'Calls a function of mps_api, or writes an approval where the function needs a second person; then nothing else is written.';
REVOKE ALL ON FUNCTION mps_api.call_or_request_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.call_or_request_approval TO service_role;

-- From schemas/functions/approvals/cancel_approval.sql

-- Takes back what the caller asked for, while it is pending.
-- Raises PERMISSION_DENIED (only its maker may), APPROVAL_NOT_FOUND, APPROVAL_DECIDED.
CREATE OR REPLACE FUNCTION mps_api.cancel_approval(p_approval_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.approval_row
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_maker uuid := mps.own_administrator(p_actor);
BEGIN
  IF EXISTS (SELECT 1 FROM mps.approvals a WHERE a.id = p_approval_id AND a.maker_id <> v_maker) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.lock_approval(p_approval_id);
  PERFORM mps.end_approval(p_approval_id, 'cancelled', NULL, NULL, 'approval.cancel', p_actor);
  RETURN QUERY SELECT * FROM mps.approval_answer(p_approval_id, v_maker);
END
$$;
COMMENT ON FUNCTION mps_api.cancel_approval IS
  'Takes back what the caller asked for, while it is pending.';
REVOKE ALL ON FUNCTION mps_api.cancel_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.cancel_approval TO service_role;

-- From schemas/functions/approvals/count_deciders.sql

-- Returns how many administrators could decide approvals of an operation now.
CREATE OR REPLACE FUNCTION mps.count_deciders(p_operation text) RETURNS int
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT count(*)::int FROM mps.administrators a WHERE mps.may_decide(a.id, p_operation)
$$;
COMMENT ON FUNCTION mps.count_deciders IS
  'Returns how many administrators could decide approvals of an operation now.';
REVOKE ALL ON FUNCTION mps.count_deciders FROM PUBLIC;

-- From schemas/functions/approvals/decide_approval.sql

-- Approves or refuses what another administrator asked for. Approved, the function of the operation runs again as the
-- maker, in this transaction and under its own locks. The approval is void where status, owner or amounts have changed
-- since, where the function refuses (void_reason has its code), and where the maker may no longer do it.
-- Raises PERMISSION_DENIED, APPROVAL_NOT_FOUND, APPROVAL_DECIDED, CANNOT_APPROVE_OWN, VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.decide_approval(p_approval_id uuid, p_approve boolean, p_reason text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, operation text, amount numeric, object_type text, object_id text, details jsonb,
  state mps_types.approval_state, created_at timestamptz, expires_at timestamptz, maker_id uuid, maker_name text,
  decided_at timestamptz, decided_by uuid, decided_by_name text, reason text, void_reason text, result jsonb,
  is_own boolean, can_decide boolean, function_name text, on_behalf_of uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_checker uuid := mps.own_administrator(p_actor);
  v_approval mps.approvals;
  v_void_reason text;
  v_sqlstate text;
BEGIN
  IF p_approve IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"decision": ["approve or refuse"]}}');
  END IF;
  PERFORM mps.check_text('reason', p_reason);
  SELECT * INTO v_approval FROM mps.approvals a WHERE a.id = p_approval_id;
  IF v_approval.id IS NULL THEN
    PERFORM mps.fail('APPROVAL_NOT_FOUND');
  ELSIF v_approval.maker_id = v_checker THEN
    PERFORM mps.fail('CANNOT_APPROVE_OWN');
  ELSIF NOT mps.may_decide(v_checker, v_approval.operation) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.lock_approval(p_approval_id);
  -- From here on neither of the two can be disabled before the effect is committed.
  PERFORM 1 FROM mps.administrators a WHERE a.id IN (v_checker, v_approval.maker_id) ORDER BY a.id FOR SHARE;
  IF NOT mps.may_decide(v_checker, v_approval.operation) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;

  IF NOT p_approve THEN
    PERFORM mps.end_approval(p_approval_id, 'refused', p_reason, NULL, 'approval.refuse', p_actor);
  ELSIF NOT mps.may_decide(v_approval.maker_id, v_approval.operation) THEN
    PERFORM mps.end_approval(p_approval_id, 'void', p_reason, 'MAKER_NOT_PERMITTED', 'approval.void', p_actor);
  ELSE
    BEGIN
      PERFORM mps.execute_approval(p_approval_id, p_reason, p_actor);
    EXCEPTION
      WHEN OTHERS THEN
        GET STACKED DIAGNOSTICS v_sqlstate = RETURNED_SQLSTATE, v_void_reason = MESSAGE_TEXT;
        -- A refusal of ours ends the approval; a lost lock or a full disk does not.
        IF v_sqlstate !~ '^MP' THEN
          RAISE;
        END IF;
        PERFORM mps.end_approval(p_approval_id, 'void', p_reason, v_void_reason, 'approval.void', p_actor);
    END;
  END IF;
  RETURN QUERY
  SELECT r.*, a.function_name, (a.maker ->> 'on_behalf_of')::uuid
  FROM mps.approval_answer(p_approval_id, v_checker) r JOIN mps.approvals a ON a.id = r.id;
END
$$;
COMMENT ON FUNCTION mps_api.decide_approval IS
  'Approves or refuses what another administrator asked for.';
REVOKE ALL ON FUNCTION mps_api.decide_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.decide_approval TO service_role;

-- From schemas/functions/approvals/end_approval.sql

-- Ends a pending approval without effect and writes its audit row, under p_action. The caller holds its lock.
CREATE OR REPLACE FUNCTION mps.end_approval(p_approval_id uuid, p_state mps_types.approval_state, p_reason text,
  p_void_reason text, p_action text, p_actor jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_operation text;
BEGIN
  UPDATE mps.approvals SET state = p_state, decided_at = clock_timestamp(), decided_by = (p_actor ->> 'id')::uuid,
    reason = p_reason, void_reason = p_void_reason
  WHERE id = p_approval_id RETURNING operation INTO STRICT v_operation;
  PERFORM mps.audit(p_actor, p_action, 'approval', p_approval_id::text,
    jsonb_build_object('operation', v_operation, 'reason', p_reason, 'void_reason', p_void_reason));
END
$$;
COMMENT ON FUNCTION mps.end_approval IS
  'Ends a pending approval without effect and writes its audit row, under p_action.';
REVOKE ALL ON FUNCTION mps.end_approval FROM PUBLIC;

-- From schemas/functions/approvals/execute_approval.sql

-- Runs the function of an approval as its maker, and keeps its rows. The audit rows of the effect name the checker too.
-- The caller holds the approval's lock and has checked both people.
-- Raises what the function raises; MPA02 where what the checker saw has changed (OBJECT_CHANGED), and where the
-- function found it done already (ALREADY_DONE), as for an order number that has been credited since.
CREATE OR REPLACE FUNCTION mps.execute_approval(p_approval_id uuid, p_reason text, p_actor jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_approval mps.approvals;
  v_result jsonb;
BEGIN
  UPDATE mps.approvals SET decided_at = clock_timestamp(), decided_by = (p_actor ->> 'id')::uuid, reason = p_reason
  WHERE id = p_approval_id RETURNING * INTO STRICT v_approval;
  EXECUTE mps.call_statement(mps.callable_function(v_approval.function_name)) INTO v_result
  USING v_approval.arguments || jsonb_build_object('p_actor', mps.maker_actor(v_approval.maker, p_approval_id,
    (SELECT a.name FROM mps.administrators a WHERE a.id = v_approval.decided_by)));
  UPDATE mps.approvals SET state = 'approved', result = v_result
  WHERE id = p_approval_id AND executed_at IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING MESSAGE = 'ALREADY_DONE', ERRCODE = 'MPA02';
  END IF;
  PERFORM mps.audit(p_actor, 'approval.approve', 'approval', p_approval_id::text,
    jsonb_build_object('operation', v_approval.operation, 'reason', p_reason));
END
$$;
COMMENT ON FUNCTION mps.execute_approval IS
  'Runs the function of an approval as its maker, and keeps its rows.';
REVOKE ALL ON FUNCTION mps.execute_approval FROM PUBLIC;

-- From schemas/functions/approvals/get_approval.sql

-- Returns one approval. Only administrators have any.
-- Raises PERMISSION_DENIED, APPROVAL_NOT_FOUND (also where the caller may not see it).
CREATE OR REPLACE FUNCTION mps_api.get_approval(p_approval_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.approval_row
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN QUERY SELECT * FROM mps.approval_answer(p_approval_id, mps.own_administrator(p_actor));
  IF NOT FOUND THEN
    PERFORM mps.fail('APPROVAL_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_approval IS
  'Returns one approval.';
REVOKE ALL ON FUNCTION mps_api.get_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_approval TO service_role;

-- From schemas/functions/approvals/list_approvals.sql

-- Lists the approvals that the caller may see, newest first. p_mine: those that the caller made, or those of others.
-- p_waiting_for_me: only those that the caller could decide now.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_approvals(p_state mps_types.approval_state DEFAULT NULL,
  p_mine boolean DEFAULT NULL, p_waiting_for_me boolean DEFAULT NULL, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (id uuid, operation text, amount numeric, object_type text, object_id text, details jsonb,
  state mps_types.approval_state, created_at timestamptz, expires_at timestamptz, maker_id uuid, maker_name text,
  decided_at timestamptz, decided_by uuid, decided_by_name text, reason text, void_reason text, result jsonb,
  is_own boolean, can_decide boolean, total_count bigint, next_cursor text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_viewer uuid := mps.own_administrator(p_actor);
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  -- Permissions are those of operations, of which there are few: they are looked up once each.
  v_seen text[] := ARRAY(SELECT l.operation FROM mps.approval_limits l WHERE mps.may_see_approval(v_viewer, NULL, l.operation));
  v_decided text[] := ARRAY(SELECT l.operation FROM mps.approval_limits l WHERE mps.may_decide(v_viewer, l.operation));
BEGIN
  RETURN QUERY
  WITH seen AS (
    SELECT a.id, a.created_at FROM mps.approvals a
    WHERE (a.maker_id = v_viewer OR a.operation = ANY (v_seen))
      AND (p_state IS NULL OR p_state = CASE WHEN a.state = 'pending' AND a.expires_at <= now() THEN 'expired'
        ELSE a.state END)
      AND (p_mine IS NULL OR p_mine = (a.maker_id = v_viewer))
      AND (p_waiting_for_me IS NOT TRUE OR (a.state = 'pending' AND a.expires_at > now() AND a.maker_id <> v_viewer
        AND a.operation = ANY (v_decided)))
  ), found AS (
    SELECT s.* FROM seen s WHERE (s.created_at, s.id) < (v_at, v_id)
    ORDER BY s.created_at DESC, s.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT r.*, CASE WHEN p_cursor IS NULL THEN (SELECT count(*) FROM seen) END,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g, LATERAL mps.approval_answer(g.id, v_viewer) r
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_approvals IS
  'Lists the approvals that the caller may see, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_approvals FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_approvals TO service_role;

-- From schemas/functions/approvals/lock_approval.sql

-- Locks an approval for its end, and makes sure that it is pending. Approvals are locked before administrators, and
-- both before everything that the function of the operation locks.
-- Raises APPROVAL_NOT_FOUND, APPROVAL_DECIDED (state).
CREATE OR REPLACE FUNCTION mps.lock_approval(p_approval_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_state mps_types.approval_state;
  v_expires_at timestamptz;
BEGIN
  SELECT a.state, a.expires_at INTO v_state, v_expires_at FROM mps.approvals a WHERE a.id = p_approval_id FOR UPDATE;
  -- By the clock after the wait for the lock.
  v_state := mps.approval_state(v_state, v_expires_at);
  IF v_state IS NULL THEN
    PERFORM mps.fail('APPROVAL_NOT_FOUND');
  ELSIF v_state <> 'pending' THEN
    PERFORM mps.fail('APPROVAL_DECIDED', jsonb_build_object('state', v_state, 'approval_id', p_approval_id));
  END IF;
END
$$;
COMMENT ON FUNCTION mps.lock_approval IS
  'Locks an approval for its end, and makes sure that it is pending.';
REVOKE ALL ON FUNCTION mps.lock_approval FROM PUBLIC;

-- From schemas/functions/approvals/maker_actor.sql

-- Returns the actor under which an approved call runs: the maker with the role of now, the approval, and the name of the
-- checker.
CREATE OR REPLACE FUNCTION mps.maker_actor(p_maker jsonb, p_approval_id uuid, p_checker_name text) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT p_maker || jsonb_build_object('administrator_role', a.role, 'approval_id', p_approval_id,
    'approved_by', p_checker_name)
  FROM mps.administrators a WHERE a.id = (p_maker ->> 'id')::uuid
$$;
COMMENT ON FUNCTION mps.maker_actor IS
  'Returns the actor under which an approved call runs: the maker with the role of now, the approval, and the name of the checker.';
REVOKE ALL ON FUNCTION mps.maker_actor FROM PUBLIC;

-- From schemas/functions/approvals/require_approval.sql

-- Lets an operation of an administrator go on, or has a second person asked first. The function of the operation calls
-- it after its checks, under its locks, before it writes. It passes for everybody else, up to the limit of the
-- operation, where approvals are off (the actor's requires_approval), and for the approval that is being decided.
-- p_amount: in the unit of approval_limits. p_snapshot: what the checker sees, without balances, which payments change;
-- times by mps.iso(), because the texts of two sessions are compared.
-- Raises PERMISSION_DENIED (reason second_person_missing), and two SQLSTATEs that no caller gets: MPA01, caught by
-- call_or_request_approval, and MPA02 (the message says why the approval is void), caught by decide_approval.
CREATE OR REPLACE FUNCTION mps.require_approval(p_actor jsonb, p_operation text, p_amount numeric, p_object_type text,
  p_object_id text, p_snapshot jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_limit numeric;
  v_approval mps.approvals;
BEGIN
  IF mps.actor_role(p_actor) <> 'admin' THEN
    RETURN;
  END IF;
  IF p_actor ? 'approval_id' THEN
    -- decided_by of a pending approval is seen by the transaction that decides it alone.
    SELECT * INTO v_approval FROM mps.approvals a
    WHERE a.id = (p_actor ->> 'approval_id')::uuid AND a.state = 'pending' AND a.decided_by <> a.maker_id
      AND a.executed_at IS NULL AND a.maker_id::text = p_actor ->> 'id' AND a.operation = p_operation;
    IF v_approval.id IS NULL
      OR (v_approval.amount, v_approval.object_type, v_approval.object_id, v_approval.snapshot)
      IS DISTINCT FROM (p_amount, p_object_type, p_object_id, p_snapshot) THEN
      RAISE EXCEPTION USING MESSAGE = 'OBJECT_CHANGED', ERRCODE = 'MPA02';
    END IF;
    UPDATE mps.approvals SET executed_at = clock_timestamp() WHERE id = v_approval.id;
    RETURN;
  END IF;
  IF (p_actor ->> 'requires_approval')::boolean IS NOT TRUE THEN
    RETURN;
  END IF;
  SELECT l.amount INTO STRICT v_limit FROM mps.approval_limits l WHERE l.operation = p_operation;
  IF p_amount IS NULL OR p_amount <= v_limit THEN
    RETURN;
  END IF;
  IF mps.count_deciders(p_operation) < 2 THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "second_person_missing"}');
  END IF;
  RAISE EXCEPTION USING MESSAGE = 'approval required', ERRCODE = 'MPA01', DETAIL = jsonb_build_object(
    'operation', p_operation, 'amount', p_amount, 'object_type', p_object_type, 'object_id', p_object_id,
    'snapshot', p_snapshot)::text;
END
$$;
COMMENT ON FUNCTION mps.require_approval IS
  'Lets an operation of an administrator go on, or has a second person asked first.';
REVOKE ALL ON FUNCTION mps.require_approval FROM PUBLIC;

-- From schemas/functions/identity/hash_binding_password.sql

-- Returns the bcrypt hash of a card's binding password. A DO block creates the function, because databases keep
-- pgcrypto in different schemas.
DO $$
BEGIN
  EXECUTE (
    SELECT format($f$
      CREATE OR REPLACE FUNCTION mps.hash_binding_password(p_password text) RETURNS text
      LANGUAGE sql VOLATILE SET search_path = '' AS 'SELECT %1$I.crypt(p_password, %1$I.gen_salt(''bf'', 8))'
    $f$, n.nspname)
    FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pgcrypto');
END
$$;
COMMENT ON FUNCTION mps.hash_binding_password IS
  'Returns the bcrypt hash of a card''s binding password.';
REVOKE ALL ON FUNCTION mps.hash_binding_password FROM PUBLIC;

-- From schemas/functions/approvals/stored_arguments.sql

-- Returns arguments as an approval keeps them: a binding password is replaced by its hash.
CREATE OR REPLACE FUNCTION mps.stored_arguments(p_arguments jsonb) RETURNS jsonb
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT CASE WHEN p_arguments ->> 'p_binding_password' IS NULL THEN p_arguments
    ELSE p_arguments || jsonb_build_object('p_binding_password', NULL,
      'p_binding_password_hash', mps.hash_binding_password(p_arguments ->> 'p_binding_password')) END
$$;
COMMENT ON FUNCTION mps.stored_arguments IS
  'Returns arguments as an approval keeps them: a binding password is replaced by its hash.';
REVOKE ALL ON FUNCTION mps.stored_arguments FROM PUBLIC;

-- From schemas/functions/approvals/system_missing_deciders.sql

-- Returns the operations for which fewer than two administrators could decide now: above the limit they are refused.
-- Raises PERMISSION_DENIED for everybody but the service.
CREATE OR REPLACE FUNCTION mps_api.system_missing_deciders(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (operation text, deciders int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT l.operation, d.count FROM mps.approval_limits l, LATERAL (SELECT mps.count_deciders(l.operation) AS count) d
  WHERE d.count < 2 ORDER BY l.operation;
END
$$;
COMMENT ON FUNCTION mps_api.system_missing_deciders IS
  'Returns the operations for which fewer than two administrators could decide now: above the limit they are refused.';
REVOKE ALL ON FUNCTION mps_api.system_missing_deciders FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_missing_deciders TO service_role;

-- From schemas/functions/approvals/typed_arguments.sql

-- Returns the arguments of a function of mps_api in the types of its parameters, without the actor: "10.50" and 10.5
-- become the same number, so that two requests can be compared.
CREATE OR REPLACE FUNCTION mps.typed_arguments(p_function oid, p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_typed jsonb;
BEGIN
  EXECUTE mps.arguments_statement(p_function) INTO v_typed USING p_arguments;
  RETURN v_typed;
END
$$;
COMMENT ON FUNCTION mps.typed_arguments IS
  'Returns the arguments of a function of mps_api in the types of its parameters, without the actor: "10.50" and 10.5 become the same number, so that two requests can be compared.';
REVOKE ALL ON FUNCTION mps.typed_arguments FROM PUBLIC;

-- From schemas/functions/audit/actor_name.sql

-- Returns the name of an actor in the audit log: a member's number, a merchant's code or an administrator's name. Null
-- when p_id is not a UUID: the log keeps the id as it was given.
CREATE OR REPLACE FUNCTION mps.actor_name(p_role text, p_id text) RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN CASE p_role
    WHEN 'member' THEN (SELECT m.member_no FROM mps.members m WHERE m.id = p_id::uuid)
    WHEN 'merchant' THEN (SELECT h.code FROM mps.merchants h WHERE h.id = p_id::uuid)
    WHEN 'admin' THEN (SELECT a.name FROM mps.administrators a WHERE a.id = p_id::uuid)
  END END
$$;
COMMENT ON FUNCTION mps.actor_name IS
  'Returns the name of an actor in the audit log: a member''s number, a merchant''s code or an administrator''s name.';
REVOKE ALL ON FUNCTION mps.actor_name FROM PUBLIC;

-- From schemas/functions/audit/advance_audit_boundary.sql

-- Moves on the id up to which no audit row can appear any more, and returns it; null while another process moves it.
-- Whoever reads the log in the order of ids may trust that order up to there. A row takes its id after its transaction
-- has its number (audit()), so whatever has an id up to the newest visible one has a smaller number than a transaction
-- that takes its own afterwards. Once every smaller number has ended, nothing is on its way any more.
--
-- pg_snapshot_xmax() would be the wrong number: it follows the last transaction that ended, and later ones may be under
-- way. In a transaction that had its number before, new rows have to wait for the next call.
CREATE OR REPLACE FUNCTION mps.advance_audit_boundary() RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_had_number boolean := pg_current_xact_id_if_assigned() IS NOT NULL;
  v_newest bigint;
  v_before mps.audit_boundary;
  v_state mps.audit_boundary;
BEGIN
  -- Before the row lock, which gives this transaction its number.
  SELECT coalesce(max(a.id), 0) INTO v_newest FROM mps.audit_log a;
  SELECT * INTO v_before FROM mps.audit_boundary b FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  v_state := v_before;
  -- Numbers of a server that was restored here mean nothing: one that has not been given yet is from before.
  IF v_state.next_xid <= pg_snapshot_xmin(pg_current_snapshot()) OR v_state.next_xid > pg_current_xact_id() THEN
    v_state.safe_id := v_state.next_id;
    IF NOT v_had_number THEN
      v_state.next_id := v_newest;
      v_state.next_xid := pg_current_xact_id();
      -- Nobody with a smaller number is left: no need to wait for the next call.
      IF pg_snapshot_xmin(pg_current_snapshot()) = v_state.next_xid THEN
        v_state.safe_id := v_newest;
      END IF;
    END IF;
  END IF;
  IF (v_state.safe_id, v_state.next_id) IS DISTINCT FROM (v_before.safe_id, v_before.next_id) THEN
    UPDATE mps.audit_boundary SET safe_id = v_state.safe_id, next_id = v_state.next_id, next_xid = v_state.next_xid;
  END IF;
  RETURN v_state.safe_id;
END
$$;
COMMENT ON FUNCTION mps.advance_audit_boundary IS
  'Moves on the id up to which no audit row can appear any more, and returns it; null while another process moves it.';
REVOKE ALL ON FUNCTION mps.advance_audit_boundary FROM PUBLIC;

-- From schemas/functions/audit/audit_batch_hash.sql

-- Returns the hash of an audit batch: over the hash of the previous batch, the batch's own bounds, and the hash of each
-- row. A changed row no longer matches its own hash. If that hash is rewritten too, or rows are removed, the batch no
-- longer matches.
CREATE OR REPLACE FUNCTION mps.audit_batch_hash(p_previous bytea, p_id bigint, p_first_id bigint, p_last_id bigint)
RETURNS bytea
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT sha256(coalesce(p_previous, ''::bytea) || int8send(p_id) || int8send(p_first_id) || int8send(p_last_id)
    || int8send(count(*))
    || sha256(coalesce(string_agg(int8send(a.id) || a.row_hash, ''::bytea ORDER BY a.id), ''::bytea)))
  FROM mps.audit_log a WHERE a.id BETWEEN p_first_id AND p_last_id
$$;
COMMENT ON FUNCTION mps.audit_batch_hash IS
  'Returns the hash of an audit batch: over the hash of the previous batch, the batch''s own bounds, and the hash of '
  'each row.';
REVOKE ALL ON FUNCTION mps.audit_batch_hash FROM PUBLIC;

-- From schemas/functions/audit/audit_row_hash.sql

-- Returns the hash of all columns of an audit row. The columns are hashed as a JSON array, so that the same text in
-- different columns gives different hashes. Times are hashed in microseconds, so that the hash does not depend on the
-- session's time zone.
CREATE OR REPLACE FUNCTION mps.audit_row_hash(
  p_id bigint, p_created_at timestamptz, p_actor_role text, p_actor_id text, p_operator text, p_on_behalf_of text,
  p_session_id text, p_request_id text, p_ip text, p_action text, p_object_type text, p_object_id text,
  p_details jsonb, p_merchant_id uuid
) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT sha256(convert_to(jsonb_build_array(
    p_id, (extract(epoch FROM p_created_at) * 1000000)::bigint, p_actor_role, p_actor_id,
    p_operator, p_on_behalf_of, p_session_id, p_request_id, p_ip, p_action,
    p_object_type, p_object_id, p_details, p_merchant_id)::text, 'UTF8'))
$$;
COMMENT ON FUNCTION mps.audit_row_hash IS
  'Returns the hash of all columns of an audit row.';
REVOKE ALL ON FUNCTION mps.audit_row_hash FROM PUBLIC;

-- From schemas/functions/audit/audit_size.sql

-- Returns how many rows and batches verify_audit() checks, and the hash of the newest batch in hexadecimal.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.audit_size(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (events bigint, unsealed_events bigint, batches bigint, head_hash text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_head mps.audit_batches;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_audit');
  SELECT * INTO v_head FROM mps.audit_batches b ORDER BY b.id DESC LIMIT 1;
  RETURN QUERY
    SELECT (SELECT count(*) FROM mps.audit_log),
           (SELECT count(*) FROM mps.audit_log a WHERE a.id > coalesce(v_head.last_id, 0)),
           (SELECT count(*) FROM mps.audit_batches), encode(v_head.hash, 'hex');
END
$$;
COMMENT ON FUNCTION mps_api.audit_size IS
  'Returns how many rows and batches verify_audit() checks, and the hash of the newest batch in hexadecimal.';
REVOKE ALL ON FUNCTION mps_api.audit_size FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.audit_size TO service_role;

-- From schemas/functions/audit/clean_expired.sql

-- Deletes expired payment codes and first-login codes, old sessions, and answers that were kept under idempotency keys for 48 hours. Sessions
-- are kept for p_session_days after their end. The keys of charges, refunds and recharges are never deleted: they are
-- part of their transactions. Locked rows are left to the next run.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.clean_expired(p_session_days int DEFAULT 7, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (removed_codes int, removed_sessions int, removed_keys int, executed_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_sessions_before timestamptz := now() - make_interval(days => least(greatest(coalesce(p_session_days, 7), 0), 3650));
  v_codes int;
  v_sessions int;
  v_keys int;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:batch_operations');
  DELETE FROM mps.payment_codes q WHERE q.code_hash IN (
    SELECT o.code_hash FROM mps.payment_codes o WHERE o.expires_at <= now() FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_codes = ROW_COUNT;
  DELETE FROM mps.first_login_codes f WHERE f.expires_at <= now();
  DELETE FROM mps.sessions s WHERE s.id IN (
    SELECT o.id FROM mps.sessions o WHERE o.expires_at < v_sessions_before OR o.revoked_at < v_sessions_before
    FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_sessions = ROW_COUNT;
  DELETE FROM mps.idempotency_answers a WHERE a.key_hash IN (
    SELECT o.key_hash FROM mps.idempotency_answers o WHERE o.created_at <= now() - interval '48 hours'
    FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS v_keys = ROW_COUNT;
  PERFORM mps.audit(p_actor, 'maintenance.clean', 'system', 'expired',
    jsonb_build_object('codes', v_codes, 'sessions', v_sessions, 'keys', v_keys));
  RETURN QUERY SELECT v_codes, v_sessions, v_keys, now();
END
$$;
COMMENT ON FUNCTION mps_api.clean_expired IS
  'Deletes expired payment codes and first-login codes, old sessions, and answers that were kept under idempotency keys for 48 hours.';
REVOKE ALL ON FUNCTION mps_api.clean_expired FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.clean_expired TO service_role;

-- From schemas/functions/audit/expire_due_cards.sql

-- Marks active cards past their expiry as expired, and ends their payment codes and the discounts that they gave. Cards
-- locked by a payment are left to the next run; the payment itself checks the expiry. At most p_batch_size cards are
-- expired in one call; has_more says whether to call again.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.expire_due_cards(p_batch_size int DEFAULT 1000, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (expired_cards int, has_more boolean, executed_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := least(greatest(coalesce(p_batch_size, 1000), 1), 10000);
  v_ids uuid[];
  v_members uuid[];
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:batch_operations');
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
$$;
COMMENT ON FUNCTION mps_api.expire_due_cards IS
  'Marks active cards past their expiry as expired, and ends their payment codes and the discounts that they gave.';
REVOKE ALL ON FUNCTION mps_api.expire_due_cards FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.expire_due_cards TO service_role;

-- From schemas/functions/audit/list_audit_events.sql

-- Lists audit rows, newest first. total_count is exact up to 10,000 and null beyond: a page must not take longer the
-- longer the log is.
-- p_start_date is inclusive, p_end_date exclusive; p_start_day and p_end_day are days of the business time zone, both
-- inclusive, and count where the other is null.
-- Raises PERMISSION_DENIED, INVALID_PERIOD, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_audit_events(
  p_actor_id text DEFAULT NULL, p_object_type text DEFAULT NULL, p_object_id text DEFAULT NULL,
  p_action text DEFAULT NULL, p_start_date timestamptz DEFAULT NULL, p_end_date timestamptz DEFAULT NULL,
  p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id bigint, created_at timestamptz, actor_role text, actor_id text, actor_name text, operator text,
  on_behalf_of text, session_id text, request_id text, ip text, action text, object_type text, object_id text,
  details jsonb, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  c_counted CONSTANT int := 10000;
  v_from timestamptz := mps.period_start(p_start_date, p_start_day);
  v_until timestamptz := mps.period_end(p_end_date, p_end_day);
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id bigint := mps.cursor_number(p_cursor);
  v_where text;
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_audit');
  PERFORM mps.check_period(v_from, v_until);
  v_where := concat_ws(' AND ', 'true',
    CASE WHEN p_actor_id IS NOT NULL THEN 'a.actor_id = $1' END,
    CASE WHEN p_object_type IS NOT NULL THEN 'a.object_type = $2' END,
    CASE WHEN p_object_id IS NOT NULL THEN 'a.object_id = $3' END,
    CASE WHEN p_action IS NOT NULL THEN 'a.action = $4' END,
    CASE WHEN v_from IS NOT NULL THEN 'a.created_at >= $5' END,
    CASE WHEN v_until IS NOT NULL THEN 'a.created_at < $6' END);
  IF p_cursor IS NULL THEN
    EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM mps.audit_log a WHERE %s LIMIT $7 + 1) counted', v_where)
      INTO v_total USING p_actor_id, p_object_type, p_object_id, p_action, v_from, v_until, c_counted;
    IF v_total > c_counted THEN
      v_total := NULL;
    END IF;
  ELSE
    v_where := v_where || ' AND (a.created_at, a.id) < ($7, $8)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT a.* FROM mps.audit_log a WHERE %s ORDER BY a.created_at DESC, a.id DESC LIMIT $9 + 1 OFFSET $10
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $9 AS has_more
      FROM found f
    )
    SELECT g.id, g.created_at, g.actor_role, g.actor_id, mps.actor_name(g.actor_role, g.actor_id), g.operator,
           g.on_behalf_of, g.session_id, g.request_id, g.ip, g.action, g.object_type, g.object_id, g.details, $11,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $9)
    FROM page g WHERE g.place <= $9 ORDER BY g.place
  $q$, v_where)
  USING p_actor_id, p_object_type, p_object_id, p_action, v_from, v_until, v_at, v_id, v_limit,
        mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
COMMENT ON FUNCTION mps_api.list_audit_events IS
  'Lists audit rows, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_audit_events FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_audit_events TO service_role;

-- From schemas/functions/audit/seal_audit_log.sql

-- Seals what can be sealed, in batches of p_batch_size rows, while others keep writing. A row whose transaction has not
-- ended would otherwise enter a sealed batch later, so it seals up to the boundary of advance_audit_boundary() alone.
-- Does nothing while another process is sealing.
-- Returns how much was sealed, and the newest batch with its hash in hexadecimal: kept elsewhere (the server logs it),
-- it also shows a removal of the newest batches. Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.seal_audit_log(p_batch_size int DEFAULT 1000, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (sealed_rows int, sealed_batches int, head_batch bigint, head_hash text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_size int := least(greatest(coalesce(p_batch_size, 1000), 1), 10000);
  v_upto bigint;
  v_head mps.audit_batches;
  v_next mps.audit_batches;
  v_rows int := 0;
  v_batches int := 0;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:batch_operations');
  -- Its lock on the boundary's row also keeps a second sealing process away until this one has ended.
  v_upto := mps.advance_audit_boundary();
  SELECT * INTO v_head FROM mps.audit_batches b ORDER BY b.id DESC LIMIT 1;
  IF v_upto IS NOT NULL THEN
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
$$;
COMMENT ON FUNCTION mps_api.seal_audit_log IS
  'Seals what can be sealed, in batches of p_batch_size rows, while others keep writing.';
REVOKE ALL ON FUNCTION mps_api.seal_audit_log FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.seal_audit_log TO service_role;

-- From schemas/functions/audit/verify_audit.sql

-- Seals the audit log and returns one row for each sign of tampering; an empty result means that the log is sound.
-- Violations are altered_row (a row no longer matches its hash), removed_rows and added_rows (a batch has fewer or more
-- rows than were sealed), altered_batch (a batch no longer matches its hash) and removed_batch (a gap in the chain). At
-- most 100 violations are returned for rows and 100 for batches. Reads the whole log, so it is for administrators and
-- tests.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.verify_audit(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (violation text, object_type text, object_id text, details jsonb)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_audit');
  -- As the service: whoever may verify may not run maintenance by itself.
  PERFORM mps_api.seal_audit_log();

  RETURN QUERY
  SELECT 'altered_row', 'audit_event', a.id::text, '{}'::jsonb
  FROM mps.audit_log a
  WHERE a.row_hash <> mps.audit_row_hash(a.id, a.created_at, a.actor_role, a.actor_id, a.operator,
    a.on_behalf_of, a.session_id, a.request_id, a.ip, a.action, a.object_type, a.object_id, a.details,
    a.merchant_id)
  ORDER BY a.id LIMIT 100;

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
$$;
COMMENT ON FUNCTION mps_api.verify_audit IS
  'Seals the audit log and returns one row for each sign of tampering; an empty result means that the log is sound.';
REVOKE ALL ON FUNCTION mps_api.verify_audit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.verify_audit TO service_role;

-- From schemas/functions/cards/bind_member_to_card.sql

-- Binds a member to a shareable card. Members bind themselves, as member or viewer, with the binding password;
-- administrators who manage cards may omit it. Binding again changes the role but never demotes an owner. The card is
-- given by p_card_id or, if that is null, by p_card_no, the number printed on it. corporate_discount is the factor that a corporate card
-- now gives to the member's standard card. The password is compared before the card is locked, because bcrypt is slow
-- and payments of the card would wait for it; a password changed in between is refused. A member without the right
-- password gets INVALID_BINDING_PASSWORD whatever the card is, so that refusals do not tell which numbers exist. The row
-- lock on the card comes before the one on the member's standard card, as everywhere: other card types first, then
-- standard cards, each by id.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, CARD_TYPE_NOT_SHAREABLE, CARD_OWNER_NOT_DEFINED,
-- MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_BINDING_PASSWORD.
CREATE OR REPLACE FUNCTION mps_api.bind_member_to_card(
  p_card_id uuid, p_member_id uuid, p_role mps_types.bind_role DEFAULT 'member', p_binding_password text DEFAULT NULL,
  p_card_no text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  card_id uuid, member_id uuid, role mps_types.bind_role, corporate_discount numeric, created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_hash text;
  v_may_bind boolean;
  v_status mps_types.member_status;
  v_binding mps.card_bindings;
  v_role mps_types.bind_role := coalesce(p_role, 'member');
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF v_role NOT IN ('member', 'viewer') AND NOT mps.has_permission(p_actor, 'admin:manage_cards') THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = mps.find_card_id(p_card_id, p_card_no);
  v_hash := v_card.binding_password_hash;
  v_may_bind := mps.may_bind(v_hash, p_binding_password, p_actor);
  IF NOT v_may_bind AND NOT mps.is_trusted(p_actor) THEN
    PERFORM mps.fail('INVALID_BINDING_PASSWORD');
  END IF;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card.id FOR UPDATE;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
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
  IF NOT v_may_bind OR v_card.binding_password_hash IS DISTINCT FROM v_hash THEN
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
    CASE WHEN v_card.card_type = 'corporate' AND mps.gives_discount(v_card.status, v_card.expires_at,
      v_card.owner_member_id) THEN v_card.fixed_discount END, v_binding.created_at;
END
$$;
COMMENT ON FUNCTION mps_api.bind_member_to_card IS
  'Binds a member to a shareable card.';
REVOKE ALL ON FUNCTION mps_api.bind_member_to_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.bind_member_to_card TO service_role;

-- From schemas/functions/cards/card_prefix.sql

-- Returns the prefix of the numbers of a card type. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.card_prefix(p_card_type mps_types.card_type) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE p_card_type WHEN 'standard' THEN 'STD' WHEN 'prepaid' THEN 'PPD' WHEN 'corporate' THEN 'COR'
    WHEN 'voucher' THEN 'VCH' END
$$;
COMMENT ON FUNCTION mps.card_prefix IS
  'Returns the prefix of the numbers of a card type.';
REVOKE ALL ON FUNCTION mps.card_prefix FROM PUBLIC;

-- From schemas/functions/cards/change_binding_password.sql

-- Sets the password by which members bind to a card, or removes it if it is null; who is bound stays so. The card's
-- owner and administrators who manage cards may. The password is hashed before the card is locked, because bcrypt is slow and payments
-- of the card would wait for it.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND_OR_INACTIVE, CARD_TYPE_NOT_SHAREABLE.
CREATE OR REPLACE FUNCTION mps_api.change_binding_password(
  p_card_id uuid, p_binding_password text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (card_id uuid, card_no text, has_binding_password boolean, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_hash text;
BEGIN
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner');
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  END IF;
  PERFORM mps.check_binding_password(p_binding_password);
  v_hash := CASE WHEN p_binding_password IS NOT NULL THEN mps.hash_binding_password(p_binding_password) END;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  ELSIF v_card.card_type NOT IN ('prepaid', 'corporate') THEN
    PERFORM mps.fail('CARD_TYPE_NOT_SHAREABLE');
  END IF;
  UPDATE mps.cards c SET binding_password_hash = v_hash, updated_at = now() WHERE c.id = p_card_id
  RETURNING * INTO v_card;
  PERFORM mps.audit(p_actor, 'card.change_binding_password', 'card', p_card_id::text,
    jsonb_build_object('removed', v_hash IS NULL));
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_hash IS NOT NULL, v_card.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.change_binding_password IS
  'Sets the password by which members bind to a card, or removes it if it is null; who is bound stays so.';
REVOKE ALL ON FUNCTION mps_api.change_binding_password FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.change_binding_password TO service_role;

-- From schemas/functions/cards/change_card_status.sql

-- Moves a card from one of the statuses p_from to p_to. A corporate card's members gain or lose its discount at once.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps.change_card_status(
  p_card_id uuid, p_from mps_types.card_status[], p_to mps_types.card_status, p_action text, p_reason text,
  p_actor jsonb
) RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_card mps.cards;
  v_before mps_types.card_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  PERFORM mps.check_text('reason', p_reason);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.id IS NULL THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  v_before := v_card.status;
  IF NOT v_before = ANY (p_from) THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_before, 'to', p_to));
  END IF;
  UPDATE mps.cards SET status = p_to, updated_at = now() WHERE id = p_card_id RETURNING * INTO v_card;
  PERFORM mps.refresh_bound_discounts(v_card.id, v_card.card_type);
  PERFORM mps.audit(p_actor, p_action, 'card', p_card_id::text,
    jsonb_build_object('from', v_before, 'to', p_to, 'reason', p_reason));
  RETURN QUERY SELECT v_card.id, v_card.card_no, v_card.status, v_card.updated_at;
END
$$;
COMMENT ON FUNCTION mps.change_card_status IS
  'Moves a card from one of the statuses p_from to p_to.';
REVOKE ALL ON FUNCTION mps.change_card_status FROM PUBLIC;

-- From schemas/functions/cards/check_binding_password.sql

-- Checks that a binding password has a length that can be hashed; null passes.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_binding_password(p_binding_password text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  -- bcrypt reads only 72 bytes and silently truncates a longer password.
  IF octet_length(p_binding_password) NOT BETWEEN 4 AND 72 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"binding_password": ["4 to 72 bytes"]}}');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_binding_password IS
  'Checks that a binding password has a length that can be hashed; null passes.';
REVOKE ALL ON FUNCTION mps.check_binding_password FROM PUBLIC;

-- From schemas/functions/cards/check_new_card.sql

-- Checks the type, initial value, discount, binding password and expiry of a card to be issued.
-- Raises VALIDATION_FAILED, INVALID_RECHARGE_AMOUNT, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE (a corporate card holds no
-- money), CARD_TYPE_NOT_SHAREABLE (a binding password on a voucher card).
CREATE OR REPLACE FUNCTION mps.check_new_card(
  p_card_type mps_types.card_type, p_initial_value numeric, p_fixed_discount numeric, p_binding_password text,
  p_expires_at timestamptz
) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
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
  PERFORM mps.check_binding_password(p_binding_password);
  IF p_expires_at <= now() THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"expires_at": ["a time to come"]}}');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_new_card IS
  'Checks the type, initial value, discount, binding password and expiry of a card to be issued.';
REVOKE ALL ON FUNCTION mps.check_new_card FROM PUBLIC;

-- From schemas/functions/cards/close_card.sql

-- Closes a card for good and ends its payment codes. Only an empty card can be closed, so that no money is lost.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION (already closed, or a balance
-- is left).
CREATE OR REPLACE FUNCTION mps_api.close_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_balance numeric;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  PERFORM mps.check_text('reason', p_reason);
  SELECT c.balance INTO v_balance FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_balance > 0 THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('balance', v_balance::text, 'to', 'closed'));
  END IF;
  RETURN QUERY SELECT c.card_id, c.card_no, c.status, c.updated_at FROM mps.change_card_status(
    p_card_id, '{active,inactive,lost,expired,suspended}', 'closed', 'card.close', p_reason, p_actor) c;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.close_card IS
  'Closes a card for good and ends its payment codes.';
REVOKE ALL ON FUNCTION mps_api.close_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.close_card TO service_role;

-- From schemas/functions/cards/find_card_id.sql

-- Returns the id of a card that is given by p_card_id or, if that is null, by p_card_no, the number printed on it, in
-- any spelling; null for an unknown number.
CREATE OR REPLACE FUNCTION mps.find_card_id(p_card_id uuid, p_card_no text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_card_id,
    (SELECT c.id FROM mps.cards c WHERE c.card_no = upper(replace(mps.clean_text(p_card_no), ' ', ''))))
$$;
COMMENT ON FUNCTION mps.find_card_id IS
  'Returns the id of a card that is given by p_card_id or, if that is null, by p_card_no, the number printed on it, in '
  'any spelling; null for an unknown number.';
REVOKE ALL ON FUNCTION mps.find_card_id FROM PUBLIC;

-- From schemas/functions/cards/find_card_to_bind.sql

-- Returns the card that somebody guesses the binding password of, so that all spellings of it count as one. guess_key
-- names the card with its password: a new password begins a new count. is_known is true for a member who owns the card
-- or is bound to it. Returns no row for an unknown card.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.find_card_to_bind(
  p_card_id uuid, p_card_no text, p_member_id uuid, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (card_id uuid, guess_key text, is_known boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT c.id, encode(sha256(convert_to(concat_ws('|', c.id, c.binding_password_hash), 'UTF8')), 'hex'),
         mps.card_role(c.id, p_member_id) IS NOT NULL
  FROM mps.cards c WHERE c.id = mps.find_card_id(p_card_id, p_card_no);
END
$$;
COMMENT ON FUNCTION mps_api.find_card_to_bind IS
  'Returns the card that somebody guesses the binding password of, so that all spellings of it count as one.';
REVOKE ALL ON FUNCTION mps_api.find_card_to_bind FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_card_to_bind TO service_role;

-- From schemas/functions/cards/freeze_card.sql

-- Freezes an active card and ends its payment codes: after unfreezing it needs a new one.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.freeze_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.card_id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{active}', 'inactive', 'card.freeze', p_reason, p_actor) c;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.freeze_card IS
  'Freezes an active card and ends its payment codes: after unfreezing it needs a new one.';
REVOKE ALL ON FUNCTION mps_api.freeze_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.freeze_card TO service_role;

-- From schemas/functions/cards/get_card.sql

-- Returns one card with its owner and its bindings, owners first, 200 of them at most; binding_count counts all.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_card(p_card_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  card_id uuid, card_no text, card_type mps_types.card_type, name text, owner_member_id uuid, owner_member_no text,
  owner_name text, balance numeric, points int, level int, level_name text, discount_rate numeric,
  fixed_discount numeric, corporate_discount numeric, next_level jsonb, status mps_types.card_status,
  expires_at timestamptz, live_codes int, bindings jsonb, binding_count bigint, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_cards');
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, m.member_no, m.name, c.balance, c.points, c.level,
         l.name,
         mps.payment_discount(c.card_type, c.level, c.fixed_discount, c.corporate_discount, c.owner_member_id),
         c.fixed_discount, mps.live_corporate_discount(c.owner_member_id, c.corporate_discount),
         mps.next_level(c.card_type, c.points), c.status, c.expires_at,
         (SELECT count(*)::int FROM mps.payment_codes q WHERE q.card_id = c.id AND q.expires_at > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'member_id', b.member_id, 'member_no', o.member_no, 'name', o.name, 'role', b.role,
              'created_at', mps.iso(b.created_at)) ORDER BY b.role, b.created_at, b.member_id), '[]')
          FROM (SELECT * FROM mps.card_bindings x WHERE x.card_id = c.id
                ORDER BY x.role, x.created_at, x.member_id LIMIT 200) b
          JOIN mps.members o ON o.id = b.member_id),
         (SELECT count(*) FROM mps.card_bindings n WHERE n.card_id = c.id),
         c.created_at, c.updated_at
  FROM mps.cards c
  JOIN mps.membership_levels l ON l.level = c.level
  LEFT JOIN mps.members m ON m.id = c.owner_member_id
  WHERE c.id = p_card_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_card IS
  'Returns one card with its owner and its bindings, owners first, 200 of them at most; binding_count counts all.';
REVOKE ALL ON FUNCTION mps_api.get_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_card TO service_role;

-- From schemas/functions/cards/is_usable.sql

-- Returns whether a card can be used: active and not past its expiry. False for two nulls, that is, for a card that
-- does not exist.
CREATE OR REPLACE FUNCTION mps.is_usable(p_status mps_types.card_status, p_expires_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT p_status IS NOT DISTINCT FROM 'active' AND (p_expires_at IS NULL OR p_expires_at > now())
$$;
COMMENT ON FUNCTION mps.is_usable IS
  'Returns whether a card can be used: active and not past its expiry.';
REVOKE ALL ON FUNCTION mps.is_usable FROM PUBLIC;

-- From schemas/functions/cards/gives_discount.sql

-- Returns whether a corporate card gives its discount now: it is active and not expired, and so is its owner. A card
-- without an owner gives it, because no owner is suspended.
CREATE OR REPLACE FUNCTION mps.gives_discount(
  p_status mps_types.card_status, p_expires_at timestamptz, p_owner_member_id uuid
) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT mps.is_usable(p_status, p_expires_at)
    AND NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = p_owner_member_id AND m.status <> 'active')
$$;
COMMENT ON FUNCTION mps.gives_discount IS
  'Returns whether a corporate card gives its discount now: it is active and not expired, and so is its owner.';
REVOKE ALL ON FUNCTION mps.gives_discount FROM PUBLIC;

-- From schemas/functions/cards/insert_card.sql

-- Inserts a card and its owner's binding, and returns the card's id. The caller has checked all values.
CREATE OR REPLACE FUNCTION mps.insert_card(
  p_card_type mps_types.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL,
  p_fixed_discount numeric DEFAULT NULL, p_binding_password_hash text DEFAULT NULL, p_expires_at timestamptz DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card_id uuid;
BEGIN
  INSERT INTO mps.cards (card_no, card_type, owner_member_id, name, fixed_discount, binding_password_hash, expires_at)
  VALUES (mps.next_no(mps.card_prefix(p_card_type)), p_card_type, p_owner_member_id, p_name, p_fixed_discount,
          p_binding_password_hash, p_expires_at)
  RETURNING id INTO v_card_id;
  IF p_owner_member_id IS NOT NULL THEN
    INSERT INTO mps.card_bindings (card_id, member_id, role) VALUES (v_card_id, p_owner_member_id, 'owner');
  END IF;
  RETURN v_card_id;
END
$$;
COMMENT ON FUNCTION mps.insert_card IS
  'Inserts a card and its owner''s binding, and returns the card''s id.';
REVOKE ALL ON FUNCTION mps.insert_card FROM PUBLIC;

-- From schemas/functions/cards/issue_card.sql

-- Issues a prepaid, corporate or voucher card to a member, who becomes its owner. An initial value is recorded as a
-- cash recharge in the same transaction, and asks for 'admin:move_money' besides 'admin:manage_cards'; above the limit of
-- 'issue_card' an administrator needs a second person. p_expires_on: the last day of the card, where p_expires_at is
-- null. The discount of a corporate card applies to the owner's standard card at once. p_binding_password_hash: in place
-- of the password, for an approval, which keeps no password.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_NAME, and what mps.check_new_card and
-- mps.credit_card raise.
CREATE OR REPLACE FUNCTION mps_api.issue_card(
  p_card_type mps_types.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL,
  p_initial_value numeric DEFAULT NULL, p_fixed_discount numeric DEFAULT NULL, p_binding_password text DEFAULT NULL,
  p_expires_at timestamptz DEFAULT NULL, p_expires_on date DEFAULT NULL, p_binding_password_hash text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  card_id uuid, card_no text, card_type mps_types.card_type, name text, owner_member_id uuid,
  status mps_types.card_status, balance numeric, fixed_discount numeric, expires_at timestamptz,
  created_at timestamptz, initial_tx_no text
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_expires_at timestamptz := mps.period_end(p_expires_at, p_expires_on);
  v_password_hash text;
  v_status mps_types.member_status;
  v_member_no text;
  v_card_id uuid;
  v_tx_id uuid;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  IF p_initial_value > 0 THEN
    PERFORM mps.require_permission(p_actor, 'admin:move_money');
  END IF;
  PERFORM mps.check_new_card(p_card_type, p_initial_value, p_fixed_discount, p_binding_password, v_expires_at);
  -- Before the locks: while a password is hashed, the owner's card can pay.
  v_password_hash := coalesce(p_binding_password_hash, mps.hash_binding_password(p_binding_password));
  -- The standard card before the member: a suspension locks them in the same order.
  PERFORM 1 FROM mps.cards c WHERE c.owner_member_id = p_owner_member_id AND c.card_type = 'standard' FOR UPDATE;
  SELECT m.status, m.member_no INTO v_status, v_member_no FROM mps.members m WHERE m.id = p_owner_member_id FOR SHARE;
  IF v_status IS NULL OR v_status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  PERFORM mps.require_approval(p_actor, 'issue_card', p_initial_value, 'member', p_owner_member_id::text,
    jsonb_build_object('card_type', p_card_type, 'member_no', v_member_no, 'member_status', v_status,
      'initial_value', p_initial_value, 'fixed_discount', p_fixed_discount, 'card_expires_at', mps.iso(v_expires_at)));
  v_card_id := mps.insert_card(p_card_type, p_owner_member_id,
    CASE WHEN p_name IS NOT NULL THEN mps.check_name(p_name) END, p_fixed_discount, v_password_hash, v_expires_at);
  PERFORM mps.audit(p_actor, 'card.issue', 'card', v_card_id::text, jsonb_build_object(
    'card_no', (SELECT c.card_no FROM mps.cards c WHERE c.id = v_card_id), 'card_type', p_card_type,
    'owner_member_id', p_owner_member_id, 'fixed_discount', p_fixed_discount,
    'initial_value', nullif(p_initial_value, 0)));
  IF p_initial_value > 0 THEN
    v_tx_id := mps.credit_card(v_card_id, p_initial_value, 'cash', '{}', NULL, 'initial value', p_actor, NULL, NULL);
  END IF;
  PERFORM mps.refresh_bound_discounts(v_card_id, p_card_type);
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, c.status, c.balance, c.fixed_discount, c.expires_at,
         c.created_at, (SELECT t.tx_no FROM mps.transactions t WHERE t.id = v_tx_id)
  FROM mps.cards c WHERE c.id = v_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.issue_card IS
  'Issues a prepaid, corporate or voucher card to a member, who becomes its owner.';
REVOKE ALL ON FUNCTION mps_api.issue_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.issue_card TO service_role;

-- From schemas/functions/cards/list_card_bindings.sql

-- Lists the members who are bound to a card, newest binding first. The card's owner and administrators may.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_card_bindings(
  p_card_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  member_no text, name text, role mps_types.bind_role, created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner');
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.card_bindings b WHERE b.card_id = p_card_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT b.* FROM mps.card_bindings b
    WHERE b.card_id = p_card_id AND (b.created_at, b.member_id) < (v_at, v_id)
    ORDER BY b.created_at DESC, b.member_id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.member_id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT m.member_no, m.name, g.role, g.created_at, v_total,
         (SELECT mps.encode_cursor(z.created_at, z.member_id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.members m ON m.id = g.member_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_card_bindings IS
  'Lists the members who are bound to a card, newest binding first.';
REVOKE ALL ON FUNCTION mps_api.list_card_bindings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_card_bindings TO service_role;

-- From schemas/functions/cards/live_corporate_discount.sql

-- Returns the best factor that corporate cards give to a standard card now; null when there is none. The card's
-- corporate_discount column changes only with a binding or a corporate card's status, so it can outlive a corporate
-- card that has expired since, and one whose owner is suspended. A null there means that there is no discount, which
-- spares most payments the look-up.
CREATE OR REPLACE FUNCTION mps.live_corporate_discount(p_owner_member_id uuid, p_corporate_discount numeric)
RETURNS numeric
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_corporate_discount IS NOT NULL THEN (
    SELECT min(c.fixed_discount)
    FROM mps.card_bindings b JOIN mps.cards c ON c.id = b.card_id
    WHERE b.member_id = p_owner_member_id AND c.card_type = 'corporate'
      AND mps.gives_discount(c.status, c.expires_at, c.owner_member_id)) END
$$;
COMMENT ON FUNCTION mps.live_corporate_discount IS
  'Returns the best factor that corporate cards give to a standard card now; null when there is none.';
REVOKE ALL ON FUNCTION mps.live_corporate_discount FROM PUBLIC;

-- From schemas/functions/cards/may_bind.sql

-- Returns whether the actor may bind a member to a card with the given binding password, or without one. A given
-- password has to match the card's hash, whoever gives it. Only administrators who manage cards and the service may
-- bind to a card without a hash. Without a password, those administrators may bind to any card, and members to none. A
-- password is always compared, with a hash that no password has where the card has none, so that the time does not tell
-- which cards exist.
CREATE OR REPLACE FUNCTION mps.may_bind(p_binding_password_hash text, p_binding_password text, p_actor jsonb)
RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_nobody CONSTANT text := '$2a$08$N0passwordhasthissalt.0123456789abcdefghijklmnopqrstu';
  v_matches boolean;
BEGIN
  IF p_binding_password IS NULL THEN
    RETURN mps.has_permission(p_actor, 'admin:manage_cards')
      AND (mps.actor_role(p_actor) = 'admin' OR p_binding_password_hash IS NULL);
  END IF;
  v_matches := mps.binding_password_matches(p_binding_password, coalesce(p_binding_password_hash, v_nobody));
  IF p_binding_password_hash IS NULL THEN
    RETURN mps.has_permission(p_actor, 'admin:manage_cards');
  END IF;
  RETURN v_matches;
END
$$;
COMMENT ON FUNCTION mps.may_bind IS
  'Returns whether the actor may bind a member to a card with the given binding password, or without one.';
REVOKE ALL ON FUNCTION mps.may_bind FROM PUBLIC;

-- From schemas/functions/cards/payment_discount.sql

-- Returns the factor of the card's next payment: the payment is the price times this factor. A standard card takes the
-- better of its level's factor and its corporate discount, a prepaid card its own factor or else its level's, other
-- cards pay the full price. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.payment_discount(
  p_card_type mps_types.card_type, p_level int, p_fixed_discount numeric, p_corporate_discount numeric,
  p_owner_member_id uuid
) RETURNS numeric
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE p_card_type
    WHEN 'standard' THEN least(l.discount,
      coalesce(mps.live_corporate_discount(p_owner_member_id, p_corporate_discount), 1))
    WHEN 'prepaid' THEN coalesce(p_fixed_discount, l.discount)
    ELSE 1.000
  END
  FROM mps.membership_levels l WHERE l.level = p_level
$$;
COMMENT ON FUNCTION mps.payment_discount IS
  'Returns the factor of the card''s next payment: the payment is the price times this factor.';
REVOKE ALL ON FUNCTION mps.payment_discount FROM PUBLIC;

-- From schemas/functions/cards/refresh_bound_discounts.sql

-- Refreshes the corporate discount of every member bound to a corporate card; does nothing for other card types. Called
-- after each change of the card's status, expiry or discount.
CREATE OR REPLACE FUNCTION mps.refresh_bound_discounts(p_card_id uuid, p_card_type mps_types.card_type) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_card_type = 'corporate' THEN
    PERFORM mps.refresh_corporate_discount(
      ARRAY(SELECT b.member_id FROM mps.card_bindings b WHERE b.card_id = p_card_id));
  END IF;
END
$$;
COMMENT ON FUNCTION mps.refresh_bound_discounts IS
  'Refreshes the corporate discount of every member bound to a corporate card; does nothing for other card types.';
REVOKE ALL ON FUNCTION mps.refresh_bound_discounts FROM PUBLIC;

-- From schemas/functions/cards/refresh_corporate_discount.sql

-- Sets the corporate discount of each member's standard card to the best one of the usable corporate cards bound to
-- them. Whoever owns these: live_corporate_discount() leaves out what a suspended owner's cards would give. The standard
-- cards are locked in the order of their ids; a caller that also locks cards of other types locks those first.
CREATE OR REPLACE FUNCTION mps.refresh_corporate_discount(p_member_ids uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM mps.cards c
  WHERE c.owner_member_id = ANY (p_member_ids) AND c.card_type = 'standard'
  ORDER BY c.id FOR UPDATE;
  UPDATE mps.cards s
  SET corporate_discount = best.discount, updated_at = now()
  FROM (
    SELECT m.member_id, min(c.fixed_discount) FILTER (WHERE mps.is_usable(c.status, c.expires_at)) AS discount
    FROM unnest(p_member_ids) AS m(member_id)
    LEFT JOIN mps.card_bindings b ON b.member_id = m.member_id
    LEFT JOIN mps.cards c ON c.id = b.card_id AND c.card_type = 'corporate'
    GROUP BY m.member_id
  ) best
  WHERE s.owner_member_id = best.member_id AND s.card_type = 'standard'
    AND s.corporate_discount IS DISTINCT FROM best.discount;
END
$$;
COMMENT ON FUNCTION mps.refresh_corporate_discount IS
  'Sets the corporate discount of each member''s standard card to the best one of the usable corporate cards bound to '
  'them.';
REVOKE ALL ON FUNCTION mps.refresh_corporate_discount FROM PUBLIC;

-- From schemas/functions/cards/remove_binding.sql

-- Removes a member's binding to a card, with the member's payment codes of that card and the corporate discount. When
-- an owner leaves, the longest-bound other owner becomes the card's owner. The caller has checked the actor.
-- Raises CARD_NOT_FOUND_OR_INACTIVE, BINDING_NOT_FOUND, CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps.remove_binding(p_card_id uuid, p_member_id uuid, p_actor jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
  v_role mps_types.bind_role;
  v_next_owner uuid;
BEGIN
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  -- Administrators may also remove bindings of cards that are no longer in use.
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
END
$$;
COMMENT ON FUNCTION mps.remove_binding IS
  'Removes a member''s binding to a card, with the member''s payment codes of that card and the corporate discount.';
REVOKE ALL ON FUNCTION mps.remove_binding FROM PUBLIC;

-- From schemas/functions/cards/remove_card_binding.sql

-- Removes the binding of a member, given by number, from a card. The card's owner and administrators who manage
-- cards may.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, BINDING_NOT_FOUND (also for an unknown number),
-- CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps_api.remove_card_binding(p_card_id uuid, p_member_no text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, member_id uuid, member_no text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member_no text := upper(mps.clean_text(p_member_no));
  v_member_id uuid;
BEGIN
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner');
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  END IF;
  SELECT m.id INTO v_member_id FROM mps.members m WHERE m.member_no = v_member_no;
  PERFORM mps.remove_binding(p_card_id, v_member_id, p_actor);
  RETURN QUERY SELECT p_card_id, v_member_id, v_member_no;
END
$$;
COMMENT ON FUNCTION mps_api.remove_card_binding IS
  'Removes the binding of a member, given by number, from a card.';
REVOKE ALL ON FUNCTION mps_api.remove_card_binding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.remove_card_binding TO service_role;

-- From schemas/functions/cards/report_card_lost.sql

-- Marks an active or frozen card as lost and ends its payment codes; it can never become active again. The balance
-- stays on the card.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.report_card_lost(
  p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.card_id, c.card_no, c.status, c.updated_at FROM mps.change_card_status(
    p_card_id, '{active,inactive}', 'lost', 'card.report_lost', p_reason, p_actor) c;
  DELETE FROM mps.payment_codes q WHERE q.card_id = p_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.report_card_lost IS
  'Marks an active or frozen card as lost and ends its payment codes; it can never become active again.';
REVOKE ALL ON FUNCTION mps_api.report_card_lost FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.report_card_lost TO service_role;

-- From schemas/functions/cards/search_cards.sql

-- Lists cards, newest first. p_search matches part of the card's number or name, or of its owner's number, name, phone
-- or email. p_member_id keeps only cards that the member owns or is bound to.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.search_cards(
  p_search text DEFAULT NULL, p_card_type mps_types.card_type DEFAULT NULL,
  p_status mps_types.card_status DEFAULT NULL, p_member_id uuid DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  card_id uuid, card_no text, card_type mps_types.card_type, name text, owner_member_id uuid, owner_member_no text,
  owner_name text, balance numeric, points int, level int, fixed_discount numeric, corporate_discount numeric,
  status mps_types.card_status, expires_at timestamptz, created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_cards');
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
           g.fixed_discount, mps.live_corporate_discount(g.owner_member_id, g.corporate_discount), g.status,
           g.expires_at, g.created_at, $9,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $7)
    FROM page g LEFT JOIN mps.members m ON m.id = g.owner_member_id
    WHERE g.place <= $7 ORDER BY g.place
  $q$, v_where)
  USING v_pattern, p_card_type, p_status, p_member_id, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor),
        v_total;
END
$$;
COMMENT ON FUNCTION mps_api.search_cards IS
  'Lists cards, newest first.';
REVOKE ALL ON FUNCTION mps_api.search_cards FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.search_cards TO service_role;

-- From schemas/functions/cards/unbind_member_from_card.sql

-- Removes a member's binding to a card, with the member's payment codes of that card and the corporate discount.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND_OR_INACTIVE, BINDING_NOT_FOUND, CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps_api.unbind_member_from_card(p_card_id uuid, p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, member_id uuid, removed boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  PERFORM mps.remove_binding(p_card_id, p_member_id, p_actor);
  RETURN QUERY SELECT p_card_id, p_member_id, true;
END
$$;
COMMENT ON FUNCTION mps_api.unbind_member_from_card IS
  'Removes a member''s binding to a card, with the member''s payment codes of that card and the corporate discount.';
REVOKE ALL ON FUNCTION mps_api.unbind_member_from_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.unbind_member_from_card TO service_role;

-- From schemas/functions/cards/unfreeze_card.sql

-- Makes a frozen card active again. A lost, expired, suspended or closed card cannot be made active.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.unfreeze_card(p_card_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, status mps_types.card_status, updated_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.card_id, c.card_no, c.status, c.updated_at
  FROM mps.change_card_status(p_card_id, '{inactive}', 'active', 'card.unfreeze', p_reason, p_actor) c
$$;
COMMENT ON FUNCTION mps_api.unfreeze_card IS
  'Makes a frozen card active again.';
REVOKE ALL ON FUNCTION mps_api.unfreeze_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.unfreeze_card TO service_role;

-- From schemas/functions/shared/iso.sql

-- Formats a time for JSON: ISO 8601 in UTC with milliseconds, whatever the session's time zone.
CREATE OR REPLACE FUNCTION mps.iso(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path = '' AS $$
  SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
COMMENT ON FUNCTION mps.iso IS
  'Formats a time for JSON: ISO 8601 in UTC with milliseconds, whatever the session''s time zone.';
REVOKE ALL ON FUNCTION mps.iso FROM PUBLIC;

-- From schemas/functions/events/event_object.sql

-- Returns what an event is about, in the fields in which the other answers show it, as it is now; null where it is
-- none of these. A transaction is shown as in a merchant's list: of the member no more than the card's number.
CREATE OR REPLACE FUNCTION mps.event_object(p_object_type text, p_object_id text) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE p_object_type
    WHEN 'transaction' THEN (SELECT jsonb_build_object('id', t.id, 'tx_no', t.tx_no, 'tx_type', t.tx_type,
        'card_id', t.card_id, 'card_no', c.card_no, 'merchant_id', t.merchant_id, 'merchant_name', m.name,
        'raw_amount', t.raw_amount, 'discount_applied', t.discount_applied, 'final_amount', t.final_amount,
        'points_earned', t.points_earned, 'status', t.status, 'payment_method', t.payment_method,
        'reason', t.reason, 'original_tx_no', o.tx_no, 'refunded_amount', t.refunded_amount,
        'created_at', mps.iso(t.created_at), 'operator', t.operator, 'external_order_id', t.external_order_id,
        'tag', t.tag, 'settlement_id', t.settlement_id)
      FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id
      LEFT JOIN mps.merchants m ON m.id = t.merchant_id
      LEFT JOIN mps.transactions o ON o.id = t.original_tx_id
      WHERE t.id = p_object_id::uuid)
    WHEN 'card' THEN (SELECT jsonb_build_object('card_id', c.id, 'card_no', c.card_no, 'card_type', c.card_type,
        'owner_member_id', c.owner_member_id, 'balance', c.balance, 'points', c.points, 'level', c.level,
        'status', c.status, 'expires_at', mps.iso(c.expires_at), 'created_at', mps.iso(c.created_at),
        'updated_at', mps.iso(c.updated_at))
      FROM mps.cards c WHERE c.id = p_object_id::uuid)
    WHEN 'member' THEN (SELECT jsonb_build_object('member_id', m.id, 'member_no', m.member_no, 'name', m.name,
        'phone', m.phone, 'email', m.email, 'status', m.status, 'created_at', mps.iso(m.created_at))
      FROM mps.members m WHERE m.id = p_object_id::uuid)
    WHEN 'merchant' THEN (SELECT jsonb_build_object('merchant_id', m.id, 'code', m.code, 'name', m.name,
        'status', m.status, 'created_at', mps.iso(m.created_at))
      FROM mps.merchants m WHERE m.id = p_object_id::uuid)
    WHEN 'settlement' THEN (SELECT jsonb_build_object('id', s.id, 'merchant_id', s.merchant_id, 'mode', s.mode,
        'period_start', mps.iso(s.period_start), 'period_end', mps.iso(s.period_end),
        'payment_count', s.payment_count, 'payment_amount', s.payment_amount, 'refund_count', s.refund_count,
        'refund_amount', s.refund_amount, 'total_amount', s.total_amount, 'total_tx_count', s.total_tx_count,
        'status', s.status, 'created_at', mps.iso(s.created_at))
      FROM mps.settlements s WHERE s.id = p_object_id::uuid)
  END
$$;
COMMENT ON FUNCTION mps.event_object IS
  'Returns what an event is about, in the fields in which the other answers show it, as it is now; null where it is none of these.';
REVOKE ALL ON FUNCTION mps.event_object FROM PUBLIC;

-- From schemas/functions/events/events_safe_id.sql

-- Returns the id up to which every event is visible, so that whoever has read up to there has missed none. Moves the
-- boundary on where that can give more; while another process does, and on a standby, the last one holds.
CREATE OR REPLACE FUNCTION mps.events_safe_id() RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_safe_id bigint;
BEGIN
  IF NOT pg_is_in_recovery()
    AND (SELECT max(a.id) FROM mps.audit_log a) > (SELECT b.safe_id FROM mps.audit_boundary b) THEN
    v_safe_id := mps.advance_audit_boundary();
  END IF;
  RETURN coalesce(v_safe_id, (SELECT b.safe_id FROM mps.audit_boundary b));
END
$$;
COMMENT ON FUNCTION mps.events_safe_id IS
  'Returns the id up to which every event is visible, so that whoever has read up to there has missed none.';
REVOKE ALL ON FUNCTION mps.events_safe_id FROM PUBLIC;

-- From schemas/functions/events/list_events.sql

-- Lists what happened after an event, oldest first: all of the installation for the service and for administrators who
-- may read transactions, those of their shop for managers. Events are kept for 90 days.
-- p_after: the id of the last event that the reader has; 0 begins with the oldest that is kept.
-- p_type: only events of this type; NULL for all.
-- Returns one row: the events, and what to ask after next, which moves on past events of others too. An event appears
-- once no transaction is under way that could still write one before it, so a reader who goes on from next_after misses
-- none and sees none twice.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.list_events(
  p_after bigint DEFAULT 0, p_type text DEFAULT NULL, p_limit int DEFAULT 100, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (events jsonb, next_after bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  c_kept CONSTANT interval := interval '90 days';
  v_merchant_id uuid := CASE WHEN mps.actor_role(p_actor) = 'merchant' THEN (p_actor ->> 'merchant_id')::uuid END;
  v_limit int := mps.page_limit(p_limit);
  -- Before anything is read: what is read later may hold more than the boundary allows, never less.
  v_safe_id bigint;
  v_after bigint;
  v_action text := (SELECT e.action FROM mps.event_types e WHERE e.type = p_type);
BEGIN
  IF v_merchant_id IS NULL THEN
    PERFORM mps.require_permission(p_actor, 'admin:read_transactions');
  ELSE
    PERFORM mps.require_merchant(p_actor, v_merchant_id, true);
  END IF;
  v_safe_id := mps.events_safe_id();
  v_after := greatest(coalesce(p_after, 0), (SELECT a.id - 1 FROM mps.audit_log a WHERE a.created_at >= now() - c_kept
    ORDER BY a.created_at, a.id LIMIT 1));
  RETURN QUERY EXECUTE format($q$
    WITH page AS MATERIALIZED (
      SELECT a.id, e.type, a.created_at, a.merchant_id, a.object_type, a.object_id, a.request_id
      FROM mps.audit_log a JOIN mps.event_types e ON e.action = a.action
      WHERE a.id > $1 AND a.id <= $2 AND %s AND %s
      ORDER BY a.id LIMIT $3
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'type', p.type, 'created_at', mps.iso(p.created_at),
        'merchant', CASE WHEN m.id IS NOT NULL
          THEN jsonb_build_object('merchant_id', m.id, 'code', m.code, 'name', m.name) END,
        'object_type', p.object_type, 'object', mps.event_object(p.object_type, p.object_id),
        'request_id', p.request_id) ORDER BY p.id), '[]'),
      CASE WHEN count(*) = $3 THEN max(p.id) ELSE greatest($1, $2) END
    FROM page p LEFT JOIN mps.merchants m ON m.id = p.merchant_id
  $q$, CASE WHEN v_merchant_id IS NULL THEN 'true' ELSE 'a.merchant_id = $4' END,
    CASE WHEN p_type IS NULL THEN 'true'
      -- Named in the words of the index, which the planner compares.
      WHEN v_action = 'payment.charge' THEN 'a.action = $5'
      ELSE 'a.action = $5 AND a.action NOT IN (''payment.charge'', ''code.issue'')' END)
  USING v_after, v_safe_id, v_limit, v_merchant_id, v_action;
END
$$;
COMMENT ON FUNCTION mps_api.list_events IS
  'Lists what happened after an event, oldest first: all of the installation for the service and for administrators who may read transactions, those of their shop for managers.';
REVOKE ALL ON FUNCTION mps_api.list_events FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_events TO service_role;

-- From schemas/functions/idempotency/call_once.sql

-- Calls a function of mps_api under an idempotency key: its rows are kept for 48 hours in the same transaction, and
-- answered again to the same request. A refusal keeps nothing, and neither does an answer without rows, by which some
-- functions refuse.
-- p_operation: what the key is for; the same key of another operation is another key.
-- p_fingerprints: of the request, by each key of the server; the first is kept, and any of them may match.
-- p_scope: whose key it is, where it is not the actor's account.
-- p_sealed: a secret that the server has made for the answer, encrypted by it; kept and answered with the rows.
-- Raises VALIDATION_FAILED (no key or scope, no such function), IDEMPOTENCY_KEY_REUSED, and what the function raises.
CREATE OR REPLACE FUNCTION mps_api.call_once(p_function text, p_arguments jsonb, p_operation text, p_key text,
  p_fingerprints text[], p_scope text DEFAULT NULL, p_sealed text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (answer jsonb, sealed text, replayed boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  -- Before anything that the function locks: every key is locked before cards and accounts are.
  v_hash bytea := mps.lock_key(coalesce(p_scope, mps.key_scope(p_actor, NULL)), p_operation, p_key);
  v_kept record;
  v_function oid;
  v_answer jsonb;
BEGIN
  IF v_hash IS NULL OR p_fingerprints[1] IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED');
  END IF;
  SELECT * INTO v_kept FROM mps.kept_answer(v_hash);
  IF v_kept.answer IS NOT NULL THEN
    IF NOT coalesce(v_kept.fingerprint = ANY (p_fingerprints), false) THEN
      PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
    END IF;
    RETURN QUERY SELECT v_kept.answer, v_kept.sealed, true;
    RETURN;
  END IF;

  v_function := mps.callable_function(p_function);
  EXECUTE mps.call_statement(v_function) INTO v_answer
  USING coalesce(p_arguments, '{}') || jsonb_build_object('p_actor', p_actor);
  IF v_answer IS NOT NULL THEN
    INSERT INTO mps.idempotency_answers AS k (key_hash, fingerprint, answer, sealed)
    VALUES (v_hash, p_fingerprints[1], v_answer, p_sealed)
    ON CONFLICT (key_hash) DO UPDATE
      SET fingerprint = excluded.fingerprint, answer = excluded.answer, sealed = excluded.sealed,
        created_at = excluded.created_at;
  END IF;
  RETURN QUERY SELECT coalesce(v_answer, '[]'), p_sealed, false;
END
$$;
COMMENT ON FUNCTION mps_api.call_once IS
  'Calls a function of mps_api under an idempotency key: its rows are kept for 48 hours in the same transaction, and answered again to the same request.';
REVOKE ALL ON FUNCTION mps_api.call_once FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.call_once TO service_role;

-- From schemas/functions/idempotency/call_statement.sql

-- The statement that calls a function of mps_api and answers its rows as one JSON array, null without a row. $1 holds
-- the arguments by their names; they get the types that the catalogue has, as in a direct call.
CREATE OR REPLACE FUNCTION mps.call_statement(p_function oid) RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT format('SELECT jsonb_agg(to_jsonb(r)) FROM jsonb_to_record($1) AS a (%s), LATERAL mps_api.%I(%s) AS r',
    string_agg(format('%I %s', a.name, format_type(a.type, NULL)), ', '), p.proname,
    string_agg(format('%1$I => a.%1$I', a.name), ', '))
  FROM pg_catalog.pg_proc p, unnest(p.proargnames, p.proargtypes::oid[]) AS a (name, type)
  WHERE p.oid = p_function AND a.type IS NOT NULL
  GROUP BY p.proname
$$;
COMMENT ON FUNCTION mps.call_statement IS
  'The statement that calls a function of mps_api and answers its rows as one JSON array, null without a row.';
REVOKE ALL ON FUNCTION mps.call_statement FROM PUBLIC;

-- From schemas/functions/idempotency/callable_function.sql

-- Returns the function of mps_api that a call names: one that writes, and none that itself calls others.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.callable_function(p_function text) RETURNS oid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_function oid;
BEGIN
  SELECT p.oid INTO v_function FROM pg_catalog.pg_proc p
  WHERE p.pronamespace = 'mps_api'::regnamespace AND p.proname = p_function AND p.provolatile = 'v'
    AND p.proname NOT IN ('call_once', 'call_or_request_approval');
  IF v_function IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED');
  END IF;
  RETURN v_function;
END
$$;
COMMENT ON FUNCTION mps.callable_function IS
  'Returns the function of mps_api that a call names: one that writes, and none that itself calls others.';
REVOKE ALL ON FUNCTION mps.callable_function FROM PUBLIC;

-- From schemas/functions/idempotency/kept_answer.sql

-- The answer that is kept under an idempotency key; no row where there is none, or where it is older than 48 hours.
CREATE OR REPLACE FUNCTION mps.kept_answer(p_key_hash bytea)
RETURNS TABLE (fingerprint text, answer jsonb, sealed text)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT a.fingerprint, a.answer, a.sealed FROM mps.idempotency_answers a
  WHERE a.key_hash = p_key_hash AND a.created_at > now() - interval '48 hours'
$$;
COMMENT ON FUNCTION mps.kept_answer IS
  'The answer that is kept under an idempotency key; no row where there is none, or where it is older than 48 hours.';
REVOKE ALL ON FUNCTION mps.kept_answer FROM PUBLIC;

-- From schemas/functions/shared/key_hash.sql

-- What an idempotency key is found by: 16 bytes over whose key it is, for which operation, and the key.
CREATE OR REPLACE FUNCTION mps.key_hash(p_scope text, p_operation text, p_key text) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT substr(sha256(convert_to(p_scope || chr(31) || p_operation || chr(31) || p_key, 'UTF8')), 1, 16)
$$;
COMMENT ON FUNCTION mps.key_hash IS
  'What an idempotency key is found by: 16 bytes over whose key it is, for which operation, and the key.';
REVOKE ALL ON FUNCTION mps.key_hash FROM PUBLIC;

-- From schemas/functions/shared/actor_role.sql

-- Returns the actor's role: 'member', 'merchant', 'admin', or 'service' when no actor is given. The service is a
-- scheduled task, or a caller that holds the service key.
CREATE OR REPLACE FUNCTION mps.actor_role(p_actor jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(p_actor ->> 'role', 'service')
$$;
COMMENT ON FUNCTION mps.actor_role IS
  'Returns the actor''s role: ''member'', ''merchant'', ''admin'', or ''service'' when no actor is given.';
REVOKE ALL ON FUNCTION mps.actor_role FROM PUBLIC;

-- From schemas/functions/shared/key_scope.sql

-- Whose idempotency key it is: the same key of another actor is another key. Callers without an actor are told apart by
-- p_subject.
CREATE OR REPLACE FUNCTION mps.key_scope(p_actor jsonb, p_subject uuid) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'service' THEN 'service:' || p_subject::text
    WHEN 'merchant' THEN 'merchant:' || (p_actor ->> 'merchant_id')
    ELSE mps.actor_role(p_actor) || ':' || (p_actor ->> 'id')
  END
$$;
COMMENT ON FUNCTION mps.key_scope IS
  'Whose idempotency key it is: the same key of another actor is another key.';
REVOKE ALL ON FUNCTION mps.key_scope FROM PUBLIC;

-- From schemas/functions/idempotency/find_answer.sql

-- The rows that call_once keeps for this request; none where it was not carried out under the key. It calls nothing.
-- p_operation, p_fingerprints and p_scope are those of call_once.
CREATE OR REPLACE FUNCTION mps_api.find_answer(p_operation text, p_key text, p_fingerprints text[],
  p_scope text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (answer jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT k.answer
  FROM mps.kept_answer(mps.key_hash(coalesce(p_scope, mps.key_scope(p_actor, NULL)), p_operation, p_key)) k
  WHERE k.fingerprint = ANY (p_fingerprints)
$$;
COMMENT ON FUNCTION mps_api.find_answer IS
  'The rows that call_once keeps for this request; none where it was not carried out under the key.';
REVOKE ALL ON FUNCTION mps_api.find_answer FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_answer TO service_role;

-- From schemas/functions/identity/account_permission.sql

-- Returns the administrator's permission that the credentials of an account of this role ask for.
CREATE OR REPLACE FUNCTION mps.account_permission(p_role mps_types.session_role) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_role
    WHEN 'member' THEN 'admin:manage_members'
    WHEN 'merchant' THEN 'admin:manage_merchants'
    ELSE 'admin:manage_administrators'
  END
$$;
COMMENT ON FUNCTION mps.account_permission IS
  'Returns the administrator''s permission that the credentials of an account of this role ask for.';
REVOKE ALL ON FUNCTION mps.account_permission FROM PUBLIC;

-- From schemas/functions/identity/actor_of_account.sql

-- Returns the actor that an account with a second factor is, for the audit row of a code that was used before its login.
CREATE OR REPLACE FUNCTION mps.actor_of_account(p_account_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object('role', 'admin', 'id', a.id) FROM mps.administrators a WHERE a.id = p_account_id
  UNION ALL
  SELECT jsonb_build_object('role', 'merchant', 'id', o.merchant_id, 'merchant_id', o.merchant_id, 'operator', o.name)
  FROM mps.merchant_operators o WHERE o.id = p_account_id
  UNION ALL
  SELECT jsonb_build_object('role', 'merchant', 'id', h.id, 'merchant_id', h.id) FROM mps.merchants h WHERE h.id = p_account_id
$$;
COMMENT ON FUNCTION mps.actor_of_account IS
  'Returns the actor that an account with a second factor is, for the audit row of a code that was used before its login.';
REVOKE ALL ON FUNCTION mps.actor_of_account FROM PUBLIC;

-- From schemas/functions/identity/account_session_ids.sql

-- Returns the ids of an account's sessions that are not revoked, so that caches can read them again after a change.
CREATE OR REPLACE FUNCTION mps.account_session_ids(p_account_id uuid) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(array_agg(s.id), '{}'::uuid[])
  FROM mps.actor_of_account(p_account_id) a
  JOIN mps.sessions s ON s.role = (a ->> 'role')::mps_types.session_role AND s.subject_id = (a ->> 'id')::uuid
  WHERE s.revoked_at IS NULL AND coalesce(s.operator_id, s.subject_id) = p_account_id
$$;
COMMENT ON FUNCTION mps.account_session_ids IS
  'Returns the ids of an account''s sessions that are not revoked, so that caches can read them again after a change.';
REVOKE ALL ON FUNCTION mps.account_session_ids FROM PUBLIC;

-- From schemas/functions/identity/actor_operator_id.sql

-- Returns the named operator that a merchant's actor is; null for the merchant's own account and for every other role.
CREATE OR REPLACE FUNCTION mps.actor_operator_id(p_actor jsonb) RETURNS uuid
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT o.id FROM mps.merchant_operators o
  WHERE p_actor ->> 'role' = 'merchant'
    AND o.merchant_id = (p_actor ->> 'merchant_id')::uuid AND o.name = p_actor ->> 'operator'
$$;
COMMENT ON FUNCTION mps.actor_operator_id IS
  'Returns the named operator that a merchant''s actor is; null for the merchant''s own account and for every other '
  'role.';
REVOKE ALL ON FUNCTION mps.actor_operator_id FROM PUBLIC;

-- From schemas/functions/identity/bind_external_identity.sql

-- Binds a member to an identity at an external provider; binding the same pair again changes nothing.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED (empty or longer than 200 characters),
-- EXTERNAL_ID_ALREADY_BOUND (to another member).
CREATE OR REPLACE FUNCTION mps_api.bind_external_identity(
  p_member_id uuid, p_provider text, p_external_id text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, provider text, external_id text, created_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_provider text := mps.check_text('provider', mps.fold_text(p_provider));
  v_external_id text := mps.check_text('external_id', mps.clean_text(p_external_id));
  v_row mps.external_identities;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_members');
  IF coalesce(length(v_provider), 0) NOT BETWEEN 1 AND 200
    OR coalesce(length(v_external_id), 0) NOT BETWEEN 1 AND 200 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_id": ["provider and id of 1 to 200 characters"]}}');
  END IF;
  PERFORM 1 FROM mps.members m WHERE m.id = p_member_id FOR KEY SHARE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  INSERT INTO mps.external_identities AS e (provider, external_id, member_id)
  VALUES (v_provider, v_external_id, p_member_id)
  ON CONFLICT (provider, external_id) DO NOTHING
  RETURNING e.* INTO v_row;
  IF v_row.member_id IS NOT NULL THEN
    PERFORM mps.audit(p_actor, 'identity.bind', 'member', p_member_id::text,
      jsonb_build_object('provider', v_provider));
  ELSE
    SELECT * INTO v_row FROM mps.external_identities e
    WHERE e.provider = v_provider AND e.external_id = v_external_id;
    IF v_row.member_id IS DISTINCT FROM p_member_id THEN
      PERFORM mps.fail('EXTERNAL_ID_ALREADY_BOUND');
    END IF;
  END IF;
  RETURN QUERY SELECT v_row.member_id, v_row.provider, v_row.external_id, v_row.created_at;
END
$$;
COMMENT ON FUNCTION mps_api.bind_external_identity IS
  'Binds a member to an identity at an external provider; binding the same pair again changes nothing.';
REVOKE ALL ON FUNCTION mps_api.bind_external_identity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.bind_external_identity TO service_role;

-- From schemas/functions/identity/binding_password_matches.sql

-- Returns whether a card's binding password matches its bcrypt hash. A DO block creates the function, because databases
-- keep pgcrypto in different schemas.
DO $$
BEGIN
  EXECUTE (
    SELECT format($f$
      CREATE OR REPLACE FUNCTION mps.binding_password_matches(p_password text, p_hash text) RETURNS boolean
      LANGUAGE sql STABLE SET search_path = '' AS 'SELECT %1$I.crypt(p_password, p_hash) = p_hash'
    $f$, n.nspname)
    FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pgcrypto');
END
$$;
COMMENT ON FUNCTION mps.binding_password_matches IS
  'Returns whether a card''s binding password matches its bcrypt hash.';
REVOKE ALL ON FUNCTION mps.binding_password_matches FROM PUBLIC;

-- From schemas/functions/identity/check_first_login_code.sql

-- Returns whether a first-login code is the account's, has not expired, and the account is active. Changes nothing.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.check_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_code_hash text, p_operator_id uuid DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN EXISTS (
    SELECT 1 FROM mps.first_login_codes f
    JOIN mps.accounts c ON c.role = f.role AND c.subject_id = f.subject_id
      AND c.operator_id IS NOT DISTINCT FROM f.operator_id
    WHERE f.role = p_role AND f.subject_id = p_subject_id AND f.operator_id IS NOT DISTINCT FROM p_operator_id
      AND f.code_hash = p_code_hash AND f.expires_at > now() AND c.active);
END
$$;
COMMENT ON FUNCTION mps_api.check_first_login_code IS
  'Returns whether a first-login code is the account''s, has not expired, and the account is active.';
REVOKE ALL ON FUNCTION mps_api.check_first_login_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.check_first_login_code TO service_role;

-- From schemas/functions/identity/check_password_hash.sql

-- Checks that a password hash is an argon2id hash, so that no caller can store a plain password. The server hashes and
-- verifies login passwords; none reaches the database.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_password_hash(p_password_hash text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF p_password_hash IS NULL OR p_password_hash NOT LIKE '$argon2id$%' OR length(p_password_hash) > 500 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"password_hash": ["an argon2id hash"]}}');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_password_hash IS
  'Checks that a password hash is an argon2id hash, so that no caller can store a plain password.';
REVOKE ALL ON FUNCTION mps.check_password_hash FROM PUBLIC;

-- From schemas/functions/identity/confirm_second_factor.sql

-- Activates the caller's own second factor, after the server has verified its first code. p_step is the time
-- step of that code. p_recovery_hashes holds the SHA-256 hash of each recovery code in hexadecimal, separated by
-- commas. changed_session_ids lets caches read the account's sessions again, which may do more than enrol from now on.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION (no enrolment was started, or the second factor is already
-- active).
CREATE OR REPLACE FUNCTION mps_api.confirm_second_factor(
  p_step bigint, p_recovery_hashes text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (account_id uuid, confirmed_at timestamptz, changed_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_factor_account(p_actor);
BEGIN
  UPDATE mps.second_factors f SET confirmed_at = now(), last_step = p_step
  WHERE f.account_id = v_id AND f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.write_recovery_codes(v_id, p_recovery_hashes);
  PERFORM mps.audit(p_actor, 'second_factor.enable', mps.factor_object_type(p_actor), v_id::text);
  RETURN QUERY SELECT v_id, now(), mps.account_session_ids(v_id);
END
$$;
COMMENT ON FUNCTION mps_api.confirm_second_factor IS
  'Activates the caller''s own second factor, after the server has verified its first code.';
REVOKE ALL ON FUNCTION mps_api.confirm_second_factor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.confirm_second_factor TO service_role;

-- From schemas/functions/identity/create_administrator.sql

-- Creates an administrator, by default an owner. The command line creates the first one, before any login exists.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (not an argon2id hash), INVALID_NAME, NAME_TAKEN.
CREATE OR REPLACE FUNCTION mps_api.create_administrator(
  p_name text, p_password_hash text, p_role mps_types.administrator_role DEFAULT 'owner', p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, status mps_types.account_status, created_at timestamptz,
  role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_row mps.administrators;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  PERFORM mps.check_password_hash(p_password_hash);
  v_row.id := mps.insert_administrator(p_name, coalesce(p_role, 'owner'), p_password_hash);
  SELECT * INTO v_row FROM mps.administrators a WHERE a.id = v_row.id;
  PERFORM mps.audit(p_actor, 'administrator.create', 'admin', v_row.id::text,
    jsonb_build_object('name', v_row.name, 'role', v_row.role));
  RETURN QUERY SELECT v_row.id, v_row.name, v_row.status, v_row.created_at, v_row.role;
END
$$;
COMMENT ON FUNCTION mps_api.create_administrator IS
  'Creates an administrator, by default an owner.';
REVOKE ALL ON FUNCTION mps_api.create_administrator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_administrator TO service_role;

-- From schemas/functions/identity/disable_second_factor.sql

-- Removes the second factor of an account and its recovery codes. People remove their own. The service removes anyone's,
-- for somebody who has lost both the device and the recovery codes. changed_session_ids lets caches read the account's
-- sessions again, which may only enrol from now on where a second factor is required.
-- Raises PERMISSION_DENIED (another account's).
CREATE OR REPLACE FUNCTION mps_api.disable_second_factor(p_account_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (account_id uuid, disabled boolean, changed_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_disabled boolean;
BEGIN
  IF mps.actor_role(p_actor) <> 'service' AND mps.own_factor_account(p_actor) IS DISTINCT FROM p_account_id THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  DELETE FROM mps.second_factors f WHERE f.account_id = p_account_id;
  v_disabled := FOUND;
  DELETE FROM mps.recovery_codes r WHERE r.account_id = p_account_id;
  IF v_disabled THEN
    PERFORM mps.audit(p_actor, 'second_factor.disable',
      mps.factor_object_type(mps.actor_of_account(p_account_id)), p_account_id::text);
  END IF;
  RETURN QUERY SELECT p_account_id, v_disabled, mps.account_session_ids(p_account_id);
END
$$;
COMMENT ON FUNCTION mps_api.disable_second_factor IS
  'Removes the second factor of an account and its recovery codes.';
REVOKE ALL ON FUNCTION mps_api.disable_second_factor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.disable_second_factor TO service_role;

-- From schemas/functions/identity/factor_object_type.sql

-- Returns what the audit log calls the object of an actor's own account: 'admin', 'operator' or 'merchant'.
CREATE OR REPLACE FUNCTION mps.factor_object_type(p_actor jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_actor ->> 'role' = 'merchant' AND p_actor ->> 'operator' IS NOT NULL THEN 'operator'
              ELSE p_actor ->> 'role' END
$$;
COMMENT ON FUNCTION mps.factor_object_type IS
  'Returns what the audit log calls the object of an actor''s own account: ''admin'', ''operator'' or ''merchant''.';
REVOKE ALL ON FUNCTION mps.factor_object_type FROM PUBLIC;

-- From schemas/functions/identity/find_credentials.sql

-- Finds the account for a login, with its password hash and, of a named operator, its PIN's. A member is found by id, member number, phone or email, a
-- merchant by its code and, for a named operator, p_operator, an administrator by name, each in any spelling that
-- fold_text() folds. p_phone: the identifier as E.164, where it is a phone number. Returns no row for an unknown
-- account; active is false when the account or its merchant is not active.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.find_credentials(
  p_role mps_types.session_role,
  p_identifier text,
  p_operator text DEFAULT NULL,
  p_phone text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  role mps_types.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text,
  merchant_code text, operator text, operator_role mps_types.operator_role, member_no text, phone text, email text,
  pin_hash text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_subject_id uuid;
BEGIN
  PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
  IF p_role = 'member' THEN
    v_subject_id := mps.find_member_id(p_identifier, p_phone);
  ELSIF p_role = 'merchant' THEN
    v_subject_id := (SELECT h.id FROM mps.merchants h WHERE mps.fold_text(h.code) = mps.fold_text(p_identifier));
  ELSE
    v_subject_id := (SELECT a.id FROM mps.administrators a WHERE mps.fold_text(a.name) = mps.fold_text(p_identifier));
  END IF;
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email,
           c.pin_hash
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = v_subject_id
      AND mps.fold_text(c.operator) IS NOT DISTINCT FROM mps.fold_text(p_operator);
END
$$;
COMMENT ON FUNCTION mps_api.find_credentials IS
  'Finds the account for a login, with its password hash and, of a named operator, its PIN''s.';
REVOKE ALL ON FUNCTION mps_api.find_credentials FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_credentials TO service_role;

-- From schemas/functions/identity/find_external_identity.sql

-- Finds the member bound to an external identity; no row when there is none.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.find_external_identity(
  p_provider text, p_external_id text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, member_no text, name text, status mps_types.member_status, created_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_members');
  RETURN QUERY
    SELECT m.id, m.member_no, m.name, m.status, e.created_at
    FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
    WHERE e.provider = mps.fold_text(p_provider) AND e.external_id = mps.clean_text(p_external_id);
END
$$;
COMMENT ON FUNCTION mps_api.find_external_identity IS
  'Finds the member bound to an external identity; no row when there is none.';
REVOKE ALL ON FUNCTION mps_api.find_external_identity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_external_identity TO service_role;

-- From schemas/functions/identity/find_member_id.sql

-- Finds a member by id, member number, phone or email; null when there is none. The four formats exclude each other, so
-- one member's number never matches another's email. p_phone: the E.164 form of the identifier, where the caller could
-- read it as a phone number.
CREATE OR REPLACE FUNCTION mps.find_member_id(p_identifier text, p_phone text) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_identifier text := mps.fold_text(p_identifier);
BEGIN
  IF v_identifier ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    RETURN (SELECT m.id FROM mps.members m WHERE m.id = v_identifier::uuid);
  ELSIF v_identifier ~ '^m[0-9]{8,}$' THEN
    RETURN (SELECT m.id FROM mps.members m WHERE m.member_no = upper(v_identifier));
  ELSIF position('@' IN v_identifier) > 0 THEN
    RETURN (SELECT m.id FROM mps.members m WHERE lower(m.email) = v_identifier);
  END IF;
  RETURN mps.member_by_phone(coalesce(p_phone, mps.phone_form(v_identifier)));
END
$$;
COMMENT ON FUNCTION mps.find_member_id IS
  'Finds a member by id, member number, phone or email; null when there is none.';
REVOKE ALL ON FUNCTION mps.find_member_id FROM PUBLIC;

-- From schemas/functions/identity/get_credentials.sql

-- Returns a known account with its password hash, for example to verify the current password before a change. Returns
-- no row for an unknown account; active is false when the account or its merchant is not active.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.get_credentials(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_operator text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  role mps_types.session_role, subject_id uuid, operator_id uuid, name text, active boolean, password_hash text,
  merchant_code text, operator text, operator_role mps_types.operator_role, member_no text, phone text, email text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
  RETURN QUERY
    SELECT c.role, c.subject_id, c.operator_id, c.name, c.active, c.password_hash,
           c.merchant_code, c.operator, c.operator_role, c.member_no, c.phone, c.email
    FROM mps.accounts c
    WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator IS NOT DISTINCT FROM p_operator;
END
$$;
COMMENT ON FUNCTION mps_api.get_credentials IS
  'Returns a known account with its password hash, for example to verify the current password before a change.';
REVOKE ALL ON FUNCTION mps_api.get_credentials FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_credentials TO service_role;

-- From schemas/functions/identity/get_second_factor.sql

-- Returns what the server needs to verify a one-time code at login; no row when no enrolment was started. The shared
-- secret is encrypted by the server, which holds the only key.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.get_second_factor(p_account_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (secret_encrypted text, confirmed boolean, recovery_codes_left int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT f.secret_encrypted, f.confirmed_at IS NOT NULL,
           (SELECT count(*)::int FROM mps.recovery_codes r
            WHERE r.account_id = p_account_id AND r.used_at IS NULL)
    FROM mps.second_factors f WHERE f.account_id = p_account_id;
END
$$;
COMMENT ON FUNCTION mps_api.get_second_factor IS
  'Returns what the server needs to verify a one-time code at login; no row when no enrolment was started.';
REVOKE ALL ON FUNCTION mps_api.get_second_factor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_second_factor TO service_role;

-- From schemas/functions/identity/has_password_hash.sql

-- Returns whether any account has one of these password hashes, whoever it is: a start that opens the API to the network
-- asks it for the published passwords of the demo data. Only the service may.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.has_password_hash(p_hashes text[], p_actor jsonb DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN EXISTS (
    SELECT 1 FROM mps.administrators a WHERE a.password_hash = ANY (p_hashes)
    UNION ALL SELECT 1 FROM mps.merchants m WHERE m.password_hash = ANY (p_hashes)
    UNION ALL SELECT 1 FROM mps.merchant_operators o WHERE o.password_hash = ANY (p_hashes)
    -- Only an empty database is filled with demo data, so its members have the lowest numbers.
    UNION ALL SELECT 1 FROM (
      SELECT m.password_hash FROM mps.members m ORDER BY m.member_no LIMIT 1000) m
    WHERE m.password_hash = ANY (p_hashes));
END
$$;
COMMENT ON FUNCTION mps_api.has_password_hash IS
  'Returns whether any account has one of these password hashes, whoever it is: a start that opens the API to the network '
  'asks it for the published passwords of the demo data.';
REVOKE ALL ON FUNCTION mps_api.has_password_hash FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.has_password_hash TO service_role;

-- From schemas/functions/identity/insert_administrator.sql

-- Inserts an administrator and returns their id.
-- Raises INVALID_NAME, NAME_TAKEN.
CREATE OR REPLACE FUNCTION mps.insert_administrator(
  p_name text, p_role mps_types.administrator_role, p_password_hash text
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_id uuid;
BEGIN
  INSERT INTO mps.administrators AS a (name, role, password_hash)
  VALUES (mps.check_name(p_name), p_role, p_password_hash)
  ON CONFLICT (mps.fold_text(name)) DO NOTHING
  RETURNING a.id INTO v_id;
  IF v_id IS NULL THEN
    PERFORM mps.fail('NAME_TAKEN');
  END IF;
  RETURN v_id;
END
$$;
COMMENT ON FUNCTION mps.insert_administrator IS
  'Inserts an administrator and returns their id.';
REVOKE ALL ON FUNCTION mps.insert_administrator FROM PUBLIC;

-- From schemas/functions/identity/invite_administrator.sql

-- Creates an administrator without a password, who chooses one by a first-login code within 7 days. p_code_hash: the
-- SHA-256 hash of the code in hexadecimal; the server shows the code once.
-- Raises PERMISSION_DENIED, INVALID_NAME, NAME_TAKEN, VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.invite_administrator(
  p_name text, p_role mps_types.administrator_role, p_code_hash text, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, role mps_types.administrator_role, first_login_expires_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid;
  v_expires_at timestamptz;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF p_role IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["owner, finance, support or auditor"]}}');
  END IF;
  v_id := mps.insert_administrator(p_name, p_role, NULL);
  v_expires_at := mps.write_first_login_code('admin', v_id, NULL, p_code_hash);
  PERFORM mps.audit(p_actor, 'administrator.invite', 'admin', v_id::text,
    jsonb_build_object('name', (SELECT a.name FROM mps.administrators a WHERE a.id = v_id), 'role', p_role));
  RETURN QUERY SELECT a.id, a.name, a.role, v_expires_at FROM mps.administrators a WHERE a.id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.invite_administrator IS
  'Creates an administrator without a password, who chooses one by a first-login code within 7 days.';
REVOKE ALL ON FUNCTION mps_api.invite_administrator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.invite_administrator TO service_role;

-- From schemas/functions/identity/is_own_account.sql

-- Returns whether the account is the actor's own: the same subject and, at a merchant, the same operator.
CREATE OR REPLACE FUNCTION mps.is_own_account(
  p_actor jsonb, p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid
) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_actor ->> 'role' = p_role::text AND p_actor ->> 'id' = p_subject_id::text
    AND CASE WHEN (p_actor ->> 'operator') IS NULL THEN p_operator_id IS NULL
             ELSE p_operator_id = mps.actor_operator_id(p_actor) END, false)
$$;
COMMENT ON FUNCTION mps.is_own_account IS
  'Returns whether the account is the actor''s own: the same subject and, at a merchant, the same operator.';
REVOKE ALL ON FUNCTION mps.is_own_account FROM PUBLIC;

-- From schemas/functions/identity/issue_first_login_code.sql

-- Gives an account a first-login code in place of its password and ends its sessions. p_code_hash: the SHA-256 hash of
-- the code in hexadecimal; the server shows the code once. ended_session_ids lets caches drop the sessions.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MEMBER_NOT_FOUND, MERCHANT_NOT_FOUND, NOT_FOUND (no such administrator
-- or operator), CANNOT_REMOVE_LAST_OWNER (the last owner with a password; the service may).
CREATE OR REPLACE FUNCTION mps_api.issue_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_code_hash text, p_operator_id uuid DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, operator_id uuid, name text, expires_at timestamptz, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_name text;
  v_expires_at timestamptz;
  v_ended uuid[];
BEGIN
  PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
  IF p_role = 'admin' AND mps.actor_role(p_actor) <> 'service' THEN
    PERFORM mps.keep_an_owner(p_subject_id);
  END IF;
  SELECT coalesce(c.operator, c.name) INTO v_name FROM mps.accounts c
  WHERE c.role = p_role AND c.subject_id = p_subject_id AND c.operator_id IS NOT DISTINCT FROM p_operator_id;
  IF NOT FOUND THEN
    PERFORM mps.fail(CASE WHEN p_role = 'member' THEN 'MEMBER_NOT_FOUND'
      WHEN p_role = 'merchant' AND p_operator_id IS NULL THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_FOUND' END);
  END IF;
  v_expires_at := mps.write_first_login_code(p_role, p_subject_id, p_operator_id, p_code_hash);
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => p_operator_id, p_reason => 'password_changed',
    p_own_account => p_operator_id IS NULL);
  PERFORM mps.audit(p_actor, 'first_login.create', CASE WHEN p_operator_id IS NULL THEN p_role::text ELSE 'operator' END,
    coalesce(p_operator_id, p_subject_id)::text, jsonb_build_object('ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT p_subject_id, p_operator_id, v_name, v_expires_at, v_ended;
END
$$;
COMMENT ON FUNCTION mps_api.issue_first_login_code IS
  'Gives an account a first-login code in place of its password and ends its sessions.';
REVOKE ALL ON FUNCTION mps_api.issue_first_login_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.issue_first_login_code TO service_role;

-- From schemas/functions/identity/issue_first_login_codes.sql

-- Gives each of several members a first-login code, in the order of p_member_ids: all of them or, on an error, none.
-- p_code_hashes: one SHA-256 hash in hexadecimal for each member. For members who were imported without a password.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (not 1 to 200 different members with a hash each), MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.issue_first_login_codes(
  p_member_ids uuid[], p_code_hashes text[], p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, member_no text, name text, expires_at timestamptz, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_members');
  IF (cardinality(p_member_ids) BETWEEN 1 AND 200 AND cardinality(p_member_ids) = cardinality(p_code_hashes)
    AND cardinality(p_member_ids) = (SELECT count(DISTINCT i) FROM unnest(p_member_ids) i)) IS NOT TRUE THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"member_ids": ["1 to 200 different members"]}}');
  END IF;
  -- In the order of their ids, so that concurrent calls never deadlock.
  PERFORM 1 FROM mps.members m WHERE m.id = ANY (p_member_ids) ORDER BY m.id FOR UPDATE;
  IF (SELECT count(*) FROM mps.members m WHERE m.id = ANY (p_member_ids) AND m.status <> 'deleted')
    <> cardinality(p_member_ids) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT c.subject_id, m.member_no, c.name, c.expires_at, c.ended_session_ids
  FROM unnest(p_member_ids, p_code_hashes) WITH ORDINALITY AS i (member_id, code_hash, place)
  CROSS JOIN LATERAL mps_api.issue_first_login_code('member', i.member_id, i.code_hash, p_actor => p_actor) c
  JOIN mps.members m ON m.id = i.member_id
  ORDER BY i.place;
END
$$;
COMMENT ON FUNCTION mps_api.issue_first_login_codes IS
  'Gives each of several members a first-login code, in the order of p_member_ids: all of them or, on an error, none.';
REVOKE ALL ON FUNCTION mps_api.issue_first_login_codes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.issue_first_login_codes TO service_role;

-- From schemas/functions/identity/keep_an_owner.sql

-- Requires that an active owner with a password remains when this administrator is demoted, disabled or loses the
-- password. The locks on all active owners, in the order of their ids, let concurrent calls decide one after the other.
-- Raises CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps.keep_an_owner(p_administrator_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM 1 FROM mps.administrators a WHERE a.role = 'owner' AND a.status = 'active' ORDER BY a.id FOR UPDATE;
  -- A statement of its own, which sees what the previous holders of the locks wrote.
  IF EXISTS (SELECT 1 FROM mps.administrators a WHERE a.id = p_administrator_id
      AND a.role = 'owner' AND a.status = 'active' AND a.password_hash IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM mps.administrators a WHERE a.id <> p_administrator_id
      AND a.role = 'owner' AND a.status = 'active' AND a.password_hash IS NOT NULL) THEN
    PERFORM mps.fail('CANNOT_REMOVE_LAST_OWNER');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.keep_an_owner IS
  'Requires that an active owner with a password remains when this administrator is demoted, disabled or loses the '
  'password.';
REVOKE ALL ON FUNCTION mps.keep_an_owner FROM PUBLIC;

-- From schemas/functions/identity/list_administrators.sql

-- Lists the administrators, newest first. first_login_expires_at is null unless a first-login code is open;
-- last_seen_at is when a kept session was last used. p_limit and p_offset give pages with an exact total_count, p_cursor
-- gives pages without one.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_administrators(
  p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, role mps_types.administrator_role, status mps_types.account_status,
  login_enabled boolean, second_factor boolean, first_login_expires_at timestamptz, last_seen_at timestamptz,
  created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.administrators;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT a.id, a.created_at FROM mps.administrators a
    WHERE (a.created_at, a.id) < (v_at, v_id)
    ORDER BY a.created_at DESC, a.id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT d.administrator_id, d.name, d.role, d.status, d.login_enabled, d.second_factor, d.first_login_expires_at,
         d.last_seen_at, d.created_at, d.updated_at, v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.administrator_details d ON d.administrator_id = g.id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_administrators IS
  'Lists the administrators, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_administrators FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_administrators TO service_role;

-- From schemas/functions/identity/lock_password.sql

-- Locks the row that holds an account's password, before it is changed: a concurrent change, suspension or session either
-- commits first and is seen, or waits. An operator's merchant is locked first, as everywhere.
CREATE OR REPLACE FUNCTION mps.lock_password(p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid)
RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  IF p_role = 'member' THEN
    PERFORM 1 FROM mps.members m WHERE m.id = p_subject_id FOR NO KEY UPDATE;
  ELSIF p_role = 'admin' THEN
    PERFORM 1 FROM mps.administrators a WHERE a.id = p_subject_id FOR NO KEY UPDATE;
  ELSIF p_operator_id IS NULL THEN
    PERFORM 1 FROM mps.merchants h WHERE h.id = p_subject_id FOR NO KEY UPDATE;
  ELSE
    PERFORM 1 FROM mps.merchants h WHERE h.id = p_subject_id FOR SHARE;
    PERFORM 1 FROM mps.merchant_operators o WHERE o.id = p_operator_id FOR NO KEY UPDATE;
  END IF;
END
$$;
COMMENT ON FUNCTION mps.lock_password IS
  'Locks the row that holds an account''s password, before it is changed: a concurrent change, suspension or session either '
  'commits first and is seen, or waits.';
REVOKE ALL ON FUNCTION mps.lock_password FROM PUBLIC;

-- From schemas/functions/identity/own_administrator.sql

-- Returns the id of the administrator that the actor is.
-- Raises PERMISSION_DENIED for every other actor, the service included.
CREATE OR REPLACE FUNCTION mps.own_administrator(p_actor jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.actor_role(p_actor) <> 'admin' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN (p_actor ->> 'id')::uuid;
END
$$;
COMMENT ON FUNCTION mps.own_administrator IS
  'Returns the id of the administrator that the actor is.';
REVOKE ALL ON FUNCTION mps.own_administrator FROM PUBLIC;

-- From schemas/functions/identity/own_factor_account.sql

-- Returns the account whose second factor the actor may change: the actor's own, of administrators and of merchants'
-- managers. It is the id of the administrator, of the named operator, or of the merchant for its own account.
-- Raises PERMISSION_DENIED for every other actor, the service included.
CREATE OR REPLACE FUNCTION mps.own_factor_account(p_actor jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_role text := mps.actor_role(p_actor);
BEGIN
  IF v_role = 'admin' THEN
    RETURN (p_actor ->> 'id')::uuid;
  END IF;
  IF v_role <> 'merchant' OR coalesce(p_actor ->> 'operator_role', 'manager') <> 'manager' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN coalesce(mps.actor_operator_id(p_actor), (p_actor ->> 'id')::uuid);
END
$$;
COMMENT ON FUNCTION mps.own_factor_account IS
  'Returns the account whose second factor the actor may change: the actor''s own, of administrators and of merchants'' '
  'managers.';
REVOKE ALL ON FUNCTION mps.own_factor_account FROM PUBLIC;

-- From schemas/functions/identity/random_bytes.sql

-- Returns random bytes that are fit for secrets. A DO block creates the function, because databases keep pgcrypto in
-- different schemas.
DO $$
BEGIN
  EXECUTE (
    SELECT format($f$
      CREATE OR REPLACE FUNCTION mps.random_bytes(p_count int) RETURNS bytea
      LANGUAGE sql VOLATILE SET search_path = '' AS 'SELECT %1$I.gen_random_bytes(p_count)'
    $f$, n.nspname)
    FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pgcrypto');
END
$$;
COMMENT ON FUNCTION mps.random_bytes IS
  'Returns random bytes that are fit for secrets.';
REVOKE ALL ON FUNCTION mps.random_bytes FROM PUBLIC;

-- From schemas/functions/identity/renew_recovery_codes.sql

-- Replaces the caller's own recovery codes; the earlier ones no longer work. p_recovery_hashes is as in
-- confirm_second_factor.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION (no second factor is active).
CREATE OR REPLACE FUNCTION mps_api.renew_recovery_codes(p_recovery_hashes text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (account_id uuid, recovery_codes_left int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_factor_account(p_actor);
BEGIN
  -- The row lock keeps two renewals apart: the codes of one of them are stored, never of both.
  PERFORM 1 FROM mps.second_factors f WHERE f.account_id = v_id AND f.confirmed_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.write_recovery_codes(v_id, p_recovery_hashes);
  PERFORM mps.audit(p_actor, 'second_factor.renew_codes', mps.factor_object_type(p_actor), v_id::text);
  RETURN QUERY SELECT v_id, (SELECT count(*)::int FROM mps.recovery_codes r WHERE r.account_id = v_id);
END
$$;
COMMENT ON FUNCTION mps_api.renew_recovery_codes IS
  'Replaces the caller''s own recovery codes; the earlier ones no longer work.';
REVOKE ALL ON FUNCTION mps_api.renew_recovery_codes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.renew_recovery_codes TO service_role;

-- From schemas/functions/identity/require_service.sql

-- Requires the service itself; not even an administrator qualifies.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps.require_service(p_actor jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.actor_role(p_actor) <> 'service' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_service IS
  'Requires the service itself; not even an administrator qualifies.';
REVOKE ALL ON FUNCTION mps.require_service FROM PUBLIC;

-- From schemas/functions/identity/reset_second_factor.sql

-- Removes another administrator's second factor and recovery codes and ends their sessions, for one who has lost both.
-- One's own is removed by disable_second_factor, which the server calls after the password and a code.
-- ended_session_ids lets caches drop the sessions.
-- Raises PERMISSION_DENIED (also for one's own), NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.reset_second_factor(p_administrator_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (administrator_id uuid, removed boolean, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_removed boolean;
  v_ended uuid[];
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF p_actor ->> 'id' = p_administrator_id::text THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM 1 FROM mps.administrators a WHERE a.id = p_administrator_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  DELETE FROM mps.second_factors f WHERE f.account_id = p_administrator_id;
  v_removed := FOUND;
  DELETE FROM mps.recovery_codes r WHERE r.account_id = p_administrator_id;
  v_ended := mps.end_sessions('admin', p_administrator_id, p_reason => 'second_factor_reset');
  PERFORM mps.audit(p_actor, 'second_factor.reset', 'admin', p_administrator_id::text,
    jsonb_build_object('removed', v_removed, 'ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT p_administrator_id, v_removed, v_ended;
END
$$;
COMMENT ON FUNCTION mps_api.reset_second_factor IS
  'Removes another administrator''s second factor and recovery codes and ends their sessions, for one who has lost both.';
REVOKE ALL ON FUNCTION mps_api.reset_second_factor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.reset_second_factor TO service_role;

-- From schemas/functions/identity/set_password_hash.sql

-- Sets the password hash of an account and ends its other sessions in the same transaction. Whoever knew the old
-- password may hold one of those sessions. p_except_session_id, the session of the request, survives. p_current_hash is
-- the hash that the caller verified: if it has changed since, no row is returned. ended_session_ids lets caches drop
-- the sessions.
-- Raises PERMISSION_DENIED (another account), VALIDATION_FAILED (not an argon2id hash), MEMBER_NOT_FOUND,
-- MERCHANT_NOT_FOUND, NOT_FOUND (no such administrator or operator).
CREATE OR REPLACE FUNCTION mps_api.set_password_hash(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_password_hash text,
  p_operator_id uuid DEFAULT NULL,
  p_current_hash text DEFAULT NULL,
  p_except_session_id uuid DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, operator_id uuid, updated_at timestamptz, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_ended uuid[];
  v_own boolean := mps.is_own_account(p_actor, p_role, p_subject_id, p_operator_id);
BEGIN
  IF NOT v_own THEN
    PERFORM mps.require_permission(p_actor, mps.account_permission(p_role));
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
$$;
COMMENT ON FUNCTION mps_api.set_password_hash IS
  'Sets the password hash of an account and ends its other sessions in the same transaction.';
REVOKE ALL ON FUNCTION mps_api.set_password_hash FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.set_password_hash TO service_role;

-- From schemas/functions/identity/start_second_factor.sql

-- Starts the enrolment of the caller's own second factor; starting again replaces an unconfirmed one.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION (a second factor is already active).
CREATE OR REPLACE FUNCTION mps_api.start_second_factor(p_secret_encrypted text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (account_id uuid, created_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.own_factor_account(p_actor);
BEGIN
  INSERT INTO mps.second_factors AS f (account_id, secret_encrypted) VALUES (v_id, p_secret_encrypted)
  ON CONFLICT (account_id) DO UPDATE SET secret_encrypted = p_secret_encrypted, created_at = now()
  WHERE f.confirmed_at IS NULL;
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.audit(p_actor, 'second_factor.start', mps.factor_object_type(p_actor), v_id::text);
  RETURN QUERY SELECT v_id, now();
END
$$;
COMMENT ON FUNCTION mps_api.start_second_factor IS
  'Starts the enrolment of the caller''s own second factor; starting again replaces an unconfirmed one.';
REVOKE ALL ON FUNCTION mps_api.start_second_factor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.start_second_factor TO service_role;

-- From schemas/functions/identity/update_administrator.sql

-- Changes an administrator's role or status; null leaves a field unchanged. Every change ends their sessions, because
-- they carry the old rights. ended_session_ids lets caches drop them.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (nothing given), NOT_FOUND, CANNOT_REMOVE_LAST_OWNER.
CREATE OR REPLACE FUNCTION mps_api.update_administrator(
  p_administrator_id uuid, p_role mps_types.administrator_role DEFAULT NULL,
  p_status mps_types.account_status DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  administrator_id uuid, name text, role mps_types.administrator_role, status mps_types.account_status,
  login_enabled boolean, second_factor boolean, first_login_expires_at timestamptz, last_seen_at timestamptz,
  created_at timestamptz, updated_at timestamptz, ended_session_ids uuid[]
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_before mps.administrators;
  v_ended uuid[];
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_administrators');
  IF num_nonnulls(p_role, p_status) = 0 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["role or status is needed"]}}');
  END IF;
  IF p_role <> 'owner' OR p_status <> 'active' THEN
    PERFORM mps.keep_an_owner(p_administrator_id);
  END IF;
  SELECT * INTO v_before FROM mps.administrators a WHERE a.id = p_administrator_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  UPDATE mps.administrators a SET role = coalesce(p_role, a.role), status = coalesce(p_status, a.status),
    updated_at = now() WHERE a.id = p_administrator_id;
  v_ended := mps.end_sessions('admin', p_administrator_id, p_reason => 'administrator_changed');
  PERFORM mps.audit(p_actor, 'administrator.update', 'admin', p_administrator_id::text, jsonb_build_object(
    'role_before', v_before.role, 'role', p_role, 'status_before', v_before.status, 'status', p_status,
    'ended_sessions', cardinality(v_ended)));
  RETURN QUERY SELECT d.administrator_id, d.name, d.role, d.status, d.login_enabled, d.second_factor,
    d.first_login_expires_at, d.last_seen_at, d.created_at, d.updated_at, v_ended
  FROM mps.administrator_details d WHERE d.administrator_id = p_administrator_id;
END
$$;
COMMENT ON FUNCTION mps_api.update_administrator IS
  'Changes an administrator''s role or status; null leaves a field unchanged.';
REVOKE ALL ON FUNCTION mps_api.update_administrator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_administrator TO service_role;

-- From schemas/functions/identity/use_first_login_code.sql

-- Consumes a first-login code and sets the password that its holder chose; no row for a wrong, used or expired code, or
-- when the account is not active. Of two uses at the same time one finds the code.
-- Raises PERMISSION_DENIED for every actor but the service, VALIDATION_FAILED (not an argon2id hash).
CREATE OR REPLACE FUNCTION mps_api.use_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_code_hash text, p_password_hash text,
  p_operator_id uuid DEFAULT NULL, p_request_id text DEFAULT NULL, p_ip text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (accepted boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  PERFORM mps.check_password_hash(p_password_hash);
  PERFORM mps.lock_password(p_role, p_subject_id, p_operator_id);
  IF NOT mps_api.check_first_login_code(p_role, p_subject_id, p_code_hash, p_operator_id) THEN
    RETURN;
  END IF;
  PERFORM mps.write_password_hash(p_role, p_subject_id, p_operator_id, p_password_hash, NULL);
  PERFORM mps.audit(
    jsonb_build_object('role', p_role, 'id', p_subject_id, 'request_id', p_request_id, 'ip', left(p_ip, 64),
      'operator', (SELECT o.name FROM mps.merchant_operators o WHERE o.id = p_operator_id)),
    'first_login.use', CASE WHEN p_operator_id IS NULL THEN p_role::text ELSE 'operator' END,
    coalesce(p_operator_id, p_subject_id)::text);
  RETURN QUERY SELECT true;
END
$$;
COMMENT ON FUNCTION mps_api.use_first_login_code IS
  'Consumes a first-login code and sets the password that its holder chose; no row for a wrong, used or expired code, or '
  'when the account is not active.';
REVOKE ALL ON FUNCTION mps_api.use_first_login_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.use_first_login_code TO service_role;

-- From schemas/functions/identity/use_recovery_code.sql

-- Consumes a recovery code, given as its SHA-256 hash in hexadecimal; no row for an unknown or used one. The use is
-- audited, because the code may have been stolen.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.use_recovery_code(
  p_account_id uuid, p_code_hash text, p_request_id text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (accepted boolean, recovery_codes_left int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_actor jsonb;
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.recovery_codes r SET used_at = now()
  WHERE r.account_id = p_account_id AND r.code_hash = p_code_hash AND r.used_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  v_actor := mps.actor_of_account(p_account_id) || jsonb_build_object('request_id', p_request_id);
  PERFORM mps.audit(v_actor, 'second_factor.recover', mps.factor_object_type(v_actor), p_account_id::text);
  RETURN QUERY SELECT true, (SELECT count(*)::int FROM mps.recovery_codes r
    WHERE r.account_id = p_account_id AND r.used_at IS NULL);
END
$$;
COMMENT ON FUNCTION mps_api.use_recovery_code IS
  'Consumes a recovery code, given as its SHA-256 hash in hexadecimal; no row for an unknown or used one.';
REVOKE ALL ON FUNCTION mps_api.use_recovery_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.use_recovery_code TO service_role;

-- From schemas/functions/identity/use_second_factor_step.sql

-- Consumes the time step of a one-time code that the server has verified; no row for a step used before.
-- Steps before the last accepted one are refused too, so a code that was seen over a shoulder is worthless.
-- p_secret_encrypted, if given, is the secret re-encrypted with a newer key.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.use_second_factor_step(
  p_account_id uuid, p_step bigint, p_secret_encrypted text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (accepted boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.second_factors f
  SET last_step = p_step, secret_encrypted = coalesce(p_secret_encrypted, f.secret_encrypted)
  WHERE f.account_id = p_account_id AND f.last_step < p_step;
  IF FOUND THEN
    RETURN QUERY SELECT true;
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.use_second_factor_step IS
  'Consumes the time step of a one-time code that the server has verified; no row for a step used before.';
REVOKE ALL ON FUNCTION mps_api.use_second_factor_step FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.use_second_factor_step TO service_role;

-- From schemas/functions/identity/write_first_login_code.sql

-- Writes the first-login code of an account, which replaces an earlier one, and removes the account's password and, of an
-- operator, the PIN. Returns when the code expires: in 7 days.
-- Raises VALIDATION_FAILED (no SHA-256 hash).
CREATE OR REPLACE FUNCTION mps.write_first_login_code(
  p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid, p_code_hash text
) RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_expires_at timestamptz := date_trunc('second', now() + interval '7 days');
BEGIN
  IF (p_code_hash ~ '^[0-9a-f]{64}$') IS NOT TRUE THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"code_hash": ["a SHA-256 hash in hexadecimal"]}}');
  END IF;
  PERFORM mps.write_password_hash(p_role, p_subject_id, p_operator_id, NULL, NULL);
  UPDATE mps.merchant_operators SET pin_hash = NULL WHERE id = p_operator_id AND merchant_id = p_subject_id;
  INSERT INTO mps.first_login_codes (role, subject_id, operator_id, code_hash, expires_at)
  VALUES (p_role, p_subject_id, p_operator_id, p_code_hash, v_expires_at);
  RETURN v_expires_at;
END
$$;
COMMENT ON FUNCTION mps.write_first_login_code IS
  'Writes the first-login code of an account, which replaces an earlier one, and removes the account''s password and, of an '
  'operator, the PIN.';
REVOKE ALL ON FUNCTION mps.write_first_login_code FROM PUBLIC;

-- From schemas/functions/identity/write_password_hash.sql

-- Writes the password hash to the account's table; returns false when p_current_hash is no longer the stored hash. A
-- first-login code of the account ends with it: whoever has a password needs none. The account's row is locked before
-- its code, as everywhere.
CREATE OR REPLACE FUNCTION mps.write_password_hash(
  p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid, p_password_hash text, p_current_hash text
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
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
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM mps.first_login_codes f
  WHERE f.role = p_role AND f.subject_id = p_subject_id AND f.operator_id IS NOT DISTINCT FROM p_operator_id;
  RETURN true;
END
$$;
COMMENT ON FUNCTION mps.write_password_hash IS
  'Writes the password hash to the account''s table; returns false when p_current_hash is no longer the stored hash.';
REVOKE ALL ON FUNCTION mps.write_password_hash FROM PUBLIC;

-- From schemas/functions/identity/write_recovery_codes.sql

-- Replaces an account's recovery codes, used ones included. p_recovery_hashes holds the SHA-256 hash of each code
-- in hexadecimal, separated by commas.
CREATE OR REPLACE FUNCTION mps.write_recovery_codes(p_account_id uuid, p_recovery_hashes text) RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  DELETE FROM mps.recovery_codes r WHERE r.account_id = p_account_id;
  INSERT INTO mps.recovery_codes (account_id, code_hash)
  SELECT p_account_id, h.code_hash FROM unnest(string_to_array(p_recovery_hashes, ',')) AS h (code_hash);
$$;
COMMENT ON FUNCTION mps.write_recovery_codes IS
  'Replaces an account''s recovery codes, used ones included.';
REVOKE ALL ON FUNCTION mps.write_recovery_codes FROM PUBLIC;

-- From schemas/functions/ledger/ledger_size.sql

-- Returns how many cards and transactions verify_ledger() checks.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.ledger_size(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (cards bigint, transactions bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_books');
  RETURN QUERY SELECT (SELECT count(*) FROM mps.cards), (SELECT count(*) FROM mps.transactions);
END
$$;
COMMENT ON FUNCTION mps_api.ledger_size IS
  'Returns how many cards and transactions verify_ledger() checks.';
REVOKE ALL ON FUNCTION mps_api.ledger_size FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.ledger_size TO service_role;

-- From schemas/functions/ledger/signed_amount.sql

-- Returns the effect of a transaction on its card's balance: negative for payments, 0 unless it is completed.
CREATE OR REPLACE FUNCTION mps.signed_amount(
  p_tx_type mps_types.tx_type, p_status mps_types.tx_status, p_final_amount numeric
) RETURNS numeric
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_status <> 'completed' THEN 0
              WHEN p_tx_type = 'payment' THEN -p_final_amount
              ELSE p_final_amount END
$$;
COMMENT ON FUNCTION mps.signed_amount IS
  'Returns the effect of a transaction on its card''s balance: negative for payments, 0 unless it is completed.';
REVOKE ALL ON FUNCTION mps.signed_amount FROM PUBLIC;

-- From schemas/functions/shared/level_of.sql

-- Returns the membership level that a number of points reaches.
CREATE OR REPLACE FUNCTION mps.level_of(p_points int) RETURNS int
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT l.level FROM mps.membership_levels l WHERE l.min_points <= p_points ORDER BY l.min_points DESC LIMIT 1
$$;
COMMENT ON FUNCTION mps.level_of IS
  'Returns the membership level that a number of points reaches.';
REVOKE ALL ON FUNCTION mps.level_of FROM PUBLIC;

-- From schemas/functions/ledger/unaudited_points.sql

-- Returns each card whose points are not its point ledger, whose ledger is not what its transactions earned and
-- administrators adjusted by the audit log, or whose level does not follow from its points.
CREATE OR REPLACE FUNCTION mps.unaudited_points()
RETURNS TABLE (object_type text, object_id text, details jsonb)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'card', c.card_no, jsonb_build_object('points', c.points, 'expected', coalesce(l.total, 0),
    'audited', coalesce(t.total, 0) + coalesce(a.total, 0), 'level', c.level)
  FROM mps.cards c
  LEFT JOIN (SELECT p.card_id, sum(p.delta_points) AS total FROM mps.point_ledger p
             GROUP BY p.card_id) l ON l.card_id = c.id
  LEFT JOIN (SELECT t.card_id, sum(t.points_earned) AS total FROM mps.transactions t WHERE t.points_earned <> 0
             GROUP BY t.card_id) t ON t.card_id = c.id
  LEFT JOIN (SELECT l.object_id,
               sum((l.details ->> 'points_after')::bigint - (l.details ->> 'points_before')::bigint) AS total
             FROM mps.audit_log l WHERE l.action = 'card.adjust_points'
             GROUP BY l.object_id) a ON a.object_id = c.id::text
  WHERE c.points <> coalesce(l.total, 0) OR c.level <> mps.level_of(c.points)
    OR coalesce(l.total, 0) <> coalesce(t.total, 0) + coalesce(a.total, 0)
$$;
COMMENT ON FUNCTION mps.unaudited_points IS
  'Returns each card whose points are not its point ledger, whose ledger is not what its transactions earned and '
  'administrators adjusted by the audit log, or whose level does not follow from its points.';
REVOKE ALL ON FUNCTION mps.unaudited_points FROM PUBLIC;

-- From schemas/functions/ledger/unaudited_settlements.sql

-- Returns each settlement that differs from its transactions or from the audit log, and each audited settlement that is
-- gone: its totals, its status, and the merchant that is paid for its transactions.
CREATE OR REPLACE FUNCTION mps.unaudited_settlements()
RETURNS TABLE (object_type text, object_id text, details jsonb)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'settlement', coalesce(s.id::text, a.object_id), jsonb_build_object('total_amount', s.total_amount,
    'transactions', coalesce(t.payments - t.refunds, 0), 'audited', a.amount, 'status', s.status,
    'audited_status', a.status)
  FROM mps.settlements s
  FULL JOIN (
    SELECT l.object_id, min((l.details ->> 'total_amount')::numeric) AS amount,
      min((l.details ->> 'total_tx_count')::int) AS tx_count,
      count(*) FILTER (WHERE l.action = 'settlement.create') AS rows,
      coalesce((array_agg(l.details ->> 'to' ORDER BY l.id DESC) FILTER (WHERE l.action = 'settlement.status'))[1],
        'pending') AS status
    FROM mps.audit_log l WHERE l.object_type = 'settlement' GROUP BY l.object_id
  ) a ON a.object_id = s.id::text
  LEFT JOIN (
    SELECT t.settlement_id, count(DISTINCT t.merchant_id) AS merchants, min(t.merchant_id::text) AS merchant_id,
      coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'payment'), 0) AS payments,
      coalesce(sum(t.final_amount) FILTER (WHERE t.tx_type = 'refund'), 0) AS refunds,
      count(*) FILTER (WHERE t.tx_type = 'payment') AS payment_count,
      count(*) FILTER (WHERE t.tx_type = 'refund') AS refund_count
    FROM mps.transactions t WHERE t.settlement_id IS NOT NULL GROUP BY t.settlement_id
  ) t ON t.settlement_id = s.id
  WHERE (s.payment_amount, s.refund_amount, s.payment_count, s.refund_count, s.merchant_id::text, 1)
      IS DISTINCT FROM (t.payments, t.refunds, t.payment_count::int, t.refund_count::int, t.merchant_id, t.merchants::int)
    OR (s.total_amount, s.total_tx_count, s.status::text, 1)
      IS DISTINCT FROM (a.amount, a.tx_count, a.status, a.rows::int)
$$;
COMMENT ON FUNCTION mps.unaudited_settlements IS
  'Returns each settlement that differs from its transactions or from the audit log, and each audited settlement that is '
  'gone: its totals, its status, and the merchant that is paid for its transactions.';
REVOKE ALL ON FUNCTION mps.unaudited_settlements FROM PUBLIC;

-- From schemas/functions/ledger/unaudited_transactions.sql

-- Returns each transaction that is not what its one audit row says, and each audit row whose transaction is gone. The
-- audit log cannot be changed without breaking its chain, so what was forged in a transaction differs from it: its kind,
-- amount, points, card, merchant, means of payment or the payment that it refunds. Every transaction is completed.
CREATE OR REPLACE FUNCTION mps.unaudited_transactions()
RETURNS TABLE (object_type text, object_id text, details jsonb)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'transaction', coalesce(t.tx_no, a.object_id), jsonb_build_object('audit_rows', coalesce(a.total, 0),
    'tx_type', t.tx_type, 'status', t.status, 'final_amount', t.final_amount,
    'audited', (a.details ->> 'final_amount')::numeric)
  FROM (
    SELECT t.id::text AS id, t.tx_no, t.tx_type, t.status, t.final_amount, t.points_earned, t.payment_method::text AS payment_method, c.card_no,
      mps.fold_text(m.code) AS merchant_code, o.tx_no AS original_tx_no,
      CASE t.tx_type WHEN 'payment' THEN 'payment.charge' WHEN 'refund' THEN 'payment.refund'
        WHEN 'recharge' THEN 'card.recharge' END AS action
    FROM mps.transactions t
    JOIN mps.cards c ON c.id = t.card_id
    LEFT JOIN mps.merchants m ON m.id = t.merchant_id
    LEFT JOIN mps.transactions o ON o.id = t.original_tx_id
  ) t
  FULL JOIN (
    SELECT l.object_id, count(*) AS total, min(l.action) AS action, (array_agg(l.details))[1] AS details
    FROM mps.audit_log l WHERE l.object_type = 'transaction' GROUP BY l.object_id
  ) a ON a.object_id = t.id
  WHERE a.total IS DISTINCT FROM 1 OR t.status IS DISTINCT FROM 'completed'
    OR (t.action, t.final_amount, t.points_earned, t.card_no, t.payment_method, t.merchant_code, t.original_tx_no)
      IS DISTINCT FROM
      (a.action, (a.details ->> 'final_amount')::numeric, coalesce((a.details ->> 'points')::int, 0),
        a.details ->> 'card_no', coalesce(a.details ->> 'payment_method', 'balance'), mps.fold_text(a.details ->> 'merchant_code'), a.details ->> 'original_tx_no')
$$;
COMMENT ON FUNCTION mps.unaudited_transactions IS
  'Returns each transaction that is not what its one audit row says, and each audit row whose transaction is gone.';
REVOKE ALL ON FUNCTION mps.unaudited_transactions FROM PUBLIC;

-- From schemas/functions/ledger/verify_ledger.sql

-- Checks the whole ledger and returns one row for each violation, the first 1,000 of them, each with the count of all;
-- an empty result means that the ledger is sound. The invariants are A: each balance is the card's initial balance plus
-- its transactions; B: no balance or points below zero; C: an initial balance and a fixed
-- discount are those that the audit log knows; D: a
-- settlement is worth its transactions and is what the audit log says of it; E: the refunds of a payment add up to its
-- refunded_amount and points_reversed, and never exceed it; F: at most one charge per code; G: points match the point ledger, the
-- transactions and the audited adjustments, and the level matches the points; H: a transaction is what its one audit row
-- says, and no audited one is missing. Reads everything, so it is for administrators and tests.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.verify_ledger(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (invariant text, object_type text, object_id text, details jsonb, total_count bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_books');
  RETURN QUERY
  WITH violations (invariant, object_type, object_id, details) AS (
    SELECT 'A', 'card', c.card_no,
      jsonb_build_object('balance', c.balance, 'expected', c.initial_balance + coalesce(s.total, 0))
    FROM mps.cards c
    LEFT JOIN (SELECT t.card_id, sum(mps.signed_amount(t.tx_type, t.status, t.final_amount)) AS total
               FROM mps.transactions t GROUP BY t.card_id) s ON s.card_id = c.id
    WHERE c.balance <> c.initial_balance + coalesce(s.total, 0)

    UNION ALL
    SELECT 'B', 'card', c.card_no, jsonb_build_object('balance', c.balance, 'points', c.points)
    FROM mps.cards c WHERE c.balance < 0 OR c.balance = 'NaN' OR c.points < 0

    UNION ALL
    SELECT 'C', 'card', c.card_no, jsonb_build_object('initial_balance', c.initial_balance, 'audited', a.amount)
    FROM mps.cards c
    LEFT JOIN (SELECT l.object_id, sum((l.details ->> 'initial_balance')::numeric) AS amount FROM mps.audit_log l
               WHERE l.object_type = 'card' AND l.details ? 'initial_balance'
               GROUP BY l.object_id) a ON a.object_id = c.id::text
    WHERE c.initial_balance <> coalesce(a.amount, 0)

    UNION ALL
    SELECT 'C', 'card', c.card_no, jsonb_build_object('fixed_discount', c.fixed_discount, 'audited', a.factor)
    FROM mps.cards c
    LEFT JOIN (SELECT l.object_id, min((l.details ->> 'fixed_discount')::numeric) AS factor FROM mps.audit_log l
               WHERE l.object_type = 'card' AND l.action = 'card.issue' GROUP BY l.object_id) a ON a.object_id = c.id::text
    WHERE c.fixed_discount IS DISTINCT FROM a.factor

    UNION ALL
    SELECT 'D', s.object_type, s.object_id, s.details FROM mps.unaudited_settlements() s

    UNION ALL
    SELECT 'E', 'transaction', p.tx_no,
      jsonb_build_object('final_amount', p.final_amount, 'refunded_amount', p.refunded_amount,
        'refunds', coalesce(r.total, 0), 'points_reversed', p.points_reversed)
    FROM mps.transactions p
    LEFT JOIN (SELECT t.original_tx_id, sum(t.final_amount) AS total, -sum(t.points_earned) AS points FROM mps.transactions t
               WHERE t.tx_type = 'refund' AND t.status = 'completed'
               GROUP BY t.original_tx_id) r ON r.original_tx_id = p.id
    WHERE p.tx_type = 'payment'
      AND (coalesce(r.total, 0) > p.final_amount OR coalesce(r.total, 0) <> p.refunded_amount
        OR coalesce(r.points, 0) <> p.points_reversed)

    UNION ALL
    SELECT 'F', 'code', encode(t.code_hash, 'hex'), jsonb_build_object('charges', count(*))
    FROM mps.transactions t WHERE t.code_hash IS NOT NULL GROUP BY t.code_hash HAVING count(*) > 1

    UNION ALL
    SELECT 'G', p.object_type, p.object_id, p.details FROM mps.unaudited_points() p

    UNION ALL
    SELECT 'H', t.object_type, t.object_id, t.details FROM mps.unaudited_transactions() t
  )
  SELECT v.invariant, v.object_type, v.object_id, v.details, count(*) OVER ()
  FROM violations v ORDER BY v.invariant, v.object_id LIMIT 1000;
END
$$;
COMMENT ON FUNCTION mps_api.verify_ledger IS
  'Checks the whole ledger and returns one row for each violation, the first 1,000 of them, each with the count of all; '
  'an empty result means that the ledger is sound.';
REVOKE ALL ON FUNCTION mps_api.verify_ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.verify_ledger TO service_role;

-- From schemas/functions/members/admin_suspend_member.sql

-- Suspends a member: their cards stop paying, recharging and issuing codes, their corporate cards give no discount, and
-- their sessions and codes end. The cards are locked before the member, other types before standard cards and then by
-- id. A concurrent charge therefore either commits before the suspension or is refused.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION (already suspended).
CREATE OR REPLACE FUNCTION mps_api.admin_suspend_member(
  p_member_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, name text, status mps_types.member_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_member');
  PERFORM mps.check_text('reason', p_reason);
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
$$;
COMMENT ON FUNCTION mps_api.admin_suspend_member IS
  'Suspends a member: their cards stop paying, recharging and issuing codes, their corporate cards give no discount, and their sessions and codes end.';
REVOKE ALL ON FUNCTION mps_api.admin_suspend_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.admin_suspend_member TO service_role;

-- From schemas/functions/members/check_email.sql

-- Normalises an email address: clean_text(), one @, a domain with a dot, at most 254 characters; null stays null.
-- Raises INVALID_EMAIL_FORMAT.
CREATE OR REPLACE FUNCTION mps.check_email(p_email text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_email text := mps.clean_text(p_email);
BEGIN
  IF p_email IS NOT NULL AND (length(v_email) > 254
    OR v_email !~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$') THEN
    PERFORM mps.fail('INVALID_EMAIL_FORMAT');
  END IF;
  RETURN v_email;
END
$$;
COMMENT ON FUNCTION mps.check_email IS
  'Normalises an email address: clean_text(), one @, a domain with a dot, at most 254 characters; null stays null.';
REVOKE ALL ON FUNCTION mps.check_email FROM PUBLIC;

-- From schemas/functions/members/check_name.sql

-- Normalises a name: NFC, each run of blanks as one space, none at the ends; 1 to 100 characters, at least one of
-- which shows, and none that is_line() refuses. Invisible characters go, but those that shape a letter or an emoji
-- stay: joiners and variation selectors.
-- Raises INVALID_NAME.
CREATE OR REPLACE FUNCTION mps.check_name(p_name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_name text := btrim(regexp_replace(regexp_replace(normalize(p_name, NFC),
    '[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u200B\u2060-\u2065\u2800\u3164\uFEFF\uFFA0]', '', 'g'),
    '[\u0020\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+', ' ', 'g'), E' \t\r\n');
BEGIN
  IF coalesce(mps.clean_text(v_name), '') = '' OR length(v_name) > 100 OR NOT mps.is_line(v_name) THEN
    PERFORM mps.fail('INVALID_NAME');
  END IF;
  RETURN v_name;
END
$$;
COMMENT ON FUNCTION mps.check_name IS
  'Normalises a name: NFC, each run of blanks as one space, none at the ends; 1 to 100 characters, at least one of '
  'which shows, and none that is_line() refuses.';
REVOKE ALL ON FUNCTION mps.check_name FROM PUBLIC;

-- From schemas/functions/members/check_phone.sql

-- Normalises a phone number by phone_form(): 8 to 15 digits with an optional leading +; null stays null. The API sends
-- E.164; a national number of another caller is stored as it is, because the database does not know its country. See
-- is_same_phone().
-- Raises INVALID_PHONE_FORMAT.
CREATE OR REPLACE FUNCTION mps.check_phone(p_phone text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_phone text := mps.phone_form(p_phone);
BEGIN
  IF p_phone IS NOT NULL AND v_phone !~ '^\+?[0-9]{8,15}$' THEN
    PERFORM mps.fail('INVALID_PHONE_FORMAT');
  END IF;
  RETURN v_phone;
END
$$;
COMMENT ON FUNCTION mps.check_phone IS
  'Normalises a phone number by phone_form(): 8 to 15 digits with an optional leading +; null stays null.';
REVOKE ALL ON FUNCTION mps.check_phone FROM PUBLIC;

-- From schemas/functions/members/claim_phone.sql

-- Requires that nobody but this member has a telephone, in any spelling; null is free. p_member_id: null for a member
-- to be created. Claims of one telephone wait for each other. Raises DUPLICATE_PHONE.
CREATE OR REPLACE FUNCTION mps.claim_phone(p_phone text, p_member_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_owner uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('phone:' || right(p_phone, 7), 0));
  v_owner := mps.member_by_phone(p_phone);
  IF v_owner IS NOT NULL AND v_owner IS DISTINCT FROM p_member_id THEN
    PERFORM mps.fail('DUPLICATE_PHONE');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.claim_phone IS
  'Requires that nobody but this member has a telephone, in any spelling; null is free.';
REVOKE ALL ON FUNCTION mps.claim_phone FROM PUBLIC;

-- From schemas/functions/members/create_member_profile.sql

-- Creates a member with a first card. A phone, an email or an external identity (p_binding_user_org and
-- p_binding_org_id) is required: nothing else identifies the member.
-- Raises PERMISSION_DENIED, INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, DUPLICATE_PHONE, DUPLICATE_EMAIL,
-- EXTERNAL_ID_ALREADY_BOUND, VALIDATION_FAILED (nothing that identifies the member, or half an identity).
CREATE OR REPLACE FUNCTION mps_api.create_member_profile(
  p_name text, p_phone text, p_email text, p_binding_user_org text DEFAULT NULL, p_binding_org_id text DEFAULT NULL,
  p_default_card_type mps_types.card_type DEFAULT 'standard', p_password_hash text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  created_at timestamptz, card_id uuid, card_no text, card_type mps_types.card_type, card_status mps_types.card_status
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_card_id uuid;
  v_card mps.cards;
  v_name text;
  v_phone text;
  v_email text;
  v_provider text := mps.check_text('binding_user_org', mps.fold_text(p_binding_user_org));
  v_external_id text := mps.check_text('binding_org_id', mps.clean_text(p_binding_org_id));
  v_constraint text;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:create_member');
  v_name := mps.check_name(p_name);
  v_phone := mps.check_phone(p_phone);
  v_email := mps.check_email(p_email);
  IF (v_provider IS NULL) <> (v_external_id IS NULL) OR v_provider = '' OR v_external_id = '' THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"binding_org_id": ["binding_user_org and binding_org_id go together"]}}');
  END IF;
  IF v_phone IS NULL AND v_email IS NULL AND v_external_id IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"phone": ["one of phone, email or an external identity is needed"]}}');
  END IF;
  PERFORM mps.claim_phone(v_phone, NULL);
  BEGIN
    INSERT INTO mps.members (name, phone, email, password_hash) VALUES (v_name, v_phone, v_email, p_password_hash)
    RETURNING * INTO v_member;
    IF v_external_id IS NOT NULL THEN
      INSERT INTO mps.external_identities (provider, external_id, member_id)
      VALUES (v_provider, v_external_id, v_member.id);
    END IF;
  EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS v_constraint = CONSTRAINT_NAME;
    PERFORM mps.fail_duplicate_member(v_constraint);
  END;
  v_card_id := mps.insert_card(coalesce(p_default_card_type, 'standard'), v_member.id);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_card_id;
  PERFORM mps.audit(p_actor, 'member.create', 'member', v_member.id::text,
    jsonb_build_object('member_no', v_member.member_no, 'card_no', v_card.card_no));
  RETURN QUERY SELECT v_member.id, v_member.member_no, v_member.name, v_member.phone, v_member.email, v_member.status,
    v_member.created_at, v_card.id, v_card.card_no, v_card.card_type, v_card.status;
END
$$;
COMMENT ON FUNCTION mps_api.create_member_profile IS
  'Creates a member with a first card.';
REVOKE ALL ON FUNCTION mps_api.create_member_profile FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_member_profile TO service_role;

-- From schemas/functions/members/fail_duplicate_member.sql

-- Translates a unique violation on a member's fields into its error code.
-- Raises DUPLICATE_PHONE, DUPLICATE_EMAIL, EXTERNAL_ID_ALREADY_BOUND; an exception for any other constraint.
CREATE OR REPLACE FUNCTION mps.fail_duplicate_member(p_constraint text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  CASE p_constraint
    WHEN 'members_phone_key' THEN PERFORM mps.fail('DUPLICATE_PHONE');
    WHEN 'members_email_key' THEN PERFORM mps.fail('DUPLICATE_EMAIL');
    WHEN 'external_identities_pkey' THEN PERFORM mps.fail('EXTERNAL_ID_ALREADY_BOUND');
    ELSE RAISE EXCEPTION 'unexpected unique violation on %', p_constraint;
  END CASE;
END
$$;
COMMENT ON FUNCTION mps.fail_duplicate_member IS
  'Translates a unique violation on a member''s fields into its error code.';
REVOKE ALL ON FUNCTION mps.fail_duplicate_member FROM PUBLIC;

-- From schemas/functions/members/get_member.sql

-- Returns one member with every card that they own or are bound to.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_member(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  login_enabled boolean, identity_providers text[], live_sessions int, cards jsonb, created_at timestamptz,
  updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_members');
  -- The inner calls are the service's: reading members asks for no right to act for them.
  RETURN QUERY
  SELECT p.member_id, p.member_no, p.name, p.phone, p.email, p.status, p.login_enabled, p.identity_providers,
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'member' AND s.subject_id = p.member_id
            AND s.revoked_at IS NULL AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()),
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'id', c.id, 'card_no', c.card_no, 'card_type', c.card_type, 'name', c.name, 'balance', c.balance,
              'points', c.points, 'level', c.level, 'level_name', c.level_name, 'discount_rate', c.discount_rate,
              'corporate_discount', c.corporate_discount, 'next_level', c.next_level, 'binding_role', c.binding_role,
              'status', c.status, 'expires_at', mps.iso(c.expires_at), 'created_at', mps.iso(c.created_at))
            ORDER BY c.created_at DESC, c.id DESC), '[]')
          FROM mps_api.list_member_cards(p.member_id) c),
         p.created_at, p.updated_at
  FROM mps_api.get_member_profile(p_member_id) p;
END
$$;
COMMENT ON FUNCTION mps_api.get_member IS
  'Returns one member with every card that they own or are bound to.';
REVOKE ALL ON FUNCTION mps_api.get_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_member TO service_role;

-- From schemas/functions/members/is_same_phone.sql

-- Returns whether two phone numbers in their stored form are one telephone. A number without + is a national one, or
-- an international one whose prefix was left out: without its leading zeros it is the end of the other number, which
-- begins with a calling code of one to three digits. Source: ITU-T E.164.
CREATE OR REPLACE FUNCTION mps.is_same_phone(p_phone text, p_other text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT p_phone = p_other OR EXISTS (
    SELECT FROM (VALUES (p_phone, p_other), (p_other, p_phone)) AS pair (long, short),
      LATERAL (SELECT ltrim(long, '+') AS whole, ltrim(short, '0') AS tail) digits
    WHERE short NOT LIKE '+%' AND long NOT LIKE '0%' AND length(tail) >= 7 AND right(whole, length(tail)) = tail
      AND length(whole) - length(tail) BETWEEN 0 AND 3
      AND (long LIKE '+%' OR short LIKE '0%' OR whole = tail))
$$;
COMMENT ON FUNCTION mps.is_same_phone IS
  'Returns whether two phone numbers in their stored form are one telephone.';
REVOKE ALL ON FUNCTION mps.is_same_phone FROM PUBLIC;

-- From schemas/functions/members/list_members.sql

-- Lists members, newest first. p_search matches part of the number, name, phone or email in any spelling. p_identifier
-- keeps the one member that find_member_id() finds by it and p_phone.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_members(
  p_search text DEFAULT NULL, p_status mps_types.member_status DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_identifier text DEFAULT NULL, p_phone text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  -- With more matches than this, walking all members in the order of the list finds a page soonest.
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
  PERFORM mps.require_permission(p_actor, 'admin:read_members');
  -- OFFSET 0 keeps the search in a subquery, which the planner answers from the search indexes. Without it the planner
  -- walks all members in the order of the list.
  IF v_short IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.members WHERE mps.short_grams(search_text) @> ARRAY[$1] OFFSET 0) m';
  ELSIF v_pattern IS NOT NULL THEN
    v_from := '(SELECT * FROM mps.members WHERE search_text LIKE $2 OFFSET 0) m';
  END IF;
  IF p_status IS NOT NULL THEN
    v_where := v_where || ' AND m.status = $3';
  END IF;
  IF p_identifier IS NOT NULL THEN
    v_where := v_where || coalesce(format(' AND m.id = %L', mps.find_member_id(p_identifier, p_phone)), ' AND false');
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
$$;
COMMENT ON FUNCTION mps_api.list_members IS
  'Lists members, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_members FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_members TO service_role;

-- From schemas/functions/members/member_by_phone.sql

-- Returns the member who has a telephone, under whatever spelling it was stored; null where nobody has it. p_phone: as
-- phone_form() makes it.
CREATE OR REPLACE FUNCTION mps.member_by_phone(p_phone text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT m.id FROM mps.members m
  WHERE right(m.phone, 7) = right(p_phone, 7) AND mps.is_same_phone(m.phone, p_phone)
  ORDER BY m.phone <> p_phone, m.created_at, m.id LIMIT 1
$$;
COMMENT ON FUNCTION mps.member_by_phone IS
  'Returns the member who has a telephone, under whatever spelling it was stored; null where nobody has it.';
REVOKE ALL ON FUNCTION mps.member_by_phone FROM PUBLIC;

-- From schemas/functions/members/reactivate_member.sql

-- Makes a suspended or inactive member active again; ended sessions and codes stay ended.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MEMBER_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.reactivate_member(
  p_member_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, name text, status mps_types.member_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_status mps_types.member_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_member');
  PERFORM mps.check_text('reason', p_reason);
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
$$;
COMMENT ON FUNCTION mps_api.reactivate_member IS
  'Makes a suspended or inactive member active again; ended sessions and codes stay ended.';
REVOKE ALL ON FUNCTION mps_api.reactivate_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.reactivate_member TO service_role;

-- From schemas/functions/members/search_pattern.sql

-- Returns the LIKE pattern that finds a term anywhere in search_text; null for an empty term. Each % and _ of the term
-- is escaped. A phone number is found by its national spelling too: 0912… is the end of 886912…, so the zeros that
-- begin a national or international number are left out.
CREATE OR REPLACE FUNCTION mps.search_pattern(p_term text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT '%' || regexp_replace(
    regexp_replace(nullif(mps.search_form(p_term), ''), '^00?([1-9][0-9]{2,})$', '\1'), '([\\%_])', '\\\1', 'g') || '%'
$$;
COMMENT ON FUNCTION mps.search_pattern IS
  'Returns the LIKE pattern that finds a term anywhere in search_text; null for an empty term.';
REVOKE ALL ON FUNCTION mps.search_pattern FROM PUBLIC;

-- From schemas/functions/members/update_member.sql

-- Changes a member's name, phone or email. p_changes holds the fields to change; null removes a phone or email. One of
-- phone, email and an external identity has to remain, or the member could no longer log in. The audit row names the
-- changed fields, never their values, because members log in with them.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, VALIDATION_FAILED, INVALID_STATE_TRANSITION (a deleted member),
-- INVALID_NAME, INVALID_PHONE_FORMAT, INVALID_EMAIL_FORMAT, DUPLICATE_PHONE, DUPLICATE_EMAIL.
CREATE OR REPLACE FUNCTION mps_api.update_member(p_member_id uuid, p_changes jsonb, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_new mps.members;
  v_constraint text;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_members');
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
    PERFORM mps.claim_phone(v_new.phone, p_member_id);
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
$$;
COMMENT ON FUNCTION mps_api.update_member IS
  'Changes a member''s name, phone or email.';
REVOKE ALL ON FUNCTION mps_api.update_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_member TO service_role;

-- From schemas/functions/members/update_member_profile.sql

-- Changes a member's own name and returns the profile, as get_member_profile does. Only administrators may change the
-- phone and email, because members log in with them. The audit row names the field, never its value; an unchanged name
-- writes none.
-- Raises PERMISSION_DENIED (another member, an administrator who does not manage members), MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_NAME.
CREATE OR REPLACE FUNCTION mps_api.update_member_profile(p_member_id uuid, p_name text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  login_enabled boolean, identity_providers text[], points int, level int, level_name text, discount_rate numeric,
  next_level jsonb, timezone text, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_member mps.members;
  v_name text := mps.check_name(p_name);
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:manage_members');
  END IF;
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
  RETURN QUERY SELECT p.* FROM mps_api.get_member_profile(p_member_id, p_actor) p;
END
$$;
COMMENT ON FUNCTION mps_api.update_member_profile IS
  'Changes a member''s own name and returns the profile, as get_member_profile does.';
REVOKE ALL ON FUNCTION mps_api.update_member_profile FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_member_profile TO service_role;

-- From schemas/functions/merchants/active_merchant.sql

-- Returns the id of the active merchant that a till acts for, under a shared lock. The lock makes a suspension wait for
-- charges in progress; later charges see the suspension. Locks are taken in one order: merchant (shared), idempotency
-- key, order number, card, payment. An administrator needs 'admin:move_money' besides the right to act for others.
-- Raises MERCHANT_NOT_FOUND_OR_INACTIVE, NOT_MERCHANT_USER, PERMISSION_DENIED (an administrator without the
-- permissions; cashiers, with p_manager_only).
CREATE OR REPLACE FUNCTION mps.active_merchant(p_merchant_code text, p_actor jsonb, p_manager_only boolean) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_merchant mps.merchants;
BEGIN
  SELECT * INTO v_merchant FROM mps.merchants m WHERE mps.fold_text(m.code) = mps.fold_text(p_merchant_code)
  FOR KEY SHARE;
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_merchant(p_actor, v_merchant.id, p_manager_only, 'admin:move_money');
  IF v_merchant.status <> 'active' THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND_OR_INACTIVE');
  END IF;
  RETURN v_merchant.id;
END
$$;
COMMENT ON FUNCTION mps.active_merchant IS
  'Returns the id of the active merchant that a till acts for, under a shared lock.';
REVOKE ALL ON FUNCTION mps.active_merchant FROM PUBLIC;

-- From schemas/functions/merchants/admin_suspend_merchant.sql

-- Suspends a merchant: it can no longer charge or refund, and all its sessions end. Waits for charges in progress.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION (already suspended).
CREATE OR REPLACE FUNCTION mps_api.admin_suspend_merchant(
  p_merchant_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (merchant_id uuid, code text, name text, status mps_types.merchant_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_merchant');
  PERFORM mps.check_text('reason', p_reason);
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
    jsonb_build_object('from', v_merchant.status, 'to', 'suspended', 'reason', p_reason), p_merchant_id);
  RETURN QUERY SELECT m.id, m.code, m.name, m.status, m.updated_at FROM mps.merchants m WHERE m.id = p_merchant_id;
END
$$;
COMMENT ON FUNCTION mps_api.admin_suspend_merchant IS
  'Suspends a merchant: it can no longer charge or refund, and all its sessions end.';
REVOKE ALL ON FUNCTION mps_api.admin_suspend_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.admin_suspend_merchant TO service_role;

-- From schemas/functions/merchants/create_merchant.sql

-- Creates a merchant. p_password_hash is for the merchant's own account; with null the account cannot log in yet. The
-- code is typed at tills: letters, digits, - and _, and no two codes may differ only in case.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (a malformed code, or not an argon2id hash), INVALID_NAME,
-- DUPLICATE_MERCHANT_CODE.
CREATE OR REPLACE FUNCTION mps_api.create_merchant(
  p_code text, p_name text, p_contact text DEFAULT NULL, p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps_types.merchant_status, created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_code text := mps.clean_text(p_code);
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_merchants');
  IF v_code IS NULL OR v_code !~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,49}$' THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"code": ["2 to 50 letters, digits, - or _, beginning with a letter or digit"]}}');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  INSERT INTO mps.merchants AS m (code, name, contact, password_hash)
  VALUES (v_code, mps.check_name(p_name), 
    CASE WHEN mps.clean_text(p_contact) <> '' THEN btrim(mps.check_text('contact', p_contact)) END, p_password_hash)
  RETURNING m.* INTO v_merchant;
  PERFORM mps.audit(p_actor, 'merchant.create', 'merchant', v_merchant.id::text, jsonb_build_object(
    'code', v_code, 'with_password', p_password_hash IS NOT NULL), v_merchant.id);
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.contact, v_merchant.status,
                      v_merchant.created_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('DUPLICATE_MERCHANT_CODE', jsonb_build_object('code', v_code));
END
$$;
COMMENT ON FUNCTION mps_api.create_merchant IS
  'Creates a merchant.';
REVOKE ALL ON FUNCTION mps_api.create_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_merchant TO service_role;

-- From schemas/functions/merchants/create_operator.sql

-- Creates a named operator of a merchant. With a null p_password_hash the operator cannot log in yet.
-- Raises NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_NAME, NAME_TAKEN (at this merchant),
-- VALIDATION_FAILED (not an argon2id hash).
CREATE OR REPLACE FUNCTION mps_api.create_operator(
  p_merchant_id uuid, p_name text, p_role mps_types.operator_role DEFAULT 'cashier',
  p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps_types.operator_role, status mps_types.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_operator_manager(p_actor, p_merchant_id, 'admin:manage_merchants');
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
    'with_password', p_password_hash IS NOT NULL), p_merchant_id);
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('NAME_TAKEN');
END
$$;
COMMENT ON FUNCTION mps_api.create_operator IS
  'Creates a named operator of a merchant.';
REVOKE ALL ON FUNCTION mps_api.create_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_operator TO service_role;

-- From schemas/functions/merchants/find_merchant.sql

-- Finds a merchant by its code. A merchant user finds only their own merchant. Every other code gives the same error,
-- so that codes cannot be probed.
-- Raises MERCHANT_NOT_FOUND, NOT_MERCHANT_USER, PERMISSION_DENIED (an administrator who may not act for others).
CREATE OR REPLACE FUNCTION mps_api.find_merchant(p_code text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (merchant_id uuid, code text, name text, status mps_types.merchant_status)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant mps.merchants;
BEGIN
  SELECT m.* INTO v_merchant FROM mps.merchants m WHERE mps.fold_text(m.code) = mps.fold_text(p_code);
  PERFORM mps.require_merchant(p_actor, v_merchant.id);
  IF v_merchant.id IS NULL THEN
    PERFORM mps.fail(CASE WHEN mps.acts_for_others(p_actor) THEN 'MERCHANT_NOT_FOUND' ELSE 'NOT_MERCHANT_USER' END);
  END IF;
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.status;
END
$$;
COMMENT ON FUNCTION mps_api.find_merchant IS
  'Finds a merchant by its code.';
REVOKE ALL ON FUNCTION mps_api.find_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.find_merchant TO service_role;

-- From schemas/functions/merchants/get_merchant.sql

-- Returns one merchant with its payments and net amount of the business day so far.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_merchant(p_merchant_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps_types.merchant_status, login_enabled boolean,
  operator_count int, live_sessions int, today_payment_count int, today_net_amount numeric, created_at timestamptz,
  updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_merchants');
  -- The inner call is the service's: reading merchants asks for no right to act for them.
  RETURN QUERY
  SELECT m.id, m.code, m.name, m.contact, m.status, m.password_hash IS NOT NULL,
         (SELECT count(*)::int FROM mps.merchant_operators o WHERE o.merchant_id = m.id),
         (SELECT count(*)::int FROM mps.sessions s WHERE s.role = 'merchant' AND s.subject_id = m.id
            AND s.revoked_at IS NULL AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()),
         d.payment_count, d.net_amount, m.created_at, m.updated_at
  FROM mps.merchants m CROSS JOIN LATERAL mps_api.merchant_daily_summary(m.id, NULL) d
  WHERE m.id = p_merchant_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_merchant IS
  'Returns one merchant with its payments and net amount of the business day so far.';
REVOKE ALL ON FUNCTION mps_api.get_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_merchant TO service_role;

-- From schemas/functions/merchants/get_merchant_transactions.sql

-- Lists a merchant's payments and refunds, newest first, with the card's number and without the member. Cashiers may.
-- p_start_date is inclusive, p_end_date exclusive; p_start_day and p_end_day are days of the business time zone, both
-- inclusive, and count where the other is null.
-- Raises INVALID_PERIOD, INVALID_CURSOR, NOT_MERCHANT_USER.
CREATE OR REPLACE FUNCTION mps_api.get_merchant_transactions(
  p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_start_date timestamptz DEFAULT NULL,
  p_end_date timestamptz DEFAULT NULL, p_tx_type mps_types.tx_type DEFAULT NULL,
  p_status mps_types.tx_status DEFAULT NULL, p_cursor text DEFAULT NULL,
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_q text DEFAULT NULL,
  p_external_order_id text DEFAULT NULL, p_operator text DEFAULT NULL, p_card_no text DEFAULT NULL,
  p_amount_min numeric DEFAULT NULL, p_amount_max numeric DEFAULT NULL, p_idempotency_key text DEFAULT NULL,
  p_request_id text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_name text,
  raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned int, status mps_types.tx_status,
  payment_method mps_types.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, operator text, external_order_id text, tag jsonb, settlement_id uuid, total_count bigint,
  next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id);
  RETURN QUERY SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.merchant_id, t.merchant_name, t.raw_amount,
    t.discount_applied, t.final_amount, t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no,
    t.refunded_amount, t.created_at, t.operator, t.external_order_id, t.tag, t.settlement_id, t.total_count,
    t.next_cursor
  FROM mps.transaction_page(ROW(NULL, p_merchant_id, NULL, mps.period_start(p_start_date, p_start_day),
    mps.period_end(p_end_date, p_end_day), p_tx_type, p_status,
    p_q, p_external_order_id, p_operator, p_card_no, p_amount_min, p_amount_max, p_idempotency_key, p_request_id),
    p_limit, p_offset, p_cursor) t;
END
$$;
COMMENT ON FUNCTION mps_api.get_merchant_transactions IS
  'Lists a merchant''s payments and refunds, newest first, with the card''s number and without the member.';
REVOKE ALL ON FUNCTION mps_api.get_merchant_transactions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_merchant_transactions TO service_role;

-- From schemas/functions/merchants/get_operator.sql

-- Returns one operator and the merchant that it works for.
-- Raises NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND (no such operator at this merchant).
CREATE OR REPLACE FUNCTION mps_api.get_operator(p_merchant_id uuid, p_operator_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  operator_id uuid, merchant_id uuid, merchant_code text, merchant_name text, name text, role mps_types.operator_role,
  status mps_types.account_status
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_operator_manager(p_actor, p_merchant_id, 'admin:read_merchants');
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
$$;
COMMENT ON FUNCTION mps_api.get_operator IS
  'Returns one operator and the merchant that it works for.';
REVOKE ALL ON FUNCTION mps_api.get_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_operator TO service_role;

-- From schemas/functions/merchants/list_merchants.sql

-- Lists merchants, newest first. p_search matches part of the code, name or contact, ignoring case. Searching in a
-- subquery with OFFSET 0 makes the planner use the trigram index instead of walking all merchants in the order of the
-- list.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_merchants(
  p_search text DEFAULT NULL, p_status mps_types.merchant_status DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps_types.merchant_status, created_at timestamptz,
  updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
  PERFORM mps.require_permission(p_actor, 'admin:read_merchants');
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
$$;
COMMENT ON FUNCTION mps_api.list_merchants IS
  'Lists merchants, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_merchants FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_merchants TO service_role;

-- From schemas/functions/merchants/list_operators.sql

-- Lists the named operators of a merchant, newest first.
-- Raises NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_operators(
  p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps_types.operator_role, status mps_types.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  PERFORM mps.require_operator_manager(p_actor, p_merchant_id, 'admin:read_merchants');
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
         v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_operators IS
  'Lists the named operators of a merchant, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_operators FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_operators TO service_role;

-- From schemas/functions/merchants/merchant_daily_summary.sql

-- Returns the totals and hourly payments of a merchant for one day in the business time zone; a null p_date is today.
-- Amounts are those after discount. hourly_stats counts payments and always has 24 hours.
-- Raises NOT_MERCHANT_USER, MERCHANT_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.merchant_daily_summary(
  p_merchant_id uuid, p_date date DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  date text, timezone text, total_count int, payment_count int, refund_count int, payment_amount numeric,
  refund_amount numeric, net_amount numeric, unique_customers int, average_payment numeric, hourly_stats jsonb
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_date date := coalesce(p_date, (now() AT TIME ZONE v_zone)::date);
  v_from timestamptz := mps.start_of_day(v_date);
  v_until timestamptz := mps.start_of_day(v_date + 1);
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
$$;
COMMENT ON FUNCTION mps_api.merchant_daily_summary IS
  'Returns the totals and hourly payments of a merchant for one day in the business time zone; a null p_date is '
  'today.';
REVOKE ALL ON FUNCTION mps_api.merchant_daily_summary FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.merchant_daily_summary TO service_role;

-- From schemas/functions/merchants/reactivate_merchant.sql

-- Makes a suspended or inactive merchant active again.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, MERCHANT_NOT_FOUND, INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.reactivate_merchant(
  p_merchant_id uuid, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (merchant_id uuid, code text, name text, status mps_types.merchant_status, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_status mps_types.merchant_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:suspend_merchant');
  PERFORM mps.check_text('reason', p_reason);
  SELECT m.status INTO v_status FROM mps.merchants m WHERE m.id = p_merchant_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF v_status NOT IN ('suspended', 'inactive') THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_status, 'to', 'active'));
  END IF;
  PERFORM mps.audit(p_actor, 'merchant.reactivate', 'merchant', p_merchant_id::text,
                    jsonb_build_object('from', v_status, 'to', 'active', 'reason', p_reason), p_merchant_id);
  RETURN QUERY
  UPDATE mps.merchants m SET status = 'active', updated_at = now() WHERE m.id = p_merchant_id
  RETURNING m.id, m.code, m.name, m.status, m.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.reactivate_merchant IS
  'Makes a suspended or inactive merchant active again.';
REVOKE ALL ON FUNCTION mps_api.reactivate_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.reactivate_merchant TO service_role;

-- From schemas/functions/merchants/require_operator_manager.sql

-- Requires somebody who may see or change a merchant's operators: a manager of that merchant, whoever acts for it, or an
-- administrator with p_permission.
-- Raises NOT_MERCHANT_USER, PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps.require_operator_manager(p_actor jsonb, p_merchant_id uuid, p_permission text)
RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.actor_role(p_actor) = 'merchant' OR p_actor ->> 'on_behalf_of' IS NOT NULL THEN
    PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  ELSE
    PERFORM mps.require_permission(p_actor, p_permission);
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_operator_manager IS
  'Requires somebody who may see or change a merchant''s operators: a manager of that merchant, whoever acts for it, or an '
  'administrator with p_permission.';
REVOKE ALL ON FUNCTION mps.require_operator_manager FROM PUBLIC;

-- From schemas/functions/merchants/set_operator_pin.sql

-- Sets the PIN of the named operator that the actor is, given as its argon2id hash; the earlier one no longer works.
-- Raises PERMISSION_DENIED, INVALID_STATE_TRANSITION (the merchant's own account has no PIN), VALIDATION_FAILED (not an
-- argon2id hash).
CREATE OR REPLACE FUNCTION mps_api.set_operator_pin(p_pin_hash text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (operator_id uuid, updated_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid := mps.actor_operator_id(p_actor);
BEGIN
  IF mps.actor_role(p_actor) <> 'merchant' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.check_password_hash(p_pin_hash);
  UPDATE mps.merchant_operators o SET pin_hash = p_pin_hash, updated_at = now()
  WHERE o.id = v_id AND o.status = 'active';
  IF NOT FOUND THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION');
  END IF;
  PERFORM mps.audit(p_actor, 'operator.set_pin', 'operator', v_id::text);
  RETURN QUERY SELECT v_id, now();
END
$$;
COMMENT ON FUNCTION mps_api.set_operator_pin IS
  'Sets the PIN of the named operator that the actor is, given as its argon2id hash; the earlier one no longer works.';
REVOKE ALL ON FUNCTION mps_api.set_operator_pin FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.set_operator_pin TO service_role;

-- From schemas/functions/merchants/update_operator.sql

-- Changes an operator's role, status or password; null leaves a field unchanged. Every change ends the operator's
-- sessions, because they carry the old rights; a new password removes the PIN. ended_session_ids lets caches drop them.
-- Raises NOT_MERCHANT_USER, PERMISSION_DENIED, MERCHANT_NOT_FOUND, NOT_FOUND (no such operator at this merchant), VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.update_operator(
  p_merchant_id uuid, p_operator_id uuid, p_role mps_types.operator_role DEFAULT NULL,
  p_status mps_types.account_status DEFAULT NULL, p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  operator_id uuid, merchant_id uuid, name text, role mps_types.operator_role, status mps_types.account_status,
  login_enabled boolean, created_at timestamptz, updated_at timestamptz, ended_session_ids uuid[]
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator mps.merchant_operators;
BEGIN
  PERFORM mps.require_operator_manager(p_actor, p_merchant_id, 'admin:manage_merchants');
  IF num_nonnulls(p_role, p_status, p_password_hash) = 0 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"role": ["role, status or password is needed"]}}');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.merchants m WHERE m.id = p_merchant_id) THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  IF p_password_hash IS NOT NULL THEN
    DELETE FROM mps.first_login_codes f WHERE f.operator_id = p_operator_id;
  END IF;
  UPDATE mps.merchant_operators o
  SET role = coalesce(p_role, o.role), status = coalesce(p_status, o.status),
      password_hash = coalesce(p_password_hash, o.password_hash),
      pin_hash = CASE WHEN p_password_hash IS NULL THEN o.pin_hash END, updated_at = now()
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id
  RETURNING o.* INTO v_operator;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  PERFORM mps.audit(p_actor, 'operator.update', 'operator', p_operator_id::text, jsonb_build_object(
    'merchant_id', p_merchant_id, 'role', p_role, 'status', p_status, 'password_changed', p_password_hash IS NOT NULL),
    p_merchant_id);
  RETURN QUERY SELECT v_operator.id, v_operator.merchant_id, v_operator.name, v_operator.role, v_operator.status,
                      v_operator.password_hash IS NOT NULL, v_operator.created_at, v_operator.updated_at,
                      mps.end_sessions('merchant', p_merchant_id, p_operator_id, p_reason => 'operator_changed');
END
$$;
COMMENT ON FUNCTION mps_api.update_operator IS
  'Changes an operator''s role, status or password; null leaves a field unchanged.';
REVOKE ALL ON FUNCTION mps_api.update_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_operator TO service_role;

-- From schemas/functions/payment-codes/code_holder.sql

-- The member that a code of a card is issued for: the actor, or else the member that the service names or the card's
-- owner. An administrator never gets one: a code pays, and only who shows it may hold it.
-- Raises CARD_NOT_FOUND_OR_INACTIVE (no such card), PERMISSION_DENIED (administrators, viewers, strangers, merchants).
CREATE OR REPLACE FUNCTION mps.code_holder(p_card_id uuid, p_actor jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_owner_member_id uuid;
  v_member_id uuid;
BEGIN
  SELECT c.owner_member_id INTO v_owner_member_id FROM mps.cards c WHERE c.id = p_card_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  v_member_id := coalesce(mps.acting_member(p_actor), v_owner_member_id);
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  IF (mps.card_role(p_card_id, v_member_id) IN ('owner', 'admin', 'member')) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  RETURN v_member_id;
END
$$;
COMMENT ON FUNCTION mps.code_holder IS
  'The member that a code of a card is issued for: the actor, or else the member that the service names or the card''s '
  'owner.';
REVOKE ALL ON FUNCTION mps.code_holder FROM PUBLIC;

-- From schemas/functions/payment-codes/code_ttl_seconds.sql

-- A code lives 30 to 7,200 seconds; anything else is brought into that range.
CREATE OR REPLACE FUNCTION mps.code_ttl_seconds(p_ttl_seconds int, p_default int) RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT least(greatest(coalesce(p_ttl_seconds, p_default), 30), 7200)
$$;
COMMENT ON FUNCTION mps.code_ttl_seconds IS
  'A code lives 30 to 7,200 seconds; anything else is brought into that range.';
REVOKE ALL ON FUNCTION mps.code_ttl_seconds FROM PUBLIC;

-- From schemas/functions/payment-codes/cron_rotate_qr_tokens.sql

-- Replaces the live codes of all active cards that have one; holders fetch a new one. Returns how many cards.
-- Only code rows are locked, those in use by a charge at this moment are skipped, and a caller that must not hold
-- many locks at once asks for p_batch_size cards a call, naming the first call's executed_at as p_issued_before
-- in the following ones, until 0 are affected. Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.cron_rotate_qr_tokens(p_ttl_seconds int DEFAULT 300, p_batch_size int DEFAULT NULL,
  p_issued_before timestamptz DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (affected int, executed_at timestamptz, ttl_seconds int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_affected int;
  v_ttl_seconds int := mps.code_ttl_seconds(p_ttl_seconds, 300);
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:batch_operations');
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
$$;
COMMENT ON FUNCTION mps_api.cron_rotate_qr_tokens IS
  'Replaces the live codes of all active cards that have one; holders fetch a new one.';
REVOKE ALL ON FUNCTION mps_api.cron_rotate_qr_tokens FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.cron_rotate_qr_tokens TO service_role;

-- From schemas/functions/payment-codes/hash_code.sql

-- The SHA-256 of a payment code or a credential. Only the hash is stored.
CREATE OR REPLACE FUNCTION mps.hash_code(p_qr_plain text) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(p_qr_plain, 'UTF8'))
$$;
COMMENT ON FUNCTION mps.hash_code IS
  'The SHA-256 of a payment code or a credential.';
REVOKE ALL ON FUNCTION mps.hash_code FROM PUBLIC;

-- From schemas/functions/payment-codes/members_active.sql

-- True unless one of them is suspended, inactive or deleted; unknown ones (null) count as active.
CREATE OR REPLACE FUNCTION mps.members_active(VARIADIC p_member_ids uuid[]) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps.members_active IS
  'True unless one of them is suspended, inactive or deleted; unknown ones (null) count as active.';
REVOKE ALL ON FUNCTION mps.members_active FROM PUBLIC;

-- From schemas/functions/payment-codes/new_plain_code.sql

-- A new plain code: 256 random bits in base64url, 43 characters. It is shown once; only its SHA-256 is stored, so a
-- lookup is one index probe however many codes are live.
CREATE OR REPLACE FUNCTION mps.new_plain_code() RETURNS text
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT rtrim(translate(encode(mps.random_bytes(32), 'base64'), '+/', '-_'), '=')
$$;
COMMENT ON FUNCTION mps.new_plain_code IS
  'A new plain code: 256 random bits in base64url, 43 characters.';
REVOKE ALL ON FUNCTION mps.new_plain_code FROM PUBLIC;

-- From schemas/functions/payment-codes/revoke_card_qr.sql

-- Ends codes of a card: a member's own, or all of them for an administrator or the service. Returns true also when
-- there was none: afterwards no such code is live, which is what was asked for. Raises CARD_NOT_FOUND_OR_INACTIVE (no
-- such card), PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.revoke_card_qr(p_card_id uuid, p_actor jsonb DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_count int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  DELETE FROM mps.payment_codes q
  WHERE q.card_id = p_card_id AND (mps.acts_for_others(p_actor) OR q.member_id = mps.acting_member(p_actor));
  GET DIAGNOSTICS v_count = ROW_COUNT;
  PERFORM mps.audit(p_actor, 'code.revoke', 'card', p_card_id::text, jsonb_build_object('codes', v_count));
  RETURN true;
END
$$;
COMMENT ON FUNCTION mps_api.revoke_card_qr IS
  'Ends codes of a card: a member''s own, or all of them for an administrator or the service.';
REVOKE ALL ON FUNCTION mps_api.revoke_card_qr FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.revoke_card_qr TO service_role;

-- From schemas/functions/payment-codes/rotate_card_qr.sql

-- Issues the one live code of this card and member; a former one stops working. p_ttl_seconds: 30 to 7,200.
-- p_qr_plain: a code that the server has made; qr_plain is then null, because what is answered may be kept.
-- Raises CARD_NOT_FOUND_OR_INACTIVE, CORPORATE_CARD_CANNOT_PAY, PERMISSION_DENIED, MEMBER_SUSPENDED, VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps_api.rotate_card_qr(p_card_id uuid, p_ttl_seconds int DEFAULT 900,
  p_qr_plain text DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (qr_plain text, qr_expires_at timestamptz, card_no text, card_type mps_types.card_type, balance numeric,
  ttl_seconds int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  v_member_id uuid;
  v_card mps.cards;
  v_ttl_seconds int := mps.code_ttl_seconds(p_ttl_seconds, 900);
  v_plain text := coalesce(p_qr_plain, mps.new_plain_code());
  v_expires_at timestamptz := now() + make_interval(secs => v_ttl_seconds);
BEGIN
  IF v_plain !~ '^[A-Za-z0-9_-]{43}$' THEN
    PERFORM mps.fail('VALIDATION_FAILED');
  END IF;
  v_member_id := mps.code_holder(p_card_id, p_actor);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF v_card.card_type = 'corporate' THEN
    PERFORM mps.fail('CORPORATE_CARD_CANNOT_PAY');
  END IF;
  IF NOT mps.members_active(v_member_id, v_card.owner_member_id) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
  VALUES (mps.hash_code(v_plain), p_card_id, v_member_id, v_expires_at)
  ON CONFLICT (card_id, member_id) DO UPDATE
    SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, created_at = excluded.created_at;
  PERFORM mps.audit(p_actor, 'code.issue', 'card', p_card_id::text,
    jsonb_build_object('member_id', v_member_id, 'ttl_seconds', v_ttl_seconds));
  RETURN QUERY SELECT CASE WHEN p_qr_plain IS NULL THEN v_plain END, v_expires_at, v_card.card_no, v_card.card_type, v_card.balance, v_ttl_seconds;
END
$$;
COMMENT ON FUNCTION mps_api.rotate_card_qr IS
  'Issues the one live code of this card and member; a former one stops working.';
REVOKE ALL ON FUNCTION mps_api.rotate_card_qr FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.rotate_card_qr TO service_role;

-- From schemas/functions/payment-codes/validate_qr_plain.sql

-- Shows a till whose code it has before charging; changes nothing. The name comes masked: its first character.
-- Raises INVALID_QR (shorter than 16 characters), QR_EXPIRED_OR_INVALID, PERMISSION_DENIED (members, and
-- administrators who may not act for others).
CREATE OR REPLACE FUNCTION mps_api.validate_qr_plain(p_qr_plain text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (card_id uuid, card_no text, card_type mps_types.card_type, balance numeric, status mps_types.card_status,
  level int, member_name text, expires_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  IF mps.actor_role(p_actor) <> 'merchant' AND NOT mps.acts_for_others(p_actor) THEN
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
$$;
COMMENT ON FUNCTION mps_api.validate_qr_plain IS
  'Shows a till whose code it has before charging; changes nothing.';
REVOKE ALL ON FUNCTION mps_api.validate_qr_plain FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.validate_qr_plain TO service_role;

-- From schemas/functions/payments/approving_manager.sql

-- Returns the name of the manager who approves a cashier's refund, whose password or PIN the server has verified against
-- p_hash. The row is locked, so that a manager who is disabled or demoted meanwhile approves nothing.
-- Raises PERMISSION_DENIED (no active manager of this merchant, or another password and PIN since; with the
-- reason "manager_password_required", a PIN where p_needs_password).
CREATE OR REPLACE FUNCTION mps.approving_manager(
  p_merchant_id uuid, p_operator_id uuid, p_hash text, p_needs_password boolean
) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_name text;
  v_is_password boolean;
BEGIN
  SELECT o.name, o.password_hash IS NOT DISTINCT FROM p_hash INTO v_name, v_is_password FROM mps.merchant_operators o
  WHERE o.id = p_operator_id AND o.merchant_id = p_merchant_id AND o.role = 'manager' AND o.status = 'active'
    AND p_hash IN (o.password_hash, o.pin_hash)
  FOR SHARE;
  IF NOT FOUND THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  IF coalesce(p_needs_password, false) AND NOT v_is_password THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "manager_password_required"}');
  END IF;
  RETURN v_name;
END
$$;
COMMENT ON FUNCTION mps.approving_manager IS
  'Returns the name of the manager who approves a cashier''s refund, whose password or PIN the server has verified against '
  'p_hash.';
REVOKE ALL ON FUNCTION mps.approving_manager FROM PUBLIC;

-- From schemas/functions/payments/change_points.sql

-- Adds p_delta to a card's points, updates its level, writes the ledger row, and returns the new points. Points never
-- fall below zero, and the ledger holds the change that was applied. The caller holds the card's lock.
CREATE OR REPLACE FUNCTION mps.change_points(p_card_id uuid, p_delta numeric, p_tx_id uuid, p_reason text) RETURNS int
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_before int;
  v_after int;
BEGIN
  SELECT c.points INTO STRICT v_before FROM mps.cards c WHERE c.id = p_card_id;
  v_after := least(greatest(v_before + p_delta, 0), 2147483647)::int;
  IF v_after <> v_before THEN
    UPDATE mps.cards SET points = v_after, level = mps.level_of(v_after), updated_at = now() WHERE id = p_card_id;
    INSERT INTO mps.point_ledger (card_id, tx_id, delta_points, points_before, points_after, reason)
    VALUES (p_card_id, p_tx_id, v_after - v_before, v_before, v_after, p_reason);
  END IF;
  RETURN v_after;
END
$$;
COMMENT ON FUNCTION mps.change_points IS
  'Adds p_delta to a card''s points, updates its level, writes the ledger row, and returns the new points.';
REVOKE ALL ON FUNCTION mps.change_points FROM PUBLIC;

-- From schemas/functions/payments/charge_answer.sql

-- What a charge answers, first time and replayed alike.
CREATE OR REPLACE FUNCTION mps.charge_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps_types.charge_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.discount_applied, t.raw_amount, t.points_earned, t.status,
         t.created_at, c.card_no, c.card_type, t.level_after, t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id WHERE t.id = p_tx_id
$$;
COMMENT ON FUNCTION mps.charge_answer IS
  'What a charge answers, first time and replayed alike.';
REVOKE ALL ON FUNCTION mps.charge_answer FROM PUBLIC;

-- From schemas/functions/payments/charge_items.sql

-- Charges as far as their locks allow: with p_wait it waits for each lock, without it never. A refusal is an answer,
-- never an error.
CREATE OR REPLACE FUNCTION mps.charge_items(p_items mps.charge_item[], p_wait boolean)
RETURNS mps_types.charge_outcome[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_outcomes mps_types.charge_outcome[];
  v_one mps_types.charge_outcome;
BEGIN
  -- Locked first and decided by the next statement: one that began before has not seen what the locks protect.
  IF p_wait THEN
    v_outcomes := mps.decide_charges(p_items, mps.lock_charges(p_items));
  ELSE
    v_outcomes := mps.decide_charges(p_items, mps.try_lock_charges(p_items));
  END IF;
  -- Few are replays: what they answer stays out of the statement that every call starts.
  FOR v_n IN 1 .. coalesce(cardinality(v_outcomes), 0) LOOP
    IF v_outcomes[v_n].refusal = 'REPLAY' THEN
      SELECT v_outcomes[v_n].item, NULL::text, NULL::jsonb, a.* INTO v_one
      FROM mps.charge_answer(v_outcomes[v_n].tx_id, true) a;
      v_outcomes[v_n] := v_one;
    END IF;
  END LOOP;
  RETURN v_outcomes;
END
$$;
COMMENT ON FUNCTION mps.charge_items IS
  'Charges as far as their locks allow: with p_wait it waits for each lock, without it never.';
REVOKE ALL ON FUNCTION mps.charge_items FROM PUBLIC;

-- From schemas/functions/payments/charge_key_hash.sql

-- The hash of a charge's idempotency key; null without a key or for an unknown merchant.
CREATE OR REPLACE FUNCTION mps.charge_key_hash(p_actor jsonb, p_merchant_id uuid, p_key text) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT mps.key_hash(mps.key_scope(p_actor, p_merchant_id), 'charge', p_key)
$$;
COMMENT ON FUNCTION mps.charge_key_hash IS
  'The hash of a charge''s idempotency key; null without a key or for an unknown merchant.';
REVOKE ALL ON FUNCTION mps.charge_key_hash FROM PUBLIC;

-- From schemas/functions/shared/key_lock.sql

-- The number of the advisory lock that stands for an idempotency key before its row is there.
CREATE OR REPLACE FUNCTION mps.key_lock(p_key_hash bytea) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended('key:' || encode(p_key_hash, 'hex'), 0)
$$;
COMMENT ON FUNCTION mps.key_lock IS
  'The number of the advisory lock that stands for an idempotency key before its row is there.';
REVOKE ALL ON FUNCTION mps.key_lock FROM PUBLIC;

-- From schemas/functions/payments/order_lock.sql

-- The number of the advisory lock that stands for an order number before its row is there. p_kind: 'charge' with the
-- merchant as its owner, 'recharge' with the card.
CREATE OR REPLACE FUNCTION mps.order_lock(p_kind text, p_owner_id uuid, p_external_order_id text) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended(p_kind || ':' || p_owner_id::text || ':' || p_external_order_id, 0)
$$;
COMMENT ON FUNCTION mps.order_lock IS
  'The number of the advisory lock that stands for an order number before its row is there.';
REVOKE ALL ON FUNCTION mps.order_lock FROM PUBLIC;

-- From schemas/functions/payments/charge_locks.sql

-- The advisory locks of a charge: its idempotency key and its order number, where it has them.
CREATE OR REPLACE FUNCTION mps.charge_locks(p_merchant_id uuid, p_item mps.charge_item) RETURNS bigint[]
LANGUAGE sql STABLE AS $$
  SELECT array_remove(ARRAY[
    mps.key_lock(mps.charge_key_hash((p_item).actor, p_merchant_id, (p_item).idempotency_key)),
    mps.order_lock('charge', p_merchant_id, (p_item).external_order_id)], NULL)
$$;
COMMENT ON FUNCTION mps.charge_locks IS
  'The advisory locks of a charge: its idempotency key and its order number, where it has them.';
REVOKE ALL ON FUNCTION mps.charge_locks FROM PUBLIC;

-- From schemas/functions/payments/charge_many.sql

-- Several charges in one call and one transaction, each with its own answer. p_items: a JSON array of objects with the
-- arguments of merchant_charge_by_qr() without their `p_`, each with its own actor unless p_actor acts for all. Returns
-- one row per item, in any order; `item` is its place in the call, from 1. An error of the call itself writes nothing
-- of any item.
--
-- Without p_wait it waits for no lock: an item whose merchant, key, order number or card is locked elsewhere, or used
-- by an earlier item, is answered with SINGLY and has to be sent again by itself. With p_wait it waits, and charges
-- such items one after another: many charges of one card then share one commit.
CREATE OR REPLACE FUNCTION mps_api.charge_many(p_items jsonb, p_wait boolean DEFAULT false,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.charge_outcome
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
SET enable_seqscan = off SET enable_memoize = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_wait boolean := coalesce(p_wait, false);
  v_items mps.charge_item[];
  v_outcomes mps_types.charge_outcome[];
  v_again int[];
BEGIN
  SELECT array_agg(ROW(i.ord, mps.fold_text(i.merchant_code),
    CASE WHEN length(i.qr_plain) >= 16 THEN mps.hash_code(i.qr_plain) END, i.raw_amount, i.idempotency_key, i.tag,
    mps.clean_text(i.external_order_id), coalesce(p_actor, i.actor))::mps.charge_item)
  INTO v_items
  FROM ROWS FROM (jsonb_to_recordset(p_items) AS (merchant_code text, qr_plain text, raw_amount numeric,
    idempotency_key text, tag jsonb, external_order_id text, actor jsonb))
    WITH ORDINALITY AS i (merchant_code, qr_plain, raw_amount, idempotency_key, tag, external_order_id, actor, ord);
  LOOP
    v_outcomes := mps.charge_items(v_items, v_wait);
    IF v_wait THEN
      SELECT array_agg(o.item) INTO v_again FROM unnest(v_outcomes) o WHERE o.refusal = 'SINGLY';
    END IF;
    RETURN QUERY SELECT o.* FROM unnest(v_outcomes) o WHERE (o.item = ANY (v_again)) IS NOT TRUE;
    EXIT WHEN v_again IS NULL;
    -- The first of those that are left has its locks in the next round, so each round ends one at least.
    v_items := ARRAY(SELECT i FROM unnest(v_items) i WHERE (i).ord = ANY (v_again));
  END LOOP;
END
$$;
COMMENT ON FUNCTION mps_api.charge_many IS
  'Several charges in one call and one transaction, each with its own answer.';
REVOKE ALL ON FUNCTION mps_api.charge_many FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.charge_many TO service_role;

-- From schemas/functions/payments/check_external_order_id.sql

-- Checks the order number of an external system, 1 to 128 characters, and returns it as clean_text() stores it.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_external_order_id(p_external_order_id text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_order text := mps.check_text('external_order_id', mps.clean_text(p_external_order_id));
BEGIN
  IF length(v_order) NOT BETWEEN 1 AND 128 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"external_order_id": ["1 to 128 characters"]}}');
  END IF;
  RETURN v_order;
END
$$;
COMMENT ON FUNCTION mps.check_external_order_id IS
  'Checks the order number of an external system, 1 to 128 characters, and returns it as clean_text() stores it.';
REVOKE ALL ON FUNCTION mps.check_external_order_id FROM PUBLIC;

-- From schemas/functions/payments/check_recharge_limits.sql

-- Checks the amount of one recharge against the limits of the settings. They bind members, merchants and keys;
-- administrators and the service have none here. Raises AMOUNT_OVER_LIMIT.
CREATE OR REPLACE FUNCTION mps.check_recharge_limits(p_amount numeric, p_actor jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_settings mps.settings;
BEGIN
  IF mps.is_trusted(p_actor) THEN
    RETURN;
  END IF;
  SELECT * INTO STRICT v_settings FROM mps.settings s WHERE s.only_row;
  IF p_amount < v_settings.recharge_min THEN
    PERFORM mps.fail('AMOUNT_OVER_LIMIT',
      jsonb_build_object('limit', v_settings.recharge_min::text, 'setting', 'recharge_min'));
  ELSIF p_amount > v_settings.recharge_max THEN
    PERFORM mps.fail('AMOUNT_OVER_LIMIT',
      jsonb_build_object('limit', v_settings.recharge_max::text, 'setting', 'recharge_max'));
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_recharge_limits IS
  'Checks the amount of one recharge against the limits of the settings.';
REVOKE ALL ON FUNCTION mps.check_recharge_limits FROM PUBLIC;

-- From schemas/functions/payments/check_tag.sql

-- Checks a tag, a JSON object of at most 4,096 characters, and returns it; null becomes the empty object.
-- Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_tag(p_tag jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF p_tag IS NULL THEN
    RETURN '{}'::jsonb;
  END IF;
  IF NOT mps.is_tag(p_tag) THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"tag": ["a JSON object of at most 4096 characters"]}}');
  END IF;
  RETURN p_tag;
END
$$;
COMMENT ON FUNCTION mps.check_tag IS
  'Checks a tag, a JSON object of at most 4,096 characters, and returns it; null becomes the empty object.';
REVOKE ALL ON FUNCTION mps.check_tag FROM PUBLIC;

-- From schemas/functions/payments/collects_points.sql

-- Returns whether cards of this type collect points and have a level. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.collects_points(p_card_type mps_types.card_type) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT p_card_type IN ('standard', 'prepaid')
$$;
COMMENT ON FUNCTION mps.collects_points IS
  'Returns whether cards of this type collect points and have a level.';
REVOKE ALL ON FUNCTION mps.collects_points FROM PUBLIC;

-- From schemas/functions/payments/credit_card.sql

-- Credits a card and writes the transaction and its audit row. The caller holds the card's lock and has checked
-- everything but the member that an administrator names and the upper bound of the balance. Raises MEMBER_NOT_FOUND,
-- INVALID_RECHARGE_AMOUNT.
CREATE OR REPLACE FUNCTION mps.credit_card(p_card_id uuid, p_amount numeric, p_payment_method mps_types.pay_method,
  p_tag jsonb, p_external_order_id text, p_reason text, p_actor jsonb, p_idempotency_key text, p_key_hash bytea)
RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card mps.cards;
  v_member_id uuid;
  v_tx_id uuid;
BEGIN
  SELECT * INTO STRICT v_card FROM mps.cards c WHERE c.id = p_card_id;
  v_member_id := coalesce(mps.acting_member(p_actor), v_card.owner_member_id);
  -- An administrator may name anybody.
  IF v_member_id IS DISTINCT FROM v_card.owner_member_id AND v_member_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = v_member_id) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  IF v_card.balance + p_amount >= 10000000000 THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, raw_amount, final_amount, balance_after,
    level_after, payment_method, reason, tag, external_order_id, created_at,
    idempotency_key, key_hash)
  VALUES (mps.next_no('RCG'), 'recharge', v_card.id,
    v_member_id, p_amount, p_amount, v_card.balance + p_amount,
    v_card.level, p_payment_method, p_reason, p_tag, p_external_order_id, clock_timestamp(),
    p_idempotency_key, p_key_hash)
  RETURNING id INTO v_tx_id;
  UPDATE mps.cards SET balance = balance + p_amount, updated_at = now() WHERE id = v_card.id;
  PERFORM mps.audit(p_actor, 'card.recharge', 'transaction', v_tx_id::text, jsonb_build_object(
    'card_no', v_card.card_no, 'final_amount', p_amount, 'payment_method', p_payment_method));
  RETURN v_tx_id;
END
$$;
COMMENT ON FUNCTION mps.credit_card IS
  'Credits a card and writes the transaction and its audit row.';
REVOKE ALL ON FUNCTION mps.credit_card FROM PUBLIC;

-- From schemas/functions/payments/decide_charges.sql

-- Decides charges and writes those that are paid, all in one statement. The start-up cost of a statement is paid once
-- for all of them. A refusal is an answer, never an error, and leaves the item's code and key untouched. p_held: the
-- items whose locks the caller holds; an item without its locks is answered with SINGLY if its form is valid. The
-- statement begins after the locks are taken, so it sees what their previous holders wrote.
--
-- Each lookup is a LATERAL with OFFSET 0: a nested loop over one unique index, whatever the planner believes of the
-- tables. Every payment is one insert, one update of the card, one ledger row and one audit row.
CREATE OR REPLACE FUNCTION mps.decide_charges(p_items mps.charge_item[], p_held mps.held_charge[])
RETURNS mps_types.charge_outcome[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_outcomes mps_types.charge_outcome[];
BEGIN
  WITH found AS (
    SELECT i.ord, m.code AS merchant_code, i.code_hash, i.raw_amount, i.idempotency_key, coalesce(i.tag, '{}') AS tag,
      i.external_order_id, i.actor,
      -- A code that was issued after the locks were taken leads to a card that is not locked.
      h.ord IS NOT NULL AND (q.card_id IS NULL OR q.card_id = h.card_id) AS is_held,
      m.id AS merchant_id, m.status AS merchant_status,
      q.member_id, payer.status AS payer_status, owner.status AS owner_status,
      c.id AS card_id, c.card_no, c.card_type, c.status AS card_status, c.expires_at AS card_expires_at, c.balance,
      c.points, d.discount, round(i.raw_amount * d.discount, 2) AS final_amount,
      y.key_hash, k.id AS key_tx_id, k.merchant_id AS key_merchant_id, k.code_hash AS key_code_hash,
      k.raw_amount AS key_amount, k.external_order_id AS key_order_id, k.tag AS key_tag,
      o.id AS order_tx_id, o.tx_no AS order_tx_no, o.card_id AS order_card_id, o.code_hash AS order_code_hash,
      o.raw_amount AS order_amount, o.final_amount > 0 AND o.refunded_amount = o.final_amount AS order_is_refunded
    FROM unnest(p_items) i
    LEFT JOIN unnest(p_held) h ON h.ord = i.ord
    LEFT JOIN LATERAL (SELECT m.id, m.code, m.status FROM mps.merchants m
      WHERE mps.fold_text(m.code) = i.merchant_code OFFSET 0) m ON true
    CROSS JOIN LATERAL (SELECT mps.charge_key_hash(i.actor, m.id, i.idempotency_key) AS key_hash OFFSET 0) y
    LEFT JOIN LATERAL (SELECT t.id, t.merchant_id, t.code_hash, t.raw_amount, t.external_order_id, t.tag
      FROM mps.transactions t WHERE t.key_hash = y.key_hash OFFSET 0) k ON true
    LEFT JOIN LATERAL (
      SELECT t.id, t.tx_no, t.card_id, t.code_hash, t.raw_amount, t.final_amount, t.refunded_amount
      FROM mps.transactions t
      WHERE t.merchant_id = m.id AND t.external_order_id = i.external_order_id AND t.tx_type = 'payment'
      OFFSET 0) o ON true
    -- Its end is outside of the condition, so that nothing but the hash can lead to a code.
    LEFT JOIN LATERAL (SELECT q.member_id, CASE WHEN q.expires_at > now() THEN q.card_id END AS card_id
      FROM mps.payment_codes q WHERE q.code_hash = i.code_hash OFFSET 0) q ON true
    LEFT JOIN LATERAL (SELECT c.id, c.card_no, c.card_type, c.status, c.expires_at, c.balance, c.points, c.level,
        c.owner_member_id, c.fixed_discount, c.corporate_discount
      FROM mps.cards c WHERE c.id = q.card_id OFFSET 0) c ON true
    LEFT JOIN LATERAL (SELECT p.status FROM mps.members p WHERE p.id = q.member_id OFFSET 0) payer ON true
    LEFT JOIN LATERAL (SELECT p.status FROM mps.members p WHERE p.id = c.owner_member_id OFFSET 0) owner ON true
    CROSS JOIN LATERAL (SELECT CASE WHEN c.id IS NOT NULL THEN mps.payment_discount(c.card_type, c.level,
      c.fixed_discount, c.corporate_discount, c.owner_member_id) END AS discount OFFSET 0) d

  -- The first rule that applies decides: form, till, key, order number, limit, code, card, money. The limit comes after
  -- the replays: a payment under an earlier limit stays paid.
  ), judged AS MATERIALIZED (
    SELECT f.*, CASE
      WHEN NOT mps.is_tag(f.tag) OR length(f.external_order_id) NOT BETWEEN 1 AND 128
        OR NOT mps.is_line(f.external_order_id) THEN 'VALIDATION_FAILED'
      WHEN NOT mps.is_amount(f.raw_amount) THEN 'INVALID_PRICE'
      WHEN f.merchant_id IS NULL THEN 'MERCHANT_NOT_FOUND_OR_INACTIVE'
      WHEN mps.actor_role(f.actor) = 'admin' AND NOT mps.acts_for_others(f.actor, 'admin:move_money')
        THEN 'PERMISSION_DENIED'
      WHEN NOT mps.is_trusted(f.actor) AND (mps.actor_role(f.actor) <> 'merchant'
        OR f.actor ->> 'merchant_id' IS DISTINCT FROM f.merchant_id::text) THEN 'NOT_MERCHANT_USER'
      WHEN f.merchant_status <> 'active' THEN 'MERCHANT_NOT_FOUND_OR_INACTIVE'
      WHEN length(f.idempotency_key) NOT BETWEEN 1 AND 255 THEN 'VALIDATION_FAILED'
      WHEN f.is_held IS NOT TRUE THEN 'SINGLY'
      -- The same key is the same request, or a mistake of the caller.
      WHEN f.key_tx_id IS NOT NULL THEN CASE
        WHEN f.key_merchant_id = f.merchant_id AND f.key_code_hash = f.code_hash AND f.key_amount = f.raw_amount
          AND f.key_order_id IS NOT DISTINCT FROM f.external_order_id AND f.key_tag = f.tag THEN 'REPLAY'
        ELSE 'IDEMPOTENCY_KEY_REUSED' END
      -- The same order number is the same payment only for the same card, which a live code of it shows, or the code
      -- that paid: without that, somebody else's payment would be taken for this customer's.
      WHEN f.order_tx_id IS NOT NULL THEN CASE
        WHEN f.order_amount = f.raw_amount AND NOT f.order_is_refunded
          AND (f.order_card_id = f.card_id OR f.order_code_hash = f.code_hash) THEN 'REPLAY'
        ELSE 'DUPLICATE_EXTERNAL_ORDER' END
      WHEN NOT mps.is_trusted(f.actor) AND f.raw_amount > (SELECT s.charge_max FROM mps.settings s WHERE s.only_row)
        THEN 'AMOUNT_OVER_LIMIT'
      WHEN f.code_hash IS NULL THEN 'INVALID_QR'
      WHEN f.card_id IS NULL THEN 'QR_EXPIRED_OR_INVALID'
      WHEN f.card_status = 'expired' OR f.card_expires_at <= now() THEN 'CARD_EXPIRED'
      WHEN f.card_status <> 'active' THEN 'CARD_NOT_ACTIVE'
      WHEN f.payer_status <> 'active' OR f.owner_status <> 'active' THEN 'MEMBER_SUSPENDED'
      WHEN f.card_type = 'corporate' THEN 'CORPORATE_CARD_CANNOT_PAY'
      WHEN f.card_type NOT IN ('standard', 'prepaid', 'voucher') THEN 'UNSUPPORTED_CARD_TYPE_FOR_PAYMENT'
      -- Rounded to nothing, it would be goods for free.
      WHEN f.final_amount = 0 THEN 'INVALID_PRICE'
      WHEN f.balance < f.final_amount THEN 'INSUFFICIENT_BALANCE'
    END AS verdict
    FROM found f

  ), earned AS (
    SELECT j.*, CASE WHEN mps.collects_points(j.card_type)
      THEN least(floor(j.raw_amount), 2147483647 - j.points)::int ELSE 0 END AS points_earned
    FROM judged j WHERE j.verdict IS NULL

  ), paid AS (
    INSERT INTO mps.transactions AS t (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount,
      discount_applied, final_amount, points_earned, balance_after, level_after, payment_method, tag,
      external_order_id, code_hash, created_at, idempotency_key, key_hash)
    SELECT mps.next_no('PAY'), 'payment', e.card_id, e.member_id,
      e.merchant_id, e.actor ->> 'operator', e.raw_amount, e.discount, e.final_amount, e.points_earned,
      e.balance - e.final_amount, mps.level_of(e.points + e.points_earned), 'balance', e.tag,
      e.external_order_id, e.code_hash, clock_timestamp(), e.idempotency_key, e.key_hash
    FROM earned e
    RETURNING t.id, t.tx_no, t.card_id, t.raw_amount, t.discount_applied, t.final_amount, t.points_earned,
      t.balance_after, t.level_after, t.status, t.created_at, t.code_hash

  ), card AS (
    -- A card that earns nothing keeps its level, as it does in change_points().
    UPDATE mps.cards c SET balance = p.balance_after, points = c.points + p.points_earned,
      level = CASE WHEN p.points_earned = 0 THEN c.level ELSE p.level_after END, updated_at = now()
    FROM paid p WHERE c.id = p.card_id

  ), code AS (
    -- Of several tills with one code the first has it; the others find none once they hold the card.
    DELETE FROM mps.payment_codes q USING paid p WHERE q.code_hash = p.code_hash

  -- A held card is in one item alone, and so is a code that has paid.
  ), done AS MATERIALIZED (
    SELECT j.ord, j.verdict, j.actor, j.merchant_code, j.card_no, j.card_type, j.card_status, j.balance, j.points,
      j.final_amount AS required, j.tag, j.external_order_id, j.key_tx_id, j.order_tx_id, j.order_tx_no,
      j.card_id AS code_card_id, j.merchant_id, p.*
    FROM judged j LEFT JOIN paid p ON p.code_hash = j.code_hash AND j.verdict IS NULL

  ), ledger AS (
    INSERT INTO mps.point_ledger (card_id, tx_id, delta_points, points_before, points_after, reason)
    SELECT d.card_id, d.id, d.points_earned, d.points, d.points + d.points_earned, 'payment'
    FROM done d WHERE d.points_earned > 0

  -- As audit() writes it: the locks have given the transaction its number before the row takes its id.
  ), audit AS (
    INSERT INTO mps.audit_log (actor_role, actor_id, operator, on_behalf_of, session_id, request_id, ip,
      action, object_type, object_id, details, merchant_id)
    SELECT mps.actor_role(d.actor), d.actor ->> 'id', d.actor ->> 'operator', d.actor ->> 'on_behalf_of',
      d.actor ->> 'session_id', d.actor ->> 'request_id', d.actor ->> 'ip', 'payment.charge', 'transaction',
      d.id::text, jsonb_build_object('merchant_code', d.merchant_code, 'card_no', d.card_no,
        'final_amount', d.final_amount, 'points', d.points_earned), d.merchant_id
    FROM done d WHERE d.id IS NOT NULL
  )
  SELECT array_agg(ROW(d.ord, d.verdict,
    CASE d.verdict
      WHEN 'VALIDATION_FAILED' THEN jsonb_build_object('fields', CASE
        WHEN NOT mps.is_tag(d.tag) THEN '{"tag": ["a JSON object of at most 4096 characters"]}'::jsonb
        WHEN length(d.external_order_id) NOT BETWEEN 1 AND 128 OR NOT mps.is_line(d.external_order_id)
          THEN '{"external_order_id": ["1 to 128 characters"]}'
        ELSE '{"idempotency_key": ["1 to 255 characters"]}' END)
      WHEN 'AMOUNT_OVER_LIMIT' THEN (SELECT jsonb_build_object('limit', s.charge_max::text, 'setting', 'charge_max')
        FROM mps.settings s WHERE s.only_row)
      WHEN 'SINGLY' THEN jsonb_build_object('card_id', d.code_card_id)
      WHEN 'DUPLICATE_EXTERNAL_ORDER' THEN jsonb_build_object('tx_no', d.order_tx_no)
      WHEN 'CARD_NOT_ACTIVE' THEN jsonb_build_object('status', d.card_status)
      WHEN 'INSUFFICIENT_BALANCE' THEN
        jsonb_build_object('balance', d.balance::text, 'required', d.required::text)
    END,
    coalesce(d.id, CASE WHEN d.verdict = 'REPLAY' THEN coalesce(d.key_tx_id, d.order_tx_id) END), d.tx_no, d.card_id,
    d.final_amount, d.discount_applied, d.raw_amount, d.points_earned, d.status, d.created_at,
    CASE WHEN d.id IS NOT NULL THEN d.card_no END, CASE WHEN d.id IS NOT NULL THEN d.card_type END, d.level_after,
    d.balance_after, CASE WHEN d.id IS NOT NULL THEN false END)::mps_types.charge_outcome)
  INTO v_outcomes FROM done d;
  RETURN v_outcomes;
END
$$;
COMMENT ON FUNCTION mps.decide_charges IS
  'Decides charges and writes those that are paid, all in one statement.';
REVOKE ALL ON FUNCTION mps.decide_charges FROM PUBLIC;

-- From schemas/functions/payments/earlier_recharge.sql

-- The earlier recharge under the same order number; null where there is none. Raises DUPLICATE_EXTERNAL_ORDER where its
-- amount or method differs.
CREATE OR REPLACE FUNCTION mps.earlier_recharge(p_card_id uuid, p_external_order_id text,
  p_amount numeric, p_payment_method mps_types.pay_method) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_tx mps.transactions;
BEGIN
  IF p_external_order_id IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(mps.order_lock('recharge', p_card_id, p_external_order_id));
  SELECT * INTO v_tx FROM mps.transactions t
  WHERE t.card_id = p_card_id AND t.external_order_id = p_external_order_id AND t.tx_type = 'recharge';
  IF v_tx.final_amount <> p_amount OR v_tx.payment_method <> p_payment_method THEN
    PERFORM mps.fail('DUPLICATE_EXTERNAL_ORDER', jsonb_build_object('tx_no', v_tx.tx_no));
  END IF;
  RETURN v_tx.id;
END
$$;
COMMENT ON FUNCTION mps.earlier_recharge IS
  'The earlier recharge under the same order number; null where there is none.';
REVOKE ALL ON FUNCTION mps.earlier_recharge FROM PUBLIC;

-- From schemas/functions/payments/is_tag.sql

-- Whether a value is a tag: a JSON object of at most 4,096 characters, without an integer that a reader in JavaScript
-- would change (beyond 2^53) and without bidirectional controls. Null for null.
CREATE OR REPLACE FUNCTION mps.is_tag(p_tag jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT p_tag = '{}' OR (jsonb_typeof(p_tag) = 'object' AND length(p_tag::text) <= 4096
    AND p_tag::text !~ '[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]'
    AND NOT jsonb_path_exists(p_tag,
      '$.** ? (@.type() == "number" && (@ > 9007199254740991 || @ < -9007199254740991))'))
$$;
COMMENT ON FUNCTION mps.is_tag IS
  'Whether a value is a tag: a JSON object of at most 4,096 characters, without an integer that a reader in JavaScript '
  'would change (beyond 2^53) and without bidirectional controls.';
REVOKE ALL ON FUNCTION mps.is_tag FROM PUBLIC;

-- From schemas/functions/payments/lock_charges.sql

-- Takes the locks of charges and waits for them: merchants, then keys and order numbers, then cards, each sorted. The
-- order is the same everywhere, so callers never deadlock. Returns the items that can be decided now: of several with
-- one key, order number or card only the first, because the others depend on its outcome. try_lock_charges() does the
-- same without waiting.
CREATE OR REPLACE FUNCTION mps.lock_charges(p_items mps.charge_item[]) RETURNS mps.held_charge[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_held mps.held_charge[];
BEGIN
  -- Shared: many charges of a merchant go at once, while a suspension waits for them, and they for it.
  WITH named AS MATERIALIZED (
    SELECT i.ord, i.code_hash, mps.charge_locks(m.id, i) AS numbers
    FROM unnest(p_items) i JOIN mps.merchants m ON mps.fold_text(m.code) = i.merchant_code
    ORDER BY m.id FOR KEY SHARE OF m
  -- Keys and order numbers have no row to lock before the first charge under them.
  ), number AS MATERIALIZED (
    SELECT s.number, s.first, pg_advisory_xact_lock(s.number) IS NOT NULL AS is_held
    FROM (SELECT u.number, min(n.ord) AS first FROM named n CROSS JOIN unnest(n.numbers) AS u (number)
          GROUP BY u.number ORDER BY u.number) s
  -- Every item's card, also of those that come later: locks that are taken afterwards would be out of order. The count
  -- has all numbers locked before the first card is.
  ), card AS MATERIALIZED (
    SELECT c.id, n.ord
    FROM (SELECT count(*) FILTER (WHERE a.is_held) FROM number a) locked
    CROSS JOIN named n
    CROSS JOIN LATERAL (SELECT q.card_id FROM mps.payment_codes q WHERE q.code_hash = n.code_hash OFFSET 0) q
    JOIN mps.cards c ON c.id = q.card_id
    ORDER BY c.id, n.ord FOR UPDATE OF c
  ), later AS (
    SELECT n.ord FROM named n CROSS JOIN unnest(n.numbers) AS u (number) JOIN number a ON a.number = u.number
    WHERE a.first < n.ord
    UNION ALL
    SELECT c.ord FROM card c WHERE EXISTS (SELECT FROM card f WHERE f.id = c.id AND f.ord < c.ord)
  )
  SELECT array_agg(ROW(n.ord, c.id)::mps.held_charge) INTO v_held
  FROM named n LEFT JOIN card c ON c.ord = n.ord
  WHERE n.ord NOT IN (SELECT l.ord FROM later l);
  RETURN v_held;
END
$$;
COMMENT ON FUNCTION mps.lock_charges IS
  'Takes the locks of charges and waits for them: merchants, then keys and order numbers, then cards, each sorted.';
REVOKE ALL ON FUNCTION mps.lock_charges FROM PUBLIC;

-- From schemas/functions/payments/lock_payment.sql

-- Locks a merchant's payment for a refund: the card first, then the payment. Charges, refunds and recharges take locks
-- in this order, so they never deadlock on one card.
-- Raises ORIGINAL_TX_NOT_FOUND (also for another merchant's payment), ONLY_COMPLETED_PAYMENT_REFUNDABLE.
CREATE OR REPLACE FUNCTION mps.lock_payment(p_merchant_id uuid, p_tx_no text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_card_id uuid;
  v_payment mps.transactions;
BEGIN
  SELECT t.card_id INTO v_card_id FROM mps.transactions t WHERE t.tx_no = p_tx_no AND t.merchant_id = p_merchant_id;
  IF v_card_id IS NULL THEN
    PERFORM mps.fail('ORIGINAL_TX_NOT_FOUND');
  END IF;
  PERFORM 1 FROM mps.cards c WHERE c.id = v_card_id FOR UPDATE;
  SELECT * INTO v_payment FROM mps.transactions t WHERE t.tx_no = p_tx_no FOR UPDATE;
  IF v_payment.tx_type <> 'payment' OR v_payment.status <> 'completed' THEN
    PERFORM mps.fail('ONLY_COMPLETED_PAYMENT_REFUNDABLE');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.lock_payment IS
  'Locks a merchant''s payment for a refund: the card first, then the payment.';
REVOKE ALL ON FUNCTION mps.lock_payment FROM PUBLIC;

-- From schemas/functions/payments/merchant_charge_by_qr.sql

-- Charges the card whose code is shown. p_raw_amount: before the discount, at most two decimals. The same
-- p_idempotency_key replays the first result, even when the code has expired or been used since. The same
-- p_external_order_id replays it for the same card and amount, until that payment is wholly refunded. The rules are
-- those of decide_charges(): this is a charge_many() of one item, with its refusal raised.
--
-- A connection keeps the plans of its first calls, which may have been made for empty tables: `enable_seqscan = off`
-- holds them to the indexes, for nested statements and foreign-key checks too.
--
-- Raises INVALID_PRICE (also where nothing is left of the price after the discount), AMOUNT_OVER_LIMIT,
-- VALIDATION_FAILED, MERCHANT_NOT_FOUND_OR_INACTIVE, NOT_MERCHANT_USER, IDEMPOTENCY_KEY_REUSED,
-- DUPLICATE_EXTERNAL_ORDER, INVALID_QR, QR_EXPIRED_OR_INVALID, CARD_EXPIRED, CARD_NOT_ACTIVE, MEMBER_SUSPENDED,
-- CORPORATE_CARD_CANNOT_PAY, UNSUPPORTED_CARD_TYPE_FOR_PAYMENT, INSUFFICIENT_BALANCE.
CREATE OR REPLACE FUNCTION mps_api.merchant_charge_by_qr(p_merchant_code text, p_qr_plain text, p_raw_amount numeric,
  p_idempotency_key text DEFAULT NULL, p_tag jsonb DEFAULT '{}', p_external_order_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.charge_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
SET enable_seqscan = off SET enable_memoize = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_item mps.charge_item := ROW(1, mps.fold_text(p_merchant_code),
    CASE WHEN length(p_qr_plain) >= 16 THEN mps.hash_code(p_qr_plain) END, p_raw_amount, p_idempotency_key,
    coalesce(p_tag, '{}'), mps.clean_text(p_external_order_id), p_actor);
  v_outcomes mps_types.charge_outcome[];
  v mps_types.charge_outcome;
BEGIN
  LOOP
    v_outcomes := mps.charge_items(ARRAY[v_item], true);
    v := v_outcomes[1];
    -- Its code or its merchant came into being between the locks and the decision: the next round has locked it.
    EXIT WHEN v.refusal IS DISTINCT FROM 'SINGLY';
  END LOOP;
  IF v.refusal IS NOT NULL THEN
    PERFORM mps.fail(v.refusal, coalesce(v.details, '{}'));
  END IF;
  RETURN NEXT ROW(v.tx_id, v.tx_no, v.card_id, v.final_amount, v.discount, v.raw_amount, v.points_earned, v.status,
    v.created_at, v.card_no, v.card_type, v.level, v.balance_after, v.replayed)::mps_types.charge_result;
END
$$;
COMMENT ON FUNCTION mps_api.merchant_charge_by_qr IS
  'Charges the card whose code is shown.';
REVOKE ALL ON FUNCTION mps_api.merchant_charge_by_qr FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.merchant_charge_by_qr TO service_role;

-- From schemas/functions/payments/merchant_refund_tx.sql

-- Refunds all or part of a payment to its card, with the share of points that it earned. Only managers may, or a cashier
-- with a manager beside: p_approved_by is that operator, p_approval_hash the hash of the password or PIN that the server
-- has verified; above p_pin_up_to it has to be the password. The payment
-- stays 'completed': what is left of it is final_amount - refunded_amount, read after the card and the payment are
-- locked, so concurrent refunds never exceed the payment. Raises INVALID_REFUND_AMOUNT (also where the card could not
-- hold it), VALIDATION_FAILED, MERCHANT_NOT_FOUND_OR_INACTIVE, NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers),
-- IDEMPOTENCY_KEY_REUSED, ORIGINAL_TX_NOT_FOUND, ONLY_COMPLETED_PAYMENT_REFUNDABLE, REFUND_EXCEEDS_REMAINING.
CREATE OR REPLACE FUNCTION mps_api.merchant_refund_tx(p_merchant_code text, p_original_tx_no text,
  p_refund_amount numeric,
  p_tag jsonb DEFAULT '{}', p_reason text DEFAULT NULL, p_idempotency_key text DEFAULT NULL,
  p_approved_by uuid DEFAULT NULL, p_approval_hash text DEFAULT NULL, p_pin_up_to numeric DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.refund_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
DECLARE
  v_merchant_id uuid;
  v_tx_no text := upper(mps.clean_text(p_original_tx_no));
  v_tag jsonb := mps.check_tag(p_tag);
  v_key_hash bytea;
  v_earlier mps.transactions;
  v_tx_id uuid;
  v_card mps.cards;
  v_payment mps.transactions;
  v_remaining numeric;
  v_points int;
  v_approved_by text;
BEGIN
  PERFORM mps.check_text('reason', p_reason);
  IF NOT mps.is_amount(p_refund_amount) THEN
    PERFORM mps.fail('INVALID_REFUND_AMOUNT');
  END IF;
  v_merchant_id := mps.active_merchant(p_merchant_code, p_actor, p_approved_by IS NULL);
  IF p_approved_by IS NOT NULL THEN
    v_approved_by := mps.approving_manager(v_merchant_id, p_approved_by, p_approval_hash,
      p_refund_amount > p_pin_up_to);
  END IF;

  v_key_hash := mps.lock_key(mps.key_scope(p_actor, v_merchant_id), 'refund', p_idempotency_key);
  SELECT * INTO v_earlier FROM mps.transactions t WHERE t.key_hash = v_key_hash;
  IF v_earlier.id IS NOT NULL THEN
    SELECT * INTO v_payment FROM mps.transactions t WHERE t.id = v_earlier.original_tx_id;
    IF (v_earlier.merchant_id, v_payment.tx_no, v_earlier.raw_amount, v_earlier.reason, v_earlier.tag)
      IS DISTINCT FROM (v_merchant_id, v_tx_no, p_refund_amount, p_reason, v_tag) THEN
      PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
    END IF;
    RETURN NEXT mps.refund_answer(v_earlier.id, true);
    RETURN;
  END IF;

  PERFORM mps.lock_payment(v_merchant_id, v_tx_no);
  SELECT * INTO v_payment FROM mps.transactions t WHERE t.tx_no = v_tx_no;
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = v_payment.card_id;
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
    reason, tag, original_tx_id, created_at, idempotency_key, key_hash)
  VALUES (mps.next_no('REF'), 'refund', v_card.id, v_payment.member_id,
    v_merchant_id, p_actor ->> 'operator', p_refund_amount, 1, p_refund_amount, -v_points,
    v_card.balance + p_refund_amount, mps.level_of(v_card.points - v_points), v_remaining, 'balance',
    p_reason, v_tag, v_payment.id, clock_timestamp(), p_idempotency_key, v_key_hash)
  RETURNING id INTO v_tx_id;
  UPDATE mps.transactions SET refunded_amount = refunded_amount + p_refund_amount,
    points_reversed = points_reversed + v_points WHERE id = v_payment.id;
  UPDATE mps.cards SET balance = balance + p_refund_amount, updated_at = now() WHERE id = v_card.id;
  PERFORM mps.change_points(v_card.id, -v_points, v_tx_id, 'refund');
  PERFORM mps.audit(p_actor, 'payment.refund', 'transaction', v_tx_id::text, jsonb_build_object(
    'merchant_code', p_merchant_code, 'original_tx_no', v_tx_no, 'card_no', v_card.card_no,
    'final_amount', p_refund_amount, 'points', -v_points, 'reason', p_reason, 'approved_by', v_approved_by), v_merchant_id);
  RETURN NEXT mps.refund_answer(v_tx_id, false);
END
$$;
COMMENT ON FUNCTION mps_api.merchant_refund_tx IS
  'Refunds all or part of a payment to its card, with the share of points that it earned.';
REVOKE ALL ON FUNCTION mps_api.merchant_refund_tx FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.merchant_refund_tx TO service_role;

-- From schemas/functions/payments/recharge_answer.sql

-- What a recharge answers, first time and replayed alike.
CREATE OR REPLACE FUNCTION mps.recharge_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps_types.recharge_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.card_id, t.final_amount, t.payment_method, t.status, t.created_at, t.balance_after, p_replayed
  FROM mps.transactions t WHERE t.id = p_tx_id
$$;
COMMENT ON FUNCTION mps.recharge_answer IS
  'What a recharge answers, first time and replayed alike.';
REVOKE ALL ON FUNCTION mps.recharge_answer FROM PUBLIC;

-- From schemas/functions/payments/refund_answer.sql

-- What a refund answers, first time and replayed alike.
CREATE OR REPLACE FUNCTION mps.refund_answer(p_tx_id uuid, p_replayed boolean) RETURNS mps_types.refund_result
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT t.id, t.tx_no, t.final_amount, p.tx_no, t.remaining_after, -t.points_earned, t.status, t.created_at,
         t.balance_after, p_replayed
  FROM mps.transactions t JOIN mps.transactions p ON p.id = t.original_tx_id WHERE t.id = p_tx_id
$$;
COMMENT ON FUNCTION mps.refund_answer IS
  'What a refund answers, first time and replayed alike.';
REVOKE ALL ON FUNCTION mps.refund_answer FROM PUBLIC;

-- From schemas/functions/payments/try_lock_charges.sql

-- Takes the locks of charges like lock_charges(), but without waiting. An item whose lock is held elsewhere is left out
-- of the answer, so a card that is locked for long delays no other item of the call.
CREATE OR REPLACE FUNCTION mps.try_lock_charges(p_items mps.charge_item[]) RETURNS mps.held_charge[]
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_held mps.held_charge[];
BEGIN
  WITH named AS MATERIALIZED (
    SELECT i.ord, i.code_hash, mps.charge_locks(m.id, i) AS numbers
    FROM unnest(p_items) i JOIN mps.merchants m ON mps.fold_text(m.code) = i.merchant_code
    ORDER BY m.id FOR KEY SHARE OF m SKIP LOCKED
  ), number AS MATERIALIZED (
    SELECT s.number, s.first, pg_try_advisory_xact_lock(s.number) AS is_held
    FROM (SELECT u.number, min(n.ord) AS first FROM named n CROSS JOIN unnest(n.numbers) AS u (number)
          GROUP BY u.number ORDER BY u.number) s
  ), free AS MATERIALIZED (
    SELECT n.ord, q.card_id
    FROM named n
    LEFT JOIN LATERAL (SELECT q.card_id FROM mps.payment_codes q WHERE q.code_hash = n.code_hash OFFSET 0) q ON true
    WHERE NOT EXISTS (SELECT FROM unnest(n.numbers) AS u (number) JOIN number a ON a.number = u.number
                      WHERE NOT a.is_held OR a.first < n.ord)
  -- Only of items that have all of the rest: the others would hold a card for nothing.
  ), card AS MATERIALIZED (
    SELECT c.id, f.ord FROM free f JOIN mps.cards c ON c.id = f.card_id
    ORDER BY c.id, f.ord FOR UPDATE OF c SKIP LOCKED
  )
  SELECT array_agg(ROW(f.ord, f.card_id)::mps.held_charge) INTO v_held
  FROM free f
  WHERE f.card_id IS NULL OR f.ord IN (SELECT min(c.ord) FROM card c GROUP BY c.id);
  RETURN v_held;
END
$$;
COMMENT ON FUNCTION mps.try_lock_charges IS
  'Takes the locks of charges like lock_charges(), but without waiting.';
REVOKE ALL ON FUNCTION mps.try_lock_charges FROM PUBLIC;

-- From schemas/functions/payments/update_points_and_level.sql

-- Adjusts a card's points by hand; the level and discount change with them. delta_points of the result is the change
-- that was applied: points stop at 0. Above the limit of 'adjust_points' an
-- administrator needs a second person.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, CARD_NOT_FOUND_OR_INACTIVE, UNSUPPORTED_CARD_TYPE_FOR_POINTS.
CREATE OR REPLACE FUNCTION mps_api.update_points_and_level(
  p_card_id uuid, p_delta_points int, p_reason text DEFAULT 'manual_adjust', p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  card_id uuid, points_before int, points_after int, delta_points int, level_before int, level_after int,
  discount_after numeric, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_before mps.cards;
  v_after mps.cards;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:adjust_points');
  PERFORM mps.check_text('reason', p_reason);
  IF p_delta_points IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"delta_points": ["a whole number"]}}');
  END IF;
  SELECT * INTO v_before FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF NOT mps.is_usable(v_before.status, v_before.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF NOT mps.collects_points(v_before.card_type) THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_POINTS');
  END IF;
  PERFORM mps.require_approval(p_actor, 'adjust_points', abs(p_delta_points::bigint), 'card', p_card_id::text,
    jsonb_build_object('card_no', v_before.card_no, 'card_status', v_before.status,
      'owner_member_no', (SELECT m.member_no FROM mps.members m WHERE m.id = v_before.owner_member_id),
      'delta_points', p_delta_points, 'reason', coalesce(p_reason, 'manual_adjust')));
  PERFORM mps.change_points(p_card_id, p_delta_points, NULL, coalesce(p_reason, 'manual_adjust'));
  SELECT * INTO v_after FROM mps.cards c WHERE c.id = p_card_id;
  PERFORM mps.audit(p_actor, 'card.adjust_points', 'card', p_card_id::text, jsonb_build_object(
    'points_before', v_before.points, 'points_after', v_after.points, 'reason', coalesce(p_reason, 'manual_adjust')));
  RETURN QUERY SELECT p_card_id, v_before.points, v_after.points, v_after.points - v_before.points, v_before.level,
    v_after.level, mps.payment_discount(v_after.card_type, v_after.level, v_after.fixed_discount,
    v_after.corporate_discount, v_after.owner_member_id), v_after.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.update_points_and_level IS
  'Adjusts a card''s points by hand; the level and discount change with them.';
REVOKE ALL ON FUNCTION mps_api.update_points_and_level FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_points_and_level TO service_role;

-- From schemas/functions/payments/user_recharge_card.sql

-- Adds money received by p_payment_method (not 'balance') to a card. p_amount: at most two decimals. Above the limit of
-- 'recharge' an administrator needs a second person. Raises
-- INVALID_RECHARGE_AMOUNT, AMOUNT_OVER_LIMIT, VALIDATION_FAILED, INVALID_PAYMENT_METHOD, CARD_NOT_FOUND_OR_INACTIVE,
-- PERMISSION_DENIED, IDEMPOTENCY_KEY_REUSED, DUPLICATE_EXTERNAL_ORDER, UNSUPPORTED_CARD_TYPE_FOR_RECHARGE,
-- MEMBER_SUSPENDED, MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.user_recharge_card(p_card_id uuid, p_amount numeric,
  p_payment_method mps_types.pay_method DEFAULT 'wechat',
  p_tag jsonb DEFAULT '{}', p_idempotency_key text DEFAULT NULL, p_external_order_id text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.recharge_result
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
DECLARE
  v_tag jsonb := mps.check_tag(p_tag);
  v_order text := mps.check_external_order_id(p_external_order_id);
  v_method mps_types.pay_method := coalesce(p_payment_method, 'wechat');
  v_key_hash bytea;
  v_earlier mps.transactions;
  v_tx_id uuid;
  v_card mps.cards;
BEGIN
  IF NOT mps.is_amount(p_amount) THEN
    PERFORM mps.fail('INVALID_RECHARGE_AMOUNT');
  END IF;
  IF v_method = 'balance' THEN
    PERFORM mps.fail('INVALID_PAYMENT_METHOD');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner', 'admin', 'member');
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.require_permission(p_actor, 'admin:move_money');
  END IF;

  v_key_hash := mps.lock_key(mps.key_scope(p_actor, p_card_id), 'recharge', p_idempotency_key);
  SELECT * INTO v_earlier FROM mps.transactions t WHERE t.key_hash = v_key_hash;
  IF v_earlier.id IS NOT NULL AND
    (v_earlier.card_id, v_earlier.raw_amount, v_earlier.payment_method, v_earlier.external_order_id, v_earlier.tag)
    IS DISTINCT FROM (p_card_id, p_amount, v_method, v_order, v_tag) THEN
    PERFORM mps.fail('IDEMPOTENCY_KEY_REUSED');
  END IF;
  v_tx_id := coalesce(v_earlier.id, mps.earlier_recharge(p_card_id, v_order, p_amount, v_method));
  IF v_tx_id IS NOT NULL THEN
    RETURN NEXT mps.recharge_answer(v_tx_id, true);
    RETURN;
  END IF;

  -- After the replays: a recharge under earlier limits stays credited.
  PERFORM mps.check_recharge_limits(p_amount, p_actor);
  SELECT * INTO v_card FROM mps.cards c WHERE c.id = p_card_id FOR UPDATE;
  IF v_card.card_type NOT IN ('standard', 'prepaid') THEN
    PERFORM mps.fail('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
  END IF;
  IF NOT mps.is_usable(v_card.status, v_card.expires_at) THEN
    PERFORM mps.fail('CARD_NOT_FOUND_OR_INACTIVE');
  END IF;
  IF NOT mps.members_active(v_card.owner_member_id, mps.acting_member(p_actor)) THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  PERFORM mps.require_approval(p_actor, 'recharge', p_amount, 'card', p_card_id::text, jsonb_build_object(
    'card_no', v_card.card_no, 'card_status', v_card.status,
    'owner_member_no', (SELECT m.member_no FROM mps.members m WHERE m.id = v_card.owner_member_id),
    'amount', p_amount, 'payment_method', v_method, 'external_order_id', v_order));
  v_tx_id := mps.credit_card(p_card_id, p_amount, v_method, v_tag, v_order, NULL, p_actor,
    p_idempotency_key, v_key_hash);
  RETURN NEXT mps.recharge_answer(v_tx_id, false);
END
$$;
COMMENT ON FUNCTION mps_api.user_recharge_card IS
  'Adds money received by p_payment_method (not ''balance'') to a card.';
REVOKE ALL ON FUNCTION mps_api.user_recharge_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.user_recharge_card TO service_role;

-- From schemas/functions/reading/get_member_profile.sql

-- Returns a member's own data, with points, level, discount and external identities. Points, level and discount are
-- those of the standard card. timezone is the business time zone, in which days are counted.
-- Raises PERMISSION_DENIED (another member), MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.get_member_profile(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  member_id uuid, member_no text, name text, phone text, email text, status mps_types.member_status,
  login_enabled boolean, identity_providers text[], points int, level int, level_name text, discount_rate numeric,
  next_level jsonb, timezone text, created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  RETURN QUERY
  SELECT m.id, m.member_no, m.name, m.phone, m.email, m.status, m.password_hash IS NOT NULL,
         ARRAY(SELECT e.provider FROM mps.external_identities e WHERE e.member_id = m.id ORDER BY e.provider),
         coalesce(c.points, 0), l.level, l.name,
         coalesce(mps.payment_discount(c.card_type, c.level, c.fixed_discount, c.corporate_discount,
           c.owner_member_id), l.discount),
         mps.next_level('standard', coalesce(c.points, 0)), mps.time_zone(), m.created_at, m.updated_at
  FROM mps.members m
  LEFT JOIN mps.cards c ON c.owner_member_id = m.id AND c.card_type = 'standard'
  JOIN mps.membership_levels l ON l.level = coalesce(c.level, 0)
  WHERE m.id = p_member_id;
  IF NOT FOUND THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
END
$$;
COMMENT ON FUNCTION mps_api.get_member_profile IS
  'Returns a member''s own data, with points, level, discount and external identities.';
REVOKE ALL ON FUNCTION mps_api.get_member_profile FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_member_profile TO service_role;

-- From schemas/functions/reading/list_member_cards.sql

-- Lists every card that a member owns or is bound to, newest first, with the member's role on it. Every row also holds
-- the totals over all of these cards; total_points is a bigint because the sum can exceed an int. On a corporate card
-- corporate_discount is the factor that the card gives to the standard cards of its members now.
-- Raises PERMISSION_DENIED (another member), MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.list_member_cards(p_member_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  id uuid, card_no text, card_type mps_types.card_type, name text, balance numeric, points int, level int,
  level_name text, discount_rate numeric, corporate_discount numeric, next_level jsonb,
  binding_role mps_types.bind_role, status mps_types.card_status, expires_at timestamptz, created_at timestamptz,
  total_cards int, active_cards int, total_balance numeric, total_points bigint
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
         mps.payment_discount(c.card_type, c.level, c.fixed_discount, c.corporate_discount, c.owner_member_id),
         CASE WHEN c.card_type <> 'corporate' THEN mps.live_corporate_discount(c.owner_member_id, c.corporate_discount)
              WHEN mps.gives_discount(c.status, c.expires_at, c.owner_member_id) THEN c.fixed_discount END,
         mps.next_level(c.card_type, c.points), mps.card_role(c.id, p_member_id), c.status, c.expires_at,
         c.created_at, (count(*) OVER ())::int, (count(*) FILTER (WHERE c.status = 'active') OVER ())::int,
         sum(c.balance) OVER (), sum(c.points) OVER ()
  FROM held h
  JOIN mps.cards c ON c.id = h.card_id
  JOIN mps.membership_levels l ON l.level = c.level
  ORDER BY c.created_at DESC, c.id DESC;
END
$$;
COMMENT ON FUNCTION mps_api.list_member_cards IS
  'Lists every card that a member owns or is bound to, newest first, with the member''s role on it.';
REVOKE ALL ON FUNCTION mps_api.list_member_cards FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_member_cards TO service_role;

-- From schemas/functions/reading/list_point_ledger.sql

-- Lists the changes of a card's points, newest first. The order is that of the ids: rows of one card are written under
-- its lock, so their ids give the order of the changes even when their times are equal.
-- Raises CARD_NOT_FOUND, PERMISSION_DENIED (no binding on the card), INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_point_ledger(
  p_card_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id bigint, card_id uuid, delta_points int, points_before int, points_after int, reason text, tx_no text,
  created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps_api.list_point_ledger IS
  'Lists the changes of a card''s points, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_point_ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_point_ledger TO service_role;

-- From schemas/functions/reading/next_level.sql

-- Returns the level above p_points and the points still needed; null at the top level and for cards without points.
CREATE OR REPLACE FUNCTION mps.next_level(p_card_type mps_types.card_type, p_points int) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object('level', l.level, 'name', l.name, 'points_needed', l.min_points - p_points)
  FROM mps.membership_levels l
  WHERE mps.collects_points(p_card_type) AND l.min_points > p_points
  ORDER BY l.min_points LIMIT 1
$$;
COMMENT ON FUNCTION mps.next_level IS
  'Returns the level above p_points and the points still needed; null at the top level and for cards without points.';
REVOKE ALL ON FUNCTION mps.next_level FROM PUBLIC;

-- From schemas/functions/schedule/add_counts.sql

-- Returns a run's result with p_counts added to its counts.
CREATE OR REPLACE FUNCTION mps.add_counts(p_result jsonb, p_counts jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT p_result || coalesce(
    (SELECT jsonb_object_agg(c.key, coalesce((p_result ->> c.key)::bigint, 0) + c.value::bigint)
     FROM jsonb_each_text(p_counts) c), '{}')
$$;
COMMENT ON FUNCTION mps.add_counts IS
  'Returns a run''s result with p_counts added to its counts.';
REVOKE ALL ON FUNCTION mps.add_counts FROM PUBLIC;

-- From schemas/functions/schedule/lease_end.sql

-- Returns the end of a lease that starts now: p_lease_seconds, 60 for null, brought into the range 5 to 3,600. A lease
-- has to outlast a slow moment, and be short enough that another process soon takes over from a dead one.
CREATE OR REPLACE FUNCTION mps.lease_end(p_lease_seconds int) RETURNS timestamptz
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT clock_timestamp() + make_interval(secs => least(greatest(coalesce(p_lease_seconds, 60), 5), 3600))
$$;
COMMENT ON FUNCTION mps.lease_end IS
  'Returns the end of a lease that starts now: p_lease_seconds, 60 for null, brought into the range 5 to 3,600.';
REVOKE ALL ON FUNCTION mps.lease_end FROM PUBLIC;

-- From schemas/functions/schedule/scheduler_actor.sql

-- Returns the actor of scheduled work for the audit log: the service named scheduler, with the run as its request id.
CREATE OR REPLACE FUNCTION mps.scheduler_actor(p_run mps.task_run) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT jsonb_build_object('role', 'service', 'id', 'scheduler',
    'request_id', p_run.task || '@' || mps.iso(p_run.due_at))
$$;
COMMENT ON FUNCTION mps.scheduler_actor IS
  'Returns the actor of scheduled work for the audit log: the service named scheduler, with the run as its request '
  'id.';
REVOKE ALL ON FUNCTION mps.scheduler_actor FROM PUBLIC;

-- From schemas/functions/schedule/settle_next_merchant.sql

-- Settles the period for the next active merchant, by id, that has unsettled transactions before its end: one merchant
-- per step. A merchant that cannot be settled is counted and does not stop the others. A merchant that was settled by
-- hand in the meantime is not a failure: a transaction belongs to at most one settlement.
-- Raises INVALID_PERIOD (the period has not ended).
CREATE OR REPLACE FUNCTION mps.settle_next_merchant(
  p_run mps.task_run, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz
) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
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
                WHERE t.merchant_id = m.id AND t.created_at < p_period_end
                  AND t.settlement_id IS NULL AND t.status = 'completed')
  ORDER BY m.id LIMIT 1;
  IF v_merchant_id IS NULL THEN
    RETURN (v_result, p_run.position, true, CASE WHEN (v_result ->> 'failed')::int > 0
      THEN format('%s merchants could not be settled', v_result ->> 'failed') END)::mps.task_step;
  END IF;
  -- A merchant's row that stays locked fails only this merchant.
  PERFORM set_config('lock_timeout', '5s', true);
  BEGIN
    SELECT s.total_amount, s.total_tx_count INTO STRICT v_total, v_count
    FROM mps_api.generate_settlement(v_merchant_id, p_mode, p_period_start, p_period_end,
      p_actor => mps.scheduler_actor(p_run)) s;
    v_result := mps.add_counts(v_result, jsonb_build_object('settled_merchants', 1, 'settled_transactions', v_count))
      || jsonb_build_object('total_amount', ((v_result ->> 'total_amount')::numeric + v_total)::text);
  EXCEPTION WHEN OTHERS THEN
    IF SQLERRM <> 'NO_TRANSACTIONS_IN_PERIOD' THEN
      v_result := mps.add_counts(v_result, '{"failed": 1}');
      -- At most 20, so that the result does not grow with the number of merchants.
      IF (v_result ->> 'failed')::int <= 20 THEN
        v_result := v_result || jsonb_build_object('failures', coalesce(v_result -> 'failures', '[]')
          || jsonb_build_object('merchant_id', v_merchant_id, 'sqlstate', SQLSTATE));
      END IF;
    END IF;
  END;
  RETURN (v_result, v_merchant_id::text, false, NULL)::mps.task_step;
END
$$;
COMMENT ON FUNCTION mps.settle_next_merchant IS
  'Settles the period for the next active merchant, by id, that has unsettled transactions before its end: one merchant '
  'per step.';
REVOKE ALL ON FUNCTION mps.settle_next_merchant FROM PUBLIC;

-- From schemas/functions/schedule/system_continue_run.sql

-- Executes the next step of a run for its holder, and finishes the run after the last one. A task runs in steps, each a
-- short transaction, so that payments never wait for a whole task and a killed process loses one step. The step and the
-- run's progress commit together; when another process has taken the run over, both roll back. A task may run again for
-- the same due time and does nothing twice.
-- PostgREST applies the function's statement_timeout to its call: a check of the whole ledger takes longer than what tills
-- wait for. Over a connection of its own, the API sets the limit of that connection.
-- Raises PERMISSION_DENIED for every actor but the service, INVALID_STATE_TRANSITION (the run is lost), and what the
-- step raises.
CREATE OR REPLACE FUNCTION mps_api.system_continue_run(
  p_run_id bigint, p_attempt int, p_lease_seconds int DEFAULT 60, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (is_finished boolean, outcome text, result jsonb, error text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET statement_timeout = '10min' AS $$
#variable_conflict use_column
DECLARE
  v_run mps.task_run;
  v_step mps.task_step;
  v_outcome text;
BEGIN
  PERFORM mps.require_service(p_actor);
  SELECT r.id, r.task, r.due_at, r.position, r.result INTO v_run FROM mps.scheduled_runs r
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
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
$$;
COMMENT ON FUNCTION mps_api.system_continue_run IS
  'Executes the next step of a run for its holder, and finishes the run after the last one.';
REVOKE ALL ON FUNCTION mps_api.system_continue_run FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_continue_run TO service_role;

-- From schemas/functions/schedule/system_extend_run.sql

-- Extends the lease of a run, for steps that take longer than the lease; false when another process has taken it over.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_extend_run(
  p_run_id bigint, p_attempt int, p_lease_seconds int DEFAULT 60, p_actor jsonb DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.scheduled_runs r SET lease_until = mps.lease_end(p_lease_seconds)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION mps_api.system_extend_run IS
  'Extends the lease of a run, for steps that take longer than the lease; false when another process has taken it '
  'over.';
REVOKE ALL ON FUNCTION mps_api.system_extend_run FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_extend_run TO service_role;

-- From schemas/functions/schedule/system_fail_run.sql

-- Marks a run as failed after a step failed or timed out; false when another process has taken it over. p_error is a
-- code, never a value from the data.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_fail_run(
  p_run_id bigint, p_attempt int, p_error text, p_actor jsonb DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  UPDATE mps.scheduled_runs r
  SET outcome = 'failed', finished_at = clock_timestamp(), error = left(coalesce(p_error, 'unknown'), 500)
  WHERE r.id = p_run_id AND r.attempt = p_attempt AND r.outcome IS NULL;
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION mps_api.system_fail_run IS
  'Marks a run as failed after a step failed or timed out; false when another process has taken it over.';
REVOKE ALL ON FUNCTION mps_api.system_fail_run FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_fail_run TO service_role;

-- From schemas/functions/schedule/system_plan_task.sql

-- Sets the plan of a task, its cron pattern and time zone, and how many seconds it may go without a success before it
-- counts as late; both null for a task that is off. What was due before a task was planned is not made up. Where a plan
-- is replaced, the new one begins after the newest due time that has a run, so that nothing is missed in between and no
-- day is run again at its new time.
-- Returns whether that changed anything.
-- Raises PERMISSION_DENIED for every actor but the service, NOT_FOUND (no such task).
CREATE OR REPLACE FUNCTION mps_api.system_plan_task(
  p_task text, p_plan text DEFAULT NULL, p_late_after_seconds int DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_late_after interval := make_interval(secs => p_late_after_seconds);
BEGIN
  PERFORM mps.require_service(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.scheduled_tasks t WHERE t.task = p_task) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  UPDATE mps.scheduled_tasks t
  SET plan = p_plan, late_after = v_late_after,
      planned_since = CASE
        WHEN t.plan = p_plan THEN t.planned_since
        WHEN t.plan IS NULL OR p_plan IS NULL THEN now()
        ELSE greatest(t.planned_since, (SELECT max(r.due_at) FROM mps.scheduled_runs r WHERE r.task = p_task))
      END
  WHERE t.task = p_task AND (t.plan IS DISTINCT FROM p_plan OR t.late_after IS DISTINCT FROM v_late_after);
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION mps_api.system_plan_task IS
  'Sets the plan of a task, its cron pattern and time zone, and how many seconds it may go without a success before it '
  'counts as late; both null for a task that is off.';
REVOKE ALL ON FUNCTION mps_api.system_plan_task FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_plan_task TO service_role;

-- From schemas/functions/schedule/system_scheduled_runs.sql

-- Returns one row per task with its last runs, for metrics and operators. due_by is the time from which the task counts
-- as late, null for a task that is not planned. last_outcome, of the run that started last, is 'running', 'ok' or
-- 'failed'. last_result is that of the last successful run. Null for a task that has never run.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_scheduled_runs(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  task text, last_started_at timestamptz, last_succeeded_at timestamptz, last_outcome text, due_by timestamptz,
  last_result jsonb
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps_api.system_scheduled_runs IS
  'Returns one row per task with its last runs, for metrics and operators.';
REVOKE ALL ON FUNCTION mps_api.system_scheduled_runs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_scheduled_runs TO service_role;

-- From schemas/functions/schedule/system_start_run.sql

-- Claims the run of a task for a due time, or takes it over after a failure or an expired lease. is_claimed is false
-- when another process is running it or it is done; the row then holds its state. However many processes find a task
-- due, exactly one claims it.
-- Raises PERMISSION_DENIED for every actor but the service, NOT_FOUND (no such task), VALIDATION_FAILED (a due time in
-- the future).
CREATE OR REPLACE FUNCTION mps_api.system_start_run(
  p_task text, p_due_at timestamptz, p_instance text, p_lease_seconds int DEFAULT 60, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (run_id bigint, is_claimed boolean, attempt int, outcome text, result jsonb, error text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_run mps.scheduled_runs;
  v_is_claimed boolean := true;
BEGIN
  PERFORM mps.require_service(p_actor);
  IF NOT EXISTS (SELECT 1 FROM mps.scheduled_tasks t WHERE t.task = p_task) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  -- Clocks of different machines differ a little.
  IF p_due_at IS NULL OR NOT isfinite(p_due_at) OR p_due_at > clock_timestamp() + interval '1 minute' THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"due_at": ["a time that has come"]}}');
  END IF;
  INSERT INTO mps.scheduled_runs AS r (task, due_at, lease_until, instance)
  VALUES (p_task, p_due_at, mps.lease_end(p_lease_seconds), left(coalesce(p_instance, 'unknown'), 200))
  ON CONFLICT (task, due_at) DO UPDATE
  SET attempt = r.attempt + 1, started_at = now(), lease_until = excluded.lease_until, instance = excluded.instance,
      finished_at = NULL, outcome = NULL, error = NULL,
      -- A run with an expired lease continues at its position; a failed one starts over, and keeps its counts.
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
$$;
COMMENT ON FUNCTION mps_api.system_start_run IS
  'Claims the run of a task for a due time, or takes it over after a failure or an expired lease.';
REVOKE ALL ON FUNCTION mps_api.system_start_run FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_start_run TO service_role;

-- From schemas/functions/schedule/system_time_zone.sql

-- Returns the business time zone, in which schedules are written.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_time_zone(p_actor jsonb DEFAULT NULL) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN mps.time_zone();
END
$$;
COMMENT ON FUNCTION mps_api.system_time_zone IS
  'Returns the business time zone, in which schedules are written.';
REVOKE ALL ON FUNCTION mps_api.system_time_zone FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_time_zone TO service_role;

-- From schemas/functions/schedule/system_waiting_runs.sql

-- Lists the runs that wait for a process: of each task the oldest, and none while another process is running it. So no
-- day is settled with a later one. These are due times that have no run yet, runs whose lease has expired, with the
-- instance that held them, and failed runs after a pause that grows with each attempt: 3, 7, 20, 55, ... seconds. A run
-- that has failed ten times, after about three and a half hours, is given up; the due times after it do not wait for it.
-- p_due_times has the due times of each task that are made up, such as {"settle-daily": ["2026-01-31T20:10:00Z"]}.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_waiting_runs(p_due_times jsonb, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (task text, due_at timestamptz, instance text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
  SELECT DISTINCT ON (w.task) w.task, w.due_at, w.instance
  FROM (
    SELECT t.task, d.value::timestamptz AS due_at, NULL::text AS instance
    FROM mps.scheduled_tasks t CROSS JOIN LATERAL jsonb_array_elements_text(p_due_times -> t.task) d
    WHERE d.value::timestamptz > t.planned_since AND d.value::timestamptz <= clock_timestamp()
      AND NOT EXISTS (SELECT 1 FROM mps.scheduled_runs r WHERE r.task = t.task AND r.due_at = d.value::timestamptz)
    UNION ALL
    SELECT r.task, r.due_at, r.instance FROM mps.scheduled_runs r
    WHERE r.outcome IS NULL AND r.lease_until < clock_timestamp()
    UNION ALL
    SELECT r.task, r.due_at, NULL FROM mps.scheduled_runs r
    WHERE r.outcome = 'failed' AND r.attempt < 10
      AND r.finished_at + make_interval(secs => exp(r.attempt::double precision)) < clock_timestamp()
  ) w
  WHERE NOT EXISTS (
    SELECT 1 FROM mps.scheduled_runs r
    WHERE r.task = w.task AND r.outcome IS NULL AND r.lease_until >= clock_timestamp()
  )
  ORDER BY w.task, w.due_at;
END
$$;
COMMENT ON FUNCTION mps_api.system_waiting_runs IS
  'Lists the runs that wait for a process: of each task the oldest, and none while another process is running it.';
REVOKE ALL ON FUNCTION mps_api.system_waiting_runs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_waiting_runs TO service_role;

-- From schemas/functions/schedule/task_clean_expired.sql

-- Scheduled task: deletes what clean_expired deletes, and scheduled runs that are more than 400 days old. 400 days let
-- a year be compared with the one before.
CREATE OR REPLACE FUNCTION mps.task_clean_expired(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_removed record;
  v_runs int;
BEGIN
  SELECT r.* INTO STRICT v_removed FROM mps_api.clean_expired(p_actor => mps.scheduler_actor(p_run)) r;
  DELETE FROM mps.scheduled_runs r WHERE r.due_at < now() - interval '400 days' AND r.id <> p_run.id;
  GET DIAGNOSTICS v_runs = ROW_COUNT;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('removed_codes', v_removed.removed_codes,
    'removed_sessions', v_removed.removed_sessions, 'removed_keys', v_removed.removed_keys, 'removed_runs', v_runs)),
    NULL, true, NULL)::mps.task_step;
END
$$;
COMMENT ON FUNCTION mps.task_clean_expired IS
  'Scheduled task: deletes what clean_expired deletes, and scheduled runs that are more than 400 days old.';
REVOKE ALL ON FUNCTION mps.task_clean_expired FROM PUBLIC;

-- From schemas/functions/schedule/task_expire_cards.sql

-- Scheduled task: marks cards past their expiry as expired, 500 per step.
CREATE OR REPLACE FUNCTION mps.task_expire_cards(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_cards int;
  v_has_more boolean;
BEGIN
  SELECT r.expired_cards, r.has_more INTO STRICT v_cards, v_has_more
  FROM mps_api.expire_due_cards(p_batch_size => 500, p_actor => mps.scheduler_actor(p_run)) r;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('expired_cards', v_cards)), NULL,
    NOT v_has_more, NULL)::mps.task_step;
END
$$;
COMMENT ON FUNCTION mps.task_expire_cards IS
  'Scheduled task: marks cards past their expiry as expired, 500 per step.';
REVOKE ALL ON FUNCTION mps.task_expire_cards FROM PUBLIC;

-- From schemas/functions/schedule/task_rotate_codes.sql

-- Scheduled task: replaces the payment codes issued before the due time, 500 cards per step. A code that is issued
-- later stays valid.
CREATE OR REPLACE FUNCTION mps.task_rotate_codes(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_affected int;
BEGIN
  SELECT r.affected INTO STRICT v_affected FROM mps_api.cron_rotate_qr_tokens(
    p_batch_size => 500, p_issued_before => p_run.due_at, p_actor => mps.scheduler_actor(p_run)) r;
  RETURN (mps.add_counts(p_run.result, jsonb_build_object('rotated_cards', v_affected)), NULL,
    v_affected = 0, NULL)::mps.task_step;
END
$$;
COMMENT ON FUNCTION mps.task_rotate_codes IS
  'Scheduled task: replaces the payment codes issued before the due time, 500 cards per step.';
REVOKE ALL ON FUNCTION mps.task_rotate_codes FROM PUBLIC;

-- From schemas/functions/shared/start_of_day.sql

-- Returns the first instant of a day in the business time zone. Where clocks are set back over midnight it comes twice,
-- and the first one counts; where they skip midnight, the day begins when they do.
CREATE OR REPLACE FUNCTION mps.start_of_day(p_day date) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN (d.midnight - interval '1 microsecond') AT TIME ZONE d.zone < p_day::timestamp THEN d.midnight
    -- PostgreSQL takes the second of two midnights: the first has the offset of the moment before.
    ELSE d.midnight - ((d.midnight - interval '1 microsecond') AT TIME ZONE d.zone - d.midnight AT TIME ZONE d.zone
      + interval '1 microsecond') END
  FROM (SELECT s.time_zone AS zone, p_day::timestamp AT TIME ZONE s.time_zone AS midnight FROM mps.settings s) d
$$;
COMMENT ON FUNCTION mps.start_of_day IS
  'Returns the first instant of a day in the business time zone.';
REVOKE ALL ON FUNCTION mps.start_of_day FROM PUBLIC;

-- From schemas/functions/shared/time_zone.sql

-- Returns the business time zone, an IANA name. It decides where a business day begins and ends.
CREATE OR REPLACE FUNCTION mps.time_zone() RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT time_zone FROM mps.settings
$$;
COMMENT ON FUNCTION mps.time_zone IS
  'Returns the business time zone, an IANA name.';
REVOKE ALL ON FUNCTION mps.time_zone FROM PUBLIC;

-- From schemas/functions/schedule/task_settle_daily.sql

-- Scheduled task: settles the business day before the due time (T+1).
CREATE OR REPLACE FUNCTION mps.task_settle_daily(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT mps.settle_next_merchant(p_run, 't_plus_1', mps.start_of_day(d.today - 1), mps.start_of_day(d.today))
  FROM (SELECT (p_run.due_at AT TIME ZONE mps.time_zone())::date AS today) d
$$;
COMMENT ON FUNCTION mps.task_settle_daily IS
  'Scheduled task: settles the business day before the due time (T+1).';
REVOKE ALL ON FUNCTION mps.task_settle_daily FROM PUBLIC;

-- From schemas/functions/schedule/task_settle_monthly.sql

-- Scheduled task: settles the month before the due time, in the business time zone. It takes what the daily settlements
-- have left.
CREATE OR REPLACE FUNCTION mps.task_settle_monthly(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT mps.settle_next_merchant(p_run, 'monthly', mps.start_of_day((d.month - interval '1 month')::date),
    mps.start_of_day(d.month::date))
  FROM (SELECT date_trunc('month', p_run.due_at AT TIME ZONE mps.time_zone()) AS month) d
$$;
COMMENT ON FUNCTION mps.task_settle_monthly IS
  'Scheduled task: settles the month before the due time, in the business time zone.';
REVOKE ALL ON FUNCTION mps.task_settle_monthly FROM PUBLIC;

-- From schemas/functions/schedule/task_verify_audit.sql

-- Scheduled task: checks the hash chain of the audit log and counts the violations by kind.
CREATE OR REPLACE FUNCTION mps.task_verify_audit(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT (jsonb_build_object('violations', count(*), 'kinds', coalesce(jsonb_agg(DISTINCT v.violation), '[]')),
    NULL, true, NULL)::mps.task_step
  FROM mps_api.verify_audit(mps.scheduler_actor(p_run)) v
$$;
COMMENT ON FUNCTION mps.task_verify_audit IS
  'Scheduled task: checks the hash chain of the audit log and counts the violations by kind.';
REVOKE ALL ON FUNCTION mps.task_verify_audit FROM PUBLIC;

-- From schemas/functions/schedule/task_verify_ledger.sql

-- Scheduled task: checks the ledger and counts the violations by invariant. A run that finds violations is a successful
-- run; alerts use the count.
CREATE OR REPLACE FUNCTION mps.task_verify_ledger(p_run mps.task_run) RETURNS mps.task_step
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT (jsonb_build_object('violations', coalesce(max(v.total_count), 0), 'invariants', coalesce(jsonb_agg(DISTINCT v.invariant), '[]')),
    NULL, true, NULL)::mps.task_step
  FROM mps_api.verify_ledger(mps.scheduler_actor(p_run)) v
$$;
COMMENT ON FUNCTION mps.task_verify_ledger IS
  'Scheduled task: checks the ledger and counts the violations by invariant.';
REVOKE ALL ON FUNCTION mps.task_verify_ledger FROM PUBLIC;

-- From schemas/functions/sessions/create_external_session.sql

-- Opens a session, without a password, for the member bound to an identity that an external provider has verified.
-- Returns no row for an unknown identity, or when the member is not active.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.create_external_session(
  p_provider text,
  p_external_id text,
  p_ttl_seconds int DEFAULT 86400,
  p_ip text DEFAULT NULL,
  p_user_agent text DEFAULT NULL,
  p_request_id text DEFAULT NULL,
  p_idle_seconds int DEFAULT 43200,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, account_id uuid, last_seen_at timestamptz, idle_ends_at timestamptz,
  has_second_factor boolean, administrator_role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_id uuid;
  v_member_id uuid;
BEGIN
  PERFORM mps.require_service(p_actor);
  -- The lock makes a concurrent suspension either commit first and be seen, or wait and end the new session.
  SELECT m.id INTO v_member_id
  FROM mps.external_identities e JOIN mps.members m ON m.id = e.member_id
  WHERE e.provider = mps.clean_text(p_provider) AND e.external_id = mps.clean_text(p_external_id)
    AND m.status = 'active'
  FOR SHARE OF m;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mps.sessions AS s (role, subject_id, ip, user_agent, expires_at, idle_seconds)
  VALUES ('member', v_member_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds),
    greatest(coalesce(p_idle_seconds, 43200), 1))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', 'member', 'id', v_member_id, 'session_id', v_id, 'request_id', p_request_id,
      'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text, jsonb_build_object('provider', p_provider));
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.account_id, d.last_seen_at, d.idle_ends_at,
           d.has_second_factor, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.create_external_session IS
  'Opens a session, without a password, for the member bound to an identity that an external provider has verified.';
REVOKE ALL ON FUNCTION mps_api.create_external_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_external_session TO service_role;

-- From schemas/functions/sessions/create_session.sql

-- Opens a session after the server has verified a password. p_password_hash is the hash that it was verified against,
-- p_ttl_seconds the lifetime, p_idle_seconds how long it may stay unused, p_ip and p_user_agent the origin of the login, and p_request_id is for the audit row.
-- Returns no row when the account is not active or its password has changed since.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.create_session(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_password_hash text,
  p_operator_id uuid DEFAULT NULL,
  p_ttl_seconds int DEFAULT 86400,
  p_ip text DEFAULT NULL,
  p_user_agent text DEFAULT NULL,
  p_request_id text DEFAULT NULL,
  p_idle_seconds int DEFAULT 43200,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, account_id uuid, last_seen_at timestamptz, idle_ends_at timestamptz,
  has_second_factor boolean, administrator_role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
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
  INSERT INTO mps.sessions AS s (role, subject_id, operator_id, ip, user_agent, expires_at, idle_seconds)
  VALUES (p_role, p_subject_id, p_operator_id, left(p_ip, 64), left(p_user_agent, 300), mps.session_end(p_ttl_seconds),
    greatest(coalesce(p_idle_seconds, 43200), 1))
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(
    jsonb_build_object('role', p_role, 'id', p_subject_id, 'operator', v_account.operator, 'session_id', v_id,
      'request_id', p_request_id, 'ip', left(p_ip, 64)),
    'session.create', 'session', v_id::text);
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.account_id, d.last_seen_at, d.idle_ends_at,
           d.has_second_factor, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.create_session IS
  'Opens a session after the server has verified a password.';
REVOKE ALL ON FUNCTION mps_api.create_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_session TO service_role;

-- From schemas/functions/sessions/end_sessions.sql

-- Ends the live sessions of a subject and returns their ids, so that caches can drop them. p_operator_id limits it to
-- one operator of a merchant, p_own_account to the merchant's own account; without either, every session of the subject
-- ends. p_except survives. The caller writes the audit row. The rows are locked in the order of their ids, so
-- concurrent calls never deadlock.
CREATE OR REPLACE FUNCTION mps.end_sessions(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_operator_id uuid DEFAULT NULL,
  p_except uuid DEFAULT NULL,
  p_reason text DEFAULT 'ended',
  p_own_account boolean DEFAULT false
) RETURNS uuid[]
LANGUAGE sql VOLATILE SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps.end_sessions IS
  'Ends the live sessions of a subject and returns their ids, so that caches can drop them.';
REVOKE ALL ON FUNCTION mps.end_sessions FROM PUBLIC;

-- From schemas/functions/sessions/extend_session.sql

-- Extends a live session to p_ttl_seconds from now, but never past p_max_seconds after the login. The maximum keeps a
-- stolen token from being refreshed for ever. Returns no row when the session has ended or reached its maximum.
-- Raises PERMISSION_DENIED (another account's session).
CREATE OR REPLACE FUNCTION mps_api.extend_session(
  p_session_id uuid, p_ttl_seconds int DEFAULT 86400, p_max_seconds int DEFAULT 2592000, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, account_id uuid, last_seen_at timestamptz, idle_ends_at timestamptz,
  has_second_factor boolean, administrator_role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
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
           d.operator_role, d.created_at, d.expires_at, d.account_id, d.last_seen_at, d.idle_ends_at,
           d.has_second_factor, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$$;
COMMENT ON FUNCTION mps_api.extend_session IS
  'Extends a live session to p_ttl_seconds from now, but never past p_max_seconds after the login.';
REVOKE ALL ON FUNCTION mps_api.extend_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.extend_session TO service_role;

-- From schemas/functions/sessions/list_sessions.sql

-- Lists the sessions of one account or, for administrators, of a subject, a role or everyone, newest first.
-- p_alive_only excludes ended sessions. Those of administrators are for whoever manages administrators. Members and merchant users see only the sessions of their own login. p_limit
-- and p_offset give pages with an exact total_count, p_cursor gives pages without one.
-- Raises PERMISSION_DENIED (another account's sessions), INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_sessions(
  p_role mps_types.session_role DEFAULT NULL,
  p_subject_id uuid DEFAULT NULL,
  p_alive_only boolean DEFAULT true,
  p_limit int DEFAULT 50,
  p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, role mps_types.session_role, subject_id uuid, name text, merchant_code text, operator text,
  ip text, user_agent text, state text, created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz,
  revoked_at timestamptz, revoke_reason text, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_offset int := mps.page_offset(p_offset, p_cursor);
  v_self boolean := NOT mps.manages_sessions(p_actor, p_role);
  v_all boolean := p_role IS NOT NULL OR mps.manages_sessions(p_actor, 'admin');
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
      AND (v_all OR s.role <> 'admin') AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
      AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL
        AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()));
  END IF;
  RETURN QUERY
    WITH found AS (
      SELECT s.id, s.created_at, row_number() OVER (ORDER BY s.created_at DESC, s.id DESC) AS n
      FROM mps.sessions s
      WHERE (p_role IS NULL OR s.role = p_role) AND (p_subject_id IS NULL OR s.subject_id = p_subject_id)
        AND (v_all OR s.role <> 'admin') AND (NOT v_self OR s.operator_id IS NOT DISTINCT FROM v_operator_id)
        AND (NOT coalesce(p_alive_only, true) OR (s.revoked_at IS NULL
        AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()))
        AND (p_cursor IS NULL OR (s.created_at, s.id) < (v_after.created_at, v_after_id))
      ORDER BY s.created_at DESC, s.id DESC
      LIMIT v_limit + 1 OFFSET v_offset
    ), following AS (
      -- The last row of this page, if there is a next one.
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
$$;
COMMENT ON FUNCTION mps_api.list_sessions IS
  'Lists the sessions of one account or, for administrators, of a subject, a role or everyone, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_sessions TO service_role;

-- From schemas/functions/sessions/lock_account.sql

-- Locks an account's status and password until the end of the transaction, before a session is opened. A concurrent
-- suspension or password change either commits first and is seen, or waits and then ends the new session.
CREATE OR REPLACE FUNCTION mps.lock_account(p_role mps_types.session_role, p_subject_id uuid, p_operator_id uuid)
RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps.lock_account IS
  'Locks an account''s status and password until the end of the transaction, before a session is opened.';
REVOKE ALL ON FUNCTION mps.lock_account FROM PUBLIC;

-- From schemas/functions/shared/has_permission.sql

-- Returns whether the actor holds an administrator's permission: the service holds all of them, an administrator those
-- of their role, everyone else none. An administrator whose actor names no role is an owner: callers with the service
-- key named administrators before there were roles. The API always names the role.
CREATE OR REPLACE FUNCTION mps.has_permission(p_actor jsonb, p_permission text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'service' THEN true
    WHEN 'admin' THEN p_permission = ANY (mps.role_permissions(coalesce(p_actor ->> 'administrator_role', 'owner')))
    ELSE false
  END
$$;
COMMENT ON FUNCTION mps.has_permission IS
  'Returns whether the actor holds an administrator''s permission: the service holds all of them, an administrator those '
  'of their role, everyone else none.';
REVOKE ALL ON FUNCTION mps.has_permission FROM PUBLIC;

-- From schemas/functions/sessions/manages_sessions.sql

-- Returns whether the actor manages the sessions of accounts of a role: with 'admin:manage_sessions', and with
-- 'admin:manage_administrators' besides for those of administrators, who may have more rights than the actor.
CREATE OR REPLACE FUNCTION mps.manages_sessions(p_actor jsonb, p_role mps_types.session_role) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.has_permission(p_actor, 'admin:manage_sessions')
    AND (coalesce(p_role <> 'admin', true) OR mps.has_permission(p_actor, 'admin:manage_administrators'))
$$;
COMMENT ON FUNCTION mps.manages_sessions IS
  'Returns whether the actor manages the sessions of accounts of a role: with ''admin:manage_sessions'', and with '
  '''admin:manage_administrators'' besides for those of administrators, who may have more rights than the actor.';
REVOKE ALL ON FUNCTION mps.manages_sessions FROM PUBLIC;

-- From schemas/functions/sessions/prove_session.sql

-- Records that the account of this session has just proven its password again. p_password_hash is the hash that the
-- server verified it against. Returns no row when the session has ended or the password has changed since.
-- Raises PERMISSION_DENIED for the service, which has no session, and for another account's session.
CREATE OR REPLACE FUNCTION mps_api.prove_session(p_password_hash text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (session_id uuid, proven_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
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
  UPDATE mps.sessions s SET proven_at = now(), password_at = now() WHERE s.id = v_session_id;
  PERFORM mps.audit(p_actor, 'session.prove', 'session', v_session_id::text);
  RETURN QUERY SELECT v_session_id, now();
END
$$;
COMMENT ON FUNCTION mps_api.prove_session IS
  'Records that the account of this session has just proven its password again.';
REVOKE ALL ON FUNCTION mps_api.prove_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.prove_session TO service_role;

-- From schemas/functions/sessions/read_session.sql

-- Returns the session that a token names: its account, and its state 'alive', 'expired' or 'revoked'. A session of an
-- account that is not active is revoked; one that was unused for its idle time is expired. p_is_use: records the use in
-- last_seen_at, at most once a minute or four times in the idle time, so that reading stays cheap. An open stream that
-- only looks whether its login is alive does not use it.
-- Returns no row for an unknown id. enable_seqscan is off, because a connection keeps its plans: one made while the
-- table was almost empty would scan the whole table at every request until the next ANALYZE.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.read_session(p_session_id uuid, p_is_use boolean DEFAULT true, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, account_id uuid, last_seen_at timestamptz, idle_ends_at timestamptz,
  has_second_factor boolean, administrator_role mps_types.administrator_role
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  -- A standby refuses every UPDATE, even one of no rows.
  IF coalesce(p_is_use, true) AND NOT pg_is_in_recovery() THEN
    -- A locked row is skipped: last_seen_at is not worth waiting for.
    UPDATE mps.sessions s SET last_seen_at = now()
    WHERE s.id = (SELECT o.id FROM mps.sessions o
      WHERE o.id = p_session_id
        AND o.last_seen_at < now() - least(interval '1 minute', make_interval(secs => o.idle_seconds / 4.0))
        AND o.revoked_at IS NULL AND mps.session_ends_at(o.expires_at, o.last_seen_at, o.idle_seconds) > now()
      FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.account_id, d.last_seen_at, d.idle_ends_at,
           d.has_second_factor, d.administrator_role
    FROM mps.session_details d WHERE d.session_id = p_session_id;
END
$$;
COMMENT ON FUNCTION mps_api.read_session IS
  'Returns the session that a token names: its account, and its state ''alive'', ''expired'' or ''revoked''.';
REVOKE ALL ON FUNCTION mps_api.read_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.read_session TO service_role;

-- From schemas/functions/sessions/require_recent_proof.sql

-- Requires that the session's password was proven within the last p_max_age_seconds, for a sensitive operation. With
-- p_above, only an operation whose p_amount is above it needs the proof. The service never needs one. Returns the time
-- of the proof, or null when none is needed.
-- Raises PERMISSION_DENIED with the reason "reauthentication_required".
CREATE OR REPLACE FUNCTION mps_api.require_recent_proof(
  p_max_age_seconds int, p_amount numeric DEFAULT NULL, p_above numeric DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (proven_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps_api.require_recent_proof IS
  'Requires that the session''s password was proven within the last p_max_age_seconds, for a sensitive operation.';
REVOKE ALL ON FUNCTION mps_api.require_recent_proof FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.require_recent_proof TO service_role;

-- From schemas/functions/sessions/revoke_all_sessions.sql

-- Ends all sessions of an account except p_except_session_id. Members and merchant users end only the sessions of their
-- own login; administrators with 'admin:manage_sessions' end those of a subject, or of one operator. ended_session_ids
-- lets caches drop them.
-- Raises PERMISSION_DENIED (another account's sessions).
CREATE OR REPLACE FUNCTION mps_api.revoke_all_sessions(
  p_role mps_types.session_role,
  p_subject_id uuid,
  p_operator_id uuid DEFAULT NULL,
  p_except_session_id uuid DEFAULT NULL,
  p_reason text DEFAULT 'revoked',
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (subject_id uuid, ended_count int, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_operator_id uuid := coalesce(p_operator_id, mps.actor_operator_id(p_actor));
  v_manages boolean := mps.manages_sessions(p_actor, p_role);
  v_ended uuid[];
BEGIN
  IF NOT v_manages AND NOT mps.is_own_account(p_actor, p_role, p_subject_id, v_operator_id) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  v_ended := mps.end_sessions(p_role, p_subject_id, p_operator_id => v_operator_id, p_except => p_except_session_id,
    p_reason => left(coalesce(p_reason, 'revoked'), 200), p_own_account => NOT v_manages AND v_operator_id IS NULL);
  IF cardinality(v_ended) > 0 THEN
    PERFORM mps.audit(p_actor, 'session.revoke_all', p_role::text, p_subject_id::text,
      jsonb_build_object('operator_id', v_operator_id, 'ended_sessions', cardinality(v_ended),
        'reason', left(coalesce(p_reason, 'revoked'), 200)));
  END IF;
  RETURN QUERY SELECT p_subject_id, cardinality(v_ended), v_ended;
END
$$;
COMMENT ON FUNCTION mps_api.revoke_all_sessions IS
  'Ends all sessions of an account except p_except_session_id.';
REVOKE ALL ON FUNCTION mps_api.revoke_all_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.revoke_all_sessions TO service_role;

-- From schemas/functions/sessions/revoke_session.sql

-- Ends one session. Accounts end their own sessions; administrators with 'admin:manage_sessions' end those of others, unless
-- p_own_only is set; those of administrators only with 'admin:manage_administrators' besides. ended is false when the session had already ended.
-- Raises NOT_FOUND, both for an unknown id and for another account's session.
CREATE OR REPLACE FUNCTION mps_api.revoke_session(
  p_session_id uuid, p_reason text DEFAULT 'revoked', p_own_only boolean DEFAULT false, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (session_id uuid, role mps_types.session_role, subject_id uuid, ended boolean, revoked_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_session mps.sessions;
  v_ended boolean;
BEGIN
  SELECT * INTO v_session FROM mps.sessions s WHERE s.id = p_session_id FOR UPDATE;
  IF NOT FOUND OR NOT ((mps.manages_sessions(p_actor, v_session.role) AND NOT coalesce(p_own_only, false))
    OR mps.is_own_account(p_actor, v_session.role, v_session.subject_id, v_session.operator_id)) THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  v_ended := v_session.revoked_at IS NULL
    AND mps.session_ends_at(v_session.expires_at, v_session.last_seen_at, v_session.idle_seconds) > now();
  IF v_ended THEN
    UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = left(coalesce(p_reason, 'revoked'), 200)
    WHERE s.id = p_session_id
    RETURNING s.* INTO v_session;
    PERFORM mps.audit(p_actor, 'session.revoke', 'session', p_session_id::text,
      jsonb_build_object('reason', left(coalesce(p_reason, 'revoked'), 200)));
  END IF;
  RETURN QUERY SELECT v_session.id, v_session.role, v_session.subject_id, v_ended, v_session.revoked_at;
END
$$;
COMMENT ON FUNCTION mps_api.revoke_session IS
  'Ends one session.';
REVOKE ALL ON FUNCTION mps_api.revoke_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.revoke_session TO service_role;

-- From schemas/functions/sessions/session_end.sql

-- Returns the end of a session that is opened or extended now for p_ttl_seconds. Whole seconds, as in the token; at
-- most 31 days, so that a wrong setting cannot create an endless login.
CREATE OR REPLACE FUNCTION mps.session_end(p_ttl_seconds int) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT date_trunc('second',
    now() + make_interval(secs => least(greatest(coalesce(p_ttl_seconds, 86400), 1), 2678400)))
$$;
COMMENT ON FUNCTION mps.session_end IS
  'Returns the end of a session that is opened or extended now for p_ttl_seconds.';
REVOKE ALL ON FUNCTION mps.session_end FROM PUBLIC;

-- From schemas/functions/sessions/switch_operator.sql

-- Hands the actor's session over to another operator of the same merchant: ends it and opens one for p_operator_id, whose
-- PIN the server has verified against p_pin_hash. Possible only in a session that a password opened or proved on this
-- business day, itself or the one that it was taken over from. The new session has no recent proof of a password.
-- Returns no row when the operator is not active, the PIN has changed since, or the session has ended.
-- Raises PERMISSION_DENIED (no user of the merchant; with the reason "reauthentication_required", no password today).
CREATE OR REPLACE FUNCTION mps_api.switch_operator(
  p_operator_id uuid,
  p_pin_hash text,
  p_ttl_seconds int DEFAULT 86400,
  p_idle_seconds int DEFAULT 43200,
  p_ip text DEFAULT NULL,
  p_user_agent text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, merchant_id uuid,
  merchant_code text, operator text, operator_role mps_types.operator_role, issued_at timestamptz,
  expires_at timestamptz, account_id uuid, last_seen_at timestamptz, idle_ends_at timestamptz,
  has_second_factor boolean, administrator_role mps_types.administrator_role, ended_session_id uuid
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_merchant_id uuid := (p_actor ->> 'merchant_id')::uuid;
  v_old mps.sessions;
  v_operator text;
  v_id uuid;
BEGIN
  IF mps.actor_role(p_actor) <> 'merchant' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.lock_account('merchant', v_merchant_id, p_operator_id);
  SELECT * INTO v_old FROM mps.sessions s
  WHERE s.id = (p_actor ->> 'session_id')::uuid AND s.role = 'merchant' AND s.subject_id = v_merchant_id
    AND s.revoked_at IS NULL AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()
  FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF v_old.password_at < mps.start_of_day((now() AT TIME ZONE mps.time_zone())::date) THEN
    PERFORM mps.fail('PERMISSION_DENIED', '{"reason": "reauthentication_required"}');
  END IF;
  SELECT c.operator INTO v_operator FROM mps.accounts c
  WHERE c.role = 'merchant' AND c.subject_id = v_merchant_id AND c.operator_id = p_operator_id AND c.active
    AND c.pin_hash = p_pin_hash;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE mps.sessions s SET revoked_at = now(), revoke_reason = 'operator_switched' WHERE s.id = v_old.id;
  INSERT INTO mps.sessions AS s (role, subject_id, operator_id, ip, user_agent, expires_at, idle_seconds, proven_at, password_at)
  VALUES ('merchant', v_merchant_id, p_operator_id, left(p_ip, 64), left(p_user_agent, 300),
    mps.session_end(p_ttl_seconds), greatest(coalesce(p_idle_seconds, 43200), 1), '-infinity', v_old.password_at)
  RETURNING s.id INTO v_id;
  PERFORM mps.audit(p_actor, 'session.switch', 'session', v_id::text,
    jsonb_build_object('operator', v_operator, 'ended_session', v_old.id));
  RETURN QUERY
    SELECT d.session_id, d.state, d.role, d.subject_id, d.name, d.merchant_id, d.merchant_code, d.operator,
           d.operator_role, d.created_at, d.expires_at, d.account_id, d.last_seen_at, d.idle_ends_at,
           d.has_second_factor, d.administrator_role, v_old.id
    FROM mps.session_details d WHERE d.session_id = v_id;
END
$$;
COMMENT ON FUNCTION mps_api.switch_operator IS
  'Hands the actor''s session over to another operator of the same merchant: ends it and opens one for p_operator_id, whose '
  'PIN the server has verified against p_pin_hash.';
REVOKE ALL ON FUNCTION mps_api.switch_operator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.switch_operator TO service_role;

-- From schemas/functions/sessions/system_open_sessions.sql

-- Returns how many sessions have neither expired nor been revoked, by role; a role without any has no row. Metrics read
-- it at each scrape. The index on expires_at limits the read to sessions that have not expired.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.system_open_sessions(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (role mps_types.session_role, open_sessions int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT s.role, count(*)::int FROM mps.sessions s
    WHERE s.expires_at > now() AND s.revoked_at IS NULL
      AND mps.session_ends_at(s.expires_at, s.last_seen_at, s.idle_seconds) > now()
    GROUP BY s.role;
END
$$;
COMMENT ON FUNCTION mps_api.system_open_sessions IS
  'Returns how many sessions have neither expired nor been revoked, by role; a role without any has no row.';
REVOKE ALL ON FUNCTION mps_api.system_open_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.system_open_sessions TO service_role;

-- From schemas/functions/settlements/await_writers.sql

-- Waits until every transaction that is writing to mps.transactions at this moment has ended. A payment takes its
-- created_at before it commits, so a settlement that did not wait could miss one whose time is before its end, which
-- would then be in the settlement of a later period. A writer locks the table before it takes its time, so
-- whoever starts to write after this call gets a later time. Writers never wait for a settlement. A settlement waits
-- before it writes anything, so two settlements never deadlock here.
-- Raises lock_not_available after 5 seconds; nothing was settled, and the caller may retry. Raises
-- feature_not_supported in a transaction whose snapshot is older than the wait.
CREATE OR REPLACE FUNCTION mps.await_writers() RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_writers text[];
  v_deadline timestamptz := clock_timestamp() + interval '5 seconds';
BEGIN
  -- What was waited for has to be seen by the statements that follow.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'a settlement needs the isolation level READ COMMITTED' USING ERRCODE = 'feature_not_supported';
  END IF;
  LOOP
    SELECT array_agg(l.virtualtransaction) INTO v_writers
    FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'relation' AND l.mode = 'RowExclusiveLock' AND l.granted
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())
      -- A prepared transaction has no pid.
      AND l.relation = 'mps.transactions'::regclass AND l.pid IS DISTINCT FROM pg_backend_pid()
      -- Only the writers of the first look: new ones keep coming.
      AND (v_writers IS NULL OR l.virtualtransaction = ANY (v_writers));
    EXIT WHEN v_writers IS NULL;
    IF clock_timestamp() > v_deadline THEN
      RAISE EXCEPTION 'transactions of the period are still under way' USING ERRCODE = 'lock_not_available';
    END IF;
    PERFORM pg_sleep(0.005);
  END LOOP;
END
$$;
COMMENT ON FUNCTION mps.await_writers IS
  'Waits until every transaction that is writing to mps.transactions at this moment has ended.';
REVOKE ALL ON FUNCTION mps.await_writers FROM PUBLIC;

-- From schemas/functions/settlements/generate_settlement.sql

-- Settles all payments and refunds of a merchant before the period's end, at most now, that no other settlement has.
-- The period's start is a label. p_start_day and p_end_day are days of the business time zone, both inclusive, and
-- count where p_period_start or p_period_end is null. Only managers may. A transaction belongs to at most one
-- settlement. The lock on the merchant's row makes concurrent settlements of one merchant wait for each other.
-- Raises INVALID_PERIOD, VALIDATION_FAILED (no mode), MERCHANT_NOT_FOUND, NO_TRANSACTIONS_IN_PERIOD (nothing is
-- unsettled), NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers, and administrators who may not settle for
-- others).
CREATE OR REPLACE FUNCTION mps_api.generate_settlement(
  p_merchant_id uuid, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz,
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, mode mps_types.settlement_mode, period_start timestamptz, period_end timestamptz,
  payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, total_amount numeric,
  total_tx_count int, status mps_types.settlement_status, created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_from timestamptz := mps.period_start(p_period_start, p_start_day);
  v_until timestamptz := mps.period_end(p_period_end, p_end_day);
  v_settlement_id uuid;
  v_settlement mps.settlements;
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true, 'admin:settle');
  v_until := mps.settlement_end(v_from, v_until);
  IF p_mode IS NULL THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"mode": ["realtime, t_plus_1 or monthly"]}}');
  END IF;
  PERFORM 1 FROM mps.merchants m WHERE m.id = p_merchant_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  v_settlement_id := mps.insert_settlement(p_merchant_id, p_mode, v_from, v_until);
  SELECT * INTO v_settlement FROM mps.settlements s WHERE s.id = v_settlement_id;
  IF v_settlement.total_tx_count = 0 THEN
    PERFORM mps.fail('NO_TRANSACTIONS_IN_PERIOD');
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.create', 'settlement', v_settlement.id::text, jsonb_build_object(
    'mode', p_mode, 'period_start', mps.iso(v_from), 'period_end', mps.iso(v_until),
    'total_amount', v_settlement.total_amount, 'total_tx_count', v_settlement.total_tx_count), p_merchant_id);
  RETURN QUERY SELECT v_settlement.id, v_settlement.merchant_id, v_settlement.mode, v_settlement.period_start,
    v_settlement.period_end, v_settlement.payment_count, v_settlement.payment_amount, v_settlement.refund_count,
    v_settlement.refund_amount, v_settlement.total_amount, v_settlement.total_tx_count, v_settlement.status,
    v_settlement.created_at;
END
$$;
COMMENT ON FUNCTION mps_api.generate_settlement IS
  'Settles all payments and refunds of a merchant before the period''s end, at most now, that no other settlement has.';
REVOKE ALL ON FUNCTION mps_api.generate_settlement FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.generate_settlement TO service_role;

-- From schemas/functions/settlements/insert_settlement.sql

-- Creates the settlement of the unsettled transactions before the period's end and returns its id. It waits for writers
-- first, so that the settlement is complete. The caller holds the lock on the merchant's row.
CREATE OR REPLACE FUNCTION mps.insert_settlement(
  p_merchant_id uuid, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM mps.await_writers();
  RETURN mps.mark_settlement(p_merchant_id, p_mode, p_period_start, p_period_end);
END
$$;
COMMENT ON FUNCTION mps.insert_settlement IS
  'Creates the settlement of the unsettled transactions before the period''s end and returns its id.';
REVOKE ALL ON FUNCTION mps.insert_settlement FROM PUBLIC;

-- From schemas/functions/settlements/list_settlements.sql

-- Lists a merchant's settlements, newest first. Only managers may. p_limit and p_offset give pages with an exact
-- total_count, p_cursor gives pages without one. Every row has next_cursor, which is null on the last page.
-- Raises INVALID_CURSOR, NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers).
CREATE OR REPLACE FUNCTION mps_api.list_settlements(
  p_merchant_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, mode mps_types.settlement_mode, period_start timestamptz, period_end timestamptz,
  payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, total_amount numeric,
  total_tx_count int, status mps_types.settlement_status, created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT g.id, g.merchant_id, g.mode, g.period_start, g.period_end, g.payment_count, g.payment_amount,
    g.refund_count, g.refund_amount, g.total_amount, g.total_tx_count, g.status, g.created_at, v_total,
    (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_settlements IS
  'Lists a merchant''s settlements, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_settlements FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_settlements TO service_role;

-- From schemas/functions/settlements/mark_settlement.sql

-- Marks a merchant's unsettled transactions before the period's end, inserts their settlement, and returns its id. Those
-- from before the period's start are among them, else what one period left out no later one would take. One statement marks and sums, so the totals are exactly those of the marked transactions.
CREATE OR REPLACE FUNCTION mps.mark_settlement(
  p_merchant_id uuid, p_mode mps_types.settlement_mode, p_period_start timestamptz, p_period_end timestamptz
) RETURNS uuid
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  WITH new_id AS MATERIALIZED (
    SELECT mps.new_id() AS id
  ), marked AS (
    UPDATE mps.transactions t SET settlement_id = new_id.id
    FROM new_id
    WHERE t.merchant_id = p_merchant_id AND t.created_at < p_period_end
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
  RETURNING id
$$;
COMMENT ON FUNCTION mps.mark_settlement IS
  'Marks a merchant''s unsettled transactions before the period''s end, inserts their settlement, and returns its id.';
REVOKE ALL ON FUNCTION mps.mark_settlement FROM PUBLIC;

-- From schemas/functions/settlements/preview_settlement.sql

-- Returns the totals that a settlement of the period would have now, without settling anything. They are those of all
-- unsettled payments and refunds before the period's end, at most now. The period is given as to generate_settlement().
-- Only managers may.
-- Raises INVALID_PERIOD, MERCHANT_NOT_FOUND, NOT_MERCHANT_USER, PERMISSION_DENIED (cashiers).
CREATE OR REPLACE FUNCTION mps_api.preview_settlement(
  p_merchant_id uuid, p_period_start timestamptz, p_period_end timestamptz, p_start_day date DEFAULT NULL,
  p_end_day date DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, total_amount numeric,
  total_tx_count int
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_from timestamptz := mps.period_start(p_period_start, p_start_day);
  v_until timestamptz := mps.period_end(p_period_end, p_end_day);
BEGIN
  PERFORM mps.require_merchant(p_actor, p_merchant_id, true);
  v_until := mps.settlement_end(v_from, v_until);
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
    WHERE t.merchant_id = p_merchant_id AND t.created_at < v_until
      AND t.settlement_id IS NULL AND t.status = 'completed'
  ) s;
END
$$;
COMMENT ON FUNCTION mps_api.preview_settlement IS
  'Returns the totals that a settlement of the period would have now, without settling anything.';
REVOKE ALL ON FUNCTION mps_api.preview_settlement FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.preview_settlement TO service_role;

-- From schemas/functions/settlements/settlement_end.sql

-- Returns the end of a settlement: the end of its half-open period, and now where that lies in the future. Refunds
-- that are still to come belong to a later settlement. A payment of this very instant is part of it: the clock of the
-- embedded database counts milliseconds, and a fast caller settles within the one in which it charged.
-- Raises INVALID_PERIOD where a side is missing or infinite, or the end is not after the start.
CREATE OR REPLACE FUNCTION mps.settlement_end(p_start timestamptz, p_end timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  PERFORM mps.check_period(p_start, p_end);
  IF p_start IS NULL OR p_end IS NULL OR p_start >= least(p_end, now()) THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
  RETURN least(p_end, now() + interval '1 microsecond');
END
$$;
COMMENT ON FUNCTION mps.settlement_end IS
  'Returns the end of a settlement: the end of its half-open period, and now where that lies in the future.';
REVOKE ALL ON FUNCTION mps.settlement_end FROM PUBLIC;

-- From schemas/functions/settlements/update_settlement_status.sql

-- Moves a settlement from pending to settled or from settled to paid, or marks an unpaid one as failed. A paid or
-- failed settlement never changes again. To mark one as paid above the limit of 'pay_settlement', an administrator needs
-- a second person.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED, NOT_FOUND (no such settlement), INVALID_STATE_TRANSITION.
CREATE OR REPLACE FUNCTION mps_api.update_settlement_status(
  p_settlement_id uuid, p_status mps_types.settlement_status, p_reason text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, merchant_code text, mode mps_types.settlement_mode, period_start timestamptz,
  period_end timestamptz, total_amount numeric, total_tx_count int, status mps_types.settlement_status,
  created_at timestamptz, updated_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_settlement mps.settlements;
  v_from mps_types.settlement_status;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:settle');
  PERFORM mps.check_text('reason', p_reason);
  SELECT * INTO v_settlement FROM mps.settlements s WHERE s.id = p_settlement_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM mps.fail('NOT_FOUND');
  END IF;
  v_from := v_settlement.status;
  IF ((v_from, p_status) IN (('pending', 'settled'), ('settled', 'paid'), ('pending', 'failed'), ('settled', 'failed')))
    IS NOT TRUE THEN
    PERFORM mps.fail('INVALID_STATE_TRANSITION', jsonb_build_object('from', v_from, 'to', p_status));
  END IF;
  IF p_status = 'paid' THEN
    PERFORM mps.require_approval(p_actor, 'pay_settlement', v_settlement.total_amount, 'settlement',
      p_settlement_id::text, jsonb_build_object(
        'merchant_code', (SELECT m.code FROM mps.merchants m WHERE m.id = v_settlement.merchant_id),
        'period_start', mps.iso(v_settlement.period_start), 'period_end', mps.iso(v_settlement.period_end),
        'settlement_status', v_from,
        'total_amount', v_settlement.total_amount, 'total_tx_count', v_settlement.total_tx_count, 'reason', p_reason));
  END IF;
  PERFORM mps.audit(p_actor, 'settlement.status', 'settlement', p_settlement_id::text,
                    jsonb_build_object('from', v_from, 'to', p_status, 'reason', p_reason), v_settlement.merchant_id);
  RETURN QUERY
  UPDATE mps.settlements s SET status = p_status, updated_at = now()
  FROM mps.merchants m WHERE s.id = p_settlement_id AND m.id = s.merchant_id
  RETURNING s.id, s.merchant_id, m.code, s.mode, s.period_start, s.period_end, s.total_amount, s.total_tx_count,
            s.status, s.created_at, s.updated_at;
END
$$;
COMMENT ON FUNCTION mps_api.update_settlement_status IS
  'Moves a settlement from pending to settled or from settled to paid, or marks an unpaid one as failed.';
REVOKE ALL ON FUNCTION mps_api.update_settlement_status FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.update_settlement_status TO service_role;

-- From schemas/functions/shared/acting_member.sql

-- Returns the member that the actor is, or on whose behalf an administrator acts; null for every other actor.
CREATE OR REPLACE FUNCTION mps.acting_member(p_actor jsonb) RETURNS uuid
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE p_actor ->> 'role'
    WHEN 'member' THEN (p_actor ->> 'id')::uuid
    WHEN 'admin' THEN (p_actor ->> 'on_behalf_of')::uuid
  END
$$;
COMMENT ON FUNCTION mps.acting_member IS
  'Returns the member that the actor is, or on whose behalf an administrator acts; null for every other actor.';
REVOKE ALL ON FUNCTION mps.acting_member FROM PUBLIC;

-- From schemas/functions/shared/acts_for_others.sql

-- Returns whether the actor may act on behalf of any member or merchant: the service, or an administrator with
-- 'admin:act_for_others' and, if given, p_permission, which an operation that moves money asks for besides.
CREATE OR REPLACE FUNCTION mps.acts_for_others(p_actor jsonb, p_permission text DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.has_permission(p_actor, 'admin:act_for_others')
    AND (p_permission IS NULL OR mps.has_permission(p_actor, p_permission))
$$;
COMMENT ON FUNCTION mps.acts_for_others IS
  'Returns whether the actor may act on behalf of any member or merchant: the service, or an administrator with '
  '''admin:act_for_others'' and, if given, p_permission, which an operation that moves money asks for besides.';
REVOKE ALL ON FUNCTION mps.acts_for_others FROM PUBLIC;

-- From schemas/functions/shared/audit.sql

-- Writes one audit row for one change, in the transaction of the change. p_details never contains a payment code, a
-- password or a hash; of an approved call they name the checker. p_merchant_id: the merchant that the change belongs to.
-- The transaction takes its id before the row takes its own, so seal_audit_log can tell from transaction ids whether a
-- row with a smaller id may still be uncommitted.
CREATE OR REPLACE FUNCTION mps.audit(
  p_actor jsonb, p_action text, p_object_type text, p_object_id text, p_details jsonb DEFAULT '{}',
  p_merchant_id uuid DEFAULT NULL
) RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT pg_current_xact_id();
  INSERT INTO mps.audit_log (actor_role, actor_id, operator, on_behalf_of, session_id, request_id, ip,
                             action, object_type, object_id, details, merchant_id)
  VALUES (mps.actor_role(p_actor), p_actor ->> 'id', p_actor ->> 'operator', p_actor ->> 'on_behalf_of',
          p_actor ->> 'session_id', p_actor ->> 'request_id', p_actor ->> 'ip',
          p_action, p_object_type, p_object_id, jsonb_strip_nulls(CASE WHEN p_actor ? 'approval_id'
            THEN p_details || jsonb_build_object('approval_id', p_actor -> 'approval_id',
              'approved_by', p_actor -> 'approved_by') ELSE p_details END), p_merchant_id)
$$;
COMMENT ON FUNCTION mps.audit IS
  'Writes one audit row for one change, in the transaction of the change.';
REVOKE ALL ON FUNCTION mps.audit FROM PUBLIC;

-- From schemas/functions/shared/card_role.sql

-- Returns the role of a member on a card: the role of the binding, else 'owner' for the card's owner, else null.
CREATE OR REPLACE FUNCTION mps.card_role(p_card_id uuid, p_member_id uuid) RETURNS mps_types.bind_role
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(
    (SELECT b.role FROM mps.card_bindings b WHERE b.card_id = p_card_id AND b.member_id = p_member_id),
    (SELECT 'owner'::mps_types.bind_role FROM mps.cards c WHERE c.id = p_card_id AND c.owner_member_id = p_member_id))
$$;
COMMENT ON FUNCTION mps.card_role IS
  'Returns the role of a member on a card: the role of the binding, else ''owner'' for the card''s owner, else null.';
REVOKE ALL ON FUNCTION mps.card_role FROM PUBLIC;

-- From schemas/functions/shared/check_period.sql

-- Checks that a period does not end before it starts; null leaves that side open.
-- Raises INVALID_PERIOD, also for an infinite time.
CREATE OR REPLACE FUNCTION mps.check_period(p_start timestamptz, p_end timestamptz) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF p_start > p_end OR NOT coalesce(isfinite(p_start), true) OR NOT coalesce(isfinite(p_end), true) THEN
    PERFORM mps.fail('INVALID_PERIOD');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.check_period IS
  'Checks that a period does not end before it starts; null leaves that side open.';
REVOKE ALL ON FUNCTION mps.check_period FROM PUBLIC;

-- From schemas/functions/shared/check_text.sql

-- Checks that a text is one line that reads as it is stored, and returns it; null stays null. p_field: its name in the
-- error. Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.check_text(p_field text, p_text text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  IF NOT mps.is_line(p_text) THEN
    PERFORM mps.fail('VALIDATION_FAILED', jsonb_build_object('fields', jsonb_build_object(
      p_field, jsonb_build_array('Control and bidirectional characters are not allowed'))));
  END IF;
  RETURN p_text;
END
$$;
COMMENT ON FUNCTION mps.check_text IS
  'Checks that a text is one line that reads as it is stored, and returns it; null stays null.';
REVOKE ALL ON FUNCTION mps.check_text FROM PUBLIC;

-- From schemas/functions/shared/cursor_number.sql

-- Returns the id in a cursor over rows with a bigint id, or null without a cursor.
-- Raises INVALID_CURSOR, also for a cursor of a list with UUIDs.
CREATE OR REPLACE FUNCTION mps.cursor_number(p_cursor text) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_id text := (mps.decode_cursor(p_cursor)).id;
BEGIN
  IF v_id !~ '^[0-9]{1,18}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  RETURN v_id::bigint;
END
$$;
COMMENT ON FUNCTION mps.cursor_number IS
  'Returns the id in a cursor over rows with a bigint id, or null without a cursor.';
REVOKE ALL ON FUNCTION mps.cursor_number FROM PUBLIC;

-- From schemas/functions/shared/cursor_uuid.sql

-- Returns the id in a cursor over rows with a UUID, or null without a cursor.
-- Raises INVALID_CURSOR, also for a cursor of a list with bigint ids.
CREATE OR REPLACE FUNCTION mps.cursor_uuid(p_cursor text) RETURNS uuid
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  v_id text := (mps.decode_cursor(p_cursor)).id;
BEGIN
  IF v_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    PERFORM mps.fail('INVALID_CURSOR');
  END IF;
  RETURN v_id::uuid;
END
$$;
COMMENT ON FUNCTION mps.cursor_uuid IS
  'Returns the id in a cursor over rows with a UUID, or null without a cursor.';
REVOKE ALL ON FUNCTION mps.cursor_uuid FROM PUBLIC;

-- From schemas/functions/shared/decode_cursor.sql

-- Decodes a list cursor into created_at and id of the last row of the previous page; two nulls without a cursor.
-- Raises INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps.decode_cursor(p_cursor text, OUT created_at timestamptz, OUT id text)
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps.decode_cursor IS
  'Decodes a list cursor into created_at and id of the last row of the previous page; two nulls without a cursor.';
REVOKE ALL ON FUNCTION mps.decode_cursor FROM PUBLIC;

-- From schemas/functions/shared/encode_cursor.sql

-- Encodes a row's created_at, in microseconds, and id as a list cursor in base64url. A cursor is opaque to callers.
-- Microseconds are the precision of timestamptz, so no row is skipped or repeated.
CREATE OR REPLACE FUNCTION mps.encode_cursor(p_created_at timestamptz, p_id text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT rtrim(translate(encode(convert_to(
    (extract(epoch FROM p_created_at) * 1000000)::bigint::text || '.' || p_id, 'UTF8'), 'base64'),
    E'+/\n', '-_'), '=')
$$;
COMMENT ON FUNCTION mps.encode_cursor IS
  'Encodes a row''s created_at, in microseconds, and id as a list cursor in base64url.';
REVOKE ALL ON FUNCTION mps.encode_cursor FROM PUBLIC;

-- From schemas/functions/shared/fail.sql

-- Raises an error code, with its SQLSTATE. p_detail holds facts that are safe to show to callers; amounts of money are
-- passed as text, so that no decimal is lost.
CREATE OR REPLACE FUNCTION mps.fail(p_code text, p_detail jsonb DEFAULT '{}') RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = p_code, ERRCODE = mps.sqlstate_of(p_code), DETAIL = p_detail::text;
END
$$;
COMMENT ON FUNCTION mps.fail IS
  'Raises an error code, with its SQLSTATE.';
REVOKE ALL ON FUNCTION mps.fail FROM PUBLIC;

-- From schemas/functions/shared/is_amount.sql

-- Returns whether an amount of money is valid: positive, at most two decimals, and within numeric(12,2).
CREATE OR REPLACE FUNCTION mps.is_amount(p_amount numeric) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(
    p_amount > 0 AND p_amount < 10000000000 AND p_amount <> 'NaN' AND p_amount = round(p_amount, 2), false)
$$;
COMMENT ON FUNCTION mps.is_amount IS
  'Returns whether an amount of money is valid: positive, at most two decimals, and within numeric(12,2).';
REVOKE ALL ON FUNCTION mps.is_amount FROM PUBLIC;

-- From schemas/functions/shared/is_line.sql

-- Returns whether a text is one line that reads as it is stored: no control character, no line separator, and no
-- bidirectional control, which makes a terminal or a page show another text. Null for null.
CREATE OR REPLACE FUNCTION mps.is_line(p_text text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p_text !~ '[\u0001-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]'
$$;
COMMENT ON FUNCTION mps.is_line IS
  'Returns whether a text is one line that reads as it is stored: no control character, no line separator, and no '
  'bidirectional control, which makes a terminal or a page show another text.';
REVOKE ALL ON FUNCTION mps.is_line FROM PUBLIC;

-- From schemas/functions/shared/is_trusted.sql

-- Returns whether the actor is an administrator or the service, for whom the limits and the secrets of members and
-- merchants are not meant. It grants nothing: what an administrator may do is decided by has_permission().
CREATE OR REPLACE FUNCTION mps.is_trusted(p_actor jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT mps.actor_role(p_actor) IN ('admin', 'service')
$$;
COMMENT ON FUNCTION mps.is_trusted IS
  'Returns whether the actor is an administrator or the service, for whom the limits and the secrets of members and '
  'merchants are not meant.';
REVOKE ALL ON FUNCTION mps.is_trusted FROM PUBLIC;

-- From schemas/functions/shared/lock_key.sql

-- Makes requests with the same idempotency key wait for each other until the transaction ends. Answers the key's hash,
-- null without a key; what was asked for under it before is then found by the hash. Raises VALIDATION_FAILED.
CREATE OR REPLACE FUNCTION mps.lock_key(p_scope text, p_operation text, p_key text) RETURNS bytea
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_hash bytea := mps.key_hash(p_scope, p_operation, p_key);
BEGIN
  IF length(p_key) NOT BETWEEN 1 AND 255 THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"idempotency_key": ["1 to 255 characters"]}}');
  END IF;
  IF v_hash IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(mps.key_lock(v_hash));
  END IF;
  RETURN v_hash;
END
$$;
COMMENT ON FUNCTION mps.lock_key IS
  'Makes requests with the same idempotency key wait for each other until the transaction ends.';
REVOKE ALL ON FUNCTION mps.lock_key FROM PUBLIC;

-- From schemas/functions/shared/page_limit.sql

-- Returns the page size: p_limit brought into the range 1 to 200, or 50 for null. The upper bound keeps a caller from
-- reading a whole table in one call.
CREATE OR REPLACE FUNCTION mps.page_limit(p_limit int) RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT least(greatest(coalesce(p_limit, 50), 1), 200)
$$;
COMMENT ON FUNCTION mps.page_limit IS
  'Returns the page size: p_limit brought into the range 1 to 200, or 50 for null.';
REVOKE ALL ON FUNCTION mps.page_limit FROM PUBLIC;

-- From schemas/functions/shared/page_offset.sql

-- Returns how many rows to skip: p_offset, or 0 with a cursor, which already says where the page starts.
CREATE OR REPLACE FUNCTION mps.page_offset(p_offset int, p_cursor text) RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_cursor IS NULL THEN greatest(coalesce(p_offset, 0), 0) ELSE 0 END
$$;
COMMENT ON FUNCTION mps.page_offset IS
  'Returns how many rows to skip: p_offset, or 0 with a cursor, which already says where the page starts.';
REVOKE ALL ON FUNCTION mps.page_offset FROM PUBLIC;

-- From schemas/functions/shared/period_end.sql

-- Returns where a period ends: before an instant, or with a day of the business time zone, which belongs to it; null
-- leaves it open.
CREATE OR REPLACE FUNCTION mps.period_end(p_at timestamptz, p_day date) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_at, CASE WHEN p_day IS NOT NULL THEN mps.start_of_day(p_day + 1) END)
$$;
COMMENT ON FUNCTION mps.period_end IS
  'Returns where a period ends: before an instant, or with a day of the business time zone, which belongs to it; '
  'null leaves it open.';
REVOKE ALL ON FUNCTION mps.period_end FROM PUBLIC;

-- From schemas/functions/shared/period_start.sql

-- Returns where a period begins: at an instant, or with a day of the business time zone; null leaves it open.
CREATE OR REPLACE FUNCTION mps.period_start(p_at timestamptz, p_day date) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_at, CASE WHEN p_day IS NOT NULL THEN mps.start_of_day(p_day) END)
$$;
COMMENT ON FUNCTION mps.period_start IS
  'Returns where a period begins: at an instant, or with a day of the business time zone; null leaves it open.';
REVOKE ALL ON FUNCTION mps.period_start FROM PUBLIC;

-- From schemas/functions/shared/phone_form.sql

-- Returns a phone number without its separators, with + for a leading 00. A number in E.164 stays as it is.
CREATE OR REPLACE FUNCTION mps.phone_form(p_phone text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    regexp_replace(mps.clean_text(p_phone), '[-\u0020()./\u00B7\u2010-\u2015\u2212]', '', 'g'), '^00', '+')
$$;
COMMENT ON FUNCTION mps.phone_form IS
  'Returns a phone number without its separators, with + for a leading 00.';
REVOKE ALL ON FUNCTION mps.phone_form FROM PUBLIC;

-- From schemas/functions/shared/require_card_role.sql

-- Requires a member with one of p_roles on the card, or whoever may act for others: administrators with that
-- permission, and the service.
-- Raises PERMISSION_DENIED, for merchants too.
CREATE OR REPLACE FUNCTION mps.require_card_role(p_actor jsonb, p_card_id uuid, VARIADIC p_roles mps_types.bind_role[])
RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.acts_for_others(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'member'
    OR (mps.card_role(p_card_id, (p_actor ->> 'id')::uuid) = ANY (p_roles)) IS NOT TRUE THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_card_role IS
  'Requires a member with one of p_roles on the card, or whoever may act for others: administrators with that '
  'permission, and the service.';
REVOKE ALL ON FUNCTION mps.require_card_role FROM PUBLIC;

-- From schemas/functions/shared/require_member.sql

-- Requires the member themselves, or whoever may act for others: administrators with that permission, and the service.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps.require_member(p_actor jsonb, p_member_id uuid) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.acts_for_others(p_actor) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) <> 'member' OR (p_actor ->> 'id') IS DISTINCT FROM p_member_id::text THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_member IS
  'Requires the member themselves, or whoever may act for others: administrators with that permission, and the '
  'service.';
REVOKE ALL ON FUNCTION mps.require_member FROM PUBLIC;

-- From schemas/functions/shared/require_merchant.sql

-- Requires a user of this merchant, or whoever may act for others: administrators with that permission, and the service.
-- p_manager_only excludes cashiers. p_permission: what an administrator needs besides, for an operation that moves money.
-- Raises NOT_MERCHANT_USER, PERMISSION_DENIED (a cashier, an administrator without the permissions).
CREATE OR REPLACE FUNCTION mps.require_merchant(
  p_actor jsonb, p_merchant_id uuid, p_manager_only boolean DEFAULT false, p_permission text DEFAULT NULL
) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF mps.acts_for_others(p_actor, p_permission) THEN
    RETURN;
  END IF;
  IF mps.actor_role(p_actor) = 'admin' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  IF mps.actor_role(p_actor) <> 'merchant' OR (p_actor ->> 'merchant_id') IS DISTINCT FROM p_merchant_id::text THEN
    PERFORM mps.fail('NOT_MERCHANT_USER');
  END IF;
  IF p_manager_only AND (p_actor ->> 'operator_role') IS DISTINCT FROM 'manager' THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_merchant IS
  'Requires a user of this merchant, or whoever may act for others: administrators with that permission, and the '
  'service.';
REVOKE ALL ON FUNCTION mps.require_merchant FROM PUBLIC;

-- From schemas/functions/shared/require_permission.sql

-- Requires an administrator's permission, as has_permission() decides it.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps.require_permission(p_actor jsonb, p_permission text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF NOT mps.has_permission(p_actor, p_permission) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.require_permission IS
  'Requires an administrator''s permission, as has_permission() decides it.';
REVOKE ALL ON FUNCTION mps.require_permission FROM PUBLIC;

-- From schemas/functions/shared/short_term.sql

-- Returns a search term of one or two characters as search_text contains it, and null for any other term.
CREATE OR REPLACE FUNCTION mps.short_term(p_term text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN length(mps.search_form(p_term)) BETWEEN 1 AND 2 THEN mps.search_form(p_term) END
$$;
COMMENT ON FUNCTION mps.short_term IS
  'Returns a search term of one or two characters as search_text contains it, and null for any other term.';
REVOKE ALL ON FUNCTION mps.short_term FROM PUBLIC;

-- From schemas/functions/shared/sqlstate_of.sql

-- Returns the SQLSTATE of an error code. A code's position in the list is its number, so new codes go last.
-- shared/src/errors holds the same pairs, and a test compares them.
CREATE OR REPLACE FUNCTION mps.sqlstate_of(p_code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT SET search_path = '' AS $$
  SELECT 'MP' || lpad(array_position(ARRAY[
    'INSUFFICIENT_BALANCE', 'QR_EXPIRED_OR_INVALID', 'INVALID_QR', 'NOT_MERCHANT_USER', 'PERMISSION_DENIED',
    'MERCHANT_NOT_FOUND_OR_INACTIVE', 'MERCHANT_NOT_FOUND', 'MEMBER_NOT_FOUND', 'CARD_NOT_FOUND',
    'BINDING_NOT_FOUND', 'CARD_NOT_FOUND_OR_INACTIVE', 'TX_NOT_FOUND', 'ORIGINAL_TX_NOT_FOUND',
    'EXTERNAL_ID_ALREADY_BOUND', 'DUPLICATE_PHONE', 'DUPLICATE_EMAIL', 'DUPLICATE_MERCHANT_CODE',
    'AMOUNT_OVER_LIMIT', 'DUPLICATE_EXTERNAL_ORDER', 'INVALID_STATE_TRANSITION',
    'CANNOT_REMOVE_LAST_OWNER', 'IDEMPOTENCY_KEY_REUSED', 'INVALID_BINDING_PASSWORD', 'CARD_TYPE_NOT_SHAREABLE',
    'CARD_OWNER_NOT_DEFINED', 'CORPORATE_CARD_CANNOT_PAY', 'UNSUPPORTED_CARD_TYPE_FOR_PAYMENT',
    'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE', 'UNSUPPORTED_CARD_TYPE_FOR_POINTS', 'CARD_NOT_ACTIVE', 'CARD_EXPIRED',
    'MEMBER_SUSPENDED', 'INVALID_PRICE', 'INVALID_REFUND_AMOUNT', 'INVALID_RECHARGE_AMOUNT', 'INVALID_PERIOD',
    'INVALID_CURSOR', 'INVALID_PAYMENT_METHOD', 'INVALID_NAME', 'INVALID_PHONE_FORMAT', 'INVALID_EMAIL_FORMAT',
    'REFUND_EXCEEDS_REMAINING', 'ONLY_COMPLETED_PAYMENT_REFUNDABLE', 'NO_TRANSACTIONS_IN_PERIOD',
    'VALIDATION_FAILED', 'NOT_FOUND', 'NAME_TAKEN', 'APPROVAL_NOT_FOUND', 'APPROVAL_DECIDED',
    'CANNOT_APPROVE_OWN'
  ], p_code)::text, 3, '0')
$$;
COMMENT ON FUNCTION mps.sqlstate_of IS
  'Returns the SQLSTATE of an error code.';
REVOKE ALL ON FUNCTION mps.sqlstate_of FROM PUBLIC;

-- From schemas/functions/statistics/activity_since.sql

-- Returns counts and amounts of the transactions, issued codes and new members since p_from.
CREATE OR REPLACE FUNCTION mps.activity_since(p_from timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = '' AS $$
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
$$;
COMMENT ON FUNCTION mps.activity_since IS
  'Returns counts and amounts of the transactions, issued codes and new members since p_from.';
REVOKE ALL ON FUNCTION mps.activity_since FROM PUBLIC;

-- From schemas/functions/statistics/get_system_statistics.sql

-- Returns the current totals of the system and the activity of the business day so far. Every status but active counts
-- as inactive. Deleted members are not counted. by_type counts cards of every status, and outstanding_balance is the
-- sum of all balances.
-- Raises PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.get_system_statistics(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (system_stats jsonb, today_stats jsonb, generated_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_today date := (now() AT TIME ZONE v_zone)::date;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_statistics');
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
    mps.activity_since(mps.start_of_day(v_today))
      || jsonb_build_object('date', to_char(v_today, 'YYYY-MM-DD'), 'timezone', v_zone),
    now();
END
$$;
COMMENT ON FUNCTION mps_api.get_system_statistics IS
  'Returns the current totals of the system and the activity of the business day so far.';
REVOKE ALL ON FUNCTION mps_api.get_system_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_system_statistics TO service_role;

-- From schemas/functions/statistics/get_transaction_trends.sql

-- Returns sums by day, week (from Monday) or month in the business time zone. The period is from p_start_date to before
-- p_end_date, or from p_start_day to p_end_day inclusive where the other is null; without any it is the last 30 days.
-- Buckets without a transaction are included; the first and last bucket count only what is within the period. At most
-- 400 buckets are returned.
-- Raises PERMISSION_DENIED, INVALID_PERIOD, VALIDATION_FAILED (an unknown interval).
CREATE OR REPLACE FUNCTION mps_api.get_transaction_trends(
  p_start_date timestamptz DEFAULT NULL, p_end_date timestamptz DEFAULT NULL, p_interval text DEFAULT 'day',
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  period text, payment_count int, payment_amount numeric, refund_count int, refund_amount numeric, net_amount numeric,
  recharge_count int, recharge_amount numeric, unique_customers int, timezone text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_zone text := mps.time_zone();
  v_until timestamptz := mps.period_end(p_end_date, coalesce(p_end_day, (now() AT TIME ZONE v_zone)::date));
  v_end date := ((v_until - interval '1 microsecond') AT TIME ZONE v_zone)::date;
  v_from timestamptz := mps.period_start(p_start_date, coalesce(p_start_day, v_end - 29));
  v_start date := (v_from AT TIME ZONE v_zone)::date;
  v_interval text := coalesce(p_interval, 'day');
  v_step interval;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_statistics');
  IF v_interval NOT IN ('day', 'week', 'month') THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"interval": ["day, week or month"]}}');
  END IF;
  v_step := ('1 ' || v_interval)::interval;
  PERFORM mps.check_period(v_from, v_until);
  IF v_start + 400 * v_step <= v_end THEN
    PERFORM mps.fail('INVALID_PERIOD', '{"reason": "more than 400 intervals"}');
  END IF;
  RETURN QUERY
  WITH sums AS (
    SELECT date_trunc(v_interval, t.created_at AT TIME ZONE v_zone) AS bucket, t.tx_type, count(*)::int AS count,
           sum(t.final_amount) AS amount, count(DISTINCT coalesce(t.member_id, t.card_id))::int AS customers
    FROM mps.transactions t
    WHERE t.created_at >= v_from AND t.created_at < v_until AND t.status = 'completed'
    GROUP BY 1, 2
  )
  SELECT to_char(b.bucket, 'YYYY-MM-DD'), coalesce(p.count, 0), coalesce(p.amount, 0), coalesce(r.count, 0),
         coalesce(r.amount, 0), coalesce(p.amount, 0) - coalesce(r.amount, 0), coalesce(g.count, 0),
         coalesce(g.amount, 0), coalesce(p.customers, 0), v_zone
  FROM generate_series(date_trunc(v_interval, v_start::timestamp), v_end::timestamp, v_step) AS b (bucket)
  LEFT JOIN sums p ON p.bucket = b.bucket AND p.tx_type = 'payment'
  LEFT JOIN sums r ON r.bucket = b.bucket AND r.tx_type = 'refund'
  LEFT JOIN sums g ON g.bucket = b.bucket AND g.tx_type = 'recharge'
  ORDER BY b.bucket;
END
$$;
COMMENT ON FUNCTION mps_api.get_transaction_trends IS
  'Returns sums by day, week (from Monday) or month in the business time zone.';
REVOKE ALL ON FUNCTION mps_api.get_transaction_trends FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_transaction_trends TO service_role;

-- From schemas/functions/statistics/list_transactions.sql

-- Lists the transactions of all members and merchants, newest first.
-- p_start_date is inclusive, p_end_date exclusive; p_start_day and p_end_day are days of the business time zone, both
-- inclusive, and count where the other is null.
-- p_member_id selects what get_member_transactions lists for that member.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_PERIOD, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_transactions(
  p_member_id uuid DEFAULT NULL, p_merchant_code text DEFAULT NULL, p_card_id uuid DEFAULT NULL,
  p_tx_type mps_types.tx_type DEFAULT NULL, p_status mps_types.tx_status DEFAULT NULL,
  p_start_date timestamptz DEFAULT NULL, p_end_date timestamptz DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_q text DEFAULT NULL,
  p_external_order_id text DEFAULT NULL, p_operator text DEFAULT NULL, p_card_no text DEFAULT NULL,
  p_amount_min numeric DEFAULT NULL, p_amount_max numeric DEFAULT NULL, p_idempotency_key text DEFAULT NULL,
  p_request_id text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, member_id uuid, member_no text,
  member_name text, merchant_id uuid, merchant_code text, merchant_name text, operator text, raw_amount numeric,
  discount_applied numeric, final_amount numeric, points_earned int, status mps_types.tx_status,
  payment_method mps_types.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, external_order_id text, tag jsonb, settlement_id uuid, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_filter mps.transaction_filter;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_transactions');
  v_filter := ROW(p_member_id, mps.merchant_filter(p_merchant_code), p_card_id,
                  mps.period_start(p_start_date, p_start_day), mps.period_end(p_end_date, p_end_day), p_tx_type,
                  p_status, p_q, p_external_order_id, p_operator, p_card_no, p_amount_min, p_amount_max,
                  p_idempotency_key, p_request_id);
  RETURN QUERY
  SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.member_id, m.member_no, m.name, t.merchant_id,
         t.merchant_code, t.merchant_name, t.operator, t.raw_amount, t.discount_applied, t.final_amount,
         t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no, t.refunded_amount, t.created_at,
         t.external_order_id, t.tag, t.settlement_id, t.total_count, t.next_cursor
  FROM mps.transaction_page(v_filter, p_limit, p_offset, p_cursor) t
  LEFT JOIN mps.members m ON m.id = t.member_id
  ORDER BY t.created_at DESC, t.id DESC;
END
$$;
COMMENT ON FUNCTION mps_api.list_transactions IS
  'Lists the transactions of all members and merchants, newest first.';
REVOKE ALL ON FUNCTION mps_api.list_transactions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_transactions TO service_role;

-- From schemas/functions/statistics/merchant_filter.sql

-- Returns the id of the merchant whose code a filter names; null without a filter.
-- Raises MERCHANT_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps.merchant_filter(p_merchant_code text) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_id uuid;
BEGIN
  SELECT m.id INTO v_id FROM mps.merchants m WHERE mps.fold_text(m.code) = mps.fold_text(p_merchant_code);
  IF p_merchant_code IS NOT NULL AND v_id IS NULL THEN
    PERFORM mps.fail('MERCHANT_NOT_FOUND');
  END IF;
  RETURN v_id;
END
$$;
COMMENT ON FUNCTION mps.merchant_filter IS
  'Returns the id of the merchant whose code a filter names; null without a filter.';
REVOKE ALL ON FUNCTION mps.merchant_filter FROM PUBLIC;

-- From schemas/functions/statistics/search_settlements.sql

-- Lists the settlements of all merchants, newest first.
-- Raises PERMISSION_DENIED, MERCHANT_NOT_FOUND, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.search_settlements(
  p_merchant_code text DEFAULT NULL, p_mode mps_types.settlement_mode DEFAULT NULL,
  p_status mps_types.settlement_status DEFAULT NULL, p_limit int DEFAULT 50, p_offset int DEFAULT 0,
  p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, merchant_id uuid, merchant_code text, merchant_name text, mode mps_types.settlement_mode,
  period_start timestamptz, period_end timestamptz, payment_count int, payment_amount numeric, refund_count int,
  refund_amount numeric, total_amount numeric, total_tx_count int, status mps_types.settlement_status,
  created_at timestamptz, updated_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_merchant_id uuid;
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_transactions');
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
         v_total,
         (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.merchants m ON m.id = g.merchant_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.search_settlements IS
  'Lists the settlements of all merchants, newest first.';
REVOKE ALL ON FUNCTION mps_api.search_settlements FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.search_settlements TO service_role;

-- From schemas/functions/system/describe_schema.sql

-- Returns the versions of the applied migrations and the signature of every callable function. A server compares them
-- with what it was built for. versions is null when no migration table exists or it cannot be read. A signature holds
-- the arguments and result columns with their types, the required arguments, and whether the function only reads.
-- open_objects names the functions that PUBLIC may execute and the tables without row security: none, unless somebody
-- has changed the database by hand.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.describe_schema(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (versions text[], functions jsonb, open_objects text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_versions text[];
  v_functions jsonb;
  v_open text[];
BEGIN
  PERFORM mps.require_service(p_actor);
  IF to_regclass('supabase_migrations.schema_migrations') IS NOT NULL THEN
    BEGIN
      EXECUTE 'SELECT array_agg(m.version ORDER BY m.version) FROM supabase_migrations.schema_migrations m'
      INTO v_versions;
    EXCEPTION WHEN insufficient_privilege THEN
      -- Another role owns the migration table; the server then compares only the functions.
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
    WHERE p.pronamespace = 'mps_api'::regnamespace AND 'p_actor' = ANY (p.proargnames)
    GROUP BY p.oid, p.proname, p.provolatile, p.prorettype, p.pronargs, p.pronargdefaults
  ) f;

  SELECT coalesce(array_agg(o.name ORDER BY o.name), '{}') INTO v_open
  FROM (
    SELECT p.oid::regprocedure::text AS name
    FROM pg_catalog.pg_proc p
    CROSS JOIN LATERAL aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
    WHERE p.pronamespace IN ('mps_api'::regnamespace, 'mps'::regnamespace) AND x.grantee = 0
    UNION ALL
    SELECT c.oid::regclass::text
    FROM pg_catalog.pg_class c
    WHERE c.relnamespace = 'mps'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
  ) o;
  RETURN QUERY SELECT v_versions, v_functions, v_open;
END
$$;
COMMENT ON FUNCTION mps_api.describe_schema IS
  'Returns the versions of the applied migrations and the signature of every callable function.';
REVOKE ALL ON FUNCTION mps_api.describe_schema FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.describe_schema TO service_role;

-- From schemas/functions/system/get_settings.sql

-- Returns the policies that clients need before anybody logs in: how amounts, days and phone numbers are read, and the
-- limits of one charge and one recharge. Everybody may.
CREATE OR REPLACE FUNCTION mps_api.get_settings(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  business_name text, timezone text, currency text, phone_countries text[], charge_max numeric, recharge_min numeric,
  recharge_max numeric
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.business_name, s.time_zone, s.currency, s.phone_countries, s.charge_max, s.recharge_min, s.recharge_max
  FROM mps.settings s
$$;
COMMENT ON FUNCTION mps_api.get_settings IS
  'Returns the policies that clients need before anybody logs in: how amounts, days and phone numbers are read, and '
  'the limits of one charge and one recharge.';
REVOKE ALL ON FUNCTION mps_api.get_settings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_settings TO service_role;

-- From schemas/functions/system/list_ended_sessions.sql

-- Returns the sessions that were ended since p_since, which is at most, and by default, two minutes ago. A process that
-- caches sessions drops them. read_at is the database's time. For the next call, pass it less the longest duration of a
-- transaction, because revoked_at is the start of the transaction that ended the session.
-- Raises PERMISSION_DENIED for every actor but the service.
CREATE OR REPLACE FUNCTION mps_api.list_ended_sessions(p_since timestamptz DEFAULT NULL, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (session_ids uuid[], read_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_service(p_actor);
  RETURN QUERY
    SELECT coalesce(array_agg(s.id), '{}'::uuid[]), now()
    FROM mps.sessions s
    WHERE s.revoked_at >= greatest(p_since, now() - interval '2 minutes');
END
$$;
COMMENT ON FUNCTION mps_api.list_ended_sessions IS
  'Returns the sessions that were ended since p_since, which is at most, and by default, two minutes ago.';
REVOKE ALL ON FUNCTION mps_api.list_ended_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_ended_sessions TO service_role;

-- From schemas/functions/transactions/acted_by.sql

-- Returns 'administrator' for a transaction that an administrator made on somebody's behalf, else null. The audit row,
-- written in the transaction of the change, says who acted; its index on the object leads to it.
CREATE OR REPLACE FUNCTION mps.acted_by(p_tx_id uuid) RETURNS mps_types.acted_by
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT 'administrator'::mps_types.acted_by FROM mps.audit_log a
  WHERE a.object_type = 'transaction' AND a.object_id = p_tx_id::text AND a.actor_role = 'admin'
  LIMIT 1
$$;
COMMENT ON FUNCTION mps.acted_by IS
  'Returns ''administrator'' for a transaction that an administrator made on somebody''s behalf, else null.';
REVOKE ALL ON FUNCTION mps.acted_by FROM PUBLIC;

-- From schemas/functions/transactions/get_member_transactions.sql

-- Lists a member's transactions, newest first: their own payments and recharges, and everything on cards that they own.
-- p_start_date is inclusive, p_end_date exclusive; p_start_day and p_end_day are days of the business time zone, both
-- inclusive, and count where the other is null.
-- Raises INVALID_PERIOD, INVALID_CURSOR, PERMISSION_DENIED.
CREATE OR REPLACE FUNCTION mps_api.get_member_transactions(
  p_member_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_start_date timestamptz DEFAULT NULL,
  p_end_date timestamptz DEFAULT NULL, p_tx_type mps_types.tx_type DEFAULT NULL,
  p_status mps_types.tx_status DEFAULT NULL, p_cursor text DEFAULT NULL,
  p_start_day date DEFAULT NULL, p_end_day date DEFAULT NULL, p_q text DEFAULT NULL,
  p_external_order_id text DEFAULT NULL, p_operator text DEFAULT NULL, p_card_no text DEFAULT NULL,
  p_amount_min numeric DEFAULT NULL, p_amount_max numeric DEFAULT NULL, p_idempotency_key text DEFAULT NULL,
  p_request_id text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_name text,
  raw_amount numeric, discount_applied numeric, final_amount numeric, points_earned int, status mps_types.tx_status,
  payment_method mps_types.pay_method, reason text, original_tx_no text, refunded_amount numeric,
  created_at timestamptz, operator text, external_order_id text, tag jsonb, settlement_id uuid, total_count bigint,
  next_cursor text, acted_by mps_types.acted_by
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_member(p_actor, p_member_id);
  RETURN QUERY SELECT t.id, t.tx_no, t.tx_type, t.card_id, t.card_no, t.merchant_id, t.merchant_name, t.raw_amount,
    t.discount_applied, t.final_amount, t.points_earned, t.status, t.payment_method, t.reason, t.original_tx_no,
    t.refunded_amount, t.created_at, t.operator, t.external_order_id, t.tag, t.settlement_id, t.total_count,
    t.next_cursor, mps.acted_by(t.id)
  FROM mps.transaction_page(ROW(p_member_id, NULL, NULL, mps.period_start(p_start_date, p_start_day),
    mps.period_end(p_end_date, p_end_day), p_tx_type, p_status,
    p_q, p_external_order_id, p_operator, p_card_no, p_amount_min, p_amount_max, p_idempotency_key, p_request_id),
    p_limit, p_offset, p_cursor) t;
END
$$;
COMMENT ON FUNCTION mps_api.get_member_transactions IS
  'Lists a member''s transactions, newest first: their own payments and recharges, and everything on cards that they '
  'own.';
REVOKE ALL ON FUNCTION mps_api.get_member_transactions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_member_transactions TO service_role;

-- From schemas/functions/transactions/get_transaction_detail.sql

-- Returns one transaction with its refunds, the newest 200 of them; refund_count counts all. remaining_refundable is
-- the amount that can still be refunded; null unless it is a payment.
-- Raises TX_NOT_FOUND, also for a transaction that the actor may not see.
CREATE OR REPLACE FUNCTION mps_api.get_transaction_detail(p_tx_no text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (
  id uuid, tx_no text, tx_type mps_types.tx_type, card_id uuid, card_no text, merchant_id uuid, merchant_code text,
  merchant_name text, operator text, raw_amount numeric, discount_applied numeric, final_amount numeric,
  points_earned int, status mps_types.tx_status, payment_method mps_types.pay_method, reason text, tag jsonb,
  external_order_id text, original_tx_no text, settlement_id uuid, refunded_amount numeric,
  remaining_refundable numeric, refunds jsonb, refund_count int, created_at timestamptz, acted_by mps_types.acted_by
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_tx mps.transactions;
BEGIN
  SELECT * INTO v_tx FROM mps.transactions t WHERE t.tx_no = upper(mps.clean_text(p_tx_no));
  IF v_tx.id IS NULL OR NOT mps.may_see_transaction(v_tx.card_id, v_tx.member_id, v_tx.merchant_id, p_actor) THEN
    PERFORM mps.fail('TX_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT v_tx.id, v_tx.tx_no, v_tx.tx_type, v_tx.card_id, c.card_no, v_tx.merchant_id, m.code, m.name, v_tx.operator,
    v_tx.raw_amount, v_tx.discount_applied, v_tx.final_amount, v_tx.points_earned, v_tx.status, v_tx.payment_method,
    v_tx.reason, v_tx.tag, v_tx.external_order_id, o.tx_no, v_tx.settlement_id, v_tx.refunded_amount,
    CASE WHEN v_tx.tx_type = 'payment' THEN v_tx.final_amount - v_tx.refunded_amount END,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'tx_no', r.tx_no, 'refunded_amount', r.final_amount,
        'points_reversed', -r.points_earned, 'reason', r.reason, 'status', r.status,
        'created_at', mps.iso(r.created_at))
        ORDER BY r.created_at, r.tx_no), '[]')
     FROM (SELECT r.* FROM mps.transactions r WHERE r.original_tx_id = v_tx.id
           ORDER BY r.created_at DESC, r.tx_no DESC LIMIT 200) r),
    (SELECT count(*)::int FROM mps.transactions r WHERE r.original_tx_id = v_tx.id),
    v_tx.created_at, mps.acted_by(v_tx.id)
  FROM mps.cards c
  LEFT JOIN mps.merchants m ON m.id = v_tx.merchant_id
  LEFT JOIN mps.transactions o ON o.id = v_tx.original_tx_id
  WHERE c.id = v_tx.card_id;
END
$$;
COMMENT ON FUNCTION mps_api.get_transaction_detail IS
  'Returns one transaction with its refunds, the newest 200 of them; refund_count counts all.';
REVOKE ALL ON FUNCTION mps_api.get_transaction_detail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.get_transaction_detail TO service_role;

-- From schemas/functions/transactions/may_see_transaction.sql

-- Returns whether the actor may see a transaction. Merchants see their own, members what get_member_transactions lists
-- for them, the service and administrators with 'admin:read_transactions' all.
CREATE OR REPLACE FUNCTION mps.may_see_transaction(p_card_id uuid, p_member_id uuid, p_merchant_id uuid, p_actor jsonb)
RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE mps.actor_role(p_actor)
    WHEN 'merchant' THEN p_merchant_id::text IS NOT DISTINCT FROM p_actor ->> 'merchant_id'
    WHEN 'member' THEN p_member_id::text = p_actor ->> 'id' OR EXISTS (
      SELECT 1 FROM mps.cards c WHERE c.id = p_card_id AND c.owner_member_id::text = p_actor ->> 'id')
    ELSE mps.has_permission(p_actor, 'admin:read_transactions')
  END IS TRUE
$$;
COMMENT ON FUNCTION mps.may_see_transaction IS
  'Returns whether the actor may see a transaction.';
REVOKE ALL ON FUNCTION mps.may_see_transaction FROM PUBLIC;

-- From schemas/functions/transactions/transactions_of_order.sql

-- Returns the ids of the payments and recharges with a foreign order number, in any spelling that clean_text() folds.
CREATE OR REPLACE FUNCTION mps.transactions_of_order(p_external_order_id text) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT ARRAY(
    -- Each type has an index of its own.
    SELECT t.id FROM mps.transactions t
    WHERE t.tx_type = 'payment' AND t.external_order_id = mps.clean_text(p_external_order_id)
    UNION ALL
    SELECT t.id FROM mps.transactions t
    WHERE t.tx_type = 'recharge' AND t.external_order_id = mps.clean_text(p_external_order_id))
$$;
COMMENT ON FUNCTION mps.transactions_of_order IS
  'Returns the ids of the payments and recharges with a foreign order number, in any spelling that clean_text() folds.';
REVOKE ALL ON FUNCTION mps.transactions_of_order FROM PUBLIC;

-- From schemas/functions/transactions/transactions_of_request.sql

-- Returns the ids of the transactions that one request made, by the audit log.
CREATE OR REPLACE FUNCTION mps.transactions_of_request(p_request_id text) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT ARRAY(SELECT a.object_id::uuid FROM mps.audit_log a
    WHERE a.request_id = lower(mps.clean_text(p_request_id)) AND a.object_type = 'transaction')
$$;
COMMENT ON FUNCTION mps.transactions_of_request IS
  'Returns the ids of the transactions that one request made, by the audit log.';
REVOKE ALL ON FUNCTION mps.transactions_of_request FROM PUBLIC;

-- From schemas/functions/transactions/transaction_conditions.sql

-- Returns the conditions of a transaction list as SQL over mps.transactions t, with the filter as $1 and the cards that
-- its member owns as $2; q stands for the card $3, if p_is_card, or else for the transactions $4. It contains only the
-- filters that are given, so that each combination is planned for its own index. What a name or number stands for is
-- looked up in subqueries, which run once and not for each row.
CREATE OR REPLACE FUNCTION mps.transaction_conditions(p_filter mps.transaction_filter, p_is_card boolean)
RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT concat_ws(' AND ', 'true',
    CASE WHEN p_filter.member_id IS NOT NULL THEN '(t.member_id = ($1).member_id OR t.card_id = ANY ($2))' END,
    CASE WHEN p_filter.merchant_id IS NOT NULL THEN 't.merchant_id = ($1).merchant_id' END,
    CASE WHEN p_filter.card_id IS NOT NULL THEN 't.card_id = ($1).card_id' END,
    CASE WHEN p_filter.start_date IS NOT NULL THEN 't.created_at >= ($1).start_date' END,
    CASE WHEN p_filter.end_date IS NOT NULL THEN 't.created_at < ($1).end_date' END,
    CASE WHEN p_filter.tx_type IS NOT NULL THEN 't.tx_type = ($1).tx_type' END,
    CASE WHEN p_filter.status IS NOT NULL THEN 't.status = ($1).status' END,
    CASE WHEN p_filter.amount_min IS NOT NULL THEN 't.final_amount >= ($1).amount_min' END,
    CASE WHEN p_filter.amount_max IS NOT NULL THEN 't.final_amount <= ($1).amount_max' END,
    CASE WHEN p_filter.card_no IS NOT NULL THEN 't.card_id = (SELECT mps.find_card_id(NULL, ($1).card_no))' END,
    CASE WHEN p_filter.operator IS NOT NULL THEN 't.operator = ANY (ARRAY(SELECT o.name FROM mps.merchant_operators o
      WHERE mps.fold_text(o.name) = mps.fold_text(($1).operator)))' END,
    -- Keys are stored without the quotes that the header's standard puts around them.
    CASE WHEN p_filter.idempotency_key IS NOT NULL
      THEN 't.idempotency_key = (SELECT regexp_replace(($1).idempotency_key, ''^"(.*)"$'', ''\1''))' END,
    CASE WHEN p_filter.external_order_id IS NOT NULL
      THEN 't.id = ANY ((SELECT mps.transactions_of_order(($1).external_order_id))::uuid[])' END,
    CASE WHEN p_filter.request_id IS NOT NULL
      THEN 't.id = ANY ((SELECT mps.transactions_of_request(($1).request_id))::uuid[])' END,
    CASE WHEN p_filter.q IS NULL THEN NULL WHEN p_is_card THEN 't.card_id = $3' ELSE 't.id = ANY ($4)' END)
$$;
COMMENT ON FUNCTION mps.transaction_conditions IS
  'Returns the conditions of a transaction list as SQL over mps.transactions t, with the filter as $1 and the cards that '
  'its member owns as $2; q stands for the card $3, if p_is_card, or else for the transactions $4.';
REVOKE ALL ON FUNCTION mps.transaction_conditions FROM PUBLIC;

-- From schemas/functions/transactions/transaction_page.sql

-- Returns one page of transactions, newest first. A member's list holds what the member paid, and everything on cards
-- that the member owns. With p_cursor the page starts after it and nothing is counted; otherwise p_offset applies and
-- total_count is exact.
-- Raises INVALID_PERIOD, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps.transaction_page(
  p_filter mps.transaction_filter, p_limit int, p_offset int, p_cursor text
) RETURNS SETOF mps.transaction_row
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_card_id uuid := mps.find_card_id(NULL, p_filter.q);
  v_ids uuid[] := CASE WHEN p_filter.q IS NOT NULL AND v_card_id IS NULL
    THEN mps.transactions_of_number(p_filter.q) END;
  v_where text := mps.transaction_conditions(p_filter, v_card_id IS NOT NULL);
  v_owned uuid[] := ARRAY(SELECT c.id FROM mps.cards c WHERE c.owner_member_id = p_filter.member_id);
  v_total bigint;
BEGIN
  PERFORM mps.check_period(p_filter.start_date, p_filter.end_date);
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.transactions t WHERE ' || v_where INTO v_total
      USING p_filter, v_owned, v_card_id, v_ids;
  ELSE
    v_where := v_where || ' AND (t.created_at, t.id) < ($5, $6)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS MATERIALIZED (
      SELECT t.* FROM mps.transactions t WHERE %s ORDER BY t.created_at DESC, t.id DESC LIMIT $7 + 1 OFFSET $8
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $7 AS has_more
      FROM found f
    )
    SELECT g.id, g.tx_no, g.tx_type, g.card_id, c.card_no, g.merchant_id, m.name, g.raw_amount, g.discount_applied,
      g.final_amount, g.points_earned, g.status, g.payment_method, g.reason, o.tx_no, g.refunded_amount, g.created_at,
      g.member_id, m.code, g.operator, g.external_order_id, g.tag, g.settlement_id, $9,
      (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $7)
    FROM page g
    JOIN mps.cards c ON c.id = g.card_id
    LEFT JOIN mps.merchants m ON m.id = g.merchant_id
    LEFT JOIN mps.transactions o ON o.id = g.original_tx_id
    WHERE g.place <= $7 ORDER BY g.place
  $q$, v_where)
  USING p_filter, v_owned, v_card_id, v_ids, (mps.decode_cursor(p_cursor)).created_at, mps.cursor_uuid(p_cursor),
    v_limit, mps.page_offset(p_offset, p_cursor), v_total;
END
$$;
COMMENT ON FUNCTION mps.transaction_page IS
  'Returns one page of transactions, newest first.';
REVOKE ALL ON FUNCTION mps.transaction_page FROM PUBLIC;

-- From schemas/functions/transactions/transactions_of_number.sql

-- Returns the ids of the transactions that a whole number stands for: their own or a foreign order's, in any spelling.
CREATE OR REPLACE FUNCTION mps.transactions_of_number(p_number text) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT mps.transactions_of_order(p_number)
    || ARRAY(SELECT t.id FROM mps.transactions t WHERE t.tx_no = upper(mps.clean_text(p_number)))
$$;
COMMENT ON FUNCTION mps.transactions_of_number IS
  'Returns the ids of the transactions that a whole number stands for: their own or a foreign order''s, in any '
  'spelling.';
REVOKE ALL ON FUNCTION mps.transactions_of_number FROM PUBLIC;
