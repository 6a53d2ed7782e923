/**
 * Writes every generated file of the repository, or with `--check` compares them with what would be
 * written and fails on a difference. Each file of `scripts/generate/` makes some of them: its default
 * export answers the files and their texts.
 *
 *   npm run generate
 *   npm run generate -- --check
 *
 * The migrations are not written here but by `npm run db:diff`; the check compares them with the sources as well.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openEmbedded } from '../server/src/database/embedded.js';
import { readMigrations } from '../server/src/database/migrate.js';
import { findGaps } from './contracts/find-gaps.js';
import { readContracts } from './contracts/read-contracts.js';
import { checkSources } from './schemas/check-sources.js';
import { compare, lineOf, openObjects } from './schemas/compare.js';
import { readSources } from './schemas/sources.js';

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
const faults = [...(await gaps()), ...(checkOnly ? await checkSchema() : [])];
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
if (checkOnly && drifted > 0) {
  process.stderr.write('Run `npm run generate` and commit the result.\n');
  process.exitCode = 1;
}

/** What contracts and pages name and nothing has; asked for at each run, because the compiler names only who asks. */
async function gaps(): Promise<string[]> {
  const contracts = (await readContracts()).map(({ contract }) => contract);
  const functions = (await readSources()).flatMap(({ path }) => /^functions\/.*?(\w+)\.sql$/.exec(path)?.[1] ?? []);
  const folder = join(root, 'client', 'dashboard', 'src');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tsx'));
  const pages = names.map(async (name) => ({
    path: join('client', 'dashboard', 'src', name),
    text: await readFile(join(folder, name), 'utf8'),
  }));
  return findGaps(contracts, new Set(functions), await Promise.all(pages));
}

/** Source files without a comment or a grant, what the migrations lack, and what they leave open. */
async function checkSchema(): Promise<string[]> {
  const sources = await readSources();
  const faults = checkSources(sources);
  const migrations = (await readMigrations()).map(({ sql }) => sql);
  const database = await openEmbedded();
  const missing = await compare(database, sources, migrations);
  faults.push(...(await openObjects(database, migrations)));
  await database.close();
  if (missing.length > 0) faults.push('Run `npm run db:diff -- <name>` and commit the migration; it lacks:');
  return [...faults, ...missing.map(lineOf)];
}

async function isCurrent(file: GeneratedFile): Promise<boolean> {
  const text = await readFile(join(root, file.path), 'utf8').catch(() => null);
  return text === file.text;
}
