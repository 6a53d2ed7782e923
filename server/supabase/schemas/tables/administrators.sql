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

CREATE UNIQUE INDEX administrators_name_key ON mps.administrators (mps.fold_text(name));
