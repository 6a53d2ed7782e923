-- A charge whose locks are held: its place in the call, and the card that is locked for it; null where its code led to
-- none.
CREATE TYPE mps.held_charge AS (ord int, card_id uuid);
