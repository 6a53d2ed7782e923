import { Card, Group, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { CsvValue } from '../csv.js';

/** One column: what its head says, what a cell shows, and what the CSV file holds (nothing where it is left out). */
export interface Column<Row> {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  csv?: (row: Row) => CsvValue;
  align?: 'right';
}

interface DataTableProps<Row> {
  /** For people who cannot see where the table stands. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** In pixels; longer tables scroll inside. */
  maxHeight?: number;
}

/** A table of many columns scrolls sideways below this; one of few fits into less. */
const WIDE_PX = 560;
const COLUMN_PX = 100;

/** The server filters, sorts and pages: the table only lays rows out. */
const features = tableFeatures({});

/** A table; on narrow screens each row becomes a card, because nobody reads tables sideways. */
export function DataTable<Row extends object>({ label, columns, rows, rowId, onOpen, maxHeight }: DataTableProps<Row>) {
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          header: column.head,
          cell: ({ row }) => column.cell(row.original),
        }),
      ),
    [columns],
  );
  const table = useTable({ features, columns: definitions, data, getRowId: rowId });
  const alignOf = (id: string) => columns.find((column) => column.id === id)?.align;
  // A name with nothing beside it says nothing, such as an action that this row does not have.
  const isFilled = (cell: { column: { id: string }; row: { original: Row } }) =>
    columns.find(({ id }) => id === cell.column.id)?.cell(cell.row.original) !== null;
  const openProps = (row: Row) =>
    onOpen === undefined
      ? {}
      : {
          tabIndex: 0,
          className: 'clickable-row',
          onClick: () => onOpen(row),
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row);
          },
        };

  if (isNarrow) {
    return (
      <Scrolling label={label} maxHeight={maxHeight}>
        <ul aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 }}>
          {table.getRowModel().rows.map((row) => (
            <Card key={row.id} component="li" withBorder padding="sm" {...openProps(row.original)}>
              {row
                .getAllCells()
                .filter(isFilled)
                .map((cell) => (
                  <Group key={cell.id} justify="space-between" gap="sm" wrap="nowrap" py={3} align="baseline">
                    <Text size="sm" c="dimmed" style={{ flexShrink: 0 }}>
                      {String(cell.column.columnDef.header)}
                    </Text>
                    <Text size="sm" component="div" ta="right" style={{ overflowWrap: 'anywhere' }}>
                      <table.FlexRender cell={cell} />
                    </Text>
                  </Group>
                ))}
            </Card>
          ))}
        </ul>
      </Scrolling>
    );
  }
  return (
    <Table.ScrollContainer
      minWidth={Math.min(WIDE_PX, columns.length * COLUMN_PX)}
      maxHeight={maxHeight}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table aria-label={label} verticalSpacing="sm" horizontalSpacing="sm">
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => (
                <Table.Th key={header.id} ta={alignOf(header.column.id)} style={{ whiteSpace: 'nowrap' }}>
                  <table.FlexRender header={header} />
                </Table.Th>
              ))}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id} {...openProps(row.original)}>
              {row.getAllCells().map((cell) => (
                <Table.Td key={cell.id} ta={alignOf(cell.column.id)}>
                  <table.FlexRender cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What is higher than `maxHeight` pixels scrolls inside; by keyboard as well. */
function Scrolling({ label, maxHeight, children }: { label: string; maxHeight?: number; children: ReactNode }) {
  if (maxHeight === undefined) return children;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable for those who use no mouse.
    <section aria-label={label} tabIndex={0} style={{ maxHeight, overflowY: 'auto' }}>
      {children}
    </section>
  );
}
