import { Button } from '@mantine/core';
import { findInPages } from '@mps/shared/find-in-pages';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../api/client.js';
import { useLogin } from '../api/session.js';
import { DetailDrawer, useOpenDrawer } from '../components/detail-drawer.js';
import { Dialog } from '../components/dialog.js';
import { Icon } from '../components/icons.js';
import { ListPage } from '../components/list-page.js';
import { SettlementFacts, settlementColumns } from '../components/settlement-list.js';
import { EmptyState, QueryView } from '../components/states.js';
import { useFormat } from '../format.js';
import { SettlementForm } from './settlement-form.js';

export function SettlementsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useOpenDrawer();
  const columns = useMemo(() => settlementColumns(t, format), [t, format]);
  return (
    <>
      <ListPage
        title={t('nav.settlements')}
        name="settlements"
        filters={[]}
        columns={columns}
        rowId={(row) => row.id}
        load={async (page, _filters, signal) => {
          const answer = await api.merchant.listSettlements.query(page, { signal });
          return { ...answer, rows: answer.settlements };
        }}
        onOpen={(row) => open(`/merchant/settlements/${row.id}`)}
        actions={<NewSettlement />}
        empty={{
          title: t('settlement.empty'),
          hint: t('settlement.emptyHint'),
          icon: 'receipt',
          action: <NewSettlement />,
        }}
      />
      <Outlet />
    </>
  );
}

function NewSettlement() {
  const { t } = useTranslation();
  const { user } = useLogin();
  const [isOpen, setIsOpen] = useState(false);
  if (!user.permissions.includes('merchant:generate_settlement')) return null;
  return (
    <>
      <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setIsOpen(true)}>
        {t('settlement.new')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('settlement.new')}>
        <SettlementForm onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

export function SettlementDrawer() {
  const { t } = useTranslation();
  const { settlementId } = useParams({ strict: false }) as { settlementId?: string };
  const query = useQuery({
    queryKey: [...trpc.merchant.listSettlements.queryKey(), settlementId],
    // There is no procedure for one settlement. Null, because a query has to answer something.
    queryFn: async ({ signal }) => {
      const found = await findInPages(
        async (page) => {
          const { settlements, next_cursor } = await api.merchant.listSettlements.query(page, { signal });
          return { rows: settlements, next_cursor };
        },
        ({ id }) => id === settlementId,
      );
      return found ?? null;
    },
  });
  return (
    <DetailDrawer title={t('objectType.settlement')} listPath="/merchant/settlements">
      <QueryView query={query}>
        {(settlement) =>
          settlement === null ? (
            <EmptyState icon="search" title={t('state.notFound')} hint={t('state.notFoundHint')} />
          ) : (
            <SettlementFacts settlement={settlement} />
          )
        }
      </QueryView>
    </DetailDrawer>
  );
}
