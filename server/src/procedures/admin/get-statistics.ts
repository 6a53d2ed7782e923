import { GetStatisticsInput, GetStatisticsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** The system as it stands, and its business day so far. SQL: get_system_statistics. */
export const getStatistics = permittedProcedure('admin:read_statistics')
  .meta({
    openapi: { method: 'GET', path: '/admin/statistics', tags: ['admin'], summary: 'Show the system statistics' },
  })
  .input(GetStatisticsInput)
  .output(GetStatisticsOutput)
  .query(({ ctx }) => ctx.row('get_system_statistics', {}));
