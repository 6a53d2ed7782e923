import { Group, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type api, trpc } from '../api/client.js';
import { EmptyState, Figure, PageHead, Panel, QueryView } from '../components/states.js';
import { EnumBadge, Facts } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import { canPay, isShareable, type MemberCard, PayCard } from './card.js';
import { PaymentCode } from './payment-code.js';

/** Forms come a moment after the balance and the code, which people open the wallet for. */
const BindButton = lazy(() => import('./card-actions.js').then(({ BindButton }) => ({ default: BindButton })));
const CardActions = lazy(() => import('./card-actions.js').then(({ CardActions }) => ({ default: CardActions })));
const BoundMembers = lazy(() => import('./bound-members.js').then(({ BoundMembers }) => ({ default: BoundMembers })));
const ACTIONS_HEIGHT = 36;

/** The member's cards, and the code to pay with. */
export function WalletPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.member.listCards.queryOptions({}));
  return (
    <>
      <PageHead title={t('nav.wallet')}>
        <Suspense fallback={null}>
          <BindButton />
        </Suspense>
      </PageHead>
      <QueryView query={query}>{({ cards, summary }) => <Wallet cards={cards} summary={summary} />}</QueryView>
    </>
  );
}

type Summary = Awaited<ReturnType<typeof api.member.listCards.query>>['summary'];

function Wallet({ cards, summary }: { cards: MemberCard[]; summary: Summary }) {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  // Chosen once: a card that is frozen elsewhere stays in view and says so, and no other takes its place at the till.
  const [chosenId, setChosenId] = useState(() => (cards.find(canPay) ?? cards[0])?.id);
  const chosen = cards.find(({ id }) => id === chosenId) ?? cards.find(canPay) ?? cards[0];
  if (chosen === undefined) return <EmptyState icon="card" title={t('wallet.empty')} hint={t('wallet.emptyHint')} />;
  return (
    <div className="wallet">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" style={{ gridArea: 'figures' }}>
        <Figure label={t('field.total_balance')} value={money(summary.total_balance)} />
        <Figure label={t('field.total_points')} value={count(summary.total_points)} />
        <Figure label={t('field.total_cards')} value={count(summary.total_cards)} />
        <Figure label={t('wallet.activeCards')} value={count(summary.active_cards)} />
      </SimpleGrid>
      <Stack gap="md" style={{ gridArea: 'card' }}>
        <PayCard card={chosen} />
        <Suspense fallback={<div style={{ height: ACTIONS_HEIGHT }} />}>
          <CardActions key={chosen.id} card={chosen} />
        </Suspense>
      </Stack>
      <div style={{ gridArea: 'code' }}>
        <Panel title={t('field.qr_plain')}>
          {canPay(chosen) ? (
            <PaymentCode key={chosen.id} card={chosen} />
          ) : (
            <EmptyState icon="alert" title={t('code.cannotPay')} hint={cannotPayHint(chosen, t)} />
          )}
        </Panel>
      </div>
      <Stack gap="md" style={{ gridArea: 'rest' }}>
        {cards.length > 1 && <CardChoice cards={cards} chosen={chosen} onChoose={setChosenId} />}
        <Panel title={t('wallet.details')}>
          <CardFacts card={chosen} />
        </Panel>
        {isShareable(chosen) && chosen.binding_role === 'owner' && (
          <Suspense fallback={null}>
            <BoundMembers key={chosen.id} card={chosen} />
          </Suspense>
        )}
      </Stack>
    </div>
  );
}

function cannotPayHint(card: MemberCard, t: TFunction): string {
  if (card.card_type === 'corporate') return t('code.corporateHint');
  if (card.binding_role === 'viewer') return t('code.viewerHint');
  return t('code.inactiveHint', { status: enumText(t, 'cardStatus', card.status) });
}

function CardChoice({ cards, chosen, onChoose }: CardChoiceProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (
    <Panel title={t('wallet.allCards')}>
      <Stack gap={6}>
        {cards.map((card) => (
          <UnstyledButton
            key={card.id}
            onClick={() => onChoose(card.id)}
            aria-pressed={card.id === chosen.id}
            p="xs"
            style={{
              borderRadius: 8,
              border: `2px solid ${card.id === chosen.id ? 'var(--mps-good)' : 'var(--mps-border)'}`,
            }}
          >
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm" fw={600}>
                  {card.name ?? enumText(t, 'cardType', card.card_type)}
                </Text>
                <Text size="xs" c="dimmed" className="num">
                  {card.card_no}
                </Text>
              </div>
              <Group gap="xs">
                {card.card_type !== 'corporate' && <span className="num">{money(card.balance)}</span>}
                <EnumBadge group="cardStatus" value={card.status} />
              </Group>
            </Group>
          </UnstyledButton>
        ))}
      </Stack>
    </Panel>
  );
}

interface CardChoiceProps {
  cards: MemberCard[];
  chosen: MemberCard;
  onChoose: (id: string) => void;
}

function CardFacts({ card }: { card: MemberCard }) {
  const { t } = useTranslation();
  const { discount, count, date } = useFormat();
  return (
    <Facts
      items={[
        [t('field.card_no'), card.card_no],
        [t('field.card_type'), enumText(t, 'cardType', card.card_type)],
        [t('field.binding_role'), enumText(t, 'bindingRole', card.binding_role)],
        [t('field.status'), <EnumBadge key="status" group="cardStatus" value={card.status} />],
        card.card_type === 'corporate' ? null : [t('field.points'), count(card.points)],
        card.card_type === 'corporate'
          ? null
          : [t('field.level'), enumText(t, 'level', card.level_name ?? String(card.level))],
        [t('field.next_discount'), discount(card.discount_rate)],
        card.corporate_discount === null ? null : [t('field.corporate_discount'), discount(card.corporate_discount)],
        card.expires_at === null ? null : [t('field.expires_at'), date(card.expires_at)],
      ]}
    />
  );
}
