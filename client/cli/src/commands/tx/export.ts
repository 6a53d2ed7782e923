import { writeFileSync } from 'node:fs';
import { CSV_BYTE_ORDER_MARK, toCsvLine } from '@mps/shared/csv';
import { command, text } from '../../command.js';
import { LocalError } from '../../errors.js';
import { type ListedTransaction, transactionReader, txFilter } from '../../lookups/transactions.js';
import { endProgress, showProgress } from '../../output/terminal.js';

/** As many as a page may have. */
const PAGE_ROWS = 200;

const COLUMNS = [
  'tx_no',
  'created_at',
  'tx_type',
  'status',
  'card_no',
  'merchant_name',
  'raw_amount',
  'discount_applied',
  'final_amount',
  'payment_method',
  'points_earned',
  'original_tx_no',
  'refunded_amount',
  'reason',
] as const satisfies readonly (keyof ListedTransaction)[];

const parameters = { ...txFilter, output: text('--output <file>', 'option.output') };

export default command({
  parameters,
  examples: ['mps tx export --output november.csv --from 2026-11-01 --to 2026-11-30', 'mps tx export > all.csv'],
  run: async (cli, { output, ...filter }) => {
    const { t } = cli;
    const read = await transactionReader(cli, filter);
    const file = await cli.wish(output, () => cli.ask.text(t('ask.file'), 'transactions.csv'));
    const transactions: ListedTransaction[] = [];
    let cursor: string | null = null;
    do {
      // By cursor, so that rows which arrive in between are neither lost nor repeated.
      const answer: Awaited<ReturnType<typeof read>> = await read({ limit: PAGE_ROWS, cursor: cursor ?? undefined });
      transactions.push(...answer.transactions);
      cursor = answer.next_cursor;
      showProgress(t('export.progress', { count: String(transactions.length) }));
    } while (cursor !== null);
    endProgress();

    const lines = transactions.map((tx) => toCsvLine(COLUMNS.map((name) => tx[name])));
    const csv = CSV_BYTE_ORDER_MARK + toCsvLine(COLUMNS) + lines.join('');
    if (file === undefined) return { data: { transactions }, text: csv };
    try {
      writeFileSync(file, csv);
    } catch (error) {
      throw new LocalError('local.unwritable', { path: file, reason: String(error) });
    }
    const done = t('export.done', { count: String(transactions.length), file });
    return { data: { file, rows: transactions.length }, text: `${done}\n` };
  },
});
