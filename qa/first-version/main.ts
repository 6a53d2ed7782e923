/**
 * The faults of the first version (commit 242976c), asked of any installation over REST alone:
 * `npm run first-version -- --url http://127.0.0.1:8000 --admin admin --password demo-admin-2026`.
 * Each line names the rule, the right answer and what was heard. Makes members, merchants and money there; leaves with
 * code 1 when an answer is wrong.
 */
import { parseArgs } from 'node:util';
import { runScenarios } from './scenario.js';
import { SCENARIOS } from './scenarios.js';
import { openWorld } from './world.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    admin: { type: 'string', default: 'admin' },
    password: { type: 'string' },
  },
});
const { url, admin, password } = values;
if (url === undefined || password === undefined) throw new Error('--url and --password are needed.');

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const world = await openWorld(url.replace(/\/$/, ''), { name: admin, password });
let rule = '';
const outcomes = await runScenarios(world, SCENARIOS, (outcome) => {
  if (outcome.rule !== rule) say(`\n${outcome.rule}`);
  rule = outcome.rule;
  say(`  ${outcome.isRight ? 'right' : 'WRONG'}  ${outcome.what}: ${outcome.heard}`);
  if (!outcome.isRight) say(`         expected: ${outcome.right}`);
});
const wrong = outcomes.filter(({ isRight }) => !isRight).length;
say(`\n${outcomes.length} scenarios, ${wrong} wrong.`);
process.exitCode = wrong === 0 ? 0 : 1;
