-- Several charges in one call and one transaction, each with its own answer. p_items: a JSON array of objects with the
-- arguments of merchant_charge_by_qr() without their `p_`, each with its own actor unless p_actor acts for all. Returns
-- one row per item, in any order; `item` is its place in the call, from 1. An error of the call itself writes nothing
-- of any item.
--
-- Without p_wait it waits for no lock: an item whose merchant, key, order number or card is locked elsewhere, or used
-- by an earlier item, is answered with SINGLY and has to be sent again by itself. With p_wait it waits, and charges
-- such items one after another: many charges of one card then share one commit.
CREATE OR REPLACE FUNCTION mps_api.charge_many(p_items jsonb, p_wait boolean DEFAULT false,
  p_actor jsonb DEFAULT NULL)
RETURNS SETOF mps_types.charge_outcome
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
SET enable_seqscan = off SET enable_memoize = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_wait boolean := coalesce(p_wait, false);
  v_items mps.charge_item[];
  v_outcomes mps_types.charge_outcome[];
  v_again int[];
BEGIN
  SELECT array_agg(ROW(i.ord, mps.fold_text(i.merchant_code),
    CASE WHEN length(i.qr_plain) >= 16 THEN mps.hash_code(i.qr_plain) END, i.raw_amount, i.idempotency_key, i.tag,
    mps.clean_text(i.external_order_id), coalesce(p_actor, i.actor))::mps.charge_item)
  INTO v_items
  FROM ROWS FROM (jsonb_to_recordset(p_items) AS (merchant_code text, qr_plain text, raw_amount numeric,
    idempotency_key text, tag jsonb, external_order_id text, actor jsonb))
    WITH ORDINALITY AS i (merchant_code, qr_plain, raw_amount, idempotency_key, tag, external_order_id, actor, ord);
  LOOP
    v_outcomes := mps.charge_items(v_items, v_wait);
    IF v_wait THEN
      SELECT array_agg(o.item) INTO v_again FROM unnest(v_outcomes) o WHERE o.refusal = 'SINGLY';
    END IF;
    RETURN QUERY SELECT o.* FROM unnest(v_outcomes) o WHERE (o.item = ANY (v_again)) IS NOT TRUE;
    EXIT WHEN v_again IS NULL;
    -- The first of those that are left has its locks in the next round, so each round ends one at least.
    v_items := ARRAY(SELECT i FROM unnest(v_items) i WHERE (i).ord = ANY (v_again));
  END LOOP;
END
$$;
COMMENT ON FUNCTION mps_api.charge_many IS
  'Several charges in one call and one transaction, each with its own answer.';
REVOKE ALL ON FUNCTION mps_api.charge_many FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.charge_many TO service_role;
