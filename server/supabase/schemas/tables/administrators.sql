CREATE TABLE mps.administrators (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  name text NOT NULL UNIQUE,
  status mps_types.account_status NOT NULL DEFAULT 'active',
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
