-- The status of a transaction; every transaction is written as completed and stays so. A refunded payment stays
-- completed too: what is left of it is final_amount - refunded_amount.
CREATE TYPE mps_types.tx_status AS ENUM ('processing', 'completed', 'failed', 'cancelled', 'refunded');
COMMENT ON TYPE mps_types.tx_status IS
  'The status of a transaction; every transaction is written as completed and stays so.';
