import { Button, Group, Modal, Text } from '@mantine/core';
import { AdjustPointsInput } from '@mps/shared/admin/adjust-points';
import { CardStatusInput } from '@mps/shared/admin/card';
import { IssueCardInput } from '@mps/shared/admin/issue-card';
import { BindRole, Uuid } from '@mps/shared/fields';
import { RevokeQrInput } from '@mps/shared/member/revoke-qr';
import { UnbindCardInput } from '@mps/shared/member/unbind-card';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, trpc } from '../api/client.js';
import { addDays, startOfDay } from '../api/time-zone.js';
import { ActionButton } from '../components/action-form.js';
import { type Column, DataTable } from '../components/data-table.js';
import { DetailDrawer } from '../components/detail-drawer.js';
import { Icon } from '../components/icons.js';
import { ListPage } from '../components/list-page.js';
import { RechargeForm } from '../components/recharge-form.js';
import { EmptyState, Panel, QueryView } from '../components/states.js';
import { oneOf } from '../components/transaction-list.js';
import { CopyText, EnumBadge, Facts, Money } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText, type TextKey } from '../i18n/i18n.js';
import { findMemberId } from './find-member.js';

type Row = Awaited<ReturnType<typeof api.admin.searchCards.query>>['cards'][number];
type Detail = Awaited<ReturnType<typeof api.admin.getCard.query>>;

const TYPES = ['standard', 'prepaid', 'corporate', 'voucher'] as const;
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
          { name: 'type', label: t('field.cardType'), type: 'select', options: options('cardType', TYPES) },
          { name: 'status', label: t('field.status'), type: 'select', options: options('cardStatus', STATUSES) },
        ]}
        columns={columns}
        rowId={(row) => row.card_id}
        load={async (page, { search, type, status }, signal) => {
          const input = { ...page, search, card_type: oneOf(type, TYPES), status: oneOf(status, STATUSES) };
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

/** The fields as people fill them in: the owner by number, the last day instead of a moment. */
const IssueCardForm = IssueCardInput.omit({ owner_member_id: true }).extend({ owner: z.string() });

function IssueCard({ onDone }: { onDone: (cardId: string) => void }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('card.issue')}
      variant="filled"
      size="sm"
      icon={<Icon name="plus" size={18} />}
      fields={[
        {
          name: 'card_type',
          label: t('field.cardType'),
          type: 'select',
          required: true,
          options: TYPES.slice(1).map((value) => ({ value, label: enumText(t, 'cardType', value) })),
        },
        { name: 'owner', label: t('card.owner'), required: true, hint: t('card.ownerHint') },
        { name: 'name', label: t('card.name') },
        { name: 'initial_value', label: t('card.initialValue'), type: 'amount', hint: t('card.initialHint') },
        { name: 'fixed_discount', label: t('card.fixedDiscount'), type: 'number', hint: t('card.discountHint') },
        { name: 'binding_password', label: t('bind.password'), type: 'new-password', hint: t('card.bindingHint') },
        { name: 'expires_at', label: t('field.expires'), type: 'date' },
      ]}
      defaults={{ card_type: 'prepaid' }}
      schema={IssueCardForm}
      submit={async ({ owner, expires_at, ...input }: z.infer<typeof IssueCardForm>) =>
        api.admin.issueCard.mutate({
          ...input,
          owner_member_id: await findMemberId(owner, 'owner', t('member.notFound')),
          ...(expires_at ? { expires_at: startOfDay(addDays(expires_at, 1)) } : {}),
        })
      }
      submitLabel={t('card.issue')}
      done={({ card }) => t('card.issued', { card: card.card_no })}
      onDone={({ card }) => onDone(card.card_id)}
    />
  );
}

