-- Requires that nobody but this member has a telephone, in any spelling; null is free. p_member_id: null for a member
-- to be created. Claims of one telephone wait for each other. Raises DUPLICATE_PHONE.
CREATE OR REPLACE FUNCTION mps.claim_phone(p_phone text, p_member_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_owner uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('phone:' || right(p_phone, 7), 0));
  v_owner := mps.member_by_phone(p_phone);
  IF v_owner IS NOT NULL AND v_owner IS DISTINCT FROM p_member_id THEN
    PERFORM mps.fail('DUPLICATE_PHONE');
  END IF;
END
$$;
COMMENT ON FUNCTION mps.claim_phone IS
  'Requires that nobody but this member has a telephone, in any spelling; null is free.';
REVOKE ALL ON FUNCTION mps.claim_phone FROM PUBLIC;
