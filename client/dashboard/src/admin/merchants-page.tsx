import { Group, Text } from '@mantine/core';
import { CreateMerchantInput } from '@mps/shared/admin/create-merchant';
import { CreateOperatorInput } from '@mps/shared/admin/create-operator';
import { ReactivateMerchantInput } from '@mps/shared/admin/reactivate-merchant';
import { ResetMerchantPasswordInput } from '@mps/shared/admin/reset-merchant-password';
import { SuspendMerchantInput } from '@mps/shared/admin/suspend-merchant';
import { UpdateOperatorInput } from '@mps/shared/admin/update-operator';
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

type Row = Awaited<ReturnType<typeof api.admin.listMerchants.query>>['merchants'][number];
type Merchant = Awaited<ReturnType<typeof api.admin.getMerchant.query>>['merchant'];
type Operator = Awaited<ReturnType<typeof api.admin.listOperators.query>>['operators'][number];

const STATUSES = ['active', 'inactive', 'suspended'] as const;
const OPERATOR_ROLES = ['cashier', 'manager'] as const;
const MAX_OPERATORS = 200;

export function MerchantsPage() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: `/admin/merchants/${id}`, search: true as never });
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'code',
        head: t('field.merchantCode'),
        cell: (row) => <CopyText value={row.code} />,
        csv: (row) => row.code,
      },
      { id: 'name', head: t('field.name'), cell: (row) => row.name, csv: (row) => row.name },
      { id: 'contact', head: t('field.contact'), cell: (row) => row.contact ?? '—', csv: (row) => row.contact },
      {
        id: 'status',
        head: t('field.status'),
        cell: (row) => <EnumBadge group="merchantStatus" value={row.status} />,
        csv: (row) => enumText(t, 'merchantStatus', row.status),
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
        title={t('nav.merchants')}
        name="merchants"
        filters={[
          { name: 'search', label: t('filter.search'), type: 'text' },
          {
            name: 'status',
            label: t('field.status'),
            type: 'select',
            options: STATUSES.map((value) => ({ value, label: enumText(t, 'merchantStatus', value) })),
          },
        ]}
        columns={columns}
        rowId={(row) => row.merchant_id}
        load={async (page, { search, status }, signal) => {
          const input = { ...page, search, status: oneOf(status, STATUSES) };
          const answer = await api.admin.listMerchants.query(input, { signal });
          return { ...answer, rows: answer.merchants };
        }}
        onOpen={(row) => open(row.merchant_id)}
        actions={
          <ActionButton
            label={t('merchant.create')}
            variant="filled"
            size="sm"
            icon={<Icon name="plus" size={18} />}
            fields={[
              { name: 'code', label: t('field.merchantCode'), required: true },
              { name: 'name', label: t('field.name'), required: true },
              { name: 'contact', label: t('field.contact') },
              {
                name: 'password',
                label: t('login.password'),
                type: 'new-password',
                required: true,
                hint: t('account.passwordHint'),
              },
            ]}
            schema={CreateMerchantInput}
            submit={(input: CreateMerchantInput) => api.admin.createMerchant.mutate(input)}
            submitLabel={t('merchant.create')}
            onDone={({ merchant }) => open(merchant.merchant_id)}
          />
        }
        empty={{ title: t('merchant.empty'), hint: t('merchant.emptyHint'), icon: 'shop' }}
      />
      <Outlet />
    </>
  );
}

