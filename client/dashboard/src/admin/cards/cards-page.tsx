import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Column } from '../../components/data-table.js';
import { useOpenDrawer } from '../../components/detail-drawer.js';
import { ListPage } from '../../components/list-page.js';
import {
  badgeColumn,
  digitsColumn,
  enumFilter,
  numberColumn,
  oneOf,
  textColumn,
  timeColumn,
} from '../../components/list-parts.js';
import { Permitted } from '../../components/permitted.js';
import { useFormat } from '../../format.js';
import { enumText } from '../../i18n/i18n.js';
import { CARD_TYPES } from './card-types.js';
import { IssueCard } from './issue-card.js';

type Row = Awaited<ReturnType<typeof api.admin.searchCards.query>>['cards'][number];

const STATUSES = ['active', 'inactive', 'lost', 'expired', 'suspended', 'closed'] as const;

export function CardsPage() {
  const { t } = useTranslation();
  const { dateTime, money } = useFormat();
  const openDrawer = useOpenDrawer();
  const open = (id: string) => openDrawer(`/admin/cards/${id}`);
  const columns = useMemo(
    (): Column<Row>[] => [
      numberColumn('no', t('field.card_no'), (row) => row.card_no),
      textColumn('type', t('field.card_type'), (row) => enumText(t, 'cardType', row.card_type)),
      textColumn('owner', t('field.owner'), (row) => row.owner_name),
      digitsColumn('ownerNo', t('field.member_no'), (row) => row.owner_member_no),
      {
        id: 'balance',
        head: t('field.balance'),
        align: 'right',
        cell: (row) => <span className="num">{money(row.balance)}</span>,
        csv: (row) => row.balance,
      },
      badgeColumn(t, 'status', t('field.status'), 'cardStatus', (row) => row.status),
      timeColumn('created', t('field.created_at'), dateTime, (row) => row.created_at),
    ],
    [t, dateTime, money],
  );
  return (
    <>
      <ListPage
        title={t('field.cards')}
        name="cards"
        filters={[
          { name: 'search', label: t('filter.search'), type: 'text' },
          enumFilter(t, 'type', t('field.card_type'), 'cardType', CARD_TYPES),
          enumFilter(t, 'status', t('field.status'), 'cardStatus', STATUSES),
        ]}
        columns={columns}
        rowId={(row) => row.card_id}
        load={async (page, { search, type, status }, signal) => {
          const input = { ...page, search, card_type: oneOf(type, CARD_TYPES), status: oneOf(status, STATUSES) };
          const answer = await api.admin.searchCards.query(input, { signal });
          return { ...answer, rows: answer.cards };
        }}
        onOpen={(row) => open(row.card_id)}
        actions={
          <Permitted to="admin:manage_cards">
            <IssueCard onDone={open} />
          </Permitted>
        }
        empty={{ title: t('card.empty'), hint: t('card.emptyHint'), icon: 'card' }}
      />
      <Outlet />
    </>
  );
}
