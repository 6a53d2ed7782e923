-- A connection keeps the plan of a statement. One that was made while a table had few rows reads the table from end to
-- end, which is right for few, and goes on doing so while thousands are added, until the table is analysed anew: a
-- minute later at the soonest, and never on a database without autovacuum. The first charges on a new database became
-- slower with each key of a request; after a minute of load they took twice as long. What these functions look up they
-- find by an index, whatever the tables hold when their plans are made; statements that they start in others, and the
-- checks of foreign keys, are planned under the same rule.
ALTER FUNCTION public.merchant_charge_by_qr(text, text, numeric, text, jsonb, text, jsonb) SET enable_seqscan = off;
ALTER FUNCTION public.merchant_refund_tx(text, text, numeric, jsonb, text, text, jsonb) SET enable_seqscan = off;
ALTER FUNCTION public.user_recharge_card(uuid, numeric, mps.pay_method, jsonb, text, text, jsonb) SET enable_seqscan = off;
ALTER FUNCTION public.rotate_card_qr(uuid, int, jsonb) SET enable_seqscan = off;
ALTER FUNCTION public.validate_qr_plain(text, jsonb) SET enable_seqscan = off;
ALTER FUNCTION public.read_session(uuid, jsonb) SET enable_seqscan = off;
