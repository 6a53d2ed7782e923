import { choice, command, flag, text } from '../../command.js';
import { actingMemberId, isUuid } from '../../lookups/find.js';
import { showDiscount } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { readStdinLines } from '../../prompt/read-stdin.js';

const ROLES = ['member', 'viewer', 'admin', 'owner'] as const;

const parameters = {
  card: text('--card <card>', 'option.cardToBind'),
  role: choice('--role <role>', 'option.bindRole', ROLES),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinCard'),
  member: text('--member <member>', 'option.member'),
};

export default command({
  parameters,
  examples: [
    'mps card bind',
    'printf %s "$CARD_PASSWORD" | mps card bind --card PPD00000001 --role viewer --password-stdin',
    'mps card bind --card PPD00000001 --member M00000002 --role member',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const isAdmin = (await cli.who()).role === 'admin';
    const reference = await cli.need(input.card, '--card', () => cli.ask.text(t('ask.cardToBind')));
    const member_id = await actingMemberId(cli, input.member);
    const card = isUuid(reference) ? { card_id: reference } : { card_no: reference };
    const offered = isAdmin ? ROLES : ROLES.slice(0, 2);
    const role =
      (await cli.wish(input.role, async () => {
        const index = await cli.ask.choose(
          t('field.binding_role'),
          offered.map((each) => cli.nameOf('bindingRole', each)),
        );
        return offered[index];
      })) ?? 'member';
    // An administrator needs none.
    const binding_password =
      input.passwordStdin === true
        ? (await readStdinLines())[0]
        : isAdmin
          ? undefined
          : await cli.need(undefined, '--password-stdin', () => cli.ask.secret(t('field.binding_password')));
    const answer = await cli.busy(client.member.bindCard.mutate({ ...card, role, binding_password, member_id }));
    const shown = fields([
      [t('field.card'), reference],
      [t('field.binding_role'), cli.nameOf('bindingRole', answer.binding.role)],
      [t('field.corporate_discount'), showDiscount(cli, answer.corporate_discount)],
    ]);
    return { data: answer, text: `${t('card.bound')}\n${shown}` };
  },
});
