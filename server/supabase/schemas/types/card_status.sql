-- The status of a card; only an active one pays, recharges and issues codes. inactive is a frozen card, which can
-- become active again. A lost, expired or suspended card can only be closed, and closed is final.
CREATE TYPE mps_types.card_status AS ENUM ('active', 'inactive', 'lost', 'expired', 'suspended', 'closed');
COMMENT ON TYPE mps_types.card_status IS
  'The status of a card; only an active one pays, recharges and issues codes.';
