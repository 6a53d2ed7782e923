/** Writes `docs/cli.md`: every command of `mps` with its options and examples, from the commands themselves. */
import type { Parameter } from '../../client/cli/src/command.js';
import { COMMANDS, type Entry, loadCommand, NOUNS } from '../../client/cli/src/commands.js';
import { GLOBAL_PARAMETERS } from '../../client/cli/src/global-parameters.js';
import { createTranslate } from '../../client/cli/src/texts/translate.js';
import type { GeneratedFile } from '../generate.js';

const t = createTranslate('en');

const INTRODUCTION = `# The command line \`mps\`

This page is written by \`npm run generate\`.

\`mps\` alone opens numbered menus on a terminal, for whoever is logged in. Everything in them is also a command: \`mps <noun> <verb>\`. From a clone it runs as \`npm run --silent mps -- <command>\`; \`npm pack\` in \`client/cli\` makes a file that \`npx\` and \`npm install --global\` take.

- **Output.** Data goes to standard output, everything else to standard error. \`--json\` gives the data as JSON, and a failure as \`{"error": {"code", "message", "exit_code", ...}}\` on standard error. Without a terminal there are no prompts and no colours; what is missing is an error that names the flag.
- **Where it talks to.** \`--url\`, then \`MPS_URL\`, then the profile, then \`http://127.0.0.1:8000\`. \`--profile\`, then \`MPS_PROFILE\`, then the one that \`mps profile use\` chose. A token is sent to no other address than the one that gave it.
- **Secrets** come by prompt or standard input. Tokens are kept in the system's keychain, else in a file that only its owner can read; \`MPS_KEYCHAIN=off\` takes the file always, \`MPS_TOKEN\` wins over both.
- **Lost answers.** When the answer to a write is lost, the exit code is 6 and its outcome is unknown: the same command with \`--idempotency-key\` and the key that it names finishes it, and nothing is done twice. \`recharge\`, \`charge\` and \`refund\` print their key before they send. Sums of the command line are for showing alone; the server decides.
- **Danger.** What cannot easily be taken back asks first, and needs \`--yes\` where nobody can be asked.
- **Languages.** \`--lang\` zh-TW, zh-CN or en; else \`LC_ALL\`, \`LC_MESSAGES\` or \`LANG\`, else the system's. English where that is another one.
- **Times** are shown and read in the business time zone, wherever the computer is; a time may name another offset. What "today" is, the server's clock says. With \`--json\` times are ISO 8601 UTC.

| exit code | meaning |
| --- | --- |
| 0 | ok |
| 1 | error |
| 2 | cancelled |
| 3 | usage: something is missing or not in the right form |
| 4 | not logged in, or the login has ended |
| 5 | refused by a business rule |
| 6 | network: no answer; the outcome of a write is unknown |
`;

export default async function generate(): Promise<GeneratedFile[]> {
  const globals = `## Options of every command\n\n${tableOf(Object.values(GLOBAL_PARAMETERS))}`;
  const sections: string[] = [];
  const nouns = new Set<string>();
  for (const entry of COMMANDS) {
    const [noun = ''] = entry.words;
    if (noun in NOUNS && !nouns.has(noun)) {
      nouns.add(noun);
      sections.push(`## ${t(NOUNS[noun as keyof typeof NOUNS])}\n`);
    }
    sections.push(await sectionOf(entry));
  }
  return [{ path: 'docs/cli.md', text: `${[INTRODUCTION, globals, ...sections].join('\n')}` }];
}

async function sectionOf(entry: Entry): Promise<string> {
  const { parameters, examples } = await loadCommand(entry);
  const all = Object.values(parameters);
  const positional = all.filter(({ kind }) => kind === 'argument').map(({ flags }) => ` ${flags}`);
  const title = `### \`mps ${entry.words.join(' ')}${positional.join('')}\``;
  const listed = all.length === 0 ? '' : `${tableOf(all)}\n`;
  return `${title}\n\n${t(entry.summary)}.\n\n${listed}\`\`\`sh\n${examples.join('\n')}\n\`\`\`\n`;
}

function tableOf(parameters: Parameter<unknown>[]): string {
  const rows = parameters.map(({ flags, text, choices, fallback }) => {
    const notes = [
      choices === undefined ? '' : ` One of ${choices.join(', ')}.`,
      fallback === undefined ? '' : ` ${String(fallback)} unless given.`,
    ];
    return `| \`${flags}\` | ${t(text)}.${notes.join('')} |`.replace('..', '.');
  });
  return `| option | meaning |\n| --- | --- |\n${rows.join('\n')}\n`;
}
