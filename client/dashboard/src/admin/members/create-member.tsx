import type { CreateMemberInput } from '@mps/shared/contract/admin/create-member';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import { Icon } from '../../components/icons.js';
import { enumOptions } from '../../components/list-parts.js';
import { CARD_TYPES } from '../cards/card-types.js';

/** A new member, told from others by phone, email or the identity that another organisation knows it by. */
export function CreateMember({ onDone }: { onDone: (memberId: string) => void }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.create_member')}
      variant="filled"
      size="sm"
      icon={<Icon name="plus" size={18} />}
      fields={[
        { name: 'name', label: t('field.member_name'), required: true },
        { name: 'phone', label: t('field.phone'), hint: t('member.contactHint') },
        { name: 'email', label: t('field.email') },
        { name: 'password', label: t('field.password'), type: 'new-password', hint: t('member.passwordHint') },
        { name: 'binding_user_org', label: t('member.identityProvider'), hint: t('member.identityProviderHint') },
        { name: 'binding_org_id', label: t('member.identityId'), hint: t('member.identityIdHint') },
        {
          name: 'default_card_type',
          label: t('member.firstCard'),
          type: 'select',
          options: enumOptions(t, 'cardType', CARD_TYPES),
        },
      ]}
      defaults={{ default_card_type: 'standard' }}
      check={({ binding_user_org: provider = '', binding_org_id: id = '' }): Record<string, string> =>
        (provider.trim() === '') === (id.trim() === '') ? {} : { binding_org_id: t('member.identityHalf') }
      }
      schema={(schemas) => schemas.CreateMemberInput}
      submit={(input: CreateMemberInput) => api.admin.createMember.mutate(input)}
      submitLabel={t('action.create_member')}
      done={({ member, default_card }) => t('member.created', { member: member.member_no, card: default_card.card_no })}
      onDone={({ member }) => onDone(member.member_id)}
    />
  );
}
