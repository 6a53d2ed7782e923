import type { UpdateSettlementStatusInput } from '@mps/shared/contract/admin/update-settlement-status';
import { findInPages } from '@mps/shared/find-in-pages';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../api/client.js';
import { ActionButton } from '../components/action-button.js';
import type { Column } from '../components/data-table.js';
import { DetailDrawer, useOpenDrawer } from '../components/detail-drawer.js';
import { ListPage } from '../components/list-page.js';
import { enumFilter, enumOptions, numberColumn, oneOf, textColumn } from '../components/list-parts.js';
import { Permitted } from '../components/permitted.js';
import {
  SETTLEMENT_MODES,
  SETTLEMENT_STATUSES,
  SettlementFacts,
  settlementColumns,
} from '../components/settlement-list.js';
import { EmptyState, QueryView } from '../components/states.js';
import { Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

type Row = Awaited<ReturnType<typeof api.admin.listSettlements.query>>['settlements'][number];

export function AllSettlementsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useOpenDrawer();
  const columns = useMemo(
    (): Column<Row>[] => [
      numberColumn('code', t('field.merchant_code'), (row) => row.merchant_code),
      textColumn('name', t('field.merchant'), (row) => row.merchant_name),
      ...settlementColumns<Row>(t, format),
    ],
    [t, format],
  );
  return (
    <>
      <ListPage
        title={t('nav.settlements')}
        name="settlements"
        filters={[
          { name: 'merchant', label: t('field.merchant_code'), type: 'text' },
          enumFilter(t, 'mode', t('field.mode'), 'settlementMode', SETTLEMENT_MODES),
          enumFilter(t, 'status', t('field.status'), 'settlementStatus', SETTLEMENT_STATUSES),
        ]}
        columns={columns}
        rowId={(row) => row.id}
        load={async (page, { merchant, mode, status }, signal) => {
          const input = {
            ...page,
            merchant_code: merchant,
            mode: oneOf(mode, SETTLEMENT_MODES),
            status: oneOf(status, SETTLEMENT_STATUSES),
          };
          const answer = await api.admin.listSettlements.query(input, { signal });
          return { ...answer, rows: answer.settlements };
        }}
        onOpen={(row) => open(`/admin/settlements/${row.id}`)}
        empty={{ title: t('settlement.empty'), hint: t('settlement.emptyAdmin'), icon: 'receipt' }}
      />
      <Outlet />
    </>
  );
}

export function SettlementDrawer() {
  const { t } = useTranslation();
  const { settlementId } = useParams({ strict: false }) as { settlementId?: string };
  const query = useQuery({
    queryKey: [...trpc.admin.listSettlements.queryKey(), settlementId],
    // There is no procedure for one settlement. Null, because a query has to answer something.
    queryFn: async ({ signal }) => {
      const found = await findInPages(
        async (page) => {
          const { settlements, next_cursor } = await api.admin.listSettlements.query(page, { signal });
          return { rows: settlements, next_cursor };
        },
        ({ id }) => id === settlementId,
      );
      return found ?? null;
    },
  });
  return (
    <DetailDrawer title={t('objectType.settlement')} listPath="/admin/settlements">
      <QueryView query={query}>
        {(settlement) =>
          settlement === null ? (
            <EmptyState icon="search" title={t('state.notFound')} hint={t('state.notFoundHint')} />
          ) : (
            <>
              <SettlementFacts settlement={settlement} />
              {settlement.status !== 'paid' && <ChangeStatus settlement={settlement} />}
            </>
          )
        }
      </QueryView>
    </DetailDrawer>
  );
}

function ChangeStatus({ settlement }: { settlement: Row }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const others = SETTLEMENT_STATUSES.filter((value) => value !== settlement.status);
  return (
    <Permitted to="admin:settle">
      <div>
        <ActionButton
          label={t('settlement.changeStatus')}
          variant="filled"
          size="sm"
          fields={[
            {
              name: 'status',
              label: t('field.status'),
              type: 'select',
              options: enumOptions(t, 'settlementStatus', others),
            },
            { name: 'reason', label: t('field.reason'), type: 'textarea' },
          ]}
          defaults={{ status: settlement.status === 'settled' ? 'paid' : 'settled' }}
          schema={(schemas) => schemas.UpdateSettlementStatusInput}
          toInput={(values) => ({ settlement_id: settlement.id, ...values })}
          review={({ status }) => (
            <Facts
              items={[
                [t('field.merchant'), `${settlement.merchant_name} · ${settlement.merchant_code}`],
                [t('field.period'), `${dateTime(settlement.period_start)} – ${dateTime(settlement.period_end)}`],
                [t('field.net_amount'), <Money key="net" value={settlement.total_amount} strong />],
                [
                  t('field.status'),
                  <span key="status">
                    <s>{enumText(t, 'settlementStatus', settlement.status)}</s> →{' '}
                    <strong>{enumText(t, 'settlementStatus', status ?? '')}</strong>
                  </span>,
                ],
              ]}
            />
          )}
          submit={(input: UpdateSettlementStatusInput) => api.admin.updateSettlementStatus.mutate(input)}
          submitLabel={t('common.save')}
        />
      </div>
    </Permitted>
  );
}
