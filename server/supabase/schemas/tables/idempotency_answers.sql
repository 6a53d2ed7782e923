-- What a write answered that was called under an idempotency key. A row is kept for 48 hours; a charge, refund or
-- recharge has its key in its transaction instead, for ever.
-- The fingerprint is an HMAC of the request by a key of the server: a hash that anybody can compute would give the
-- passwords away that some requests carry.
CREATE TABLE mps.idempotency_answers (
  key_hash bytea PRIMARY KEY,
  fingerprint text NOT NULL,
  -- The rows of the function that was called, as a JSON array.
  answer jsonb NOT NULL,
  -- A secret that the server made for the answer, encrypted by it.
  sealed text,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE mps.idempotency_answers ENABLE ROW LEVEL SECURITY;

CREATE INDEX idempotency_answers_created_at_idx ON mps.idempotency_answers (created_at);
