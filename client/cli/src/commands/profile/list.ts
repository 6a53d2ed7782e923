import { command } from '../../command.js';
import { readProfiles } from '../../config/profiles.js';
import { orDash } from '../../output/format.js';
import { table } from '../../output/table.js';

export default command({
  parameters: {},
  examples: ['mps profile list'],
  run: async (cli) => {
    const { t } = cli;
    const profiles = Object.entries(readProfiles().profiles).map(([name, { url, login }]) => ({
      name,
      is_current: name === cli.profile,
      url,
      login: login === null ? null : { name: login.who.name, role: login.who.role, expires_at: login.expires_at },
    }));
    const rows = profiles.map(({ name, is_current, url, login }) => [
      is_current ? '*' : '',
      name,
      url,
      login === null ? '-' : cli.nameOf('role', login.role),
      orDash(login?.name),
    ]);
    const heads = ['', t('label.profile'), t('label.server'), t('field.role'), t('field.name')];
    const shown =
      rows.length === 0
        ? `${t('list.empty')}\n`
        : table(
            heads.map((head) => ({ head })),
            rows,
          );
    return { data: { profiles }, text: shown };
  },
});
