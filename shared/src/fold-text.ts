const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const BLANKS = /[\t-\r \u0085\u1680\u2028\u2029]+/g;

/**
 * The form by which the database finds numbers, codes and logins, `mps.fold_text`: without invisible characters, width
 * and case. What the server has found by a spelling is recognised by it; what may be found is the database's to say.
 */
export const foldText = (text: string): string =>
  text.replace(INVISIBLE, '').normalize('NFKC').replace(BLANKS, ' ').trim().toLowerCase();
