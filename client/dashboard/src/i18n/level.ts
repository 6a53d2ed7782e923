import type { TextKey, Translate } from './i18n.js';

/** The levels that the database begins with, by the names it gives them; an operator may rename them. */
const KNOWN: Readonly<Record<string, TextKey>> = {
  普通會員: 'level.regular',
  銀卡會員: 'level.silver',
  金卡會員: 'level.gold',
  鑽石會員: 'level.diamond',
};

/** The name of a membership level in the chosen language; as the database has it where the pages do not know it. */
export function levelText(t: Translate, name: string | null | undefined): string {
  if (!name) return '—';
  const key = KNOWN[name];
  return key === undefined ? name : t(key);
}
