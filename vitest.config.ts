import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const sourceOf = (folder: string) => fileURLToPath(new URL(`./${folder}/src/index.ts`, import.meta.url));

/** They drive a real browser through every page: minutes that `npm run test:dashboard` takes, and no other run. */
const PAGE_TESTS = ['tests/dashboard/{accessibility,stories,till}.test.ts'];
const withPages = process.env.MPS_TEST_PAGES !== undefined;

/** Where `.ci/run` wants the machine-readable report. */
const report = process.env.MPS_TEST_REPORT;

export default defineConfig({
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
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(withPages ? [] : PAGE_TESTS)],
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
    globalSetup: ['tests/support/global-setup.ts'],
    // Each worker holds a database in its process (some hundred MB) and the suite is bound by the processor.
    pool: 'forks',
    // A worker keeps its modules from file to file: loading the server and compiling PGlite anew for each of them
    // more than doubled the suite's time. What a file starts, it stops.
    isolate: false,
    maxWorkers: 2,
    // The first test of a file may pay for a whole server; nothing else should come near these.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
