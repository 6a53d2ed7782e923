-- The state of an approval. 'expired' is never stored: a pending approval has it from expires_at on. 'void': approved,
-- but without effect, because what the checker saw had changed.
CREATE TYPE mps_types.approval_state AS ENUM ('pending', 'approved', 'refused', 'cancelled', 'expired', 'void');
COMMENT ON TYPE mps_types.approval_state IS
  'The state of an approval.';
