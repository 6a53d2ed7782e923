import { Alert, Group, Text } from '@mantine/core';
import type { Approval } from '@mps/shared';
import { type ApprovalDetail, approvalDetails } from '@mps/shared/approval-details';
import type { CancelApprovalInput } from '@mps/shared/contract/admin/cancel-approval';
import type { DecideApprovalInput } from '@mps/shared/contract/admin/decide-approval';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../api/client.js';
import { ActionButton } from '../components/action-button.js';
import type { Column } from '../components/data-table.js';
import { DetailDrawer, useOpenDrawer } from '../components/detail-drawer.js';
import { ListPage } from '../components/list-page.js';
import { badgeColumn, enumFilter, oneOf, textColumn, timeColumn } from '../components/list-parts.js';
import { QueryView } from '../components/states.js';
import { CopyText, EnumBadge, Facts } from '../components/values.js';
import { type Format, useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

const STATES = ['pending', 'approved', 'refused', 'cancelled', 'expired', 'void'] as const;

/** The calls that need a second person. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useOpenDrawer();
  const columns = useMemo(
    (): Column<Approval>[] => [
      textColumn('operation', t('field.operation'), (row) => enumText(t, 'approvalOperation', row.operation)),
      {
        id: 'amount',
        head: t('field.amount'),
        align: 'right',
        cell: (row) => <span className="num">{amountOf(row, format)}</span>,
        csv: (row) => row.amount,
      },
      textColumn('maker', t('field.maker'), (row) => row.maker_name),
      timeColumn('created', t('field.created_at'), format.shortDateTime, (row) => row.created_at),
      badgeColumn(t, 'state', t('field.status'), 'approvalState', (row) => row.state),
      textColumn('checker', t('field.checker'), (row) => row.decided_by_name),
    ],
    [t, format],
  );
  return (
    <>
      <ListPage
        title={t('nav.approvals')}
        hint={t('approval.hint')}
        name="approvals"
        filters={[
          enumFilter(t, 'state', t('field.status'), 'approvalState', STATES),
          {
            name: 'whose',
            label: t('approval.whose'),
            type: 'select',
            options: [
              { value: 'waiting', label: t('approval.waiting') },
              { value: 'mine', label: t('approval.mine') },
            ],
          },
        ]}
        columns={columns}
        rowId={(row) => row.id}
        load={async (page, { state, whose }, signal) => {
          const filter = whose === 'mine' ? { mine: true } : whose === 'waiting' ? { waiting_for_me: true } : {};
          const input = { ...page, ...filter, state: oneOf(state, STATES) };
          const answer = await api.admin.listApprovals.query(input, { signal });
          return { ...answer, rows: answer.approvals };
        }}
        onOpen={(row) => open(`/admin/approvals/${row.id}`)}
        empty={{ title: t('approval.empty'), hint: t('approval.emptyHint'), icon: 'check' }}
      />
      <Outlet />
    </>
  );
}

/** Points, or money: the unit of the operation. */
const amountOf = ({ operation, amount }: Pick<Approval, 'operation' | 'amount'>, { count, money }: Format): string =>
  operation === 'adjust_points' ? count(amount) : money(amount);

/** One request: what will happen, by whom, and the decision. */
export function ApprovalDrawer() {
  const { t } = useTranslation();
  const { approvalId = '' } = useParams({ strict: false }) as { approvalId?: string };
  const query = useQuery(trpc.admin.getApproval.queryOptions({ approval_id: approvalId }));
  return (
    <DetailDrawer title={t('objectType.approval')} listPath="/admin/approvals">
      <QueryView query={query}>
        {({ approval }) => (
          <>
            <ApprovalFacts approval={approval} />
            {approval.can_decide && (
              <Group gap="sm">
                <Decide approval={approval} decision="approve" />
                <Decide approval={approval} decision="refuse" />
              </Group>
            )}
            {approval.is_own && approval.state === 'pending' && <Cancel approval={approval} />}
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function ApprovalFacts({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dateTime } = format;
  const { void_reason, result } = approval;
  return (
    <>
      <What approval={approval} />
      {approval.is_own && approval.state === 'pending' && <Text size="sm">{t('approval.ownHint')}</Text>}
      <Facts
        items={[
          [t('field.status'), <EnumBadge key="state" group="approvalState" value={approval.state} />],
          void_reason === null ? null : [t('field.void_reason'), enumText(t, 'approvalVoid', void_reason)],
          [t('field.maker'), approval.maker_name],
          [t('field.created_at'), dateTime(approval.created_at)],
          approval.state === 'pending' ? [t('field.expires_at'), dateTime(approval.expires_at)] : null,
          ...approvalDetails(approval.details).map((detail): readonly [string, ReactNode] => [
            enumText(t, 'field', detail.name),
            shownDetail(t, format, detail),
          ]),
          approval.decided_by_name === null ? null : [t('field.checker'), approval.decided_by_name],
          approval.decided_at === null ? null : [t('field.decided_at'), dateTime(approval.decided_at)],
          approval.reason === null ? null : [t('approval.reason'), approval.reason],
          typeof result?.tx_no === 'string' ? [t('field.tx_no'), <CopyText key="tx" value={result.tx_no} />] : null,
        ]}
      />
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function shownDetail(t: Translate, { money, dateTime }: Format, { value, kind }: ApprovalDetail): string {
  if (kind === 'money') return money(Number(value));
  if (kind === 'time') return dateTime(String(value));
  return kind === 'text' ? String(value) : enumText(t, kind, String(value));
}

/** What happens once it is approved, in a sentence. */
function What({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = Object.fromEntries(
    approvalDetails(approval.details).map((detail) => [detail.name, shownDetail(t, format, detail)]),
  );
  return (
    <Text fw={600} size="lg">
      {t(`approval.what.${approval.operation}`, { ...shown, points: format.count(approval.amount) })}
    </Text>
  );
}

function Decide({ approval, decision }: { approval: Approval; decision: DecideApprovalInput['decision'] }) {
  const { t } = useTranslation();
  const label = t(`action.${decision}`);
  return (
    <ActionButton
      label={label}
      variant={decision === 'approve' ? 'filled' : 'default'}
      size="sm"
      fields={[{ name: 'reason', label: t('approval.reason'), type: 'textarea' }]}
      schema={(schemas) => schemas.DecideApprovalInput}
      toInput={(values) => ({ approval_id: approval.id, decision, ...values })}
      submit={(input: DecideApprovalInput) => api.admin.decideApproval.mutate(input)}
      submitLabel={label}
      isDangerous={decision === 'refuse'}
      done={(answer) =>
        answer.approval.state === 'void'
          ? t('approval.voidDone', { reason: enumText(t, 'approvalVoid', answer.approval.void_reason ?? '') })
          : t(decision === 'approve' ? 'approval.approvedDone' : 'approval.refusedDone')
      }
    >
      <What approval={approval} />
      {decision === 'approve' && (
        <Alert color="yellow" variant="light">
          {t('approval.approveHint', { maker: approval.maker_name })}
        </Alert>
      )}
    </ActionButton>
  );
}

function Cancel({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  return (
    <div>
      <ActionButton
        label={t('action.cancel_request')}
        size="sm"
        fields={[]}
        schema={(schemas) => schemas.CancelApprovalInput}
        toInput={() => ({ approval_id: approval.id })}
        submit={(input: CancelApprovalInput) => api.admin.cancelApproval.mutate(input)}
        submitLabel={t('action.cancel_request')}
        done={t('approval.cancelledDone')}
      >
        <What approval={approval} />
      </ActionButton>
    </div>
  );
}
