/** Random programs over approvals: each takes effect at most once, never after its end, never by its maker. */
import { describe, expect, test } from 'vitest';
import { countStates, findViolations, runProgram } from '../../tests/support/approval-programs.js';
import { type OwnPostgres, startOwnPostgres } from '../../tests/support/own-postgres.js';
import { type Fault, plant } from './harness/planted-faults.js';
import { randomOf } from './harness/random.js';
import { reportRun } from './harness/report.js';
import { seed, sized } from './harness/size.js';

const PROGRAMS = sized({ short: 60, long: 1_000 });
/** Enough for each fault to show itself, whatever the seed. */
const PROGRAMS_WITH_FAULT = 60;
const TOGETHER = 4;

const REQUIRE_OPEN = "a.state = 'pending' AND a.decided_by <> a.maker_id";
const FAULTS: Fault[] = [
  {
    name: 'the maker may decide',
    mutations: [
      {
        routine: 'mps_api.decide_approval',
        from: 'ELSIF v_approval.maker_id = v_checker THEN',
        to: 'ELSIF false THEN',
      },
      { routine: 'mps.require_approval', from: 'a.decided_by <> a.maker_id', to: 'true' },
    ],
    also: 'ALTER TABLE mps.approvals DROP CONSTRAINT approvals_two_people',
    shows: ['a decision by the maker'],
  },
  {
    name: 'what the checker saw is not compared',
    mutations: [
      {
        routine: 'mps.require_approval',
        from: 'p_object_id, p_snapshot) THEN',
        to: 'p_object_id, v_approval.snapshot) THEN',
      },
    ],
    shows: ['an effect for another owner'],
  },
  {
    name: 'an approval that has ended is decided again',
    mutations: [
      { routine: 'mps.lock_approval', from: "ELSIF v_state <> 'pending' THEN", to: 'ELSIF false THEN' },
      { routine: 'mps.require_approval', from: REQUIRE_OPEN, to: 'a.decided_by <> a.maker_id' },
      { routine: 'mps.require_approval', from: 'AND a.executed_at IS NULL', to: '' },
    ],
    also: 'DROP TRIGGER approvals_unchanged ON mps.approvals',
    shows: ['two ends', 'an approval that took effect twice', 'an effect after the end'],
  },
  {
    name: 'two decisions do not wait for each other',
    mutations: [{ routine: 'mps.lock_approval', from: ' FOR UPDATE', to: '' }],
    shows: ['failures'],
  },
];

/** Runs programs, some at the same time. @returns what failed that is no refusal */
async function runPrograms(postgres: OwnPostgres, name: string, count: number): Promise<string[]> {
  const failures: string[] = [];
  const runs = Array.from({ length: count }, (_, index) => index);
  const work = async () => {
    for (let index = runs.shift(); index !== undefined; index = runs.shift()) {
      failures.push(...(await runProgram(postgres, randomOf(`${name}/${index}`))));
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return failures;
}

describe.skipIf(process.platform !== 'linux')('approvals', { timeout: 900_000 }, () => {
  test(`${PROGRAMS} random programs, seed ${seed}`, async () => {
    const startedAt = performance.now();
    const postgres = await startOwnPostgres();
    try {
      expect(await runPrograms(postgres, 'approvals', PROGRAMS)).toEqual([]);
      expect(await findViolations(postgres)).toEqual([]);
      const states = await countStates(postgres);
      // A program that never gets anywhere would find nothing either.
      for (const state of ['approved', 'refused', 'cancelled', 'expired', 'void'])
        expect(states[state]).toBeGreaterThan(0);
      reportRun('approvals', 'random programs over approvals', startedAt, {
        programs: PROGRAMS,
        ...states,
        violations: 0,
      });
    } finally {
      await postgres.stop();
    }
  });

  test.each(FAULTS)('a planted fault is seen: $name', async (fault) => {
    const postgres = await startOwnPostgres();
    try {
      await plant(postgres.query, fault);
      const failures = await runPrograms(postgres, `approvals: ${fault.name}`, PROGRAMS_WITH_FAULT);
      const found = [...(await findViolations(postgres)), ...(failures.length > 0 ? ['failures'] : [])];
      expect(found.filter((name) => fault.shows.includes(name))).not.toEqual([]);
    } finally {
      await postgres.stop();
    }
  });
});
