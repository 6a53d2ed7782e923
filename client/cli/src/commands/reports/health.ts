import { getHealth } from '@mps/client';
import { command } from '../../command.js';
import { EXIT } from '../../exit-codes.js';
import { showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

export default command({
  parameters: {},
  examples: ['mps health', 'mps health --url https://pay.example.com --json'],
  run: async (cli) => {
    const { t } = cli;
    const health = await cli.busy(getHealth({ url: cli.url, locale: cli.language, timeoutMs: cli.timeoutMs }));
    const say = (check: boolean | 'disabled') =>
      cli.nameOf(check === 'disabled' ? 'disabled' : check ? 'ok' : 'failed');
    const shown = fields([
      [t('label.server'), cli.url],
      [t('label.status'), cli.nameOf(health.status)],
      [t('label.version'), health.version],
      [t('label.database'), say(health.checks.database)],
      ['Redis', say(health.checks.redis)],
      [t('label.functions'), say(health.checks.rpc_functions)],
      [t('label.time'), showTime(health.timestamp)],
    ]);
    // So that a script can ask: `mps health && …`.
    return { data: health, text: shown, exitCode: health.status === 'healthy' ? EXIT.ok : EXIT.error };
  },
});
