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
