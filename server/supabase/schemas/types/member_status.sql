-- The status of a member; only an active one may log in and pay.
CREATE TYPE mps_types.member_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');
COMMENT ON TYPE mps_types.member_status IS
  'The status of a member; only an active one may log in and pay.';
