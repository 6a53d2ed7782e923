import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import { Icon } from '../../components/icons.js';
import { enumOptions } from '../../components/list-parts.js';
import type { IssueCardForm } from '../../schemas.js';
import { findMemberId } from '../find-member.js';
import { CARD_TYPES } from './card-types.js';

/** Every member has a standard card from the beginning. */
const ISSUED_TYPES = CARD_TYPES.filter((type) => type !== 'standard');

/** Gives a member a further card. */
export function IssueCard({ onDone }: { onDone: (cardId: string) => void }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.issue_card')}
      variant="filled"
      size="sm"
      icon={<Icon name="plus" size={18} />}
      fields={[
        {
          name: 'card_type',
          label: t('field.card_type'),
          type: 'select',
          required: true,
          options: enumOptions(t, 'cardType', ISSUED_TYPES),
        },
        { name: 'owner', label: t('field.owner'), required: true, hint: t('card.ownerHint') },
        { name: 'name', label: t('field.card_name') },
        { name: 'initial_value', label: t('field.initial_value'), type: 'amount', hint: t('card.initialHint') },
        { name: 'fixed_discount', label: t('field.fixed_discount'), type: 'number', hint: t('card.discountHint') },
        {
          name: 'binding_password',
          label: t('field.binding_password'),
          type: 'new-password',
          hint: t('card.bindingHint'),
        },
        { name: 'expires_at', label: t('field.expires_at'), type: 'date' },
      ]}
      defaults={{ card_type: 'prepaid' }}
      schema={(schemas) => schemas.IssueCardForm}
      submit={async ({ owner, expires_at, ...input }: IssueCardForm) =>
        api.admin.issueCard.mutate({
          ...input,
          owner_member_id: await findMemberId(owner, 'owner', t('member.notFound')),
          ...(expires_at ? { expires_at } : {}),
        })
      }
      submitLabel={t('action.issue_card')}
      done={({ card }) => t('card.issued', { card: card.card_no })}
      onDone={({ card }) => onDone(card.card_id)}
    />
  );
}
