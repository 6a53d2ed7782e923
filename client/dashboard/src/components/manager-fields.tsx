import { PasswordInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { api } from '../api/client.js';

type Approval = Pick<Parameters<typeof api.merchant.refund.mutate>[0], 'approved_by'>;

export const NO_APPROVAL: Approval = {};

/** Six digits are a PIN; everything else is a password. */
export function approvalOf(manager: string, proof: string): Approval {
  const operator = manager.trim();
  if (operator === '' || proof === '') return NO_APPROVAL;
  return { approved_by: { operator, ...(/^\d{6}$/.test(proof) ? { pin: proof } : { password: proof }) } };
}

interface ManagerFieldsProps {
  manager: string;
  proof: string;
  onManager: (manager: string) => void;
  onProof: (proof: string) => void;
}

/** The manager beside a cashier confirms on the same screen; the login stays the cashier's. */
export function ManagerFields({ manager, proof, onManager, onProof }: ManagerFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">{t('refund.managerHint')}</Text>
      <TextInput
        label={t('refund.manager')}
        autoComplete="off"
        value={manager}
        onChange={(event) => onManager(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('refund.managerProof')}
        autoComplete="off"
        value={proof}
        visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
        onChange={(event) => onProof(event.currentTarget.value)}
      />
    </>
  );
}
