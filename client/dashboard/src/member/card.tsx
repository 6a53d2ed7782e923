import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { api } from '../api/client.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

export type MemberCard = Awaited<ReturnType<typeof api.member.listCards.query>>['cards'][number];

/** Whether its holder can pay with it now. */
export const canPay = (card: MemberCard): boolean =>
  card.status === 'active' && card.card_type !== 'corporate' && card.binding_role !== 'viewer';

export const canRecharge = (card: MemberCard): boolean =>
  card.status === 'active' && (card.card_type === 'standard' || card.card_type === 'prepaid');

/** Whether several members may use it. */
export const isShareable = (card: MemberCard): boolean =>
  card.card_type === 'prepaid' || card.card_type === 'corporate';

/** A card as it looks in a wallet. */
export function PayCard({ card }: { card: MemberCard }) {
  const { t } = useTranslation();
  const { money, count, discount } = useFormat();
  const isCorporate = card.card_type === 'corporate';
  return (
    <div className="pay-card" data-type={card.card_type}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={700}>{card.name ?? enumText(t, 'cardType', card.card_type)}</Text>
          <Text size="sm" className="num">
            {card.card_no}
          </Text>
        </div>
        <Text size="sm" fw={600}>
          {enumText(t, 'cardStatus', card.status)}
        </Text>
      </Group>
      <div>
        <Text size="xs">{isCorporate ? t('field.discount') : t('field.balance')}</Text>
        <Text fz={32} fw={700} lh={1.2} className="num" data-testid="balance">
          {isCorporate ? discount(card.corporate_discount ?? card.discount_rate) : money(card.balance)}
        </Text>
      </div>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {enumText(t, 'bindingRole', card.binding_role)}
          {!isCorporate && card.card_type !== 'voucher' && ` · ${enumText(t, 'level', card.level_name)}`}
        </Text>
        {!isCorporate && (
          <Text size="sm" className="num">
            {card.card_type === 'voucher' ? discount(null) : t('wallet.points', { points: count(card.points) })}
          </Text>
        )}
      </Group>
    </div>
  );
}
