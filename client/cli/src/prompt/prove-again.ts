import type { MpsClient } from '@mps/client';
import type { Cli } from '../cli.js';

/**
 * Asks a person for the password again, and administrators for the one-time code if they have one, because what they do
 * needs a recent proof.
 *
 * @returns true once it is proven
 * @throws MpsError INVALID_CREDENTIALS; CancelledError
 */
export async function proveAgain(cli: Cli, client: MpsClient): Promise<true> {
  const { t } = cli;
  cli.note(t('ask.proof'));
  const password = await cli.ask.secret(t('field.password'));
  const { role } = await cli.who();
  const admin_code = role === 'admin' ? await cli.ask.optional(t('ask.oneTimeCode')) : undefined;
  await client.auth.reauthenticate.mutate({ password, admin_code });
  return true;
}
