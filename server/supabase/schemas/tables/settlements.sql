-- One settlement: what a merchant is owed for everything before period_end that no other settlement has. Its
-- transactions have its id in settlement_id; period_start is a label.
CREATE TABLE mps.settlements (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  merchant_id uuid NOT NULL REFERENCES mps.merchants (id),
  mode mps_types.settlement_mode NOT NULL,
  period_start timestamptz NOT NULL,
  period_end timestamptz NOT NULL CHECK (period_end > period_start),
  payment_count int NOT NULL,
  -- Amounts are after discount; total_amount is payments less refunds.
  payment_amount numeric(14, 2) NOT NULL,
  refund_count int NOT NULL,
  refund_amount numeric(14, 2) NOT NULL,
  total_amount numeric(14, 2) NOT NULL CHECK (total_amount = payment_amount - refund_amount),
  total_tx_count int NOT NULL CHECK (total_tx_count = payment_count + refund_count),
  status mps_types.settlement_status NOT NULL DEFAULT 'pending',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mps.settlements IS
  'One settlement: what a merchant is owed for everything before period_end that no other settlement has.';
ALTER TABLE mps.settlements ENABLE ROW LEVEL SECURITY;

CREATE INDEX settlements_merchant_idx ON mps.settlements (merchant_id, created_at DESC, id DESC);
CREATE INDEX settlements_created_at_idx ON mps.settlements (created_at DESC, id DESC);
