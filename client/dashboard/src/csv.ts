import { CSV_BYTE_ORDER_MARK, toCsvLine } from '@mps/shared/csv';

export type CsvValue = string | number | boolean | null | undefined;

/** A table as a CSV file's content: UTF-8 with a byte order mark, CRLF lines, safe from formulas. */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return CSV_BYTE_ORDER_MARK + toCsvLines(rows);
}

/** The lines that follow in such a file. */
export function toCsvLines(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => toCsvLine(row.map((value) => value ?? null))).join('');
}

/** Hands a file to the browser's downloads; `parts` follow one another. */
export function download(name: string, parts: string | string[], type = 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([parts].flat(), { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
