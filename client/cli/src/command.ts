/** How a command says what it takes and what it does. */
import { looksLikePaymentCode } from '@mps/shared/payment-code';
import type { Cli } from './cli.js';
import { UsageError } from './errors.js';
import type { ExitCode } from './exit-codes.js';
import type { TextKey } from './texts/texts.js';

/** What a command answers: the data for `--json`, and the same for people. */
export interface View {
  data: unknown;
  text: string;
  /** The cursor of the next page of a list; the menus go on with it. */
  nextCursor?: string | null;
  /** 0 unless the answer itself is bad news, such as an unhealthy server. */
  exitCode?: ExitCode;
}

/** One option or argument; `T` is what the command receives. */
export interface Parameter<T> {
  kind: 'option' | 'argument';
  /** As commander writes it: `--amount <amount>`, `[card]`. */
  flags: string;
  text: TextKey;
  choices?: readonly string[];
  fallback?: T;
  parse?: (raw: string) => T;
  /** Carries the type alone. */
  type?: T;
}

// biome-ignore lint/suspicious/noExplicitAny: the parameters of one command have many types.
export type Parameters = Record<string, Parameter<any>>;
type ValuesOf<P extends Parameters> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

export interface Command<P extends Parameters = Parameters> {
  parameters: P;
  /** Each a whole line that works. */
  examples: readonly string[];
  run(cli: Cli, input: ValuesOf<P>): Promise<View>;
}

/** Keeps the types of a command's parameters for its `run`. */
export function command<P extends Parameters>(definition: Command<P>): Command<P> {
  return definition;
}

/** An option with any text as its value. */
export const text = (flags: string, key: TextKey): Parameter<string | undefined> => ({
  kind: 'option',
  flags,
  text: key,
});

/** An option whose value is stored as it is: a payment code, which a scanner typed into the wrong place, is refused. */
export const orderNumber: Parameter<string | undefined> = {
  ...text('--order <number>', 'field.external_order_id'),
  parse: (raw) => {
    if (looksLikePaymentCode(raw)) throw new UsageError('usage.isCode', { flag: '--order' });
    return raw;
  },
};

/** An option that is there or not. */
export const flag = (flags: string, key: TextKey): Parameter<boolean | undefined> => ({
  kind: 'option',
  flags,
  text: key,
});

/** An option whose value is one of a few. */
export const choice = <const C extends readonly string[]>(
  flags: string,
  key: TextKey,
  choices: C,
): Parameter<C[number] | undefined> => ({ kind: 'option', flags, text: key, choices });

/** An option whose value is a whole number from `least` on. */
export const whole = (flags: string, key: TextKey, least: number): Parameter<number | undefined> => ({
  kind: 'option',
  flags,
  text: key,
  parse: (raw) => {
    if (!/^-?\d{1,9}$/.test(raw) || Number(raw) < least) {
      throw new UsageError('usage.whole', { flag: flags, least: String(least), value: raw });
    }
    return Number(raw);
  },
});

/**
 * An option whose value is an amount. It stays the text that was typed: the server judges it, and no digit is lost
 * on the way.
 */
export const amount = (flags: string, key: TextKey): Parameter<string | undefined> => ({
  kind: 'option',
  flags,
  text: key,
  parse: (raw) => readAmount(raw, flags),
});

/** @returns the amount without thousands separators */
export function readAmount(raw: string, flags: string): string {
  const plain = raw.trim().replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(plain)) throw new UsageError('usage.amount', { flag: flags, value: raw });
  return plain;
}

/** A word without a flag; commands ask for it where it is missing. */
export const argument = (flags: string, key: TextKey): Parameter<string | undefined> => ({
  kind: 'argument',
  flags,
  text: key,
});

/** The page of a list. */
export const page = {
  limit: { ...whole('--limit <rows>', 'option.limit', 1), fallback: 20 } as Parameter<number>,
  cursor: text('--cursor <cursor>', 'option.cursor'),
};
