-- Returns the prefix of the numbers of a card type. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.card_prefix(p_card_type mps_types.card_type) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE p_card_type WHEN 'standard' THEN 'STD' WHEN 'prepaid' THEN 'PPD' WHEN 'corporate' THEN 'COR'
    WHEN 'voucher' THEN 'VCH' END
$$;
COMMENT ON FUNCTION mps.card_prefix IS
  'Returns the prefix of the numbers of a card type.';
REVOKE ALL ON FUNCTION mps.card_prefix FROM PUBLIC;
