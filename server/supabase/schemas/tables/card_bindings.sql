-- One member's role on one card. The owner of a card has a binding too.
CREATE TABLE mps.card_bindings (
  card_id uuid NOT NULL REFERENCES mps.cards (id),
  member_id uuid NOT NULL REFERENCES mps.members (id),
  role mps_types.bind_role NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (card_id, member_id)
);
COMMENT ON TABLE mps.card_bindings IS
  'One member''s role on one card.';
ALTER TABLE mps.card_bindings ENABLE ROW LEVEL SECURITY;

CREATE INDEX card_bindings_member_idx ON mps.card_bindings (member_id);
