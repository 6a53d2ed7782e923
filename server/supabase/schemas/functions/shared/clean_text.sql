-- Returns the form in which identifiers are stored and compared: NFKC without invisible characters, with each run of
-- blanks as one space and none at the ends. Case is kept: the identifiers of other systems may differ in it alone.
-- Printable ASCII without a space already has this form.
CREATE OR REPLACE FUNCTION mps.clean_text(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_text ~ '^[!-~]*$' THEN p_text
    ELSE btrim(regexp_replace(normalize(mps.remove_invisible(p_text), NFKC),
      '[\u0009-\u000D\u0020\u0085\u1680\u2028\u2029]+', ' ', 'g')) END
$$;
COMMENT ON FUNCTION mps.clean_text IS
  'Returns the form in which identifiers are stored and compared: NFKC without invisible characters, with each run of '
  'blanks as one space and none at the ends.';
REVOKE ALL ON FUNCTION mps.clean_text FROM PUBLIC;
