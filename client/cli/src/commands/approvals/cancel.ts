import { argument, command } from '../../command.js';
import { approvalFields } from './approval-view.js';

const parameters = { approval: argument('[approval]', 'argument.approval') };

export default command({
  parameters,
  examples: ['mps approvals cancel 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60 --yes'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const approval_id = await cli.need(input.approval, '<approval>', () => cli.ask.text(t('ask.approval')));
    await cli.confirm(t('confirm.cancelApproval'), { isDangerous: true });
    const answer = await cli.busy(client.admin.cancelApproval.mutate({ approval_id }));
    return { data: answer, text: `${t('approval.cancelled')}\n${approvalFields(cli, answer.approval)}` };
  },
});
