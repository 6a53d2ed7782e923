import { Button, Group, NativeSelect, Pagination, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { Pagination as PageInfo } from '@mps/shared/contract/parts/pagination';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CsvButton, saveAll } from './csv-button.js';
import { type Column, type CsvColumn, DataTable } from './data-table.js';
import type { IconName } from './icons.js';
import { EmptyState, LoadingState, PageHead, QueryView } from './states.js';

const PAGE_SIZE = 20;
const TYPING_PAUSE_MS = 350;

/** A filter of a list; its value stands in the address under its name. */
export interface Filter {
  name: string;
  label: string;
  /** `hidden` comes from a link, such as one member's transactions, and can only be taken away. */
  type: 'text' | 'date' | 'select' | 'hidden';
  options?: readonly { value: string; label: string }[];
}

interface ListAnswer<Row> {
  rows: Row[];
  pagination: PageInfo;
  next_cursor: string | null;
}

type LoadPage<Row> = (
  page: { limit: number; offset?: number; cursor?: string },
  filters: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal | undefined,
) => Promise<ListAnswer<Row>>;

export interface ListPageProps<Row> {
  title: string;
  hint?: string;
  /** Names the list in the query cache and the CSV file. */
  name: string;
  filters: readonly Filter[];
  columns: readonly Column<Row>[];
  /** What the CSV file holds, where it is more than the columns. */
  csv?: readonly CsvColumn<Row>[];
  rowId: (row: Row) => string;
  load: LoadPage<Row>;
  onOpen?: (row: Row) => void;
  actions?: ReactNode;
  /** Saves what the filters let through, where the server has a form of its own for it. @returns how many rows */
  save?: (filters: Readonly<Record<string, string | undefined>>) => Promise<number>;
  empty: { title: string; hint?: string; icon?: IconName; action?: ReactNode };
}

/** The filters and the page as the address has them. */
export function useListState(): {
  values: Readonly<Record<string, string | undefined>>;
  change: (next: Record<string, string>) => void;
} {
  const values = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  return {
    values,
    change: (next) => {
      const merged = { ...values, ...next };
      const search = Object.fromEntries(Object.entries(merged).filter(([, value]) => value));
      void navigate({ to: '.', search: search as never, replace: true });
    },
  };
}

/** A list that the server pages, searches and filters, with all of its state in the address. */
export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { t } = useTranslation();
  const { values, change } = useListState();
  const { page: pageText, ...given } = values;
  const page = Math.max(1, Number(pageText) || 1);
  const known = Object.fromEntries(props.filters.map(({ name }) => [name, given[name] || undefined]));
  const query = useQuery({
    queryKey: ['list', props.name, page, known],
    queryFn: ({ signal }) => props.load({ limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, known, signal),
    placeholderData: keepPreviousData,
  });
  const lastPage = query.data?.pagination.total_pages ?? page;
  // A page that the list does not have, such as one of an old address: the last one it has.
  const isBeyond = !query.isPlaceholderData && lastPage >= 1 && page > lastPage;
  useEffect(() => {
    if (isBeyond) change({ page: String(lastPage) });
  }, [isBeyond, lastPage]);
  const isFiltered = Object.values(known).some((value) => value !== undefined);
  const saveRows = (filters: typeof known) =>
    saveAll(props.name, props.csv ?? props.columns, (page) => props.load(page, filters, undefined));
  const clear = () => change(Object.fromEntries(props.filters.map(({ name }) => [name, '']).concat([['page', '']])));

  return (
    <>
      <PageHead title={props.title} hint={props.hint}>
        {props.actions}
        <CsvButton save={() => (props.save ?? saveRows)(known)} />
      </PageHead>
      <Filters filters={props.filters} values={known} onChange={(next) => change({ ...next, page: '' })} />
      <div className="surface" style={{ padding: 'var(--mantine-spacing-md)' }}>
        <QueryView query={query} rows={8}>
          {({ rows, pagination }) =>
            isBeyond ? (
              <LoadingState rows={8} />
            ) : rows.length === 0 ? (
              <EmptyState
                {...(isFiltered
                  ? {
                      title: t('list.noMatch'),
                      hint: t('list.noMatchHint'),
                      icon: 'search' as const,
                      action: (
                        <Button variant="default" size="xs" onClick={clear}>
                          {t('list.clearFilters')}
                        </Button>
                      ),
                    }
                  : props.empty)}
              />
            ) : (
              <Stack gap="md">
                <DataTable
                  label={props.title}
                  columns={props.columns}
                  rows={rows}
                  rowId={props.rowId}
                  onOpen={props.onOpen}
                />
                <Pager page={page} info={pagination} onChange={(next) => change({ page: String(next) })} />
              </Stack>
            )
          }
        </QueryView>
      </div>
    </>
  );
}

function Pager({ page, info, onChange }: { page: number; info: PageInfo; onChange: (page: number) => void }) {
  const { t } = useTranslation();
  // Where the server did not count all rows, the pages end with the next one.
  const pages = info.total_pages ?? page + (info.has_next ? 1 : 0);
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" aria-live="polite">
        {info.total_count === null ? t('list.uncounted') : t('list.total', { total: info.total_count })}
      </Text>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page}
          onChange={onChange}
          size="sm"
          siblings={1}
          getItemProps={(number) => ({ 'aria-label': t('list.page', { page: number }) })}
          getControlProps={(control) => ({
            'aria-label': control === 'next' ? t('list.next') : t('list.previous'),
          })}
        />
      )}
    </Group>
  );
}

interface FiltersProps {
  filters: readonly Filter[];
  values: Readonly<Record<string, string | undefined>>;
  onChange: (next: Record<string, string>) => void;
}

function Filters({ filters, values, onChange }: FiltersProps) {
  const { t } = useTranslation();
  if (filters.length === 0) return null;
  return (
    <Group mb="md" gap="sm" align="flex-end" role="search" aria-label={t('list.filters')}>
      {filters.map((filter) =>
        filter.type === 'hidden' ? (
          values[filter.name] !== undefined && (
            <Button key={filter.name} variant="light" size="sm" onClick={() => onChange({ [filter.name]: '' })}>
              {filter.label} ✕
            </Button>
          )
        ) : filter.type === 'select' ? (
          <NativeSelect
            key={filter.name}
            label={filter.label}
            size="sm"
            value={values[filter.name] ?? ''}
            onChange={(event) => onChange({ [filter.name]: event.currentTarget.value })}
            data={[{ value: '', label: t('list.all') }, ...(filter.options ?? [])]}
          />
        ) : (
          <TypedFilter key={filter.name} filter={filter} value={values[filter.name] ?? ''} onChange={onChange} />
        ),
      )}
    </Group>
  );
}

/** Asks the server when the typing pauses, not for each letter. */
function TypedFilter({
  filter,
  value,
  onChange,
}: {
  filter: Filter;
  value: string;
  onChange: FiltersProps['onChange'];
}) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  // The address changed by other means, such as the button that clears all filters.
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  const tell = useDebouncedCallback((next: string) => onChange({ [filter.name]: next.trim() }), TYPING_PAUSE_MS);
  return (
    <TextInput
      label={filter.label}
      size="sm"
      type={filter.type === 'date' ? 'date' : 'search'}
      value={typed}
      w={filter.type === 'date' ? 160 : 220}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
