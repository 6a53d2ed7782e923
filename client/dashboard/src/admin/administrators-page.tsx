import { Group, Text } from '@mantine/core';
import type { InviteAdministratorInput } from '@mps/shared/contract/admin/invite-administrator';
import type { ResetAdministratorSecondFactorInput } from '@mps/shared/contract/admin/reset-administrator-second-factor';
import type { UpdateAdministratorInput } from '@mps/shared/contract/admin/update-administrator';
import { ADMINISTRATOR_ROLES } from '@mps/shared/roles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useLogin } from '../api/session.js';
import { ActionButton } from '../components/action-button.js';
import type { Column } from '../components/data-table.js';
import { FirstLoginButton } from '../components/first-login-button.js';
import { Icon } from '../components/icons.js';
import { ListPage } from '../components/list-page.js';
import { enumOptions, textColumn } from '../components/list-parts.js';
import { EnumBadge } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

type Row = Awaited<ReturnType<typeof api.admin.listAdministrators.query>>['administrators'][number];

/** Who administers the system, in which role, and the way in for new ones. */
export function AdministratorsPage() {
  const { t } = useTranslation();
  const { shortDateTime } = useFormat();
  const columns = useMemo(
    (): Column<Row>[] => [
      textColumn('name', t('field.name'), (row) => row.name),
      { id: 'role', head: t('field.role'), cell: (row) => enumText(t, 'role', row.role), csv: (row) => row.role },
      {
        id: 'status',
        head: t('field.status'),
        cell: (row) => <EnumBadge group="operatorStatus" value={row.status} />,
        csv: (row) => row.status,
      },
      textColumn('login', t('field.login_enabled'), (row) =>
        row.first_login_expires_at === null ? t(row.login_enabled ? 'answer.yes' : 'answer.no') : t('firstLogin.open'),
      ),
      textColumn('factor', t('field.second_factor'), (row) => t(row.second_factor ? 'answer.yes' : 'answer.no')),
      textColumn('seen', t('field.last_seen_at'), (row) =>
        row.last_seen_at === null ? null : shortDateTime(row.last_seen_at),
      ),
      { id: 'action', head: t('field.action'), align: 'right', cell: (row) => <Actions row={row} /> },
    ],
    [t, shortDateTime],
  );
  return (
    <ListPage
      title={t('field.administrators')}
      name="administrators"
      filters={[]}
      columns={columns}
      rowId={(row) => row.administrator_id}
      load={async (page, _filters, signal) => {
        const answer = await api.admin.listAdministrators.query(page, { signal });
        return { ...answer, rows: answer.administrators };
      }}
      actions={<Invite />}
      empty={{ title: t('administrator.empty'), icon: 'users' }}
    />
  );
}

function Invite() {
  const { t } = useTranslation();
  return (
    <FirstLoginButton
      label={t('action.invite_administrator')}
      variant="filled"
      size="sm"
      icon={<Icon name="plus" size={18} />}
      hint={t('administrator.inviteHint')}
      fields={[
        { name: 'name', label: t('field.name'), required: true },
        {
          name: 'role',
          label: t('field.role'),
          type: 'select',
          options: enumOptions(t, 'role', ADMINISTRATOR_ROLES),
        },
      ]}
      defaults={{ role: 'support' }}
      schema={(schemas) => schemas.InviteAdministratorInput}
      submit={(input: InviteAdministratorInput) => api.admin.inviteAdministrator.mutate(input)}
      submitLabel={t('action.invite_administrator')}
    />
  );
}

function Actions({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { user } = useLogin();
  const { administrator_id } = row;
  const isOwn = user.id === administrator_id;
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <ActionButton
        label={t('common.edit')}
        title={`${t('common.edit')} ${row.name}`}
        fields={[
          {
            name: 'role',
            label: t('field.role'),
            type: 'select',
            options: enumOptions(t, 'role', ADMINISTRATOR_ROLES),
          },
          {
            name: 'status',
            label: t('field.status'),
            type: 'select',
            options: enumOptions(t, 'operatorStatus', ['active', 'inactive']),
          },
        ]}
        defaults={{ role: row.role, status: row.status }}
        schema={(schemas) => schemas.UpdateAdministratorInput}
        toInput={({ role, status }) => ({
          administrator_id,
          // Only what was changed: the audit log then says what that was.
          ...(role === row.role ? {} : { role }),
          ...(status === row.status ? {} : { status }),
        })}
        submit={(input: UpdateAdministratorInput) => api.admin.updateAdministrator.mutate(input)}
        submitLabel={t('common.save')}
      >
        <Text size="sm">{t('administrator.editHint')}</Text>
      </ActionButton>
      {!isOwn && (
        <FirstLoginButton
          label={t('action.reset_password')}
          title={`${t('action.reset_password')} ${row.name}`}
          hint={t('administrator.resetPasswordHint')}
          fields={[]}
          submit={() => api.admin.resetAdministratorPassword.mutate({ administrator_id })}
          submitLabel={t('action.reset_password')}
          isDangerous
        />
      )}
      {!isOwn && row.second_factor && (
        <ActionButton
          label={t('action.reset_second_factor')}
          title={`${t('action.reset_second_factor')} ${row.name}`}
          fields={[]}
          toInput={() => ({ administrator_id })}
          submit={(input: ResetAdministratorSecondFactorInput) =>
            api.admin.resetAdministratorSecondFactor.mutate(input)
          }
          submitLabel={t('action.reset_second_factor')}
          isDangerous
          done={(answer) => answer.message}
        >
          <Text size="sm">{t('administrator.resetFactorHint')}</Text>
        </ActionButton>
      )}
    </Group>
  );
}
