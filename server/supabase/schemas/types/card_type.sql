-- The type of a card. A standard card is the member's personal one. A prepaid card can be shared, a corporate card
-- holds no money and gives its members a discount, and a voucher card is spent and never recharged. Source: the card
-- rules.
CREATE TYPE mps_types.card_type AS ENUM ('standard', 'prepaid', 'corporate', 'voucher');
COMMENT ON TYPE mps_types.card_type IS
  'The type of a card.';
