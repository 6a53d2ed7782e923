import { Badge, Button, Divider, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ChangePasswordInput } from '@mps/shared/contract/auth/change-password';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient, trpc } from '../api/client.js';
import { session, useLogin } from '../api/session.js';
import { ActionButton } from '../components/action-button.js';
import { type Column, DataTable } from '../components/data-table.js';
import { Icon } from '../components/icons.js';
import { MoreButton, usePages } from '../components/more-button.js';
import { ErrorState, PageHead, Panel, QueryView } from '../components/states.js';
import { Facts } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import { deviceText } from './device.js';
import { MemberFacts } from './member-facts.js';
import { SecondFactor } from './second-factor.js';

type OwnSession = Awaited<ReturnType<typeof api.auth.listSessions.query>>['sessions'][number];

/** One's own login: who one is, the password, where else one is logged in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { user, expiresAt } = useLogin();
  const { dateTime } = useFormat();
  return (
    <>
      <PageHead title={t('nav.account')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" mb="md">
        <Panel title={t('account.profile')}>
          <Facts
            items={[
              [t(user.role === 'member' ? 'field.member_name' : 'field.name'), user.name],
              [t('field.role'), enumText(t, 'role', user.administrator_role ?? user.operator_role ?? user.role)],
              user.merchant_code === undefined ? null : [t('field.merchant_code'), user.merchant_code],
              user.operator === undefined ? null : [t('field.operator'), user.operator],
              [t('field.expires_at'), dateTime(expiresAt)],
            ]}
          />
          {user.role === 'member' && (
            <>
              <Divider my="sm" />
              <MemberFacts />
            </>
          )}
        </Panel>
        <Panel title={t('field.password')}>
          <Stack gap="sm" align="flex-start">
            <Text size="sm" c="dimmed">
              {t('account.passwordText')}
            </Text>
            <ChangePassword />
          </Stack>
        </Panel>
      </SimpleGrid>
      <Stack gap="md">
        {user.role === 'admin' && <SecondFactor />}
        <OwnSessions />
      </Stack>
    </>
  );
}

function ChangePassword() {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.change_password')}
      icon={<Icon name="key" size={16} />}
      fields={[
        { name: 'current_password', label: t('account.currentPassword'), type: 'password', required: true },
        {
          name: 'new_password',
          label: t('account.newPassword'),
          type: 'new-password',
          required: true,
          hint: t('account.passwordHint'),
        },
        { name: 'repeated', label: t('account.repeatPassword'), type: 'new-password', required: true },
      ]}
      schema={(schemas) => schemas.ChangePasswordInput}
      toInput={({ current_password, new_password }) => ({ current_password, new_password })}
      check={(values): Record<string, string> =>
        values.new_password === values.repeated ? {} : { repeated: t('account.notTheSame') }
      }
      submit={(input: ChangePasswordInput) => api.auth.changePassword.mutate(input)}
      submitLabel={t('action.change_password')}
      done={(answer) => answer.message}
    />
  );
}

function OwnSessions() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const query = usePages(trpc.auth.listSessions.queryKey(), (at, signal) =>
    api.auth.listSessions.query({ limit: 50, ...at }, { signal }),
  );
  const all = useMutation(trpc.auth.logoutAll.mutationOptions({ onSuccess: () => session.end() }));
  const columns = useMemo(
    (): Column<OwnSession>[] => [
      {
        id: 'device',
        head: t('field.user_agent'),
        cell: (row) => (
          <Group gap="xs" display="inline-flex">
            <span title={row.user_agent ?? ''}>{deviceText(row.user_agent)}</span>
            {row.is_current && (
              <Badge variant="light" tt="none">
                {t('account.thisOne')}
              </Badge>
            )}
          </Group>
        ),
      },
      { id: 'ip', head: t('field.ip'), cell: (row) => <span className="num">{row.ip ?? '—'}</span> },
      {
        id: 'seen',
        head: t('field.last_seen_at'),
        cell: (row) => <span className="num">{dateTime(row.last_seen_at)}</span>,
      },
      {
        id: 'end',
        head: t('field.action'),
        align: 'right',
        cell: (row) => (row.is_current ? null : <EndSession row={row} />),
      },
    ],
    [t, dateTime],
  );
  return (
    <Panel
      title={t('account.sessions')}
      aside={
        <Button variant="default" size="xs" loading={all.isPending} onClick={() => all.mutate()}>
          {t('account.logoutAll')}
        </Button>
      }
    >
      <Stack>
        {all.isError && <ErrorState error={all.error} />}
        <QueryView query={query}>
          {({ pages }) => (
            <DataTable
              label={t('account.sessions')}
              columns={columns}
              rows={pages.flatMap((page) => page.sessions)}
              rowId={(row) => row.session_id}
            />
          )}
        </QueryView>
        <MoreButton query={query} />
      </Stack>
    </Panel>
  );
}

function EndSession({ row }: { row: OwnSession }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.end_session')}
      fields={[]}
      submit={() => api.auth.revokeSession.mutate({ session_id: row.session_id })}
      submitLabel={t('action.end_session')}
      isDangerous
      onDone={() => void queryClient.invalidateQueries()}
    >
      <Text size="sm">{t('account.endSessionHint')}</Text>
    </ActionButton>
  );
}
