/**
 * Writes every generated file of the repository, or with `--check` compares them with what would be
 * written and fails on a difference. Each file of `scripts/generate/` makes some of them: its default
 * export answers the files and their texts.
 *
 *   npm run generate
 *   npm run generate -- --check
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A generated file: its path from the repository's root, and its whole text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const generators = join(root, 'scripts', 'generate');
const checkOnly = process.argv.includes('--check');

/** Runs before the others, which import what it writes. */
const FIRST = 'contracts.ts';

const others = (await readdir(generators)).filter((name) => name.endsWith('.ts') && name !== FIRST).sort();
let drifted = 0;
for (const name of [FIRST, ...others]) {
  const generator: { default(): Promise<GeneratedFile[]> } = await import(pathToFileURL(join(generators, name)).href);
  for (const file of await generator.default()) {
    if (await isCurrent(file)) continue;
    drifted += 1;
    if (!checkOnly) await writeFile(join(root, file.path), file.text);
    process.stdout.write(`${checkOnly ? 'differs from what is generated' : 'written'}: ${file.path}\n`);
  }
}
if (drifted === 0) process.stdout.write('All generated files are current.\n');
if (checkOnly && drifted > 0) {
  process.stderr.write('Run `npm run generate` and commit the result.\n');
  process.exitCode = 1;
}

async function isCurrent(file: GeneratedFile): Promise<boolean> {
  const text = await readFile(join(root, file.path), 'utf8').catch(() => null);
  return text === file.text;
}
