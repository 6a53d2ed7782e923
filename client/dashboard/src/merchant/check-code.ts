import { looksLikePaymentCode, readPaymentCode, swapCase } from '@mps/shared/payment-code';
import { api } from '../api/client.js';
import { answerOf } from '../api/errors.js';
import type { Scan } from './key-reader.js';

type CheckedCode = Awaited<ReturnType<typeof api.common.validateQr.mutate>>;

/** Who stands at the till: the code that was scanned, and its card. */
export interface Customer {
  qrPlain: string;
  card: CheckedCode['card_info'];
}

/** Refusals that only a new code can help with. */
const CODE_PROBLEMS: ReadonlySet<string> = new Set(['QR_EXPIRED_OR_INVALID', 'INVALID_QR']);
export const needsNewCode = (error: unknown): boolean => CODE_PROBLEMS.has(answerOf(error)?.code ?? '');

/**
 * What was scanned may be these codes: as it was written; by the places of the keys, where this computer's layout is
 * another than the scanner's; with the letters' case exchanged, as Caps Lock does it.
 */
export function codesOf({ text, textByPlace }: Scan): string[] {
  const code = readPaymentCode(text);
  const likely = [code, readPaymentCode(textByPlace), swapCase(code)].filter(looksLikePaymentCode);
  return likely.length === 0 ? [code] : [...new Set(likely)];
}

/**
 * Asks the server whose card the code belongs to; where it does not know the code, with the letters' case corrected.
 *
 * @throws the server's refusal of the code as it was scanned
 */
export async function checkCode(scan: Scan): Promise<Customer> {
  let refusal: unknown;
  for (const qrPlain of codesOf(scan)) {
    try {
      const { card_info: card } = await api.common.validateQr.mutate({ qr_plain: qrPlain });
      return { qrPlain, card };
    } catch (error) {
      if (!needsNewCode(error)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}
