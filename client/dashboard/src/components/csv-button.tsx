import { Button, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf } from '../api/errors.js';
import { withProof } from '../api/proof.js';
import { download, toCsv, toCsvLines } from '../csv.js';
import type { CsvColumn } from './data-table.js';
import { Icon } from './icons.js';

/** The most that the server gives at once. */
const PAGE_SIZE = 200;
/** The server takes so many calls a minute; a long list waits for the next one. */
const PAUSE_MS = 5_000;

interface Page<Row> {
  rows: Row[];
  next_cursor: string | null;
}

/** The page, however long the server makes a busy caller wait for it. */
async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (answerOf(error)?.code !== 'RATE_LIMITED') throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/**
 * Saves everything that the filters let through, not the page alone: all of it, or nothing.
 * @returns how many rows the file holds
 */
export async function saveAll<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  load: (page: { limit: number; cursor?: string }) => Promise<Page<Row>>,
): Promise<number> {
  const exported = columns.flatMap(({ head, csv }) => (csv === undefined ? [] : [{ head, csv }]));
  // Text of page after page: of a long list, the rows themselves would fill the memory.
  const parts = [toCsv([exported.map(({ head }) => head)])];
  let count = 0;
  let cursor: string | null = null;
  do {
    const at: { cursor?: string } = cursor === null ? {} : { cursor };
    const page: Page<Row> = await patiently(() => load({ limit: PAGE_SIZE, ...at }));
    parts.push(toCsvLines(page.rows.map((row) => exported.map(({ csv }) => csv(row)))));
    count += page.rows.length;
    cursor = page.next_cursor;
  } while (cursor !== null);
  download(`${name}.csv`, parts);
  return count;
}

/** @param save makes the file and says how many rows it holds */
export function CsvButton({ save }: { save: () => Promise<number> }) {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const run = async () => {
    setIsBusy(true);
    try {
      notifications.show({ message: t('list.csvDone', { total: await withProof(save) }) });
    } catch {
      notifications.show({ color: 'red', message: t('list.csvFailed') });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button variant="default" leftSection={<Icon name="download" size={17} />} loading={isBusy} onClick={run}>
      CSV <VisuallyHidden>{t('list.csvHint')}</VisuallyHidden>
    </Button>
  );
}
