/** The parts that need no server: texts, columns, times, amounts. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { addDays, chooseLanguage, exitCodeOf, periodOf, readTime, sumForDisplay, TEXTS, table } from './cli-package.js';

describe('texts', () => {
  const entries = Object.entries(TEXTS) as [string, readonly string[]][];

  test('each stands in three languages with the same places to fill', () => {
    const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, texts] of entries) {
      expect([key, texts.length]).toEqual([key, 3]);
      for (const text of texts) {
        expect([key, text.trim()]).not.toEqual([key, '']);
        expect([key, placesIn(text)]).toEqual([key, placesIn(texts[0] ?? '')]);
      }
    }
  });

  test('English has no Chinese, and simplified Chinese no traditional characters', () => {
    const han = /\p{Script=Han}/u;
    expect(entries.filter(([, [, , english = '']]) => han.test(english)).map(([key]) => key)).toEqual([]);
    const traditional = /[們個這來說會對應請輸務錄碼號設檔帳額時間資訊結戶讀寫無綁員險變]/u;
    expect(entries.filter(([, [, simplified = '']]) => traditional.test(simplified)).map(([key]) => key)).toEqual([]);
  });

  test('the language follows --lang, then the locale', () => {
    expect(chooseLanguage('zh-CN', 'en_US.UTF-8')).toBe('zh-CN');
    expect(chooseLanguage(undefined, 'zh_TW.UTF-8')).toBe('zh-TW');
    expect(chooseLanguage(undefined, 'zh_Hans_HK')).toBe('zh-CN');
    expect(chooseLanguage(undefined, 'zh_HK.UTF-8')).toBe('zh-TW');
    expect(chooseLanguage(undefined, 'C.UTF-8')).toBe('en');
    expect(chooseLanguage(undefined, 'fr_FR.UTF-8')).toBe('en');
  });
});

describe('tables', () => {
  const columns = [{ head: '姓名', canShrink: true }, { head: 'Amount', align: 'right' as const }, { head: '狀態' }];

  test('align with Chinese, emoji and joined emoji', () => {
    const rows = [
      ['王小明', '1,299.50', '有效'],
      ['😀 Ann', '5.00', 'ok'],
      ['👨‍👩‍👧', '12.00', '有效'],
      ['é', '0.01', 'ok'],
    ];
    const lines = table(columns, rows, null).trimEnd().split('\n');
    const lastColumn = lines.map((line) => stringWidth(line.slice(0, line.search(/(狀態|有效|ok)$/))));
    expect(new Set(lastColumn).size).toBe(1);
    const amounts = lines.slice(1).map((line) => stringWidth(/^.*\.\d\d/.exec(line)?.[0] ?? ''));
    expect(new Set(amounts).size).toBe(1);
  });

  test('fit the terminal by cutting what may be cut', () => {
    const lines = table(columns, [['會員'.repeat(40), '1.00', '有效']], 40)
      .trimEnd()
      .split('\n');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
    expect(lines[1]).toContain('…');
  });

  test('leave out what may be left out where nothing else helps', () => {
    const wide = [
      { head: 'number' },
      { head: 'extra', canDrop: true },
      { head: 'more', canDrop: true },
      { head: 'sum' },
    ];
    const row = ['PAY0000000001', 'something else', 'and more', '1.00'];
    expect(table(wide, [row], 40).split('\n')[1]).toBe('PAY0000000001  something else  1.00');
    expect(table(wide, [row], 20).split('\n')[1]).toBe('PAY0000000001  1.00');
    expect(table(wide, [row], null).split('\n')[1]).toContain('and more');
  });

  test('a name cannot move the cursor', () => {
    expect(table([{ head: 'x' }], [['\u001b[2Jhello\nworld']], null)).toBe('x\n\\u001b[2Jhello\\u000aworld\n');
  });
});

describe('days', () => {
  test('go to the server as they are typed, and times as UTC', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(readTime('2026-11-22', '--to', 'UTC')).toBe('2026-11-22');
    expect(readTime('2026-11-22T10:00:00+08:00', '--to', 'UTC')).toBe('2026-11-22T02:00:00.000Z');
    for (const wrong of ['22.11.2026', '2026-13-01', '2026-13-01T10:00', '2026-11-22 10:00']) {
      expect(() => readTime(wrong, '--to', 'UTC')).toThrow();
    }
  });

  test.each([
    ['Asia/Taipei', '2026-11-22T10:00', '2026-11-22T02:00:00.000Z'],
    ['America/Santiago', '2026-03-05T10:00:30', '2026-03-05T13:00:30.000Z'],
    // The clocks are set an hour back at midnight of the 5th of April.
    ['America/Santiago', '2026-04-04T22:30', '2026-04-05T01:30:00.000Z'],
    ['America/Santiago', '2026-04-05T00:30', '2026-04-05T04:30:00.000Z'],
  ])('a time without an offset is one of the business time zone, %s', (zone, typed, expected) => {
    expect(readTime(typed, '--from', zone)).toBe(expected);
  });

  test('named periods end where they should', () => {
    const today = '2026-11-22';
    const period = (name: Parameters<typeof periodOf>[0]) => periodOf(name, {}, 'Asia/Taipei', today);
    expect(period('today')).toEqual({ period_start: today, period_end: today });
    expect(period('yesterday')).toEqual({ period_start: '2026-11-21', period_end: '2026-11-21' });
    expect(period('7d').period_start).toBe('2026-11-16');
    expect(period('30d').period_start).toBe('2026-10-24');
    expect(period('last-month')).toEqual({ period_start: '2026-10-01', period_end: '2026-10-31' });
    expect(periodOf(undefined, { from: '2026-01-01', to: '2026-12-31' }, 'UTC', today)).toEqual({
      period_start: '2026-01-01',
      period_end: '2026-12-31',
    });
  });
});

test('sums for showing are exact', () => {
  expect(sumForDisplay([0.1, 0.2])).toBe(0.3);
  expect(sumForDisplay([1_299.5, '10.01', -300])).toBe(1_009.51);
  expect(sumForDisplay([-0.05])).toBe(-0.05);
  expect(sumForDisplay([])).toBe(0);
});

test('each kind of failure has its exit code', () => {
  expect(exitCodeOf('TOKEN_EXPIRED')).toBe(4);
  expect(exitCodeOf('INSUFFICIENT_BALANCE')).toBe(5);
  expect(exitCodeOf('VALIDATION_FAILED')).toBe(3);
  expect(exitCodeOf('TIMEOUT')).toBe(6);
});
