import { Text } from '@mantine/core';
import type { RevokeSessionInput } from '@mps/shared/contract/admin/revoke-session';
import { ROLES } from '@mps/shared/roles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useLogin } from '../api/session.js';
import { ActionButton } from '../components/action-button.js';
import type { Column } from '../components/data-table.js';
import { ListPage } from '../components/list-page.js';
import { digitsColumn, enumFilter, oneOf, textColumn, timeColumn } from '../components/list-parts.js';
import { EnumBadge } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

type Row = Awaited<ReturnType<typeof api.admin.listSessions.query>>['sessions'][number];

/** Everybody who is logged in, and the way to end that. */
export function SessionsPage() {
  const { t } = useTranslation();
  const { shortDateTime } = useFormat();
  const { user } = useLogin();
  // Others do not see the logins of administrators.
  const roles = user.permissions.includes('admin:manage_administrators')
    ? ROLES
    : ROLES.filter((role) => role !== 'admin');
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'role',
        head: t('field.role'),
        cell: (row) => <span className="num">{enumText(t, 'role', row.role)}</span>,
        csv: (row) => row.role,
      },
      textColumn('name', t('field.name'), (row) => row.name),
      {
        id: 'operator',
        head: t('field.operator'),
        cell: (row) => [row.merchant_code, row.operator].filter(Boolean).join(' · ') || '—',
        csv: (row) => row.operator,
      },
      digitsColumn('ip', t('field.ip'), (row) => row.ip),
      timeColumn('seen', t('field.last_seen_at'), shortDateTime, (row) => row.last_seen_at),
      timeColumn('expires', t('field.expires_at'), shortDateTime, (row) => row.expires_at),
      {
        id: 'state',
        head: t('field.status'),
        cell: (row) => <EnumBadge group="sessionState" value={row.state} />,
        csv: (row) => row.state,
      },
      {
        id: 'action',
        head: t('field.action'),
        align: 'right',
        cell: (row) => (row.state === 'alive' ? <RevokeSession row={row} /> : null),
      },
    ],
    [t, shortDateTime],
  );
  return (
    <ListPage
      title={t('nav.sessions')}
      name="sessions"
      filters={[
        enumFilter(t, 'role', t('field.role'), 'role', roles),
        enumFilter(t, 'state', t('field.status'), 'sessionState', ['alive']),
      ]}
      columns={columns}
      rowId={(row) => row.session_id}
      load={async (page, { role, state }, signal) => {
        const input = { ...page, role: oneOf(role, roles), alive_only: state === 'alive' };
        const answer = await api.admin.listSessions.query(input, { signal });
        return { ...answer, rows: answer.sessions };
      }}
      empty={{ title: t('session.empty'), icon: 'key' }}
    />
  );
}

function RevokeSession({ row }: { row: Row }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.end_session')}
      fields={[{ name: 'reason', label: t('field.reason'), type: 'textarea' }]}
      schema={(schemas) => schemas.RevokeSessionInput}
      toInput={(values) => ({ session_id: row.session_id, ...values })}
      submit={(input: RevokeSessionInput) => api.admin.revokeSession.mutate(input)}
      submitLabel={t('action.end_session')}
      isDangerous
      done={(answer) => answer.message}
    >
      <Text size="sm">{t('session.revokeHint', { name: row.name })}</Text>
    </ActionButton>
  );
}
