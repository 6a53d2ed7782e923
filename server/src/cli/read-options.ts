import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

type OptionKinds = Record<string, { type: 'string' | 'boolean' }>;
type OptionValues<T extends OptionKinds> = { [K in keyof T]?: T[K]['type'] extends 'string' ? string : boolean };

/**
 * Reads a command's options.
 *
 * @throws UsageError for one that the command does not have
 */
export function readOptions<T extends OptionKinds>(args: string[], options: T): OptionValues<T> {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values as OptionValues<T>;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
