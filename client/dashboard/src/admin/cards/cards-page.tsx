import { Outlet, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Column } from '../../components/data-table.js';
import { ListPage } from '../../components/list-page.js';
import { oneOf } from '../../components/transaction-list.js';
import { CopyText, EnumBadge } from '../../components/values.js';
import { useFormat } from '../../format.js';
import { enumText } from '../../i18n/i18n.js';
import { CARD_TYPES } from './card-types.js';
import { IssueCard } from './issue-card.js';

type Row = Awaited<ReturnType<typeof api.admin.searchCards.query>>['cards'][number];

const STATUSES = ['active', 'inactive', 'lost', 'expired', 'suspended', 'closed'] as const;

export function CardsPage() {
  const { t } = useTranslation();
  const { dateTime, money } = useFormat();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: `/admin/cards/${id}`, search: true as never });
  const columns = useMemo(
    (): Column<Row>[] => [
      { id: 'no', head: t('field.cardNo'), cell: (row) => <CopyText value={row.card_no} />, csv: (row) => row.card_no },
      {
        id: 'type',
        head: t('field.cardType'),
        cell: (row) => enumText(t, 'cardType', row.card_type),
        csv: (row) => enumText(t, 'cardType', row.card_type),
      },
      { id: 'owner', head: t('field.owner'), cell: (row) => row.owner_name ?? '—', csv: (row) => row.owner_name },
      {
        id: 'ownerNo',
        head: t('field.memberNo'),
        cell: (row) => <span className="num">{row.owner_member_no ?? '—'}</span>,
        csv: (row) => row.owner_member_no,
      },
      {
        id: 'balance',
        head: t('field.balance'),
        align: 'right',
        cell: (row) => <span className="num">{money(row.balance)}</span>,
        csv: (row) => row.balance,
      },
      {
        id: 'status',
        head: t('field.status'),
        cell: (row) => <EnumBadge group="cardStatus" value={row.status} />,
        csv: (row) => enumText(t, 'cardStatus', row.status),
      },
      {
        id: 'created',
        head: t('field.created'),
        cell: (row) => <span className="num">{dateTime(row.created_at)}</span>,
        csv: (row) => row.created_at,
      },
    ],
    [t, dateTime, money],
  );
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: enumText(t, group, value) }));
  return (
    <>
      <ListPage
        title={t('nav.cards')}
        name="cards"
        filters={[
          { name: 'search', label: t('filter.search'), type: 'text' },
          { name: 'type', label: t('field.cardType'), type: 'select', options: options('cardType', CARD_TYPES) },
          { name: 'status', label: t('field.status'), type: 'select', options: options('cardStatus', STATUSES) },
        ]}
        columns={columns}
        rowId={(row) => row.card_id}
        load={async (page, { search, type, status }, signal) => {
          const input = { ...page, search, card_type: oneOf(type, CARD_TYPES), status: oneOf(status, STATUSES) };
          const answer = await api.admin.searchCards.query(input, { signal });
          return { ...answer, rows: answer.cards };
        }}
        onOpen={(row) => open(row.card_id)}
        actions={<IssueCard onDone={open} />}
        empty={{ title: t('card.empty'), hint: t('card.emptyHint'), icon: 'card' }}
      />
      <Outlet />
    </>
  );
}
