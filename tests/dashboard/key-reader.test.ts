/** Who typed: a scanner or a person. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

interface KeyPress {
  key: string;
  code: string;
  shiftKey: boolean;
  isShortcut: boolean;
  atMs: number;
  isInField: boolean;
}

interface Scan {
  text: string;
  textByPlace: string;
}

interface Handlers {
  begin(): void;
  takeBack(): void;
  scan(scan: Scan): void;
  key(key: string): void;
}

// The dashboard is a page and no package that could be imported by its name.
const READER = fileURLToPath(new URL('../../client/dashboard/src/merchant/key-reader.ts', import.meta.url));
const { createKeyReader } = (await import(READER)) as {
  createKeyReader(on: Handlers): { press(press: KeyPress): 'pass' | 'swallow' | 'hold' };
};

const CODE = 'q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w-_0';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A till of one text: what people typed is in `typed`, unless it was taken back. */
function till() {
  const seen = { typed: '', scans: [] as Scan[], enters: 0, passed: '' };
  let before = '';
  let nowMs = 0;
  const reader = createKeyReader({
    begin: () => {
      before = seen.typed;
    },
    takeBack: () => {
      seen.typed = before;
    },
    scan: (scan) => seen.scans.push(scan),
    key: (key) => {
      if (key === 'enter') seen.enters += 1;
      else if (key === 'back') seen.typed = seen.typed.slice(0, -1);
      else seen.typed += key;
    },
  });
  const wait = (ms: number) => {
    nowMs += ms;
    vi.advanceTimersByTime(ms);
  };
  const press = (key: string, more: Partial<KeyPress> = {}) => {
    const verdict = reader.press({
      key,
      code: '',
      shiftKey: false,
      isShortcut: false,
      atMs: nowMs,
      isInField: false,
      ...more,
    });
    if (verdict === 'pass') seen.passed += key;
    return verdict;
  };
  const keys = (names: readonly string[], paceMs: number, more?: Partial<KeyPress>) => {
    for (const name of names) {
      press(name, more);
      wait(paceMs);
    }
  };
  return { seen, press, keys, wait, moveTo: (ms: number) => (nowMs += ms) };
}

const scanOf = (text: string) => [...text, 'Enter'];

