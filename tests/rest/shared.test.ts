import { readFileSync } from 'node:fs';
import {
  AmountInput,
  ERRORS,
  formatDiscount,
  formatMoney,
  IsoDateTime,
  paginationOf,
  permissionsOf,
  Tag,
} from '@mps/shared';
import { describe, expect, it } from 'vitest';

describe('amounts', () => {
  it.each([1, 0.01, -5, 1e300, '1299.50', '-3', '0.005'])('take %j, of which SQL judges the value', (amount) => {
    expect(AmountInput.safeParse(amount).success).toBe(true);
  });

  it.each([
    true,
    null,
    '',
    ' 1',
    '1e5',
    '１２',
    '1,5',
    '0x1',
    'NaN',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    [],
    {},
    '1'.repeat(21),
  ])('refuse %j', (amount) => {
    expect(AmountInput.safeParse(amount).success).toBe(false);
  });

  it('are shown with two decimals', () => {
    expect(formatMoney(1299.5)).toBe('1,299.50');
    expect(formatDiscount(0.95, 'zh-TW')).toBe('95 折');
    expect(formatDiscount(0.9, 'zh-CN')).toBe('9 折');
    expect(formatDiscount(0.855, 'zh-TW')).toBe('85.5 折');
    expect(formatDiscount(0.855, 'en')).toBe('14.5% off');
    expect(formatDiscount(1, 'zh-TW')).toBe('無折扣');
    expect(formatDiscount(1, 'en')).toBe('No discount');
  });
});

describe('the error list', () => {
  it('numbers SQLSTATEs without gaps or repetitions', () => {
    const states = Object.values(ERRORS).flatMap(({ sqlstate }) => sqlstate ?? []);
    expect(states).toEqual(states.map((_, index) => `MP${String(index + 1).padStart(3, '0')}`));
  });

  it('has the codes of the database in the same order', () => {
    const file = new URL('../../server/supabase/schemas/functions/shared/sqlstate_of.sql', import.meta.url);
    const list = /array_position\(ARRAY\[([^\]]+)\]/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const raised = Object.entries(ERRORS).flatMap(([code, { sqlstate }]) => (sqlstate === null ? [] : [code]));
    expect([...list.matchAll(/'(\w+)'/g)].map((match) => match[1])).toEqual(raised);
  });
});

describe('permissions', () => {
  it('of a cashier are fewer than those of a manager', () => {
    expect(permissionsOf('merchant', 'cashier')).toEqual([
      'merchant:charge',
      'merchant:read_transactions',
      'merchant:read_summary',
    ]);
    expect(permissionsOf('merchant')).toContain('merchant:refund');
    expect(permissionsOf('member')).not.toContain('merchant:charge');
  });

  it('of an administrator without a role are none', () => {
    expect(permissionsOf('admin')).toEqual([]);
    expect(permissionsOf('admin', null, 'owner')).toContain('admin:manage_administrators');
  });
});

describe('pages', () => {
  it('count from 0 and know their neighbours', () => {
    expect(paginationOf({ limit: 20, offset: 0 }, 20, { total_count: 45 })).toEqual({
      current_page: 0,
      page_size: 20,
      total_count: 45,
      total_pages: 3,
      has_next: true,
      has_prev: false,
    });
    expect(paginationOf({ limit: 20, offset: 40 }, 5, { total_count: 45 })).toMatchObject({
      current_page: 2,
      has_next: false,
      has_prev: true,
    });
    expect(paginationOf({ limit: 20, offset: 0 }, 0, undefined)).toMatchObject({
      total_count: 0,
      total_pages: 0,
      has_next: false,
    });
  });

  it('have no totals after a cursor', () => {
    const page = paginationOf({ limit: 2, offset: 0, cursor: 'x' }, 2, { total_count: null, next_cursor: 'y' });
    expect(page).toMatchObject({ total_count: null, total_pages: null, has_next: true, has_prev: true });
  });
});

describe('fields', () => {
  it('bound tags', () => {
    expect(Tag.safeParse({ table: 7, list: [null, true, 'line\nbreak'] }).success).toBe(true);
    const deep = JSON.parse(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`);
    for (const tag of [[], 'x', { a: 'x'.repeat(4096) }, { a: '\0' }, { a: '\ud800' }, { '\0': 1 }, deep]) {
      expect(Tag.safeParse(tag).success).toBe(false);
    }
  });

  it.each(['2026-11-01', '2026-11-01T08:00:00Z', '2026-11-01T08:00:00.123+08:00'])('take the time %s', (time) => {
    expect(IsoDateTime.safeParse(time).success).toBe(true);
  });

  it.each(['2026-13-01', '0000-01-01', '2026-11-01T08:00:00', '2026-11-01T08:00:00+17:00', 'now', '', 7])(
    'refuse the time %j',
    (time) => {
      expect(IsoDateTime.safeParse(time).success).toBe(false);
    },
  );
});
