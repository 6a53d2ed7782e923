-- The role of a merchant's operator: cashiers charge; managers also refund and settle.
CREATE TYPE mps_types.operator_role AS ENUM ('manager', 'cashier');
COMMENT ON TYPE mps_types.operator_role IS
  'The role of a merchant''s operator: cashiers charge; managers also refund and settle.';
