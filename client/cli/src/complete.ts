/** What a shell may put in the place of the word being typed. */
import type { Parameter } from './command.js';
import { COMMANDS, findCommand, loadCommand } from './commands.js';
import { GLOBAL_PARAMETERS, wordsOf } from './global-parameters.js';

const longFlag = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? '';

/**
 * @param typed the words after `mps`, the unfinished one last
 * @returns candidates, one a line
 */
export async function complete(typed: string[]): Promise<string> {
  const current = typed.at(-1) ?? '';
  const before = typed.slice(0, -1);
  const words = wordsOf(before);
  const entry = findCommand(words);
  const parameters: Parameter<unknown>[] = Object.values(GLOBAL_PARAMETERS);
  if (entry !== undefined) parameters.push(...Object.values((await loadCommand(entry)).parameters));
  const options = parameters.filter(({ kind }) => kind === 'option');
  const awaiting = options.find(({ flags }) => longFlag(flags) === before.at(-1) && flags.includes('<'));
  const found =
    awaiting !== undefined ? (awaiting.choices ?? []) : candidates(words, current, entry !== undefined, options);
  return found
    .filter((each) => each.startsWith(current))
    .map((each) => `${each}\n`)
    .join('');
}

function candidates(words: string[], current: string, isComplete: boolean, options: Parameter<unknown>[]): string[] {
  if (current.startsWith('-')) return options.map(({ flags }) => longFlag(flags));
  if (words[0] === 'completion') return ['bash', 'zsh', 'fish'];
  if (isComplete) return [];
  const depth = words.length;
  const fitting = COMMANDS.filter((each) => words.every((word, index) => each.words[index] === word));
  return [...new Set(fitting.flatMap((each) => each.words[depth] ?? []))];
}
