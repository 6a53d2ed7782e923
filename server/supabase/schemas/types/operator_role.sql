CREATE TYPE mps_types.operator_role AS ENUM ('manager', 'cashier');
