/**
 * `npm run reliability:write`: the long runs with three seeds, then the table of counts in docs/reliability.md from the
 * reports that they leave, one for each seed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../tests/support/start-process.js';
import { cacheFolder } from './harness/journal.js';
import type { ReliabilityReport } from './harness/report.js';

const PAGE = join(repositoryRoot, 'docs', 'reliability.md');
const BEGIN = '<!-- counts: written by `npm run test:reliability -- --write` -->';
const END = '<!-- end of counts -->';

for (const seed of ['1', '2', '3']) {
  const vitest = join(repositoryRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, MPS_RELIABILITY: 'long', SEED: seed };
  const options = { cwd: repositoryRoot, env, stdio: 'inherit' } as const;
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--mode', 'reliability'], options);
  if (status !== 0) process.exit(status ?? 1);
}

const reports = readdirSync(cacheFolder)
  .filter((name) => /^report-long-\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(cacheFolder, name), 'utf8')) as ReliabilityReport)
  .sort((one, other) => one.seed - other.seed);
if (reports.length === 0) throw new Error(`No report of a long run stands in ${cacheFolder}.`);

const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for the counts.`);
writeFileSync(PAGE, `${before}${BEGIN}\n${tableOf(reports)}\n${END}${after}`);
process.stdout.write(`Wrote the counts of ${reports.map(({ seed }) => `seed ${seed}`).join(', ')} into ${PAGE}.\n`);

function tableOf(all: readonly ReliabilityReport[]): string {
  const names = [...new Set(all.flatMap(({ runs }) => Object.keys(runs)))].sort(byNumber);
  const rows = names.flatMap((name) =>
    all.flatMap(({ seed, runs }) => {
      const run = runs[name];
      if (run === undefined) return [];
      const counts = Object.entries(run.counts).map(([what, value]) => `${value.toLocaleString('en')} ${what}`);
      const number = /^\d+$/.test(name) ? name : name.startsWith('fault') ? 'fault' : 'more';
      return [`| ${number} | ${run.title} | ${seed} | ${run.seconds.toFixed(0)} | ${counts.join(', ')} |`];
    }),
  );
  return ['| run | what | seed | seconds | counts |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** Runs by their numbers, then the planted faults. */
function byNumber(one: string, other: string): number {
  const numberOf = (name: string) => (/^\d+$/.test(name) ? Number(name) : Number.POSITIVE_INFINITY);
  return numberOf(one) - numberOf(other) || one.localeCompare(other);
}
