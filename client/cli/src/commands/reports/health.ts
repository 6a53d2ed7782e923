import { getHealth } from '@mps/client';
import { command } from '../../command.js';
import { EXIT } from '../../exit-codes.js';
import { showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { send } from '../../send.js';

export default command({
  parameters: {},
  examples: ['mps health', 'mps health --url https://pay.example.com --json'],
  run: async (cli) => {
    const { t } = cli;
    const health = await cli.busy(
      getHealth({ url: cli.url, language: cli.language, timeoutMs: cli.timeoutMs, fetch: send }),
    );
    const say = (check: boolean | 'disabled') =>
      cli.nameOf('health', check === 'disabled' ? 'disabled' : check ? 'healthy' : 'unhealthy');
    const shown = fields([
      [t('label.server'), cli.url],
      [t('field.status'), cli.nameOf('health', health.status)],
      [t('field.version'), health.version],
      [t('check.database'), say(health.checks.database)],
      [t('check.redis'), say(health.checks.redis)],
      [t('check.rpc_functions'), say(health.checks.rpc_functions)],
      [t('field.time'), showTime(health.timestamp)],
    ]);
    // So that a script can ask: `mps health && …`.
    return { data: health, text: shown, exitCode: health.status === 'healthy' ? EXIT.ok : EXIT.error };
  },
});
