/**
 * A process of its own that outlives the test run by a moment: when the run closes its standard input, or ends
 * in whatever way (a failure, Ctrl-C, SIGKILL), everything that the run started is ended too. PostgreSQL
 * itself would go on for ever.
 */
import { endRun } from './run-folder.js';

const [folder = ''] = process.argv.slice(2);
// Ctrl-C and an ending terminal tell the whole group: the run first, then, by the closed input, this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.stdin.on('error', () => {});
process.stdin.on('close', () => {
  endRun(folder).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.stdin.resume();
