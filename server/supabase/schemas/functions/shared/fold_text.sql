-- Returns the form by which logins and merchant codes are found: clean_text() in lower case.
CREATE OR REPLACE FUNCTION mps.fold_text(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(mps.clean_text(p_text))
$$;
COMMENT ON FUNCTION mps.fold_text IS
  'Returns the form by which logins and merchant codes are found: clean_text() in lower case.';
REVOKE ALL ON FUNCTION mps.fold_text FROM PUBLIC;
