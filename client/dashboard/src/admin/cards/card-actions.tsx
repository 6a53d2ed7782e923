import { Button, Group, Text } from '@mantine/core';
import type { AdjustPointsInput } from '@mps/shared/contract/admin/adjust-points';
import type { RevokeQrInput } from '@mps/shared/contract/member/revoke-qr';
import type { CardStatusInput } from '@mps/shared/contract/parts/card';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import { Dialog } from '../../components/dialog.js';
import { Permitted } from '../../components/permitted.js';
import { RechargeForm } from '../../components/recharge-form.js';
import { Facts } from '../../components/values.js';
import { useFormat } from '../../format.js';
import type { TextKey } from '../../i18n/i18n.js';
import type { CardDetail } from './card-detail.js';

/** Money, points and status of a card. */
export function CardActions({ detail: { card } }: { detail: CardDetail }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const takesMoney = card.status === 'active' && (card.card_type === 'standard' || card.card_type === 'prepaid');
  const isFinal = card.status === 'closed';
  return (
    <Group gap="xs">
      {takesMoney && (
        <>
          <Permitted to={['admin:act_for_others', 'admin:move_money']}>
            <Button size="xs" onClick={() => setIsOpen(true)}>
              {t('action.top_up')}
            </Button>
          </Permitted>
          <Permitted to="admin:adjust_points">
            <AdjustPoints card={card} />
          </Permitted>
        </>
      )}
      <Permitted to="admin:manage_cards">
        {card.status === 'active' && (
          <StatusButton card={card} label="action.freeze" call={api.admin.freezeCard.mutate} />
        )}
        {card.status === 'inactive' && (
          <StatusButton card={card} label="action.unfreeze" call={api.admin.unfreezeCard.mutate} />
        )}
        {(card.status === 'active' || card.status === 'inactive') && (
          <StatusButton card={card} label="action.report_lost" call={api.admin.reportCardLost.mutate} isDangerous />
        )}
        {!isFinal && <StatusButton card={card} label="action.close" call={api.admin.closeCard.mutate} isDangerous />}
      </Permitted>
      {card.live_codes > 0 && (
        <Permitted to="admin:act_for_others">
          <ActionButton
            label={t('action.revoke_code')}
            fields={[]}
            schema={(schemas) => schemas.RevokeQrInput}
            toInput={() => ({ card_id: card.card_id })}
            submit={(input: z.infer<typeof RevokeQrInput>) => api.member.revokeQr.mutate(input)}
            submitLabel={t('action.revoke_code')}
            isDangerous
            done={(answer) => answer.message}
          >
            <Text size="sm">{t('card.revokeHint')}</Text>
          </ActionButton>
        </Permitted>
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
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('action.top_up')}>
        <RechargeForm
          card={{ id: card.card_id, card_no: card.card_no, balance: card.balance }}
          memberId={card.owner_member_id ?? undefined}
          onDone={() => setIsOpen(false)}
        />
      </Dialog>
    </Group>
  );
}

interface StatusButtonProps {
  card: CardDetail['card'];
  label: Extract<TextKey, 'action.freeze' | 'action.unfreeze' | 'action.report_lost' | 'action.close'>;
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
      schema={(schemas) => schemas.CardStatusInput}
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

function AdjustPoints({ card }: { card: CardDetail['card'] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <ActionButton
      label={t('action.adjust_points')}
      fields={[
        {
          name: 'delta_points',
          label: t('field.points_change'),
          type: 'number',
          required: true,
          hint: t('card.deltaHint'),
        },
        { name: 'reason', label: t('field.reason'), required: true },
      ]}
      schema={(schemas) => schemas.AdjustPointsInput}
      toInput={(values) => ({ card_id: card.card_id, ...values })}
      review={({ delta_points, reason }) => (
        <Facts
          items={[
            [t('field.card_no'), card.card_no],
            [t('field.points'), count(card.points)],
            [t('field.delta_points'), `${Number(delta_points) > 0 ? '+' : ''}${count(Number(delta_points))}`],
            [t('field.reason'), reason],
          ]}
        />
      )}
      submit={(input: AdjustPointsInput) => api.admin.adjustPoints.mutate(input)}
      submitLabel={t('action.adjust_points')}
      done={({ adjustment }) =>
        t('card.pointsDone', { before: adjustment.points_before, after: adjustment.points_after })
      }
    />
  );
}