export function MerchantDrawer() {
  const { merchantId = '' } = useParams({ strict: false }) as { merchantId?: string };
  const query = useQuery(trpc.admin.getMerchant.queryOptions({ merchant_id: merchantId }));
  const title = query.data === undefined ? '…' : `${query.data.merchant.name} · ${query.data.merchant.code}`;
  return (
    <DetailDrawer title={title} listPath="/admin/merchants">
      <QueryView query={query}>
        {({ merchant }) => (
          <>
            <MerchantFacts merchant={merchant} />
            <MerchantActions merchant={merchant} />
            <Operators merchantId={merchant.merchant_id} />
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function MerchantFacts({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormat();
  return (
    <Facts
      items={[
        [t('field.merchantCode'), <CopyText key="code" value={merchant.code} />],
        [t('field.name'), merchant.name],
        [t('field.contact'), merchant.contact ?? '—'],
        [t('field.status'), <EnumBadge key="status" group="merchantStatus" value={merchant.status} />],
        [t('merchant.todayCount'), count(merchant.today_payment_count)],
        [t('merchant.todayNet'), <Money key="net" value={merchant.today_net_amount} strong />],
        [t('merchant.operators'), count(merchant.operator_count)],
        [t('member.liveSessions'), count(merchant.live_sessions)],
        [t('field.created'), dateTime(merchant.created_at)],
      ]}
    />
  );
}

function MerchantActions({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const { merchant_id } = merchant;
  const reason = { name: 'reason', label: t('field.reason'), type: 'textarea' as const };
  return (
    <Group gap="xs">
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
        schema={ResetMerchantPasswordInput}
        toInput={(values) => ({ merchant_id, ...values })}
        submit={(input: ResetMerchantPasswordInput) => api.admin.resetMerchantPassword.mutate(input)}
        submitLabel={t('member.resetPassword')}
        isDangerous
        done={(answer) => answer.message}
      >
        <Text size="sm">{t('member.resetHint')}</Text>
      </ActionButton>
      {merchant.status === 'suspended' ? (
        <ActionButton
          key="reactivate"
          label={t('member.reactivate')}
          fields={[reason]}
          schema={ReactivateMerchantInput}
          toInput={(values) => ({ merchant_id, ...values })}
          submit={(input: ReactivateMerchantInput) => api.admin.reactivateMerchant.mutate(input)}
          submitLabel={t('member.reactivate')}
          done={(answer) => answer.message}
        />
      ) : (
        <ActionButton
          key="suspend"
          label={t('member.suspend')}
          fields={[reason]}
          schema={SuspendMerchantInput}
          toInput={(values) => ({ merchant_id, ...values })}
          submit={(input: SuspendMerchantInput) => api.admin.suspendMerchant.mutate(input)}
          submitLabel={t('member.suspend')}
          isDangerous
          done={(answer) => answer.message}
        >
          <Text size="sm">{t('merchant.suspendHint')}</Text>
        </ActionButton>
      )}
      <Text
        component={Link}
        to="/admin/transactions"
        search={{ merchant: merchant.code } as never}
        size="sm"
        c="var(--mantine-color-anchor)"
      >
        {t('member.transactions')}
      </Text>
    </Group>
  );
}

function Operators({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.admin.listOperators.queryOptions({ merchant_id: merchantId, limit: MAX_OPERATORS }));
  const columns = useMemo(
    (): Column<Operator>[] => [
      { id: 'name', head: t('field.operator'), cell: (row) => row.name },
      { id: 'role', head: t('field.role'), cell: (row) => enumText(t, 'role', row.role) },
      { id: 'status', head: t('field.status'), cell: (row) => <EnumBadge group="accountStatus" value={row.status} /> },
      { id: 'login', head: t('member.login'), cell: (row) => (row.login_enabled ? t('common.yes') : t('common.no')) },
      { id: 'edit', head: t('field.action'), align: 'right', cell: (row) => <EditOperator operator={row} /> },
    ],
    [t],
  );
  return (
    <Panel
      title={t('merchant.operators')}
      aside={
        <ActionButton
          label={t('operator.create')}
          icon={<Icon name="plus" size={16} />}
          fields={[
            { name: 'name', label: t('field.operator'), required: true },
            { name: 'role', label: t('field.role'), type: 'select', options: roleOptions(t) },
            { name: 'password', label: t('login.password'), type: 'new-password', hint: t('member.passwordHint') },
          ]}
          defaults={{ role: 'cashier' }}
          schema={CreateOperatorInput}
          toInput={(values) => ({ merchant_id: merchantId, ...values })}
          submit={(input: CreateOperatorInput) => api.admin.createOperator.mutate(input)}
          submitLabel={t('operator.create')}
        />
      }
    >
      <QueryView query={query}>
        {({ operators }) =>
          operators.length === 0 ? (
            <EmptyState icon="users" title={t('operator.empty')} hint={t('operator.emptyHint')} />
          ) : (
            <DataTable
              label={t('merchant.operators')}
              columns={columns}
              rows={operators}
              rowId={(row) => row.operator_id}
            />
          )
        }
      </QueryView>
    </Panel>
  );
}

const roleOptions = (t: ReturnType<typeof useTranslation>['t']) =>
  OPERATOR_ROLES.map((value) => ({ value, label: enumText(t, 'role', value) }));

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
          options: ['active', 'inactive'].map((value) => ({ value, label: enumText(t, 'accountStatus', value) })),
        },
        { name: 'password', label: t('account.newPassword'), type: 'new-password', hint: t('operator.passwordHint') },
      ]}
      defaults={{ role: operator.role, status: operator.status }}
      schema={UpdateOperatorInput}
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
