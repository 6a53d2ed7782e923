-- Up to which audit row nothing can be missing any more; a single row, which advance_audit_boundary() locks. Up to
-- safe_id nothing is missing; up to next_id nothing is missing once every transaction before next_xid has ended.
CREATE TABLE mps.audit_boundary (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  safe_id bigint NOT NULL DEFAULT 0,
  next_id bigint NOT NULL DEFAULT 0,
  next_xid xid8 NOT NULL DEFAULT '0'
);
COMMENT ON TABLE mps.audit_boundary IS
  'Up to which audit row nothing can be missing any more; a single row, which advance_audit_boundary() locks.';
ALTER TABLE mps.audit_boundary ENABLE ROW LEVEL SECURITY;

INSERT INTO mps.audit_boundary DEFAULT VALUES;
