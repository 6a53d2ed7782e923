-- Returns whether two phone numbers in their stored form are one telephone. A number without + is a national one, or
-- an international one whose prefix was left out: without its leading zeros it is the end of the other number, which
-- begins with a calling code of one to three digits. Source: ITU-T E.164.
CREATE OR REPLACE FUNCTION mps.is_same_phone(p_phone text, p_other text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT p_phone = p_other OR EXISTS (
    SELECT FROM (VALUES (p_phone, p_other), (p_other, p_phone)) AS pair (long, short),
      LATERAL (SELECT ltrim(long, '+') AS whole, ltrim(short, '0') AS tail) digits
    WHERE short NOT LIKE '+%' AND long NOT LIKE '0%' AND length(tail) >= 7 AND right(whole, length(tail)) = tail
      AND length(whole) - length(tail) BETWEEN 0 AND 3
      AND (long LIKE '+%' OR short LIKE '0%' OR whole = tail))
$$;
COMMENT ON FUNCTION mps.is_same_phone IS
  'Returns whether two phone numbers in their stored form are one telephone.';
REVOKE ALL ON FUNCTION mps.is_same_phone FROM PUBLIC;
