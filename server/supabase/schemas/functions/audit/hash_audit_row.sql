-- Trigger function of the audit log: stores the hash of the new row.
CREATE OR REPLACE FUNCTION mps.hash_audit_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.row_hash := mps.audit_row_hash(NEW.id, NEW.created_at, NEW.actor_role, NEW.actor_id, NEW.operator,
    NEW.on_behalf_of, NEW.session_id, NEW.request_id, NEW.ip, NEW.action, NEW.object_type, NEW.object_id, NEW.details,
    NEW.merchant_id);
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION mps.hash_audit_row IS
  'Trigger function of the audit log: stores the hash of the new row.';
REVOKE ALL ON FUNCTION mps.hash_audit_row FROM PUBLIC;
