-- Gives each of several members a first-login code, in the order of p_member_ids: all of them or, on an error, none.
-- p_code_hashes: one SHA-256 hash in hexadecimal for each member. For members who were imported without a password.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (not 1 to 200 different members with a hash each), MEMBER_NOT_FOUND.
CREATE OR REPLACE FUNCTION mps_api.issue_first_login_codes(
  p_member_ids uuid[], p_code_hashes text[], p_actor jsonb DEFAULT NULL
) RETURNS TABLE (member_id uuid, member_no text, name text, expires_at timestamptz, ended_session_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_members');
  IF (cardinality(p_member_ids) BETWEEN 1 AND 200 AND cardinality(p_member_ids) = cardinality(p_code_hashes)
    AND cardinality(p_member_ids) = (SELECT count(DISTINCT i) FROM unnest(p_member_ids) i)) IS NOT TRUE THEN
    PERFORM mps.fail('VALIDATION_FAILED', '{"fields": {"member_ids": ["1 to 200 different members"]}}');
  END IF;
  -- In the order of their ids, so that concurrent calls never deadlock.
  PERFORM 1 FROM mps.members m WHERE m.id = ANY (p_member_ids) ORDER BY m.id FOR UPDATE;
  IF (SELECT count(*) FROM mps.members m WHERE m.id = ANY (p_member_ids) AND m.status <> 'deleted')
    <> cardinality(p_member_ids) THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  END IF;
  RETURN QUERY
  SELECT c.subject_id, m.member_no, c.name, c.expires_at, c.ended_session_ids
  FROM unnest(p_member_ids, p_code_hashes) WITH ORDINALITY AS i (member_id, code_hash, place)
  CROSS JOIN LATERAL mps_api.issue_first_login_code('member', i.member_id, i.code_hash, p_actor => p_actor) c
  JOIN mps.members m ON m.id = i.member_id
  ORDER BY i.place;
END
$$;
COMMENT ON FUNCTION mps_api.issue_first_login_codes IS
  'Gives each of several members a first-login code, in the order of p_member_ids: all of them or, on an error, none.';
REVOKE ALL ON FUNCTION mps_api.issue_first_login_codes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.issue_first_login_codes TO service_role;
