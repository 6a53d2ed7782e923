-- The status of an administrator or operator; an inactive one cannot log in.
CREATE TYPE mps_types.account_status AS ENUM ('active', 'inactive');
COMMENT ON TYPE mps_types.account_status IS
  'The status of an administrator or operator; an inactive one cannot log in.';
