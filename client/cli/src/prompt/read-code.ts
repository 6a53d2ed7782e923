import { type AppRouter, type inferRouterOutputs, isMpsError, type MpsClient } from '@mps/client';
import { looksLikePaymentCode, readPaymentCode, swapCase } from '@mps/shared/payment-code';
import type { Cli } from '../cli.js';
import { readStdinLines } from './read-stdin.js';

type Checked = inferRouterOutputs<AppRouter>['common']['validateQr'];

/** The payment code: given, from standard input by `-`, or scanned or pasted at the prompt. */
export async function readCode(cli: Cli, given: string | undefined): Promise<string> {
  if (given === '-') return ((await readStdinLines())[0] ?? '').trim();
  return cli.need(given, '--qr', () => cli.ask.code(cli.t('ask.code')));
}

/**
 * Asks the server whose card a code belongs to; where it does not know the code, with the letters' case exchanged, as
 * Caps Lock does it.
 *
 * @returns the answer, and the code that the server knows
 * @throws the server's refusal of the code as it was scanned
 */
export async function checkCode(client: MpsClient, scanned: string): Promise<Checked & { qr_plain: string }> {
  const code = readPaymentCode(scanned);
  const check = async (qr_plain: string) => ({ ...(await client.common.validateQr.mutate({ qr_plain })), qr_plain });
  try {
    return await check(code);
  } catch (refusal) {
    const isUnknown = isMpsError(refusal) && refusal.code === 'QR_EXPIRED_OR_INVALID' && looksLikePaymentCode(code);
    if (!isUnknown) throw refusal;
    return check(swapCase(code)).catch((error: unknown) => {
      throw isMpsError(error) && error.code === refusal.code ? refusal : error;
    });
  }
}
