/** What every run begins and ends with: people, a journal, a client, the check. */
import { beginCheck, type CheckResult, expectSound } from './checker.js';
import { type Client, createClient } from './client.js';
import { openJournal } from './journal.js';
import { createPopulation, type Population, type PopulationOptions } from './population.js';
import { type Random, randomOf } from './random.js';
import { type Counts, reportRun } from './report.js';
import type { World } from './world.js';

export interface Run {
  random: Random;
  population: Population;
  client: Client;
  /** Checks everything, fails at the first violation, reports the counts. */
  end(counts: (result: CheckResult) => Counts): Promise<CheckResult>;
}

/**
 * @param number of the run in docs/reliability.md
 * @param title what it does, for the report
 */
export async function beginRun(world: World, number: number, title: string, people: PopulationOptions): Promise<Run> {
  const startedAt = performance.now();
  const population = await createPopulation(world.postgres, world.target()(0), people);
  const journal = openJournal(`run ${number}`);
  const check = await beginCheck(world.postgres.query);
  return {
    random: randomOf(`run ${number}`),
    population,
    client: createClient(journal),
    end: async (counts) => {
      const result = await check(journal);
      expectSound(result, journal);
      reportRun(number, title, startedAt, counts(result));
      return result;
    },
  };
}

/** How often what was answered is gone, and how often something happened twice. */
export function lostAndTwice({ violations }: CheckResult): { lost: number; twice: number } {
  const count = (letter: string) => violations.filter(({ invariant }) => invariant === letter).length;
  return { lost: count('C'), twice: count('D') };
}
