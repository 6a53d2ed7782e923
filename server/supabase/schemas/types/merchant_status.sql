-- The status of a merchant; only an active one may log in, charge and refund.
CREATE TYPE mps_types.merchant_status AS ENUM ('active', 'inactive', 'suspended');
COMMENT ON TYPE mps_types.merchant_status IS
  'The status of a merchant; only an active one may log in, charge and refund.';
