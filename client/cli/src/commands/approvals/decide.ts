import type { Cli } from '../../cli.js';
import type { View } from '../../command.js';
import { approvalFields } from './approval-view.js';

const ENDS = { approved: 'approval.done', void: 'approval.void', refused: 'approval.refused' } as const;

/** Shows what is asked for, has it confirmed, and sends the decision. */
export async function decide(
  cli: Cli,
  input: { approval: string | undefined; reason: string | undefined },
  decision: 'approve' | 'refuse',
): Promise<View> {
  const { t } = cli;
  const client = await cli.client();
  const approval_id = await cli.need(input.approval, '<approval>', () => cli.ask.text(t('ask.approval')));
  if (cli.isInteractive) {
    const { approval } = await cli.busy(client.admin.getApproval.query({ approval_id }));
    cli.note(approvalFields(cli, approval).trimEnd());
  }
  const reason = await cli.wish(input.reason, () => cli.ask.optional(t('field.reason')));
  await cli.confirm(t(decision === 'approve' ? 'confirm.approve' : 'confirm.refuse'), { isDangerous: true });
  const answer = await cli.busy(client.admin.decideApproval.mutate({ approval_id, decision, reason }));
  const { state } = answer.approval;
  const end = state in ENDS ? `${t(ENDS[state as keyof typeof ENDS])}\n` : '';
  return { data: answer, text: `${end}${approvalFields(cli, answer.approval)}` };
}
