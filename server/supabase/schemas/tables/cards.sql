-- The serials of next_no(), one sequence per card type.
CREATE SEQUENCE mps.standard_card_no_seq;
CREATE SEQUENCE mps.prepaid_card_no_seq;
CREATE SEQUENCE mps.corporate_card_no_seq;
CREATE SEQUENCE mps.voucher_card_no_seq;

-- One card with its balance, points and level.
CREATE TABLE mps.cards (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  -- Printed on the card; see card_prefix().
  card_no text NOT NULL UNIQUE,
  card_type mps_types.card_type NOT NULL,
  -- Null until a member is bound as the owner.
  owner_member_id uuid REFERENCES mps.members (id),
  name text,
  -- Money on the card. numeric(12, 2) refuses infinity, the CHECK NaN and negative amounts, even in a manual UPDATE.
  balance numeric(12, 2) NOT NULL DEFAULT 0 CHECK (balance >= 0 AND balance <> 'NaN'),
  -- The balance before the card's first transaction: 0 unless the card was imported from another system.
  initial_balance numeric(12, 2) NOT NULL DEFAULT 0 CHECK (initial_balance >= 0 AND initial_balance <> 'NaN'),
  points int NOT NULL DEFAULT 0 CHECK (points >= 0),
  -- The membership level of the points; it sets the discount.
  level int NOT NULL DEFAULT 0 REFERENCES mps.membership_levels (level),
  -- A factor: 0.95 pays 95 %. A corporate card gives it to the standard cards of its bound members.
  fixed_discount numeric(4, 3) CHECK (fixed_discount > 0 AND fixed_discount <= 1),
  -- On a standard card: the best factor of the corporate cards bound to its owner; see live_corporate_discount().
  corporate_discount numeric(4, 3) CHECK (corporate_discount > 0 AND corporate_discount <= 1),
  status mps_types.card_status NOT NULL DEFAULT 'active',
  -- A bcrypt hash. A member who binds to the card has to know the password.
  binding_password_hash text,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- See members.search_text.
  search_text text GENERATED ALWAYS AS (
    mps.search_form(card_no) || E'\n' || coalesce(mps.search_form(name), '')) STORED
);
COMMENT ON TABLE mps.cards IS
  'One card with its balance, points and level.';
ALTER TABLE mps.cards ENABLE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX cards_one_standard_per_member ON mps.cards (owner_member_id) WHERE card_type = 'standard';
CREATE INDEX cards_owner_idx ON mps.cards (owner_member_id);
CREATE INDEX cards_created_at_idx ON mps.cards (created_at DESC, id DESC);
CREATE INDEX cards_expires_at_idx ON mps.cards (expires_at) WHERE expires_at IS NOT NULL AND status = 'active';
SELECT mps.create_search_index('cards_search_idx', 'cards');
