-- Returns the id of a card that is given by p_card_id or, if that is null, by p_card_no, the number printed on it, in
-- any spelling; null for an unknown number.
CREATE OR REPLACE FUNCTION mps.find_card_id(p_card_id uuid, p_card_no text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(p_card_id,
    (SELECT c.id FROM mps.cards c WHERE c.card_no = upper(replace(mps.clean_text(p_card_no), ' ', ''))))
$$;
COMMENT ON FUNCTION mps.find_card_id IS
  'Returns the id of a card that is given by p_card_id or, if that is null, by p_card_no, the number printed on it, in '
  'any spelling; null for an unknown number.';
REVOKE ALL ON FUNCTION mps.find_card_id FROM PUBLIC;
