-- The serials of next_no().
CREATE SEQUENCE mps.member_no_seq;

-- One member: a person who owns or shares cards.
CREATE TABLE mps.members (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  -- See next_no(). Members may log in with it.
  member_no text NOT NULL UNIQUE DEFAULT mps.next_no('M'),
  name text NOT NULL,
  -- E.164 from the API; see check_phone().
  phone text UNIQUE,
  -- Unique ignoring case; see members_email_key.
  email text,
  status mps_types.member_status NOT NULL DEFAULT 'active',
  -- An argon2id hash; null when the member cannot log in with a password.
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- All fields that a search matches, each as search_form() makes it. The trigram index answers terms of three or more
  -- characters; members_short_search_idx answers shorter ones, such as most Chinese names. Stored, because a scan of a
  -- column is ten times faster than one of an expression. Line breaks keep a term from matching across fields.
  search_text text GENERATED ALWAYS AS (
    mps.search_form(member_no) || E'\n' || mps.search_form(name) || E'\n' || coalesce(mps.search_form(phone), '')
    || E'\n' || coalesce(mps.search_form(email), '')) STORED
);
COMMENT ON TABLE mps.members IS
  'One member: a person who owns or shares cards.';
ALTER TABLE mps.members ENABLE ROW LEVEL SECURITY;

-- See member_by_phone(): the spellings of one telephone end alike.
CREATE INDEX members_phone_end_idx ON mps.members (right(phone, 7));
CREATE UNIQUE INDEX members_email_key ON mps.members (lower(email));
CREATE INDEX members_created_at_idx ON mps.members (created_at DESC, id DESC);
SELECT mps.create_search_index('members_search_idx', 'members');
CREATE INDEX members_short_search_idx ON mps.members USING gin (mps.short_grams(search_text));
