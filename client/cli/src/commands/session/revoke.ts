import { argument, command, flag, text } from '../../command.js';

const parameters = {
  session: argument('[session]', 'field.session_id'),
  own: flag('--own', 'option.ownSessions'),
  reason: text('--reason <reason>', 'option.reason'),
};

export default command({
  parameters,
  examples: ['mps session revoke 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60 --yes'],
  run: async (cli, input) => {
    const client = await cli.client();
    const { role } = await cli.who();
    const session_id = await cli.need(input.session, '<session>', () => cli.ask.text(cli.t('field.session_id')));
    await cli.confirm(cli.t('confirm.revokeSession', { session: session_id }), { isDangerous: true });
    const { reason } = input;
    const answer = await cli.busy<{ success: true; message: string }>(
      role === 'admin' && input.own !== true
        ? client.admin.revokeSession.mutate({ session_id, reason })
        : client.auth.revokeSession.mutate({ session_id }),
    );
    return { data: answer, text: `${answer.message}\n` };
  },
});
