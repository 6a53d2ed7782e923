/** The columns and filters that lists are put together from. */
import type { WordGroup } from '@mps/shared/glossary';
import type { TFunction } from 'i18next';
import { localTime } from '../api/time-zone.js';
import type { Format } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import type { Column } from './data-table.js';
import type { Filter } from './list-page.js';
import { CopyText, EnumBadge } from './values.js';

type TextOf<Row> = (row: Row) => string | null;

/** A text, or a dash where there is none. */
export const textColumn = <Row,>(id: string, head: string, textOf: TextOf<Row>): Column<Row> => ({
  id,
  head,
  cell: (row) => textOf(row) ?? '—',
  csv: textOf,
});

/** Digits that stand below each other: numbers of people and cards, addresses. */
export const digitsColumn = <Row,>(id: string, head: string, textOf: TextOf<Row>): Column<Row> => ({
  id,
  head,
  cell: (row) => <span className="num">{textOf(row) ?? '—'}</span>,
  csv: textOf,
});

/** The number that people call something by, to be copied. */
export const numberColumn = <Row,>(id: string, head: string, textOf: (row: Row) => string): Column<Row> => ({
  id,
  head,
  cell: (row) => <CopyText value={textOf(row)} />,
  csv: textOf,
});

export const timeColumn = <Row,>(
  id: string,
  head: string,
  dateTime: Format['dateTime'],
  timeOf: (row: Row) => string,
): Column<Row> => ({
  id,
  head,
  cell: (row) => <span className="num">{dateTime(timeOf(row))}</span>,
  csv: (row) => localTime(timeOf(row)),
});

/** One value of a closed set, in the reader's language. */
export const badgeColumn = <Row,>(
  t: TFunction,
  id: string,
  head: string,
  group: WordGroup,
  codeOf: (row: Row) => string,
): Column<Row> => ({
  id,
  head,
  cell: (row) => <EnumBadge group={group} value={codeOf(row)} />,
  csv: (row) => enumText(t, group, codeOf(row)),
});

/** The values of a closed set to choose from. */
export const enumOptions = (t: TFunction, group: WordGroup, values: readonly string[]) =>
  values.map((value) => ({ value, label: enumText(t, group, value) }));

export const enumFilter = (
  t: TFunction,
  name: string,
  label: string,
  group: WordGroup,
  values: readonly string[],
): Filter => ({ name, label, type: 'select', options: enumOptions(t, group, values) });

/** A value of the address that is one of those known; whatever else somebody typed there is passed over. */
export const oneOf = <T extends string>(value: string | undefined, known: readonly T[]): T | undefined =>
  known.find((each) => each === value);
