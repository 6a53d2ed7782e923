import { Button, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withProof } from '../api/proof.js';
import { download, toCsv } from '../csv.js';
import type { Column } from './data-table.js';
import { Icon } from './icons.js';

/** The most that the server gives at once. */
const PAGE_SIZE = 200;
/** Spreadsheets become slow beyond; whoever needs more narrows the filter. */
const MAX_ROWS = 20_000;

interface Page<Row> {
  rows: Row[];
  next_cursor: string | null;
}

/**
 * Saves everything that the filters let through, not the page alone.
 * @returns how many rows the file holds
 */
export async function saveAll<Row>(
  name: string,
  columns: readonly Column<Row>[],
  load: (page: { limit: number; cursor?: string }) => Promise<Page<Row>>,
): Promise<number> {
  const exported = columns.flatMap(({ head, csv }) => (csv === undefined ? [] : [{ head, csv }]));
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await load({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.next_cursor;
  } while (cursor !== null && rows.length < MAX_ROWS);
  const lines = rows.map((row) => exported.map(({ csv }) => csv(row)));
  download(`${name}.csv`, toCsv([exported.map(({ head }) => head), ...lines]));
  return rows.length;
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
