/** Parts of the command line that its package keeps to itself, for the tests of what cannot be seen from outside. */
export type { Parameter } from '../../client/cli/src/command.js';
export { COMMANDS, NOUNS } from '../../client/cli/src/commands.js';
export { exitCodeOf } from '../../client/cli/src/exit-codes.js';
export { addDays, readTime } from '../../client/cli/src/lookups/period.js';
export { periodOf } from '../../client/cli/src/lookups/settlement-period.js';
export { sumForDisplay } from '../../client/cli/src/output/money.js';
export { table } from '../../client/cli/src/output/table.js';
export { main } from '../../client/cli/src/program.js';
export { TEXTS } from '../../client/cli/src/texts/texts.js';
export { chooseLanguage } from '../../client/cli/src/texts/translate.js';
