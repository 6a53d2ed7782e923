-- Returns the form by which logins and merchant codes are found: clean_text() in lower case. What is lower case must not
-- depend on the database's own locale: "C" knows ASCII alone, and Turkish has another lower case of I. The result has
-- the default collation again, by which the indexes over it are built.
CREATE OR REPLACE FUNCTION mps.fold_text(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_text ~ '^[!-~]*$' THEN lower(p_text COLLATE "C") COLLATE "default"
    ELSE lower(mps.clean_text(p_text) COLLATE "und-x-icu") COLLATE "default" END
$$;
COMMENT ON FUNCTION mps.fold_text IS
  'Returns the form by which logins and merchant codes are found: clean_text() in lower case.';
REVOKE ALL ON FUNCTION mps.fold_text FROM PUBLIC;
