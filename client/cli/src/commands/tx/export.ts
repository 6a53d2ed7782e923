import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { CSV_BYTE_ORDER_MARK, toCsvLine } from '@mps/shared/csv';
import { command, text } from '../../command.js';
import { LocalError } from '../../errors.js';
import { type ListedTransaction, transactionReader, txFilter } from '../../lookups/transactions.js';
import { endProgress, showProgress, writeData } from '../../output/terminal.js';

/** As many as a page may have. */
const PAGE_ROWS = 200;

const COLUMNS = [
  'tx_no',
  'created_at',
  'tx_type',
  'status',
  'card_no',
  'member_no',
  'member_name',
  'merchant_code',
  'merchant_name',
  'operator',
  'raw_amount',
  'discount_applied',
  'final_amount',
  'payment_method',
  'points_earned',
  'external_order_id',
  'original_tx_no',
  'refunded_amount',
  'settlement_id',
  'reason',
  'tag',
  'id',
  'card_id',
  'merchant_id',
] as const satisfies readonly (keyof ListedTransaction)[];

const parameters = { ...txFilter, output: text('--output <file>', 'option.output') };

export default command({
  parameters,
  examples: ['mps tx export --output november.csv --from 2026-11-01 --to 2026-11-30', 'mps tx export > all.csv'],
  run: async (cli, { output, ...filter }) => {
    const { t } = cli;
    const read = await transactionReader(cli, filter);
    const file = await cli.wish(output, () => cli.ask.text(t('ask.file'), 'transactions.csv'));
    const line = lineOf(await cli.zone(), (await cli.who()).role === 'merchant');
    const heading = CSV_BYTE_ORDER_MARK + toCsvLine(COLUMNS);
    /** Reads page after page, so that no list is too long for the memory. */
    const eachPage = async (use: (rows: ListedTransaction[]) => void): Promise<number> => {
      let count = 0;
      let cursor: string | null = null;
      do {
        // By cursor, so that rows which arrive in between are neither lost nor repeated.
        const answer: Awaited<ReturnType<typeof read>> = await read({ limit: PAGE_ROWS, cursor: cursor ?? undefined });
        use(answer.transactions);
        count += answer.transactions.length;
        cursor = answer.next_cursor;
        showProgress(t('export.progress', { count: String(count) }));
      } while (cursor !== null);
      endProgress();
      return count;
    };

    if (file !== undefined) {
      const rows = await writeWhole(file, async (write) => {
        write(heading);
        return eachPage((page) => write(page.map(line).join('')));
      });
      return { data: { file, rows }, text: `${t('export.done', { count: String(rows), file })}\n` };
    }
    const transactions: ListedTransaction[] = [];
    if (!cli.isJson) writeData(heading);
    await eachPage((page) => {
      if (cli.isJson) transactions.push(...page);
      else writeData(page.map(line).join(''));
    });
    return { data: { transactions }, text: '' };
  },
});

/** Writes beside the file and renames at the end: there is all of it, or nothing. */
async function writeWhole(file: string, fill: (write: (text: string) => void) => Promise<number>): Promise<number> {
  const part = `${file}.part`;
  const unwritable = (error: unknown) => new LocalError('local.unwritable', { path: file, reason: String(error) });
  let target: number;
  try {
    target = openSync(part, 'w');
  } catch (error) {
    throw unwritable(error);
  }
  try {
    const rows = await fill((csv) => {
      try {
        writeSync(target, csv);
      } catch (error) {
        throw unwritable(error);
      }
    });
    closeSync(target);
    renameSync(part, file);
    return rows;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Times by the clocks of the business time zone; amounts with the sign that they have for the reader. */
function lineOf(timeZone: string, isMerchant: boolean): (tx: ListedTransaction) => string {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (tx) => {
    const isGain = (tx.tx_type === 'payment') === isMerchant;
    const shown = {
      ...tx,
      created_at: local.format(new Date(tx.created_at)),
      raw_amount: isGain ? tx.raw_amount : -tx.raw_amount,
      final_amount: isGain ? tx.final_amount : -tx.final_amount,
      tag: Object.keys(tx.tag).length === 0 ? null : JSON.stringify(tx.tag),
    };
    return toCsvLine(COLUMNS.map((name) => shown[name] ?? null));
  };
}
