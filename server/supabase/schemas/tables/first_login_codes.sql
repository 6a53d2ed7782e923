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
