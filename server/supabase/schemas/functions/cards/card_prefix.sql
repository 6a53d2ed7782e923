-- What the numbers of a card type begin with. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.card_prefix(p_card_type mps_types.card_type) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE p_card_type WHEN 'standard' THEN 'STD' WHEN 'prepaid' THEN 'PPD' WHEN 'corporate' THEN 'COR'
    WHEN 'voucher' THEN 'VCH' END
$$;
COMMENT ON FUNCTION mps.card_prefix IS
  'What the numbers of a card type begin with.';
REVOKE ALL ON FUNCTION mps.card_prefix FROM PUBLIC;
