/**
 * The model against any installation, over REST alone:
 * `npm run model -- --url http://127.0.0.1:8000 --admin admin --password … [--programs 200] [--seed 1] [--faults 20] [--steps pay,refund,settle]`.
 * Makes members, merchants and money there; leaves with code 1 when an answer is none that the contract allows.
 */
import { parseArgs } from 'node:util';
import { remoteInstallation } from './people.js';
import { isStep } from './program.js';
import { runPrograms } from './run.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    admin: { type: 'string', default: 'admin' },
    password: { type: 'string' },
    programs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '20' },
    steps: { type: 'string' },
  },
});
const { url, admin, password } = values;
if (url === undefined || password === undefined) throw new Error('--url and --password are needed.');

const only = values.steps?.split(',').filter(isStep);
if (only?.length === 0) throw new Error('--steps names none that there is.');

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const api = remoteInstallation(url.replace(/\/$/, ''), { name: admin, password });
const { totals, findings } = await runPrograms(api, {
  programs: Number(values.programs),
  seed: Number(values.seed),
  faults: Number(values.faults),
  ...(only === undefined ? {} : { only }),
  onFinding: ({ story, steps }) => say(`\n${steps.length} steps:\n${story}`),
});
say(`\n${totals.programs} programs, ${totals.calls} calls, ${findings.length} faults:`);
for (const { fault, times } of findings) say(`- ${times} programs ended at ${fault}`);
process.exitCode = findings.length === 0 ? 0 : 1;
