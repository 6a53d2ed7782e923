import type { Cli } from '../../cli.js';
import { argument, command, type View } from '../../command.js';
import { RefusedError } from '../../errors.js';
import { findCardId, pickCard } from '../../lookups/find.js';
import { orDash, showCount, showDiscount, showMoney, showTime } from '../../output/format.js';
import { fields, table } from '../../output/table.js';

const parameters = { card: argument('[card]', 'argument.card') };

async function showToAdmin(cli: Cli, reference: string | undefined): Promise<View> {
  const { t } = cli;
  const named = await cli.need(reference, '<card>', () => cli.ask.text(t('ask.card')));
  const card_id = await findCardId(cli, named);
  const answer = await cli.busy((await cli.client()).admin.getCard.query({ card_id }));
  const { card, bindings } = answer;
  const owner = card.owner_member_no === null ? '-' : `${card.owner_member_no} ${card.owner_name ?? ''}`;
  const shown = fields([
    [t('label.cardNo'), card.card_no],
    [t('label.type'), cli.nameOf(card.card_type)],
    [t('label.cardName'), card.name],
    [t('label.owner'), owner],
    [t('label.status'), cli.nameOf(card.status)],
    [t('label.balance'), showMoney(card.balance)],
    [t('label.points'), showCount(card.points)],
    [t('label.level'), card.level_name],
    [t('label.discount'), showDiscount(card.discount_rate)],
    [t('label.fixedDiscount'), card.fixed_discount === null ? null : showDiscount(card.fixed_discount)],
    [t('label.corporateDiscount'), card.corporate_discount === null ? null : showDiscount(card.corporate_discount)],
    [t('label.liveCodes'), showCount(card.live_codes)],
    [t('label.expires'), card.expires_at === null ? null : showTime(card.expires_at)],
    [t('label.created'), showTime(card.created_at)],
  ]);
  const heads = [t('label.memberNo'), t('label.name'), t('label.bindingRole'), t('label.created')];
  const rows = bindings.map((each) => [each.member_no, each.name, cli.nameOf(each.role), showTime(each.created_at)]);
  const bound = table(
    heads.map((head) => ({ head })),
    rows,
  );
  return { data: answer, text: `${shown}\n${t('label.bindings')}\n${bound}` };
}

export default command({
  parameters,
  examples: ['mps card show STD00000001', 'mps card show STD00000001 --json'],
  run: async (cli, input) => {
    const { t } = cli;
    if ((await cli.who()).role === 'admin') return showToAdmin(cli, input.card);
    const id = await pickCard(cli, input.card, '<card>');
    const { cards } = await cli.busy((await cli.client()).member.listCards.query({}));
    const card = cards.find((each) => each.id === id);
    if (card === undefined) throw new RefusedError('CARD_NOT_FOUND', input.card ?? id);
    const shown = fields([
      [t('label.cardNo'), card.card_no],
      [t('label.type'), cli.nameOf(card.card_type)],
      [t('label.cardName'), card.name],
      [t('label.status'), cli.nameOf(card.status)],
      [t('label.bindingRole'), cli.nameOf(card.binding_role)],
      [t('label.balance'), showMoney(card.balance)],
      [t('label.points'), showCount(card.points)],
      [t('label.level'), orDash(card.level_name)],
      [t('label.discount'), showDiscount(card.discount_rate)],
      [t('label.corporateDiscount'), showDiscount(card.corporate_discount)],
      [t('label.nextLevel'), nextLevel(cli, card.next_level)],
      [t('label.expires'), card.expires_at === null ? null : showTime(card.expires_at)],
      [t('label.created'), showTime(card.created_at)],
      // Others need it to bind the card: the API knows a card that is not theirs by its id alone.
      [t('label.cardId'), card.card_type === 'prepaid' || card.card_type === 'corporate' ? card.id : null],
    ]);
    return { data: { card }, text: shown };
  },
});

/** "1,200 points to Gold". */
export function nextLevel(cli: Cli, next: { name: string; points_needed: number } | null): string | null {
  return next === null ? null : cli.t('points.needed', { points: showCount(next.points_needed), level: next.name });
}
