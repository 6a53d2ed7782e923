-- One approval as callers see it; the stored arguments are left out.
CREATE TYPE mps_types.approval_row AS (
  id uuid, operation text, amount numeric, object_type text, object_id text, details jsonb,
  state mps_types.approval_state, created_at timestamptz, expires_at timestamptz, maker_id uuid, maker_name text,
  decided_at timestamptz, decided_by uuid, decided_by_name text, reason text, void_reason text, result jsonb,
  is_own boolean, can_decide boolean
);
COMMENT ON TYPE mps_types.approval_row IS
  'One approval as callers see it; the stored arguments are left out.';
