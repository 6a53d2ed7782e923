/** What people at a till or a terminal read where the API's text is worded for whoever calls it. */
import type { ErrorCode } from '../errors.js';
import type { Texts } from './error-entry.js';
import { LANGUAGES, type Language } from './language.js';

/** The code is the customer's to renew, and a key is nothing that people know by that name. */
const FOR_PEOPLE: Partial<Record<ErrorCode, Texts>> = {
  QR_EXPIRED_OR_INVALID: ['付款碼已過期或無效', '付款码已过期或无效', 'The payment code has expired or is not valid.'],
  INVALID_QR: ['這不是有效的付款碼', '这不是有效的付款码', 'This is not a valid payment code.'],
  IDEMPOTENCY_KEY_REUSED: [
    '操作編號已用於另一筆操作',
    '操作编号已用于另一笔操作',
    'The idempotency key was used for another request.',
  ],
};

/**
 * The text of a refusal for the person at the screen.
 * @param text the API's own, which stands for every other code
 */
export const messageForPeople = (code: ErrorCode, text: string, language: Language): string =>
  FOR_PEOPLE[code]?.[LANGUAGES.indexOf(language)] ?? text;
