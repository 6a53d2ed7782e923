-- Who acted on somebody's behalf, as the person concerned sees it.
CREATE TYPE mps_types.acted_by AS ENUM ('administrator');
COMMENT ON TYPE mps_types.acted_by IS
  'Who acted on somebody''s behalf, as the person concerned sees it.';
