// Format controls, the blank of Braille and the null notehead show as nothing besides.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb\u{13430}-\u{1343f}\u{16fe4}\u{1d159}]/gu;
const BLANKS = /[\t-\r \u0085\u1680\u2028\u2029]+/g;

/** A text without the characters that show as nothing; the same as `mps.remove_invisible`. */
export const removeInvisible = (text: string): string => text.replace(INVISIBLE, '');

/**
 * The form by which the database finds numbers, codes and logins, `mps.fold_text`: without invisible characters, width
 * and case. What the server has found by a spelling is recognised by it; what may be found is the database's to say.
 */
export const foldText = (text: string): string =>
  removeInvisible(text).normalize('NFKC').replace(BLANKS, ' ').trim().toLowerCase();
