/** From the words of a command line to the command that runs. */
import { Argument, Command as Commander, CommanderError, Option } from 'commander';
import { type Cli, createCli, type GlobalOptions } from './cli.js';
import type { Command, Parameter } from './command.js';
import { COMMANDS, type Entry, findCommand, loadCommand, NOUNS } from './commands.js';
import { environment } from './environment.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { GLOBAL_PARAMETERS, wordsOf } from './global-parameters.js';
import { safeJson } from './output/safe.js';
import { isInteractive, writeData, writeNote } from './output/terminal.js';
import { report } from './report.js';
import { chooseLanguage, createTranslate, type Translate } from './texts/translate.js';

const HELP_OR_VERSION = new Set(['-h', '--help', '-V', '--version']);

/** What commander ends with when it has done what was asked. */
const COMMANDER_OK = new Set(['commander.helpDisplayed', 'commander.version']);

/**
 * Runs a command line.
 *
 * @param args the words after `mps`
 * @returns the exit code
 */
export async function main(args: string[], version: string): Promise<ExitCode> {
  if (args[0] === '__complete') {
    const { complete } = await import('./complete.js');
    writeData(await complete(args.slice(1)));
    return EXIT.ok;
  }
  const language = chooseLanguage(optionValue(args, '--lang'), environment.language);
  const t = createTranslate(language);
  const words = wordsOf(args);
  const run: Runner = {
    exitCode: EXIT.ok,
    isBare: words.length === 0 && !args.some((arg) => HELP_OR_VERSION.has(arg)),
  };
  try {
    const program = buildProgram(t, version, run);
    const entry = findCommand(words);
    if (entry !== undefined) attach(program, entry, await loadCommand(entry), t, run);
    await program.parseAsync(args, { from: 'user' });
    return run.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return COMMANDER_OK.has(error.code) ? EXIT.ok : EXIT.usage;
    return report(error, { t, language, isJson: args.includes('--json'), url: run.cli?.url ?? '' });
  }
}

/** What a run leaves behind. */
interface Runner {
  exitCode: ExitCode;
  /** True for `mps` alone: on a terminal the menus open. */
  isBare: boolean;
  cli?: Cli;
}

/** The tree of all commands, with their names alone: only the one that is called for is loaded. */
function buildProgram(t: Translate, version: string, run: Runner): Commander {
  const program = new Commander('mps');
  program
    .description(t('program.description'))
    .exitOverride()
    .showHelpAfterError(t('usage.seeHelp'))
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titleIn(t, title) })
    .helpOption('-h, --help', t('option.help'))
    .version(version, '-V, --version', t('option.version'))
    .addHelpCommand(false);
  for (const parameter of Object.values(GLOBAL_PARAMETERS)) program.addOption(optionOf(parameter, t));
  const nouns = new Map<string, Commander>();
  for (const { words, summary } of COMMANDS) {
    const [first = '', second] = words;
    if (second === undefined) {
      program.command(first).description(t(summary));
      continue;
    }
    let noun = nouns.get(first);
    if (noun === undefined) {
      noun = program.command(first).description(t(NOUNS[first as keyof typeof NOUNS]));
      noun.addHelpCommand(false);
      nouns.set(first, noun);
    }
    noun.command(second).description(t(summary));
  }
  program.addHelpText(
    'after',
    `\n${t('program.exitCodes')}\n\n${t('program.environment')}\n\n${t('program.examples')}`,
  );
  if (run.isBare) program.action(() => openMenus(program, run));
  return program;
}

/** Gives the command its parameters, its examples and what it does. */
function attach(program: Commander, { words }: Entry, definition: Command, t: Translate, run: Runner): void {
  let target: Commander | undefined = program;
  for (const word of words) target = target?.commands.find((each) => each.name() === word);
  if (target === undefined) throw new Error(`no such command: ${words.join(' ')}`);
  const positional: string[] = [];
  for (const [key, parameter] of Object.entries(definition.parameters)) {
    if (parameter.kind === 'option') target.addOption(optionOf(parameter, t));
    else {
      positional.push(key);
      target.addArgument(argumentOf(parameter, t));
    }
  }
  const examples = definition.examples.map((line) => `  $ ${line}`).join('\n');
  target.addHelpText('after', `\n${t('help.examples')}\n${examples}`);
  target.action(async (...received: unknown[]) => {
    const named = Object.fromEntries(positional.map((key, index) => [key, received[index]]));
    const cli = createCli(program.opts<GlobalOptions>());
    run.cli = cli;
    const view = await definition.run(cli, { ...named, ...target.opts() });
    writeData(cli.isJson ? `${safeJson(view.data, 2)}\n` : view.text);
    run.exitCode = view.exitCode ?? EXIT.ok;
  });
}

async function openMenus(program: Commander, run: Runner): Promise<void> {
  if (!isInteractive()) {
    writeNote(program.helpInformation());
    run.exitCode = EXIT.usage;
    return;
  }
  const { runMenus } = await import('./menus/run-menus.js');
  run.exitCode = await runMenus(program.opts<GlobalOptions>());
}

// biome-ignore lint/suspicious/noExplicitAny: the values of options have many types.
function optionOf({ flags, text, choices, fallback, parse }: Parameter<any>, t: Translate): Option {
  const option = new Option(flags, t(text));
  if (choices !== undefined) option.choices([...choices]);
  if (parse !== undefined) option.argParser((raw: string) => parse(raw));
  if (fallback !== undefined) option.default(fallback);
  return option;
}

function argumentOf({ flags, text }: Parameter<unknown>, t: Translate): Argument {
  return new Argument(flags, t(text));
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (index === -1) return undefined;
  return args[index]?.includes('=') ? args[index]?.slice(name.length + 1) : args[index + 1];
}

const TITLES = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.globalOptions',
  'Commands:': 'help.commands',
} as const;

function titleIn(t: Translate, title: string): string {
  return title in TITLES ? t(TITLES[title as keyof typeof TITLES]) : title;
}
