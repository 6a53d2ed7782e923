-- Roles, schemas and extensions. The same file works on Supabase, on plain PostgreSQL >= 15 and on PGlite.

-- Supabase brings these roles; elsewhere they are made here.
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
  -- Roles belong to the whole server: another database's migration may have made them just now.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE SCHEMA IF NOT EXISTS extensions;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;

-- Tables, types, sequences and helpers live here, exposed to nobody. Callers of the functions need the
-- schema's name alone, to name its types; they hold no right on anything inside it.
CREATE SCHEMA mps;
REVOKE ALL ON SCHEMA mps FROM PUBLIC;
GRANT USAGE ON SCHEMA mps TO service_role;

-- Two hash and random functions of pgcrypto, wherever a database keeps that extension.
DO $$
DECLARE
  v_schema text;
BEGIN
  SELECT n.nspname INTO STRICT v_schema
  FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
  WHERE e.extname = 'pgcrypto';
  EXECUTE format($f$
    CREATE FUNCTION mps.random_bytes(p_count int) RETURNS bytea
    LANGUAGE sql VOLATILE SET search_path = '' AS 'SELECT %1$I.gen_random_bytes(p_count)';
    CREATE FUNCTION mps.hash_binding_password(p_password text) RETURNS text
    LANGUAGE sql VOLATILE SET search_path = '' AS 'SELECT %1$I.crypt(p_password, %1$I.gen_salt(''bf'', 8))';
    CREATE FUNCTION mps.binding_password_matches(p_password text, p_hash text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = '' AS 'SELECT %1$I.crypt(p_password, p_hash) = p_hash';
  $f$, v_schema);
END
$$;
REVOKE ALL ON FUNCTION mps.random_bytes(int) FROM PUBLIC;
REVOKE ALL ON FUNCTION mps.hash_binding_password(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION mps.binding_password_matches(text, text) FROM PUBLIC;

CREATE TYPE mps.card_type AS ENUM ('standard', 'prepaid', 'corporate', 'voucher');
CREATE TYPE mps.card_status AS ENUM ('active', 'inactive', 'lost', 'expired', 'suspended', 'closed');
CREATE TYPE mps.member_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');
CREATE TYPE mps.merchant_status AS ENUM ('active', 'inactive', 'suspended');
CREATE TYPE mps.account_status AS ENUM ('active', 'inactive');
CREATE TYPE mps.operator_role AS ENUM ('manager', 'cashier');
CREATE TYPE mps.bind_role AS ENUM ('owner', 'admin', 'member', 'viewer');
CREATE TYPE mps.tx_type AS ENUM ('payment', 'refund', 'recharge');
CREATE TYPE mps.tx_status AS ENUM ('processing', 'completed', 'failed', 'cancelled', 'refunded');
CREATE TYPE mps.pay_method AS ENUM ('balance', 'cash', 'wechat', 'alipay');
CREATE TYPE mps.settlement_mode AS ENUM ('realtime', 't_plus_1', 'monthly');
CREATE TYPE mps.settlement_status AS ENUM ('pending', 'settled', 'failed', 'paid');
CREATE TYPE mps.session_role AS ENUM ('member', 'merchant', 'admin');
