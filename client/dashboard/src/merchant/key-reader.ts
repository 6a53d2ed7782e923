import { looksLikePaymentCode } from '@mps/shared/payment-code';

/** Keys that follow one another faster than this come from a scanner; nobody types as fast for long. */
const FAST_MS = 60;
/** A device that stalls in the middle of a code goes on within this time; one that sends no Enter has ended after it. */
const STALL_MS = 300;
/** How late the Enter of a scan may come when the scan was taken as ended without it. */
const LATE_END_MS = 2_000;
/** This many fast keys are a scan. In a field people are given more room: there is more to type. */
const FAST_KEYS = { page: 4, field: 16 } as const;
/** With a fast Enter behind them, this many are one already: outside of a field even a barcode of one figure. */
const FAST_KEYS_BEFORE_END = { page: 1, field: 4 } as const;
/** No amount has these: outside of a field only a scanner types them. */
const NOT_OF_AN_AMOUNT = /[\p{L}_-]/u;

/** One `keydown` as the reader needs it. */
export interface KeyPress {
  key: string;
  /** The place on the keyboard, such as `KeyA`; says what was pressed where an input method took the key. */
  code: string;
  shiftKey: boolean;
  /** True with Ctrl, Alt or Meta. */
  isShortcut: boolean;
  /** When the device sent it, in milliseconds; a page that is busy hears of it later. */
  atMs: number;
  /** True while a text field has the focus: the browser puts the key there by itself. */
  isInField: boolean;
}

/** What a scanner typed. */
export interface Scan {
  /** As the keys wrote it. */
  text: string;
  /** As the places of the keys and Shift alone write it on the layout of a scanner, whatever Caps Lock and this computer's layout did. */
  textByPlace: string;
}

interface Handlers {
  /** Keys begin after a silence: what is on the screen now is what `takeBack` returns to. */
  begin(): void;
  /** What came since `begin` was a scanner's: it has to go again. */
  takeBack(): void;
  scan(scan: Scan): void;
  /** A person typed: one character, `back` for Backspace, `enter` for Enter. Not told of keys inside of fields. */
  key(key: string): void;
}

/** What becomes of the key: the browser's, nobody's, or held until it is known whose it is. */
type Verdict = 'pass' | 'swallow' | 'hold';

interface Read {
  text: string;
  byPlace: string;
}

/**
 * Tells a hardware scanner, which types, from the person at the same keyboard, by the pace of the keys: a scan is a run
 * of fast keys, or of characters that no amount has. A person's key is passed on once nothing has followed it fast.
 */
