-- Returns the member who has a telephone, under whatever spelling it was stored; null where nobody has it. p_phone: as
-- phone_form() makes it.
CREATE OR REPLACE FUNCTION mps.member_by_phone(p_phone text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT m.id FROM mps.members m
  WHERE right(m.phone, 7) = right(p_phone, 7) AND mps.is_same_phone(m.phone, p_phone)
  ORDER BY m.phone <> p_phone, m.created_at, m.id LIMIT 1
$$;
COMMENT ON FUNCTION mps.member_by_phone IS
  'Returns the member who has a telephone, under whatever spelling it was stored; null where nobody has it.';
REVOKE ALL ON FUNCTION mps.member_by_phone FROM PUBLIC;
