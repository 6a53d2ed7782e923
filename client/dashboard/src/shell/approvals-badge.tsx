import { Badge, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/client.js';

/** How many requests the administrator who looks could decide now; nothing where there are none. */
export function ApprovalsBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(trpc.admin.listApprovals.queryOptions({ waiting_for_me: true, limit: 1 }));
  const total = data?.pagination.total_count ?? 0;
  if (total === 0) return null;
  return (
    <Badge color="red.9" size="sm" circle={total < 10}>
      <span aria-hidden="true">{total}</span>
      <VisuallyHidden>{t('approval.waitingForMe', { total })}</VisuallyHidden>
    </Badge>
  );
}
