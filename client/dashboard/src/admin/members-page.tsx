import { Group, Stack, Text } from '@mantine/core';
import { CreateMemberInput } from '@mps/shared/admin/create-member';
import { ReactivateMemberInput } from '@mps/shared/admin/reactivate-member';
import { ResetMemberPasswordInput } from '@mps/shared/admin/reset-member-password';
import { SuspendMemberInput } from '@mps/shared/admin/suspend-member';
import { UpdateMemberInput } from '@mps/shared/admin/update-member';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../api/client.js';
import { ActionButton } from '../components/action-form.js';
import { type Column, DataTable } from '../components/data-table.js';
import { DetailDrawer } from '../components/detail-drawer.js';
import { Icon } from '../components/icons.js';
import { ListPage } from '../components/list-page.js';
import { EmptyState, Panel, QueryView } from '../components/states.js';
import { oneOf } from '../components/transaction-list.js';
import { CopyText, EnumBadge, Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

type Row = Awaited<ReturnType<typeof api.admin.listMembers.query>>['members'][number];
type Detail = Awaited<ReturnType<typeof api.admin.getMember.query>>;

const STATUSES = ['active', 'inactive', 'suspended', 'deleted'] as const;

export function MembersPage() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: `/admin/members/${id}`, search: true as never });
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'no',
        head: t('field.memberNo'),
        cell: (row) => <CopyText value={row.member_no} />,
        csv: (row) => row.member_no,
      },
      { id: 'name', head: t('field.name'), cell: (row) => row.name, csv: (row) => row.name },
      {
        id: 'phone',
        head: t('field.phone'),
        cell: (row) => <span className="num">{row.phone ?? '—'}</span>,
        csv: (row) => row.phone,
      },
      { id: 'email', head: t('field.email'), cell: (row) => row.email ?? '—', csv: (row) => row.email },
      {
        id: 'status',
        head: t('field.status'),
        cell: (row) => <EnumBadge group="memberStatus" value={row.status} />,
        csv: (row) => enumText(t, 'memberStatus', row.status),
      },
      {
        id: 'created',
        head: t('field.created'),
        cell: (row) => <span className="num">{dateTime(row.created_at)}</span>,
        csv: (row) => row.created_at,
      },
    ],
    [t, dateTime],
  );
  return (
    <>
      <ListPage
        title={t('nav.members')}
        name="members"
        filters={[
          { name: 'search', label: t('filter.search'), type: 'text' },
          {
            name: 'status',
            label: t('field.status'),
            type: 'select',
            options: STATUSES.map((value) => ({ value, label: enumText(t, 'memberStatus', value) })),
          },
        ]}
        columns={columns}
        rowId={(row) => row.member_id}
        load={async (page, { search, status }, signal) => {
          const input = { ...page, search, status: oneOf(status, STATUSES) };
          const answer = await api.admin.listMembers.query(input, { signal });
          return { ...answer, rows: answer.members };
        }}
        onOpen={(row) => open(row.member_id)}
        actions={<CreateMember onDone={open} />}
        empty={{ title: t('member.empty'), hint: t('member.emptyHint'), icon: 'users' }}
      />
      <Outlet />
    </>
  );
}

function CreateMember({ onDone }: { onDone: (memberId: string) => void }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('member.create')}
      variant="filled"
      size="sm"
      icon={<Icon name="plus" size={18} />}
      fields={[
        { name: 'name', label: t('field.name'), required: true },
        { name: 'phone', label: t('field.phone'), hint: t('member.contactHint') },
        { name: 'email', label: t('field.email') },
        { name: 'password', label: t('member.password'), type: 'new-password', hint: t('member.passwordHint') },
      ]}
      schema={CreateMemberInput}
      submit={(input: CreateMemberInput) => api.admin.createMember.mutate(input)}
      submitLabel={t('member.create')}
      done={({ member, default_card }) => t('member.created', { member: member.member_no, card: default_card.card_no })}
      onDone={({ member }) => onDone(member.member_id)}
    />
  );
}

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
            <MemberActions detail={detail} />
            <MemberCards detail={detail} />
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function MemberFacts({ detail: { member } }: { detail: Detail }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormat();
  return (
    <Facts
      items={[
        [t('field.memberNo'), <CopyText key="no" value={member.member_no} />],
        [t('field.name'), member.name],
        [t('field.phone'), member.phone ?? '—'],
        [t('field.email'), member.email ?? '—'],
        [t('field.status'), <EnumBadge key="status" group="memberStatus" value={member.status} />],
        [t('member.login'), member.login_enabled ? t('common.yes') : t('common.no')],
        [t('member.identities'), member.identity_providers.join(', ') || '—'],
        [t('member.liveSessions'), count(member.live_sessions)],
        [t('field.created'), dateTime(member.created_at)],
        [t('field.updated'), dateTime(member.updated_at)],
      ]}
    />
  );
}

