CREATE TABLE mps.merchants (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  contact text,
  status mps_types.merchant_status NOT NULL DEFAULT 'active',
  -- The merchant's own account, a manager; named operators have theirs in merchant_operators.
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- A merchant is searched by code, name and contact; see members.search_text.
  search_text text GENERATED ALWAYS AS (
    lower(code || E'\n' || name || E'\n' || coalesce(contact, ''))) STORED
);

CREATE INDEX merchants_created_at_idx ON mps.merchants (created_at DESC, id DESC);
SELECT mps.create_search_index('merchants_search_idx', 'merchants');
-- Two codes that differ in case alone would be mistaken for each other at a till.
CREATE UNIQUE INDEX merchants_code_any_case_key ON mps.merchants (upper(code));
