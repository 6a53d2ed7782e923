import { SegmentedControl, Stack } from '@mantine/core';
import type { ChooseFirstPasswordInput } from '@mps/shared/contract/auth/choose-first-password';
import { ROLES, type Role } from '@mps/shared/roles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { session } from '../api/session.js';
import { ActionForm } from '../components/action-form.js';
import { enumText } from '../i18n/i18n.js';

/** The first login of somebody whom staff gave a code: they choose a password by it. */
export function FirstLoginForm({ initialRole, onDone }: { initialRole: Role; onDone: (role: Role) => void }) {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role>(initialRole);
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('field.role')}
        value={role}
        onChange={(value) => setRole(value as Role)}
        data={ROLES.map((value) => ({ value, label: enumText(t, 'role', value) }))}
        transitionDuration={0}
      />
      <ActionForm
        key={role}
        fields={[
          { name: 'identifier', label: t(`login.identifier.${role}`), required: true },
          ...(role === 'merchant'
            ? [{ name: 'operator', label: t('field.operator'), hint: t('login.operatorHint') }]
            : []),
          { name: 'code', label: t('field.first_login_code'), type: 'one-time-code', required: true },
          {
            name: 'new_password',
            label: t('account.newPassword'),
            type: 'new-password',
            required: true,
            hint: t('account.passwordHint'),
          },
        ]}
        schema={(schemas) => schemas.ChooseFirstPasswordInput}
        toInput={(values) => ({ role, ...values })}
        submit={async (input: ChooseFirstPasswordInput) => {
          session.begin(await api.auth.chooseFirstPassword.mutate(input));
        }}
        submitLabel={t('action.choose_password')}
        onDone={() => onDone(role)}
      />
    </Stack>
  );
}