function MemberActions({ detail: { member } }: { detail: Detail }) {
  const { t } = useTranslation();
  const { member_id } = member;
  const reason = { name: 'reason', label: t('field.reason'), type: 'textarea' as const };
  return (
    <Group gap="xs">
      <EditMember member={member} />
      <ActionButton
        label={t('member.resetPassword')}
        fields={[
          {
            name: 'new_password',
            label: t('account.newPassword'),
            type: 'new-password',
            required: true,
            hint: t('account.passwordHint'),
          },
        ]}
        schema={ResetMemberPasswordInput}
        toInput={(values) => ({ member_id, ...values })}
        submit={(input: ResetMemberPasswordInput) => api.admin.resetMemberPassword.mutate(input)}
        submitLabel={t('member.resetPassword')}
        isDangerous
        done={(answer) => answer.message}
      >
        <Text size="sm">{t('member.resetHint')}</Text>
      </ActionButton>
      {member.status === 'suspended' ? (
        <ActionButton
          key="reactivate"
          label={t('member.reactivate')}
          fields={[reason]}
          schema={ReactivateMemberInput}
          toInput={(values) => ({ member_id, ...values })}
          submit={(input: ReactivateMemberInput) => api.admin.reactivateMember.mutate(input)}
          submitLabel={t('member.reactivate')}
          done={(answer) => answer.message}
        />
      ) : (
        <ActionButton
          key="suspend"
          label={t('member.suspend')}
          fields={[reason]}
          schema={SuspendMemberInput}
          toInput={(values) => ({ member_id, ...values })}
          submit={(input: SuspendMemberInput) => api.admin.suspendMember.mutate(input)}
          submitLabel={t('member.suspend')}
          isDangerous
          done={(answer) => answer.message}
        >
          <Text size="sm">{t('member.suspendHint')}</Text>
        </ActionButton>
      )}
      <Text
        component={Link}
        to="/admin/transactions"
        search={{ member: member_id } as never}
        size="sm"
        c="var(--mantine-color-anchor)"
      >
        {t('member.transactions')}
      </Text>
    </Group>
  );
}

const EDITED = ['name', 'phone', 'email'] as const;

function EditMember({ member }: { member: Detail['member'] }) {
  const { t } = useTranslation();
  const before = { name: member.name, phone: member.phone ?? '', email: member.email ?? '' };
  const changed = (values: Readonly<Record<string, unknown>>) =>
    EDITED.filter((name) => String(values[name] ?? '').trim() !== before[name]);
  return (
    <ActionButton
      label={t('member.edit')}
      fields={EDITED.map((name) => ({ name, label: t(`field.${name}`), required: name === 'name' }))}
      defaults={before}
      schema={UpdateMemberInput}
      toInput={(values) => ({
        member_id: member.member_id,
        // An emptied phone or email is taken away, which null says.
        ...Object.fromEntries(changed(values).map((name) => [name, values[name] ?? null])),
      })}
      check={(values): Record<string, string> => (changed(values).length === 0 ? { name: t('member.noChange') } : {})}
      review={(values) => (
        <Stack gap="xs">
          <Text size="sm">{t('member.reviewHint')}</Text>
          <Facts
            items={changed(values).map((name) => [
              t(`field.${name}`),
              <span key={name}>
                <s>{before[name] || '—'}</s> → <strong>{values[name]?.trim() || '—'}</strong>
              </span>,
            ])}
          />
        </Stack>
      )}
      submit={(input: UpdateMemberInput) => api.admin.updateMember.mutate(input)}
      submitLabel={t('common.save')}
    />
  );
}

function MemberCards({ detail: { cards } }: { detail: Detail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useMemo(
    (): Column<Detail['cards'][number]>[] => [
      { id: 'no', head: t('field.cardNo'), cell: (row) => <CopyText value={row.card_no} /> },
      { id: 'type', head: t('field.cardType'), cell: (row) => enumText(t, 'cardType', row.card_type) },
      { id: 'role', head: t('field.bindRole'), cell: (row) => enumText(t, 'bindRole', row.binding_role) },
      { id: 'balance', head: t('field.balance'), align: 'right', cell: (row) => <Money value={row.balance} /> },
      { id: 'status', head: t('field.status'), cell: (row) => <EnumBadge group="cardStatus" value={row.status} /> },
    ],
    [t],
  );
  return (
    <Panel title={t('nav.cards')}>
      {cards.length === 0 ? (
        <EmptyState icon="card" title={t('card.none')} />
      ) : (
        <DataTable
          label={t('nav.cards')}
          columns={columns}
          rows={cards}
          rowId={(row) => row.id}
          onOpen={(row) => void navigate({ to: `/admin/cards/${row.id}` })}
        />
      )}
    </Panel>
  );
}
