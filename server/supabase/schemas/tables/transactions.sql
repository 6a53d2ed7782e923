CREATE SEQUENCE mps.payment_no_seq;
CREATE SEQUENCE mps.refund_no_seq;
CREATE SEQUENCE mps.recharge_no_seq;

CREATE TABLE mps.transactions (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  tx_no text NOT NULL UNIQUE,
  tx_type mps_types.tx_type NOT NULL,
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  -- Who showed the code or recharged; null where nobody is known (the service itself on an ownerless card).
  member_id uuid REFERENCES mps.members (id),
  merchant_id uuid REFERENCES mps.merchants (id),
  operator text,
  raw_amount numeric(12, 2) NOT NULL CHECK (raw_amount > 0 AND raw_amount <> 'NaN'),
  discount_applied numeric(4, 3) NOT NULL DEFAULT 1 CHECK (discount_applied > 0 AND discount_applied <= 1),
  final_amount numeric(12, 2) NOT NULL CHECK (final_amount >= 0 AND final_amount <> 'NaN'),
  -- Points that a payment gave, or that a refund took back (then negative).
  points_earned int NOT NULL DEFAULT 0,
  -- What the answer said, kept so that a replay says the same.
  balance_after numeric(12, 2) NOT NULL CHECK (balance_after >= 0),
  level_after int NOT NULL,
  -- On a refund: what could still be refunded of its payment afterwards.
  remaining_after numeric(12, 2) CHECK (remaining_after >= 0),
  status mps_types.tx_status NOT NULL DEFAULT 'completed',
  payment_method mps_types.pay_method NOT NULL,
  reason text,
  tag jsonb NOT NULL DEFAULT '{}',
  external_order_id text,
  original_tx_id uuid REFERENCES mps.transactions (id),
  -- On a payment: what its refunds add up to, kept under the card's lock.
  refunded_amount numeric(12, 2) NOT NULL DEFAULT 0,
  -- On a payment: the points that its refunds took back.
  points_reversed int NOT NULL DEFAULT 0,
  settlement_id uuid REFERENCES mps.settlements (id),
  code_hash bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Under which key it was asked for, and whose key for what that is: see key_hash(). It stays as long as the row.
  idempotency_key text,
  key_hash bytea CHECK (length(key_hash) = 16),
  CHECK (refunded_amount >= 0 AND refunded_amount <= final_amount),
  CHECK ((tx_type = 'refund') = (original_tx_id IS NOT NULL)),
  CHECK (tx_type = 'recharge' OR merchant_id IS NOT NULL),
  CONSTRAINT transactions_key_check CHECK ((idempotency_key IS NULL) = (key_hash IS NULL))
);
ALTER TABLE mps.transactions ENABLE ROW LEVEL SECURITY;

-- One code, at most one charge: the last line of defence behind the lock.
CREATE UNIQUE INDEX transactions_code_hash_key ON mps.transactions (code_hash) WHERE code_hash IS NOT NULL;
-- One key, at most one transaction: as above, behind the lock of the key.
CREATE UNIQUE INDEX transactions_key_hash_key ON mps.transactions (key_hash) WHERE key_hash IS NOT NULL;
CREATE UNIQUE INDEX transactions_charge_order_key ON mps.transactions (external_order_id, merchant_id)
  WHERE tx_type = 'payment' AND external_order_id IS NOT NULL;
CREATE UNIQUE INDEX transactions_recharge_order_key ON mps.transactions (external_order_id, card_id)
  WHERE tx_type = 'recharge' AND external_order_id IS NOT NULL;
CREATE INDEX transactions_card_idx ON mps.transactions (card_id, created_at DESC, id DESC);
CREATE INDEX transactions_member_idx ON mps.transactions (member_id, created_at DESC, id DESC);
CREATE INDEX transactions_merchant_idx ON mps.transactions (merchant_id, created_at DESC, id DESC);
CREATE INDEX transactions_created_at_idx ON mps.transactions (created_at DESC, id DESC);
CREATE INDEX transactions_original_idx ON mps.transactions (original_tx_id) WHERE original_tx_id IS NOT NULL;
-- What a merchant's list counts, by the filters that it has: a hundred transactions share one entry, where the index
-- in the list's order has one each. Counting 500,000 takes less than half of the time.
CREATE INDEX transactions_merchant_kind_idx ON mps.transactions (merchant_id, tx_type, status);
