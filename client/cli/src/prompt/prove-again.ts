import type { MpsClient } from '@mps/client';
import type { Role } from '@mps/shared/roles';
import type { Translate } from '../texts/translate.js';
import type { Ask } from './ask.js';

/** What of the command line asks a person. */
interface Asking {
  t: Translate;
  ask: Ask;
  note(text: string): void;
  who(): Promise<{ role: Role }>;
}

/**
 * Asks a person for the password again, and administrators for the one-time code if they have one, because what they do
 * needs a recent proof.
 *
 * @returns true once it is proven
 * @throws MpsError INVALID_CREDENTIALS; CancelledError
 */
export async function proveAgain({ t, ask, note, who }: Asking, client: MpsClient): Promise<true> {
  note(t('ask.proof'));
  const password = await ask.secret(t('field.password'));
  const { role } = await who();
  const admin_code = role === 'admin' ? await ask.optional(t('ask.oneTimeCode')) : undefined;
  await client.auth.reauthenticate.mutate({ password, admin_code });
  return true;
}
