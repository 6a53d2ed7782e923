import { Group } from '@mantine/core';
import type { OwnCreateOperatorInput } from '@mps/shared/contract/merchant/create-operator';
import type { OwnResetOperatorPasswordInput } from '@mps/shared/contract/merchant/reset-operator-password';
import type { OwnUpdateOperatorInput } from '@mps/shared/contract/merchant/update-operator';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../api/client.js';
import { ActionButton } from '../components/action-button.js';
import { type Column, DataTable } from '../components/data-table.js';
import { Icon } from '../components/icons.js';
import { enumOptions } from '../components/list-parts.js';
import { MoreButton, usePages } from '../components/more-button.js';
import { EmptyState, PageHead, Panel, QueryView } from '../components/states.js';
import { EnumBadge } from '../components/values.js';
import { enumText } from '../i18n/i18n.js';

type Operator = Awaited<ReturnType<typeof api.merchant.listOperators.query>>['operators'][number];

const OPERATOR_ROLES = ['cashier', 'manager'] as const;
const SHOWN_AT_ONCE = 50;

/** The people at the merchant's tills, for its managers. */
export function OperatorsPage() {
  const { t } = useTranslation();
  const input = { limit: SHOWN_AT_ONCE };
  const query = usePages(trpc.merchant.listOperators.queryKey(input), (at, signal) =>
    api.merchant.listOperators.query({ ...input, ...at }, { signal }),
  );
  const columns = useMemo(
    (): Column<Operator>[] => [
      { id: 'name', head: t('field.operator'), cell: (row) => row.name },
      { id: 'role', head: t('field.role'), cell: (row) => enumText(t, 'role', row.role) },
      { id: 'status', head: t('field.status'), cell: (row) => <EnumBadge group="operatorStatus" value={row.status} /> },
      {
        id: 'login',
        head: t('field.login_enabled'),
        cell: (row) => (row.login_enabled ? t('answer.yes') : t('answer.no')),
      },
      {
        id: 'edit',
        head: t('field.action'),
        align: 'right',
        cell: (row) => (
          <Group gap="xs" display="inline-flex">
            <EditOperator operator={row} />
            <ResetPassword operator={row} />
          </Group>
        ),
      },
    ],
    [t],
  );
  return (
    <>
      <PageHead title={t('field.operators')}>
        <CreateOperator />
      </PageHead>
      <Panel aria-label={t('field.operators')}>
        <QueryView query={query}>
          {({ pages }) => {
            const operators = pages.flatMap((page) => page.operators);
            return operators.length === 0 ? (
              <EmptyState icon="users" title={t('operator.empty')} hint={t('operator.emptyHint')} />
            ) : (
              <DataTable
                label={t('field.operators')}
                columns={columns}
                rows={operators}
                rowId={(row) => row.operator_id}
              />
            );
          }}
        </QueryView>
        <MoreButton query={query} />
      </Panel>
    </>
  );
}

const roleOptions = (t: TFunction) => OPERATOR_ROLES.map((value) => ({ value, label: enumText(t, 'role', value) }));

function CreateOperator() {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.create_operator')}
      icon={<Icon name="plus" size={16} />}
      fields={[
        { name: 'name', label: t('field.operator'), required: true },
        { name: 'role', label: t('field.role'), type: 'select', options: roleOptions(t) },
        { name: 'password', label: t('field.password'), type: 'new-password', hint: t('member.passwordHint') },
      ]}
      defaults={{ role: 'cashier' }}
      schema={(schemas) => schemas.OwnCreateOperatorInput}
      submit={(input: OwnCreateOperatorInput) => api.merchant.createOperator.mutate(input)}
      submitLabel={t('action.create_operator')}
    />
  );
}

function EditOperator({ operator }: { operator: Operator }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('common.edit')}
      title={`${t('common.edit')} ${operator.name}`}
      fields={[
        { name: 'role', label: t('field.role'), type: 'select', options: roleOptions(t) },
        {
          name: 'status',
          label: t('field.status'),
          type: 'select',
          options: enumOptions(t, 'operatorStatus', ['active', 'inactive']),
        },
      ]}
      defaults={{ role: operator.role, status: operator.status }}
      schema={(schemas) => schemas.OwnUpdateOperatorInput}
      toInput={({ role, status }) => ({
        operator_id: operator.operator_id,
        // Only what was changed: naming the rest again would end logins for nothing.
        ...(role === operator.role ? {} : { role }),
        ...(status === operator.status ? {} : { status }),
      })}
      submit={(input: OwnUpdateOperatorInput) => api.merchant.updateOperator.mutate(input)}
      submitLabel={t('common.save')}
    />
  );
}

function ResetPassword({ operator }: { operator: Operator }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.reset_password')}
      title={`${t('action.reset_password')} ${operator.name}`}
      fields={[{ name: 'new_password', label: t('account.newPassword'), type: 'new-password', required: true }]}
      schema={(schemas) => schemas.OwnResetOperatorPasswordInput}
      toInput={({ new_password }) => ({ operator_id: operator.operator_id, new_password })}
      submit={(input: OwnResetOperatorPasswordInput) => api.merchant.resetOperatorPassword.mutate(input)}
      submitLabel={t('action.reset_password')}
      done={(answer) => answer.message}
      isDangerous
    />
  );
}
