-- The status of a settlement: pending, then settled, then paid; failed unless it was paid.
CREATE TYPE mps_types.settlement_status AS ENUM ('pending', 'settled', 'failed', 'paid');
COMMENT ON TYPE mps_types.settlement_status IS
  'The status of a settlement: pending, then settled, then paid; failed unless it was paid.';
