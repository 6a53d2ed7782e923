/** Prints the counts of a vitest JSON report alone on a line: `N passed, N failed, N skipped`. */
import { existsSync, readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined || !existsSync(path)) {
  process.stderr.write('There is no test report: the test command ended before it could write one.\n');
  process.stdout.write('0 passed, 1 failed, 0 skipped\n');
  process.exit(1);
}
const report = JSON.parse(readFileSync(path, 'utf8'));
// A file that fails to load holds no test, but it is a failure all the same.
const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
const skipped = report.numPendingTests + report.numTodoTests;
const failed = report.numFailedTests + brokenFiles.length;
process.stdout.write(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
