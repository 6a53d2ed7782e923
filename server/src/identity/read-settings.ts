import type { DatabaseGateway, Row } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import { memoizeFor } from '../lib/memoize-for.js';

/** A changed policy is told to clients after at most this long; the database itself applies it at once. */
const KEPT_MS = 5_000;

/** The policies of the installation. */
export type Settings = Row<'get_settings'>;

/** Reads the policies of the installation, which every login and every client asks for. */
export const createSettings = (database: DatabaseGateway): (() => Promise<Settings>) =>
  memoizeFor(KEPT_MS, async () => {
    const [settings] = await database.call('get_settings', {}, null);
    if (settings === undefined) throw new ApplicationError('INTERNAL_ERROR', { cause: 'mps.settings has no row' });
    return settings;
  });
