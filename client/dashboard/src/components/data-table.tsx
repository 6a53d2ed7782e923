import { Card, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { CsvValue } from '../csv.js';

/** What a column of a CSV file holds; nothing where `csv` is left out. */
export interface CsvColumn<Row> {
  head: string;
  csv?: (row: Row) => CsvValue;
}

/** One column: what its head says, what a cell shows, and what the CSV file holds. */
export interface Column<Row> extends CsvColumn<Row> {
  id: string;
  cell: (row: Row) => ReactNode;
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

/** A table; on narrow screens each row becomes two lines, because nobody reads tables sideways. */
export function DataTable<Row extends object>({ label, columns, rows, rowId, onOpen, maxHeight }: DataTableProps<Row>) {
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
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
        <ul aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 6 }}>
          {table.getRowModel().rows.map((row) => (
            <Card key={row.id} component="li" withBorder padding="xs" {...openProps(row.original)}>
              <CompactRow columns={columns} row={row.original} />
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

/** What a row is called and its amount, and below them the rest; a column's name is shown where its value is a mere number. */
function CompactRow<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  // A name with nothing beside it says nothing, such as an action that this row does not have.
  const [first, ...others] = columns.flatMap((column) => {
    const cell = column.cell(row);
    return cell === null ? [] : [{ ...column, cell }];
  });
  const amount = others.findLast(({ align }) => align === 'right');
  return (
    <>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={600} component="div" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          <VisuallyHidden>{first?.head}</VisuallyHidden> {first?.cell}
        </Text>
        {amount !== undefined && (
          <Text size="sm" component="div" ta="right" style={{ flexShrink: 0 }}>
            <VisuallyHidden>{amount.head}</VisuallyHidden> {amount.cell}
          </Text>
        )}
      </Group>
      <Group gap="4px 10px" mt={2}>
        {others
          .filter((column) => column !== amount)
          .map(({ id, head, align, cell }) => (
            <Text key={id} size="xs" c="dimmed" component="div" style={{ overflowWrap: 'anywhere' }}>
              {align === 'right' ? head : <VisuallyHidden>{head}</VisuallyHidden>} {cell}
            </Text>
          ))}
      </Group>
    </>
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
