import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../api/client.js';
import { withProof } from '../api/proof.js';
import { session } from '../api/session.js';
import { Dialog } from '../components/dialog.js';
import { Icon } from '../components/icons.js';
import { ErrorState } from '../components/states.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const LENGTH = 6;

/** Another operator takes over the till by name and PIN, without a password. */
export default function SwitchOperator({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [operator, setOperator] = useState('');
  const [pin, setPin] = useState('');
  const change = useMutation({
    mutationFn: async () => {
      // What is still asked with the login that ends would report its end.
      await queryClient.cancelQueries();
      return withProof(() => api.auth.switchOperator.mutate({ operator: operator.trim(), pin }));
    },
    onSuccess: (answer) => {
      session.switchTo(answer);
      // Every page begins anew, with what the other operator may see.
      window.location.assign('/dashboard/merchant');
    },
    onError: () => setPin(''),
  });
  const press = (digit: string) => {
    if (change.isError) change.reset();
    setPin((before) => (before + digit).slice(0, LENGTH));
  };
  return (
    <Dialog opened onClose={onClose} title={t('action.switch_operator')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (operator.trim() !== '' && pin.length === LENGTH) change.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('switch.hint')}</Text>
          <TextInput
            label={t('field.operator')}
            autoComplete="off"
            value={operator}
            onChange={(event) => setOperator(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('field.pin')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={LENGTH}
            value={pin}
            visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
            onChange={(event) => {
              if (change.isError) change.reset();
              setPin(event.currentTarget.value.replace(/\D/g, ''));
            }}
          />
          <div className="keypad">
            {DIGITS.map((digit) => (
              <Button key={digit} variant="default" onClick={() => press(digit)}>
                {digit}
              </Button>
            ))}
            <Button variant="default" aria-label={t('till.backspace')} onClick={() => setPin(pin.slice(0, -1))}>
              <Icon name="backspace" size={26} />
            </Button>
          </div>
          {change.isError && <ErrorState error={change.error} />}
          <Button type="submit" loading={change.isPending} disabled={operator.trim() === '' || pin.length < LENGTH}>
            {t('action.switch_operator')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
