-- Returns the ids of the transactions that a whole number stands for: their own or a foreign order's, in any spelling.
CREATE OR REPLACE FUNCTION mps.transactions_of_number(p_number text) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT mps.transactions_of_order(p_number)
    || ARRAY(SELECT t.id FROM mps.transactions t WHERE t.tx_no = upper(mps.clean_text(p_number)))
$$;
COMMENT ON FUNCTION mps.transactions_of_number IS
  'Returns the ids of the transactions that a whole number stands for: their own or a foreign order''s, in any '
  'spelling.';
REVOKE ALL ON FUNCTION mps.transactions_of_number FROM PUBLIC;
