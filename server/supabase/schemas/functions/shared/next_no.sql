-- Returns the next number of a kind: its prefix, the shard number, and the sequence value padded with zeros. Members
-- and cards have 8 digits, transactions 10; a number becomes longer when these are used up. Source: the card rules.
CREATE OR REPLACE FUNCTION mps.next_no(p_prefix text) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_serial text;
  v_digits int := 8;
BEGIN
  CASE p_prefix
    WHEN 'M' THEN v_serial := nextval('mps.member_no_seq');
    WHEN 'STD' THEN v_serial := nextval('mps.standard_card_no_seq');
    WHEN 'PPD' THEN v_serial := nextval('mps.prepaid_card_no_seq');
    WHEN 'COR' THEN v_serial := nextval('mps.corporate_card_no_seq');
    WHEN 'VCH' THEN v_serial := nextval('mps.voucher_card_no_seq');
    WHEN 'PAY' THEN v_serial := nextval('mps.payment_no_seq'); v_digits := 10;
    WHEN 'REF' THEN v_serial := nextval('mps.refund_no_seq'); v_digits := 10;
    WHEN 'RCG' THEN v_serial := nextval('mps.recharge_no_seq'); v_digits := 10;
  END CASE;
  -- lpad() would truncate a longer number.
  RETURN p_prefix || mps.shard_no() || lpad(v_serial, greatest(v_digits - 1, length(v_serial)), '0');
END
$$;
COMMENT ON FUNCTION mps.next_no IS
  'Returns the next number of a kind: its prefix, the shard number, and the sequence value padded with zeros.';
REVOKE ALL ON FUNCTION mps.next_no FROM PUBLIC;
