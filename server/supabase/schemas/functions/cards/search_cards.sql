-- Lists cards, newest first. p_search matches part of the card's number or name, or of its owner's number, name, phone
-- or email. p_member_id keeps only cards that the member owns or is bound to.
-- Raises PERMISSION_DENIED, INVALID_CURSOR.
CREATE OR REPLACE FUNCTION mps_api.search_cards(
  p_search text DEFAULT NULL, p_card_type mps_types.card_type DEFAULT NULL,
  p_status mps_types.card_status DEFAULT NULL, p_member_id uuid DEFAULT NULL, p_limit int DEFAULT 50,
  p_offset int DEFAULT 0, p_cursor text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  card_id uuid, card_no text, card_type mps_types.card_type, name text, owner_member_id uuid, owner_member_no text,
  owner_name text, balance numeric, points int, level int, fixed_discount numeric, corporate_discount numeric,
  status mps_types.card_status, expires_at timestamptz, created_at timestamptz, total_count bigint, next_cursor text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_limit int := mps.page_limit(p_limit);
  v_pattern text := mps.search_pattern(p_search);
  v_at timestamptz := (mps.decode_cursor(p_cursor)).created_at;
  v_id uuid := mps.cursor_uuid(p_cursor);
  v_where text := 'true';
  v_total bigint;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:read_cards');
  IF v_pattern IS NOT NULL THEN
    v_where := v_where || $q$ AND c.id IN (
      SELECT x.id FROM mps.cards x WHERE x.search_text LIKE $1
      UNION ALL
      SELECT x.id FROM mps.cards x JOIN mps.members m ON m.id = x.owner_member_id WHERE m.search_text LIKE $1)$q$;
  END IF;
  v_where := v_where || CASE WHEN p_card_type IS NULL THEN '' ELSE ' AND c.card_type = $2' END
    || CASE WHEN p_status IS NULL THEN '' ELSE ' AND c.status = $3' END
    || CASE WHEN p_member_id IS NULL THEN ''
       ELSE ' AND c.id IN (SELECT b.card_id FROM mps.card_bindings b WHERE b.member_id = $4)' END;
  IF p_cursor IS NULL THEN
    EXECUTE 'SELECT count(*) FROM mps.cards c WHERE ' || v_where INTO v_total
      USING v_pattern, p_card_type, p_status, p_member_id;
  ELSE
    v_where := v_where || ' AND (c.created_at, c.id) < ($5, $6)';
  END IF;
  RETURN QUERY EXECUTE format($q$
    WITH found AS (
      SELECT c.* FROM mps.cards c WHERE %s ORDER BY c.created_at DESC, c.id DESC LIMIT $7 + 1 OFFSET $8
    ), page AS (
      SELECT f.*, row_number() OVER (ORDER BY f.created_at DESC, f.id DESC) AS place, count(*) OVER () > $7 AS has_more
      FROM found f
    )
    SELECT g.id, g.card_no, g.card_type, g.name, g.owner_member_id, m.member_no, m.name, g.balance, g.points, g.level,
           g.fixed_discount, mps.live_corporate_discount(g.owner_member_id, g.corporate_discount), g.status,
           g.expires_at, g.created_at, $9,
           (SELECT mps.encode_cursor(z.created_at, z.id::text) FROM page z WHERE z.has_more AND z.place = $7)
    FROM page g LEFT JOIN mps.members m ON m.id = g.owner_member_id
    WHERE g.place <= $7 ORDER BY g.place
  $q$, v_where)
  USING v_pattern, p_card_type, p_status, p_member_id, v_at, v_id, v_limit, mps.page_offset(p_offset, p_cursor),
        v_total;
END
$$;
COMMENT ON FUNCTION mps_api.search_cards IS
  'Lists cards, newest first.';
REVOKE ALL ON FUNCTION mps_api.search_cards FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.search_cards TO service_role;
