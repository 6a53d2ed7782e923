import type { Approval } from '@mps/shared';
import { type ApprovalDetail, approvalDetails } from '@mps/shared/approval-details';
import type { Cli } from '../../cli.js';
import { showCount, showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

/** The amount in its unit: points, or money. */
export const amountOf = ({ operation, amount }: Pick<Approval, 'operation' | 'amount'>): string =>
  operation === 'adjust_points' ? showCount(amount) : showMoney(amount);

/** All of an approval, a line each. */
export function approvalFields(cli: Cli, approval: Approval): string {
  const { t } = cli;
  const { decided_at, void_reason } = approval;
  return fields([
    ['id', approval.id],
    [t('field.operation'), cli.nameOf('approvalOperation', approval.operation)],
    [t('field.amount'), amountOf(approval)],
    ...approvalDetails(approval.details).map((detail): [string, string] => [
      cli.nameOf('field', detail.name),
      show(cli, detail),
    ]),
    [t('field.maker'), approval.maker_name],
    [t('field.created_at'), showTime(approval.created_at)],
    [t('field.status'), cli.nameOf('approvalState', approval.state)],
    [t('field.expires_at'), approval.state === 'pending' ? showTime(approval.expires_at) : null],
    [t('field.checker'), approval.decided_by_name],
    [t('field.decided_at'), decided_at === null ? null : showTime(decided_at)],
    [t('field.reason'), approval.reason],
    [t('field.void_reason'), void_reason === null ? null : cli.nameOf('approvalVoid', void_reason)],
    [t('field.tx_no'), typeof approval.result?.tx_no === 'string' ? approval.result.tx_no : null],
  ]);
}

function show(cli: Cli, { value, kind }: ApprovalDetail): string {
  if (kind === 'money') return showMoney(Number(value));
  if (kind === 'time') return showTime(String(value));
  return kind === 'text' ? String(value) : cli.nameOf(kind, String(value));
}
