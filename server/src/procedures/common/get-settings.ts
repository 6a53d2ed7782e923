import { commonGetSettings } from '@mps/shared';
import { implement } from '../../implement.js';

/** What clients need to know of the installation's policies. SQL: get_settings. */
export const getSettings = implement(commonGetSettings, ({ ctx }) => ctx.services.settings());
