import type { CreateMerchantInput } from '@mps/shared/contract/admin/create-merchant';
import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import type { Column } from '../../components/data-table.js';
import { useOpenDrawer } from '../../components/detail-drawer.js';
import { Icon } from '../../components/icons.js';
import { ListPage } from '../../components/list-page.js';
import { badgeColumn, enumFilter, numberColumn, oneOf, textColumn, timeColumn } from '../../components/list-parts.js';
import { Permitted } from '../../components/permitted.js';
import { useFormat } from '../../format.js';

type Row = Awaited<ReturnType<typeof api.admin.listMerchants.query>>['merchants'][number];

const STATUSES = ['active', 'inactive', 'suspended'] as const;

export function MerchantsPage() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const openDrawer = useOpenDrawer();
  const open = (id: string) => openDrawer(`/admin/merchants/${id}`);
  const columns = useMemo(
    (): Column<Row>[] => [
      numberColumn('code', t('field.merchant_code'), (row) => row.code),
      textColumn('name', t('field.name'), (row) => row.name),
      textColumn('contact', t('field.contact'), (row) => row.contact),
      badgeColumn(t, 'status', t('field.status'), 'merchantStatus', (row) => row.status),
      timeColumn('created', t('field.created_at'), dateTime, (row) => row.created_at),
    ],
    [t, dateTime],
  );
  return (
    <>
      <ListPage
        title={t('field.merchants')}
        name="merchants"
        filters={[
          { name: 'search', label: t('filter.search'), type: 'text' },
          enumFilter(t, 'status', t('field.status'), 'merchantStatus', STATUSES),
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
          <Permitted to="admin:manage_merchants">
            <CreateMerchant onDone={open} />
          </Permitted>
        }
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
      label={t('action.create_merchant')}
      variant="filled"
      size="sm"
      icon={<Icon name="plus" size={18} />}
      fields={[
        { name: 'code', label: t('field.merchant_code'), required: true },
        { name: 'name', label: t('field.name'), required: true },
        { name: 'contact', label: t('field.contact') },
        {
          name: 'password',
          label: t('field.password'),
          type: 'new-password',
          required: true,
          hint: t('account.passwordHint'),
        },
      ]}
      schema={(schemas) => schemas.CreateMerchantInput}
      submit={(input: CreateMerchantInput) => api.admin.createMerchant.mutate(input)}
      submitLabel={t('action.create_merchant')}
      onDone={({ merchant }) => onDone(merchant.merchant_id)}
    />
  );
}
