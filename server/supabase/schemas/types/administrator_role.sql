-- The role of an administrator; mps.role_permissions() says what each may do.
CREATE TYPE mps_types.administrator_role AS ENUM ('owner', 'finance', 'support', 'auditor');
COMMENT ON TYPE mps_types.administrator_role IS
  'The role of an administrator; mps.role_permissions() says what each may do.';
