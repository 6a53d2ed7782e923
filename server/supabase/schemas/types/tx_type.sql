-- The type of a transaction: a payment takes money from a card, a refund or recharge adds it.
CREATE TYPE mps_types.tx_type AS ENUM ('payment', 'refund', 'recharge');
COMMENT ON TYPE mps_types.tx_type IS
  'The type of a transaction: a payment takes money from a card, a refund or recharge adds it.';
