import { describe, expect, it, test } from 'vitest';
import { safe, safeJson } from '../../client/cli/src/output/safe.js';
import { fields, table } from '../../client/cli/src/output/table.js';
import { createTranslate } from '../../client/cli/src/texts/translate.js';

describe('text of other people on a terminal', () => {
  test.each([
    ['an escape sequence', '\x1b[2J', '\\u001b[2J'],
    ['a C1 control', 'a\u009b31m', 'a\\u009b31m'],
    ['a bidirectional override', 'exe.\u202egnp', 'exe.\\u202egnp'],
    ['an isolate and a mark of direction', '\u2066a\u2069\u200f', '\\u2066a\\u2069\\u200f'],
    ['a zero-width space, a byte order mark and a filler', 'a\u200bb\ufeffc\u3164', 'a\\u200bb\\ufeffc\\u3164'],
    ['a joiner between letters', 'a\u200db', 'a\\u200db'],
    ['a tag beyond U+FFFF', 'a\u{e0041}', 'a\\udb40\\udc41'],
    ['a line break', 'a\nb', 'a\\u000ab'],
  ])('shows %s escaped', (_what, text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  test.each(['王小明', 'José ☕️', '👩‍👧', '👩🏽‍🚀', 'Ｆｕｌｌ'])('leaves %s as it is', (text) => {
    expect(safe(text)).toBe(text);
  });

  it('is safe in tables, in fields and in sentences', () => {
    expect(table([{ head: 'name' }], [['a\u202eb']], null)).toContain('a\\u202eb');
    expect(fields([['name', 'a\u200bb']])).toContain('a\\u200bb');
    expect(createTranslate('en')('confirm.removeProfile', { name: 'a\x1b[1m' })).toContain('a\\u001b[1m');
  });

  it('is the same JSON for every reader', () => {
    const value = { name: 'a\u202eb\u200b\u009b', list: ['王', 1] };
    for (const text of [safeJson(value), safeJson(value, 2)]) {
      expect(text).not.toMatch(/[\u202e\u200b\u009b]/);
      expect(JSON.parse(text)).toEqual(value);
    }
    expect(safeJson(value, 2)).toContain('\n');
  });
});