export function createKeyReader(on: Handlers) {
  let stream: Read[] = [];
  /** Where the run of fast keys begins in the stream. */
  let runFrom = 0;
  /** Keys of the run that nobody has been told of. */
  let held: string[] = [];
  /** How many keys of the stream came fast after the one before them. */
  let fastKeys = 0;
  let isScan = false;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  let endsBeforeMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const restart = () => {
    clearTimeout(timer);
    stream = [];
    held = [];
    runFrom = 0;
    fastKeys = 0;
    isScan = false;
  };
  const deliver = () => {
    clearTimeout(timer);
    const keys = held;
    held = [];
    runFrom = stream.length;
    // A person types again: whatever Enter comes now is theirs.
    if (keys.some((key) => key !== 'enter')) endsBeforeMs = Number.NEGATIVE_INFINITY;
    for (const key of keys) on.key(key);
  };
  const becomeScan = () => {
    if (!isScan) on.takeBack();
    isScan = true;
    held = [];
  };
  const endScan = (lateEndMs: number) => {
    // The device may have stalled in the middle of the code: its first characters then look like a person's.
    const whole = readOf(stream);
    const run = readOf(stream.slice(runFrom));
    const scan = looksLikePaymentCode(whole.text) && !looksLikePaymentCode(run.text) ? whole : run;
    endsBeforeMs = lastAtMs + lateEndMs;
    restart();
    on.takeBack();
    on.scan(scan);
  };

  function pressEnd(press: KeyPress, gapMs: number): Verdict {
    const place = press.isInField ? 'field' : 'page';
    const runLength = stream.length - runFrom;
    // A device that stalled now and then still pressed most of its keys fast.
    const isMostlyFast = stream.length >= FAST_KEYS.page && fastKeys * 2 >= stream.length - 1;
    if (isScan || (gapMs <= FAST_MS && (runLength >= FAST_KEYS_BEFORE_END[place] || isMostlyFast))) {
      becomeScan();
      endScan(STALL_MS);
      return 'swallow';
    }
    if (press.atMs <= endsBeforeMs) return 'swallow';
    // Return and line feed, one after the other.
    if (gapMs <= FAST_MS && held.includes('enter')) {
      wait(FAST_MS, deliver);
      return 'swallow';
    }
    deliver();
    if (press.isInField || press.key !== 'Enter') return 'pass';
    held = ['enter'];
    wait(FAST_MS, deliver);
    return 'hold';
  }

  function pressCharacter(read: Read, { isInField }: KeyPress): Verdict {
    if (stream.length === 0) on.begin();
    stream.push(read);
    const isForeign = !isInField && NOT_OF_AN_AMOUNT.test(read.text.normalize('NFKC'));
    if (isScan || isForeign || stream.length - runFrom >= FAST_KEYS[isInField ? 'field' : 'page']) becomeScan();
    if (isScan) {
      wait(STALL_MS, () => endScan(LATE_END_MS));
      return 'swallow';
    }
    // Enter that is followed this fast was a scanner's prefix.
    held = held.filter((key) => key !== 'enter');
    if (isInField) {
      wait(FAST_MS, deliver);
      return 'pass';
    }
    held.push(read.text);
    wait(FAST_MS, deliver);
    return 'hold';
  }

  return {
    press(press: KeyPress): Verdict {
      const gapMs = press.atMs - lastAtMs;
      const isEnd = isEndOfScan(press, gapMs <= FAST_MS && stream.length > runFrom);
      const read = press.isShortcut ? null : readKey(press);
      if (!isEnd && read === null && press.key !== 'Backspace') return 'pass';
      lastAtMs = press.atMs;
      if (isScan && gapMs > STALL_MS) endScan(LATE_END_MS);
      else if (!isScan && gapMs > FAST_MS) deliver();
      if (gapMs > STALL_MS) restart();
      if (isEnd) return pressEnd(press, gapMs);
      if (gapMs <= FAST_MS && stream.length > 0) fastKeys += 1;
      if (read !== null) return pressCharacter(read, press);
      if (isScan || press.isShortcut) return 'pass';
      deliver();
      restart();
      if (!press.isInField) on.key('back');
      return 'pass';
    },
    stop: restart,
  };
}

/** Enter and Tab end a scan; so do the letters J and M with Ctrl, as some scanners send line feed and return. */
function isEndOfScan({ key, code, isShortcut }: KeyPress, isAfterFastKeys: boolean): boolean {
  if (!isShortcut) return key === 'Enter' || code === 'Enter' || code === 'NumpadEnter' || key === 'Tab';
  return isAfterFastKeys && (code === 'KeyJ' || code === 'KeyM');
}

const readOf = (keys: readonly Read[]): Scan => ({
  text: keys.map(({ text }) => text).join(''),
  textByPlace: keys.map(({ byPlace }) => byPlace).join(''),
});

/** What is said of a key that an input method took, or that waits for the letter under its accent. */
const UNREAD: ReadonlySet<string> = new Set(['Process', 'Unidentified', 'Dead']);

/** The character of a key; null for keys that write none. */
function readKey({ key, code, shiftKey }: KeyPress): Read | null {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const byPlace = letter === undefined ? characterOf(code, shiftKey) : shiftKey ? letter : letter.toLowerCase();
  if (UNREAD.has(key)) return byPlace === null ? null : { text: byPlace, byPlace };
  if ([...key].length !== 1) return null;
  return { text: key, byPlace: byPlace ?? key };
}

/** What the key writes on the layout that scanners are shipped with (US). */
function characterOf(code: string, shiftKey: boolean): string | null {
  const [, figure] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (figure !== undefined) return shiftKey && code.startsWith('Digit') ? null : figure;
  if (code === 'Minus') return shiftKey ? '_' : '-';
  if (code === 'Period' || code === 'NumpadDecimal') return '.';
  return code === 'Space' ? ' ' : null;
}
