/** Text of other people on a terminal: what would move the cursor, or show another text than the one that is stored, is shown escaped. */

/** Joiners and variation selectors after an emoji shape it; anywhere else they are as invisible as the others. */
const SHAPES_EMOJI = '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])[\\u200d\\ufe0f]';
const DECEIVES = new RegExp(
  `(?!${SHAPES_EMOJI})[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Bidi_Control}\\p{Default_Ignorable_Code_Point}\\u2800]`,
  'gu',
);

/** Text that cannot change the terminal: a control, bidirectional or invisible character is shown as `\\u202e`. */
export const safe = (text: string): string =>
  // The first look at anything else compiles a large expression.
  /^[\x20-\x7e]*$/.test(text) ? text : text.replace(DECEIVES, escaped);

/** JSON that cannot change the terminal either, and that every reader reads as before. */
export const safeJson = (value: unknown, indent?: number): string =>
  // Its line breaks are its own: those of texts are escaped already.
  JSON.stringify(value, null, indent).split('\n').map(safe).join('\n');

/** As JSON escapes it: by UTF-16 units, two for a character beyond U+FFFF. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
