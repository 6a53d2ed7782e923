-- The role of a session's account.
CREATE TYPE mps_types.session_role AS ENUM ('member', 'merchant', 'admin');
COMMENT ON TYPE mps_types.session_role IS
  'The role of a session''s account.';