export function CardDrawer() {
  const { cardId = '' } = useParams({ strict: false }) as { cardId?: string };
  const query = useQuery(trpc.admin.getCard.queryOptions({ card_id: cardId }));
  return (
    <DetailDrawer title={query.data?.card.card_no ?? '…'} listPath="/admin/cards">
      <QueryView query={query}>
        {(detail) => (
          <>
            <CardFacts detail={detail} />
            <CardActions detail={detail} />
            <Bindings detail={detail} />
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function CardFacts({ detail: { card } }: { detail: Detail }) {
  const { t } = useTranslation();
  const { dateTime, count, discount, date } = useFormat();
  return (
    <Facts
      items={[
        [t('field.cardNo'), <CopyText key="no" value={card.card_no} />],
        [t('field.cardType'), enumText(t, 'cardType', card.card_type)],
        card.name === null ? null : [t('card.name'), card.name],
        [t('field.status'), <EnumBadge key="status" group="cardStatus" value={card.status} />],
        [
          t('field.owner'),
          card.owner_member_id === null ? (
            '—'
          ) : (
            <Text
              key="owner"
              component={Link}
              to={`/admin/members/${card.owner_member_id}`}
              c="var(--mantine-color-anchor)"
            >
              {card.owner_name} · {card.owner_member_no}
            </Text>
          ),
        ],
        [t('field.balance'), <Money key="balance" value={card.balance} strong />],
        [t('field.points'), count(card.points)],
        [t('field.level'), card.level_name],
        [t('field.nextDiscount'), discount(card.discount_rate)],
        card.fixed_discount === null ? null : [t('card.fixedDiscount'), discount(card.fixed_discount)],
        card.corporate_discount === null ? null : [t('field.corporateDiscount'), discount(card.corporate_discount)],
        [t('card.liveCodes'), count(card.live_codes)],
        card.expires_at === null ? null : [t('field.expires'), date(card.expires_at)],
        [t('field.created'), dateTime(card.created_at)],
        [t('field.updated'), dateTime(card.updated_at)],
      ]}
    />
  );
}

function CardActions({ detail: { card } }: { detail: Detail }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const takesMoney = card.status === 'active' && (card.card_type === 'standard' || card.card_type === 'prepaid');
  const isFinal = card.status === 'closed';
  return (
    <Group gap="xs">
      {takesMoney && (
        <Button size="xs" onClick={() => setIsOpen(true)}>
          {t('recharge.title')}
        </Button>
      )}
      {takesMoney && <AdjustPoints cardId={card.card_id} />}
      {card.status === 'active' && <StatusButton card={card} label="card.freeze" call={api.admin.freezeCard.mutate} />}
      {card.status === 'inactive' && (
        <StatusButton card={card} label="card.unfreeze" call={api.admin.unfreezeCard.mutate} />
      )}
      {(card.status === 'active' || card.status === 'inactive') && (
        <StatusButton card={card} label="card.lost" call={api.admin.reportCardLost.mutate} isDangerous />
      )}
      {!isFinal && <StatusButton card={card} label="card.close" call={api.admin.closeCard.mutate} isDangerous />}
      {card.live_codes > 0 && (
        <ActionButton
          label={t('card.revokeCodes')}
          fields={[]}
          schema={RevokeQrInput}
          toInput={() => ({ card_id: card.card_id })}
          submit={(input: z.infer<typeof RevokeQrInput>) => api.member.revokeQr.mutate(input)}
          submitLabel={t('card.revokeCodes')}
          isDangerous
          done={(answer) => answer.message}
        >
          <Text size="sm">{t('card.revokeHint')}</Text>
        </ActionButton>
      )}
      <Text
        component={Link}
        to="/admin/transactions"
        search={{ card: card.card_id } as never}
        size="sm"
        c="var(--mantine-color-anchor)"
      >
        {t('member.transactions')}
      </Text>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('recharge.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <RechargeForm
          card={{ id: card.card_id, card_no: card.card_no, balance: card.balance }}
          memberId={card.owner_member_id ?? undefined}
          onDone={() => setIsOpen(false)}
        />
      </Modal>
    </Group>
  );
}

interface StatusButtonProps {
  card: Detail['card'];
  label: Extract<TextKey, 'card.freeze' | 'card.unfreeze' | 'card.lost' | 'card.close'>;
  call: (input: z.infer<typeof CardStatusInput>) => Promise<{ message: string }>;
  isDangerous?: boolean;
}

function StatusButton({ card, label, call, isDangerous }: StatusButtonProps) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t(label)}
      title={`${t(label)} ${card.card_no}`}
      fields={[{ name: 'reason', label: t('field.reason'), type: 'textarea' }]}
      schema={CardStatusInput}
      toInput={(values) => ({ card_id: card.card_id, ...values })}
      submit={call}
      submitLabel={t(label)}
      isDangerous={isDangerous}
      done={(answer) => answer.message}
    >
      {isDangerous && <Text size="sm">{t('card.finalHint')}</Text>}
    </ActionButton>
  );
}

function AdjustPoints({ cardId }: { cardId: string }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('card.points')}
      fields={[
        { name: 'delta_points', label: t('card.delta'), type: 'number', required: true, hint: t('card.deltaHint') },
        { name: 'reason', label: t('field.reason'), required: true },
      ]}
      schema={AdjustPointsInput}
      toInput={(values) => ({ card_id: cardId, ...values })}
      submit={(input: AdjustPointsInput) => api.admin.adjustPoints.mutate(input)}
      submitLabel={t('card.points')}
      done={({ adjustment }) =>
        t('card.pointsDone', { before: adjustment.points_before, after: adjustment.points_after })
      }
    />
  );
}

