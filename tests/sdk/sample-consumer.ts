/**
 * What somebody writes who has only the published packages: compiled and run outside the workspace by
 * `packaged-client.test.ts`. Reads the address and the tokens from its arguments, writes JSON.
 */
import { createMpsClient, isMpsError, type MpsClient } from '@mps/client';

const [url = '', memberToken = '', cashierToken = ''] = process.argv.slice(2);

const member = createMpsClient({ url, token: memberToken });
const cashier: MpsClient = createMpsClient({ url, token: () => cashierToken });

const { cards } = await member.member.listCards.query({});
const card_id = cards[0]?.id ?? '';
await member.member.recharge.mutate({ card_id, amount: '50.00', payment_method: 'wechat' });
const { qr_plain } = await member.member.generateQr.mutate({ card_id });

const charge = await cashier.merchant.charge.mutate({ qr_plain, amount: 12.5 });
const tx_no: string = charge.transaction.tx_no;
const final_amount: number = charge.transaction.final_amount;

/** Types that had turned into `any` would let everything through below. */
type IsAny<T> = 0 extends 1 & T ? true : false;
const answerIsTyped: IsAny<typeof charge.transaction> = false;

async function neverCalled() {
  // @ts-expect-error: an amount is no boolean.
  await cashier.merchant.charge.mutate({ qr_plain, amount: true });
  // @ts-expect-error: no such field.
  await cashier.merchant.charge.mutate({ qr_plain, amount: 1, balance: 9 });
  // @ts-expect-error: no such procedure.
  await cashier.merchant.steal.mutate({});
}

async function refusal(): Promise<{ code: string; request_id: string }> {
  try {
    await cashier.merchant.charge.mutate({ qr_plain, amount: 1 });
    return { code: 'none', request_id: '' };
  } catch (error) {
    if (!isMpsError(error)) throw error;
    // @ts-expect-error: no such code.
    const isUnknownCode = error.data.mps.code === 'NO_SUCH_CODE';
    const { code, request_id } = error.data.mps;
    return { code: isUnknownCode ? 'unknown' : code, request_id };
  }
}

const isTyped = !answerIsTyped && typeof neverCalled === 'function';
process.stdout.write(JSON.stringify({ tx_no, final_amount, isTyped, refusal: await refusal() }));
