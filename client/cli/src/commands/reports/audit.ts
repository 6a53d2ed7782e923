import { command, page, text } from '../../command.js';
import { readPeriod } from '../../lookups/period.js';
import { orDash, showTime, timeHead } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  action: text('--action <action>', 'option.action'),
  object: text('--object <type>', 'option.objectType'),
  objectId: text('--object-id <id>', 'field.object_id'),
  actor: text('--actor <id>', 'option.actor'),
  from: text('--from <time>', 'option.from'),
  to: text('--to <time>', 'option.to'),
  ...page,
};

export default command({
  parameters,
  examples: ['mps audit', 'mps audit --action card.freeze --from 2026-11-01', 'mps audit --object card --json'],
  run: async (cli, { action, object, objectId, actor, from, to, limit, cursor }) => {
    const { t } = cli;
    const client = await cli.client();
    const what = { action, object_type: object, object_id: objectId, actor_id: actor };
    const query = { ...what, ...(await readPeriod(cli, { from, to })), limit, cursor };
    const answer = await cli.busy(client.admin.listAuditEvents.query(query));
    const rows = answer.events.map((event) => [
      showTime(event.created_at),
      event.action,
      cli.nameOf('role', event.actor_role),
      orDash(event.operator === null ? event.actor_name : `${event.actor_name ?? ''}/${event.operator}`),
      cli.nameOf('objectType', event.object_type),
      event.object_id,
      orDash(event.ip),
      JSON.stringify(event.details),
    ]);
    const columns = [
      { head: timeHead(cli) },
      { head: t('field.action') },
      { head: t('field.role'), canDrop: true },
      { head: t('field.actor') },
      { head: t('field.object_type') },
      { head: t('field.object_id'), canShrink: true, canDrop: true },
      { head: t('field.ip'), canDrop: true },
      { head: t('field.details'), canDrop: true, canShrink: true },
    ];
    return listView(cli, answer, columns, rows);
  },
});
