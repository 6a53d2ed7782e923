/**
 * One word for each value and field of the API, in three languages. The command line, the dashboard and the server
 * read it; what stands in their own files are sentences that belong to one screen.
 */
import type { Language } from './errors/language.js';
import { ACTION } from './glossary/actions.js';
import { AUDIT_ACTION } from './glossary/audit-actions.js';
import { FIELD } from './glossary/fields.js';
import * as kinds from './glossary/kinds.js';
import { PERMISSION } from './glossary/permissions.js';
import * as statuses from './glossary/statuses.js';
import { inLanguage, type Word } from './glossary/word.js';

export { inLanguage, type Word } from './glossary/word.js';

/** The words, by what they are words for. */
export const GLOSSARY = {
  cardStatus: statuses.CARD_STATUS,
  memberStatus: statuses.MEMBER_STATUS,
  merchantStatus: statuses.MERCHANT_STATUS,
  operatorStatus: statuses.OPERATOR_STATUS,
  txStatus: statuses.TX_STATUS,
  settlementStatus: statuses.SETTLEMENT_STATUS,
  sessionState: statuses.SESSION_STATE,
  approvalState: statuses.APPROVAL_STATE,
  approvalVoid: statuses.APPROVAL_VOID,
  health: statuses.HEALTH,
  cardType: kinds.CARD_TYPE,
  txType: kinds.TX_TYPE,
  paymentMethod: kinds.PAYMENT_METHOD,
  settlementMode: kinds.SETTLEMENT_MODE,
  role: kinds.ROLE,
  bindingRole: kinds.BINDING_ROLE,
  level: kinds.LEVEL,
  pointReason: kinds.POINT_REASON,
  interval: kinds.INTERVAL,
  periodName: kinds.PERIOD,
  event: kinds.EVENT,
  approvalOperation: kinds.APPROVAL_OPERATION,
  objectType: kinds.OBJECT_TYPE,
  action: ACTION,
  auditAction: AUDIT_ACTION,
  auditViolation: kinds.AUDIT_VIOLATION,
  check: kinds.CHECK,
  answer: kinds.ANSWER,
  permission: PERMISSION,
  field: FIELD,
} as const satisfies Record<string, Record<string, Word>>;

/** What a word is for: `cardStatus`, `field`. */
export type WordGroup = keyof typeof GLOSSARY;
/** A word's name in flat lists: `cardStatus.inactive`, `field.card_no`. */
export type WordKey = { [G in WordGroup]: `${G}.${keyof (typeof GLOSSARY)[G] & string}` }[WordGroup];

/** What a value is called; itself where it has no word, such as one that a newer server has sent. */
export function nameOf(language: Language, group: WordGroup, value: string): string {
  const words: Readonly<Record<string, Word>> = GLOSSARY[group];
  const word = Object.hasOwn(words, value) ? words[value] : undefined;
  return word === undefined ? value : inLanguage(word, language);
}

/** The whole glossary in one language, as a flat list. */
export function glossaryIn(language: Language): Record<WordKey, string> {
  const flat = Object.entries(GLOSSARY).flatMap(([group, words]) =>
    Object.entries<Word>(words).map(([value, word]) => [`${group}.${value}`, inLanguage(word, language)] as const),
  );
  return Object.fromEntries(flat) as Record<WordKey, string>;
}
