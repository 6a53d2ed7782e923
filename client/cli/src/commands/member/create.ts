import { command, flag, text } from '../../command.js';
import { orDash } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { readNewPassword } from '../../prompt/new-password.js';

const parameters = {
  name: text('--name <name>', 'option.memberName'),
  phone: text('--phone <phone>', 'option.phone'),
  email: text('--email <email>', 'option.email'),
  provider: text('--provider <name>', 'option.provider'),
  externalId: text('--external-id <id>', 'option.externalId'),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinNew'),
};

export default command({
  parameters,
  examples: [
    'mps member create',
    'mps member create --name 王小明 --phone 0912345678',
    'printf %s "$PASSWORD" | mps member create --name 王小明 --email ming@example.com --password-stdin --json',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const name = await cli.need(input.name, '--name', () => cli.ask.text(t('ask.name')));
    const phone = await cli.wish(input.phone, () => cli.ask.optional(t('ask.phone')));
    const email = await cli.wish(input.email, () => cli.ask.optional(t('ask.email')));
    const isPasswordWanted =
      input.passwordStdin === true || (cli.isGuided && cli.isInteractive && (await cli.agree(t('ask.wantsPassword'))));
    const password = isPasswordWanted ? await readNewPassword(cli, input.passwordStdin) : undefined;
    const external = { binding_user_org: input.provider, binding_org_id: input.externalId };
    const answer = await cli.busy(client.admin.createMember.mutate({ name, phone, email, password, ...external }));
    const { member, default_card } = answer;
    const shown = fields([
      [t('label.memberNo'), member.member_no],
      [t('label.name'), member.name],
      [t('label.phone'), orDash(member.phone)],
      [t('label.email'), orDash(member.email)],
      [t('label.card'), default_card.card_no],
      [t('label.login'), cli.nameOf(password === undefined ? 'off' : 'on')],
    ]);
    return { data: answer, text: `${t('member.created')}\n${shown}` };
  },
});
