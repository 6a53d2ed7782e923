import { adminGetStatistics } from '@mps/shared';
import { implement } from '../../implement.js';

/** The system as it stands, and its business day so far. SQL: get_system_statistics. */
export const getStatistics = implement(adminGetStatistics, ({ ctx }) => ctx.row('get_system_statistics', {}));
