import type { ApprovalRequested } from '@mps/shared';
import type { Cli } from '../cli.js';
import type { View } from '../command.js';
import { showTime } from './format.js';
import { fields } from './table.js';

/** What a command answers whose call waits for a second person: no failure, and no result yet. */
export function waitingView(cli: Cli, answer: ApprovalRequested): View {
  const { t } = cli;
  const { id, expires_at } = answer.approval;
  const shown = fields([
    ['id', id],
    [t('field.expires_at'), showTime(expires_at)],
  ]);
  return { data: answer, text: `${t('approval.waiting')}\n${shown}${t('approval.next', { id })}\n` };
}
