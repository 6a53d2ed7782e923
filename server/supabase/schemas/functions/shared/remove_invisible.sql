-- Removes the characters of a text that show as nothing: zero-width characters, soft hyphens, byte order marks,
-- fillers, variation selectors, tags and bidirectional controls. Source: Unicode, Default_Ignorable_Code_Point, and
-- what shows as nothing besides: U+2800, interlinear and hieroglyphic format controls, U+16FE4 and U+1D159.
CREATE OR REPLACE FUNCTION mps.remove_invisible(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(p_text, '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E'
    '\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\U00013430-\U0001343F\U00016FE4\U0001BCA0-\U0001BCA3\U0001D159\U0001D173-\U0001D17A'
    '\U000E0000-\U000E0FFF]', '', 'g')
$$;
COMMENT ON FUNCTION mps.remove_invisible IS
  'Removes the characters of a text that show as nothing: zero-width characters, soft hyphens, byte order marks, '
  'fillers, variation selectors, tags and bidirectional controls.';
REVOKE ALL ON FUNCTION mps.remove_invisible FROM PUBLIC;
