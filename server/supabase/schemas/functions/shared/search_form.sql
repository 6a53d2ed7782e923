-- Returns the form in which texts are searched: fold_text() without separators, so that 0912-345-678 finds 0912345678
-- and a name is found with and without its space or middle dot.
CREATE OR REPLACE FUNCTION mps.search_form(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(mps.fold_text(p_text), '[-\u0020()./+\u00B7\u2010-\u2015\u2027\u2212\u30FB]', '', 'g')
$$;
COMMENT ON FUNCTION mps.search_form IS
  'Returns the form in which texts are searched: fold_text() without separators, so that 0912-345-678 finds 0912345678 '
  'and a name is found with and without its space or middle dot.';
REVOKE ALL ON FUNCTION mps.search_form FROM PUBLIC;
