/** Whoever writes against the packed client reads the contract's texts in the editor, without opening a page. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memberOnCardChange, merchantCharge } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ts } from '../rest/clients/compiler.js';
import { hoverByLibrary, hoverByServer } from './hover.js';
import { createConsumer } from './packed-consumer.js';

const SAMPLE = `import { createMpsClient } from '@mps/client';

const client = createMpsClient({ url: 'http://127.0.0.1:8000', token: '' });
const { transaction } = await client.merchant.charge.mutate({ qr_plain: 'x', amount: 12.5, idempotency_key: 'k' });
export const points: number = transaction.points_earned;
export const list = await client.member.listTransactions.query({ limit: 5, tx_type: 'payment' });
client.member.onCardChange.subscribe({}, { onData: ({ data }) => void data.tx_no });
// @ts-expect-error: an amount is no boolean.
void client.merchant.charge.mutate({ qr_plain: 'x', amount: true });
`;
/** Where the pointer rests, and what has to be read there. */
const SHOWN = {
  'charge.mutate': merchantCharge.summary,
  'qr_plain: ': "The member's payment code, as scanned",
  'amount: 12.5': 'The price before any discount',
  idempotency_key: 'The same as the `Idempotency-Key` header',
  points_earned: /points/i,
  'limit: ': 'Rows a page',
  'onCardChange.': memberOnCardChange.summary,
  tx_no: /number/i,
};
const PLACES = Object.keys(SHOWN);
const MODULES = { nodenext: ['NodeNext', 'NodeNext'], bundler: ['ESNext', 'Bundler'] } as const;

let consumer: string;
beforeAll(async () => {
  consumer = await createConsumer();
  for (const [name, [module, moduleResolution]] of Object.entries(MODULES)) {
    const compilerOptions = {
      target: 'ES2023',
      module,
      moduleResolution,
      lib: ['ES2023', 'DOM'],
      types: ['node'],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    };
    await mkdir(join(consumer, name));
    await writeFile(join(consumer, name, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['sample.ts'] }));
    await writeFile(join(consumer, name, 'sample.ts'), SAMPLE);
  }
}, 120_000);
afterAll(() => rm(consumer, { recursive: true, force: true }));

const expectShown = (hovers: Record<string, string>) => {
  for (const [place, text] of Object.entries(SHOWN)) {
    expect(hovers[place], place).toMatch(typeof text === 'string' ? new RegExp(`^${text}`) : text);
  }
};

describe.each(Object.keys(MODULES))('with module resolution %s', (name) => {
  test('TypeScript 5 compiles the client and shows its documentation', () => {
    expect(ts.version).toMatch(/^5\./);
    const { errors, hovers } = hoverByLibrary(join(consumer, name, 'sample.ts'), PLACES);
    expect(errors).toEqual([]);
    expectShown(hovers);
  }, 60_000);

  test('TypeScript 7 shows the same', async () => {
    expectShown(await hoverByServer(join(consumer, name, 'sample.ts'), PLACES));
  }, 60_000);
});
