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
