-- What a member may do on a card: owner, admin and member may pay and recharge, a viewer may only look. get_card lists
-- bindings in the order of these values.
CREATE TYPE mps_types.bind_role AS ENUM ('owner', 'admin', 'member', 'viewer');
COMMENT ON TYPE mps_types.bind_role IS
  'What a member may do on a card: owner, admin and member may pay and recharge, a viewer may only look.';
