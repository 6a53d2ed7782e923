/** All scenarios, in the order in which they run. */
import { ACCESS } from './access.js';
import { KEYS } from './keys.js';
import { MONEY } from './money.js';
import type { Scenario } from './scenario.js';
import { TEXTS } from './texts.js';

export const SCENARIOS: readonly Scenario[] = [...MONEY, ...KEYS, ...TEXTS, ...ACCESS];
