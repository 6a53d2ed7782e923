import { command, text } from '../../command.js';
import { isShareable, pickCard } from '../../lookups/find.js';

const parameters = {
  card: text('--card <card>', 'field.card_no'),
  boundMember: text('--bound-member <member-no>', 'option.boundMember'),
};

export default command({
  parameters,
  examples: ['mps card remove-binding --card PPD00000001 --bound-member M00000002 --yes'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const card_id = await pickCard(cli, input.card, '--card', isShareable);
    const member_no = await cli.need(input.boundMember, '--bound-member', () => cli.ask.text(t('field.member_no')));
    await cli.confirm(t('confirm.removeBinding', { member: member_no }), { isDangerous: true });
    const answer = await cli.busy(client.member.removeBinding.mutate({ card_id, member_no }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
