import type { MpsClient } from '@mps/client';
import { argument, type Command, command, text } from '../../command.js';
import { findMember } from '../../lookups/find.js';
import { fields } from '../../output/table.js';
import type { TextKey } from '../../texts/texts.js';

const parameters = {
  member: argument('[member]', 'argument.member'),
  reason: text('--reason <reason>', 'option.reason'),
};

/** Suspending and reactivating differ in the procedure and in what they ask. */
export function changeMemberStatus(
  verb: string,
  question: TextKey,
  change: (client: MpsClient) => MpsClient['admin']['suspendMember'],
): Command<typeof parameters> {
  return command({
    parameters,
    examples: [`mps member ${verb} M00000001 --reason "disputed payments" --yes`],
    run: async (cli, input) => {
      const client = await cli.client();
      const named = await cli.need(input.member, '<member>', () => cli.ask.text(cli.t('ask.member')));
      const { member_id } = await findMember(cli, named);
      const reason = await cli.wish(input.reason, () => cli.ask.optional(cli.t('field.reason')));
      await cli.confirm(cli.t(question, { member: named }), { isDangerous: true });
      const answer = await cli.busy(change(client).mutate({ member_id, reason }));
      const shown = fields([
        [cli.t('field.member_name'), answer.member.name],
        [cli.t('field.status'), cli.nameOf('memberStatus', answer.member.status)],
      ]);
      return { data: answer, text: `${answer.message}\n${shown}` };
    },
  });
}
