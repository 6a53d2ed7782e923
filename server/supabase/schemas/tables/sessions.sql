-- A login. The row is the truth about whether a token is alive; every cache only repeats it.
CREATE TABLE mps.sessions (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  role mps_types.session_role NOT NULL,
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
  revoke_reason text,
  proven_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX sessions_subject_idx ON mps.sessions (role, subject_id) WHERE revoked_at IS NULL;
CREATE INDEX sessions_created_at_idx ON mps.sessions (created_at DESC, id DESC);
CREATE INDEX sessions_expires_at_idx ON mps.sessions (expires_at);
-- Finds the sessions that ended lately, however many there are.
CREATE INDEX sessions_revoked_at_idx ON mps.sessions (revoked_at) WHERE revoked_at IS NOT NULL;
