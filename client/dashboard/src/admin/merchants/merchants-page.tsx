import type { CreateMerchantInput } from '@mps/shared/admin/create-merchant';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import type { Column } from '../../components/data-table.js';
import { Icon } from '../../components/icons.js';
import { ListPage } from '../../components/list-page.js';
import { oneOf } from '../../components/transaction-list.js';
import { CopyText, EnumBadge } from '../../components/values.js';
import { useFormat } from '../../format.js';
import { enumText } from '../../i18n/i18n.js';

type Row = Awaited<ReturnType<typeof api.admin.listMerchants.query>>['merchants'][number];

const STATUSES = ['active', 'inactive', 'suspended'] as const;

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
        actions={<CreateMerchant onDone={open} />}
        empty={{ title: t('merchant.empty'), hint: t('merchant.emptyHint'), icon: 'shop' }}
      />
      <Outlet />
    </>
  );
}

function CreateMerchant({ onDone }: { onDone: (merchantId: string) => void }) {
  const { t } = useTranslation();
  return (
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
      schema={(schemas) => schemas.CreateMerchantInput}
      submit={(input: CreateMerchantInput) => api.admin.createMerchant.mutate(input)}
      submitLabel={t('merchant.create')}
      onDone={({ merchant }) => onDone(merchant.merchant_id)}
    />
  );
}
