import { command, text } from '../../command.js';
import { actingMemberId, isShareable, pickCard } from '../../lookups/find.js';

const parameters = {
  card: text('--card <card>', 'field.card_no'),
  member: text('--member <member>', 'option.member'),
};

export default command({
  parameters,
  examples: ['mps card unbind --card PPD00000001 --yes', 'mps card unbind --card PPD00000001 --member M00000002 --yes'],
  run: async (cli, input) => {
    const client = await cli.client();
    const card_id = await pickCard(cli, input.card, '--card', isShareable);
    const member_id = await actingMemberId(cli, input.member);
    await cli.confirm(cli.t('confirm.unbind', { card: input.card ?? '' }), { isDangerous: true });
    const answer = await cli.busy(client.member.unbindCard.mutate({ card_id, member_id }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
