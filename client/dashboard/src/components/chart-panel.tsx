import { Skeleton, Stack } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ChartProps } from './chart.js';
import { type Column, DataTable } from './data-table.js';
import { Panel } from './states.js';

/** The chart library is half as large as a whole page: figures and tables stand first, the pictures come after them. */
const Chart = lazy(async () => {
  await untilIdle();
  return import('./chart.js');
});

/** A month by day is longer than anybody wants to scroll past. */
const TABLE_HEIGHT = 320;

interface ChartPanelProps<Row> extends ChartProps {
  aside?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}

/** A chart with its table: the same figures for those who read them. */
export function ChartPanel<Row extends object>({ aside, columns, rows, rowId, ...chart }: ChartPanelProps<Row>) {
  return (
    <Panel title={chart.label} aside={aside}>
      <Stack gap="md">
        <Suspense fallback={<Skeleton height={280} radius="md" />}>
          <Chart {...chart} />
        </Suspense>
        <DataTable label={chart.label} columns={columns} rows={rows} rowId={rowId} maxHeight={TABLE_HEIGHT} />
      </Stack>
    </Panel>
  );
}

/** Safari has no `requestIdleCallback`; there the next task must do. */
function untilIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve);
  });
}
