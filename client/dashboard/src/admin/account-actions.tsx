import { Text } from '@mantine/core';
import type { Permission } from '@mps/shared/roles';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../components/action-button.js';
import type { ActionFormProps } from '../components/action-form.js';
import { FirstLoginButton } from '../components/first-login-button.js';
import { Permitted } from '../components/permitted.js';

/** One procedure on a member or a merchant: what the server takes, and the call. */
interface Act {
  schema: ActionFormProps<unknown>['schema'];
  call: (input: never) => Promise<{ message: string }>;
}

interface AccountActionsProps {
  /** Names the account to every procedure, such as `{ member_id }`. */
  id: Readonly<Record<string, string>>;
  isSuspended: boolean;
  /** What resetting the password takes, and suspending. */
  manage: Permission;
  suspending: Permission;
  resetPassword: Act;
  /** Replaces the password by a first-login code. */
  firstLogin: () => Promise<{ first_login_code: string; expires_at: string }>;
  suspend: Act & { label: string; hint: string };
  reactivate: Act;
  /** The filter that leaves the account's own transactions. */
  transactions: Readonly<Record<string, string>>;
}

/** What an administrator can do with whoever can log in: password, status, transactions. */
export function AccountActions(props: AccountActionsProps) {
  const { t } = useTranslation();
  const reason = { name: 'reason', label: t('field.reason'), type: 'textarea' as const };
  const common = {
    toInput: (values: Readonly<Record<string, unknown>>) => ({ ...props.id, ...values }),
    done: (answer: { message: string }) => answer.message,
  };
  return (
    <>
      <Permitted to={props.manage}>
        <ActionButton
          {...common}
          label={t('action.reset_password')}
          fields={[
            {
              name: 'new_password',
              label: t('account.newPassword'),
              type: 'new-password',
              required: true,
              hint: t('account.passwordHint'),
            },
          ]}
          schema={props.resetPassword.schema}
          submit={props.resetPassword.call}
          submitLabel={t('action.reset_password')}
          isDangerous
        >
          <Text size="sm">{t('member.resetHint')}</Text>
        </ActionButton>
        <FirstLoginButton
          label={t('action.issue_first_login_code')}
          hint={t('firstLogin.issueHint')}
          fields={[]}
          submit={props.firstLogin}
          submitLabel={t('action.issue_first_login_code')}
          isDangerous
        />
      </Permitted>
      <Permitted to={props.suspending}>
        {props.isSuspended ? (
          <ActionButton
            {...common}
            key="reactivate"
            label={t('action.reactivate')}
            fields={[reason]}
            schema={props.reactivate.schema}
            submit={props.reactivate.call}
            submitLabel={t('action.reactivate')}
          />
        ) : (
          <ActionButton
            {...common}
            key="suspend"
            label={props.suspend.label}
            fields={[reason]}
            schema={props.suspend.schema}
            submit={props.suspend.call}
            submitLabel={props.suspend.label}
            isDangerous
          >
            <Text size="sm">{props.suspend.hint}</Text>
          </ActionButton>
        )}
      </Permitted>
      <Text
        component={Link}
        to="/admin/transactions"
        search={props.transactions as never}
        size="sm"
        c="var(--mantine-color-anchor)"
      >
        {t('member.transactions')}
      </Text>
    </>
  );
}
