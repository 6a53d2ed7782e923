import { command, flag, text } from '../../command.js';
import { orDash } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { readNewPassword } from '../../prompt/new-password.js';

const parameters = {
  name: text('--name <name>', 'field.member_name'),
  phone: text('--phone <phone>', 'field.phone'),
  email: text('--email <email>', 'field.email'),
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
    const name = await cli.need(input.name, '--name', () => cli.ask.text(t('field.member_name')));
    const phone = await cli.wish(input.phone, () => cli.ask.optional(t('field.phone')));
    const email = await cli.wish(input.email, () => cli.ask.optional(t('field.email')));
    const isPasswordWanted =
      input.passwordStdin === true || (cli.isGuided && cli.isInteractive && (await cli.agree(t('ask.wantsPassword'))));
    const password = isPasswordWanted ? await readNewPassword(cli, input.passwordStdin) : undefined;
    const external = { binding_user_org: input.provider, binding_org_id: input.externalId };
    const answer = await cli.busy(client.admin.createMember.mutate({ name, phone, email, password, ...external }));
    const { member, default_card } = answer;
    const shown = fields([
      [t('field.member_no'), member.member_no],
      [t('field.member_name'), member.name],
      [t('field.phone'), orDash(member.phone)],
      [t('field.email'), orDash(member.email)],
      [t('field.card'), default_card.card_no],
      [t('field.login_enabled'), cli.nameOf('answer', password === undefined ? 'no' : 'yes')],
    ]);
    return { data: answer, text: `${t('member.created')}\n${shown}` };
  },
});
