import { Stack, Text } from '@mantine/core';
import type { UpdateMemberInput } from '@mps/shared/contract/admin/update-member';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import { Facts } from '../../components/values.js';
import type { MemberDetail } from './member-detail.js';

const EDITED = ['name', 'phone', 'email'] as const;

/** Changes a member's data; what changes is shown before it is sent. */
export function EditMember({ member }: { member: MemberDetail['member'] }) {
  const { t } = useTranslation();
  const before = { name: member.name, phone: member.phone ?? '', email: member.email ?? '' };
  const changed = (values: Readonly<Record<string, unknown>>) =>
    EDITED.filter((name) => String(values[name] ?? '').trim() !== before[name]);
  return (
    <ActionButton
      label={t('member.edit')}
      fields={EDITED.map((name) => ({ name, label: t(`field.${name}`), required: name === 'name' }))}
      defaults={before}
      schema={(schemas) => schemas.UpdateMemberInput}
      toInput={(values) => ({
        member_id: member.member_id,
        // An emptied phone or email is taken away, which null says.
        ...Object.fromEntries(changed(values).map((name) => [name, values[name] ?? null])),
      })}
      check={(values): Record<string, string> => (changed(values).length === 0 ? { name: t('member.noChange') } : {})}
      review={(values) => (
        <Stack gap="xs">
          <Text size="sm">{t('member.reviewHint')}</Text>
          <Facts
            items={changed(values).map((name) => [
              t(`field.${name}`),
              <span key={name}>
                <s>{before[name] || '—'}</s> → <strong>{values[name]?.trim() || '—'}</strong>
              </span>,
            ])}
          />
        </Stack>
      )}
      submit={(input: UpdateMemberInput) => api.admin.updateMember.mutate(input)}
      submitLabel={t('common.save')}
    />
  );
}
