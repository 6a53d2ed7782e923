import { command } from '../../command.js';
import { orDash, showCount, showDiscount, showTime } from '../../output/format.js';
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
      [t('label.name'), user_info.name],
      [t('label.role'), cli.nameOf(user_info.role)],
      [t('label.merchant'), user_info.merchant_code ?? null],
      [t('label.operator'), user_info.operator ?? null],
      [t('label.operatorRole'), user_info.operator_role === undefined ? null : cli.nameOf(user_info.operator_role)],
      [t('label.memberNo'), profile?.member_no ?? null],
      [t('label.phone'), profile === undefined ? null : orDash(profile.phone)],
      [t('label.email'), profile === undefined ? null : orDash(profile.email)],
      [t('label.level'), profile === undefined ? null : orDash(profile.level_name)],
      [t('label.points'), profile === undefined ? null : showCount(profile.points)],
      [t('label.discount'), profile === undefined ? null : showDiscount(profile.discount_rate)],
      [t('label.expires'), showTime(session_info.expires_at)],
      [t('label.server'), cli.url],
      [t('label.profile'), cli.profile],
    ]);
    return { data: { ...me, ...(mine ?? {}), profile_name: cli.profile, url: cli.url }, text: shown };
  },
});
