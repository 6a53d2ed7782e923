-- One call of an administrator (the maker) that waits for a second person (the checker), or what became of it.
CREATE TABLE mps.approvals (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  operation text NOT NULL REFERENCES mps.approval_limits (operation),
  -- The function of mps_api that is called again once the request is approved, and its arguments. No password is among
  -- them: see stored_arguments().
  function_name text NOT NULL,
  arguments jsonb NOT NULL,
  -- In the unit of the operation.
  amount numeric(14, 2) NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  -- What the checker sees: status and owner of the object, amounts. The approval is void once any of it has changed.
  snapshot jsonb NOT NULL,
  maker_id uuid NOT NULL REFERENCES mps.administrators (id),
  -- The actor of the call.
  maker jsonb NOT NULL,
  -- The idempotency key of the call, and the fingerprint of its request; null where it had none.
  key_hash bytea UNIQUE,
  fingerprint text,
  state mps_types.approval_state NOT NULL DEFAULT 'pending' CHECK (state <> 'expired'),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '24 hours',
  decided_at timestamptz,
  -- The checker, or the maker who cancelled.
  decided_by uuid REFERENCES mps.administrators (id),
  -- Of the decision, in the checker's words.
  reason text,
  -- The error code of the second call, or 'OBJECT_CHANGED', 'MAKER_NOT_PERMITTED' or 'ALREADY_DONE'.
  void_reason text,
  -- Set by require_approval() in the transaction of the effect.
  executed_at timestamptz,
  -- The rows of the function, as a JSON array.
  result jsonb,
  -- A pending approval has decided_at and decided_by inside the transaction that decides it, and nowhere else.
  CHECK (state = 'pending' OR (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
  CHECK (state <> 'approved' OR (executed_at IS NOT NULL AND result IS NOT NULL)),
  CHECK (state IN ('pending', 'approved') OR (executed_at IS NULL AND result IS NULL)),
  CHECK ((state = 'void') = (void_reason IS NOT NULL)),
  CONSTRAINT approvals_two_people CHECK (state = 'cancelled' OR decided_by <> maker_id)
);
COMMENT ON TABLE mps.approvals IS
  'One call of an administrator (the maker) that waits for a second person (the checker), or what became of it.';

CREATE INDEX approvals_created_at_idx ON mps.approvals (created_at DESC, id DESC);
CREATE INDEX approvals_pending_idx ON mps.approvals (expires_at) WHERE state = 'pending';
-- What was asked for never changes, and neither does an approval that has ended.
CREATE TRIGGER approvals_unchanged BEFORE UPDATE ON mps.approvals
  FOR EACH ROW WHEN (OLD.state <> 'pending' OR (OLD.operation, OLD.function_name, OLD.arguments, OLD.amount,
    OLD.object_type, OLD.object_id, OLD.snapshot, OLD.maker_id, OLD.maker, OLD.created_at, OLD.expires_at)
    IS DISTINCT FROM (NEW.operation, NEW.function_name, NEW.arguments, NEW.amount,
    NEW.object_type, NEW.object_id, NEW.snapshot, NEW.maker_id, NEW.maker, NEW.created_at, NEW.expires_at))
  EXECUTE FUNCTION mps.refuse_change();
CREATE TRIGGER approvals_kept BEFORE DELETE OR TRUNCATE ON mps.approvals
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();
ALTER TABLE mps.approvals ENABLE ROW LEVEL SECURITY;
