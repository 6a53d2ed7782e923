import { command } from '../../command.js';
import { orDash, showCount, showDiscount, showLevel, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';

export default command({
  parameters: {},
  examples: ['mps whoami', 'mps whoami --json'],
  run: async (cli) => {
    const { t } = cli;
    const client = await cli.client();
    const { role } = await cli.who();
    const [me, mine] = await cli.busy(
      Promise.all([client.auth.me.query(), role === 'member' ? client.member.getProfile.query({}) : null]),
    );
    const { user_info, session_info } = me;
    const profile = mine?.profile;
    const shown = fields([
      [t('field.name'), user_info.name],
      [t('field.role'), cli.nameOf('role', user_info.administrator_role ?? user_info.operator_role ?? user_info.role)],
      [t('field.merchant'), user_info.merchant_code ?? null],
      [t('field.operator'), user_info.operator ?? null],
      [t('field.member_no'), profile?.member_no ?? null],
      [t('field.phone'), profile === undefined ? null : orDash(profile.phone)],
      [t('field.email'), profile === undefined ? null : orDash(profile.email)],
      [t('field.level'), profile === undefined ? null : showLevel(cli, profile.level_name)],
      [t('field.points'), profile === undefined ? null : showCount(profile.points)],
      [t('field.discount'), profile === undefined ? null : showDiscount(cli, profile.discount_rate)],
      [t('field.permissions'), user_info.permissions.map((each) => cli.nameOf('permission', each)).join(', ')],
      [t('field.expires_at'), showTime(session_info.expires_at)],
      [t('label.server'), cli.url],
      [t('label.profile'), cli.profile],
    ]);
    return { data: { ...me, ...(mine ?? {}), profile_name: cli.profile, url: cli.url }, text: shown };
  },
});