/** The member by number, because nobody knows ids. */
const BindForm = z.strictObject({ card_id: Uuid, role: BindRole, member: z.string() });
const ROLES = ['member', 'viewer', 'admin', 'owner'] as const;

function Bindings({ detail: { card, bindings } }: { detail: Detail }) {
  const { t } = useTranslation();
  const columns = useMemo(
    (): Column<Detail['bindings'][number]>[] => [
      { id: 'no', head: t('field.memberNo'), cell: (row) => <CopyText value={row.member_no} /> },
      { id: 'name', head: t('field.name'), cell: (row) => row.name },
      { id: 'role', head: t('field.bindRole'), cell: (row) => enumText(t, 'bindRole', row.role) },
      {
        id: 'remove',
        head: t('field.action'),
        align: 'right',
        cell: (row) => (
          <ActionButton
            label={t('bind.remove')}
            fields={[]}
            schema={UnbindCardInput}
            toInput={() => ({ card_id: card.card_id, member_id: row.member_id })}
            submit={(input: z.infer<typeof UnbindCardInput>) => api.member.unbindCard.mutate(input)}
            submitLabel={t('bind.remove')}
            isDangerous
            done={(answer) => answer.message}
          >
            <Text size="sm">{t('bind.removeOf', { name: row.name })}</Text>
          </ActionButton>
        ),
      },
    ],
    [t, card.card_id],
  );
  const isShareable = card.card_type === 'prepaid' || card.card_type === 'corporate';
  return (
    <Panel
      title={t('card.bindings')}
      aside={
        isShareable && (
          <ActionButton
            label={t('card.addBinding')}
            fields={[
              { name: 'member', label: t('card.owner'), required: true, hint: t('card.ownerHint') },
              {
                name: 'role',
                label: t('field.bindRole'),
                type: 'select',
                options: ROLES.map((value) => ({ value, label: enumText(t, 'bindRole', value) })),
              },
            ]}
            defaults={{ role: 'member' }}
            schema={BindForm}
            toInput={(values) => ({ card_id: card.card_id, ...values })}
            submit={async ({ member, ...input }: z.infer<typeof BindForm>) =>
              api.member.bindCard.mutate({
                ...input,
                member_id: await findMemberId(member, 'member', t('member.notFound')),
              })
            }
            submitLabel={t('card.addBinding')}
          />
        )
      }
    >
      {bindings.length === 0 ? (
        <EmptyState icon="link" title={t('card.noBindings')} />
      ) : (
        <DataTable label={t('card.bindings')} columns={columns} rows={bindings} rowId={(row) => row.member_id} />
      )}
    </Panel>
  );
}
