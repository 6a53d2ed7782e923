/** What a run counted: one line in the output, and one entry in a JSON file that the documents are written from. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './journal.js';
import { seed, size } from './size.js';

export type Counts = Record<string, number | string>;

interface RunReport {
  title: string;
  counts: Counts;
  seconds: number;
}

/** One file for each size and seed; every run puts its own entry into it. */
export interface ReliabilityReport {
  seed: number;
  size: string;
  node: string;
  runs: Record<string, RunReport>;
}

const reportPath = join(cacheFolder, `report-${size}-${seed}.json`);

/** @param run its number in docs/reliability.md */
export function reportRun(run: number | string, title: string, startedAtMs: number, counts: Counts): void {
  const seconds = Math.round(performance.now() - startedAtMs) / 1000;
  const report = readReport();
  report.runs[String(run)] = { title, counts, seconds };
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(reportPath, `${JSON.stringify(report, null, 2)}\n`);
  const told = Object.entries(counts).map(([name, value]) => `${value.toLocaleString('en')} ${name}`);
  process.stdout.write(`run ${run}, seed ${seed}, ${seconds.toFixed(1)} s: ${told.join(', ')}\n`);
}

function readReport(): ReliabilityReport {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8')) as ReliabilityReport;
  } catch {
    return { seed, size, node: process.versions.node, runs: {} };
  }
}
