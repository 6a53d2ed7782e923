import { argument, command, text } from '../../command.js';
import { memberIdOf, pickCard } from '../../lookups/find.js';

const parameters = { card: argument('[card]', 'field.card_no'), member: text('--member <member>', 'option.member') };

export default command({
  parameters,
  examples: ['mps qr revoke STD00000001'],
  run: async (cli, input) => {
    const client = await cli.client();
    const card_id = await pickCard(cli, input.card, '<card>', ({ card_type }) => card_type !== 'corporate');
    const member_id = await memberIdOf(cli, input.member);
    const answer = await cli.busy(client.member.revokeQr.mutate({ card_id, member_id }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
