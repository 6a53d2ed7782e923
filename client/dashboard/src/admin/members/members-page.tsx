import { Outlet, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Column } from '../../components/data-table.js';
import { ListPage } from '../../components/list-page.js';
import { oneOf } from '../../components/transaction-list.js';
import { CopyText, EnumBadge } from '../../components/values.js';
import { useFormat } from '../../format.js';
import { enumText } from '../../i18n/i18n.js';
import { CreateMember } from './create-member.js';

type Row = Awaited<ReturnType<typeof api.admin.listMembers.query>>['members'][number];

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
