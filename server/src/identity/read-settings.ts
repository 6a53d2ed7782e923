import type { DatabaseGateway, Row } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import { memoizeFor } from '../lib/memoize-for.js';

/** Changed countries of phone numbers are used after at most this long. */
const KEPT_MS = 5_000;

/** The policies of the installation. */
export type Settings = Row<'get_settings'>;

/** Reads the policies of the installation as they are now. */
export async function readSettings(database: DatabaseGateway): Promise<Settings> {
  const [settings] = await database.call('get_settings', {}, null);
  if (settings === undefined) throw new ApplicationError('INTERNAL_ERROR', { cause: 'mps.settings has no row' });
  return settings;
}

/** The same for what every login asks for. */
export const createSettings = (database: DatabaseGateway): (() => Promise<Settings>) =>
  memoizeFor(KEPT_MS, () => readSettings(database));
