import { Text } from '@mantine/core';
import type { ChangeBindingPasswordInput } from '@mps/shared/contract/member/change-binding-password';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../api/client.js';
import { ActionButton } from './action-button.js';

/** Gives a shared card another binding password. */
export function BindingPasswordButton({ cardId }: { cardId: string }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.change_binding_password')}
      fields={[{ name: 'binding_password', label: t('field.binding_password'), type: 'new-password', required: true }]}
      schema={(schemas) => schemas.ChangeBindingPasswordInput}
      toInput={(values) => ({ card_id: cardId, ...values })}
      submit={(input: z.infer<typeof ChangeBindingPasswordInput>) => api.member.changeBindingPassword.mutate(input)}
      submitLabel={t('action.change_binding_password')}
      done={(answer) => answer.message}
    >
      <Text size="sm">{t('bind.passwordHint')}</Text>
    </ActionButton>
  );
}
