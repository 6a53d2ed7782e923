-- Lists the members who are bound to a card, newest binding first. The card's owner and administrators may.
-- Raises PERMISSION_DENIED, CARD_NOT_FOUND, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.list_card_bindings(
  p_card_id uuid, p_limit int DEFAULT 50, p_offset int DEFAULT 0, p_cursor text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  member_no text, name text, role mps_types.bind_role, created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_at timestamptz := coalesce((mps.decode_cursor(p_cursor)).created_at, 'infinity');
  v_id uuid := coalesce(mps.cursor_uuid(p_cursor), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_total bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM mps.cards c WHERE c.id = p_card_id) THEN
    PERFORM mps.fail('CARD_NOT_FOUND');
  END IF;
  PERFORM mps.require_card_role(p_actor, p_card_id, 'owner');
  IF p_cursor IS NULL THEN
    SELECT count(*) INTO v_total FROM mps.card_bindings b WHERE b.card_id = p_card_id;
  END IF;
  RETURN QUERY
  WITH found AS (
    SELECT b.* FROM mps.card_bindings b
    WHERE b.card_id = p_card_id AND (b.created_at, b.member_id) < (v_at, v_id)
    ORDER BY b.created_at DESC, b.member_id DESC LIMIT v_limit + 1 OFFSET mps.page_offset(p_offset, p_cursor)
  ), page AS (
    SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.member_id DESC) AS place,
           count(*) OVER () > v_limit AS has_more
    FROM found f
  )
  SELECT m.member_no, m.name, g.role, g.created_at, v_total,
         (SELECT mps.encode_cursor(z.created_at, z.member_id::text) FROM page z WHERE z.has_more AND z.place = v_limit)
  FROM page g JOIN mps.members m ON m.id = g.member_id
  WHERE g.place <= v_limit ORDER BY g.place;
END
$$;
COMMENT ON FUNCTION mps_api.list_card_bindings IS
  'Lists the members who are bound to a card, newest binding first.';
REVOKE ALL ON FUNCTION mps_api.list_card_bindings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.list_card_bindings TO service_role;
