import type { Login } from '../api/session.js';
import type { Translate } from '../i18n/i18n.js';
import type { Field } from './action-form.js';

/** Whether somebody may have a second factor: administrators, and the managers of a merchant. */
export const hasSecondFactor = ({ role, operator_role }: Login['user']): boolean =>
  role === 'admin' || operator_role === 'manager';

/** The one-time code, for whoever may have a second factor. */
export const codeField = (t: Translate, user: Login['user']): Field[] =>
  hasSecondFactor(user)
    ? [{ name: 'admin_code', label: t('login.adminCode'), type: 'one-time-code', hint: t('login.adminCodeHint') }]
    : [];

/** What proves that the person at the screen is the one who logged in. */
export const proofFields = (t: Translate, user: Login['user']): Field[] => [
  { name: 'password', label: t('account.currentPassword'), type: 'password', required: true },
  ...codeField(t, user),
];
