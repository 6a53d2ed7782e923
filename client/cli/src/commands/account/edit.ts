import { command, text } from '../../command.js';
import { rememberName } from '../../config/profiles.js';
import { actingMemberId } from '../../lookups/find.js';
import { fields } from '../../output/table.js';

const parameters = {
  name: text('--name <name>', 'field.member_name'),
  member: text('--member <member>', 'option.member'),
};

export default command({
  parameters,
  examples: ['mps account edit', 'mps account edit --name 王大明'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const member_id = await actingMemberId(cli, input.member);
    const name = await cli.need(input.name, '--name', async () => {
      const { profile } = await cli.busy(client.member.getProfile.query({ member_id }));
      return cli.ask.text(t('field.member_name'), profile.name);
    });
    const answer = await cli.busy(client.member.updateProfile.mutate({ member_id, name }));
    const { profile } = answer;
    rememberName(cli.profile, profile.member_id, profile.name);
    const shown = fields([
      [t('field.member_no'), profile.member_no],
      [t('field.member_name'), profile.name],
    ]);
    return { data: answer, text: `${t('member.edited')}\n${shown}` };
  },
});
