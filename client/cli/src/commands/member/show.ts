import { argument, command } from '../../command.js';
import { findMember } from '../../lookups/find.js';
import { orDash, showCount, showMoney, showTime } from '../../output/format.js';
import { fields, table } from '../../output/table.js';

const parameters = { member: argument('[member]', 'argument.member') };

export default command({
  parameters,
  examples: ['mps member show M00000001', 'mps member show 13800138000 --json'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const named = await cli.need(input.member, '<member>', () => cli.ask.text(t('ask.member')));
    const { member_id } = await findMember(cli, named);
    const answer = await cli.busy(client.admin.getMember.query({ member_id }));
    const { member, cards } = answer;
    const shown = fields([
      [t('field.member_no'), member.member_no],
      [t('field.member_name'), member.name],
      [t('field.phone'), orDash(member.phone)],
      [t('field.email'), orDash(member.email)],
      [t('field.status'), cli.nameOf('memberStatus', member.status)],
      [t('field.login_enabled'), cli.nameOf('answer', member.login_enabled ? 'yes' : 'no')],
      [t('field.identities'), member.identity_providers.join(', ') || null],
      [t('field.live_sessions'), showCount(member.live_sessions)],
      [t('field.created_at'), showTime(member.created_at)],
    ]);
    const rows = cards.map((card) => [
      card.card_no,
      cli.nameOf('cardType', card.card_type),
      showMoney(card.balance),
      showCount(card.points),
      cli.nameOf('bindingRole', card.binding_role),
      cli.nameOf('cardStatus', card.status),
    ]);
    const columns = [
      { head: t('field.card_no') },
      { head: t('field.card_type') },
      { head: t('field.balance'), align: 'right' as const },
      { head: t('field.points'), align: 'right' as const },
      { head: t('field.binding_role') },
      { head: t('field.status') },
    ];
    return { data: answer, text: `${shown}\n${table(columns, rows)}` };
  },
});