describe('a scanner', () => {
  test.each([1, 5, 20, 50])('at %d ms a key is one scan, and its Enter nothing', (paceMs) => {
    const { seen, keys, wait } = till();
    keys(scanOf(CODE), paceMs);
    wait(3_000);
    expect(seen).toEqual({ typed: '', scans: [{ text: CODE, textByPlace: CODE }], enters: 0, passed: '' });
  });

  test.each(['4710088012345', '12345678', '4011', '12', '0', 'A-7'])('a short code, %s, is never an amount', (text) => {
    const { seen, keys, wait } = till();
    keys(['2', '0'], 150);
    wait(1_000);
    keys(scanOf(text), 5);
    wait(1_000);
    expect(seen).toMatchObject({ typed: '20', enters: 0, scans: [{ text }] });
  });

  test('that stalls after its first figures leaves none of them behind', () => {
    for (const stallMs of [70, 150, 290]) {
      const { seen, keys, wait } = till();
      keys(['7', '4'], 5);
      wait(stallMs);
      keys(scanOf(CODE.slice(2)), 5);
      wait(1_000);
      expect(seen).toMatchObject({ typed: '', enters: 0, scans: [{ text: `74${CODE.slice(2)}` }] });
    }
  });

  test('that stalls within a short code and is in a field is known by the pace of most keys', () => {
    const { seen, keys, wait } = till();
    keys([...'OR'], 5, { isInField: true });
    wait(80);
    keys([...'D-7'], 5, { isInField: true });
    keys(['Enter'], 5, { isInField: true });
    expect(seen).toMatchObject({ typed: '', passed: 'ORD-7', scans: [{ text: expect.stringContaining('D-7') }] });
  });

  test('a busy page hears of the keys late; the device says when they were pressed', () => {
    const { seen, press, keys, wait, moveTo } = till();
    press('7');
    wait(0);
    vi.advanceTimersByTime(400);
    expect(seen.typed).toBe('7');
    moveTo(4);
    keys(scanOf('10088012345'), 4);
    wait(1_000);
    expect(seen).toMatchObject({ typed: '', enters: 0 });
  });

  test('without an Enter it has ended when it is silent; an Enter that comes late is its own', () => {
    const { seen, keys, wait } = till();
    keys([...CODE], 5);
    wait(400);
    expect(seen.scans).toHaveLength(1);
    keys(['Enter'], 5);
    wait(1_000);
    expect(seen.enters).toBe(0);
  });

  test.each([
    ['return and line feed behind', [...CODE, 'Enter', 'Enter']],
    ['return and line feed before', ['Enter', 'Enter', ...CODE, 'Enter']],
    ['a space before', [' ', ...CODE, 'Enter']],
    ['a tab behind', [...CODE, 'Tab']],
  ])('with %s', (_name, names) => {
    const { seen, keys, wait } = till();
    keys(names, 5);
    wait(3_000);
    expect(seen).toMatchObject({ typed: '', enters: 0, passed: '' });
    expect(seen.scans.map(({ text }) => text.trim())).toEqual([CODE]);
  });

  test('line feed sent as Ctrl-J opens nothing', () => {
    const { seen, press, keys, wait } = till();
    keys([...CODE], 5);
    expect(press('j', { code: 'KeyJ', isShortcut: true })).toBe('swallow');
    wait(1_000);
    expect(seen.scans).toHaveLength(1);
    expect(press('j', { code: 'KeyJ', isShortcut: true })).toBe('pass');
  });

  test('with Caps Lock on, Shift says which letters are large', () => {
    const { seen, press, wait } = till();
    for (const letter of CODE) {
      const isLarge = /[A-Z]/.test(letter);
      const isSmall = /[a-z]/.test(letter);
      const key = isLarge ? letter.toLowerCase() : isSmall ? letter.toUpperCase() : letter;
      press(key, { code: isLarge || isSmall ? `Key${letter.toUpperCase()}` : '', shiftKey: isLarge });
      wait(5);
    }
    press('Enter');
    expect(seen.scans[0]?.textByPlace).toBe(CODE);
  });

  test.each(['Process', 'Unidentified', 'Dead'])(
    'keys that an input method reports as %s are read by their place',
    (key) => {
      const { seen, press, wait } = till();
      for (const letter of CODE) {
        const code = /\d/.test(letter)
          ? `Digit${letter}`
          : /[-_]/.test(letter)
            ? 'Minus'
            : `Key${letter.toUpperCase()}`;
        press(key, { code, shiftKey: /[A-Z_]/.test(letter), isInField: true });
        wait(5);
      }
      press('Process', { code: 'Enter', isInField: true });
      expect(seen.scans).toEqual([{ text: CODE, textByPlace: CODE }]);
    },
  );

  // What the keys of a scanner for the US layout write where the computer has another one.
  test.each([
    ['German', { y: 'z', z: 'y', Y: 'Z', Z: 'Y', '-': 'ß', _: '?' }],
    [
      'French',
      { q: 'a', a: 'q', w: 'z', z: 'w', Q: 'A', A: 'Q', W: 'Z', Z: 'W', '-': ')', _: '°', 0: 'à', 1: '&', 2: 'é' },
    ],
    ['Zhuyin', { 0: 'ㄢ', 1: 'ㄅ', 2: 'ㄉ', q: 'ㄆ', s: 'ㄋ', k: 'ㄜ', '-': 'ㄦ' }],
  ] as [string, Record<string, string>][])('on a %s layout the places of the keys say the code', (_layout, written) => {
    const { seen, press, wait } = till();
    for (const letter of CODE) {
      const code = /\d/.test(letter) ? `Digit${letter}` : /[-_]/.test(letter) ? 'Minus' : `Key${letter.toUpperCase()}`;
      press(written[letter] ?? letter, { code, shiftKey: /[A-Z_]/.test(letter) });
      wait(5);
    }
    press('Enter');
    expect(seen.scans.map(({ textByPlace }) => textByPlace)).toEqual([CODE]);
  });

  test('in a field as anywhere, down to a short code with its Enter', () => {
    for (const text of [CODE, '4710088012345', 'A100']) {
      const { seen, keys } = till();
      keys(scanOf(text), 5, { isInField: true });
      expect(seen.scans.map((scan) => scan.text)).toEqual([text]);
    }
  });
});

describe('a person', () => {
  test.each([90, 150, 400])('at %d ms a key types an amount and confirms it', (paceMs) => {
    const { seen, keys, wait } = till();
    keys([...'20.50', 'Enter'], paceMs);
    wait(100);
    expect(seen).toEqual({ typed: '20.50', scans: [], enters: 1, passed: '' });
  });

  test('whose fingers overlap types nonetheless', () => {
    const { seen, press, wait } = till();
    for (const [key, pauseMs] of [
      ['1', 45],
      ['2', 130],
      ['0', 55],
      ['0', 200],
      ['Enter', 100],
    ] as const) {
      press(key);
      wait(pauseMs);
    }
    expect(seen).toMatchObject({ typed: '1200', enters: 1, scans: [] });
  });

  test('who presses Enter together with the last figure charges nothing, and types the amount again', () => {
    const { seen, keys, press, wait } = till();
    keys(['2', '5'], 120);
    press('0');
    wait(30);
    press('Enter');
    wait(500);
    expect(seen).toMatchObject({ typed: '', enters: 0 });
    wait(500);
    keys([...'250', 'Enter'], 120);
    wait(100);
    expect(seen).toMatchObject({ typed: '250', enters: 1 });
  });

  test('takes figures back', () => {
    const { seen, keys } = till();
    keys(['2', '5', 'Backspace', '1'], 120);
    expect(seen.typed).toBe('21');
  });

  test('types and sends in a field by themselves', () => {
    const { seen, keys } = till();
    keys([...'ORD-1', 'Enter'], 100, { isInField: true });
    expect(seen).toMatchObject({ passed: 'ORD-1Enter', scans: [], typed: '' });
  });

  test('types an amount soon after a scan, and its Enter counts', () => {
    const { seen, keys, wait } = till();
    keys([...CODE], 5);
    wait(500);
    keys([...'12', 'Enter'], 120);
    wait(100);
    expect(seen).toMatchObject({ typed: '12', enters: 1 });
  });
});
