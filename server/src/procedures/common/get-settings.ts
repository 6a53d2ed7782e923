import { commonGetSettings } from '@mps/shared';
import { readSettings } from '../../identity/read-settings.js';
import { implement } from '../../implement.js';

/** What clients need to know of the installation's policies. SQL: get_settings. */
export const getSettings = implement(commonGetSettings, ({ ctx }) => readSettings(ctx.services.database));
