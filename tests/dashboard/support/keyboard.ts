import type { CDPSession, Page } from 'playwright-core';

/** Real keys of the browser, at the pace of whoever types. */
export interface Keyboard {
  /**
   * As a scanner does: all keys at once, each after the one before it.
   * @param layout what the keys write instead, where the computer has another layout than the scanner
   */
  scan(text: string, end?: readonly string[], layout?: Readonly<Record<string, string>>): Promise<void>;
  /** As a person does. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
}

/** Slower than any scanner, faster than most people. */
const PERSON_MS = 80;
/** Between two keys of a scanner, by the clock of the device: a driver on a busy machine is slower. */
const SCANNER_MS = 2;
const SHIFT = 8;

const NAMED: Readonly<Record<string, { windowsVirtualKeyCode: number; text?: string }>> = {
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
  Backspace: { windowsVirtualKeyCode: 8 },
  Tab: { windowsVirtualKeyCode: 9 },
  ' ': { windowsVirtualKeyCode: 32, text: ' ' },
};

function eventOf(key: string) {
  const named = NAMED[key];
  if (named !== undefined) return { key, code: key === ' ' ? 'Space' : key, ...named };
  const isLetter = /[A-Za-z]/.test(key);
  const code = isLetter ? `Key${key.toUpperCase()}` : /\d/.test(key) ? `Digit${key}` : key === '.' ? 'Period' : 'Minus';
  return { key, code, text: key, modifiers: /[A-Z_]/.test(key) ? SHIFT : 0 };
}

export async function keyboardOf(page: Page): Promise<Keyboard> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const strike = (key: string, atMs = Date.now(), written = key) => {
    const other = written === key ? {} : { key: written, text: written };
    const event = { ...eventOf(key), ...other, timestamp: atMs / 1000 };
    return Promise.all([
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
    ]);
  };
  const press = async (key: string) => {
    await page.waitForTimeout(PERSON_MS);
    await strike(key);
    // What was pressed is passed on when nothing has followed it fast.
    await page.waitForTimeout(PERSON_MS);
  };
  return {
    press,
    scan: async (text, end = ['Enter'], layout = {}) => {
      const startMs = Date.now();
      const keys = [...text, ...end];
      await Promise.all(keys.map((key, index) => strike(key, startMs + index * SCANNER_MS, layout[key])));
      await page.waitForTimeout(Math.max(0, startMs + keys.length * SCANNER_MS - Date.now()));
    },
    type: async (text) => {
      for (const key of text) {
        await page.waitForTimeout(PERSON_MS);
        await strike(key);
      }
    },
  };
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
