/**
 * Prints which tests failed and why, and the counts of vitest's JSON reports, added up, alone on a line:
 * `N passed, N failed, N skipped`. What failed stands at the end of a long output, where it is looked for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Of a failure: its message and where it was thrown. */
const SHOWN_LINES = 8;

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
  tellFailures(report.testResults);
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

function tellFailures(files) {
  for (const { name, message, assertionResults } of files) {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const causes = failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`);
    if (assertionResults.length === 0 && message) causes.push(message);
    for (const cause of causes) process.stdout.write(`FAILED ${relative(root, name)} ${firstLines(cause)}\n`);
  }
}

function firstLines(text) {
  return text.split('\n').slice(0, SHOWN_LINES).join('\n  ');
}
