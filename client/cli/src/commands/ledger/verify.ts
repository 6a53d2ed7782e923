import { command } from '../../command.js';
import { EXIT } from '../../exit-codes.js';
import { showCount } from '../../output/format.js';
import { table } from '../../output/table.js';

export default command({
  parameters: {},
  examples: ['mps ledger verify', 'mps ledger verify --json'],
  run: async (cli) => {
    const { t } = cli;
    const answer = await cli.busy((await cli.client()).admin.verifyLedger.query());
    const checked = { cards: showCount(answer.checked.cards), transactions: showCount(answer.checked.transactions) };
    const rows = answer.violations.map((each) => [
      each.invariant,
      cli.nameOf('objectType', each.object_type),
      each.object_id,
      JSON.stringify(each.details),
    ]);
    const heads = [t('field.invariant'), t('field.object_type'), t('field.object_id'), t('field.details')];
    const found = answer.ok
      ? ''
      : table(
          heads.map((head) => ({ head })),
          rows,
        );
    return {
      data: answer,
      text: `${t(answer.ok ? 'ledger.holds' : 'ledger.broken', checked)}\n${found}`,
      exitCode: answer.ok ? EXIT.ok : EXIT.error,
    };
  },
});
