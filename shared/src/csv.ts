/** Spreadsheets take a cell that begins so for a formula, full-width signs included. Source: OWASP, CSV injection. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Spreadsheets read a file as UTF-8 only when it begins so. */
export const CSV_BYTE_ORDER_MARK = '\uFEFF';

/** One line of a CSV file (RFC 4180). What a spreadsheet would take for a formula is made text by an apostrophe. */
export function toCsvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(toCell).join(',')}\r\n`;
}

function toCell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const plain = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
