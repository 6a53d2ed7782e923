import type { Role } from '@mps/shared/roles';
import type { Translate } from '../i18n/i18n.js';
import type { Field } from './action-form.js';

/** What proves that the person at the screen is the one who logged in; administrators may have a second factor. */
export const proofFields = (t: Translate, role: Role): Field[] => [
  { name: 'password', label: t('account.currentPassword'), type: 'password', required: true },
  ...(role === 'admin'
    ? [
        {
          name: 'admin_code',
          label: t('login.adminCode'),
          type: 'one-time-code' as const,
          hint: t('login.adminCodeHint'),
        },
      ]
    : []),
];
