/** The only writer to the terminal: data on standard output, everything else on standard error. */
import pc from 'picocolors';
import { environment } from '../environment.js';

const isPlain = environment.noColor || environment.isDumbTerminal || process.argv.includes('--no-color');

/** Colours for standard output: none in a pipe, whatever CI or FORCE_COLOR say. */
export const paint = pc.createColors(process.stdout.isTTY === true && !isPlain);
/** Colours for standard error. */
export const paintNote = pc.createColors(process.stderr.isTTY === true && !isPlain);

export const writeData = (text: string): void => void process.stdout.write(text);
export const writeNote = (text: string): void => void process.stderr.write(text);

/** Prompts need a person on both ends. */
export const isInteractive = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Columns of the terminal; null where the output is a file or a pipe, which has no width. */
export const terminalWidth = (): number | null => (process.stdout.isTTY ? (process.stdout.columns ?? 80) : null);

/** The mark that shows work in progress; waiting less than this shows nothing. */
const SPINNER_DELAY_MS = 300;
const SPINNER_INTERVAL_MS = 120;
const FRAMES = ['-', '\\', '|', '/'];

/** True while a person is asked something in the middle of what is awaited. */
let isPaused = false;

/** Asks a person something while something is awaited, whose mark would be written over the question. */
export async function pauseSpinner<T>(ask: () => Promise<T>): Promise<T> {
  isPaused = true;
  if (process.stderr.isTTY === true) writeNote('\r\x1b[K');
  try {
    return await ask();
  } finally {
    isPaused = false;
  }
}

/** Shows on a terminal's standard error that something is awaited. */
export async function withSpinner<T>(label: string, work: Promise<T>): Promise<T> {
  if (process.stderr.isTTY !== true) return work;
  let frame = 0;
  let interval: NodeJS.Timeout | undefined;
  const delay = setTimeout(() => {
    interval = setInterval(() => {
      if (!isPaused) writeNote(`\r${FRAMES[frame++ % FRAMES.length]} ${label}`);
    }, SPINNER_INTERVAL_MS);
  }, SPINNER_DELAY_MS);
  try {
    return await work;
  } finally {
    clearTimeout(delay);
    if (interval !== undefined) {
      clearInterval(interval);
      writeNote('\r\x1b[K');
    }
  }
}

/** Progress of long work, on a terminal's standard error alone. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY === true) writeNote(`\r\x1b[K${text}`);
}

export function endProgress(): void {
  if (process.stderr.isTTY === true) writeNote('\r\x1b[K');
}
