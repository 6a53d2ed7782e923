import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Column } from '../../components/data-table.js';
import { useOpenDrawer } from '../../components/detail-drawer.js';
import { ListPage } from '../../components/list-page.js';
import {
  badgeColumn,
  digitsColumn,
  enumFilter,
  numberColumn,
  oneOf,
  textColumn,
  timeColumn,
} from '../../components/list-parts.js';
import { Permitted } from '../../components/permitted.js';
import { useFormat } from '../../format.js';
import { CreateMember } from './create-member.js';

type Row = Awaited<ReturnType<typeof api.admin.listMembers.query>>['members'][number];

const STATUSES = ['active', 'inactive', 'suspended', 'deleted'] as const;

export function MembersPage() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const openDrawer = useOpenDrawer();
  const open = (id: string) => openDrawer(`/admin/members/${id}`);
  const columns = useMemo(
    (): Column<Row>[] => [
      numberColumn('no', t('field.member_no'), (row) => row.member_no),
      textColumn('name', t('field.member_name'), (row) => row.name),
      digitsColumn('phone', t('field.phone'), (row) => row.phone),
      textColumn('email', t('field.email'), (row) => row.email),
      badgeColumn(t, 'status', t('field.status'), 'memberStatus', (row) => row.status),
      timeColumn('created', t('field.created_at'), dateTime, (row) => row.created_at),
    ],
    [t, dateTime],
  );
  return (
    <>
      <ListPage
        title={t('field.members')}
        name="members"
        filters={[
          { name: 'search', label: t('filter.search'), type: 'text' },
          enumFilter(t, 'status', t('field.status'), 'memberStatus', STATUSES),
        ]}
        columns={columns}
        rowId={(row) => row.member_id}
        load={async (page, { search, status }, signal) => {
          const input = { ...page, search, status: oneOf(status, STATUSES) };
          const answer = await api.admin.listMembers.query(input, { signal });
          return { ...answer, rows: answer.members };
        }}
        onOpen={(row) => open(row.member_id)}
        actions={
          <Permitted to="admin:create_member">
            <CreateMember onDone={open} />
          </Permitted>
        }
        empty={{ title: t('member.empty'), hint: t('member.emptyHint'), icon: 'users' }}
      />
      <Outlet />
    </>
  );
}
