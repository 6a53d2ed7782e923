-- One charge as a till asks for it. ord: its place in the call, from 1. code_hash: null where what was shown is too
-- short to be a code.
CREATE TYPE mps.charge_item AS (ord int, merchant_code text, code_hash bytea, raw_amount numeric, idempotency_key text,
  tag jsonb, external_order_id text, actor jsonb);
