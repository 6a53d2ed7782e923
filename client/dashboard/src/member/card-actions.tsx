import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { ActionButton } from '../components/action-button.js';
import { Dialog } from '../components/dialog.js';
import { Icon } from '../components/icons.js';
import { RechargeForm } from '../components/recharge-form.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import { canRecharge, isShareable, type MemberCard } from './card.js';

/** What a member can do with a card besides paying. */
export function CardActions({ card }: { card: MemberCard }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Group gap="sm">
      {canRecharge(card) && (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setIsOpen(true)}>
          {t('action.top_up')}
        </Button>
      )}
      {isShareable(card) && (
        <ActionButton
          label={t('action.unbind')}
          size="sm"
          fields={[]}
          schema={(schemas) => schemas.UnbindCardInput}
          toInput={() => ({ card_id: card.id })}
          submit={(input: { card_id: string }) => api.member.unbindCard.mutate(input)}
          submitLabel={t('action.unbind')}
          isDangerous
          done={(answer) => answer.message}
        >
          <Text size="sm">{t('bind.removeHint', { card: card.card_no })}</Text>
        </ActionButton>
      )}
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('action.top_up')}>
        <RechargeForm card={card} onDone={() => setIsOpen(false)} />
      </Dialog>
    </Group>
  );
}

/** Tells an id from the number that stands on a card. */
const isId = (text: string | number | undefined): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(text));

/** Takes part in somebody else's card. */
export function BindButton() {
  const { t } = useTranslation();
  const { discount } = useFormat();
  const [role, setRole] = useState('member');
  return (
    <ActionButton
      label={t('action.bind')}
      size="sm"
      icon={<Icon name="link" size={17} />}
      fields={[
        { name: 'card', label: t('bind.cardId'), required: true, hint: t('bind.cardIdHint') },
        { name: 'binding_password', label: t('field.binding_password'), type: 'password' },
      ]}
      schema={(schemas) => schemas.BindCardInput}
      toInput={({ card, ...values }) => ({ ...values, role, ...(isId(card) ? { card_id: card } : { card_no: card }) })}
      submit={(input: Parameters<typeof api.member.bindCard.mutate>[0]) => api.member.bindCard.mutate(input)}
      submitLabel={t('bind.submit')}
      done={(answer) =>
        answer.corporate_discount === null
          ? t('bind.done')
          : t('bind.doneDiscount', { discount: discount(answer.corporate_discount) })
      }
    >
      <Text size="sm">{t('bind.hint')}</Text>
      <SegmentedControl
        aria-label={t('field.binding_role')}
        value={role}
        onChange={setRole}
        transitionDuration={0}
        data={['member', 'viewer'].map((value) => ({ value, label: enumText(t, 'bindingRole', value) }))}
      />
    </ActionButton>
  );
}
