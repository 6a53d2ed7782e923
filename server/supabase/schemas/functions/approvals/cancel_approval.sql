-- Takes back what the caller asked for, while it is pending.
-- Raises PERMISSION_DENIED (only its maker may), APPROVAL_NOT_FOUND, APPROVAL_DECIDED.
CREATE OR REPLACE FUNCTION mps_api.cancel_approval(p_approval_id uuid, p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.approval_row
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_maker uuid := mps.own_administrator(p_actor);
BEGIN
  IF EXISTS (SELECT 1 FROM mps.approvals a WHERE a.id = p_approval_id AND a.maker_id <> v_maker) THEN
    PERFORM mps.fail('PERMISSION_DENIED');
  END IF;
  PERFORM mps.lock_approval(p_approval_id);
  PERFORM mps.end_approval(p_approval_id, 'cancelled', NULL, NULL, 'approval.cancel', p_actor);
  RETURN QUERY SELECT * FROM mps.approval_answer(p_approval_id, v_maker);
END
$$;
COMMENT ON FUNCTION mps_api.cancel_approval IS
  'Takes back what the caller asked for, while it is pending.';
REVOKE ALL ON FUNCTION mps_api.cancel_approval FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.cancel_approval TO service_role;
