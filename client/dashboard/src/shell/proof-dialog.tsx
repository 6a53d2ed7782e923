import { Text } from '@mantine/core';
import type { ReauthenticateInput } from '@mps/shared/contract/auth/reauthenticate';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { answerProof } from '../api/proof.js';
import { useLogin } from '../api/session.js';
import { ActionForm } from '../components/action-form.js';
import { Dialog } from '../components/dialog.js';
import { proofFields } from '../components/proof-fields.js';

/** Over the dialogs that forms stand in, whichever was opened first. */
const ABOVE_FORMS = 400;

/** Asks for the password again, for what a login that somebody left open should not be able to do. */
export default function ProofDialog() {
  const { t } = useTranslation();
  const { user } = useLogin();
  return (
    <Dialog opened onClose={() => answerProof(false)} title={t('proof.title')} zIndex={ABOVE_FORMS}>
      <ActionForm
        fields={proofFields(t, user)}
        schema={(schemas) => schemas.ReauthenticateInput}
        submit={(input: ReauthenticateInput) => api.auth.reauthenticate.mutate(input)}
        submitLabel={t('proof.submit')}
        onDone={() => answerProof(true)}
        onCancel={() => answerProof(false)}
      >
        <Text size="sm">{t('proof.hint')}</Text>
      </ActionForm>
    </Dialog>
  );
}
