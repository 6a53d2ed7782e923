import { Group } from '@mantine/core';
import type { CreateOperatorInput } from '@mps/shared/contract/admin/create-operator';
import type { UpdateOperatorInput } from '@mps/shared/contract/admin/update-operator';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import { type Column, DataTable } from '../../components/data-table.js';
import { FirstLoginButton } from '../../components/first-login-button.js';
import { Icon } from '../../components/icons.js';
import { enumOptions } from '../../components/list-parts.js';
import { MoreButton, usePages } from '../../components/more-button.js';
import { Permitted } from '../../components/permitted.js';
import { EmptyState, Panel, QueryView } from '../../components/states.js';
import { EnumBadge } from '../../components/values.js';
import { enumText } from '../../i18n/i18n.js';

type Operator = Awaited<ReturnType<typeof api.admin.listOperators.query>>['operators'][number];

const OPERATOR_ROLES = ['cashier', 'manager'] as const;
const SHOWN_AT_ONCE = 50;

/** Who may log in for a merchant, each by an own name and password. */
export function Operators({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation();
  const input = { merchant_id: merchantId, limit: SHOWN_AT_ONCE };
  const query = usePages(trpc.admin.listOperators.queryKey(input), (at, signal) =>
    api.admin.listOperators.query({ ...input, ...at }, { signal }),
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
      { id: 'edit', head: t('field.action'), align: 'right', cell: (row) => <OperatorActions operator={row} /> },
    ],
    [t],
  );
  return (
    <Panel
      title={t('field.operators')}
      aside={
        <Permitted to="admin:manage_merchants">
          <ActionButton
            label={t('action.create_operator')}
            icon={<Icon name="plus" size={16} />}
            fields={[
              { name: 'name', label: t('field.operator'), required: true },
              { name: 'role', label: t('field.role'), type: 'select', options: roleOptions(t) },
              { name: 'password', label: t('field.password'), type: 'new-password', hint: t('member.passwordHint') },
            ]}
            defaults={{ role: 'cashier' }}
            schema={(schemas) => schemas.CreateOperatorInput}
            toInput={(values) => ({ merchant_id: merchantId, ...values })}
            submit={(input: CreateOperatorInput) => api.admin.createOperator.mutate(input)}
            submitLabel={t('action.create_operator')}
          />
        </Permitted>
      }
    >
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
  );
}

const roleOptions = (t: TFunction) => OPERATOR_ROLES.map((value) => ({ value, label: enumText(t, 'role', value) }));

function OperatorActions({ operator }: { operator: Operator }) {
  const { t } = useTranslation();
  const { merchant_id, operator_id } = operator;
  return (
    <Permitted to="admin:manage_merchants">
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        <EditOperator operator={operator} />
        <FirstLoginButton
          label={t('field.first_login_code')}
          title={`${t('action.issue_first_login_code')} ${operator.name}`}
          hint={t('firstLogin.issueHint')}
          fields={[]}
          submit={() => api.admin.createFirstLoginCode.mutate({ merchant_id, operator_id })}
          submitLabel={t('action.issue_first_login_code')}
          isDangerous
        />
      </Group>
    </Permitted>
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
        { name: 'password', label: t('account.newPassword'), type: 'new-password', hint: t('operator.passwordHint') },
      ]}
      defaults={{ role: operator.role, status: operator.status }}
      schema={(schemas) => schemas.UpdateOperatorInput}
      toInput={({ role, status, password }) => ({
        merchant_id: operator.merchant_id,
        operator_id: operator.operator_id,
        // Only what was changed: naming the rest again would end logins for nothing.
        ...(role === operator.role ? {} : { role }),
        ...(status === operator.status ? {} : { status }),
        ...(password === undefined ? {} : { password }),
      })}
      submit={(input: UpdateOperatorInput) => api.admin.updateOperator.mutate(input)}
      submitLabel={t('common.save')}
    />
  );
}
