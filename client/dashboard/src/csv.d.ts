export type CsvValue = string | number | boolean | null | undefined;
/** A table as a CSV file's content: UTF-8 with a byte order mark, CRLF lines, safe from formulas. */
export declare function toCsv(rows: readonly (readonly CsvValue[])[]): string;
/** Hands a file to the browser's downloads. */
export declare function download(name: string, content: string): void;
//# sourceMappingURL=csv.d.ts.map