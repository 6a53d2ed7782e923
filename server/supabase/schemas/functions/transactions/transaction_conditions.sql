-- Returns the conditions of a transaction list as SQL over mps.transactions t, with the filter as $1 and the cards that
-- its member owns as $2; q stands for the card $3, if p_is_card, or else for the transactions $4. It contains only the
-- filters that are given, so that each combination is planned for its own index. What a name or number stands for is
-- looked up in subqueries, which run once and not for each row.
CREATE OR REPLACE FUNCTION mps.transaction_conditions(p_filter mps.transaction_filter, p_is_card boolean)
RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT concat_ws(' AND ', 'true',
    CASE WHEN p_filter.member_id IS NOT NULL THEN '(t.member_id = ($1).member_id OR t.card_id = ANY ($2))' END,
    CASE WHEN p_filter.merchant_id IS NOT NULL THEN 't.merchant_id = ($1).merchant_id' END,
    CASE WHEN p_filter.card_id IS NOT NULL THEN 't.card_id = ($1).card_id' END,
    CASE WHEN p_filter.start_date IS NOT NULL THEN 't.created_at >= ($1).start_date' END,
    CASE WHEN p_filter.end_date IS NOT NULL THEN 't.created_at < ($1).end_date' END,
    CASE WHEN p_filter.tx_type IS NOT NULL THEN 't.tx_type = ($1).tx_type' END,
    CASE WHEN p_filter.status IS NOT NULL THEN 't.status = ($1).status' END,
    CASE WHEN p_filter.amount_min IS NOT NULL THEN 't.final_amount >= ($1).amount_min' END,
    CASE WHEN p_filter.amount_max IS NOT NULL THEN 't.final_amount <= ($1).amount_max' END,
    CASE WHEN p_filter.card_no IS NOT NULL THEN 't.card_id = (SELECT mps.find_card_id(NULL, ($1).card_no))' END,
    CASE WHEN p_filter.operator IS NOT NULL THEN 't.operator = ANY (ARRAY(SELECT o.name FROM mps.merchant_operators o
      WHERE mps.fold_text(o.name) = mps.fold_text(($1).operator)))' END,
    -- Keys are stored without the quotes that the header's standard puts around them.
    CASE WHEN p_filter.idempotency_key IS NOT NULL
      THEN 't.idempotency_key = (SELECT regexp_replace(($1).idempotency_key, ''^"(.*)"$'', ''\1''))' END,
    CASE WHEN p_filter.external_order_id IS NOT NULL
      THEN 't.id = ANY ((SELECT mps.transactions_of_order(($1).external_order_id))::uuid[])' END,
    CASE WHEN p_filter.request_id IS NOT NULL
      THEN 't.id = ANY ((SELECT mps.transactions_of_request(($1).request_id))::uuid[])' END,
    CASE WHEN p_filter.q IS NULL THEN NULL WHEN p_is_card THEN 't.card_id = $3' ELSE 't.id = ANY ($4)' END)
$$;
COMMENT ON FUNCTION mps.transaction_conditions IS
  'Returns the conditions of a transaction list as SQL over mps.transactions t, with the filter as $1 and the cards that '
  'its member owns as $2; q stands for the card $3, if p_is_card, or else for the transactions $4.';
REVOKE ALL ON FUNCTION mps.transaction_conditions FROM PUBLIC;
