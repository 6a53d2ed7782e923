import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/client.js';
import { DetailDrawer } from '../../components/detail-drawer.js';
import { QueryView } from '../../components/states.js';
import { CopyText, EnumBadge, Facts, Money } from '../../components/values.js';
import { useFormat } from '../../format.js';
import { enumText } from '../../i18n/i18n.js';
import { CardActions } from './card-actions.js';
import { CardBindings } from './card-bindings.js';
import type { CardDetail } from './card-detail.js';

/** One card: what it is, what can be done with it, who else uses it. */
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
            <CardBindings detail={detail} />
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function CardFacts({ detail: { card } }: { detail: CardDetail }) {
  const { t } = useTranslation();
  const { dateTime, count, discount, date } = useFormat();
  return (
    <Facts
      items={[
        [t('field.card_no'), <CopyText key="no" value={card.card_no} />],
        [t('field.card_type'), enumText(t, 'cardType', card.card_type)],
        card.name === null ? null : [t('field.card_name'), card.name],
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
        [t('field.level'), enumText(t, 'level', card.level_name)],
        [t('field.next_discount'), discount(card.discount_rate)],
        card.fixed_discount === null ? null : [t('field.fixed_discount'), discount(card.fixed_discount)],
        card.corporate_discount === null ? null : [t('field.corporate_discount'), discount(card.corporate_discount)],
        [t('field.live_codes'), count(card.live_codes)],
        card.expires_at === null ? null : [t('field.expires_at'), date(card.expires_at)],
        [t('field.created_at'), dateTime(card.created_at)],
        [t('field.updated_at'), dateTime(card.updated_at)],
      ]}
    />
  );
}
