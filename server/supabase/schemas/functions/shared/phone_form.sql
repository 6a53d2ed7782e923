-- Returns a phone number without its separators, with + for a leading 00. A number in E.164 stays as it is.
CREATE OR REPLACE FUNCTION mps.phone_form(p_phone text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    regexp_replace(mps.clean_text(p_phone), '[-\u0020()./\u00B7\u2010-\u2015\u2212]', '', 'g'), '^00', '+')
$$;
COMMENT ON FUNCTION mps.phone_form IS
  'Returns a phone number without its separators, with + for a leading 00.';
REVOKE ALL ON FUNCTION mps.phone_form FROM PUBLIC;
