CREATE SEQUENCE mps.member_no_seq;

CREATE TABLE mps.members (
  id uuid PRIMARY KEY DEFAULT mps.new_id(),
  member_no text NOT NULL UNIQUE DEFAULT mps.next_no('M'),
  name text NOT NULL,
  phone text UNIQUE,
  email text,
  status mps_types.member_status NOT NULL DEFAULT 'active',
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- Everything that a member is searched by, in lower case, kept in the row: the trigram index answers terms of
  -- three characters and more, and shorter ones, such as most Chinese names, a plain scan, which is ten times
  -- faster over this column than over an expression. Lines keep a term from matching across fields.
  search_text text GENERATED ALWAYS AS (
    lower(member_no || E'\n' || name || E'\n' || coalesce(phone, '') || E'\n' || coalesce(email, ''))) STORED
);

CREATE UNIQUE INDEX members_email_key ON mps.members (lower(email));
CREATE INDEX members_created_at_idx ON mps.members (created_at DESC, id DESC);
SELECT mps.create_search_index('members_search_idx', 'members');
CREATE INDEX members_short_search_idx ON mps.members USING gin (mps.short_grams(search_text));
