/** Prints the counts of vitest's JSON reports, added up, alone on a line: `N passed, N failed, N skipped`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const total = { passed: 0, failed: 0, skipped: 0 };
const paths = process.argv.slice(2);
if (paths.length === 0) paths.push('no report was named');
for (const path of paths) {
  const { passed, failed, skipped } = countsOf(path);
  process.stdout.write(`${basename(path, '.json')}: ${passed} passed, ${failed} failed, ${skipped} skipped here\n`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
if (total.failed > 0) process.exitCode = 1;

function countsOf(path) {
  // The test command ended before it could write one.
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that fails to load holds no test, but it is a failure all the same.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
