/** What a scenario of the first version's faults is, and how all of them are run. */
import type { World } from './world.js';

export interface Scenario {
  /** The rule that the first version broke; scenarios of one rule share its name. */
  rule: string;
  what: string;
  /** The right answer in words: what `hear` has to return, letter by letter. */
  right: string;
  /** Does what the scenario says and returns what was answered. */
  hear(world: World): Promise<string>;
}

export interface Outcome extends Scenario {
  heard: string;
  isRight: boolean;
}

/**
 * Runs scenarios one after the other. A scenario that throws has heard its error, so that the others still run.
 *
 * @param onOutcome called after each scenario
 */
export async function runScenarios(
  world: World,
  scenarios: readonly Scenario[],
  onOutcome: (outcome: Outcome) => void = () => {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    const heard = await scenario.hear(world).catch((error: unknown) => `threw ${String(error)}`);
    const outcome = { ...scenario, heard, isRight: heard === scenario.right };
    outcomes.push(outcome);
    onOutcome(outcome);
  }
  return outcomes;
}
