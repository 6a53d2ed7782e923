import { api } from '../api/client.js';
import { session } from '../api/session.js';

/** Ends the login here at once; the server is told, and where it cannot be reached the token ends by itself. */
export async function logOut(): Promise<void> {
  try {
    await api.auth.logout.mutate(undefined, { signal: AbortSignal.timeout(3_000) });
  } catch {
    // Whatever the answer is: the person wants to be out.
  }
  session.end();
}
