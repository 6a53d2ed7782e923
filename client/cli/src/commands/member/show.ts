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
      [t('label.memberNo'), member.member_no],
      [t('label.name'), member.name],
      [t('label.phone'), orDash(member.phone)],
      [t('label.email'), orDash(member.email)],
      [t('label.status'), cli.nameOf(member.status)],
      [t('label.login'), cli.nameOf(member.login_enabled ? 'on' : 'off')],
      [t('label.identities'), member.identity_providers.join(', ') || null],
      [t('label.sessions'), showCount(member.live_sessions)],
      [t('label.created'), showTime(member.created_at)],
    ]);
    const rows = cards.map((card) => [
      card.card_no,
      cli.nameOf(card.card_type),
      showMoney(card.balance),
      showCount(card.points),
      cli.nameOf(card.binding_role),
      cli.nameOf(card.status),
    ]);
    const columns = [
      { head: t('label.cardNo') },
      { head: t('label.type') },
      { head: t('label.balance'), align: 'right' as const },
      { head: t('label.points'), align: 'right' as const },
      { head: t('label.bindingRole') },
      { head: t('label.status') },
    ];
    return { data: answer, text: `${shown}\n${table(columns, rows)}` };
  },
});
