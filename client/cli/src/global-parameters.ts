import { type Parameters, text, whole } from './command.js';

/** The options of every command; the keys are those of GlobalOptions. */
export const GLOBAL_PARAMETERS: Parameters = {
  json: { kind: 'option', flags: '--json', text: 'option.json' },
  profile: { kind: 'option', flags: '--profile <name>', text: 'option.profile' },
  url: { kind: 'option', flags: '--url <url>', text: 'option.url' },
  lang: { kind: 'option', flags: '--lang <language>', text: 'option.lang', choices: ['zh-TW', 'zh-CN', 'en'] },
  yes: { kind: 'option', flags: '-y, --yes', text: 'option.yes' },
  timeout: whole('--timeout <seconds>', 'option.timeout', 1),
  idempotencyKey: text('--idempotency-key <key>', 'option.idempotencyKey'),
  color: { kind: 'option', flags: '--no-color', text: 'option.noColor' },
};
const GLOBALS_WITH_VALUE = new Set(['--profile', '--url', '--lang', '--timeout', '--idempotency-key']);

/** The words before the first option of a command; what belongs to a global option is no word. */
export function wordsOf(args: readonly string[]): string[] {
  const words: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (GLOBALS_WITH_VALUE.has(arg)) index += 1;
    else if (!arg.startsWith('-')) words.push(arg);
  }
  return words;
}
