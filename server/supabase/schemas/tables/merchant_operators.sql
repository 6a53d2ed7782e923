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
