import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../../api/client.js';
import { type Column, DataTable } from '../../components/data-table.js';
import { DetailDrawer } from '../../components/detail-drawer.js';
import { Permitted } from '../../components/permitted.js';
import { EmptyState, Panel, QueryView } from '../../components/states.js';
import { CopyText, EnumBadge, Facts, Money } from '../../components/values.js';
import { useFormat } from '../../format.js';
import { enumText } from '../../i18n/i18n.js';
import { AccountActions } from '../account-actions.js';
import { EditMember } from './edit-member.js';
import type { MemberDetail } from './member-detail.js';

/** One member: who it is, what can be done, its cards. */
export function MemberDrawer() {
  const { memberId = '' } = useParams({ strict: false }) as { memberId?: string };
  const query = useQuery(trpc.admin.getMember.queryOptions({ member_id: memberId }));
  const title = query.data === undefined ? '…' : `${query.data.member.name} · ${query.data.member.member_no}`;
  return (
    <DetailDrawer title={title} listPath="/admin/members">
      <QueryView query={query}>
        {(detail) => (
          <>
            <MemberFacts detail={detail} />
            <MemberActions member={detail.member} />
            <MemberCards detail={detail} />
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function MemberFacts({ detail: { member } }: { detail: MemberDetail }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormat();
  return (
    <Facts
      items={[
        [t('field.member_no'), <CopyText key="no" value={member.member_no} />],
        [t('field.member_name'), member.name],
        [t('field.phone'), member.phone ?? '—'],
        [t('field.email'), member.email ?? '—'],
        [t('field.status'), <EnumBadge key="status" group="memberStatus" value={member.status} />],
        [t('field.login_enabled'), member.login_enabled ? t('answer.yes') : t('answer.no')],
        [t('field.identities'), member.identity_providers.join(', ') || t('member.noIdentity')],
        [t('field.live_sessions'), count(member.live_sessions)],
        [t('field.created_at'), dateTime(member.created_at)],
        [t('field.updated_at'), dateTime(member.updated_at)],
      ]}
    />
  );
}

function MemberActions({ member }: { member: MemberDetail['member'] }) {
  const { t } = useTranslation();
  const { member_id } = member;
  return (
    <Group gap="xs">
      <Permitted to="admin:manage_members">
        <EditMember member={member} />
      </Permitted>
      <AccountActions
        id={{ member_id }}
        manage="admin:manage_members"
        suspending="admin:suspend_member"
        isSuspended={member.status === 'suspended'}
        resetPassword={{
          schema: (schemas) => schemas.ResetMemberPasswordInput,
          call: api.admin.resetMemberPassword.mutate,
        }}
        firstLogin={() => firstLoginOf(member_id)}
        suspend={{
          schema: (schemas) => schemas.SuspendMemberInput,
          call: api.admin.suspendMember.mutate,
          label: t('action.suspend_member'),
          hint: t('member.suspendHint'),
        }}
        reactivate={{ schema: (schemas) => schemas.ReactivateMemberInput, call: api.admin.reactivateMember.mutate }}
        transactions={{ member: member_id }}
      />
    </Group>
  );
}

/** One member's code, by the call that makes those of an import. */
async function firstLoginOf(memberId: string) {
  const { codes } = await api.admin.createFirstLoginCodes.mutate({ member_ids: [memberId] });
  const [code] = codes;
  if (code === undefined) throw new Error('The answer has no code');
  return code;
}

function MemberCards({ detail: { cards } }: { detail: MemberDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useMemo(
    (): Column<MemberDetail['cards'][number]>[] => [
      { id: 'no', head: t('field.card_no'), cell: (row) => <CopyText value={row.card_no} /> },
      { id: 'type', head: t('field.card_type'), cell: (row) => enumText(t, 'cardType', row.card_type) },
      { id: 'role', head: t('field.binding_role'), cell: (row) => enumText(t, 'bindingRole', row.binding_role) },
      { id: 'balance', head: t('field.balance'), align: 'right', cell: (row) => <Money value={row.balance} /> },
      { id: 'status', head: t('field.status'), cell: (row) => <EnumBadge group="cardStatus" value={row.status} /> },
    ],
    [t],
  );
  return (
    <Panel title={t('field.cards')}>
      {cards.length === 0 ? (
        <EmptyState icon="card" title={t('card.none')} />
      ) : (
        <DataTable
          label={t('field.cards')}
          columns={columns}
          rows={cards}
          rowId={(row) => row.id}
          onOpen={(row) => void navigate({ to: `/admin/cards/${row.id}` })}
        />
      )}
    </Panel>
  );
}
