import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const sourceOf = (folder: string) => fileURLToPath(new URL(`./${folder}/src/index.ts`, import.meta.url));

/**
 * Tests that take minutes, each by the name that runs it as `vitest run --mode <name>`; `npm test` leaves them all out.
 * `dashboard` drives a real browser through every page, `lighthouse` measures pages, `operations` runs what stands
 * around the server (balancer, scheduler, metrics, backups), `reliability` breaks things.
 */
const LONG_SUITES: Readonly<Record<string, readonly string[]>> = {
  dashboard: [
    'tests/dashboard/{accessibility,administrators,approvals,attempts,first-load,limits,lists,pages,proof,scanner,scanner-sequences,stories,till,till-people}.test.ts',
  ],
  lighthouse: ['tests/dashboard/lighthouse.test.ts'],
  operations: [
    'tests/{deploy,observability}/**/*.test.ts',
    'tests/processes/demo-data.test.ts',
    'tests/schedule/{other-databases,processes}.test.ts',
  ],
  reliability: ['qa/{first-version,reliability}/**/*.test.ts'],
};

/** Files that take longest, and those that start programs: begun last, one would keep the run waiting on one worker. */
const TAKES_LONGEST = /(?:accessibility|planted-faults|other-databases|schedule\/processes)\.test/;
const STARTS_PROGRAMS = /tests\/(?:processes|cli|tooling|sdk|redis|deploy|observability)\//;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) =>
      TAKES_LONGEST.test(moduleId) ? 0 : STARTS_PROGRAMS.test(moduleId) ? 1 : 2;
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

/** Where `.ci/run` wants the machine-readable report. */
const report = process.env.MPS_TEST_REPORT;

export default defineConfig(({ mode }) => ({
  resolve: {
    // Tests run the packages' sources, so no build stands between an edit and its test. Aliases, because the
    // condition "@mps/source" of the packages' `exports` does not reach the global setup.
    alias: [
      { find: /^@mps\/shared\/(.+)$/, replacement: fileURLToPath(new URL('./shared/src/$1.ts', import.meta.url)) },
      { find: /^@mps\/shared$/, replacement: sourceOf('shared') },
      { find: /^@mps\/server$/, replacement: sourceOf('server') },
      { find: /^@mps\/client$/, replacement: sourceOf('client/sdk') },
      { find: /^@mps\/rest$/, replacement: sourceOf('client/rest') },
    ],
  },
  test: {
    include: LONG_SUITES[mode] ?? ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(mode in LONG_SUITES ? [] : Object.values(LONG_SUITES).flat())],
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    // Each worker holds a database in its process (some hundred MB) and the suite is bound by the processor.
    pool: 'forks',
    // A worker keeps its modules from file to file: loading the server and compiling PGlite anew for each of them
    // more than doubled the suite's time. What a file starts, it stops.
    isolate: false,
    // One a core. Operations wait for most of their time; the long runs have the machine to themselves.
    maxWorkers: mode === 'operations' ? 4 : mode === 'reliability' && process.env.MPS_RELIABILITY !== 'short' ? 1 : 2,
    // The first test of a file may pay for a whole server; nothing else should come near these.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
}));
