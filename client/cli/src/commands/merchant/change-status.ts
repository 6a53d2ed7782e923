import type { MpsClient } from '@mps/client';
import { argument, type Command, command, text } from '../../command.js';
import { findMerchant } from '../../lookups/find.js';
import { fields } from '../../output/table.js';
import type { TextKey } from '../../texts/texts.js';

const parameters = {
  merchant: argument('[code]', 'field.merchant_code'),
  reason: text('--reason <reason>', 'option.reason'),
};

/** Suspending and reactivating differ in the procedure and in what they ask. */
export function changeMerchantStatus(
  verb: string,
  question: TextKey,
  change: (client: MpsClient) => MpsClient['admin']['suspendMerchant'],
): Command<typeof parameters> {
  return command({
    parameters,
    examples: [`mps merchant ${verb} SHOP001 --reason "by contract" --yes`],
    run: async (cli, input) => {
      const client = await cli.client();
      const code = await cli.need(input.merchant, '<code>', () => cli.ask.text(cli.t('field.merchant_code')));
      const { merchant_id } = await findMerchant(cli, code);
      const reason = await cli.wish(input.reason, () => cli.ask.optional(cli.t('field.reason')));
      await cli.confirm(cli.t(question, { merchant: code }), { isDangerous: true });
      const answer = await cli.busy(change(client).mutate({ merchant_id, reason }));
      const shown = fields([
        [cli.t('field.merchant'), `${answer.merchant.code} ${answer.merchant.name}`],
        [cli.t('field.status'), cli.nameOf('merchantStatus', answer.merchant.status)],
      ]);
      return { data: answer, text: `${answer.message}\n${shown}` };
    },
  });
}
