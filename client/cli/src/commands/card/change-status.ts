import type { MpsClient } from '@mps/client';
import { argument, type Command, command, text } from '../../command.js';
import { findCardId } from '../../lookups/find.js';
import { fields } from '../../output/table.js';
import type { TextKey } from '../../texts/texts.js';

const parameters = {
  card: argument('[card]', 'field.card_no'),
  reason: text('--reason <reason>', 'option.reason'),
};

type Change = MpsClient['admin']['freezeCard'];

/** The commands that change a card's status differ in the procedure and in what they ask. */
export function changeCardStatus(
  verb: string,
  question: TextKey,
  change: (client: MpsClient) => Change,
): Command<typeof parameters> {
  return command({
    parameters,
    examples: [`mps card ${verb} STD00000001 --reason "asked by phone" --yes`],
    run: async (cli, input) => {
      const client = await cli.client();
      const named = await cli.need(input.card, '<card>', () => cli.ask.text(cli.t('field.card_no')));
      const card_id = await findCardId(cli, named);
      const reason = await cli.wish(input.reason, () => cli.ask.optional(cli.t('field.reason')));
      await cli.confirm(cli.t(question, { card: named }), { isDangerous: true });
      const answer = await cli.busy(change(client).mutate({ card_id, reason }));
      const shown = fields([
        [cli.t('field.card_no'), answer.card.card_no],
        [cli.t('field.status'), cli.nameOf('cardStatus', answer.card.status)],
      ]);
      return { data: answer, text: `${answer.message}\n${shown}` };
    },
  });
}
