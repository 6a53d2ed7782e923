import { argument, choice, command, page, text } from '../../command.js';
import { memberIdOf } from '../../lookups/find.js';
import { orDash, showCount, showDiscount, showMoney } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = {
  search: argument('[text]', 'argument.cardSearch'),
  type: choice('--type <type>', 'field.card_type', ['standard', 'prepaid', 'corporate', 'voucher'] as const),
  status: choice('--status <status>', 'field.status', [
    'active',
    'inactive',
    'lost',
    'expired',
    'suspended',
    'closed',
  ] as const),
  member: text('--member <member>', 'option.member'),
  ...page,
};

export default command({
  parameters,
  examples: ['mps card search 王小明', 'mps card search --type corporate --status active --json'],
  run: async (cli, { search, type, status, member, limit, cursor }) => {
    const { t } = cli;
    const client = await cli.client();
    const member_id = await memberIdOf(cli, member);
    const query = { search, card_type: type, status, member_id, limit, cursor };
    const answer = await cli.busy(client.admin.searchCards.query(query));
    const rows = answer.cards.map((card) => [
      card.card_no,
      cli.nameOf('cardType', card.card_type),
      orDash(card.name),
      orDash(card.owner_member_no),
      orDash(card.owner_name),
      showMoney(card.balance),
      showCount(card.points),
      showDiscount(cli, card.fixed_discount),
      cli.nameOf('cardStatus', card.status),
    ]);
    const columns = [
      { head: t('field.card_no') },
      { head: t('field.card_type') },
      { head: t('field.card_name'), canDrop: true, canShrink: true },
      { head: t('field.owner') },
      { head: t('field.name'), canShrink: true },
      { head: t('field.balance'), align: 'right' as const },
      { head: t('field.points'), canDrop: true, align: 'right' as const },
      { head: t('field.fixed_discount'), canDrop: true },
      { head: t('field.status') },
    ];
    return listView(cli, answer, columns, rows);
  },
});
