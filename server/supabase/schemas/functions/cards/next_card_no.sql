-- The next number of a card type: its prefix and eight digits.
CREATE OR REPLACE FUNCTION mps.next_card_no(p_card_type mps_types.card_type) RETURNS text
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT CASE p_card_type
    WHEN 'standard' THEN 'STD' || lpad(nextval('mps.standard_card_no_seq')::text, 8, '0')
    WHEN 'prepaid' THEN 'PPD' || lpad(nextval('mps.prepaid_card_no_seq')::text, 8, '0')
    WHEN 'corporate' THEN 'COR' || lpad(nextval('mps.corporate_card_no_seq')::text, 8, '0')
    WHEN 'voucher' THEN 'VCH' || lpad(nextval('mps.voucher_card_no_seq')::text, 8, '0')
  END
$$;
COMMENT ON FUNCTION mps.next_card_no IS
  'The next number of a card type.';
REVOKE ALL ON FUNCTION mps.next_card_no FROM PUBLIC;
