import { argument, command } from '../../command.js';
import { approvalFields } from './approval-view.js';

const parameters = { approval: argument('[approval]', 'argument.approval') };

export default command({
  parameters,
  examples: ['mps approvals show 3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60'],
  run: async (cli, input) => {
    const client = await cli.client();
    const approval_id = await cli.need(input.approval, '<approval>', () => cli.ask.text(cli.t('ask.approval')));
    const answer = await cli.busy(client.admin.getApproval.query({ approval_id }));
    return { data: answer, text: approvalFields(cli, answer.approval) };
  },
});
